#include "models/formats/state.h"

#include <array>

namespace lineside {

namespace {

// clang-format off
constexpr std::array<UspsState, 62> States = {{
    {u"AA", u"Armed Forces Americas"},
    {u"AE", u"Armed Forces Europe"},
    {u"AK", u"Alaska"},
    {u"AL", u"Alabama"},
    {u"AP", u"Armed Forces Pacific"},
    {u"AR", u"Arkansas"},
    {u"AS", u"American Samoa"},
    {u"AZ", u"Arizona"},
    {u"CA", u"California"},
    {u"CO", u"Colorado"},
    {u"CT", u"Connecticut"},
    {u"DC", u"District of Columbia"},
    {u"DE", u"Delaware"},
    {u"FL", u"Florida"},
    {u"FM", u"Micronesia"},
    {u"GA", u"Georgia"},
    {u"GU", u"Guam"},
    {u"HI", u"Hawaii"},
    {u"IA", u"Iowa"},
    {u"ID", u"Idaho"},
    {u"IL", u"Illinois"},
    {u"IN", u"Indiana"},
    {u"KS", u"Kansas"},
    {u"KY", u"Kentucky"},
    {u"LA", u"Louisiana"},
    {u"MA", u"Massachusetts"},
    {u"MD", u"Maryland"},
    {u"ME", u"Maine"},
    {u"MH", u"Marshall Islands"},
    {u"MI", u"Michigan"},
    {u"MN", u"Minnesota"},
    {u"MO", u"Missouri"},
    {u"MP", u"Northern Mariana Islands"},
    {u"MS", u"Mississippi"},
    {u"MT", u"Montana"},
    {u"NC", u"North Carolina"},
    {u"ND", u"North Dakota"},
    {u"NE", u"Nebraska"},
    {u"NH", u"New Hampshire"},
    {u"NJ", u"New Jersey"},
    {u"NM", u"New Mexico"},
    {u"NV", u"Nevada"},
    {u"NY", u"New York"},
    {u"OH", u"Ohio"},
    {u"OK", u"Oklahoma"},
    {u"OR", u"Oregon"},
    {u"PA", u"Pennsylvania"},
    {u"PR", u"Puerto Rico"},
    {u"PW", u"Palau"},
    {u"RI", u"Rhode Island"},
    {u"SC", u"South Carolina"},
    {u"SD", u"South Dakota"},
    {u"TN", u"Tennessee"},
    {u"TX", u"Texas"},
    {u"UT", u"Utah"},
    {u"VA", u"Virginia"},
    {u"VI", u"U.S. Virgin Islands"},
    {u"VT", u"Vermont"},
    {u"WA", u"Washington"},
    {u"WI", u"Wisconsin"},
    {u"WV", u"West Virginia"},
    {u"WY", u"Wyoming"},
}};
// clang-format on

} // namespace

std::span<const UspsState> uspsStates() {
    return States;
}

const UspsState* findState(QStringView typed) {
    const QStringView text = typed.trimmed();
    for (const UspsState& state : States) {
        if (text.compare(state.code, Qt::CaseInsensitive) == 0 ||
            text.compare(state.name, Qt::CaseInsensitive) == 0)
            return &state;
    }
    return nullptr;
}

} // namespace lineside

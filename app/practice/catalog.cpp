#include "app/practice/catalog.h"

namespace lineside::practice {
namespace {

using namespace Qt::StringLiterals;

template <typename List, typename Match>
auto first(const List& list, Match match) -> const typename List::value_type* {
    for (const auto& item : list) {
        if (match(item))
            return &item;
    }
    return nullptr;
}

Catalog built() {
    Catalog c;
    c.packages = {{501, u"Lifeline talk and 5 GB"_s, u"9.75"_s, true},
                  {502, u"Talk and 10 GB"_s, u"30.00"_s, false}};
    c.products = {{601, u"SIM card and activation"_s, u"29.99"_s, false},
                  {602, u"Hotspot, international"_s, u"13.00"_s, true}};
    c.agents = {{301, u"0301"_s}, {302, u"0302"_s}, {303, u"0415"_s}};
    c.billProfiles = {{21, u"EMAIL_ONLY"_s}, {22, u"PRINT_ONLY"_s}, {23, u"BOTH"_s}};
    c.customFields = {{41, u"Referred by"_s}, {42, u"Preferred contact time"_s}, {43, u"Store number"_s}};
    c.texts = {
        {Source::TpivStatuses,
         {u"NOT_SET"_s, u"PENDING"_s, u"PASSED"_s, u"FAILED"_s, u"IDENTITY_NOT_FOUND"_s, u"OVERRIDDEN"_s}},
        {Source::TaxExemptions, {u"Federal"_s, u"State"_s, u"County"_s, u"City"_s}},
        {Source::CarrierCodes, {u"ATT"_s, u"TMOBILE"_s, u"VERIZON"_s}}};
    c.ids = {{Source::LifelineTypes, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}},
             {Source::ProofTypes, {1, 2, 3, 4, 5, 6}},
             {Source::Carriers, {11, 12, 13}},
             {Source::CarrierAccounts, {71, 72}},
             {Source::LineTypes, {1, 2, 3}},
             {Source::Processes, {81, 82}}};
    return c;
}

} // namespace

const Catalog& catalog() {
    static const Catalog one = built();
    return one;
}

const Catalog::Package* Catalog::package(int id) const {
    return first(packages, [&](const Package& p) { return p.id == id; });
}
const Catalog::Product* Catalog::product(int id) const {
    return first(products, [&](const Product& p) { return p.id == id; });
}
const Catalog::Agent* Catalog::agent(int id) const {
    return first(agents, [&](const Agent& a) { return a.id == id; });
}
const Catalog::Agent* Catalog::agent(const QString& number) const {
    return first(agents, [&](const Agent& a) { return a.number == number; });
}
const Catalog::BillProfile* Catalog::billProfile(int id) const {
    return first(billProfiles, [&](const BillProfile& b) { return b.id == id; });
}
bool Catalog::knows(Source source, int id) const {
    const auto it = ids.constFind(source);
    return it == ids.constEnd() || it->contains(id);
}

} // namespace lineside::practice

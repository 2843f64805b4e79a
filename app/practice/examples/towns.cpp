#include "app/practice/examples/pools.h"

#include <array>

namespace lineside::practice {
namespace {

constexpr std::array areas0{850, 448};
constexpr std::array areas1{904, 324};
constexpr std::array areas2{305, 786, 645};
constexpr std::array areas3{407, 321, 689};
constexpr std::array areas4{813, 656};
constexpr std::array areas5{954, 754};
constexpr std::array areas6{352};
constexpr std::array areas7{239};
constexpr std::array areas8{941};
constexpr std::array areas9{727};
constexpr std::array areas10{561, 728};
constexpr std::array areas11{251};
constexpr std::array areas12{205, 659};
constexpr std::array areas13{334};
constexpr std::array areas14{256, 938};
constexpr std::array areas15{404, 470, 678, 770};
constexpr std::array areas16{912};
constexpr std::array areas17{478};
constexpr std::array areas18{706, 762};
constexpr std::array areas19{229};
constexpr std::array areas20{504};
constexpr std::array areas21{225};
constexpr std::array areas22{318};
constexpr std::array areas23{337};
constexpr std::array areas24{601, 769};
constexpr std::array areas25{228};
constexpr std::array areas26{662};
constexpr std::array areas27{901};
constexpr std::array areas28{615, 629};
constexpr std::array areas29{865};
constexpr std::array areas30{423};
constexpr std::array areas31{704, 980};
constexpr std::array areas32{919, 984};
constexpr std::array areas33{336, 743};
constexpr std::array areas34{828};
constexpr std::array areas35{910, 472};
constexpr std::array areas36{803, 839};
constexpr std::array areas37{843, 854};
constexpr std::array areas38{864};
constexpr std::array areas39{804};
constexpr std::array areas40{757, 948};
constexpr std::array areas41{540, 826};
constexpr std::array areas42{304, 681};
constexpr std::array areas43{502};
constexpr std::array areas44{859};
constexpr std::array areas45{270, 364};
constexpr std::array areas46{410, 443, 667};
constexpr std::array areas47{202, 771};
constexpr std::array areas48{302};
constexpr std::array areas49{215, 267, 445};
constexpr std::array areas50{412, 878};
constexpr std::array areas51{717, 223};
constexpr std::array areas52{610, 484};
constexpr std::array areas53{973, 862};
constexpr std::array areas54{609, 640};
constexpr std::array areas55{212, 646, 332};
constexpr std::array areas56{718, 347, 929};
constexpr std::array areas57{716};
constexpr std::array areas58{518, 838};
constexpr std::array areas59{585};
constexpr std::array areas60{860, 959};
constexpr std::array areas61{203, 475};
constexpr std::array areas62{401};
constexpr std::array areas63{617, 857};
constexpr std::array areas64{508, 774};
constexpr std::array areas65{603};
constexpr std::array areas66{207};
constexpr std::array areas67{802};
constexpr std::array areas68{216};
constexpr std::array areas69{614, 380};
constexpr std::array areas70{513, 283};
constexpr std::array areas71{313};
constexpr std::array areas72{616};
constexpr std::array areas73{517};
constexpr std::array areas74{317, 463};
constexpr std::array areas75{260};
constexpr std::array areas76{312, 773, 872};
constexpr std::array areas77{217, 447};
constexpr std::array areas78{309};
constexpr std::array areas79{414};
constexpr std::array areas80{608, 353};
constexpr std::array areas81{612};
constexpr std::array areas82{651};
constexpr std::array areas83{218};
constexpr std::array areas84{515};
constexpr std::array areas85{319};
constexpr std::array areas86{314};
constexpr std::array areas87{816, 975};
constexpr std::array areas88{417};
constexpr std::array areas89{501};
constexpr std::array areas90{479};
constexpr std::array areas91{918, 539};
constexpr std::array areas92{405, 572};
constexpr std::array areas93{316};
constexpr std::array areas94{785};
constexpr std::array areas95{402, 531};
constexpr std::array areas96{605};
constexpr std::array areas97{701};
constexpr std::array areas98{406};
constexpr std::array areas99{307};
constexpr std::array areas100{208, 986};
constexpr std::array areas101{801, 385};
constexpr std::array areas102{303, 720};
constexpr std::array areas103{719};
constexpr std::array areas104{505};
constexpr std::array areas105{575};
constexpr std::array areas106{602};
constexpr std::array areas107{520};
constexpr std::array areas108{928};
constexpr std::array areas109{702, 725};
constexpr std::array areas110{775};
constexpr std::array areas111{713, 281, 832, 346};
constexpr std::array areas112{214, 469, 972};
constexpr std::array areas113{210, 726};
constexpr std::array areas114{512, 737};
constexpr std::array areas115{915};
constexpr std::array areas116{806};
constexpr std::array areas117{361};
constexpr std::array areas118{213, 323};
constexpr std::array areas119{619, 858};
constexpr std::array areas120{415, 628};
constexpr std::array areas121{916, 279};
constexpr std::array areas122{559};
constexpr std::array areas123{408, 669};
constexpr std::array areas124{510, 341};
constexpr std::array areas125{503, 971};
constexpr std::array areas126{541, 458};
constexpr std::array areas127{206};
constexpr std::array areas128{253};
constexpr std::array areas129{509};
constexpr std::array areas130{907};
constexpr std::array areas131{808};
constexpr std::array areas132{787, 939};
constexpr std::array areas133{340};
constexpr std::array areas134{671};

constexpr std::array allTowns{
    Town{u"Tallahassee", u"FL", u"32301", areas0},
    Town{u"Jacksonville", u"FL", u"32202", areas1},
    Town{u"Miami", u"FL", u"33130", areas2},
    Town{u"Orlando", u"FL", u"32801", areas3},
    Town{u"Tampa", u"FL", u"33602", areas4},
    Town{u"Fort Lauderdale", u"FL", u"33301", areas5},
    Town{u"Gainesville", u"FL", u"32601", areas6},
    Town{u"Fort Myers", u"FL", u"33901", areas7},
    Town{u"Sarasota", u"FL", u"34236", areas8},
    Town{u"St. Petersburg", u"FL", u"33701", areas9},
    Town{u"West Palm Beach", u"FL", u"33401", areas10},
    Town{u"Mobile", u"AL", u"36602", areas11},
    Town{u"Birmingham", u"AL", u"35203", areas12},
    Town{u"Montgomery", u"AL", u"36104", areas13},
    Town{u"Huntsville", u"AL", u"35801", areas14},
    Town{u"Atlanta", u"GA", u"30303", areas15},
    Town{u"Savannah", u"GA", u"31401", areas16},
    Town{u"Macon", u"GA", u"31201", areas17},
    Town{u"Columbus", u"GA", u"31901", areas18},
    Town{u"Albany", u"GA", u"31701", areas19},
    Town{u"New Orleans", u"LA", u"70112", areas20},
    Town{u"Baton Rouge", u"LA", u"70802", areas21},
    Town{u"Shreveport", u"LA", u"71101", areas22},
    Town{u"Lafayette", u"LA", u"70501", areas23},
    Town{u"Jackson", u"MS", u"39201", areas24},
    Town{u"Biloxi", u"MS", u"39530", areas25},
    Town{u"Tupelo", u"MS", u"38804", areas26},
    Town{u"Memphis", u"TN", u"38103", areas27},
    Town{u"Nashville", u"TN", u"37203", areas28},
    Town{u"Knoxville", u"TN", u"37902", areas29},
    Town{u"Chattanooga", u"TN", u"37402", areas30},
    Town{u"Charlotte", u"NC", u"28202", areas31},
    Town{u"Raleigh", u"NC", u"27601", areas32},
    Town{u"Greensboro", u"NC", u"27401", areas33},
    Town{u"Asheville", u"NC", u"28801", areas34},
    Town{u"Fayetteville", u"NC", u"28301", areas35},
    Town{u"Columbia", u"SC", u"29201", areas36},
    Town{u"Charleston", u"SC", u"29401", areas37},
    Town{u"Greenville", u"SC", u"29601", areas38},
    Town{u"Richmond", u"VA", u"23219", areas39},
    Town{u"Norfolk", u"VA", u"23510", areas40},
    Town{u"Roanoke", u"VA", u"24011", areas41},
    Town{u"Charleston", u"WV", u"25301", areas42},
    Town{u"Louisville", u"KY", u"40202", areas43},
    Town{u"Lexington", u"KY", u"40507", areas44},
    Town{u"Bowling Green", u"KY", u"42101", areas45},
    Town{u"Baltimore", u"MD", u"21202", areas46},
    Town{u"Washington", u"DC", u"20001", areas47},
    Town{u"Wilmington", u"DE", u"19801", areas48},
    Town{u"Philadelphia", u"PA", u"19107", areas49},
    Town{u"Pittsburgh", u"PA", u"15222", areas50},
    Town{u"Harrisburg", u"PA", u"17101", areas51},
    Town{u"Allentown", u"PA", u"18101", areas52},
    Town{u"Newark", u"NJ", u"07102", areas53},
    Town{u"Trenton", u"NJ", u"08608", areas54},
    Town{u"New York", u"NY", u"10007", areas55},
    Town{u"Brooklyn", u"NY", u"11201", areas56},
    Town{u"Buffalo", u"NY", u"14202", areas57},
    Town{u"Albany", u"NY", u"12207", areas58},
    Town{u"Rochester", u"NY", u"14604", areas59},
    Town{u"Hartford", u"CT", u"06103", areas60},
    Town{u"New Haven", u"CT", u"06510", areas61},
    Town{u"Providence", u"RI", u"02903", areas62},
    Town{u"Boston", u"MA", u"02108", areas63},
    Town{u"Worcester", u"MA", u"01608", areas64},
    Town{u"Manchester", u"NH", u"03101", areas65},
    Town{u"Portland", u"ME", u"04101", areas66},
    Town{u"Burlington", u"VT", u"05401", areas67},
    Town{u"Cleveland", u"OH", u"44113", areas68},
    Town{u"Columbus", u"OH", u"43215", areas69},
    Town{u"Cincinnati", u"OH", u"45202", areas70},
    Town{u"Detroit", u"MI", u"48226", areas71},
    Town{u"Grand Rapids", u"MI", u"49503", areas72},
    Town{u"Lansing", u"MI", u"48933", areas73},
    Town{u"Indianapolis", u"IN", u"46204", areas74},
    Town{u"Fort Wayne", u"IN", u"46802", areas75},
    Town{u"Chicago", u"IL", u"60601", areas76},
    Town{u"Springfield", u"IL", u"62701", areas77},
    Town{u"Peoria", u"IL", u"61602", areas78},
    Town{u"Milwaukee", u"WI", u"53202", areas79},
    Town{u"Madison", u"WI", u"53703", areas80},
    Town{u"Minneapolis", u"MN", u"55401", areas81},
    Town{u"St. Paul", u"MN", u"55102", areas82},
    Town{u"Duluth", u"MN", u"55802", areas83},
    Town{u"Des Moines", u"IA", u"50309", areas84},
    Town{u"Cedar Rapids", u"IA", u"52401", areas85},
    Town{u"St. Louis", u"MO", u"63101", areas86},
    Town{u"Kansas City", u"MO", u"64106", areas87},
    Town{u"Springfield", u"MO", u"65806", areas88},
    Town{u"Little Rock", u"AR", u"72201", areas89},
    Town{u"Fort Smith", u"AR", u"72901", areas90},
    Town{u"Tulsa", u"OK", u"74103", areas91},
    Town{u"Oklahoma City", u"OK", u"73102", areas92},
    Town{u"Wichita", u"KS", u"67202", areas93},
    Town{u"Topeka", u"KS", u"66603", areas94},
    Town{u"Omaha", u"NE", u"68102", areas95},
    Town{u"Sioux Falls", u"SD", u"57104", areas96},
    Town{u"Fargo", u"ND", u"58102", areas97},
    Town{u"Billings", u"MT", u"59101", areas98},
    Town{u"Cheyenne", u"WY", u"82001", areas99},
    Town{u"Boise", u"ID", u"83702", areas100},
    Town{u"Salt Lake City", u"UT", u"84111", areas101},
    Town{u"Denver", u"CO", u"80202", areas102},
    Town{u"Colorado Springs", u"CO", u"80903", areas103},
    Town{u"Albuquerque", u"NM", u"87102", areas104},
    Town{u"Las Cruces", u"NM", u"88001", areas105},
    Town{u"Phoenix", u"AZ", u"85004", areas106},
    Town{u"Tucson", u"AZ", u"85701", areas107},
    Town{u"Window Rock", u"AZ", u"86515", areas108},
    Town{u"Las Vegas", u"NV", u"89101", areas109},
    Town{u"Reno", u"NV", u"89501", areas110},
    Town{u"Houston", u"TX", u"77002", areas111},
    Town{u"Dallas", u"TX", u"75201", areas112},
    Town{u"San Antonio", u"TX", u"78205", areas113},
    Town{u"Austin", u"TX", u"78701", areas114},
    Town{u"El Paso", u"TX", u"79901", areas115},
    Town{u"Lubbock", u"TX", u"79401", areas116},
    Town{u"Corpus Christi", u"TX", u"78401", areas117},
    Town{u"Los Angeles", u"CA", u"90012", areas118},
    Town{u"San Diego", u"CA", u"92101", areas119},
    Town{u"San Francisco", u"CA", u"94103", areas120},
    Town{u"Sacramento", u"CA", u"95814", areas121},
    Town{u"Fresno", u"CA", u"93721", areas122},
    Town{u"San Jose", u"CA", u"95113", areas123},
    Town{u"Oakland", u"CA", u"94612", areas124},
    Town{u"Portland", u"OR", u"97204", areas125},
    Town{u"Eugene", u"OR", u"97401", areas126},
    Town{u"Seattle", u"WA", u"98104", areas127},
    Town{u"Tacoma", u"WA", u"98402", areas128},
    Town{u"Spokane", u"WA", u"99201", areas129},
    Town{u"Anchorage", u"AK", u"99501", areas130},
    Town{u"Honolulu", u"HI", u"96813", areas131},
    Town{u"San Juan", u"PR", u"00901", areas132},
    Town{u"Charlotte Amalie", u"VI", u"00802", areas133},
    Town{u"Hagåtña", u"GU", u"96910", areas134},
};

} // namespace

std::span<const Town> towns() {
    return allTowns;
}

} // namespace lineside::practice

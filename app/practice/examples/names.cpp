#include "app/practice/examples/pools.h"

#include <array>

namespace lineside::practice {
namespace {

constexpr std::array first{
    u"James",     u"Mary",     u"Robert",    u"Patricia", u"John",    u"Jennifer",  u"Michael",
    u"Linda",     u"David",    u"Elizabeth", u"William",  u"Barbara", u"Richard",   u"Susan",
    u"Joseph",    u"Jessica",  u"Thomas",    u"Sarah",    u"Charles", u"Karen",     u"Christopher",
    u"Lisa",      u"Daniel",   u"Nancy",     u"Matthew",  u"Betty",   u"Anthony",   u"Sandra",
    u"Mark",      u"Ashley",   u"Donald",    u"Emily",    u"Steven",  u"Kimberly",  u"Andrew",
    u"Donna",     u"Paul",     u"Michelle",  u"Joshua",   u"Carol",   u"Kenneth",   u"Amanda",
    u"Kevin",     u"Melissa",  u"Brian",     u"Deborah",  u"Timothy", u"Stephanie", u"Ronald",
    u"Rebecca",   u"Jason",    u"Laura",     u"Edward",   u"Sharon",  u"Jeffrey",   u"Cynthia",
    u"Ryan",      u"Kathleen", u"Jacob",     u"Amy",      u"Gary",    u"Angela",    u"Nicholas",
    u"Shirley",   u"Eric",     u"Brenda",    u"Jonathan", u"Emma",    u"Stephen",   u"Anna",
    u"Larry",     u"Pamela",   u"Justin",    u"Nicole",   u"Scott",   u"Samantha",  u"Brandon",
    u"Katherine", u"Tyrone",   u"Latoya",    u"Darnell",  u"Keisha",  u"DeShawn",   u"Imani",
    u"Malik",     u"Aaliyah",  u"José",      u"María",    u"Jesús",   u"Ángel",     u"Sofía",
    u"Andrés",    u"Lucía",    u"Raúl",      u"Inés",     u"Zoë",     u"Chloë",     u"Renée",
    u"François",  u"Siân",     u"Björn",     u"Søren",    u"Łukasz",  u"Zofia",     u"Öznur",
    u"Mehmet",    u"Thị",      u"Minh",      u"Anh",      u"Nguyên",  u"Wei",       u"Mei",
    u"Hiroshi",   u"Yuki",     u"Amara",     u"Chidi",    u"Fatima",  u"Omar",      u"Priya",
    u"Rahul",     u"Anjali",   u"Mateo",     u"Joaquín",  u"Noémie",  u"Kaʻiulani", u"Siobhán",
    u"Seán",
};

// As a list: Clang 14 counts no more than 256 where it is to find out how many there are.
constexpr const char16_t* last[]{
    u"Smith",     u"Johnson",    u"Williams",  u"Brown",          u"Jones",      u"Garcia",
    u"Miller",    u"Davis",      u"Rodriguez", u"Martinez",       u"Hernandez",  u"Lopez",
    u"Gonzalez",  u"Wilson",     u"Anderson",  u"Thomas",         u"Taylor",     u"Moore",
    u"Jackson",   u"Martin",     u"Lee",       u"Perez",          u"Thompson",   u"White",
    u"Harris",    u"Sanchez",    u"Clark",     u"Ramirez",        u"Lewis",      u"Robinson",
    u"Walker",    u"Young",      u"Allen",     u"King",           u"Wright",     u"Scott",
    u"Torres",    u"Nguyen",     u"Hill",      u"Flores",         u"Green",      u"Adams",
    u"Nelson",    u"Baker",      u"Hall",      u"Rivera",         u"Campbell",   u"Mitchell",
    u"Carter",    u"Roberts",    u"Gomez",     u"Phillips",       u"Evans",      u"Turner",
    u"Diaz",      u"Parker",     u"Cruz",      u"Edwards",        u"Collins",    u"Reyes",
    u"Stewart",   u"Morris",     u"Morales",   u"Murphy",         u"Cook",       u"Rogers",
    u"Gutierrez", u"Ortiz",      u"Morgan",    u"Cooper",         u"Peterson",   u"Bailey",
    u"Reed",      u"Kelly",      u"Howard",    u"Ramos",          u"Kim",        u"Cox",
    u"Ward",      u"Richardson", u"Watson",    u"Brooks",         u"Chavez",     u"Wood",
    u"James",     u"Bennett",    u"Gray",      u"Mendoza",        u"Ruiz",       u"Hughes",
    u"Price",     u"Alvarez",    u"Castillo",  u"Sanders",        u"Patel",      u"Myers",
    u"Long",      u"Ross",       u"Foster",    u"Jimenez",        u"Powell",     u"Jenkins",
    u"Perry",     u"Russell",    u"Sullivan",  u"Bell",           u"Coleman",    u"Butler",
    u"Henderson", u"Barnes",     u"Fisher",    u"Vasquez",        u"Simmons",    u"Romero",
    u"Jordan",    u"Patterson",  u"Alexander", u"Hamilton",       u"Graham",     u"Reynolds",
    u"Griffin",   u"Wallace",    u"Moreno",    u"West",           u"Cole",       u"Hayes",
    u"Bryant",    u"Herrera",    u"Gibson",    u"Ellis",          u"Tran",       u"Medina",
    u"Aguilar",   u"Stevens",    u"Murray",    u"Ford",           u"Castro",     u"Marshall",
    u"Owens",     u"Harrison",   u"Fernandez", u"McDonald",       u"Woods",      u"Washington",
    u"Kennedy",   u"Wells",      u"Vargas",    u"Henry",          u"Chen",       u"Freeman",
    u"Webb",      u"Tucker",     u"Guzman",    u"Burns",          u"Crawford",   u"Olson",
    u"Simpson",   u"Porter",     u"Hunter",    u"Gordon",         u"Mendez",     u"Silva",
    u"Shaw",      u"Snyder",     u"Mason",     u"Dixon",          u"Muñoz",      u"Hunt",
    u"Hicks",     u"Holmes",     u"Palmer",    u"Wagner",         u"Black",      u"Robertson",
    u"Boyd",      u"Rose",       u"Stone",     u"Salazar",        u"Fox",        u"Warren",
    u"Mills",     u"Meyer",      u"Rice",      u"Schmidt",        u"Garza",      u"Daniels",
    u"Ferguson",  u"Nichols",    u"Stephens",  u"Soto",           u"Weaver",     u"Ryan",
    u"Gardner",   u"Payne",      u"Grant",     u"Dunn",           u"Kelley",     u"Spencer",
    u"Hawkins",   u"Arnold",     u"Pierce",    u"Hansen",         u"Peters",     u"Santos",
    u"Hart",      u"Bradley",    u"Knight",    u"Elliott",        u"Cunningham", u"Duncan",
    u"Armstrong", u"Hudson",     u"Carroll",   u"Lane",           u"Riley",      u"Andrews",
    u"Alvarado",  u"Ray",        u"Delgado",   u"Berry",          u"Perkins",    u"Hoffman",
    u"Johnston",  u"Matthews",   u"Peña",      u"Richards",       u"Contreras",  u"Willis",
    u"Carpenter", u"Lawrence",   u"Sandoval",  u"O'Brien",        u"O'Connor",   u"D'Angelo",
    u"Nguyễn",    u"Trần",       u"Phạm",      u"Müller",         u"Schröder",   u"Núñez",
    u"Ibáñez",    u"Gutiérrez",  u"Łaszczyk",  u"Wójcik",         u"Åkesson",    u"Þórsson",
    u"Yılmaz",    u"Çelik",      u"Dvořák",    u"Begay",          u"Yazzie",     u"Tsosie",
    u"Peña Ruiz", u"De la Cruz", u"Van Dyke",  u"García Márquez", u"St. John",   u"Smith-Jones",
};

constexpr std::array streets{
    u"Oak",     u"Maple",      u"Cedar",    u"Pine",   u"Elm",      u"Magnolia", u"Juniper", u"Larkspur",
    u"Harbor",  u"Lake",       u"River",    u"Hill",   u"Church",   u"Main",     u"Market",  u"Washington",
    u"Lincoln", u"Jefferson",  u"Park",     u"Spring", u"Mill",     u"Meadow",   u"Sunset",  u"Willow",
    u"Dogwood", u"Cypress",    u"Palmetto", u"Heron",  u"Pelican",  u"Orchard",  u"Prairie", u"Canyon",
    u"Mesa",    u"Lighthouse", u"Railroad", u"Quarry", u"Chestnut", u"Hickory",  u"Birch",   u"Sycamore",
};

constexpr std::array kinds{
    u"St", u"Ave", u"Rd", u"Ln", u"Dr", u"Ct", u"Way", u"Blvd", u"Pl", u"Ter", u"Cir", u"Trl",
};

constexpr std::array words{
    u"Gulf",     u"Harbor", u"Summit",  u"Prairie",  u"Blue",      u"Golden",    u"Northern", u"Southern",
    u"Coastal",  u"Valley", u"Pioneer", u"Liberty",  u"Evergreen", u"Riverside", u"Lone",     u"Star",
    u"Magnolia", u"Atlas",  u"Beacon",  u"Cardinal", u"Delta",     u"Falcon",    u"Heritage",
};

constexpr std::array companies{
    u"Plumbing, Inc.", u"Bakery, LLC",  u"Auto Repair",     u"Freight, Inc.",  u"Dental Group",
    u"Landscaping",    u"Café & Books", u"Law Offices, PA", u"Insurance, LLC", u"Farm Supply",
};

} // namespace

std::span<const char16_t* const> firstNames() {
    return first;
}
std::span<const char16_t* const> lastNames() {
    return last;
}
std::span<const char16_t* const> streetNames() {
    return streets;
}
std::span<const char16_t* const> streetKinds() {
    return kinds;
}
std::span<const char16_t* const> companyWords() {
    return words;
}
std::span<const char16_t* const> companyKinds() {
    return companies;
}

} // namespace lineside::practice

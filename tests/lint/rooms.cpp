#include "tests/lint/rooms.h"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace lint {

std::string Rooms::of(const std::string& path) {
    const auto floor = path.find('/');
    const std::string name = path.substr(0, floor);
    if (floor == std::string::npos || (name != "models" && name != "ui" && name != "app"))
        return {};
    const auto room = path.find('/', floor + 1);
    return room == std::string::npos ? name : path.substr(0, room);
}

Rooms::Rooms(const std::string& file) {
    std::ifstream table(file);
    std::map<std::string, Names> sets;
    for (std::string line; std::getline(table, line);) {
        const auto colon = line.find(':');
        if (line.empty() || line.front() == '#' || colon == std::string::npos)
            continue;
        const std::string name = line.substr(0, colon);
        const bool isRoom = name.find('/') != std::string::npos;
        Names& others = isRoom ? m_arrows[name] : sets[name];
        std::istringstream rest(line.substr(colon + 1));
        for (std::string other; rest >> other;) {
            if (const auto set = sets.find(other); set != sets.end())
                others.insert(set->second.begin(), set->second.end());
            else
                others.insert(other);
        }
    }
}

bool Rooms::leads(const std::string& from, const std::string& to) const {
    const auto row = m_arrows.find(from);
    return row != m_arrows.end() && row->second.count(to) != 0;
}

std::vector<std::string> Rooms::faults() const {
    std::vector<std::string> faults;
    std::vector<std::string> open;
    Names seen;
    for (const auto& [room, others] : m_arrows)
        walk(room, open, seen, faults);
    return faults;
}

/// Depth first: a room met again while still open closes a circle.
void Rooms::walk(const std::string& room, std::vector<std::string>& open, Names& seen,
                 std::vector<std::string>& faults) const {
    const auto again = std::find(open.begin(), open.end(), room);
    std::string path;
    std::for_each(again, open.end(), [&path](const auto& step) { path += step + " -> "; });
    if (!path.empty())
        faults.push_back("rooms in a circle: " + path + room);
    if (!seen.insert(room).second)
        return;
    const auto row = m_arrows.find(room);
    if (row == m_arrows.end()) {
        faults.push_back("an arrow to " + room + ", which is no room");
        return;
    }
    open.push_back(room);
    for (const std::string& other : row->second)
        walk(other, open, seen, faults);
    open.pop_back();
}

} // namespace lint

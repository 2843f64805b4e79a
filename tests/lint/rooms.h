#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

namespace lint {

using Names = std::set<std::string>;

/// The arrows between the rooms of the house, as rooms.txt has them.
class Rooms {
public:
    explicit Rooms(const std::string& file);

    /// "ui/look" of "ui/look/paint.h"; empty for what is outside the three floors, the floor for what is in
    /// no room.
    static std::string of(const std::string& path);

    [[nodiscard]] bool knows(const std::string& room) const { return m_arrows.count(room) != 0; }
    /// Whether files of `from` may include files of `to`.
    [[nodiscard]] bool leads(const std::string& from, const std::string& to) const;
    /// What is wrong with the table itself: circles, and arrows to where there is no room.
    [[nodiscard]] std::vector<std::string> faults() const;

private:
    void walk(const std::string& room, std::vector<std::string>& open, Names& seen,
              std::vector<std::string>& faults) const;

    std::map<std::string, Names> m_arrows;
};

} // namespace lint

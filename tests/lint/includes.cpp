// lint_includes ROOT ROOMS [QT_HEADERS]: holds the direction of the house. Prints one line a fault and exits
// with 1 if there is any: an include cycle, an arrow between rooms that the table ROOMS doesn't have, a
// circle in that table, a Qt module a folder may not know, a story that asks the service past the one place
// that holds every reply against its question, a file over 300 lines.
#include "tests/lint/rooms.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <regex>

namespace fs = std::filesystem;
using lint::Names;
using lint::Rooms;

namespace {

constexpr int maxLines = 300;
struct Include {
    std::string target; ///< as written between the quotes or angles
    int line = 0;
};

/// What files below a folder may not include, beside what the table of rooms says.
const std::map<std::string, Names> forbidden{
    {"models/", {"tests/"}},
    {"ui/", {"tests/"}},
    {"app/", {"tests/"}},
    {"resources/", {"models/", "ui/", "app/", "tests/"}},
};
/// The only modules of Qt that a folder may know.
const std::map<std::string, Names> qtModules{
    {"models/", {"QtCore", "QtGui", "QtXml"}},
    {"ui/", {"QtCore", "QtGui", "QtXml", "QtWidgets", "QtSvg", "QtSvgWidgets", "QtPrintSupport"}},
};

bool below(const std::string& path, const std::string& folder) {
    return path.compare(0, folder.size(), folder) == 0;
}

class Lint {
public:
    Lint(fs::path root, std::string rooms, fs::path qtHeaders)
        : m_root(std::move(root))
        , m_qtHeaders(std::move(qtHeaders))
        , m_table(std::move(rooms))
        , m_rooms(m_table) {}

    int run() {
        for (const char* folder : {"app", "ui", "models", "resources", "tests"})
            readFolder(folder);
        for (const std::string& text : m_rooms.faults())
            fault(fs::path(m_table).filename().string(), 1, text);
        for (const auto& [file, includes] : m_graph) {
            checkCalls(file);
            checkRoom(file);
            for (const Include& include : includes) {
                checkDirection(file, include);
                checkArrow(file, include);
                checkQt(file, include);
            }
            walk(file);
        }
        std::printf("%zu files, %d faults\n", m_graph.size(), m_faults);
        return m_faults == 0 && !m_graph.empty() ? 0 : 1;
    }

private:
    void fault(const std::string& file, int line, const std::string& text) {
        std::printf("%s:%d: %s\n", file.c_str(), line, text.c_str());
        ++m_faults;
    }

    void readFolder(const std::string& folder) {
        std::error_code missing;
        for (const auto& entry : fs::recursive_directory_iterator(m_root / folder, missing)) {
            const std::string name = fs::relative(entry.path(), m_root).generic_string();
            const std::string suffix = entry.path().extension().string();
            if (entry.is_regular_file() && (suffix == ".h" || suffix == ".cpp") &&
                !below(name, "tests/data/"))
                readFile(name);
        }
    }

    void readFile(const std::string& name) {
        static const std::regex pattern(R"(^\s*#\s*include\s*["<]([^">]+)[">])");
        std::vector<Include>& includes = m_graph[name];
        std::ifstream file(m_root / name);
        int number = 0;
        std::smatch match;
        for (std::string line; std::getline(file, line); ++number)
            if (line.find("include") != std::string::npos && std::regex_search(line, match, pattern))
                includes.push_back({match[1], number + 1});
            else if (line.find("->call(") != std::string::npos)
                m_calls[name].push_back(number + 1);
        if (number > maxLines)
            fault(name, number, "longer than " + std::to_string(maxLines) + " lines");
    }

    /// Paths from the root only: a relative one would slip past every other check.
    void checkDirection(const std::string& file, const Include& include) {
        const std::string beside =
            (fs::path(file).parent_path() / include.target).lexically_normal().generic_string();
        if (m_graph.count(include.target) == 0 && m_graph.count(beside) != 0)
            fault(file, include.line, "not from the root: " + include.target);
        for (const auto& [folder, others] : forbidden)
            for (const std::string& other : others)
                if (below(file, folder) && below(include.target, other))
                    fault(file, include.line, folder + " may not include " + include.target);
    }

    void checkRoom(const std::string& file) {
        const std::string room = Rooms::of(file);
        if (!room.empty() && !m_rooms.knows(room))
            fault(file, 1, room + " is no room of the table");
    }

    void checkArrow(const std::string& file, const Include& include) {
        const std::string from = Rooms::of(file);
        const std::string to = Rooms::of(include.target);
        if (m_rooms.knows(from) && !to.empty() && to != from && !m_rooms.leads(from, to))
            fault(file, include.line, from + " may not include " + include.target);
    }

    void checkCalls(const std::string& file) {
        if (!below(file, "app/flows/") || file == "app/flows/ask.cpp")
            return;
        for (const int line : m_calls[file])
            fault(file, line, "asks past app/flows/ask.cpp");
    }

    void checkQt(const std::string& file, const Include& include) {
        for (const auto& [folder, allowed] : qtModules) {
            const Names modules = below(file, folder) ? modulesOf(include.target) : Names{};
            const auto known = [&allowed = allowed](const auto& module) {
                return allowed.count(module) != 0;
            };
            if (!modules.empty() && std::none_of(modules.begin(), modules.end(), known))
                fault(file, include.line, folder + " may not include " + include.target);
        }
    }

    /// Modules that have the header `target`; none for what isn't Qt's.
    Names modulesOf(const std::string& target) const {
        if (below(target, "Qt") && target.find('/') != std::string::npos)
            return {target.substr(0, target.find('/'))};
        Names modules;
        if (below(target, "Q") && !m_qtHeaders.empty())
            for (const auto& entry : fs::directory_iterator(m_qtHeaders))
                if (fs::exists(entry.path() / target))
                    modules.insert(entry.path().filename().string());
        return modules;
    }

    /// Depth first: a file met again while still open closes a cycle.
    void walk(const std::string& file) {
        if (m_graph.count(file) == 0 || !m_seen.insert(file).second)
            return;
        m_open.push_back(file);
        for (const Include& include : m_graph[file]) {
            const auto again = std::find(m_open.begin(), m_open.end(), include.target);
            std::string path;
            std::for_each(again, m_open.end(), [&path](const auto& step) { path += step + " -> "; });
            if (!path.empty())
                fault(file, include.line, "include cycle: " + path + include.target);
            walk(include.target);
        }
        m_open.pop_back();
    }

    fs::path m_root, m_qtHeaders;
    std::string m_table;
    Rooms m_rooms;
    std::map<std::string, std::vector<Include>> m_graph; ///< by path from the root
    std::map<std::string, std::vector<int>> m_calls;     ///< lines that call a service, by file
    std::vector<std::string> m_open;                     ///< from the start of the walk to the file at hand
    Names m_seen;
    int m_faults = 0;
};

} // namespace

int main(int argc, char** argv) {
    return argc < 3 ? 2 : Lint(argv[1], argv[2], argc > 3 ? argv[3] : "").run();
}

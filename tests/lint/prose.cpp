// lint_prose ROOT: no note of unfinished work and no path of somebody's home stands in the tree. Prints one
// line a fault and exits with 1 if there is any. Recorded data in tests/data is not prose.
#include <cctype>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

// In two halves each, so that this file passes its own check.
const std::vector<std::string> words{std::string("TO") + "DO", std::string("FIX") + "ME",
                                     std::string("XX") + "X"};
const std::vector<std::string> homes{std::string("/ho") + "me/", std::string("/Us") + "ers/",
                                     std::string("/ro") + "ot/", std::string(":\\Us") + "ers\\"};

bool wordAt(const std::string& text, std::size_t index) {
    return index < text.size() &&
           (std::isalnum(static_cast<unsigned char>(text[index])) != 0 || text[index] == '_');
}

bool holdsWord(const std::string& text, const std::string& word) {
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1))
        if ((at == 0 || !wordAt(text, at - 1)) && !wordAt(text, at + word.size()) &&
            text.compare(at + word.size(), 2, "-X") != 0) // a number that a service masked
            return true;
    return false;
}

/// A home followed by a name, at the start of a path: further down it is some other folder.
bool holdsHome(const std::string& text, const std::string& home) {
    for (std::size_t at = text.find(home); at != std::string::npos; at = text.find(home, at + 1))
        if ((at == 0 || home[0] == ':' || !wordAt(text, at - 1)) && wordAt(text, at + home.size()))
            return true;
    return false;
}

int checkFile(const fs::path& root, const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    int faults = 0;
    int number = 0;
    for (std::string line; std::getline(file, line);) {
        ++number;
        if (line.find('\0') != std::string::npos)
            return faults; // a picture or the like
        bool found = false;
        for (const std::string& word : words)
            found = found || holdsWord(line, word);
        for (const std::string& home : homes)
            found = found || holdsHome(line, home);
        if (found)
            std::printf("%s:%d: %s\n", fs::relative(path, root).generic_string().c_str(), number,
                        line.c_str());
        faults += found ? 1 : 0;
    }
    return faults;
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2)
        return 2;
    const fs::path root = argv[1];
    int files = 0;
    int faults = 0;
    for (const char* folder :
         {"app", "ui", "models", "resources", "tests", "packaging", ".ci", ".github", "docs"}) {
        std::error_code missing;
        for (auto at = fs::recursive_directory_iterator(root / folder, missing);
             at != fs::recursive_directory_iterator(); ++at) {
            if (at->is_directory() && at->path() == root / "tests" / "data")
                at.disable_recursion_pending();
            if (at->is_regular_file()) {
                ++files;
                faults += checkFile(root, at->path());
            }
        }
    }
    for (const char* name :
         {"CMakeLists.txt", "CMakePresets.json", "vcpkg.json", "README.md", "CHANGELOG.md"})
        faults += checkFile(root, root / name);
    std::printf("%d files, %d faults\n", files, faults);
    return faults == 0 && files > 0 ? 0 : 1;
}

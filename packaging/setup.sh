# shellcheck shell=bash
# Sourced by run.sh and test.sh: enters the source folder and installs what is missing to build Lineside.
# With everything in place it asks dpkg once and never calls apt.

LINESIDE_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$LINESIDE_ROOT" || exit 1

say() { printf '%s\n' "$@"; }
stop() { printf '%s\n' "$@" >&2; exit 1; }

# The two lines to type where packages don't come from apt.
elsewhere() {
    case "$(uname -s)" in
    Darwin)
        say "On macOS, type these two lines in $LINESIDE_ROOT:" \
            "" \
            "  brew install cmake ninja ccache pkg-config qt cpp-httplib boost libsodium qtkeychain" \
            "  cmake --preset fetch && cmake --build --preset fetch --target lineside && build/fetch/bin/lineside --practice"
        exit 1 ;;
    MINGW* | MSYS* | CYGWIN*)
        say "On Windows, type these two lines in a developer prompt of Visual Studio 2022, with VCPKG_ROOT set:" \
            "" \
            "  vcpkg install" \
            "  cmake --preset vcpkg && cmake --build --preset vcpkg --target lineside && build\\vcpkg\\bin\\lineside --practice"
        exit 1 ;;
    esac
}

# The release, or its reason why not. A derivative of Debian or Ubuntu is taken at its word.
check_release() {
    local id="" like="" version="" name="this system"
    if [ -r /etc/os-release ]; then
        id=$(. /etc/os-release && echo "${ID:-}")
        like=$(. /etc/os-release && echo "${ID_LIKE:-}")
        version=$(. /etc/os-release && echo "${VERSION_ID:-}")
        name=$(. /etc/os-release && echo "${PRETTY_NAME:-$name}")
    fi
    local oldest=""
    case "$id" in
    debian) oldest=12 ;;
    ubuntu) oldest=24.04 ;;
    esac
    if [ -n "$oldest" ]; then
        # No version: Debian testing or unstable.
        if [ -z "$version" ] || printf '%s\n' "$oldest" "$version" | sort -V -C; then return; fi
        stop "Lineside needs Qt 6.4 and CMake 3.25: Debian 12 or Ubuntu 24.04, or newer. This is $name." \
            "With both installed by other means: cmake --preset release && cmake --build --preset release"
    fi
    case " $like " in
    *" debian "* | *" ubuntu "*) command -v apt-get >/dev/null && return ;;
    esac
    stop "The set-up knows Debian, Ubuntu and what descends from them. This is $name." \
        "Install what packaging/debian-packages.txt lists under its local names, then:" \
        "cmake --preset release && cmake --build --preset release"
}

# Names in the list that dpkg doesn't hold as fully installed.
missing_packages() {
    local wanted installed
    wanted=$(sed 's/#.*//' packaging/debian-packages.txt | tr -d ' \t' | grep . | sort)
    # shellcheck disable=SC2086 # one argument a package
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $wanted 2>/dev/null |
        sed -n 's/^installed //p' | sort -u)
    comm -23 <(printf '%s\n' "$wanted") <(printf '%s\n' "$installed")
}

install_packages() {
    local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300)
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null ||
            stop "These packages are missing and installing them needs an administrator:" "$*"
        apt=(sudo "${apt[@]}")
    fi
    say "Installing: $*"
    "${apt[@]}" update </dev/null ||
        say "apt-get update did not reach every source; going on with the lists at hand."
    "${apt[@]}" install --no-install-recommends "$@" </dev/null ||
        stop "apt-get could not install: $*"
}

elsewhere
check_release
missing=$(missing_packages)
# shellcheck disable=SC2086 # one argument a package
[ -z "$missing" ] || install_packages $missing

# A home that can't be written to must not stop the compiler cache.
[ -w "${HOME:-/nonexistent}" ] || export CCACHE_DIR="${CCACHE_DIR:-$LINESIDE_ROOT/build/ccache}"

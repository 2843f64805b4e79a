#!/usr/bin/env bash
# Builds everything and runs all tests: packaging/test.sh [--preset P] [arguments for ctest]
set -euo pipefail
# shellcheck source=packaging/setup.sh
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

preset=ci
case "${1:-}" in
--preset) preset=${2:?--preset needs a name}; shift 2 ;;
--preset=*) preset=${1#--preset=}; shift ;;
esac

cmake --preset "$preset"
cmake --build --preset "$preset"
ctest --preset "$preset" --no-tests=error -j2 "$@"

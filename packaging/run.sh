#!/usr/bin/env bash
# Builds Lineside and starts it in practice mode, signed in, with example customers. Arguments go to the program.
# With no display the tour runs instead; arguments then go to the tour, before its folder.
set -euo pipefail
# shellcheck source=packaging/setup.sh
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

cmake --preset ci # the build that test.sh makes too: whichever comes second finds it done
cmake --build --preset ci --target lineside lineside_tour lineside_practice

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec build/ci/bin/lineside --practice "$@"
fi

tour=build/tour
rm -rf "$tour"
say "" "No display here: the tour drives the window offscreen instead."
status=0
QT_QPA_PLATFORM=offscreen build/ci/bin/lineside_tour "$@" "$tour" || status=$?
pictures=$(find "$tour" -name '*.png' 2>/dev/null | wc -l)
say "" "Pictures:    $pictures in $LINESIDE_ROOT/$tour" "Transcript:  $LINESIDE_ROOT/$tour/transcript.txt"
[ "$status" = 0 ] || stop "A step of the tour did not end as it should (exit code $status): see the lines above."
if [ "$pictures" = 0 ] || [ ! -s "$tour/transcript.txt" ]; then stop "The tour left no pictures or no transcript."; fi
say "" "It signed in, looked one customer up by number, phone line and device, changed the e-mail address and" \
    "cleared the second address line, reviewed, sent, compared, put both back and signed out."

#!/usr/bin/env bash
# Proves the set-up: makes a Debian root with nothing in it, clones HEAD into it and runs run.sh and test.sh there.
#   packaging/clean-root.sh [--suite S] [--mirror URL] [--root FOLDER] [--fresh] [-- COMMAND...]
# The suite is bookworm, the mirror the one apt uses here, the folder /tmp/clean-root unless told. What debootstrap
# made is kept as FOLDER.tar; --fresh starts from it again, otherwise the root is used as it stands. Each COMMAND is
# one line of shell, run in the clone instead of the two scripts. Needs root and debootstrap.
set -euo pipefail

suite=bookworm mirror="" root=/tmp/clean-root fresh=""
commands=("bash packaging/run.sh" "bash packaging/test.sh")
while [ $# -gt 0 ]; do
    case "$1" in
    --suite) suite=$2; shift ;;
    --mirror) mirror=$2; shift ;;
    --root) root=$2; shift ;;
    --fresh) fresh=yes ;;
    --) shift; commands=("$@"); break ;;
    *) sed -n '2,6s/^# \{0,1\}//p' "$0"; exit 2 ;;
    esac
    shift
done
source=$(cd "$(dirname "$0")/.." && pwd)

# The suite's, or else that of another suite: an archive holds them all.
apt_mirror() {
    local known found
    # shellcheck disable=SC2016 # apt fills these in
    known=$(apt-get indextargets --format '$(CODENAME) $(REPO_URI)' 'Created-By: Packages')
    found=$(sed -n "s/^$suite //p" <<<"$known" | sort | uniq -c | sort -rn | sed -n '1s/^ *[0-9]* //p')
    [ -n "$found" ] || found=$(sed -n 's/^[a-z]* //p' <<<"$known" | sort | uniq -c | sort -rn | sed -n '1s/^ *[0-9]* //p')
    printf '%s\n' "$found"
}

release() {
    for mounted in dev/shm proc; do
        mountpoint -q "$root/$mounted" && umount "$root/$mounted"
    done
    return 0
}

make_root() {
    if [ -n "$fresh" ]; then rm -rf --one-file-system "$root"; fi
    if [ -x "$root/bin/bash" ]; then return; fi
    if [ ! -s "$root.tar" ]; then
        [ -n "$mirror" ] || mirror=$(apt_mirror)
        [ -n "$mirror" ] || { echo "apt knows no mirror of $suite: give one with --mirror." >&2; exit 1; }
        debootstrap --variant=minbase "$suite" "$root" "$mirror"
        tar -C "$root" --one-file-system -cf "$root.tar" .
        return
    fi
    mkdir -p "$root"
    tar -C "$root" -xf "$root.tar"
}

release
make_root
trap release EXIT
mkdir -p "$root/dev/shm"
mount -t proc proc "$root/proc"
mount -t tmpfs tmpfs "$root/dev/shm"
cp -L /etc/resolv.conf "$root/etc/resolv.conf"
rm -rf "$root/usr/src/lineside"
git clone -q --no-local "$source" "$root/usr/src/lineside"

failed=0
for command in "${commands[@]}"; do
    echo "== $command"
    began=$SECONDS code=0
    nice -n 10 env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root CI=true \
        chroot "$root" bash -c "cd /usr/src/lineside && $command" </dev/null || code=$?
    echo "== exit code $code after $((SECONDS - began)) s: $command"
    [ "$code" = 0 ] || failed=1
done
exit $failed

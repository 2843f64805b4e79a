#!/usr/bin/env bash
# tests/outside/run.sh [LINESIDE_PRACTICE]: SOAP clients that are not ours call the practice service with every
# element, under the names of both profiles, and read every reply. The last line counts; 0 where nothing was
# lost, 77 where a client lacks.
set -u
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$(dirname "$here")")
practice=${1:-$root/build/ci/bin/lineside_practice}
[ -x "$practice" ] || { echo "There is no $practice: build it, or name one." >&2; exit 2; }
scratch=$(mktemp -d)
service=
trap 'stop_service; rm -rf "$scratch"' EXIT
elements=0 lost=0 refused=0 skipped=()

start_service() { # names
    exec 3< <(exec "$practice" --customers 0 --names "$1")
    service=$!
    if ! read -r -t 60 _ _ url <&3 || ! read -r -t 60 _ _ token <&3; then
        echo "The service does not start." >&2
        exit 2
    fi
}

stop_service() {
    [ -z "$service" ] || { kill "$service"; wait "$service"; exec 3<&-; } 2>/dev/null
    service=
}

# A client that counts nothing has lost something.
count() { # the client's last line
    local line='^([0-9]+) elements, ([0-9]+) lost, ([0-9]+) refused by the client$'
    [[ $1 =~ $line ]] || { echo "No count: $1"; lost=$((lost + 1)); return; }
    elements=$((elements + BASH_REMATCH[1])) lost=$((lost + BASH_REMATCH[2])) refused=$((refused + BASH_REMATCH[3]))
}

run() { # client...: each profile and version of SOAP with a service of its own
    local names soap
    for names in live documented; do
        for soap in 1.1 1.2; do
            start_service "$names"
            "$@" "$url" "$token" "$names" "$soap" "$root/tests/data/elements.tsv" \
                "$here/requests.json" >"$scratch/out"
            head -n -1 "$scratch/out"
            count "$(tail -n 1 "$scratch/out")"
            stop_service
        done
    done
}

install_soap() (
    cp "$here"/node/* "$scratch" && cd "$scratch" && npm ci --ignore-scripts --prefer-offline --no-audit --no-fund
)

skip() { skipped+=("$1"); echo "skipped: $1"; }

if [ "$(php -r 'echo class_exists("SoapClient");' 2>/dev/null)" = 1 ]; then
    run php "$here/php/client.php"
else
    skip "PHP's SoapClient: install php-cli and php-soap (apt)"
fi

fits='const [major, minor] = process.versions.node.split(".").map(Number);
    process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1)'
if ! node -e "$fits" 2>/dev/null || ! command -v npm >/dev/null; then
    skip "node-soap: install node 20.19 or newer, and npm"
elif ! install_soap >"$scratch/log" 2>&1; then
    tail -n 3 "$scratch/log"
    skip "node-soap: npm could not install what tests/outside/node/package.json names"
else
    no_proxy=127.0.0.1 run node "$scratch/client.mjs"
fi

for one in ${skipped[@]+"${skipped[@]}"}; do echo "NOT TRIED: $one"; done
echo "$elements elements, $lost lost, $refused refused by the client"
[ "$lost" = 0 ] && [ "$refused" = 0 ] || exit 1
[ ${#skipped[@]} = 0 ] || exit 77

#!/bin/sh
# Fails when a file that is written from the tables of commands, options and keys is not up to date.
#     generated.sh GENERATOR ASSETS
set -u
failed=0

compare() {
    if ! "$1" "$2" | cmp -s - "$3"; then
        echo "$3 is not what the tables say: build the target 'generated'"
        failed=1
    fi
}

compare "$1" manual "$2/milepost.1"
compare "$1" catalogue "$2/milepost-catalogue.5"
if command -v mandoc >/dev/null; then
    mandoc -T lint -W warning "$2/milepost.1" "$2/milepost-catalogue.5" || failed=1
fi
exit $failed

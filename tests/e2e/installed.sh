#!/bin/sh
# Installs the build into a folder of its own and looks for schools there as a new user would.
#     installed.sh BUILD_DIR
set -eu
build=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
unset XDG_DATA_HOME MILEPOST_DB || :
export HOME="$folder/home" LC_ALL=C.UTF-8
mkdir "$HOME"

cmake --install "$build" --prefix "$folder/usr" >"$folder/log" || {
    cat "$folder/log"
    exit 1
}
"$folder/usr/bin/milepost" school near 30303 --within 15 >"$folder/near"
grep -q "^Herzing University-Atlanta, Atlanta, GA, 0 miles" "$folder/near" || {
    cat "$folder/near"
    exit 1
}

#!/bin/sh
# SPDX-License-Identifier: MIT
# A package that comes with schools: made with -DMILEPOST_SCHOOLS of the made-up official files, it
# holds the file of schools, the same to the byte each time, and its program finds it there. With
# MILEPOST_LONG_TESTS=1 alone: the program is built anew.
#     schools.sh SOURCE_DIR BUILD_DIR
set -eu
source=$1
build=$2
[ -n "${MILEPOST_LONG_TESTS-}" ] || {
    echo "skipped: builds the program anew: MILEPOST_LONG_TESTS=1"
    exit 77
}
[ -d "$build/packages" ] || {
    echo "skipped: no packages were made"
    exit 77
}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
umask 022
unset XDG_DATA_HOME XDG_CONFIG_HOME XDG_STATE_HOME MILEPOST_DB MILEPOST_TODAY || :
export HOME="$folder/home" LC_ALL=C.UTF-8
mkdir "$HOME"

{
    cmake -S "$source" -B "$folder/build" -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo \
        -DMILEPOST_TESTS=OFF -DMILEPOST_SCHOOLS="$source/tests/fixtures/schools"
    cmake --build "$folder/build"
    cd "$folder/build"
    cpack
} >"$folder/log" 2>&1 || {
    tail -n 40 "$folder/log"
    exit 1
}
deb=$(ls "$folder"/build/packages/milepost_*.deb)
dpkg-deb -c "$deb" | grep '^-rw-r--r-- root/root .*[.]/usr/share/milepost/schools[.]db$' >/dev/null
dpkg-deb -x "$deb" "$folder/root"
milepost=$folder/root/usr/bin/milepost
"$milepost" school near 30303 --within 50 >"$folder/near"
grep -q '^Almond College, Almond, GA, 0 miles' "$folder/near" || {
    cat "$folder/near"
    exit 1
}
[ ! -e "$HOME/.local/share/milepost/schools.db" ]
echo "milepost school near finds the schools of the package"

rm "$folder/build/src/schools/milepost/schools.db"
cmake --build "$folder/build" --target schools >"$folder/log" 2>&1
cmp "$folder/build/src/schools/milepost/schools.db" "$folder/root/usr/share/milepost/schools.db"
echo "made again the file of schools is the same to the byte"

command -v lintian >/dev/null || {
    echo "skipped in part: not installed: lintian"
    exit 77
}
lintian --allow-root --fail-on error,warning "$folder"/build/packages/*deb

#!/bin/sh
# SPDX-License-Identifier: MIT
# The packages made again are the same to the byte: of the same build at another time, in another
# folder, zone and language (all with umask 022, which CPack writes into them). With MILEPOST_LONG_TESTS=1 of another build too,
# of a copy of the tree elsewhere whose files are all of another age.
#     twice.sh SOURCE_DIR BUILD_DIR
set -eu
source=$1
build=$2
[ -d "$build/packages" ] || {
    echo "skipped: no packages were made"
    exit 77
}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
umask 022
export TZ=Pacific/Kiritimati LC_ALL=C LANG=de_DE.UTF-8

same() {
    compared=0
    for package in "$build"/packages/*deb; do
        cmp "$package" "$1/${package##*/}"
        compared=$((compared + 1))
    done
    [ "$compared" -ge 2 ]
    echo "$compared packages, the same to the byte: $2"
}

mkdir "$folder/again"
(cd "$build" && cpack -B "$folder/again" >"$folder/log" 2>&1) || {
    cat "$folder/log"
    exit 1
}
same "$folder/again" "packed again"

[ -n "${MILEPOST_LONG_TESTS-}" ] || exit 0
schools=$(sed -n 's/^MILEPOST_SCHOOLS:PATH=//p' "$build/CMakeCache.txt")
tree=$folder/another/place/for/the/tree
mkdir -p "$tree"
(cd "$source" && tar -c --exclude=./build .) | tar -x -C "$tree"
find "$tree" -path "$tree/.git" -prune -o -type f -exec touch -d 2020-02-29 {} +
{
    cmake -S "$tree" --preset release -DMILEPOST_TESTS=OFF -DMILEPOST_SCHOOLS="$schools"
    cmake --build "$tree/build/release" --target milepost packed ${schools:+schools}
    [ ! -d "$tree/build/release/packed/pdf" ] ||
        cmake --build "$tree/build/release" --target milepost-pdf
    cd "$tree/build/release"
    cpack
} >"$folder/log" 2>&1 || {
    tail -n 40 "$folder/log"
    exit 1
}
same "$tree/build/release/packages" "built again"

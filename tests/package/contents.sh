#!/bin/sh
# SPDX-License-Identifier: MIT
# What is in the packages: these files with these modes and no other, nothing that lintian finds
# fault with, programs that are hardened, small and without symbols, and nowhere the folder they were
# built in.
#     contents.sh SOURCE_DIR BUILD_DIR
set -eu
source=$1
build=$2
[ -d "$build/packages" ] || {
    echo "skipped: no packages were made"
    exit 77
}
here=$(dirname "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export LC_ALL=C
failed=0
skipped=

complain() {
    echo "$*"
    failed=1
}

has() {
    command -v "$1" >/dev/null || {
        skipped="$skipped $1"
        return 1
    }
}

# ---- files -------------------------------------------------------------------------------------

cp "$here/files" "$folder/wanted"
# Each folder of assets/catalog, whatever catalogues there are.
(cd "$source/assets" && find catalog -name '*.yaml') |
    sed 's|^|milepost -rw-r--r-- root/root usr/share/milepost/|' >>"$folder/wanted"
grep -q '^MILEPOST_SCHOOLS:PATH=.' "$build/CMakeCache.txt" &&
    echo "milepost -rw-r--r-- root/root usr/share/milepost/schools.db" >>"$folder/wanted"
programs="milepost milepost-pdf"
[ -e "$build/src/milepost-pdf" ] || {
    programs=milepost
    sed -i '/^milepost-pdf /d; 0,/build-id/{//d}' "$folder/wanted"
}
for name in $programs milepost-dbgsym; do
    package=$(ls "$build"/packages/"${name}"_*.deb)
    dpkg-deb -x "$package" "$folder/$name"
    dpkg-deb -c "$package" | while read -r mode owner _ _ _ path; do
        case $mode$owner in
        drwxr-xr-xroot/root) ;;
        *) echo "$name $mode $owner ${path#./}" ;;
        esac
    done
done | sed 's|\(build-id/\).*\.debug|\1ID.debug|' | sort >"$folder/there"
grep -v '^#' "$folder/wanted" | sort | diff - "$folder/there" || complain "(wanted <, there is >)"

# ---- programs ----------------------------------------------------------------------------------

for name in $programs; do
    program=$folder/$name/usr/bin/$name
    if readelf -S "$program" | grep -q '\.symtab\|\.debug_'; then
        complain "$name still has its symbols"
    fi
    # Debian 12's own first and last object files lack the mark of control-flow protection, so the
    # linker drops it: what counts is that each function can be an end of a jump.
    objdump -d --no-show-raw-insn -j .text "$program" | grep -c 'endbr64$' >"$folder/ends" || :
    [ "$(uname -m)" != x86_64 ] || [ "$(cat "$folder/ends")" -ge 50 ] ||
        complain "$name has no control-flow protection"
    if has hardening-check; then
        hardening-check --nocfprotection "$program" >"$folder/log" || {
            cat "$folder/log"
            complain "$name is not hardened"
        }
    fi
done
most=2500000
size=$(stat -c %s "$folder/milepost/usr/bin/milepost")
echo "milepost: $size bytes of $most at most"
[ "$size" -le "$most" ] || complain "milepost has grown over $most bytes"
grep -qF ./src/main.c "$folder"/milepost-dbgsym/usr/lib/debug/.build-id/*/*.debug ||
    complain "the symbols do not name the sources"
# The day of the version stands in what is read of it.
for page in milepost.1 milepost-catalogue.5; do
    day=$(gzip -dc "$folder/milepost/usr/share/man/man${page##*.}/$page.gz" | sed -n 's/^\.Dd //p')
    [ "$(date -u -d "$day" +%F)" = "$(gzip -dc "$folder/milepost/usr/share/doc/milepost/changelog.gz" |
        sed -n 's/^ -- .*>  //p' | head -n 1 | date -u -f - +%F)" ] ||
        complain "$page is of $day, the changelog of another"
done
if grep -rlF "$source" "$folder"/milepost*/; then
    complain "the folder of the tree stands in these"
fi

# ---- as Debian sees them -----------------------------------------------------------------------

if has desktop-file-validate; then
    desktop-file-validate "$folder"/milepost/usr/share/applications/*.desktop ||
        complain "(desktop-file-validate)"
fi
if has lintian; then
    lintian --allow-root --fail-on error,warning "$build"/packages/*deb || complain "(lintian)"
fi

[ "$failed" = 0 ] || exit 1
[ -z "$skipped" ] || {
    echo "skipped in part: not installed:$skipped"
    exit 77
}

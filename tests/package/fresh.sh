#!/bin/sh
# SPDX-License-Identifier: MIT
# The packages on a Debian 12 that has nothing else: installed by apt, used by an ordinary user,
# removed again. The root is made by mmdebstrap from a mirror, in a folder of its own.
# With MILEPOST_LONG_TESTS=1 the two commands of the README in such a root as well: ./run from the
# bare tree, and what ./check sets up. That downloads a few hundred megabytes.
#     fresh.sh SOURCE_DIR BUILD_DIR
set -eu
source=$1
build=$2
here=$(dirname "$0")
skip() {
    echo "skipped: $*"
    exit 77
}
[ -d "$build/packages" ] || skip "no packages were made"
command -v mmdebstrap >/dev/null || skip "mmdebstrap is not installed"
[ "$(id -u)" = 0 ] || skip "making a root wants root"

# Some 20,000 files are unpacked and synced: in memory where there are two gigabytes to spare.
if [ "$(df -P -k /dev/shm 2>/dev/null | awk 'END { print $4 + 0 }')" -ge 2000000 ]; then
    TMPDIR=/dev/shm
    export TMPDIR
fi
folder=$(mktemp -d)
trap 'rm -rf --one-file-system "$folder"' EXIT

# root NAME SCRIPT TAR: runs SCRIPT in a fresh root that has what TAR holds in /given.
root() {
    mmdebstrap --variant=apt --dpkgopt=force-unsafe-io --aptopt='Acquire::Languages "none"' \
        --customize-hook="touch '$folder/$1.made' && mkdir \"\$1/given\" && tar -x -C \"\$1/given\" <'$3'" \
        --customize-hook="cp '$here/$2' \"\$1/given/try.sh\"" \
        --customize-hook="chroot \"\$1\" sh /given/try.sh" \
        bookworm "$folder/$1" >"$folder/$1.log" 2>&1 || {
        tail -n 40 "$folder/$1.log"
        [ -e "$folder/$1.made" ] || skip "no root could be made (is a mirror there?)"
        exit 1
    }
    [ -e "$folder/$1.made" ]
    sed -n 's/^tried: //p' "$folder/$1.log"
}

cp "$source/tests/fixtures/readme-maria.answers.json" "$folder/answers.json"
tar -cf "$folder/packages.tar" -C "$folder" answers.json -C "$build/packages" \
    $(cd "$build/packages" && ls *.deb)
root installed installed.sh "$folder/packages.tar"

[ -n "${MILEPOST_LONG_TESTS-}" ] || exit 0
tar -cf "$folder/tree.tar" -C "$source" --exclude=./build --exclude=./.git .
root readme readme.sh "$folder/tree.tar"

#!/bin/sh
# SPDX-License-Identifier: MIT
# Makes the packages of a build, in BUILD_DIR/packages.
#     made.sh SOURCE_DIR BUILD_DIR
set -eu
build=$2

for program in dpkg-shlibdeps file; do
    command -v "$program" >/dev/null || {
        echo "skipped: there is no $program here, and no package without it"
        exit 77
    }
done
rm -rf "$build/packages"
umask 022
cd "$build"
cpack >package.log 2>&1 || {
    cat package.log
    exit 1
}
ls -l packages/*deb

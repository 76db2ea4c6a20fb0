#!/bin/sh
# Installs what Milepost is built with, if it is missing (Debian 12). `setup.sh test` adds what the
# tests need. Does nothing, quickly, when all is there. What milepost-pdf alone is built with is
# installed where that can be; the rest is built without it.
set -eu

need=
wish=
# It could not be installed once; that is not tried again at each start.
without=$(dirname "$0")/build/without-pdf
command_from() { command -v "$1" >/dev/null 2>&1 || need="$need $2"; }
library_from() { pkg-config --exists "$1" 2>/dev/null || need="$need $2"; }

command_from gcc gcc
[ -f /usr/include/stdio.h ] || need="$need libc6-dev"
command_from cmake cmake
command_from ninja ninja-build
command_from pkg-config pkg-config
library_from 'ncursesw >= 6.2' libncurses-dev
library_from 'sqlite3 >= 3.40' libsqlite3-dev
library_from 'yaml-0.1 >= 0.2.5' libyaml-dev
library_from 'jansson >= 2.14' libjansson-dev
[ -f /usr/include/csv.h ] || need="$need libcsv-dev"
library_from 'libutf8proc >= 2.6' libutf8proc-dev
library_from 'uuid >= 2.38' uuid-dev
library_from 'minizip >= 1.1' libminizip-dev
library_from 'libmd >= 1.0' libmd-dev
pkg-config --exists 'pangocairo >= 1.50' 2>/dev/null || wish="$wish libpango1.0-dev"
pkg-config --exists 'cairo-pdf >= 1.16' 2>/dev/null || wish="$wish libcairo2-dev"
[ "${1-}" = test ] || [ ! -e "$without" ] || wish=
if [ "${1-}" = test ]; then
    library_from 'check >= 0.15.2' check
    [ -f /usr/include/subunit/child.h ] || need="$need libsubunit-dev"
    library_from 'vterm >= 0.1.4' libvterm-dev
    library_from 'libical >= 3.0' libical-dev
    command_from clang clang
    ls /usr/lib/llvm-*/lib/clang/*/lib/linux/libclang_rt.fuzzer-*.a >/dev/null 2>&1 ||
        need="$need libclang-rt-14-dev"
    command_from clang-format clang-format
    command_from valgrind valgrind
    command_from strace strace
    command_from mandoc mandoc
    command_from tmux tmux
    # Programs that read what Milepost writes.
    command_from calcurse calcurse
    command_from khal khal
    command_from task taskwarrior
    command_from tidy tidy
    command_from pdftotext poppler-utils
    command_from qpdf qpdf
    # The Debian packages: made, looked at, and installed in a root of their own (root alone can).
    command_from dpkg-shlibdeps dpkg-dev
    command_from file file
    command_from lintian lintian
    command_from hardening-check devscripts
    command_from desktop-file-validate desktop-file-utils
    command_from mmdebstrap mmdebstrap
    need="$need$wish"
    wish=
fi
[ -n "$need$wish" ] || exit 0

command -v apt-get >/dev/null 2>&1 || {
    [ -n "$need" ] || exit 0
    echo "milepost: missing, and this is not Debian (no apt-get):$need" >&2
    exit 1
}
as=
if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null 2>&1 || {
        [ -n "$need" ] || exit 0
        echo "milepost: missing, and there is neither root nor sudo to install it:$need" >&2
        exit 1
    }
    as=sudo
fi
echo "milepost: installing$need$wish" >&2
install() {
    $as env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" \
        >/dev/null 2>&1
}
# shellcheck disable=SC2086 # lists of words
install $need $wish || {
    $as apt-get update -q >/dev/null || [ -z "$need" ]
    install $need $wish || {
        [ -z "$need" ] || install $need || {
            echo "milepost: apt-get could not install:$need" >&2
            exit 1
        }
        echo "milepost: without$wish: no PDF" >&2
        mkdir -p "${without%/*}" && : >"$without"
    }
}

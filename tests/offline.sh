#!/bin/sh
# SPDX-License-Identifier: MIT
# No network code: neither program imports a function that could reach a network, or links a library
# that is not named here; and from a new plan to a PDF no socket is made, whatever a library might do.
#     offline.sh SOURCE_DIR MILEPOST [MILEPOST_PDF]
set -eu
source=$1
shift
failed=0
export LC_ALL=C
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# ---- what they import --------------------------------------------------------------------------

# The libraries of CONTRIBUTING.md, and the C library.
known='lib(ncursesw|tinfo|sqlite3|yaml-0|utf8proc|uuid|jansson|minizip|z|md|csv|c|m)\.so\.[0-9]+'
known_pdf='lib(pangocairo-1\.0|pango-1\.0|harfbuzz|gobject-2\.0|glib-2\.0|cairo)\.so\.[0-9]+'
reaching='socket|socketpair|connect|bind|listen|accept4?|send(to|msg|mmsg)?|recv(from|msg|mmsg)?'
reaching="$reaching|[gs]etsockopt|getaddrinfo|getnameinfo|gethostby.*|getservby.*|res_.*|ns_.*"
reaching="$reaching|if_nametoindex|getifaddrs|inet_.*|curl_.*|SSL_.*|gnutls_.*|g_socket_.*"
# What could bring in any of these unseen.
reaching="$reaching|dlopen|dlmopen|dlsym|syscall"

for program in "$@"; do
    allowed=$known
    [ "${program##*/}" != milepost-pdf ] || allowed="$known|$known_pdf"
    readelf -d "$program" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' >"$folder/needed"
    nm -D --undefined-only "$program" | sed 's/^ *[Uw] //; s/@.*//' >"$folder/imported"
    grep -q '^libc\.so' "$folder/needed" && grep -qx __libc_start_main "$folder/imported" || {
        echo "$program: can't be read as a program"
        exit 1
    }
    if grep -vxE "$allowed" "$folder/needed"; then
        echo "$program: links these, which nobody looked at for network code"
        failed=1
    fi
    if grep -xE "$reaching" "$folder/imported"; then
        echo "$program: imports these"
        failed=1
    fi
done
[ "$failed" = 0 ] || exit 1

# ---- what they do ------------------------------------------------------------------------------

# Only the calls that are looked for stop a program, so that it is not much slower.
trace="strace -f --seccomp-bpf -qq -e trace=%network -e signal=none -o $folder/calls"
$trace true 2>"$folder/said" || {
    echo "skipped in part: strace is not there, or may not trace: $(cat "$folder/said")"
    exit 77
}
unset MILEPOST_DB XDG_DATA_HOME XDG_CONFIG_HOME XDG_STATE_HOME
export HOME="$folder"

traced() {
    $trace "$@" >"$folder/out" 2>&1 </dev/stdin || {
        cat "$folder/out"
        echo "$*: failed"
        exit 1
    }
    [ ! -s "$folder/calls" ] || {
        cat "$folder/calls"
        echo "$*: that"
        exit 1
    }
}
traced "$1" new Maria --no-input
traced "$1" set goal.target=CPC school.level=bachelor
traced "$1" print --format html
traced "$1" export
traced "$1" doctor
# By itself, so that no time limit of milepost counts.
[ $# -lt 2 ] || traced "$2" <"$source/tests/fuzz/seeds/blocks/plan.jsonl"

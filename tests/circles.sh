#!/bin/sh
# Fails when files call each other in a circle, or a room calls one above it. It is read from the
# symbols of the object files, so that no call is missed.
#     circles.sh SOURCE_DIR BUILD_DIR
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$1" && find src -name '*.c') >"$work/sources"
cd "$2"

# SOURCE KIND NAME of every symbol. Objects whose source is gone are left over from another day.
find src -name '*.c.o' -exec nm -A -g {} + |
    sed -E 's#CMakeFiles/[^/]*\.dir/##; s#\.o:[0-9a-f ]*# #' |
    awk 'NR == FNR { stands[$1]; next } $1 in stands' "$work/sources" - >"$work/all"
awk '
NR == FNR { if ($2 != "U") home[$3] = $1; next }
$2 == "U" && ($3 in home) && home[$3] != $1 { print $1, home[$3] }
' "$work/all" "$work/all" | sort -u >"$work/calls"
[ -s "$work/calls" ] || {
    echo "no object files in $2"
    exit 1
}
sed 's#src/##g' "$work/calls" | awk "$(cat "$here/rooms.awk")"'
function fault(text) { print text; faults++ }
looks_up($1, $2) { fault("src/" $1 " calls up to src/" $2) }
END { exit faults > 0 }
'
tsort <"$work/calls" >/dev/null 2>"$work/loops" || :
if [ -s "$work/loops" ]; then
    sed 's/^tsort: -: input contains a loop:/these call each other in a circle:/; s/^tsort: /    /' \
        "$work/loops"
    exit 1
fi

#!/bin/sh
# milepost-catalogc on broken folders: each fault with its place, exit 1, no output file.
#     catalogc.sh PROGRAM GOOD_FOLDER
set -eu
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp "$2"/*.yaml "$folder"

fail() {
    echo "$1" >&2
    exit 1
}

"$program" "$folder/good.c" "$folder" || fail "a good catalogue was refused"
grep -q 'catalog_builtin(void)' "$folder/good.c" || fail "nothing was written"

sed -i 's/id: survey,/id: surveys,/' "$folder/sources.yaml"
if "$program" "$folder/bad.c" "$folder" 2>"$folder/faults"; then
    fail "a broken catalogue was taken"
fi
[ ! -e "$folder/bad.c" ] || fail "a broken catalogue was written"
head -1 "$folder/faults" | grep -qx "$folder/assumptions.yaml:7:13: there is no source \`survey\`; did you mean \`surveys\`?" ||
    fail "$(head -1 "$folder/faults")"

if "$program" "$folder/bad.c" "$folder/nowhere" 2>"$folder/faults"; then
    fail "a missing folder was taken"
fi
grep -q "$folder/nowhere can't be read: there is no such file" "$folder/faults" || fail "$(cat "$folder/faults")"

if "$program" "$folder/no/such/folder.c" "$2" 2>/dev/null; then
    fail "an output that cannot be written was taken for written"
fi

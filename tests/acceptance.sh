#!/bin/sh
# Fails when docs/acceptance.md names a test that is not there, or that no suite runs, and when one
# of its sixteen rows is gone or names none.
#     acceptance.sh SOURCE_DIR
set -u
cd "$1" || exit 1
table=docs/acceptance.md
failed=0

complain() {
    echo "$table: $*"
    failed=1
}

for row in $(seq 16); do
    grep -q "^| $row | .* | \`[a-z0-9_]*\`.* |\$" "$table" || complain "row $row names no test"
done

# Its definition, and where a suite takes it.
for name in $(grep '^| [0-9]' "$table" | grep -o '`[a-z0-9_]*`' | tr -d '`'); do
    [ "$(grep -rhF "START_TEST($name)" tests --include='*.c' | wc -l)" = 1 ] ||
        complain "$name is not one test"
    [ "$(grep -rhw "$name" tests --include='*.c' | wc -l)" -ge 2 ] || complain "$name is in no suite"
done
exit $failed

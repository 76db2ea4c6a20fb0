#!/bin/sh
# Fails when docs/acceptance.md or docs/security.md names a test that is not there, or that no suite
# runs, and when one of the sixteen rows of the first is gone or a row of the second names none.
#     acceptance.sh SOURCE_DIR
set -u
cd "$1" || exit 1
failed=0

complain() {
    echo "$*"
    failed=1
}

for row in $(seq 16); do
    grep -q "^| $row | .* | \`[a-z0-9_]*\`.* |\$" docs/acceptance.md ||
        complain "docs/acceptance.md: row $row names no test"
done
# The tables whose second column is tests.
awk '/^\| what was tried/ { in_table = 1; next } !/^\|/ { in_table = 0 }
    in_table && !/^\|---/ && !/`[a-z0-9_]*__[a-z0-9_]*`/' docs/security.md | grep . &&
    complain "docs/security.md: that names no test"

# Its definition, and where a suite takes it.
for name in $(grep -ho '`[a-z0-9_]*__[a-z0-9_]*`' docs/acceptance.md docs/security.md |
    tr -d '`' | sort -u); do
    [ "$(grep -rhF "START_TEST($name)" tests --include='*.c' | wc -l)" = 1 ] ||
        complain "$name is not one test"
    [ "$(grep -rhw "$name" tests --include='*.c' | wc -l)" -ge 2 ] || complain "$name is in no suite"
done
exit $failed

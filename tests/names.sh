#!/bin/sh
# Fails when the name of a function or a struct stands for two things: who looks a name up is to
# find one.
#     names.sh SOURCE_DIR
set -eu
cd "$1"

# A definition begins in the first column, and its body with a line that is `{` alone.
awk '
FNR == 1 { head = "" }
/^(static |const )*struct [a-z_0-9]+ \{/ {
    name = $0; sub(/ \{.*/, "", name); sub(/.*struct /, "struct ", name)
    if (name in home) {
        printf "%s:%d: %s stands in %s too\n", FILENAME, FNR, name, home[name]
        faults = 1
    }
    home[name] = FILENAME
}
/^[a-z].*\(/ { head = $0; line = FNR }
/^[a-z].*;$/ { head = "" }
/^{$/ && head != "" {
    name = head
    sub(/\(.*/, "", name); sub(/.*[ *]/, "", name)
    if (name in home && name != "main") {
        printf "%s:%d: %s stands in %s too\n", FILENAME, line, name, home[name]
        faults = 1
    }
    home[name] = FILENAME
    head = ""
}
END { exit faults }
' $(find src include -name '*.[ch]' | sort)

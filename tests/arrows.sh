#!/bin/sh
# Fails when a file includes what its folder may not know (docs/architecture.md, "Arrows").
#     arrows.sh SOURCE_DIR
set -eu
cd "$1"

awk '
function folder_of_header(name) {
    if (name ~ /\//) sub(/\/.*/, "", name)
    if (name ~ /^(error|memory|vector|date|money|text|whole_file)$/) return "base"
    if (name ~ /^(roadmap|difference)$/) return "plan"
    if (name ~ /^(json|layout|words)$/) return "report"
    return name
}
# What each folder may include besides itself.
BEGIN {
    below["base"] = " "
    below["catalog"] = " base "
    below["interview"] = " base catalog "
    below["renew"] = " base catalog interview "
    below["plan"] = " base catalog interview renew "
    below["store"] = " base "
    below["report"] = " base catalog interview plan renew "
    below["session"] = " base catalog interview plan renew store report "
    below["tui"] = " base catalog interview plan renew store report session "
    below["cli"] = " base catalog interview plan renew store report session tui "
    below["main.c"] = " cli "
    only["sqlite3.h"] = "src/store/"
    only["curses.h"] = "src/tui/terminal/terminal.c"
    only["ncurses.h"] = "src/tui/terminal/terminal.c"
    only["term.h"] = "src/tui/terminal/terminal.c"
    only["yaml.h"] = "src/catalog/"
    only["jansson.h"] = "src/(session|report|cli)/"
    pure = "^src/(base|catalog|interview|renew|plan|report)/"
}
FNR == 1 {
    if (FILENAME ~ /^include/) {
        name = FILENAME; sub(/^include\/milepost\//, "", name); sub(/\.h$/, "", name)
        folder = folder_of_header(name)
    } else {
        split(FILENAME, part, "/"); folder = part[2]
    }
    depth = split(FILENAME, part, "/")
    if (!(folder in below)) fault("folder " folder " is not among the arrows")
}
function fault(text) { printf "%s:%d: %s\n", FILENAME, FNR, text; faults++ }
/^[ \t]*#[ \t]*include/ {
    file = $0; sub(/^[^"<]*["<]/, "", file); sub(/[">].*/, "", file)
    if (file ~ /^milepost\//) {
        name = file; sub(/^milepost\//, "", name); sub(/\.h$/, "", name)
        target = folder_of_header(name)
        if (target != folder && index(below[folder], " " target " ") == 0)
            fault(folder " may not include " file)
    } else if (file ~ /^\.\.\// && file !~ /^\.\.\/[^\/.]+\.h$/ || file ~ /^\.\.\// && depth < 4) {
        fault("no include leaves its module")
    }
    for (header in only)
        if (file == header && FILENAME !~ "^" only[header]) fault(file " belongs to " only[header])
    if (file == "time.h" && FILENAME ~ pure && FILENAME !~ /base\/date/)
        fault("a pure folder reads no clock")
}
END { if (faults) exit 1 }
' $(find src include -name '*.[ch]' | sort)

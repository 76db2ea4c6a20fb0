#!/bin/sh
# Fails when a file includes what its folder or its room may not know (docs/architecture.md, "Arrows"),
# or a header is too long to be of one subject.
#     arrows.sh SOURCE_DIR
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$1"

awk "$(cat "$here/rooms.awk")"'
# What each folder may include besides itself.
BEGIN {
    below["base"] = ""
    below["catalog"] = "base"
    below["interview"] = "base catalog"
    below["renew"] = "base catalog interview"
    below["typing"] = "base"
    below["plan"] = "base catalog interview renew"
    below["store"] = "base"
    below["school"] = "base store"
    below["report"] = "base catalog interview plan renew"
    below["session"] = "base catalog interview plan renew typing store school report"
    below["tui"] = "base catalog interview plan renew typing store report session"
    below["line"] = "base catalog interview plan renew store school report session"
    below["cli"] = "base catalog interview plan renew store school report session tui line"
    below["main.c"] = "base cli"
    below["pdf"] = "base report" # a program of its own; of report only what is handed over

    # Public headers that are not called as their folder.
    home["error"] = home["memory"] = home["vector"] = home["date"] = home["money"] = home["days"] = "base"
    home["path"] = home["text"] = home["whole_file"] = home["looks"] = home["line_source"] = home["child"] = "base"
    home["sent"] = home["named_file"] = home["csv_read"] = home["nearest"] = home["heap"] = home["program_code"] = "base"
    home["roadmap"] = home["difference"] = home["progress"] = home["agenda"] = "plan"
    home["baseline"] = "plan"
    home["levers"] = home["doses"] = "plan"
    home["ledger"] = "renew"
    home["json"] = home["layout"] = home["words"] = home["blocks"] = "report"

    only["sqlite3.h"] = "src/store/"
    only["curses.h"] = only["ncurses.h"] = only["term.h"] = "src/tui/terminal/"
    only["yaml.h"] = "src/catalog/"
    only["jansson.h"] = "src/(session|report|cli|pdf)/"
    only["cairo-pdf.h"] = only["pango/pangocairo.h"] = "src/pdf/"
    only["csv.h"] = "src/(base|report)/"
    only["minizip/unzip.h"] = "src/school/"
    only["sha2.h"] = "src/(catalog|school)/"
    only["uuid/uuid.h"] = "src/report/"
    pure = "^src/(base|catalog|interview|renew|typing|plan|report)/"
}

function fault(text) { printf "%s:%d: %s\n", FILENAME, FNR, text; faults++ }

# "milepost/store/keep.h" or "milepost/date.h": whose header it is.
function folder_of_header(path,   part) {
    sub(/^milepost\//, "", path)
    if (split(path, part, "/") > 1) path = part[1]
    sub(/\.h$/, "", path)
    return path in home ? home[path] : path
}

FNR == 1 {
    public = FILENAME ~ /^include/
    place = FILENAME; sub(public ? "^include/" : "^src/", "", place)
    folder = public ? folder_of_header(place) : folder_of(place)
    if (!(folder in below)) fault("folder " folder " is not among the arrows")
}

FNR == 251 && /./ && FILENAME ~ /\.h$/ { fault("a header has at most 250 lines: part it by subject") }

/^[ \t]*#[ \t]*include/ {
    file = $0; sub(/^[^"<]*["<]/, "", file); sub(/[">].*/, "", file)
    target = folder_of(file)
    if (target == "milepost") {
        target = folder_of_header(file)
        if (target != folder && index(" " below[folder] " ", " " target " ") == 0)
            fault(folder " may not include " file)
    } else if (file ~ /^\.\.\//) {
        fault("write " file " as its place below src")
    } else if (target in below && file ~ /\//) {
        if (public || target != folder)
            fault(file " is " target "\47s own")
        else if (looks_up(place, file))
            fault("room " room_of(place) " may not include " file)
    }
    for (header in only)
        if (file == header && FILENAME !~ "^" only[header]) fault(file " belongs to " only[header])
    if (file == "time.h" && FILENAME ~ pure && FILENAME !~ /base\/(date|child)/)
        fault("a pure folder reads no clock")
}
END { if (faults) exit 1 }
' $(find src include -name '*.[ch]' | sort)

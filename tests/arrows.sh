#!/bin/sh
# Fails when a file includes what its folder or its room may not know (docs/architecture.md, "Arrows").
#     arrows.sh SOURCE_DIR
set -eu
cd "$1"

awk '
# What each folder may include besides itself.
BEGIN {
    below["base"] = ""
    below["catalog"] = "base"
    below["interview"] = "base catalog"
    below["renew"] = "base catalog interview"
    below["plan"] = "base catalog interview renew"
    below["store"] = "base"
    below["report"] = "base catalog interview plan renew"
    below["session"] = "base catalog interview plan renew store report"
    below["tui"] = "base catalog interview plan renew store report session"
    below["cli"] = "base catalog interview plan renew store report session tui"
    below["main.c"] = "cli"

    # The rooms of a folder, each above those before it. Files in no room stand on top of them, or
    # at the dot.
    rooms["catalog"] = "read schema link check"
    rooms["plan"] = "profile calendar search roadmap/builder roadmap/because roadmap"
    rooms["store"] = "file plan change keep"
    rooms["session"] = "state change exchange"
    rooms["cli"] = "app commands . generate"
    rooms["tui"] = "canvas terminal widgets stage parts screens/*"

    # Public headers that are not called as their folder.
    home["error"] = home["memory"] = home["vector"] = home["date"] = home["money"] = "base"
    home["text"] = home["whole_file"] = "base"
    home["roadmap"] = home["difference"] = "plan"
    home["json"] = home["layout"] = home["words"] = "report"

    only["sqlite3.h"] = "src/store/"
    only["curses.h"] = only["ncurses.h"] = only["term.h"] = "src/tui/terminal/"
    only["yaml.h"] = "src/catalog/"
    only["jansson.h"] = "src/(session|report|cli)/"
    pure = "^src/(base|catalog|interview|renew|plan|report)/"
}

function fault(text) { printf "%s:%d: %s\n", FILENAME, FNR, text; faults++ }

# "milepost/store/keep.h" or "milepost/date.h": whose header it is.
function folder_of_header(path,   part) {
    sub(/^milepost\//, "", path)
    if (split(path, part, "/") > 1) return part[1]
    sub(/\.h$/, "", path)
    return path in home ? home[path] : path
}

# The room of a file given by its place below src: "plan/search/routes.c" is in "search".
function room_of(path,   folder) {
    folder = path; sub(/\/.*/, "", folder)
    sub(/^[^\/]*\//, "", path)
    return sub(/\/[^\/]*$/, "", path) ? path : ""
}

# How high a room stands in its folder; a room that is not known is a fault.
function height(folder, room,   list, count, i) {
    count = split(rooms[folder], list, " ")
    for (i = 1; i <= count; i++) {
        if (list[i] == (room == "" ? "." : room)) return i
        if (list[i] == "screens/*" && room ~ /^screens\//) return i
    }
    if (room != "") fault("room " room " of " folder " is not among the arrows")
    return count + 1
}

FNR == 1 {
    public = FILENAME ~ /^include/
    place = FILENAME; sub(public ? "^include/" : "^src/", "", place)
    folder = public ? folder_of_header(place) : place; sub(/\/.*/, "", folder)
    room = public || !(folder in rooms) ? "" : room_of(place)
    stands = folder in rooms && !public ? height(folder, room) : 0
    if (!(folder in below)) fault("folder " folder " is not among the arrows")
}

/^[ \t]*#[ \t]*include/ {
    file = $0; sub(/^[^"<]*["<]/, "", file); sub(/[">].*/, "", file)
    target = file; sub(/\/.*/, "", target)
    if (target == "milepost") {
        target = folder_of_header(file)
        if (target != folder && index(" " below[folder] " ", " " target " ") == 0)
            fault(folder " may not include " file)
    } else if (file ~ /^\.\.\//) {
        fault("write " file " as its place below src")
    } else if (target in below && file ~ /\//) {
        if (public || target != folder)
            fault(file " is " target "\47s own")
        else if (folder in rooms && room_of(file) != room && height(folder, room_of(file)) >= stands)
            fault((room == "" ? folder : room) " may not include " file)
    }
    for (header in only)
        if (file == header && FILENAME !~ "^" only[header]) fault(file " belongs to " only[header])
    if (file == "time.h" && FILENAME ~ pure && FILENAME !~ /base\/date/)
        fault("a pure folder reads no clock")
}
END { if (faults) exit 1 }
' $(find src include -name '*.[ch]' | sort)

# The rooms of a folder, each above those before it (docs/architecture.md, "Rooms"). Files in no room
# stand on top of them, or at the dot. For arrows.sh and circles.sh, which define fault().
BEGIN {
    rooms["catalog"] = "words read schema link check sheet differ"
    rooms["plan"] = "profile calendar search roadmap/builder roadmap/because roadmap slip agenda"
    rooms["store"] = "file school plan change keep"
    rooms["session"] = "state change exchange"
    rooms["cli"] = "app manual commands complete table . generate"
    rooms["tui"] = "canvas terminal widgets stage parts screens/*"
    rooms["line"] = "talk stage stops"
}

# The folder and the room of a file given by its place below src: "plan/search/routes.c" is in
# "plan", and there in "search".
function folder_of(path) { sub(/\/.*/, "", path); return path }
function room_of(path) {
    sub(/^[^\/]*\//, "", path)
    return sub(/\/[^\/]*$/, "", path) ? path : ""
}

# How high a room stands in its folder; one that is not known is a fault.
function height(folder, room,   list, count, i) {
    count = split(rooms[folder], list, " ")
    for (i = 1; i <= count; i++) {
        if (list[i] == (room == "" ? "." : room)) return i
        if (list[i] == "screens/*" && room ~ /^screens\//) return i
    }
    if (room != "") fault("room " room " of " folder " is not among the arrows")
    return count + 1
}

# True when a file knows a room of its folder that stands above it, or beside it.
function looks_up(from, to,   folder) {
    folder = folder_of(from)
    return folder in rooms && folder == folder_of(to) && room_of(from) != room_of(to) &&
           height(folder, room_of(to)) >= height(folder, room_of(from))
}

#!/bin/sh
# The engine knows no career: what a field's own word is comes from its catalogue. Fails on such a
# word in the program's source, comments aside, but where the list below says why it may stand.
#     careers.sh SOURCE_DIR
set -eu
cd "$1"
words=$(awk '!/^#/ { print $2 }' tests/career_words.txt | paste -sd '|')
words="\<($words|NHA|29-2072|5107|51\.07[0-9]*)\>|coding_|_coding|pharmac|medical-cod"

# PATH WHY
allowed='
src/cli/table/ examples of commands are of the first career
src/cli/manual/ examples of the manual are, too
src/cli/app/options.c help names the careers that are built in, and bodies as examples
src/cli/commands/cmd_held.c an example in a message
src/line/stage/command.c examples in the help on typed words
src/session/exchange/read_credits.c an example in a message
'

found_words=$(mktemp)
trap 'rm -f "$found_words" "$found_words.idle"' EXIT

find src include -name '*.[ch]' | sort | while read -r file; do
    awk '{
        line = $0; out = ""
        while (line != "") {
            if (inside) {
                at = index(line, "*/")
                if (!at) { line = ""; break }
                line = substr(line, at + 2); inside = 0
            } else {
                at = index(line, "/*")
                if (!at) { out = out line; line = ""; break }
                out = out substr(line, 1, at - 1); line = substr(line, at + 2); inside = 1
            }
        }
        sub(/\/\/.*/, "", out)
        print FILENAME ":" FNR ": " out
    }' "$file"
done | grep -v '#include' | grep -E ": .*($words)" > "$found_words" || true

found=0
while read -r line; do
    place=${line%%:*}
    known=$(echo "$allowed" | while read -r path why; do
        case $place in "${path:-/}"*) [ -n "$why" ] && echo yes ;; esac
    done)
    [ -n "$known" ] && continue
    echo "$line"
    found=1
done < "$found_words"
# What is allowed and no longer needed goes.
echo "$allowed" | while read -r path why; do
    [ -z "$path" ] || grep -q "^$path" "$found_words" || echo "careers.sh: nothing in $path needs to be allowed"
done > "$found_words.idle"
if [ -s "$found_words.idle" ]; then
    cat "$found_words.idle"
    found=1
fi
[ $found -eq 0 ] || { echo "a word of one career in the source: let the catalogue say it" >&2; exit 1; }

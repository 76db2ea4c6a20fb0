#!/bin/sh
# Holds HTML prints of many people against what reads HTML.
#     pages.sh tidy|chromium MILEPOST PERSONAS
# tidy must have nothing to say; Chromium must make a PDF in which the print can be read, and show it
# on a narrow phone and on a wide screen with nothing beyond the edge. Ends with 77, "skipped", where
# the program is not installed.
set -u
reader=$1
milepost=$2
personas=$3
failed=0

command -v "$reader" >/dev/null || {
    echo "$reader is not installed"
    exit 77
}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
MILEPOST_TODAY=2026-11-29
export HOME="$folder" LC_ALL=C.UTF-8 MILEPOST_TODAY
unset MILEPOST_DB XDG_DATA_HOME XDG_CONFIG_HOME XDG_STATE_HOME

fail() {
    echo "$1"
    failed=1
}

read_with_tidy() {
    said=$(tidy -q -e "$1" 2>&1)
    [ -z "$said" ] || fail "$1: $(echo "$said" | head -5)"
}

browse() {
    timeout 120 chromium --headless --no-sandbox --disable-gpu --user-data-dir="$folder/chromium" \
        "$@" 2>/dev/null
}

# A crash of the browser itself is no fault of the page: what counts is the PDF.
read_with_chromium() {
    browse --no-pdf-header-footer --print-to-pdf="$1.pdf" "file://$1" >/dev/null
    case $(head -c 5 "$1.pdf" 2>/dev/null) in
    %PDF-) ;;
    *) fail "$1: no PDF" && return ;;
    esac
    command -v pdftotext >/dev/null || return
    pdftotext "$1.pdf" - | grep -q "Private answers are" || fail "$1: the PDF can't be read"
}

# Says what of the prints lies beyond the right edge, or of a drawing beyond either edge.
measure_with_chromium() {
    {
        echo "<!doctype html><meta charset=utf-8><pre id=said></pre><script>const files = ["
        for file in "$folder"/*.html; do echo "'${file##*/}',"; done
        cat <<'END'
];
const said = document.getElementById('said');
function look(page, width, name) {
    if (page.documentElement.scrollWidth > width)
        said.textContent += `beyond: ${name} is wider than ${width}\n`;
    for (const text of page.querySelectorAll('svg text')) {
        const box = text.getBoundingClientRect();
        if (box.left < -1 || box.right > width + 1)
            said.textContent += `beyond: ${name} at ${width}: ${text.textContent}\n`;
    }
}
(async () => {
    for (const width of [320, 390, 1280])
        for (const name of files) {
            const frame = document.createElement('iframe');
            frame.width = width;
            frame.src = name;
            document.body.append(frame);
            await new Promise(loaded => frame.onload = loaded);
            look(frame.contentDocument, width, name);
            frame.remove();
        }
    said.textContent += 'measured\n';
})();
</script>
END
    } >"$folder/measure"
    mv "$folder/measure" "$folder/measure.html"
    browse --allow-file-access-from-files --virtual-time-budget=60000 --dump-dom \
        "file://$folder/measure.html" | sed -n '/<pre/,/<\/pre>/p' >"$folder/measured"
    grep -q 'measured$' "$folder/measured" || fail "the prints were not measured"
    grep 'beyond: ' "$folder/measured" && failed=1
}

# print NAME WORDS... : one print, read.
print() {
    file=$folder/$1.html
    shift
    "$milepost" print --format html "$@" >"$file" || fail "print $*: no print"
    "read_with_$reader" "$file"
}

few="apprentice-with-all-proof enrolled-student from-home-on-a-budget keeps-three-of-two-bodies
    outpatient-course-student rhia-student rhit-student-last-year starts-next-autumn"
everyone=$(cd "$personas" && echo *.answers.json | sed 's/\.answers\.json//g')
if [ "$reader" = tidy ] && [ -n "${MILEPOST_LONG_TESTS-}" ]; then people=$everyone; else people=$few; fi

for persona in $people; do
    MILEPOST_TODAY=$(sed -n 's/^today //p' "$personas/$persona.expect")
    "$milepost" new "$persona" --no-input --answers "$personas/$persona.answers.json" \
        >/dev/null 2>&1 || fail "$persona: no plan"
    print "$persona" "$persona"
    [ "$reader" = tidy ] || continue
    print "$persona-page" --page "$persona"
    print "$persona-full" --full "$persona"
    print "$persona-week" --week "$persona"
done
MILEPOST_TODAY=2026-11-29
"$milepost" new 'שרה <b> & "陳" \ 100 % 🦉' --no-input >/dev/null 2>&1 || fail "no plan of that name"
print hostile --full
print private --full --private
print card --step exclusion-search --private
[ "$reader" = tidy ] || measure_with_chromium
exit $failed

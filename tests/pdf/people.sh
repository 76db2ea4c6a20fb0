#!/bin/sh
# Holds PDFs of many people against what reads PDFs: one page is one page, on either paper; the
# structure is sound; every word of the print as text is in it; the same print has the same bytes.
#     people.sh MILEPOST PERSONAS
# Ends with 77, "skipped", where a program that reads them is not installed.
set -u
milepost=$1
personas=$2
failed=0

for program in pdfinfo pdftotext qpdf; do
    command -v "$program" >/dev/null || {
        echo "$program is not installed"
        exit 77
    }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export HOME="$folder" LC_ALL=C.UTF-8
unset MILEPOST_DB XDG_DATA_HOME XDG_CONFIG_HOME XDG_STATE_HOME MILEPOST_TODAY

fail() {
    echo "$1"
    failed=1
}

# make FILE OPTIONS... : one PDF, whose structure is checked.
make() {
    file=$1
    shift
    "$milepost" print --format pdf -o "$file" "$@" || fail "print $*: no PDF"
    qpdf --check "$file" >"$folder/said" 2>&1 || fail "print $*: $(head -3 "$folder/said")"
}

one_page() {
    "$milepost" print --format pdf -o "$folder/page.pdf" "$@" || fail "print $*: no PDF"
    pages=$(pdfinfo "$folder/page.pdf" | sed -n 's/^Pages: *//p')
    [ "$pages" = 1 ] || fail "print $*: $pages pages"
}

# Without marks and signs; capitals and small letters are one.
words() { tr 'A-Z' 'a-z' | tr -cs 'a-z0-9$' '\n' | sort -u; }

# Boxes are drawn. Of the links of Markdown only what they are called is compared: a PDF breaks
# addresses where it must.
holds_all_words() {
    make "$folder/words.pdf" "$@"
    "$milepost" print --format markdown "$@" |
        sed 's/\[[ x>!?#-]\]//g; s/(<[^>]*>)//g; s/\\//g' | words >"$folder/wanted"
    pdftotext "$folder/words.pdf" - | words >"$folder/found"
    missing=$(comm -23 "$folder/wanted" "$folder/found" | tr '\n' ' ')
    [ -z "$missing" ] || fail "print $*: these words are missing: $missing"
}

# Start and memory of the program itself are what they were.
ldd "$milepost" | grep -E 'pango|cairo|glib|fontconfig' && fail "milepost links what milepost-pdf is for"

# All of them with MILEPOST_LONG_TESTS, else every sixth beside the eight below.
few="apprentice-with-all-proof enrolled-student from-home-on-a-budget keeps-three-of-two-bodies
    outpatient-course-student rhia-student rhit-student-last-year starts-next-autumn"
number=0
for answers in "$personas"/*.answers.json; do
    persona=$(basename "$answers" .answers.json)
    number=$((number + 1))
    case " $(echo $few) " in
    *" $persona "*) ;;
    *) [ -n "${MILEPOST_LONG_TESTS-}" ] || [ $((number % 6)) = 0 ] || continue ;;
    esac
    MILEPOST_TODAY=$(sed -n 's/^today *//p' "$personas/$persona.expect" | head -1)
    export MILEPOST_TODAY
    "$milepost" new "$persona" --no-input --answers "$answers" >/dev/null 2>&1 ||
        fail "$persona: no plan"
    one_page "$persona" --page
    one_page "$persona" --page --paper letter --private
done
for persona in $few; do
    MILEPOST_TODAY=$(sed -n 's/^today *//p' "$personas/$persona.expect" | head -1)
    export MILEPOST_TODAY
    holds_all_words "$persona" --page
    holds_all_words "$persona" --week
    holds_all_words "$persona" --full --private
    make "$folder/plan.pdf" "$persona"
    cp "$folder/words.pdf" "$folder/first.pdf"
    make "$folder/words.pdf" "$persona" --full --private
    cmp -s "$folder/first.pdf" "$folder/words.pdf" || fail "$persona: other bytes"
done
"$milepost" new 'שרה <b> & "陳" \ 100 % 🦉 (x)' --no-input >/dev/null 2>&1 ||
    fail "no plan of that name"
one_page --page
make "$folder/hostile.pdf" --full

# The paper of the locale, where one can be made.
if localedef -i en_US -f UTF-8 --no-archive "$folder/en_US.UTF-8" >/dev/null 2>&1; then
    for paper in 'en_US.UTF-8 letter' 'C.UTF-8 A4'; do
        LOCPATH=$folder LC_ALL=${paper% *} "$milepost" print --format pdf -o "$folder/paper.pdf"
        pdfinfo "$folder/paper.pdf" | grep -q "(${paper#* })" || fail "not on $paper"
    done
fi
exit $failed

#!/bin/sh
# Fails when a file that is written from the tables of commands, options and keys is not up to date.
#     generated.sh GENERATOR ASSETS
set -u
failed=0

compare() {
    if ! "$1" "$2" | cmp -s - "$3"; then
        echo "$3 is not what the tables say: build the target 'generated'"
        failed=1
    fi
}

compare "$1" manual "$2/milepost.1"
compare "$1" bash "$2/completions/milepost.bash"
compare "$1" zsh "$2/completions/_milepost"
compare "$1" fish "$2/completions/milepost.fish"

# offers WORDS... : what bash offers for the last of these words, on one line.
offers() {
    bash -c '. "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _milepost; echo "${COMPREPLY[*]}"' \
        "$assets/completions/milepost.bash" "$@"
}

expect() {
    if [ "$1" != "$2" ]; then
        echo "bash offers '$1', not '$2'"
        failed=1
    fi
}

assets=$2
expect "$(offers milepost ca)" "catalog"
expect "$(offers milepost catalog s)" "show sources"
expect "$(offers milepost program s)" "show set"
expect "$(offers milepost program set --ans)" "--answer"
expect "$(offers milepost program list --dele)" ""
expect "$(offers milepost print --fo)" "--format"
expect "$(offers milepost --db x print --format m)" "markdown"
expect "$(offers milepost --db print exp)" "export"
expect "$(offers milepost list --re)" ""

# A file's name with blanks is one word.
folder=$(mktemp -d)
: >"$folder/my plan one.json"
: >"$folder/my plan two.json"
expect "$(bash -c '. "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _milepost
    echo "${#COMPREPLY[@]} ${COMPREPLY[0]##*/}"' "$assets/completions/milepost.bash" \
    milepost import "$folder/my")" "2 my plan one.json"
rm -r "$folder"

# The shells themselves say whether they can read them, where they are installed.
bash -n "$2/completions/milepost.bash" || failed=1
if command -v zsh >/dev/null; then zsh -n "$2/completions/_milepost" || failed=1; fi
if command -v fish >/dev/null; then fish -n "$2/completions/milepost.fish" || failed=1; fi
if command -v mandoc >/dev/null; then
    mandoc -T lint -W warning "$2/milepost.1" || failed=1
fi
exit $failed

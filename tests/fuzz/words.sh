#!/bin/sh
# Prints the words of a fuzzer's format as a dictionary of libFuzzer: the texts that the code which
# reads it has in it, and the ids of the catalogue that it names.
#     words.sh SOURCE_DIR NAME
set -eu
catalogue=$1/assets/catalog/medical-coder
src=$1/src

# In JSON a word alone is none.
quote=
case $2 in answers_file | batch | blocks | import) quote='\\"' ;; esac

# The short texts of some files of C, as they stand in the format.
texts() {
    cat "$@" | sed '/^ *\*/d; /^#/d; s/\\"//g' | grep -o '"[A-Za-z0-9][A-Za-z0-9 _.-]*"' | tr -d '"' |
        awk 'length() > 1 && length() < 32 && split($0, words, " ") < 4'
}

ids() {
    for file; do
        sed -n 's/^ *- id: *\([^ ]*\)$/\1/p' "$catalogue/$file.yaml"
    done
}

case $2 in
answer) texts "$src"/interview/*.c "$src"/base/date*.c ;;
answers_file) texts "$src"/session/exchange/answers_file.c && ids questions credentials ;;
batch) texts "$src"/session/exchange/answers_file.c "$src"/session/exchange/read*.c && ids questions credentials ;;
blocks) texts "$src"/pdf/read.c "$src"/pdf/members.c ;;
catalog) texts "$src"/catalog/schema/*.c "$src"/catalog/words/*.c ;;
credit_file) texts "$src"/session/exchange/*credit*.c && ids bodies ;;
import) texts "$src"/session/exchange/import.c "$src"/session/exchange/read*.c && ids questions credentials ;;
school_*) texts "$src"/school/layouts.c "$src"/school/recognise.c "$src"/school/cell.c ;;
esac | sort -u | sed "s/.*/\"$quote&$quote\"/"

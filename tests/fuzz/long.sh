#!/bin/sh
# Fuzzes each parser of outside text at length, says how many inputs it took, in how many seconds and
# how many edges of the code they reached, and keeps those that reached code which no other reached,
# made few and small, in corpus/NAME; the short form begins with them. What was found is kept beside
# the fuzzers, and the next run begins there. Ends with 1 when an input went wrong: its log says which.
#     long.sh FOLDER_OF_FUZZERS [INPUTS] [NAME ...]
# FUZZ_SECONDS ends each of them after so many seconds at the latest; an interrupt (SIGINT) ends the
# one that runs, and the next follows.
set -eu
trap : INT
here=$(cd "$(dirname "$0")" && pwd)
programs=$(cd "$1" && pwd)
inputs=${2:-10000000}
shift
[ $# -eq 0 ] || shift
[ $# -gt 0 ] || set -- $(cd "$programs" && ls -d fuzz_* | grep -v '\.' | sed 's/^fuzz_//')
kept=350 # inputs at most, the smallest of those that reached new code

# Memory that was freed is held back until a megabyte of it has gathered, which is more than what most
# inputs take, and not a quarter of a gigabyte: half of the time went into pages that are new.
export ASAN_OPTIONS="quarantine_size_mb=1:thread_local_quarantine_size_kb=256:malloc_context_size=4"

# Bytes of an input: what it takes to say something whole, for the time grows with them.
longest() {
    case $1 in
    answer | catalog | decoder) echo 256 ;;
    school_rows) echo 1024 ;;
    batch) echo 1280 ;;
    answers_file | credit_file) echo 2048 ;;
    *) echo 4096 ;;
    esac
}

# Whether inputs are kept that reach an edge another number of times: not where each takes so long
# that the short form would do nothing but try them, and the long one those that take longest.
counts() {
    case $1 in batch | catalog) echo 0 ;; *) echo 1 ;; esac
}

# Others go first.
idly() {
    if command -v chrt >/dev/null; then chrt -i 0 "$@"; else nice -n 19 "$@"; fi
}

failed=0
for name; do
    fuzzer=$programs/fuzz_$name
    found=$programs/found/$name
    merged=$programs/merged/$name
    log=$programs/$name.log
    words=$programs/$name.words
    rm -rf "$merged"
    mkdir -p "$found" "$merged" "$here/corpus/$name" "$here/seeds/$name"
    sh "$here/words.sh" "$here/../.." "$name" >"$words"
    [ -s "$words" ] && dictionary=-dict=$words || dictionary=
    [ "$name" = school_file ] && also=$here/../fixtures/schools || also=
    code=0
    began=$(date +%s)
    (cd "$programs" && idly "$fuzzer" -seed=1 -runs="$inputs" -print_final_stats=1 -timeout=60 \
        -use_counters="$(counts "$name")" -len_control=0 -max_len="$(longest "$name")" \
        -max_total_time="${FUZZ_SECONDS:-0}" \
        ${dictionary:+"$dictionary"} "$found" "$here/corpus/$name" "$here/seeds/$name" \
        ${also:+"$also"}) >"$log" 2>&1 || code=$?
    [ $code -ne 72 ] || code=0 # libFuzzer's for an interrupt
    took=$(($(date +%s) - began))
    taken=$(awk '/stat::number_of_executed_units/ { print $2 }' "$log")
    edges=$(sed -n 's/.* cov: \([0-9]*\) .*/\1/p' "$log" | tail -n 1)
    figures="${taken:-some} inputs in $took s, ${edges:-no} edges"
    if [ $code -ne 0 ]; then
        echo "fuzz $name: $figures: one went wrong, see $log"
        failed=1
        continue
    fi
    (cd "$programs" && idly "$fuzzer" -merge=1 -use_counters="$(counts "$name")" \
        -max_len="$(longest "$name")" "$merged" "$found" "$here/corpus/$name") >"$log.merge" 2>&1
    rm -rf "$here/corpus/$name"
    mkdir "$here/corpus/$name"
    ls -rS "$merged" | head -n $kept | while read -r input; do
        cp "$merged/$input" "$here/corpus/$name"
    done
    rmdir "$here/seeds/$name" 2>/dev/null || :
    echo "fuzz $name: $figures: none went wrong; $(ls "$here/corpus/$name" | wc -l) are kept"
done
exit $failed

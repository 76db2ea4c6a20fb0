#!/bin/sh
# Fuzzes each parser of outside text at length, says how many inputs it took, and keeps those that
# reached code which no other reached, made few and small, in corpus/NAME; the short form begins with
# them. Ends with 1 when an input went wrong: its log says which.
#     long.sh FOLDER_OF_FUZZERS [INPUTS] [NAME ...]
# FUZZ_SECONDS ends each of them after so many seconds at the latest.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
programs=$(cd "$1" && pwd)
inputs=${2:-10000000}
shift
[ $# -eq 0 ] || shift
[ $# -gt 0 ] || set -- $(cd "$programs" && ls -d fuzz_* | grep -v '\.' | sed 's/^fuzz_//')
largest=4096 # bytes of an input that is kept

failed=0
for name; do
    fuzzer=$programs/fuzz_$name
    found=$programs/found/$name
    merged=$programs/merged/$name
    log=$programs/$name.log
    rm -rf "$merged"
    mkdir -p "$found" "$merged" "$here/corpus/$name" "$here/seeds/$name"
    code=0
    (cd "$programs" && nice -n 19 "$fuzzer" -seed=1 -runs="$inputs" -print_final_stats=1 \
        -max_total_time="${FUZZ_SECONDS:-0}" "$found" "$here/corpus/$name" "$here/seeds/$name") \
        >"$log" 2>&1 || code=$?
    taken=$(awk '/stat::number_of_executed_units/ { print $2 }' "$log")
    if [ $code -ne 0 ]; then
        echo "fuzz $name: ${taken:-some} inputs: one went wrong, see $log"
        failed=1
        continue
    fi
    (cd "$programs" && nice -n 19 "$fuzzer" -merge=1 -max_len=$largest "$merged" "$found" \
        "$here/corpus/$name") >"$log.merge" 2>&1
    rm -rf "$here/corpus/$name"
    mkdir "$here/corpus/$name"
    find "$merged" -type f -size -$((largest + 1))c -exec cp {} "$here/corpus/$name" \;
    rmdir "$here/seeds/$name" 2>/dev/null || :
    echo "fuzz $name: $taken inputs: none went wrong; $(ls "$here/corpus/$name" | wc -l) are kept"
done
exit $failed

#!/bin/sh
# Builds Milepost as it is shipped and measures it beside the floor programs.
#     tests/bench/run.sh [--short | [--planning | --variation | --many | --credits | --batch | --schools] TIMES]
set -eu
cd "$(dirname "$0")/../.."
mkdir -p build/release
log=build/release/bench.log
{
    cmake --preset release -DMILEPOST_TESTS=ON
    cmake --build --preset release --target bench
} >"$log" 2>&1 || {
    cat "$log" >&2
    exit 1
}
exec build/release/tests/bench/bench "$@"

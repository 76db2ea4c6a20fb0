#!/bin/sh
# Fails when a C file is not as clang-format would have it.
#     format.sh SOURCE_DIR
set -eu
cd "$1"
find src include tests -name '*.[ch]' -print0 | xargs -0 clang-format --dry-run --Werror

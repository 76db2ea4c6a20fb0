#!/bin/sh
# SPDX-License-Identifier: MIT
# Inside a fresh root: /given holds the tree. The commands of the README, on a system with nothing.
set -eu
export LC_ALL=C.UTF-8
/given/run --version
echo "tried: ./run --version installs, builds and starts"
/given/setup.sh test
cd /given
cmake --preset release -DMILEPOST_TESTS=ON >/dev/null
[ "$(./setup.sh test 2>&1 | wc -l)" = 0 ]
echo "tried: what ./check sets up is enough to configure all, and is not set up twice"

#!/bin/sh
# SPDX-License-Identifier: MIT
# Inside a fresh root: /given holds the packages and a file of answers. A line "tried: ..." says what
# was seen; anything that fails ends it.
set -eu
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
# All that stands here; what is mounted may be of the same file system as the root.
all_files() { find / -xdev \( -path /dev -o -path /proc -o -path /given \) -prune -o -print | sort; }
all_files >/tmp/before
packages_before=$(dpkg-query -f '${Package}\n' -W)

# ---- the program without what it only recommends -------------------------------------------------

apt-get install -q -y --no-install-recommends /given/milepost_*.deb
useradd -m maria
# The answers were given on that day.
as_maria() { su maria -c "cd; export MILEPOST_TODAY=2026-11-23; $1"; }
[ "$(as_maria 'milepost --version' | head -n 1 | cut -d ' ' -f 1)" = milepost ]
as_maria 'milepost new Maria --answers /given/answers.json --no-input'
as_maria 'milepost print --page' | grep -q CPC
if as_maria 'milepost print --page --format pdf -o page.pdf' 2>/tmp/said; then
    echo "a PDF without milepost-pdf?"
    exit 1
fi
grep -q 'install the package "milepost-pdf"' /tmp/said
[ ! -e /home/maria/page.pdf ]
milepost catalog check /usr/share/milepost/catalog/medical-coder
# A catalogue of one's own begins as the manual says.
as_maria 'cp -r /usr/share/milepost/catalog/medical-coder mine; milepost catalog diff built-in mine'
# Without a home, or with one that can't be written, a line says so and nothing is made.
code=0
as_maria 'env -u HOME milepost list' 2>/tmp/said || code=$?
[ "$code" = 2 ]
grep -q 'HOME: it is not set' /tmp/said
as_maria 'HOME=/usr milepost list' 2>/tmp/said
code=0
as_maria 'HOME=/usr milepost new Bo --no-input' 2>/tmp/said || code=$?
[ "$code" = 3 ]
[ "$(grep -c "^milepost: " /tmp/said)" = 1 ]
[ ! -e /usr/.local ]
[ "$(as_maria 'LC_ALL=C milepost print --page' 2>/dev/null | LC_ALL=C tr -d '\n -~' | wc -c)" = 0 ]
echo "tried: a home that is missing or can't be written, and the C locale"
gzip -t /usr/share/man/man1/milepost.1.gz /usr/share/man/man5/milepost-catalogue.5.gz
if [ -e /usr/share/milepost/schools.db ]; then
    as_maria 'milepost school near GA --limit 3' | grep -q ', GA'
    echo "tried: the schools of the package are found"
fi
echo "tried: milepost alone: a plan, a print, and a line that names the package for PDFs"

# ---- with milepost-pdf -------------------------------------------------------------------------

apt-get install -q -y --no-install-recommends /given/milepost-pdf_*.deb
as_maria 'milepost print --page --format pdf -o page.pdf'
[ "$(head -c 5 /home/maria/page.pdf)" = %PDF- ]
echo "tried: with milepost-pdf: a PDF of $(stat -c %s /home/maria/page.pdf) bytes"

# ---- and gone ----------------------------------------------------------------------------------

apt-get purge -q -y milepost milepost-pdf
apt-get purge -q -y --autoremove
[ "$(dpkg-query -f '${Package}\n' -W)" = "$packages_before" ]
[ -s /home/maria/.local/share/milepost/plans.db ]
all_files | comm -13 /tmp/before - | grep -v '^/home/maria' | grep -i milepost && exit 1
echo "tried: purged: nothing of it is left but the user's own plans"

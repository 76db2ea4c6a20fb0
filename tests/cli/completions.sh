#!/bin/bash
# Drives the completions in the shells themselves: bash always, zsh and fish where they are there.
#     completions.sh PROGRAM FOLDER
set -u
program=$1 folder=$2 failed=0
here=$(dirname "$0")
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir "$home/bin"
ln -s "$program" "$home/bin/milepost"
export HOME=$home PATH=$home/bin:$PATH MILEPOST_TODAY=2026-11-23 LC_ALL=C.UTF-8
unset MILEPOST_DB MILEPOST_CATALOG XDG_DATA_HOME XDG_CONFIG_HOME XDG_STATE_HOME
data=$home/.local/share/milepost/plans.db

fault() {
    echo "$*"
    failed=1
}

# bash_offers LINE... : what bash would put in place of the word at the end of the line, parted by
# bars. `~` stands for a space after which nothing is typed yet.
bash_offers() {
    COMP_LINE=${1/%\~/ } bash -c '
        . "$0"
        compopt() { :; }
        COMP_POINT=${#COMP_LINE}
        _milepost
        IFS="|"
        echo "${COMPREPLY[*]}"' "$folder/milepost.bash" 2>&1
}

expect() {
    got=$(bash_offers "$1")
    [ "$got" = "$2" ] || fault "bash, behind '$1', offers '$got', not '$2'"
}

# ---- nothing is there yet: no error, no file ------------------------------------------------------
expect 'milepost ca' 'catalog'
expect 'milepost print Mar' ''
expect 'milepost choose ~' ''
[ -e "$home/.local" ] && fault "asking made a data file"

# ---- commands, options and their values -----------------------------------------------------------
expect 'milepost catalog s' 'show|sources|stale'
expect 'milepost program set --ans' '--answer'
expect 'milepost program list --dele' ''
expect 'milepost print --fo' '--format'
expect 'milepost --db x print --format m' 'markdown'
expect 'milepost print --format=m' 'markdown'
expect 'milepost print -o x --paper ~' 'a4|letter'
expect 'milepost no-such-command ~' ''
expect 'milepost __comp' ''
expect 'milepost help priv' 'privacy'
expect 'milepost school near G' 'GA|GU'
expect 'milepost print --state P' 'PA|PR|PW'
expect 'milepost list --sort ~' 'used|name|due|risk'
expect 'milepost school near GA --sort ~' 'distance|price|graduates|name'
expect 'milepost credit export --format ~' 'csv|json'
expect 'milepost catalog show --catalog pharm' 'pharmacy-technician'
expect 'milepost help "credit l' 'credit list'

# ---- plans, by name and by number -----------------------------------------------------------------
milepost new Maria --no-input -q
milepost new "Evening course" --no-input -q
milepost new "O'Brien \"B\" \$(id)" --no-input -q
milepost new 'José' --no-input -q
milepost new Gone --no-input -q
milepost delete Gone -q
expect 'milepost print M' 'Maria'
expect 'milepost print 2' '2'
expect 'milepost print Ev' 'Evening\ course'
expect "milepost print 'Ev" 'Evening course'
expect 'milepost print "Ev' 'Evening course'
expect 'milepost print Evening\ c' 'Evening\ course'
expect 'milepost print O' "O\\'Brien\\ \\\"B\\\"\\ \\\$\\(id\\)"
expect 'milepost print "O' "O'Brien \\\"B\\\" \\\$(id)"
expect "milepost print 'O" "O'\\''Brien \"B\" \$(id)"
expect 'milepost print Jo' 'José'
expect 'milepost print --plan E' 'Evening\ course'
expect 'milepost print --plan=E' 'Evening\ course'
expect 'milepost print Go' ''
expect 'milepost undo Go' 'Gone'
expect 'milepost purge ~' 'Gone'
expect 'milepost --plan Maria print M' ''

# ---- steps, questions, values ---------------------------------------------------------------------
expect 'milepost why exclu' 'exclusion-search'
expect 'milepost why Maria exclu' 'exclusion-search'
expect 'milepost --plan Maria why exclu' 'exclusion-search'
expect 'milepost set Maria goal.tar' 'goal.target='
expect 'milepost set goal.tar' 'goal.target='
expect 'milepost set Maria goal.target=CPC' 'CPC|CPCO'
expect "milepost set Maria 'goal.target=CPM" 'goal.target=CPMA'
expect 'milepost set Maria goal.target=CPC school.program=enr' 'enrolled'
expect 'milepost set Maria work.credentials=CPC-' 'CPC-A|CPC-P|CPC-H'
expect 'milepost set Maria work.credentials=CCA,CPC-P,CPC-' 'CCA,CPC-P,CPC-A|CCA,CPC-P,CPC-H'
expect 'milepost set Maria background.record=dec' 'declined'
expect 'milepost assume Maria practicode-' 'practicode-rest='
expect 'milepost held Maria CCS' 'CCS|CCS-P'
expect 'milepost credit audit Maria AH' 'AHIMA'
expect 'milepost letter ap' 'apprentice'
expect 'milepost catalog show goal.tar' 'goal.target'

# ---- what one plan holds --------------------------------------------------------------------------
milepost program add Maria 'Foundation BC' --kind course -q
milepost program add Maria 'College' --kind course -q
milepost set Maria goal.target=CPC work.credentials=CPC held.CPC.since=2026-01-01 -q
milepost credit add Maria --title Webinar --units 2 --date 2026-10-01 -q
milepost log Maria prepare.CPC 2 -q
expect 'milepost program show Maria F' 'Foundation\ BC'
expect 'milepost program show Maria 2' '2'
expect 'milepost print Maria --school Col' 'College'
expect 'milepost school compare Maria 1 Fo' 'Foundation\ BC'
expect 'milepost program set Maria 1 --answer exa' 'exam='
expect 'milepost program add Maria X --kind cou' 'course'
expect 'milepost program add Maria X --aid pell,wi' 'pell,wioa'
expect 'milepost credit show Maria ~' '1'
expect 'milepost log remove Maria ~' '1'
milepost new Route --no-input -q
milepost set Route goal.target=CPC -q
case $(bash_offers 'milepost choose Route ~') in
    1*) ;;
    *) fault "no routes are offered" ;;
esac

# ---- files are the shell's ------------------------------------------------------------------------
: >"$home/my plan one.json"
: >"$home/my plan two.json"
mkdir "$home/my folder"
expect "milepost import $home/my" "$home/my plan one.json|$home/my plan two.json|$home/my folder"
expect "milepost catalog check $home/my" "$home/my folder"
expect "milepost print --output=$home/my\\ f" "$home/my folder"

# ---- names that no shell should see, and files that can't be read ---------------------------------
asked() { milepost __complete "$@" 2>&1; }
before=$(cksum "$data")
sum() { [ "$(cksum "$data")" = "$before" ] || fault "$1: asking changed the data file"; }
asked print '' >/dev/null
asked choose Route '' >/dev/null
sum "a whole file"
cp "$data" "$home/kept.db"
if command -v sqlite3 >/dev/null; then
    sqlite3 "$data" "UPDATE plan SET name = 'Ma' || char(27) || '[2J' || char(10) || 'ria' WHERE id = 1"
    asked print '' | LC_ALL=C grep -q "$(printf '\033')" && fault "a control character is offered"
    asked print 1 | grep -q '^1	' || fault "a plan that can't be typed is not offered by its number"
    sqlite3 "$data" 'PRAGMA user_version = 1'
    before=$(cksum "$data")
    [ "$(asked print M)" = words ] || fault "an old file: $(asked print M)"
    sum "an old file"
    cp "$home/kept.db" "$data"
    # It is locked while the other program waits for its input to end.
    mkfifo "$home/wait"
    sqlite3 "$data" <"$home/wait" >"$home/locked" &
    exec 3>"$home/wait"
    printf 'BEGIN EXCLUSIVE;\nSELECT 1;\n' >&3
    until [ -s "$home/locked" ]; do sleep 0.05; done
    [ "$(asked print M)" = words ] || fault "a locked file: $(asked print M)"
    exec 3>&-
    wait
else
    echo "sqlite3 is not there: old and locked files are not tried"
fi
head -c 3000 /dev/urandom >"$data"
before=$(cksum "$data")
[ "$(asked print M)" = words ] || fault "a damaged file: $(asked print M)"
sum "a damaged file"
[ "$(MILEPOST_CATALOG=$home/nowhere asked why exclu)" = words ] || fault "no catalogue: an error"
[ "$(asked)" != "" ] || fault "without words nothing is answered"

# ---- the other shells -----------------------------------------------------------------------------
# What they do beyond asking: quotes of a word, options with their value, files.
drive() {
    shell=$1
    shift
    while [ $# -gt 0 ]; do
        got=$("${shell}_offers" "$1")
        [ "$got" = "$2" ] || fault "$shell, behind '$1', offers '$got', not '$2'"
        shift 2
    done
}

zsh_offers() { zsh -f "$here/completions.zsh" "$folder" "$1" 2>&1; }

fish_offers() {
    fish -N -c "source $folder/milepost.fish; complete -C \"$1\"" 2>&1 | cut -f1 | paste -sd'|'
}

cp "$home/kept.db" "$data"
if command -v zsh >/dev/null; then
    zsh -n "$folder/_milepost" || failed=1
    drive zsh 'milepost catalog s' 'show|sources|stale' 'milepost print Ev' 'Evening course' \
        "milepost set Maria goal.target=CPM" 'goal.target=CPMA' \
        'milepost set Maria goal.tar' 'goal.target=' 'milepost print --format=ma' '--format=markdown' \
        'milepost import x' 'FILES ' 'milepost catalog check x' 'FILES -/' \
        'milepost print Jo' 'José'
else
    echo "zsh is not there: its completion is not driven"
fi
if command -v fish >/dev/null; then
    fish -n "$folder/milepost.fish" || failed=1
    drive fish 'milepost catalog s' 'show|sources|stale' 'milepost print Ev' 'Evening course' \
        "milepost print 'Ev" 'Evening course' 'milepost set Maria goal.target=CPM' 'goal.target=CPMA' \
        'milepost set Maria goal.tar' 'goal.target=' 'milepost print --format=ma' '--format=markdown' \
        "milepost catalog check $home/my" "$home/my folder/" 'milepost print Jo' 'José'
else
    echo "fish is not there: its completion is not driven"
fi
exit $failed

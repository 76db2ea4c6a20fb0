#!/bin/bash
# Runs the examples of the manual one after the other in an empty home. Each ends with 0, unless the
# next line asks what it ended with; what a line is followed by is what it writes.
#     examples.sh PROGRAM
set -u
export HOME=$(mktemp -d) MILEPOST_TODAY=2027-01-04 LC_ALL=C.UTF-8 MILEPOST_NO_INPUT=1
trap 'rm -rf "$HOME"' EXIT
unset MILEPOST_DB MILEPOST_CATALOG XDG_DATA_HOME XDG_CONFIG_HOME XDG_STATE_HOME
mkdir "$HOME/bin"
ln -s "$1" "$HOME/bin/milepost"
PATH=$HOME/bin:$PATH
cd "$HOME" || exit 1
failed=0 count=0 last='' said='' shown='' code=0 asked=

fault() {
    echo "$*"
    failed=1
}

# What is known of the last command by now.
close() {
    [ -n "$last" ] || return 0
    if [ -n "$shown" ] && [ "$said" != "$shown" ]; then
        fault "'$last' writes '$said', not '$shown'"
    fi
    [ -n "$asked" ] || [ "$code" -eq 0 ] || fault "'$last' ended with $code: $said"
}

milepost help examples >examples.txt || exit 1
while IFS= read -r line; do
    case $line in
    '    $ echo $?')
        asked=1
        close
        last='echo $?' said=$code shown='' code=0 ;;
    '    $ '*)
        close
        asked=''
        last=${line#    \$ } shown='' count=$((count + 1))
        said=$(eval "$last" 2>&1 </dev/null)
        code=$? ;;
    '    '*) shown=$shown${shown:+$'\n'}${line#    } ;;
    esac
done <examples.txt
close
[ "$count" -gt 20 ] || fault "only $count examples were found"
exit $failed

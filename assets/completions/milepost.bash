# Completion of milepost for bash. The program says what may stand where; this asks it.

# The command line up to the cursor as words, in the array `words`, without their quotes; `quote` is
# the quote that is still open. Nothing is expanded.
_milepost_words() {
    local line=${COMP_LINE:0:COMP_POINT} char i word= begun=
    words=() quote=
    for ((i = 0; i < ${#line}; i++)); do
        char=${line:i:1}
        if [[ -n $quote && $char == "$quote" ]]; then
            quote=
        elif [[ $char == '\' && $quote != "'" && $((i + 1)) -lt ${#line} ]]; then
            ((++i))
            word+=${line:i:1} begun=1
        elif [[ -z $quote && $char == ["'\""] ]]; then
            quote=$char begun=1
        elif [[ -z $quote && $char == [[:space:]] ]]; then
            [[ -n $begun ]] && words+=("$word")
            word= begun=
        else
            word+=$char begun=1
        fi
    done
    words+=("$word")
}

# Files, or with -d folders; of `--option=FILE` what stands behind the `=`.
_milepost_paths() {
    local path=$cur
    [[ $cur == -*=* ]] && path=${cur#*=}
    compopt -o filenames 2>/dev/null
    mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen "$1" -- "$path")
}

# What the shell puts in place of the word, or of its part behind the last `=` or `:`, is quoted as
# the word was begun.
_milepost_quote() {
    local i reply strip= rest=$cur char
    for char in = :; do
        [[ $COMP_WORDBREAKS == *$char* ]] && rest=${rest##*$char}
    done
    [[ -z $quote ]] && strip=${cur%"$rest"}
    for i in "${!COMPREPLY[@]}"; do
        reply=${COMPREPLY[i]#"$strip"}
        case $quote in
        "'") reply=${reply//\'/\'\\\'\'} ;;
        '"') reply=${reply//\\/\\\\} reply=${reply//\"/\\\"} reply=${reply//\$/\\\$}
            reply=${reply//\`/\\\`} ;;
        *) [[ $reply == *[!A-Za-z0-9_.,/=:+@%-]* ]] && printf -v reply %q "$reply" ;;
        esac
        COMPREPLY[i]=$reply
    done
}

_milepost() {
    local words quote cur kind
    COMPREPLY=()
    _milepost_words
    cur=${words[-1]}
    mapfile -t COMPREPLY < <("${words[0]/#\~\//$HOME/}" __complete "${words[@]:1}" 2>/dev/null)
    kind=${COMPREPLY[0]}
    COMPREPLY=("${COMPREPLY[@]:1}")
    COMPREPLY=("${COMPREPLY[@]%%$'\t'*}")
    [[ $kind == open || ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *= ]] && compopt -o nospace 2>/dev/null
    _milepost_quote
    case $kind in
    files) _milepost_paths -f ;;
    folders) _milepost_paths -d ;;
    esac
}

complete -F _milepost milepost

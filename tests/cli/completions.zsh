# What the completion of zsh adds for the words of a line: its own builtins are stood in for.
#     completions.zsh FOLDER LINE
words=(${(z)2})
[[ $2 == *" " ]] && words+=("")
CURRENT=$#words
PREFIX=$words[CURRENT]
added=()

_call_program() { shift; eval "$*"; }
compadd() { added+=("${(@P)argv[-1]}"); }
compset() { PREFIX=${PREFIX#*=}; }
_files() { added+=("FILES $*"); }

source "$1/_milepost"
print -r -- "${(j:|:)added}"

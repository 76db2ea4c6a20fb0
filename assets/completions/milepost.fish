# Completion of milepost for fish. The program says what may stand where; this asks it.
function __milepost_complete
    set -l words (commandline -opc)
    set -l word (commandline -ct | string unescape)
    test -n "$word"; or set word (commandline -ct | string trim -c "'\"")
    set -l lines ($words[1] __complete $words[2..-1] "$word" 2>/dev/null)
    printf '%s\n' $lines[2..-1]
    set -l path (string replace -r '^-[^=]*=' '' -- "$word")
    set -l lead (string match -r '^-[^=]*=' -- "$word")
    switch "$lines[1]"
        case files
            __fish_complete_path "$path" | string replace -r '^' -- "$lead"
        case folders
            __fish_complete_directories "$path" | string replace -r '^' -- "$lead"
    end
end

complete -c milepost -f -a '(__milepost_complete)'

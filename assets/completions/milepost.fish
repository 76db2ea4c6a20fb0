# Completion of milepost for fish, written from its table of commands.
function __milepost_plans
    milepost --quiet list 2>/dev/null | string match -rg '^ *(\d+)  (.*)' |
        while read -l number; read -l name
            printf '%s\t%s\n' $number $name
        end
end

function __milepost_at
    set -l words
    set -l skip 0
    for word in (commandline -opc)[2..-1]
        if test $skip = 1
            set skip 0
            continue
        end
        switch $word
            case --db --today --catalog --color --theme --plan --answers --format --route --output -o --name --kind --hours --weeks --price --approval --practicum --refund --aid --intake --answer --facts
                set skip 1
            case '-*'
            case '*'
                set -a words $word
        end
    end
    set -l command $words[1]
    if contains -- "$command" catalog program
        set command $command-$words[2]
        test (count $words) = 1; and set command $words[1]-
    end
    test "$command" = "$argv[1]"
end

complete -c milepost -f -n '__milepost_at ""' -a new -d 'Make a plan and open its interview.'
complete -c milepost -f -n '__milepost_at ""' -a list -d 'List the plans, the last one used first.'
complete -c milepost -f -n '__milepost_at ""' -a resume -d 'Open a plan where it was left.'
complete -c milepost -f -n '__milepost_at ""' -a answers -d 'Show the answers by section.'
complete -c milepost -f -n '__milepost_at ""' -a set -d 'Change answers, all or none.'
complete -c milepost -f -n '__milepost_at ""' -a routes -d 'Show the routes to the goal side by side.'
complete -c milepost -f -n '__milepost_at ""' -a choose -d 'Follow route N of `milepost routes` from now on.'
complete -c milepost -f -n '__milepost_at ""' -a print -d 'Print the roadmap.'
complete -c milepost -f -n '__milepost_at ""' -a why -d 'Say why a step is on the roadmap, and why on that date and at that cost.'
complete -c milepost -f -n '__milepost_at ""' -a what-if -d 'Show the difference some answers would make; nothing is saved.'
complete -c milepost -f -n '__milepost_at ""' -a assume -d 'Put figures of your own in place of assumptions, all or none.'
complete -c milepost -f -n '__milepost_at ""' -a program -d 'Keep the worksheet of schools that you consider.'
complete -c milepost -f -n '__milepost_at ""' -a undo -d 'Take the last change back, and say what changed.'
complete -c milepost -f -n '__milepost_at ""' -a redo -d 'Make the change again that was undone last.'
complete -c milepost -f -n '__milepost_at ""' -a rename -d 'Give a plan another name.'
complete -c milepost -f -n '__milepost_at ""' -a copy -d 'Copy a plan under a new name.'
complete -c milepost -f -n '__milepost_at ""' -a delete -d 'Delete a plan; undo brings it back until it is purged.'
complete -c milepost -f -n '__milepost_at ""' -a purge -d 'Drop deleted plans for good, in the backups too.'
complete -c milepost -f -n '__milepost_at ""' -a export -d 'Write one plan whole, as JSON.'
complete -c milepost -f -n '__milepost_at ""' -a import -d 'Take an exported plan in; what is there is never overwritten unasked.'
complete -c milepost -f -n '__milepost_at ""' -a catalog -d 'Check or show the catalogue.'
complete -c milepost -f -n '__milepost_at ""' -a backup -d 'Write a consistent copy of the data file.'
complete -c milepost -f -n '__milepost_at ""' -a restore -d 'Put a backup in place of the data file, which is kept beside it.'
complete -c milepost -f -n '__milepost_at ""' -a doctor -d 'Check the data file, say what is wrong and what to do.'
complete -c milepost -f -n '__milepost_at catalog-' -a 'check show sources'
complete -c milepost -f -n '__milepost_at program-' -a 'add list show set choose remove'
complete -c milepost -l db -r -d 'Use this data file instead of $XDG_DATA_HOME/milepost/plans.db.'
complete -c milepost -l today -x -d 'Take DATE (YYYY-MM-DD) for today, for scripts and tests.'
complete -c milepost -l catalog -r -d 'Use the catalogue in this folder instead of the built-in one.'
complete -c milepost -l ascii -d 'Write ASCII alone, without other marks and dashes.'
complete -c milepost -l color -x -a 'auto always never' -d 'Use colours on the screens: auto, always or never.'
complete -c milepost -l theme -x -a 'default high-contrast mono' -d 'Look of the screens: default, high-contrast or mono.'
complete -c milepost -l no-input -d 'Open no screen and ask nothing.'
complete -c milepost -l quiet -s q -d 'Say nothing on standard error but errors.'
complete -c milepost -l help -s h -d 'Show this help.'
complete -c milepost -l version -d 'Show the version.'
complete -c milepost -n '__milepost_at new' -l answers -r -d 'Begin with the answers of this file (- for standard input).'
complete -c milepost -n '__milepost_at list' -l json -d 'Write JSON.'
complete -c milepost -n '__milepost_at list' -l deleted -d 'List deleted plans too.'
complete -c milepost -n '__milepost_at resume' -l plan -x -d 'Use this plan: its number in `milepost list`, or its name.'
complete -c milepost -n '__milepost_at resume' -f -a '(__milepost_plans)'
complete -c milepost -n '__milepost_at answers' -l plan -x -d 'Use this plan: its number in `milepost list`, or its name.'
complete -c milepost -n '__milepost_at answers' -l json -d 'Write JSON.'
complete -c milepost -n '__milepost_at answers' -l output -s o -r -d 'Write to this file, whole or not at all.'
complete -c milepost -n '__milepost_at answers' -f -a '(__milepost_plans)'
complete -c milepost -n '__milepost_at set' -l plan -x -d 'Use this plan: its number in `milepost list`, or its name.'
complete -c milepost -n '__milepost_at set' -f -a '(__milepost_plans)'
complete -c milepost -n '__milepost_at routes' -l plan -x -d 'Use this plan: its number in `milepost list`, or its name.'
complete -c milepost -n '__milepost_at routes' -l json -d 'Write JSON.'
complete -c milepost -n '__milepost_at routes' -f -a '(__milepost_plans)'
complete -c milepost -n '__milepost_at choose' -l plan -x -d 'Use this plan: its number in `milepost list`, or its name.'
complete -c milepost -n '__milepost_at choose' -f -a '(__milepost_plans)'
complete -c milepost -n '__milepost_at print' -l plan -x -d 'Use this plan: its number in `milepost list`, or its name.'
complete -c milepost -n '__milepost_at print' -l json -d 'Write JSON.'
complete -c milepost -n '__milepost_at print' -l format -x -a 'text markdown json' -d 'Print as text (the default), markdown or json.'
complete -c milepost -n '__milepost_at print' -l route -x -d 'Print route N of the plan instead of the one it follows.'
complete -c milepost -n '__milepost_at print' -l private -d 'Plan and print with the private answers.'
complete -c milepost -n '__milepost_at print' -l output -s o -r -d 'Write to this file, whole or not at all.'
complete -c milepost -n '__milepost_at print' -f -a '(__milepost_plans)'
complete -c milepost -n '__milepost_at why' -l plan -x -d 'Use this plan: its number in `milepost list`, or its name.'
complete -c milepost -n '__milepost_at why' -f -a '(__milepost_plans)'
complete -c milepost -n '__milepost_at what-if' -l plan -x -d 'Use this plan: its number in `milepost list`, or its name.'
complete -c milepost -n '__milepost_at what-if' -l json -d 'Write JSON.'
complete -c milepost -n '__milepost_at what-if' -f -a '(__milepost_plans)'
complete -c milepost -n '__milepost_at assume' -l plan -x -d 'Use this plan: its number in `milepost list`, or its name.'
complete -c milepost -n '__milepost_at assume' -l json -d 'Write JSON.'
complete -c milepost -n '__milepost_at assume' -f -a '(__milepost_plans)'
complete -c milepost -n '__milepost_at program-add' -l plan -x -d 'Use this plan: its number in `milepost list`, or its name.'
complete -c milepost -n '__milepost_at program-add' -l kind -x -d 'What it is: a program of the catalogue, such as course.'
complete -c milepost -n '__milepost_at program-add' -l hours -x -d 'Contact hours.'
complete -c milepost -n '__milepost_at program-add' -l weeks -x -d 'Weeks from the first class to the last.'
complete -c milepost -n '__milepost_at program-add' -l price -x -d 'The whole price in dollars, all that must be paid for included.'
complete -c milepost -n '__milepost_at program-add' -l approval -x -d 'Approvals parted by commas: aapc, pcap, cahiim; or none.'
complete -c milepost -n '__milepost_at program-add' -l practicum -x -a 'yes no unknown' -d 'Whether it has a practicum: yes or no.'
complete -c milepost -n '__milepost_at program-add' -l refund -x -d 'What you get back if you leave, in a line of words.'
complete -c milepost -n '__milepost_at program-add' -l aid -x -d 'Help with paying that it takes, parted by commas: pell, wioa, gi-bill, mycaa, employer; or none.'
complete -c milepost -n '__milepost_at program-add' -l intake -x -d 'The day on which the next class starts.'
complete -c milepost -n '__milepost_at program-add' -l answer -x -d 'What the school said to one of the questions; QUESTION= takes it back. It may be given several times.'
complete -c milepost -n '__milepost_at program-add' -f -a '(__milepost_plans)'
complete -c milepost -n '__milepost_at program-list' -l plan -x -d 'Use this plan: its number in `milepost list`, or its name.'
complete -c milepost -n '__milepost_at program-list' -l json -d 'Write JSON.'
complete -c milepost -n '__milepost_at program-list' -l output -s o -r -d 'Write to this file, whole or not at all.'
complete -c milepost -n '__milepost_at program-list' -f -a '(__milepost_plans)'
complete -c milepost -n '__milepost_at program-show' -l plan -x -d 'Use this plan: its number in `milepost list`, or its name.'
complete -c milepost -n '__milepost_at program-show' -l json -d 'Write JSON.'
complete -c milepost -n '__milepost_at program-show' -l output -s o -r -d 'Write to this file, whole or not at all.'
complete -c milepost -n '__milepost_at program-show' -f -a '(__milepost_plans)'
complete -c milepost -n '__milepost_at program-set' -l plan -x -d 'Use this plan: its number in `milepost list`, or its name.'
complete -c milepost -n '__milepost_at program-set' -l name -x -d 'Give the school this name.'
complete -c milepost -n '__milepost_at program-set' -l kind -x -d 'What it is: a program of the catalogue, such as course.'
complete -c milepost -n '__milepost_at program-set' -l hours -x -d 'Contact hours.'
complete -c milepost -n '__milepost_at program-set' -l weeks -x -d 'Weeks from the first class to the last.'
complete -c milepost -n '__milepost_at program-set' -l price -x -d 'The whole price in dollars, all that must be paid for included.'
complete -c milepost -n '__milepost_at program-set' -l approval -x -d 'Approvals parted by commas: aapc, pcap, cahiim; or none.'
complete -c milepost -n '__milepost_at program-set' -l practicum -x -a 'yes no unknown' -d 'Whether it has a practicum: yes or no.'
complete -c milepost -n '__milepost_at program-set' -l refund -x -d 'What you get back if you leave, in a line of words.'
complete -c milepost -n '__milepost_at program-set' -l aid -x -d 'Help with paying that it takes, parted by commas: pell, wioa, gi-bill, mycaa, employer; or none.'
complete -c milepost -n '__milepost_at program-set' -l intake -x -d 'The day on which the next class starts.'
complete -c milepost -n '__milepost_at program-set' -l answer -x -d 'What the school said to one of the questions; QUESTION= takes it back. It may be given several times.'
complete -c milepost -n '__milepost_at program-set' -f -a '(__milepost_plans)'
complete -c milepost -n '__milepost_at program-choose' -l plan -x -d 'Use this plan: its number in `milepost list`, or its name.'
complete -c milepost -n '__milepost_at program-choose' -f -a '(__milepost_plans)'
complete -c milepost -n '__milepost_at program-remove' -l plan -x -d 'Use this plan: its number in `milepost list`, or its name.'
complete -c milepost -n '__milepost_at program-remove' -f -a '(__milepost_plans)'
complete -c milepost -n '__milepost_at undo' -l plan -x -d 'Use this plan: its number in `milepost list`, or its name.'
complete -c milepost -n '__milepost_at undo' -f -a '(__milepost_plans)'
complete -c milepost -n '__milepost_at redo' -l plan -x -d 'Use this plan: its number in `milepost list`, or its name.'
complete -c milepost -n '__milepost_at redo' -f -a '(__milepost_plans)'
complete -c milepost -n '__milepost_at rename' -l plan -x -d 'Use this plan: its number in `milepost list`, or its name.'
complete -c milepost -n '__milepost_at rename' -f -a '(__milepost_plans)'
complete -c milepost -n '__milepost_at copy' -l plan -x -d 'Use this plan: its number in `milepost list`, or its name.'
complete -c milepost -n '__milepost_at copy' -f -a '(__milepost_plans)'
complete -c milepost -n '__milepost_at delete' -l plan -x -d 'Use this plan: its number in `milepost list`, or its name.'
complete -c milepost -n '__milepost_at delete' -f -a '(__milepost_plans)'
complete -c milepost -n '__milepost_at purge' -l plan -x -d 'Use this plan: its number in `milepost list`, or its name.'
complete -c milepost -n '__milepost_at purge' -l history -d 'Drop what undo would take back, too.'
complete -c milepost -n '__milepost_at export' -l plan -x -d 'Use this plan: its number in `milepost list`, or its name.'
complete -c milepost -n '__milepost_at export' -l output -s o -r -d 'Write to this file, whole or not at all.'
complete -c milepost -n '__milepost_at export' -l redacted -d 'Leave the private answers out.'
complete -c milepost -n '__milepost_at export' -l all -d 'Every plan instead of one.'
complete -c milepost -n '__milepost_at export' -f -a '(__milepost_plans)'
complete -c milepost -n '__milepost_at import' -l as-copy -d 'Import as a new plan beside the one that is there.'
complete -c milepost -n '__milepost_at import' -l replace -d 'Put the file in place of the plan it is of.'
complete -c milepost -n '__milepost_at import' -F
complete -c milepost -n '__milepost_at catalog-check' -l json -d 'Write JSON.'
complete -c milepost -n '__milepost_at catalog-check' -l facts -r -d 'Compare its values with the fact sheets in this folder.'
complete -c milepost -n '__milepost_at catalog-check' -f -a '(__fish_complete_directories)'
complete -c milepost -n '__milepost_at catalog-show' -l json -d 'Write JSON.'
complete -c milepost -n '__milepost_at catalog-sources' -l json -d 'Write JSON.'
complete -c milepost -n '__milepost_at backup' -F
complete -c milepost -n '__milepost_at restore' -F
complete -c milepost -n '__milepost_at doctor' -l json -d 'Write JSON.'

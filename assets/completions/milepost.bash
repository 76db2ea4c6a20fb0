# Completion of milepost for bash, written from its table of commands.
_milepost_plans() {
    local IFS=$'\n'
    COMPREPLY=($(compgen -W "$(milepost --quiet list 2>/dev/null |
        sed -n 's/^ *\([0-9][0-9]*\)  .*/\1/p')" -- "$cur"))
}

_milepost_paths() {
    local IFS=$'\n'
    compopt -o filenames 2>/dev/null
    COMPREPLY=($(compgen $1 -- "$cur"))
}

_milepost() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}
    local command= own= last= word
    COMPREPLY=()
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case $last in
        --db|--today|--catalog|--color|--theme|--plan|--answers|--format|--route|--step|--school|--paper|--to-printer|--output|-o|--sort|--name|--kind|--hours|--weeks|--price|--approval|--practicum|--refund|--aid|--intake|--answer|--facts|--days|--within|--on|--cost|--note|--ends|--title|--units|--date|--body|--category|--provider|--evidence|--number|--expires|--author|--award|--max-price|--limit|--state) last= ; continue ;;
        esac
        last=$word
        case $word in
        -*) ;;
        *)  case $command in
                '') command=$word ;;
                catalog|credit|log|program|school) command+=-$word ;;
            esac ;;
        esac
    done
    case $prev in
        --db) _milepost_paths -f; return ;;
        --catalog) _milepost_paths -d; return ;;
        --color) COMPREPLY=($(compgen -W "auto always never" -- "$cur")); return ;;
        --theme) COMPREPLY=($(compgen -W "default high-contrast mono" -- "$cur")); return ;;
        --answers) _milepost_paths -f; return ;;
        --format) COMPREPLY=($(compgen -W "text markdown html pdf json ics csv org taskwarrior" -- "$cur")); return ;;
        --paper) COMPREPLY=($(compgen -W "a4 letter" -- "$cur")); return ;;
        --output|-o) _milepost_paths -f; return ;;
        --sort) COMPREPLY=($(compgen -W "used name due risk distance price graduates" -- "$cur")); return ;;
        --practicum) COMPREPLY=($(compgen -W "yes no unknown" -- "$cur")); return ;;
        --facts) _milepost_paths -d; return ;;
        --award) COMPREPLY=($(compgen -W "certificate associate bachelor master" -- "$cur")); return ;;
        --plan) _milepost_plans; return ;;
    esac
    case $command in
        '') [[ $cur == -* ]] || COMPREPLY=($(compgen -W "new list resume answers set routes choose print letter why what-if next due start done fail waive reopen log rebase history held credit assume program school undo redo rename copy delete purge export import view catalog backup restore doctor" -- "$cur")) ;;
        catalog) COMPREPLY=($(compgen -W "check show sources" -- "$cur")) ;;
        credit) COMPREPLY=($(compgen -W "add list show change remove import audit export" -- "$cur")) ;;
        log) COMPREPLY=($(compgen -W "list remove" -- "$cur")) ;;
        program) COMPREPLY=($(compgen -W "add list show set choose remove" -- "$cur")) ;;
        school) COMPREPLY=($(compgen -W "import near show compare add sources" -- "$cur")) ;;
        new) own=" --answers"; [[ $cur == -* ]] || : ;;
        list) own=" --json --deleted --sort --overdue"; [[ $cur == -* ]] || : ;;
        resume) own=" --plan --state"; [[ $cur == -* ]] || _milepost_plans ;;
        answers) own=" --plan --json --output"; [[ $cur == -* ]] || _milepost_plans ;;
        set) own=" --plan"; [[ $cur == -* ]] || _milepost_plans ;;
        routes) own=" --plan --json"; [[ $cur == -* ]] || _milepost_plans ;;
        choose) own=" --plan"; [[ $cur == -* ]] || _milepost_plans ;;
        print) own=" --plan --json --format --route --private --page --full --week --step --school --paper --to-printer --output --state"; [[ $cur == -* ]] || _milepost_plans ;;
        letter) own=" --plan --output"; [[ $cur == -* ]] || : ;;
        why) own=" --plan"; [[ $cur == -* ]] || _milepost_plans ;;
        what-if) own=" --plan --json"; [[ $cur == -* ]] || _milepost_plans ;;
        next) own=" --plan --json --days"; [[ $cur == -* ]] || _milepost_plans ;;
        due) own=" --plan --json --private --all --fresh --within --short"; [[ $cur == -* ]] || _milepost_plans ;;
        start) own=" --plan --on --cost --note --ends"; [[ $cur == -* ]] || _milepost_plans ;;
        done) own=" --plan --on --cost --note"; [[ $cur == -* ]] || _milepost_plans ;;
        fail) own=" --plan --on --cost --note"; [[ $cur == -* ]] || _milepost_plans ;;
        waive) own=" --plan --on --cost --note"; [[ $cur == -* ]] || _milepost_plans ;;
        reopen) own=" --plan"; [[ $cur == -* ]] || _milepost_plans ;;
        log-list) own=" --plan --json"; [[ $cur == -* ]] || _milepost_plans ;;
        log-remove) own=" --plan"; [[ $cur == -* ]] || _milepost_plans ;;
        log) own=" --plan --on --note"; [[ $cur == -* ]] || _milepost_plans ;;
        rebase) own=" --plan"; [[ $cur == -* ]] || _milepost_plans ;;
        history) own=" --plan --json"; [[ $cur == -* ]] || _milepost_plans ;;
        held) own=" --plan --json --number --expires"; [[ $cur == -* ]] || _milepost_plans ;;
        credit-add) own=" --plan --note --title --units --date --body --category --provider --evidence"; [[ $cur == -* ]] || _milepost_plans ;;
        credit-list) own=" --plan --json"; [[ $cur == -* ]] || _milepost_plans ;;
        credit-show) own=" --plan --json"; [[ $cur == -* ]] || _milepost_plans ;;
        credit-change) own=" --plan --note --title --units --date --body --category --provider --evidence"; [[ $cur == -* ]] || _milepost_plans ;;
        credit-remove) own=" --plan"; [[ $cur == -* ]] || _milepost_plans ;;
        credit-import) own=" --plan --body --dry-run"; [[ $cur == -* ]] || _milepost_paths -f ;;
        credit-audit) own=" --plan --output"; [[ $cur == -* ]] || : ;;
        credit-export) own=" --plan --json --format --output"; [[ $cur == -* ]] || _milepost_plans ;;
        assume) own=" --plan --json"; [[ $cur == -* ]] || _milepost_plans ;;
        program-add) own=" --plan --kind --hours --weeks --price --approval --practicum --refund --aid --intake --answer"; [[ $cur == -* ]] || _milepost_plans ;;
        program-list) own=" --plan --json --output"; [[ $cur == -* ]] || _milepost_plans ;;
        program-show) own=" --plan --json --output"; [[ $cur == -* ]] || _milepost_plans ;;
        program-set) own=" --plan --name --kind --hours --weeks --price --approval --practicum --refund --aid --intake --answer"; [[ $cur == -* ]] || _milepost_plans ;;
        program-choose) own=" --plan"; [[ $cur == -* ]] || _milepost_plans ;;
        program-remove) own=" --plan"; [[ $cur == -* ]] || _milepost_plans ;;
        school-import) own=""; [[ $cur == -* ]] || _milepost_paths -f ;;
        school-near) own=" --json --output --all --sort --aid --within --award --online --max-price --limit"; [[ $cur == -* ]] || : ;;
        school-show) own=" --json --output"; [[ $cur == -* ]] || : ;;
        school-compare) own=" --plan --json --output"; [[ $cur == -* ]] || _milepost_plans ;;
        school-add) own=" --plan --kind"; [[ $cur == -* ]] || _milepost_plans ;;
        school-sources) own=" --json"; [[ $cur == -* ]] || : ;;
        undo) own=" --plan"; [[ $cur == -* ]] || _milepost_plans ;;
        redo) own=" --plan"; [[ $cur == -* ]] || _milepost_plans ;;
        rename) own=" --plan"; [[ $cur == -* ]] || _milepost_plans ;;
        copy) own=" --plan"; [[ $cur == -* ]] || _milepost_plans ;;
        delete) own=" --plan"; [[ $cur == -* ]] || _milepost_plans ;;
        purge) own=" --plan --history"; [[ $cur == -* ]] || : ;;
        export) own=" --plan --output --redacted --all"; [[ $cur == -* ]] || _milepost_plans ;;
        import) own=" --as-copy --replace --comments"; [[ $cur == -* ]] || _milepost_paths -f ;;
        view) own=" --step --note --author"; [[ $cur == -* ]] || _milepost_paths -f ;;
        catalog-check) own=" --json --facts"; [[ $cur == -* ]] || _milepost_paths -d ;;
        catalog-show) own=" --json"; [[ $cur == -* ]] || : ;;
        catalog-sources) own=" --json"; [[ $cur == -* ]] || : ;;
        backup) own=""; [[ $cur == -* ]] || _milepost_paths -f ;;
        restore) own=""; [[ $cur == -* ]] || _milepost_paths -f ;;
        doctor) own=" --json"; [[ $cur == -* ]] || : ;;
    esac
    if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W "$own --db --today --catalog --accessible --ascii --color --theme --no-input --quiet --help --version" -- "$cur"))
    fi
}

complete -F _milepost milepost

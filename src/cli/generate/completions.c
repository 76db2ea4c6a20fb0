/* SPDX-License-Identifier: MIT
 * Completions for shells, from the tables of commands and options. Each offers commands, the
 * options of the command at hand, the values of an option, and plans by name. */
#include "cli/generate/completions.h"

#include <string.h>

static const char *completion_group_help(const char *name, size_t length)
{
    size_t i = 0;

    while (i < command_group_count - 1 && (strlen(command_groups[i].name) != length ||
                                           memcmp(command_groups[i].name, name, length) != 0))
        i++;
    return command_groups[i].help;
}

void completion_each_first_word(struct buffer *out, completion_word_fn *word)
{
    const char *last = "";
    size_t last_length = 0;
    const struct command *command;

    for (size_t i = 0; (command = command_at(i)); i++) {
        const char *name = command->name;
        size_t length = strcspn(name, " ");

        if (length == last_length && memcmp(name, last, length) == 0)
            continue;
        word(out, name, length, name[length] ? completion_group_help(name, length) : command->help);
        last = name;
        last_length = length;
    }
}

void completion_second_words(struct buffer *out, const struct command_group *group)
{
    size_t length = strlen(group->name);
    const struct command *command;

    for (size_t i = 0; (command = command_at(i)); i++) {
        const char *name = command->name;

        if (strncmp(name, group->name, length) == 0 && name[length] == ' ')
            buffer_format(out, "%s ", name + length + 1);
    }
    buffer_truncate(out, out->length - 1);
}

void completion_groups(struct buffer *out, const char *between)
{
    for (size_t i = 0; i < command_group_count; i++)
        buffer_format(out, "%s%s", i > 0 ? between : "", command_groups[i].name);
}

static void completion_options(struct buffer *out, const struct command *command)
{
    for (int i = 0; i < OPTION_COUNT; i++)
        if (command_takes(command, i))
            buffer_format(out, " --%s", option_table[i].name);
}

bool completion_takes_path(const struct option *option)
{
    return option->argument &&
           (strcmp(option->argument, "FILE") == 0 || strcmp(option->argument, "DIR") == 0);
}

void completion_case(struct buffer *out, const struct command *command)
{
    for (const char *at = command->name; *at; at++)
        buffer_add_char(out, *at == ' ' ? '-' : *at);
}

/* ---- bash ------------------------------------------------------------------------------------ */

static void bash_word(struct buffer *out, const char *word, size_t length, const char *help)
{
    (void)help;
    buffer_add_bytes(out, word, length);
    buffer_add_char(out, ' ');
}

/* "--output|-o" */
static void bash_option_name(struct buffer *out, const struct option *option)
{
    buffer_format(out, "--%s", option->name);
    if (option->letter)
        buffer_format(out, "|-%c", option->letter);
}

/* The options that take a value, as one pattern. */
static void bash_valued(struct buffer *out)
{
    const char *between = "";

    for (int i = 0; i < OPTION_COUNT; i++) {
        if (!option_table[i].argument)
            continue;
        buffer_add(out, between);
        bash_option_name(out, &option_table[i]);
        between = "|";
    }
}

static void bash_option_values(struct buffer *out)
{
    for (int i = 0; i < OPTION_COUNT; i++) {
        const struct option *option = &option_table[i];

        if (!option->values && !completion_takes_path(option))
            continue;
        buffer_add(out, "        ");
        bash_option_name(out, option);
        if (option->values)
            buffer_format(out, ") COMPREPLY=($(compgen -W \"%s\" -- \"$cur\")); return ;;\n",
                          option->values);
        else
            buffer_format(out, ") _milepost_paths -%c; return ;;\n",
                          option->argument[0] == 'D' ? 'd' : 'f');
    }
    buffer_add(out, "        --plan) _milepost_plans; return ;;\n");
}

static void bash_commands(struct buffer *out)
{
    static const char *const offers[] = {
        [COMPLETE_NOTHING] = ":",
        [COMPLETE_PLAN] = "_milepost_plans",
        [COMPLETE_FILE] = "_milepost_paths -f",
        [COMPLETE_FOLDER] = "_milepost_paths -d",
    };
    const struct command *command;

    for (size_t i = 0; (command = command_at(i)); i++) {
        buffer_add(out, "        ");
        completion_case(out, command);
        buffer_add(out, ") own=\"");
        completion_options(out, command);
        buffer_format(out, "\"; [[ $cur == -* ]] || %s ;;\n", offers[command->completion]);
    }
}

void completion_bash(struct buffer *out)
{
    buffer_add(out, "# Completion of milepost for bash, written from its table of commands.\n"
                    "_milepost_plans() {\n"
                    "    local IFS=$'\\n'\n"
                    "    COMPREPLY=($(compgen -W \"$(milepost --quiet list 2>/dev/null |\n"
                    "        sed -n 's/^ *\\([0-9][0-9]*\\)  .*/\\1/p')\" -- \"$cur\"))\n"
                    "}\n\n"
                    "_milepost_paths() {\n"
                    "    local IFS=$'\\n'\n"
                    "    compopt -o filenames 2>/dev/null\n"
                    "    COMPREPLY=($(compgen $1 -- \"$cur\"))\n"
                    "}\n\n"
                    "_milepost() {\n"
                    "    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}\n"
                    "    local command= own= last= word\n"
                    "    COMPREPLY=()\n"
                    "    for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
                    "        case $last in\n"
                    "        ");
    bash_valued(out);
    buffer_add(out, ") last= ; continue ;;\n"
                    "        esac\n"
                    "        last=$word\n"
                    "        case $word in\n"
                    "        -*) ;;\n"
                    "        *)  case $command in\n"
                    "                '') command=$word ;;\n"
                    "                ");
    completion_groups(out, "|");
    buffer_add(out, ") command+=-$word ;;\n"
                    "            esac ;;\n"
                    "        esac\n"
                    "    done\n"
                    "    case $prev in\n");
    bash_option_values(out);
    buffer_add(out, "    esac\n"
                    "    case $command in\n"
                    "        '') [[ $cur == -* ]] || COMPREPLY=($(compgen -W \"");
    completion_each_first_word(out, bash_word);
    buffer_truncate(out, out->length - 1);
    buffer_add(out, "\" -- \"$cur\")) ;;\n");
    for (size_t i = 0; i < command_group_count; i++) {
        buffer_format(out, "        %s) COMPREPLY=($(compgen -W \"", command_groups[i].name);
        completion_second_words(out, &command_groups[i]);
        buffer_add(out, "\" -- \"$cur\")) ;;\n");
    }
    bash_commands(out);
    buffer_add(out, "    esac\n"
                    "    if [[ $cur == -* ]]; then\n"
                    "        COMPREPLY=($(compgen -W \"$own");
    completion_options(out, NULL);
    buffer_add(out, "\" -- \"$cur\"))\n"
                    "    fi\n"
                    "}\n\n"
                    "complete -F _milepost milepost\n");
}

/* ---- zsh ------------------------------------------------------------------------------------- */

/* Within single quotes; a colon or bracket would end a part of a specification. */
static void zsh_text(struct buffer *out, const char *text)
{
    for (; *text; text++) {
        if (*text == '\'')
            buffer_add(out, "'\\''");
        else if (strchr("[]:\\", *text))
            buffer_format(out, "\\%c", *text);
        else
            buffer_add_char(out, *text);
    }
}

static void zsh_word(struct buffer *out, const char *word, size_t length, const char *help)
{
    buffer_add(out, "        '");
    buffer_add_bytes(out, word, length);
    buffer_add_char(out, ':');
    zsh_text(out, help);
    buffer_add(out, "'\n");
}

static void zsh_option(struct buffer *out, const struct option *option)
{
    buffer_format(out, "            '--%s[", option->name);
    zsh_text(out, option->help);
    buffer_add(out, "]");
    if (option->values)
        buffer_format(out, ":%s:(%s)", option->argument, option->values);
    else if (completion_takes_path(option))
        buffer_format(out, ":%s:%s", option->argument,
                      option->argument[0] == 'D' ? "_files -/" : "_files");
    else if (option->argument)
        buffer_format(out, option_may_stand_alone(option) ? "::%s:" : ":%s:", option->argument);
    buffer_add(out, "' \\\n");
}

static void zsh_command(struct buffer *out, const struct command *command)
{
    static const char *const offers[] = {
        [COMPLETE_NOTHING] = "'*:argument:'",
        [COMPLETE_PLAN] = "'*:plan:_milepost_plans'",
        [COMPLETE_FILE] = "'*:file:_files'",
        [COMPLETE_FOLDER] = "'*:folder:_files -/'",
    };

    buffer_add(out, "    ");
    completion_case(out, command);
    buffer_add(out, ")\n        _arguments \\\n");
    for (int i = 0; i < OPTION_COUNT; i++)
        if (command_takes(NULL, i) || command_takes(command, i))
            zsh_option(out, &option_table[i]);
    buffer_format(out, "            %s ;;\n", offers[command->completion]);
}

void completion_zsh(struct buffer *out)
{
    const struct command *command;

    buffer_add(out, "#compdef milepost\n"
                    "# Completion of milepost for zsh, written from its table of commands.\n"
                    "_milepost_plans() {\n"
                    "    local -a plans\n"
                    "    plans=(${(f)\"$(milepost --quiet list 2>/dev/null |\n"
                    "        sed -n 's/^ *\\([0-9][0-9]*\\)  .*/\\1/p')\"})\n"
                    "    compadd -a plans\n"
                    "}\n\n"
                    "_milepost() {\n"
                    "    local command=${words[2]}\n"
                    "    local -a commands\n"
                    "    commands=(\n");
    completion_each_first_word(out, zsh_word);
    buffer_add(out, "    )\n"
                    "    if (( CURRENT == 2 )); then\n"
                    "        _describe command commands\n"
                    "        return\n"
                    "    fi\n"
                    "    if (( CURRENT == 3 )); then\n"
                    "        case $command in\n");
    for (size_t i = 0; i < command_group_count; i++) {
        buffer_format(out, "        %s) compadd ", command_groups[i].name);
        completion_second_words(out, &command_groups[i]);
        buffer_add(out, "; return ;;\n");
    }
    buffer_add(out, "        esac\n"
                    "    fi\n"
                    "    case $command in\n"
                    "        ");
    completion_groups(out, "|");
    buffer_add(out, ") command+=-${words[3]} ;;\n"
                    "    esac\n"
                    "    case $command in\n");
    for (size_t i = 0; (command = command_at(i)); i++)
        zsh_command(out, command);
    buffer_add(out, "    esac\n}\n\n_milepost \"$@\"\n");
}

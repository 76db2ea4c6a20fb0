/* SPDX-License-Identifier: MIT
 * The completion for fish. */
#include "cli/generate/completions.h"

#include <string.h>

static void fish_text(struct buffer *out, const char *text)
{
    for (; *text; text++) {
        if (*text == '\'' || *text == '\\')
            buffer_add_char(out, '\\');
        buffer_add_char(out, *text);
    }
}

static void fish_word(struct buffer *out, const char *word, size_t length, const char *help)
{
    buffer_add(out, "complete -c milepost -f -n '__milepost_at \"\"' -a ");
    buffer_add_bytes(out, word, length);
    buffer_add(out, " -d '");
    fish_text(out, help);
    buffer_add(out, "'\n");
}

/* `command` is the one that takes it, or NULL for an option of every command. */
static void fish_option(struct buffer *out, const struct option *option, const char *command)
{
    buffer_add(out, "complete -c milepost");
    if (command)
        buffer_format(out, " -n '__milepost_at %s'", command);
    buffer_format(out, " -l %s", option->name);
    if (option->letter)
        buffer_format(out, " -s %c", option->letter);
    if (option->values)
        buffer_format(out, " -x -a '%s'", option->values);
    else if (option->argument && !option_may_stand_alone(option))
        buffer_add(out, completion_takes_path(option) ? " -r" : " -x");
    buffer_add(out, " -d '");
    fish_text(out, option->help);
    buffer_add(out, "'\n");
}

static void fish_command(struct buffer *out, const struct command *command)
{
    static const char *const offers[] = {
        [COMPLETE_NOTHING] = NULL,
        [COMPLETE_PLAN] = " -f -a '(__milepost_plans)'",
        [COMPLETE_FILE] = " -F",
        [COMPLETE_FOLDER] = " -f -a '(__fish_complete_directories)'",
    };
    struct buffer name = {0};

    completion_case(&name, command);
    for (int i = OPTION_FIRST_OF_COMMAND; i < OPTION_COUNT; i++)
        if (command_takes(command, i))
            fish_option(out, &option_table[i], buffer_text(&name));
    if (offers[command->completion])
        buffer_format(out, "complete -c milepost -n '__milepost_at %s'%s\n", buffer_text(&name),
                      offers[command->completion]);
    buffer_clear(&name);
}

/* Whether the words so far are of this command: "list", "catalog-show", or "catalog-" while its
 * second word is missing. What an option takes is none of them. */
static void fish_at(struct buffer *out)
{
    buffer_add(out, "function __milepost_at\n"
                    "    set -l words\n"
                    "    set -l skip 0\n"
                    "    for word in (commandline -opc)[2..-1]\n"
                    "        if test $skip = 1\n"
                    "            set skip 0\n"
                    "            continue\n"
                    "        end\n"
                    "        switch $word\n"
                    "            case");
    for (int i = 0; i < OPTION_COUNT; i++) {
        if (!option_table[i].argument)
            continue;
        buffer_format(out, " --%s", option_table[i].name);
        if (option_table[i].letter)
            buffer_format(out, " -%c", option_table[i].letter);
    }
    buffer_add(out, "\n"
                    "                set skip 1\n"
                    "            case '-*'\n"
                    "            case '*'\n"
                    "                set -a words $word\n"
                    "        end\n"
                    "    end\n"
                    "    set -l command $words[1]\n"
                    "    if contains -- \"$command\" ");
    completion_groups(out, " ");
    buffer_add(out, "\n"
                    "        set command $command-$words[2]\n"
                    "        test (count $words) = 1; and set command $words[1]-\n"
                    "    end\n"
                    "    test \"$command\" = \"$argv[1]\"\n"
                    "end\n\n");
}

void completion_fish(struct buffer *out)
{
    const struct command *command;

    buffer_add(out, "# Completion of milepost for fish, written from its table of commands.\n"
                    "function __milepost_plans\n"
                    "    milepost --quiet list 2>/dev/null | string match -rg '^ *(\\d+)  (.*)' |\n"
                    "        while read -l number; read -l name\n"
                    "            printf '%s\\t%s\\n' $number $name\n"
                    "        end\n"
                    "end\n\n");
    fish_at(out);
    completion_each_first_word(out, fish_word);
    for (size_t i = 0; i < command_group_count; i++) {
        buffer_format(out, "complete -c milepost -f -n '__milepost_at %s-' -a '",
                      command_groups[i].name);
        completion_second_words(out, &command_groups[i]);
        buffer_add(out, "'\n");
    }
    for (int i = 0; i < OPTION_FIRST_OF_COMMAND; i++)
        fish_option(out, &option_table[i], NULL);
    for (size_t i = 0; (command = command_at(i)); i++)
        fish_command(out, command);
}

/* SPDX-License-Identifier: MIT
 * What the manual takes from the tables of commands, options and keys. */
#include <stdio.h>
#include <string.h>

#include "cli/app/options.h"
#include "cli/manual/manual.h"
#include "milepost/tui.h"

/* "`-o`, `--output` FILE" */
static void option_add_name(const struct option *option, struct buffer *out)
{
    if (option->letter)
        buffer_format(out, "`-%c`, ", option->letter);
    buffer_format(out, "`--%s`", option->name);
    if (option->argument)
        buffer_format(out, " %s", option->argument);
}

static void manual_option(struct man_page *page, const struct option *option,
                          const struct command *command)
{
    struct buffer name = {0}, text = {0};

    option_add_name(option, &name);
    buffer_add(&text, option_help(option, command));
    if (option->variable)
        buffer_format(&text, " The variable `%s` does the same.", option->variable);
    page_item(page, buffer_text(&name), buffer_text(&text));
    buffer_clear(&name);
    buffer_clear(&text);
}

static void manual_options_of(struct man_page *page, const struct command *command)
{
    for (int i = 0; i < OPTION_COUNT; i++)
        if (command_takes(command, i))
            manual_option(page, &option_table[i], command);
}

void manual_command(struct man_page *page, const struct command *command)
{
    struct buffer line = {0};

    buffer_format(&line, "%s%s%s", command->name, command->arguments[0] ? " " : "",
                  command->arguments);
    page_part(page, buffer_text(&line));
    page_text(page, command->help);
    if (command->more)
        page_text(page, command->more);
    manual_options_of(page, command);
    buffer_truncate(&line, 0);
    buffer_format(&line, "%s\n", command->example);
    page_lines(page, buffer_text(&line));
    buffer_clear(&line);
}

void manual_commands(struct man_page *page, command_source *commands)
{
    const struct command *command;

    page_text(page, "The options of each command stand below it, and an example.");
    for (size_t i = 0; (command = commands(i)); i++)
        manual_command(page, command);
}

void manual_options(struct man_page *page, command_source *commands)
{
    (void)commands;
    page_text(page, "These are taken by every command; those of one command stand with it. "
                    "`milepost` COMMAND `--help` shows them.");
    manual_options_of(page, NULL);
}

static const struct {
    const char *name, *text;
} variables[] = {
    {"ESCDELAY", "Milliseconds to wait for what follows an Esc on the screens."},
    {"HOME", "The home folder, in which the folders below are looked for."},
    {"XDG_DATA_HOME", "In place of `~/.local/share`: the folder of the plans."},
    {"XDG_CONFIG_HOME", "In place of `~/.config`: the folder of the settings."},
    {"XDG_STATE_HOME", "In place of `~/.local/state`: the folder of the backups."},
    {"NO_COLOR", "Turns colors off when it holds anything."},
    {"TERM", "The terminal; with `dumb`, and without one, no screen is shown."},
    {"LANG", "With `LC_ALL` and `LC_CTYPE`: where they name no UTF-8, ASCII alone is written. With "
             "`LC_PAPER`: the paper of a PDF."},
    {"PATH", "Where `milepost-pdf` is looked for, if not beside the program, and `lp`."},
};

void manual_environment(struct man_page *page, command_source *commands)
{
    (void)commands;
    page_text(page, "An option goes before its variable, and that before the file of settings. A "
                    "switch is on when its variable holds anything but `0`, `no` or `false`.");
    for (size_t i = 0; i < sizeof variables / sizeof *variables; i++)
        page_item(page, variables[i].name, variables[i].text);
    for (int i = 0; i < OPTION_COUNT; i++) {
        struct buffer text = {0};

        if (!option_table[i].variable)
            continue;
        buffer_format(&text, "The same as `--%s`: %s", option_table[i].name, option_table[i].help);
        page_item(page, option_table[i].variable, buffer_text(&text));
        buffer_clear(&text);
    }
}

static void manual_common_key(void *context, const char *keys, const char *sentence,
                              const char *where)
{
    if (!where)
        page_item(context, keys, sentence);
}

/* "Mark the step as begun, today. (Roadmap, a step or gate and this week)" */
static void manual_key_of_screens(void *context, const char *keys, const char *sentence,
                                  const char *where)
{
    struct buffer text = {0};

    if (!where)
        return;
    buffer_format(&text, "%s (%s)", sentence, where);
    page_item(context, keys, buffer_text(&text));
    buffer_clear(&text);
}

void manual_keys(struct man_page *page, command_source *commands)
{
    (void)commands;
    page_text(page, "On each screen `?` shows the keys that work there, and the line at the bottom "
                    "the most useful ones. A letter works where no text is typed.");
    page_part(page, "Nearly everywhere");
    tui_keys(manual_common_key, page);
    page_part(page, "On some screens");
    page_text(page, "Which they are stands in brackets.");
    tui_keys(manual_key_of_screens, page);
}

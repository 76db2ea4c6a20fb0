/* SPDX-License-Identifier: MIT
 * The help texts, from the tables. */
#include <stdio.h>
#include <string.h>

#include "cli/command_table.h"
#include "milepost/layout.h"

/* A name and its sentence below each other's in two columns. */
static void help_entry(struct buffer *out, const char *name, const char *help)
{
    enum { NAME_COLUMNS = 26 };
    char lead[128];

    if (strlen(name) >= NAME_COLUMNS - 2) {
        buffer_format(out, "  %s\n", name);
        name = "";
    }
    snprintf(lead, sizeof lead, "  %-*s", NAME_COLUMNS - 2, name);
    layout_paragraph(out, lead, help);
}

static void help_option(struct buffer *out, const struct option *option)
{
    struct buffer name = {0};

    if (option->letter)
        buffer_format(&name, "-%c, ", option->letter);
    buffer_format(&name, "--%s", option->name);
    if (option->argument)
        buffer_format(&name, " %s", option->argument);
    help_entry(out, buffer_text(&name), option->help);
    buffer_clear(&name);
}

static void help_options(struct buffer *out, const struct command *command)
{
    for (int i = 0; i < OPTION_COUNT; i++)
        if (command_takes(command, i))
            help_option(out, &option_table[i]);
}

void help_program(struct buffer *out)
{
    const struct command *command;

    buffer_add(out, "milepost [OPTIONS] [COMMAND [ARGS]]\n\n");
    layout_paragraph(out, "",
                     "Plans the way to a medical-coding credential and keeps it current. Without a "
                     "command the screens open.");
    buffer_add(out, "\nCommands:\n");
    for (size_t i = 0; (command = command_at(i)); i++) {
        struct buffer name = {0};

        buffer_format(&name, "%s%s%s", command->name, command->arguments[0] ? " " : "",
                      command->arguments);
        help_entry(out, buffer_text(&name), command->help);
        buffer_clear(&name);
    }
    buffer_add(out, "\nOptions for every command:\n");
    help_options(out, NULL);
    buffer_add(out, "\n");
    layout_paragraph(
        out, "",
        "`milepost COMMAND --help` shows the options of a command and an example. PLAN "
        "is a plan's number or name; without it the last one used is meant.");
}

void help_command(const struct command *command, struct buffer *out)
{
    buffer_format(out, "milepost %s%s%s\n\n", command->name, command->arguments[0] ? " " : "",
                  command->arguments);
    layout_paragraph(out, "", command->help);
    if (command->more)
        layout_paragraph(out, "", command->more);
    if (command->options) {
        buffer_add(out, "\nOptions:\n");
        help_options(out, command);
    }
    buffer_format(out, "\nExample:\n  %s\n", command->example);
}

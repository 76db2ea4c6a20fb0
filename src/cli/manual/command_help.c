/* SPDX-License-Identifier: MIT
 * What `--help` shows of a command, and `milepost help` of it, too. */
#include <stdio.h>
#include <string.h>

#include "cli/app/options.h"
#include "cli/manual/manual.h"
#include "milepost/layout.h"

/* A name and its sentence below each other's in two columns. */
void help_entry(struct buffer *out, const char *name, const char *help)
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

static void help_option(struct buffer *out, const struct option *option,
                        const struct command *command)
{
    struct buffer name = {0};

    if (option->letter)
        buffer_format(&name, "-%c, ", option->letter);
    buffer_format(&name, "--%s", option->name);
    if (option->argument)
        buffer_format(&name, " %s", option->argument);
    help_entry(out, buffer_text(&name), option_help(option, command));
    buffer_clear(&name);
}

void help_options(struct buffer *out, const struct command *command)
{
    for (int i = 0; i < OPTION_COUNT; i++)
        if (command_takes(command, i))
            help_option(out, &option_table[i], command);
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

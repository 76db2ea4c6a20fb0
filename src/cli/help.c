/* SPDX-License-Identifier: MIT
 * The help of the whole program, from the tables. */
#include "cli/command_table.h"
#include "cli/manual/manual.h"
#include "milepost/layout.h"

void help_program(struct buffer *out)
{
    const struct command *command;

    buffer_add(out, "milepost [OPTIONS] [COMMAND [ARGS]]\n\n");
    layout_paragraph(
        out, "",
        "Plans the way to a credential for work and keeps it current. Without a command the "
        "screens open.");
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
    layout_paragraph(out, "",
                     "`milepost COMMAND --help` shows the options of a command and an example, "
                     "`milepost help` the subjects of the manual. PLAN "
                     "is a plan's number or name; without it the last one used is meant.");
}

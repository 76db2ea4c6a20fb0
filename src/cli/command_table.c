/* SPDX-License-Identifier: MIT
 * The table of commands. The parser, the help, the manual and the completions read it. */
#include "cli/command_table.h"
#include "cli/table/part.h"

static const struct command_part *const parts[] = {
    &commands_of_planning, &commands_of_following, &commands_of_credits, &commands_of_credit_files,
    &commands_of_figures,  &commands_of_schools,   &commands_of_plans,   &commands_of_files,
};

const struct command *command_at(size_t place)
{
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        if (place < parts[i]->count)
            return &parts[i]->commands[place];
        place -= parts[i]->count;
    }
    return NULL;
}

const struct command_group command_groups[] = {
    {"catalog", "Check or show the catalogue."},
    {"credit", "Keep the ledger of continuing education."},
    {"log", "Log hours of study."},
    {"program", "Keep the worksheet of schools that you consider."},
    {"school", "Find real schools in what the government publishes."},
};

const size_t command_group_count = sizeof command_groups / sizeof *command_groups;

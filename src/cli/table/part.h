/* SPDX-License-Identifier: MIT
 * The parts of the table of commands, in the order in which the help and the manual show them. */
#ifndef MILEPOST_CLI_PART_H
#define MILEPOST_CLI_PART_H

#include <stddef.h>

#include "cli/app/command.h"
#include "cli/app/options.h"

struct command_part {
    const struct command *commands;
    size_t count;
};

#define COMMAND_PART(array)                                                                        \
    {                                                                                              \
        (array), sizeof(array) / sizeof *(array)                                                   \
    }

extern const struct command_part commands_of_planning, commands_of_following, commands_of_credits,
    commands_of_credit_files, commands_of_figures, commands_of_schools, commands_of_plans,
    commands_of_files;

/* Options that most commands take. */
#define PLAN   OPTION_BIT(OPTION_PLAN)
#define JSON   OPTION_BIT(OPTION_JSON)
#define OUTPUT OPTION_BIT(OPTION_OUTPUT)

#endif

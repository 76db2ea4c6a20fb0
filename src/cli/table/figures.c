/* SPDX-License-Identifier: MIT
 * The commands that put figures of one's own in place of the catalogue's. */
#include "cli/commands/commands.h"
#include "cli/table/part.h"

/* What may be said of a school. */
#define SCHOOL                                                                                     \
    (OPTION_BIT(OPTION_KIND) | OPTION_BIT(OPTION_HOURS) | OPTION_BIT(OPTION_WEEKS) |               \
     OPTION_BIT(OPTION_PRICE) | OPTION_BIT(OPTION_APPROVAL) | OPTION_BIT(OPTION_PRACTICUM) |       \
     OPTION_BIT(OPTION_REFUND) | OPTION_BIT(OPTION_AID) | OPTION_BIT(OPTION_INTAKE) |              \
     OPTION_BIT(OPTION_ANSWER))

static const struct command figures[] = {
    {.name = "assume",
     .arguments = "[PLAN] [ID=LOW/LIKELY/HIGH ...]",
     .help = "Put figures of your own in place of assumptions, all or none.",
     .more = "ID=N stands for one figure; ID= takes the catalogue's again; a pass rate may be "
             "written in percent (70%). Without an assignment, and with --json, the assumptions of "
             "the plan's roadmap are listed.",
     .example = "milepost assume Maria practicode=40/60/80 aapc-pass-course=75%",
     .most = -1,
     .options = PLAN | JSON,
     .run = command_assume},
    {.name = "program add",
     .arguments = "[PLAN] NAME --kind KIND",
     .help = "Add a school that you consider.",
     .more = "What is not known yet may be left out, and be given later with `milepost program "
             "set`.",
     .example = "milepost program add Maria 'Foundation BC' --kind course --hours 80 --price 3895",
     .least = 1,
     .most = 2,
     .options = PLAN | SCHOOL,
     .run = command_program_add},
    {.name = "program list",
     .arguments = "[PLAN]",
     .help = "Show the schools side by side; what to ask them is marked.",
     .example = "milepost program list Maria",
     .most = 1,
     .options = PLAN | JSON | OUTPUT,
     .run = command_program_list},
    {.name = "program show",
     .arguments = "[PLAN] SCHOOL",
     .help = "Show one school, what it promised, and the questions to ask it with what it said.",
     .more =
         "SCHOOL is its number or its name. Beside each promise stands what is published of it; "
         "beside its price, where the file of schools has it, the middle one of its "
         "neighbours; and of the help with paying that you named, whether it fits.",
     .example = "milepost program show Maria 1",
     .least = 1,
     .most = 2,
     .options = PLAN | JSON | OUTPUT | OPTION_BIT(OPTION_STATE),
     .run = command_program_show},
    {.name = "program set",
     .arguments = "[PLAN] SCHOOL",
     .help = "Change what is known of a school, all or none.",
     .more = "The word unknown takes a figure back. `milepost program show` lists the questions "
             "and the promises.",
     .example = "milepost program set Maria 1 --weeks 10 --answer exam='The CPC, two tries.'",
     .least = 1,
     .most = 2,
     .options = PLAN | SCHOOL | OPTION_BIT(OPTION_NAME),
     .run = command_program_set},
    {.name = "program choose",
     .arguments = "[PLAN] SCHOOL",
     .help = "Take a school's figures for the roadmap from now on.",
     .more = "0 in place of SCHOOL chooses none: the catalogue's range counts again.",
     .example = "milepost program choose Maria 1",
     .least = 1,
     .most = 2,
     .options = PLAN,
     .run = command_program_choose},
    {.name = "program remove",
     .arguments = "[PLAN] SCHOOL",
     .help = "Remove a school; undo brings it back.",
     .example = "milepost program remove Maria 2",
     .least = 1,
     .most = 2,
     .options = PLAN,
     .run = command_program_remove},
};

const struct command_part commands_of_figures = COMMAND_PART(figures);

/* SPDX-License-Identifier: MIT
 * The commands for continuing education. */
#include "cli/commands/commands.h"
#include "cli/table/part.h"

/* What may be said of a credit. */
#define CREDIT                                                                                     \
    (OPTION_BIT(OPTION_TITLE) | OPTION_BIT(OPTION_UNITS) | OPTION_BIT(OPTION_DATE) |               \
     OPTION_BIT(OPTION_BODY) | OPTION_BIT(OPTION_CATEGORY) | OPTION_BIT(OPTION_PROVIDER) |         \
     OPTION_BIT(OPTION_EVIDENCE) | OPTION_BIT(OPTION_NOTE))

static const struct command credits[] = {
    {.name = "held",
     .arguments = "[PLAN] [CODE]",
     .help = "Show the credentials that you hold, and how their cycles stand.",
     .more = "With --number or --expires it keeps what is printed on the credential CODE. What is "
             "held follows from the answers: an exam that is marked as done is held.",
     .example = "milepost held Maria CPC --number 01234567",
     .most = 2,
     .options = PLAN | JSON | OPTION_BIT(OPTION_NUMBER) | OPTION_BIT(OPTION_EXPIRES),
     .run = command_held},
    {.name = "credit add",
     .arguments = "[PLAN] --title TEXT --units N",
     .help = "Enter what you earned of continuing education.",
     .more = "It counts at most once for each body that it names. It is said for each of them "
             "whether it counts, and if not, why.",
     .example = "milepost credit add Maria --title 'E/M update' --units 2 --date 2027-03-05",
     .most = 1,
     .options = PLAN | CREDIT,
     .run = command_credit_add},
    {.name = "credit list",
     .arguments = "[PLAN]",
     .help = "Show the cycles and all that is entered for them.",
     .more = "Each cycle with what is earned and left, by when, and what its last days cost.",
     .example = "milepost credit list Maria --json",
     .most = 1,
     .options = PLAN | JSON,
     .run = command_credit_list},
    {.name = "credit show",
     .arguments = "[PLAN] ID",
     .help = "Show one entry, whether it counts, and what would make it count.",
     .example = "milepost credit show Maria 4",
     .least = 1,
     .most = 2,
     .options = PLAN | JSON,
     .run = command_credit_show},
    {.name = "credit change",
     .arguments = "[PLAN] ID",
     .help = "Change what is given of an entry; the rest stays.",
     .more = "Bodies and categories that are given take the place of all that it had.",
     .example = "milepost credit change Maria 4 --units 1.5",
     .least = 1,
     .most = 2,
     .options = PLAN | CREDIT,
     .run = command_credit_change},
    {.name = "credit remove",
     .arguments = "[PLAN] ID",
     .help = "Remove an entry; undo brings it back.",
     .example = "milepost credit remove Maria 4",
     .least = 1,
     .most = 2,
     .options = PLAN,
     .run = command_credit_remove},
};

const struct command_part commands_of_credits = COMMAND_PART(credits);

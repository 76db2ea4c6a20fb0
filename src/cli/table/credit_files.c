/* SPDX-License-Identifier: MIT
 * The commands that bring credits out of files and into them. */
#include "cli/commands/commands.h"
#include "cli/table/part.h"

static const struct command credit_files[] = {
    {.name = "credit import",
     .arguments = "[PLAN] FILE",
     .help = "Take credits from a table (CSV), or from JSON as `credit export` writes it.",
     .more = "The columns may stand in any order; their headers say what they are: date, title, "
             "units, provider, body, category, evidence, note, or what trackers call them; a "
             "column of another name is not taken. What "
             "each column and row is taken for is shown first. Everything is taken or nothing, "
             "every fault is named by its row and column, and what the plan has already is passed "
             "over. --body says of which body the rows are that name none. - stands for standard "
             "input.",
     .example = "milepost credit import Maria tracker.csv --dry-run",
     .least = 1,
     .most = 2,
     .options = PLAN | OPTION_BIT(OPTION_DRY_RUN) | OPTION_BIT(OPTION_BODY),
     .run = command_credit_import},
    {.name = "credit audit",
     .arguments = "[PLAN] BODY",
     .help = "Write what you would hand in if the body asks for proof, and what is missing of it.",
     .more = "It holds the last cycle and the one that runs: the credentials with their numbers, "
             "each entry that counts with what you keep to prove it, and every gap.",
     .example = "milepost credit audit Maria AAPC -o audit.txt",
     .least = 1,
     .most = 2,
     .options = PLAN | OUTPUT,
     .run = command_credit_audit},
    {.name = "credit export",
     .arguments = "[PLAN]",
     .help = "Write all credits as a table (CSV), or as JSON.",
     .more = "`milepost credit import` reads either back. No cell is a formula to a spreadsheet: "
             "one that would be has an apostrophe before it. --json is short for --format json.",
     .example = "milepost credit export Maria -o credits.csv",
     .most = 1,
     .options = PLAN | JSON | OUTPUT | OPTION_BIT(OPTION_FORMAT),
     .run = command_credit_export},
};

const struct command_part commands_of_credit_files = COMMAND_PART(credit_files);

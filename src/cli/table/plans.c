/* SPDX-License-Identifier: MIT
 * The commands for a plan as a whole, and for its last change. */
#include "cli/commands/commands.h"
#include "cli/table/part.h"

static const struct command plans[] = {
    {.name = "undo",
     .arguments = "[PLAN]",
     .help = "Take the last change back, and say what changed.",
     .example = "milepost undo",
     .most = 1,
     .options = PLAN,
     .run = command_undo},
    {.name = "redo",
     .arguments = "[PLAN]",
     .help = "Make the change again that was undone last.",
     .example = "milepost redo",
     .most = 1,
     .options = PLAN,
     .run = command_redo},
    {.name = "rename",
     .arguments = "PLAN NEW",
     .help = "Give a plan another name.",
     .example = "milepost rename 1 'Evening course'",
     .least = 1,
     .most = 2,
     .options = PLAN,
     .run = command_rename},
    {.name = "copy",
     .arguments = "PLAN [NEW]",
     .help = "Copy a plan under a new name.",
     .example = "milepost copy Maria 'Maria, with college'",
     .most = 2,
     .options = PLAN,
     .run = command_copy},
    {.name = "delete",
     .arguments = "PLAN",
     .help = "Delete a plan; undo brings it back until it is purged.",
     .example = "milepost delete 'Evening course'",
     .most = 1,
     .options = PLAN,
     .without_catalog = true,
     .run = command_delete},
    {.name = "purge",
     .arguments = "[PLAN]",
     .help = "Drop deleted plans for good, in the backups too.",
     .example = "milepost purge --history",
     .most = 1,
     .options = PLAN | OPTION_BIT(OPTION_HISTORY),
     .without_catalog = true,
     .run = command_purge},
    {.name = "export",
     .arguments = "[PLAN]",
     .help = "Write one plan whole, as JSON.",
     .more = "With --all every plan is written, one a line, as `milepost import` takes them.",
     .example = "milepost export Maria --redacted -o maria-plan.json",
     .most = 1,
     .options = PLAN | OUTPUT | OPTION_BIT(OPTION_REDACTED) | OPTION_BIT(OPTION_ALL),
     .run = command_export},
    {.name = "import",
     .arguments = "FILE",
     .help = "Take an exported plan in; what is there is never overwritten unasked.",
     .more =
         "A file of many, a plan a line, is taken in whole or not at all, and every fault in it "
         "is named by its line. With --comments only what others wrote is taken, each once.",
     .example = "milepost import maria-plan.json --as-copy",
     .least = 1,
     .most = 1,
     .options =
         OPTION_BIT(OPTION_AS_COPY) | OPTION_BIT(OPTION_REPLACE) | OPTION_BIT(OPTION_COMMENTS),
     .run = command_import},
    {.name = "batch",
     .arguments = "[FILE ...]",
     .help = "Plan exported plans, a line each, and write a line of JSON for each.",
     .more =
         "Lines are read from the files, or from standard input, and answered one for one in "
         "their order: by the roadmap that `milepost print --format json` writes, or with --page "
         "by a summary: finish, cost, what to do first, what is overdue or at risk. What is "
         "private is left out, and how late a plan is with it, unless --private is given. A line "
         "that is no plan is answered by an object with \"milepost-error\", and the exit code is "
         "then 1. Answers alone, as `milepost answers --json` writes them, are taken on one line, "
         "too. No data file is opened, and no memory grows with the number of lines.",
     .example = "milepost export --all | milepost batch --page > summaries.jsonl",
     .most = -1,
     .options = OPTION_BIT(OPTION_PAGE) | OPTION_BIT(OPTION_PRIVATE),
     .run = command_batch},
    {.name = "view",
     .arguments = "FILE",
     .help = "Look at an exported plan of somebody else, and comment on its steps.",
     .more = "Nothing of it reaches your own data file. Comments go back into FILE, which is sent "
             "back: `milepost import --comments FILE` takes them in. With --accessible it is told "
             "by lines; without a terminal the plan is printed. --step prints the card of one "
             "step, and with --note writes to it.",
     .example = "milepost view maria-plan.json",
     .least = 1,
     .most = 1,
     .options = OPTION_BIT(OPTION_STEP) | OPTION_BIT(OPTION_NOTE) | OPTION_BIT(OPTION_AUTHOR),
     .run = command_view},
};

const struct command_part commands_of_plans = COMMAND_PART(plans);

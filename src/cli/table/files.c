/* SPDX-License-Identifier: MIT
 * The commands for the catalogue and the data file. */
#include "cli/commands/commands.h"
#include "cli/table/part.h"

static const struct command files[] = {
    {.name = "catalog check",
     .arguments = "DIR",
     .help = "Check a catalogue, and name every fault by file, line and column.",
     .more = "A value that names a row of a fact sheet (row: SHEET/ROW, of SHEET.md) is compared "
             "with it under --facts.",
     .example = "milepost catalog check ~/my-catalogue --facts ~/fact-sheets",
     .least = 1,
     .most = 1,
     .options = JSON | OPTION_BIT(OPTION_FACTS),
     .without_catalog = true,
     .run = command_catalog_check},
    {.name = "catalog show",
     .arguments = "[ID]",
     .help = "List what the catalogue holds, or show one thing of it.",
     .more = "What only another catalogue has that is on hand is shown, too; `--catalog` takes the "
             "id of one to list.",
     .example = "milepost catalog show goal.target",
     .most = 1,
     .options = JSON,
     .run = command_catalog_show},
    {.name = "catalog sources",
     .arguments = "",
     .help = "List the sources, and when each was checked.",
     .example = "milepost catalog sources --json",
     .options = JSON,
     .run = command_catalog_sources},
    {.name = "catalog diff",
     .arguments = "[OLD] [NEW]",
     .help = "Show what two catalogues do not have alike, record by record, or what they change in "
             "a plan.",
     .more = "Each is a folder, the id of a built-in catalogue, or `built-in`: the one of the "
             "other's career; one alone is held "
             "against that, or against one on hand. What is "
             "only worded otherwise comes last. With --plan, or --all for every plan: what changes "
             "in its dates, money and steps; with neither OLD nor NEW, what the catalogue in use "
             "changes against the one that it was last planned with. Exit status 1 when something "
             "differs.",
     .example = "milepost catalog diff built-in ~/my-catalogue --plan Maria",
     .most = 2,
     .options = PLAN | JSON | OPTION_BIT(OPTION_ALL),
     .without_catalog = true,
     .run = command_catalog_diff},
    {.name = "catalog stale",
     .arguments = "",
     .help = "List the sources that were checked more than a year ago, and what rests on each.",
     .more = "Exit status 1 when there is one.",
     .example = "milepost catalog stale --catalog ~/my-catalogue",
     .options = JSON,
     .run = command_catalog_stale},
    {.name = "catalog take",
     .arguments = "[PLAN]",
     .help = "Take the catalogue in use for a plan that was last planned with another.",
     .more =
         "Until then the plan is planned with the catalogue in use, too, and every command says "
         "that it is another than before. Answers, marks and credits stay as they are. With "
         "--all every plan takes it.",
     .example = "milepost catalog take Maria",
     .most = 1,
     .options = PLAN | OPTION_BIT(OPTION_ALL),
     .run = command_catalog_take},
    {.name = "backup",
     .arguments = "FILE",
     .help = "Write a consistent copy of the data file.",
     .example = "milepost backup /media/stick/plans-backup.db",
     .least = 1,
     .most = 1,
     .without_catalog = true,
     .run = command_backup},
    {.name = "restore",
     .arguments = "FILE",
     .help = "Put a backup in place of the data file, which is kept beside it.",
     .example = "milepost restore /media/stick/plans-backup.db",
     .least = 1,
     .most = 1,
     .without_catalog = true,
     .run = command_restore},
    {.name = "doctor",
     .arguments = "",
     .help = "Check the data file, say what is wrong and what to do.",
     .example = "milepost doctor",
     .options = JSON,
     .without_catalog = true,
     .run = command_doctor},
    {.name = "help",
     .arguments = "[TOPIC]",
     .help = "Show a part of the manual, or what a command does.",
     .more = "Without TOPIC the subjects are listed.",
     .example = "milepost help privacy",
     .most = 2,
     .without_catalog = true,
     .run = command_help},
};

const struct command_part commands_of_files = COMMAND_PART(files);

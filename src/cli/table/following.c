/* SPDX-License-Identifier: MIT
 * The commands for a plan that is followed: what to do, what was done. */
#include "cli/commands/commands.h"
#include "cli/table/part.h"

/* What may be said of a mark. */
#define MARK (OPTION_BIT(OPTION_ON) | OPTION_BIT(OPTION_COST) | OPTION_BIT(OPTION_NOTE))

static const struct command following[] = {
    {.name = "next",
     .arguments = "[PLAN]",
     .help = "Show what to do now, seven things at most.",
     .more = "What is overdue comes first, then what would move the goal, then what is begun and "
             "what falls due within --days N (else as many as reminder-days of the settings says, "
             "or 7). Before a route is chosen it shows "
             "the first things to do, in their order.",
     .example = "milepost next Maria --days 14",
     .most = 1,
     .options = PLAN | JSON | OPTION_BIT(OPTION_DAYS),
     .run = command_next},
    {.name = "due",
     .arguments = "[PLAN]",
     .help = "Show what is due, soonest first.",
     .more = "The exit code is 0 when nothing is due and 1 when something is. What is private "
             "reads as a clearance item unless --private is given. With --all every plan is looked "
             "at as it was when it was last changed or opened, or as it is today with --fresh. "
             "Without --within it is what reminder-days of the settings says, if it is set, and "
             "all there is with --json or when it is not.",
     .example = "milepost due Maria --within 14 --short",
     .most = 1,
     .options = PLAN | JSON | OPTION_BIT(OPTION_WITHIN) | OPTION_BIT(OPTION_PRIVATE) |
                OPTION_BIT(OPTION_SHORT) | OPTION_BIT(OPTION_ALL) | OPTION_BIT(OPTION_FRESH),
     .run = command_due},
    {.name = "start",
     .arguments = "[PLAN] STEP",
     .help = "Mark a step as begun.",
     .more =
         "STEP is its id or its title, or the beginning of one. A program that is begun is "
         "answered in the interview, too. --cost is what was paid so far: the rest of the price "
         "stays to be paid until the step is done.",
     .example = "milepost start Maria program.course --on 2027-01-11 --ends 2027-05-14",
     .least = 1,
     .most = 2,
     .options = PLAN | MARK | OPTION_BIT(OPTION_ENDS),
     .run = command_start},
    {.name = "done",
     .arguments = "[PLAN] STEP",
     .help = "Mark a step as done.",
     .more =
         "Of a series of doses it marks the next one; of what comes again (dues, a lesson every "
         "year, a cycle) the turn that comes next, and those before stand. What follows for the "
         "answers, such as a "
         "credential that is held, is saved with it, and undo takes both back. --cost is what "
         "the step cost in all, with what was paid when it began; of an exam, what this try "
         "cost. Without it, what was told at its start was all.",
     .example = "milepost done Maria exam.CPC --cost 425",
     .least = 1,
     .most = 2,
     .options = PLAN | MARK,
     .run = command_done},
    {.name = "fail",
     .arguments = "[PLAN] STEP",
     .help = "Mark an attempt at an exam that was failed.",
     .more = "The exam stays to do, behind the wait that its body asks for.",
     .example = "milepost fail Maria exam.CPC --on 2027-06-14",
     .least = 1,
     .most = 2,
     .options = PLAN | MARK,
     .run = command_fail},
    {.name = "waive",
     .arguments = "[PLAN] STEP",
     .help = "Mark a step as not needed.",
     .example = "milepost waive Maria tb-test --note 'The employer does it'",
     .least = 1,
     .most = 2,
     .options = PLAN | MARK,
     .run = command_waive},
    {.name = "reopen",
     .arguments = "[PLAN] STEP",
     .help = "Take the last mark of a step back.",
     .more = "The mark that closed it goes, else the one that began it, and the answers that came "
             "with it.",
     .example = "milepost reopen Maria exam.CPC",
     .least = 1,
     .most = 2,
     .options = PLAN,
     .run = command_reopen},
    {.name = "log list",
     .arguments = "[PLAN]",
     .help = "List the hours that are logged.",
     .example = "milepost log list Maria",
     .most = 1,
     .options = PLAN | JSON,
     .run = command_log_list},
    {.name = "log remove",
     .arguments = "[PLAN] ID",
     .help = "Remove an entry of the log; undo brings it back.",
     .example = "milepost log remove Maria 3",
     .least = 1,
     .most = 2,
     .options = PLAN,
     .run = command_log_remove},
    {.name = "log",
     .arguments = "[PLAN] STEP HOURS",
     .help = "Log hours of study.",
     .more = "HOURS is 2, 1.5, 1:30 or 90m. A day has 24 hours in all.",
     .example = "milepost log Maria prepare.CPC 1.5 --on 2027-02-03",
     .least = 2,
     .most = 3,
     .options = PLAN | OPTION_BIT(OPTION_ON) | OPTION_BIT(OPTION_NOTE),
     .run = command_log},
    {.name = "rebase",
     .arguments = "[PLAN]",
     .help = "Compare the plan with itself as it stands today.",
     .more = "Choosing a route does the same. The baselines before stay in the file until "
             "`milepost purge --history`.",
     .example = "milepost rebase Maria",
     .most = 1,
     .options = PLAN,
     .run = command_rebase},
    {.name = "history",
     .arguments = "[PLAN]",
     .help = "Show what was marked, logged, chosen and changed, in order.",
     .more = "It is what undo knows; what was said to private questions is not repeated.",
     .example = "milepost history Maria --json",
     .most = 1,
     .options = PLAN | JSON,
     .run = command_history},
};

const struct command_part commands_of_following = COMMAND_PART(following);

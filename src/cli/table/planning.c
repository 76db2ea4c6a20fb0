/* SPDX-License-Identifier: MIT
 * The commands that go from answers to a roadmap. */
#include "cli/commands/commands.h"
#include "cli/table/part.h"

static const struct command planning[] = {
    {.name = "new",
     .arguments = "[NAME]",
     .help = "Make a plan and open its interview.",
     .more = "With --answers FILE the plan begins with those answers: what `milepost answers "
             "--json` writes. With --no-input no screen is opened. --career says which career the "
             "plan is for; it stays with the plan.",
     .example = "milepost new Maria --answers maria.json --no-input",
     .most = 1,
     .options = OPTION_BIT(OPTION_ANSWERS) | OPTION_BIT(OPTION_CAREER),
     .run = command_new},
    {.name = "list",
     .arguments = "[WORDS]",
     .help = "List the plans, the last one used first.",
     .more =
         "With WORDS, those alone whose name or goal holds each of them, whatever the capitals "
         "and accents. What is due was worked out when a plan was last changed or opened; of an "
         "earlier day it says so.",
     .example = "milepost list maria --sort due",
     .most = -1,
     .options =
         OPTION_BIT(OPTION_DELETED) | OPTION_BIT(OPTION_SORT) | OPTION_BIT(OPTION_OVERDUE) | JSON,
     .run = command_list},
    {.name = "resume",
     .arguments = "[PLAN]",
     .help = "Open a plan where it was left.",
     .example = "milepost resume Maria",
     .most = 1,
     .options = PLAN | OPTION_BIT(OPTION_STATE),
     .run = command_resume},
    {.name = "answers",
     .arguments = "[PLAN]",
     .help = "Show the answers by section.",
     .more = "With --json they are written as `milepost new --answers` reads them.",
     .example = "milepost answers Maria --json -o maria.json",
     .most = 1,
     .options = PLAN | JSON | OUTPUT,
     .run = command_answers},
    {.name = "set",
     .arguments = "[PLAN] ID=VALUE ...",
     .help = "Change answers, all or none.",
     .more = "ID= clears an answer, ID=unknown says that you don't know yet, ID=declined (private "
             "questions) that you prefer not to say. Several values are parted by commas. "
             "`milepost catalog show ID` shows what a question takes.",
     .example = "milepost set Maria goal.target=CPC school.courses=anatomy-physiology,pharmacology",
     .least = 1,
     .most = -1,
     .options = PLAN,
     .run = command_set},
    {.name = "routes",
     .arguments = "[PLAN]",
     .help = "Show the routes to the goal side by side.",
     .example = "milepost routes Maria",
     .most = 1,
     .options = PLAN | JSON,
     .run = command_routes},
    {.name = "choose",
     .arguments = "[PLAN] N",
     .help = "Follow route N of `milepost routes` from now on.",
     .example = "milepost choose Maria 2",
     .least = 1,
     .most = 2,
     .options = PLAN,
     .run = command_choose},
    {.name = "print",
     .arguments = "[PLAN]",
     .help = "Print the roadmap: the plan to read, one page to follow, everything, this week, "
             "one step, or what one school promised.",
     .more =
         "Text, html and pdf are the plan unless another part is named, markdown everything; "
         "the other forms are data and always whole. Private answers are left out, and the "
         "print does not depend on them, unless --private is given. --json is short for "
         "--format json. A PDF is made by milepost-pdf, which is looked for beside milepost and "
         "then on PATH. What stands right behind --to-printer is the name of a printer: the "
         "plan is named before it.",
     .example = "milepost print Maria --page --to-printer",
     .most = 1,
     .options = PLAN | JSON | OUTPUT | OPTION_BIT(OPTION_FORMAT) | OPTION_BIT(OPTION_ROUTE) |
                OPTION_BIT(OPTION_PRIVATE) | OPTION_BIT(OPTION_PAGE) | OPTION_BIT(OPTION_FULL) |
                OPTION_BIT(OPTION_WEEK) | OPTION_BIT(OPTION_STEP) | OPTION_BIT(OPTION_SCHOOL) |
                OPTION_BIT(OPTION_PAPER) | OPTION_BIT(OPTION_TO_PRINTER) | OPTION_BIT(OPTION_STATE),
     .run = command_print},
    {.name = "letter",
     .arguments = "KIND [PLAN]",
     .help = "Write the text of a letter that somebody else signs, filled with what is known.",
     .more = "KIND is apprentice (the proof that takes the A off a CPC-A or COC-A), experience or "
             "evidence (of vaccinations). What the plan does not know is left to fill in by hand. "
             "Only evidence holds private answers: those on vaccinations.",
     .example = "milepost letter apprentice Maria -o letter.txt",
     .least = 1,
     .most = 2,
     .options = PLAN | OUTPUT,
     .run = command_letter},
    {.name = "why",
     .arguments = "[PLAN] STEP",
     .help = "Say why a step is on the roadmap, and why on that date and at that cost.",
     .more = "STEP is its id or its title, or the beginning of one. `milepost print --json` holds "
             "the ids.",
     .example = "milepost why Maria exam.CPC",
     .least = 1,
     .most = 2,
     .options = PLAN,
     .run = command_why},
    {.name = "what-if",
     .arguments = "[PLAN] ID=VALUE ...",
     .help = "Show the difference some answers would make; nothing is saved.",
     .more = "Answers are written as for `milepost set`. First comes what changes in the date and "
             "the money, then every step that goes, comes, moves or has another price, and every "
             "gate with another outcome.",
     .example = "milepost what-if Maria time.hours_per_week=20 school.program=enrolled",
     .least = 1,
     .most = -1,
     .options = PLAN | JSON,
     .run = command_what_if},
};

const struct command_part commands_of_planning = COMMAND_PART(planning);

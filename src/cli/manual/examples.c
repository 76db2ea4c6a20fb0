/* SPDX-License-Identifier: MIT
 * The examples of the manual, from the first plan to its backup. */
#include "cli/manual/examples.h"

const struct manual_example manual_examples[] = {
    {"Begin a plan without the screens, and answer some questions:",
     "$ milepost new Maria --no-input\n"
     "$ milepost set Maria goal.target=CPC school.level=high-school time.hours_per_week=10\n"},
    {"See what a question takes:", "$ milepost catalog show goal.target\n"},
    {"Look at the ways to the goal, and follow the first:", "$ milepost routes Maria\n"
                                                            "$ milepost choose Maria 1\n"},
    {"What is to be done now, and what is due. `due` ends with 1 when something is:",
     "$ milepost next Maria\n"
     "$ milepost due Maria --within 0\n"
     "$ echo $?\n"
     "1\n"},
    {"Print it: to read, one page to follow, as a calendar, as JSON for a program:",
     "$ milepost print Maria -o plan.txt\n"
     "$ milepost print Maria --page -o page.txt\n"
     "$ milepost print Maria --format ics -o plan.ics\n"
     "$ milepost print Maria --json -o plan.json\n"},
    {"Ask why a step stands there, and what another answer would change:",
     "$ milepost why Maria exam.CPC\n"
     "$ milepost what-if Maria time.hours_per_week=20\n"},
    {"Mark what was done, and take it back:",
     "$ milepost start Maria exclusion-search --note 'Looked it up.'\n"
     "$ milepost undo Maria\n"},
    {"Put a figure of your own in place of an assumption, and a school beside others:",
     "$ milepost assume Maria practicode=40/60/80\n"
     "$ milepost program add Maria 'Evening college' --kind course --hours 80 --price 1200\n"
     "$ milepost program list Maria\n"},
    {"Begin another plan with the same answers:",
     "$ milepost answers Maria --json -o maria.json\n"
     "$ milepost new 'Maria, later' --answers maria.json --no-input\n"},
    {"Give the plan to somebody who helps, without what is private, and take in what they wrote:",
     "$ milepost export Maria --redacted -o maria-plan.json\n"
     "$ milepost view maria-plan.json --step exam.CPC --note 'Register early.' --author Ana\n"
     "$ milepost import --comments maria-plan.json\n"},
    {"Keep a copy of the data file, check it, and put the copy back:",
     "$ milepost backup plans-backup.db\n"
     "$ milepost doctor\n"
     "$ milepost restore plans-backup.db\n"},
    {"A word with a slip in it is answered with what was meant:",
     "$ milepost set Maria goal.tagret=CPC\n"
     "milepost: goal.tagret: there is no such question; did you mean `goal.target`?\n"
     "$ echo $?\n"
     "2\n"},
};

const size_t manual_example_count = sizeof manual_examples / sizeof *manual_examples;

/* SPDX-License-Identifier: MIT
 * The table of options. The parser, the help, the manual and the completions read it. */
#include "cli/app/options.h"

#include <string.h>

#include "cli/app/command.h"

const struct option option_table[OPTION_COUNT] = {
    [OPTION_DB] = {.name = "db",
                   .argument = "FILE",
                   .variable = "MILEPOST_DB",
                   .help = "Use this data file instead of $XDG_DATA_HOME/milepost/plans.db."},
    [OPTION_TODAY] = {.name = "today",
                      .argument = "DATE",
                      .variable = "MILEPOST_TODAY",
                      .help = "Take DATE (YYYY-MM-DD) for today, for scripts and tests."},
    [OPTION_CATALOG] = {.name = "catalog",
                        .argument = "DIR",
                        .variable = "MILEPOST_CATALOG",
                        .help =
                            "Use the catalogue in this folder: in place of the built-in one of "
                            "its id, and for new plans. The id of one that is on hand is taken, "
                            "too."},
    [OPTION_ACCESSIBLE] = {.name = "accessible",
                           .variable = "MILEPOST_ACCESSIBLE",
                           .help = "Use plain numbered lines instead of screens: for a screen "
                                   "reader, a braille display, or a pipe."},
    [OPTION_ASCII] = {.name = "ascii",
                      .variable = "MILEPOST_ASCII",
                      .help = "Write ASCII alone, without other marks and dashes."},
    [OPTION_COLOR] = {.name = "color",
                      .argument = "WHEN",
                      .values = "auto always never",
                      .variable = "MILEPOST_COLOR",
                      .help = "Use colors on the screens: auto, always or never."},
    [OPTION_THEME] = {.name = "theme",
                      .argument = "NAME",
                      .values = "default high-contrast mono",
                      .variable = "MILEPOST_THEME",
                      .help = "Look of the screens: default, high-contrast or mono."},
    [OPTION_NO_INPUT] = {.name = "no-input",
                         .variable = "MILEPOST_NO_INPUT",
                         .help = "Open no screen and ask nothing."},
    [OPTION_QUIET] = {.name = "quiet",
                      .letter = 'q',
                      .variable = "MILEPOST_QUIET",
                      .help = "Say nothing on standard error but errors."},
    [OPTION_HELP] = {.name = "help", .letter = 'h', .help = "Show this help."},
    [OPTION_VERSION] = {.name = "version", .help = "Show the version."},
    [OPTION_PLAN] = {.name = "plan",
                     .argument = "PLAN",
                     .help = "Use this plan: its number in `milepost list`, or its name."},
    [OPTION_JSON] = {.name = "json",
                     .variable = "MILEPOST_JSON",
                     .yields = OPTION_BIT(OPTION_FORMAT) | OPTION_BIT(OPTION_PAGE) |
                               OPTION_BIT(OPTION_FULL) | OPTION_BIT(OPTION_WEEK) |
                               OPTION_BIT(OPTION_STEP) | OPTION_BIT(OPTION_SCHOOL) |
                               OPTION_BIT(OPTION_PAPER) | OPTION_BIT(OPTION_TO_PRINTER) |
                               OPTION_BIT(OPTION_SHORT),
                     .help = "Write JSON."},
    [OPTION_ANSWERS] = {.name = "answers",
                        .argument = "FILE",
                        .help = "Begin with the answers of this file (- for standard input)."},
    [OPTION_CAREER] = {.name = "career",
                       .argument = "CAREER",
                       .help = "Make a plan of this career, by the id of its catalogue: "
                               "medical-coder (as without it) or pharmacy-technician.",
                       .faces =
                           (const struct option_face[]){
                               {"school",
                                "List programs of this career, by the id of its "
                                "catalogue, such as medical-coder.",
                                NULL},
                               {0}}},
    [OPTION_DELETED] = {.name = "deleted", .help = "List deleted plans too."},
    [OPTION_FORMAT] = {.name = "format",
                       .argument = "FORMAT",
                       .values = "text markdown html pdf json ics csv org taskwarrior",
                       .help = "Write it in this form: text (as without it), markdown, html, pdf, "
                               "json, ics (a calendar), csv (a table), org or taskwarrior.",
                       .faces =
                           (const struct option_face[]){{"credit export",
                                                         "Write it as csv (as without it) or json.",
                                                         "csv json"},
                                                        {0}}},
    [OPTION_ROUTE] = {.name = "route",
                      .argument = "N",
                      .help = "Print route N of the plan instead of the one it follows."},
    [OPTION_PRIVATE] = {.name = "private",
                        .help = "Show private answers, too.",
                        .faces =
                            (const struct option_face[]){
                                {"due", "Call what is private by its name.", NULL}, {0}}},
    [OPTION_PAGE] = {.name = "page",
                     .help = "Print one page to follow.",
                     .faces =
                         (const struct option_face[]){
                             {"batch", "Write a summary of each plan instead of its roadmap.",
                              NULL},
                             {0}}},
    [OPTION_FULL] = {.name = "full", .help = "Print everything."},
    [OPTION_WEEK] = {.name = "week", .help = "Print what to do now, as `milepost next` shows it."},
    [OPTION_STEP] =
        {.name = "step",
         .argument = "ID",
         .help = "Print one step as a card: by its id or its title, or the beginning of one.",
         .faces =
             (const struct option_face[]){
                 {"view",
                  "Print the card of one step, by its id or its title, or the beginning of "
                  "one; with --note write to it.",
                  NULL},
                 {0}}},
    [OPTION_SCHOOL] = {.name = "school",
                       .argument = "SCHOOL",
                       .help = "One school of the worksheet, by its number or name: what it "
                               "promised and what others say of it, on one page."},
    [OPTION_PAPER] = {.name = "paper",
                      .argument = "SIZE",
                      .values = "a4 letter",
                      .help = "The paper of a PDF: a4 or letter; without it the one of the locale "
                              "(LC_PAPER), else a4."},
    [OPTION_TO_PRINTER] = {.name = "to-printer",
                           .argument = "[NAME]",
                           .help = "Send it to this printer by lp, or to the one lp takes by "
                                   "itself: the page, unless another part is named."},
    [OPTION_OUTPUT] = {.name = "output",
                       .letter = 'o',
                       .argument = "FILE",
                       .help = "Write to this file, whole or not at all."},
    [OPTION_HISTORY] = {.name = "history", .help = "Drop what undo would take back, too."},
    [OPTION_REDACTED] = {.name = "redacted",
                         .help = "Leave out what is private: answers, marks on private steps, "
                                 "notes, comments."},
    [OPTION_AS_COPY] = {.name = "as-copy",
                        .help = "Import as a new plan beside the one that is there."},
    [OPTION_REPLACE] = {.name = "replace", .help = "Put the file in place of the plan it is of."},
    [OPTION_ALL] = {.name = "all",
                    .help = "Every plan instead of one.",
                    .faces =
                        (const struct option_face[]){
                            {"school near", "Every school that was found, instead of the first 20.",
                             NULL},
                            {0}}},
    [OPTION_SORT] =
        {.name = "sort",
         .argument = "ORDER",
         .values = "used name due risk distance price graduates",
         .help = "Order plans by last use (used, as without it), name, what is due, or what is at "
                 "risk (risk).",
         .faces =
             (const struct option_face[]){
                 {"school near",
                  "Order schools by distance (as without it), price, graduates or name.",
                  "distance price graduates name"},
                 {"list", NULL, "used name due risk"},
                 {0}}},
    [OPTION_OVERDUE] = {.name = "overdue",
                        .help = "List plans alone of which something is overdue."},
    [OPTION_FRESH] = {.name = "fresh", .help = "Plan every plan anew before."},
    [OPTION_NAME] = {.name = "name", .argument = "NAME", .help = "Give the school this name."},
    [OPTION_KIND] = {.name = "kind",
                     .argument = "KIND",
                     .help = "What it is: a program of the catalogue, such as course."},
    [OPTION_HOURS] = {.name = "hours", .argument = "N", .help = "Contact hours."},
    [OPTION_WEEKS] = {.name = "weeks",
                      .argument = "N",
                      .help = "Weeks from the first class to the last."},
    [OPTION_PRICE] = {.name = "price",
                      .argument = "N",
                      .help = "The whole price in dollars, all that must be paid for included."},
    [OPTION_APPROVAL] = {.name = "approval",
                         .argument = "LIST",
                         .help = "Approvals parted by commas: aapc, pcap, cahiim; or none."},
    [OPTION_PRACTICUM] = {.name = "practicum",
                          .argument = "WORD",
                          .values = "yes no unknown",
                          .help = "Whether it has a practicum: yes, no or unknown."},
    [OPTION_REFUND] = {.name = "refund",
                       .argument = "TEXT",
                       .help = "What you get back if you leave, in a line of words."},
    [OPTION_AID] = {.name = "aid",
                    .argument = "AID",
                    .help = "Help with paying that the school takes: pell, wioa, gi-bill, mycaa or "
                            "employer, parted by commas; or none.",
                    .faces =
                        (const struct option_face[]){
                            {"school near",
                             "Leave out what the rules of this help leave out: "
                             "pell, wioa, gi-bill, mycaa or employer.",
                             NULL},
                            {0}}},
    [OPTION_INTAKE] = {.name = "intake",
                       .argument = "DATE",
                       .help = "The day on which the next class starts."},
    [OPTION_ANSWER] = {.name = "answer",
                       .argument = "QUESTION=TEXT",
                       .repeats = true,
                       .help = "What the school said to one of the questions; QUESTION= takes it "
                               "back. It may be given several times."},
    [OPTION_FACTS] = {.name = "facts",
                      .argument = "DIR",
                      .help = "Compare its values with the fact sheets in this folder."},
    [OPTION_DAYS] = {.name = "days", .argument = "N", .help = "Look so many days ahead."},
    [OPTION_WITHIN] = {.name = "within",
                       .argument = "N",
                       .help = "Only what is due within N days, or overdue.",
                       .faces =
                           (const struct option_face[]){
                               {"school near", "Only what is within N miles of the ZIP code.",
                                NULL},
                               {0}}},
    [OPTION_ON] = {.name = "on",
                   .argument = "DATE",
                   .help = "The day on which it happened; today unless given, never later."},
    [OPTION_COST] = {.name = "cost",
                     .argument = "N",
                     .help = "What was paid in all, in dollars.",
                     .faces =
                         (const struct option_face[]){
                             {"start", "What was paid so far, in dollars.", NULL}, {0}}},
    [OPTION_NOTE] = {.name = "note",
                     .argument = "TEXT",
                     .help = "A line of your own to keep with it.",
                     .faces =
                         (const struct option_face[]){{"view", "What you write to the step.", NULL},
                                                      {0}}},
    [OPTION_ENDS] = {.name = "ends",
                     .argument = "DATE",
                     .help = "The last day of a program, if the school told you."},
    [OPTION_TITLE] = {.name = "title", .argument = "TEXT", .help = "What it was about."},
    [OPTION_UNITS] = {.name = "units",
                      .argument = "N",
                      .help = "How many units were earned: 1, 1.5 or 0.25."},
    [OPTION_DATE] = {.name = "date",
                     .argument = "DATE",
                     .help = "The day on which it was earned; today unless given, never later."},
    [OPTION_BODY] = {.name = "body",
                     .argument = "BODY",
                     .repeats = true,
                     .help = "A body it was earned for, such as AAPC or PTCB; `milepost catalog "
                             "show` names those of a career. It may be given several times; where "
                             "one body alone is held it may be left out.",
                     .faces =
                         (const struct option_face[]){
                             {"credit import",
                              "Of which body the rows are that name none, such as AAPC.", NULL},
                             {0}}},
    [OPTION_CATEGORY] = {.name = "category",
                         .argument = "ID",
                         .repeats = true,
                         .help = "A category it is of, such as auditing; none takes all away. It "
                                 "may be given several times."},
    [OPTION_PROVIDER] = {.name = "provider",
                         .argument = "NAME",
                         .help = "Who gave it; none takes that away."},
    [OPTION_EVIDENCE] = {.name = "evidence",
                         .argument = "TEXT",
                         .help = "What you keep to prove it, and where; none takes that away."},
    [OPTION_NUMBER] = {.name = "number",
                       .argument = "N",
                       .help = "The number that is printed on it; none takes that away."},
    [OPTION_EXPIRES] = {.name = "expires",
                        .argument = "DATE",
                        .help = "The day that is printed as its end; none takes that away."},
    [OPTION_DRY_RUN] = {.name = "dry-run", .help = "Show what would be taken; take nothing."},
    [OPTION_AUTHOR] = {.name = "author",
                       .argument = "NAME",
                       .variable = "MILEPOST_AUTHOR",
                       .help = "Your name, as it stands beside what you write."},
    [OPTION_COMMENTS] = {.name = "comments",
                         .help = "Take from the file what others wrote to the steps of a plan that "
                                 "is here, and nothing else."},
    [OPTION_AWARD] =
        {.name = "award",
         .argument = "KIND",
         .values = "certificate associate bachelor master",
         .help = "Only programs that end with this: certificate, associate, bachelor or master."},
    [OPTION_ONLINE] = {.name = "online",
                       .help = "Only programs of which one of the field can be finished online, by "
                               "award where the file tells them apart."},
    [OPTION_MAX_PRICE] = {.name = "max-price",
                          .argument = "N",
                          .help = "Only what is known to cost at most so many dollars: the "
                                  "program, or a year of it where no more is known."},
    [OPTION_LIMIT] = {.name = "limit", .argument = "N", .help = "Show so many at most (20)."},
    [OPTION_STATE] = {.name = "state",
                      .argument = "ST",
                      .variable = "MILEPOST_STATE",
                      .help = "Show what the work pays in this state, where its wages were "
                              "imported: two letters, such as GA. Without it in that of the school "
                              "that you chose."},
    [OPTION_SHORT] = {.name = "short", .help = "One line, for a prompt or a status bar."},
};

/* NULL: it has none of its own there. */
static const struct option_face *option_face_at(const struct option *option,
                                                const struct command *command)
{
    const struct option_face *face = command ? option->faces : NULL;

    for (; face && face->command; face++) {
        size_t length = strlen(face->command);

        if (strncmp(command->name, face->command, length) == 0 &&
            (command->name[length] == '\0' || command->name[length] == ' '))
            return face;
    }
    return NULL;
}

const char *option_help(const struct option *option, const struct command *command)
{
    const struct option_face *face = option_face_at(option, command);

    return face && face->help ? face->help : option->help;
}

const char *option_values(const struct option *option, const struct command *command)
{
    const struct option_face *face = option_face_at(option, command);

    return face && face->values ? face->values : option->values;
}

bool command_takes(const struct command *command, int option)
{
    if (option < OPTION_FIRST_OF_COMMAND)
        return !command;
    return command && (command->options & OPTION_BIT(option)) != 0;
}

bool option_may_stand_alone(const struct option *option)
{
    return option->argument && option->argument[0] == '[';
}

int option_find_long(const char *name, size_t length)
{
    for (int i = 0; i < OPTION_COUNT; i++)
        if (strlen(option_table[i].name) == length &&
            memcmp(option_table[i].name, name, length) == 0)
            return i;
    return -1;
}

int option_find_letter(char letter)
{
    for (int i = 0; i < OPTION_COUNT; i++)
        if (option_table[i].letter == letter)
            return i;
    return -1;
}

bool option_is_of_path(const struct option *option)
{
    return option->argument &&
           (strcmp(option->argument, "FILE") == 0 || strcmp(option->argument, "DIR") == 0);
}

int command_words(const struct command *command, const char *const *words, int count)
{
    const char *space = strchr(command->name, ' ');
    size_t first = space ? (size_t)(space - command->name) : strlen(command->name);

    if (count == 0 || strlen(words[0]) != first || memcmp(words[0], command->name, first) != 0)
        return 0;
    if (!space)
        return 1;
    return count > 1 && strcmp(words[1], space + 1) == 0 ? 2 : 0;
}

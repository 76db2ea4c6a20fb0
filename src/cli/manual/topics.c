/* SPDX-License-Identifier: MIT
 * The texts that stand in no table, and the table of subjects. */
#include <string.h>

#include "cli/manual/examples.h"
#include "cli/manual/manual.h"
#include "milepost/session/settings.h"

static void topic_about(struct man_page *page, command_source *commands)
{
    (void)commands;
    page_text(page, "Milepost interviews one person, keeps every answer as it is given, and works "
                    "out the routes to a credential for work that are open to that person. "
                    "It draws a dated, costed and explained roadmap, and prints it. It has no "
                    "network code and keeps its data in one file.");
    page_text(page, "Without a command it opens the screens. Without a terminal nothing ever "
                    "prompts.");
    page_text(page, "`milepost help` TOPIC shows a part of this page; each command's `--help` what "
                    "stands here of it.");
}

static void topic_plan(struct man_page *page, command_source *commands)
{
    (void)commands;
    page_text(page, "PLAN is a plan's number in `milepost list` (digits always mean the number) or "
                    "its name. It is given as `--plan` PLAN or as the first of a command's "
                    "arguments; without it the only plan is meant, or the last one opened or "
                    "changed.");
}

static void topic_screens(struct man_page *page, command_source *commands)
{
    (void)commands;
    page_text(page,
              "What somebody sees who begins on 4 Jan 2027, in ASCII, as `--ascii` draws it.");
    transcript_screens(page);
}

static void topic_lines(struct man_page *page, command_source *commands)
{
    struct buffer heard = {0};

    (void)commands;
    page_text(page, "With `--accessible`, and where the terminal can't show screens, the program "
                    "speaks in plain numbered lines, for a screen reader, a braille display or a "
                    "pipe. Whatever the screens change of a plan can be changed there too. Schools "
                    "that were found are told one by one; several are not marked to stand side by "
                    "side, as on the screen. It sends no byte that a terminal acts on.");
    page_text(page,
              "Anywhere `<` goes back, `?` helps, `?` WORD explains a word, `/` WORD goes to "
              "what has the word in its name, `.` says where you are, `!` is none of these, "
              "`>` leaves a question for later and `>>` the rest of its section, `u` takes "
              "the last change back and `q` leaves. No line is longer than 79 columns, and no "
              "more is said at once than the terminal has rows.");
    page_text(page, "A session, as it ran on 4 Jan 2027:");
    transcript_add(&heard);
    page_lines(page, buffer_text(&heard));
    buffer_clear(&heard);
}

static void topic_privacy(struct man_page *page, command_source *commands)
{
    (void)commands;
    page_text(page, "Nothing is sent anywhere: the program has no network code. What leaves it are "
                    "the files that you write, and what you print.");
    page_text(page,
              "Some answers are private: those on vaccinations, on a record, on health. "
              "Prints, calendars, tasks and `export --redacted` leave them out, and what they "
              "show does not depend on them, unless `--private` is given. Errors never repeat "
              "a private answer, nor suggest one.");
    page_text(page, "The data file is readable by its owner alone (0600), but it is not encrypted: "
                    "use the disk encryption of your system, which also covers deleted files and "
                    "backups. `milepost delete` can be undone; `milepost purge` drops a deleted "
                    "plan for good, in the backups too.");
    page_text(page, "A ZIP code that schools are looked for by is not kept. Completing a word in "
                    "the shell reads the names of plans and writes nothing.");
}

/* "`theme` is default, high-contrast or mono" */
static void settings_item(struct man_page *page, enum setting setting)
{
    const struct setting_kind *kind = &setting_kinds[setting];
    int count = setting_word_count(setting);
    struct buffer name = {0}, text = {0};

    buffer_format(&name, "`%s`", kind->key);
    for (int i = 0; i < count; i++)
        buffer_format(&text, "%s`%s`", i == 0 ? "" : i + 1 < count ? ", " : " or ", kind->words[i]);
    if (count == 0)
        buffer_format(&text, "a number from %d to %d (%d)", kind->least, kind->most, kind->usual);
    buffer_format(&text, ". %s", kind->about);
    page_item(page, buffer_text(&name), buffer_text(&text));
    buffer_clear(&name);
    buffer_clear(&text);
}

static const struct {
    const char *name, *text;
} kept_files[] = {
    {"`$XDG_DATA_HOME/milepost/plans.db`",
     "The plans; without the variable in `~/.local/share`. `--db` FILE names another."},
    {"`$XDG_DATA_HOME/milepost/schools.db`",
     "The file of schools that `milepost school import` made; one that is installed with the "
     "program serves where it is not there."},
    {"`$XDG_STATE_HOME/milepost/backups`",
     "A copy as each day began, the newest seven; without the variable in `~/.local/state`. What "
     "was typed and could not be saved is kept there as well, until the plan is opened again."},
    {"`$XDG_CONFIG_HOME/milepost/catalog`",
     "A catalogue, or a folder for each of several, if it is there; without the variable in "
     "`~/.config`. One of a built-in career stands in its place, all others beside it. `milepost "
     "help catalogue` says what the files hold."},
    {"`/usr/share/milepost`",
     "What the package brings: the built-in catalogues as they are written, in `catalog`, to read "
     "and to begin one of your own with, and where it comes with schools, `schools.db`."},
    {"`$XDG_CONFIG_HOME/milepost/settings`",
     "How the program looks, kept by the screen of settings (`o` on Home). A line is key = value; "
     "empty lines and lines that begin with # are passed over, and kept. A line with a fault is "
     "named and passed over. No print depends on it."},
};

static void topic_files(struct man_page *page, command_source *commands)
{
    (void)commands;
    for (size_t i = 0; i < sizeof kept_files / sizeof *kept_files; i++)
        page_item(page, kept_files[i].name, kept_files[i].text);
    page_part(page, "The settings");
    page_text(
        page,
        "Each with what it may be; what holds where the file does not say stands first, or in "
        "brackets.");
    for (int i = 0; i < SETTING_COUNT; i++)
        settings_item(page, (enum setting)i);
}

static void topic_exit(struct man_page *page, command_source *commands)
{
    (void)commands;
    page_item(page, "`0`", "Done.");
    page_item(page, "`1`",
              "A fault in a file's content, or a finding: `due` has something that is due, "
              "`doctor` something that is wrong, `catalog check` a fault, `catalog diff` a "
              "difference, `catalog stale` a source that is old, `batch` a line that is no plan.");
    page_item(
        page, "`2`",
        "Something wrong in the arguments, such as a word, an id or a plan that is not there; "
        "one line on standard error says what, and names the nearest.");
    page_item(page, "`3`",
              "The data file can't be used (damaged, locked, of a newer version, no room), or the "
              "output can't be written, printed or made (no room, no `milepost-pdf`, no `lp`); the "
              "screens were left with something that could not be "
              "saved.");
    page_item(page, "`130`", "Interrupted, with the work saved.");
}

static void topic_examples(struct man_page *page, command_source *commands)
{
    (void)commands;
    page_text(page, "They follow each other in an empty home, on 4 Jan 2027. A line that begins "
                    "with $ is typed; what follows is what comes of it, where it is short.");
    for (size_t i = 0; i < manual_example_count; i++) {
        page_text(page, manual_examples[i].text);
        page_lines(page, manual_examples[i].lines);
    }
}

const struct manual_topic manual_topics[] = {
    {"about", "DESCRIPTION", "What the program is for.", topic_about, NULL},
    {"plan", "WHICH PLAN", "How a command is told which plan is meant.", topic_plan, NULL},
    {"commands", "COMMANDS", "Every command, with its options.", manual_commands, NULL},
    {"options", "OPTIONS", "The options that every command takes.", manual_options, NULL},
    {"keys", "KEYS", "The keys of the screens.", manual_keys, NULL},
    {"screens", "SCREENS", "What the screens look like.", topic_screens, NULL},
    {"lines", "PLAIN LINES", "The accessible program, by plain lines.", topic_lines, "accessible"},
    {"privacy", "PRIVACY", "What is private, and what leaves the program.", topic_privacy, NULL},
    {"environment", "ENVIRONMENT", "The variables that are looked at.", manual_environment, NULL},
    {"files", "FILES", "Where things are kept, and the settings.", topic_files, NULL},
    {"exit", "EXIT STATUS", "What the exit codes mean.", topic_exit, NULL},
    {"examples", "EXAMPLES", "Commands from the first plan to its backup.", topic_examples, NULL},
    {"catalogue", "DESCRIPTION", "The files that hold the rules.", manual_catalogue, NULL},
};

const size_t manual_topic_count = sizeof manual_topics / sizeof *manual_topics;

const struct manual_topic *manual_find(const char *name)
{
    for (size_t i = 0; i < manual_topic_count; i++)
        if (strcmp(manual_topics[i].name, name) == 0 ||
            (manual_topics[i].also && strcmp(manual_topics[i].also, name) == 0))
            return &manual_topics[i];
    return NULL;
}

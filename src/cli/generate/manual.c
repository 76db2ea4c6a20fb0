/* SPDX-License-Identifier: MIT
 * The manual page, from the tables of commands, options and keys. */
#include <stdio.h>
#include <string.h>

#include "cli/command_table.h"
#include "cli/generate/generate.h"
#include "milepost/cli.h"
#include "milepost/tui.h"

/* Text that roff takes for nothing else: its escape character, a line that would be a request,
 * and hyphens that must stay hyphens when they are copied. */
static void manual_roff(struct buffer *out, const char *text)
{
    if (*text == '.' || *text == '\'')
        buffer_add(out, "\\&");
    for (; *text; text++) {
        if (*text == '\\')
            buffer_add(out, "\\e");
        else if (*text == '-')
            buffer_add(out, "\\-");
        else if (*text == '`' || *text == '\'')
            buffer_add(out, *text == '`' ? "\\(ga" : "\\(aq");
        else
            buffer_add_char(out, *text);
    }
}

/* A sentence a line, so that changes are easy to see. */
static void manual_text(struct buffer *out, const char *text)
{
    manual_roff(out, text);
    buffer_add_char(out, '\n');
}

static void manual_option_name(struct buffer *out, const struct option *option)
{
    if (option->letter)
        buffer_format(out, "\\fB\\-%c\\fR, ", option->letter);
    buffer_add(out, "\\fB\\-\\-");
    manual_roff(out, option->name);
    buffer_add(out, "\\fR");
    if (option->argument)
        buffer_format(out, " \\fI%s\\fR", option->argument);
    buffer_add_char(out, '\n');
}

static void manual_options(struct buffer *out, const struct command *command)
{
    for (int i = 0; i < OPTION_COUNT; i++) {
        if (!command_takes(command, i))
            continue;
        buffer_add(out, ".TP\n");
        manual_option_name(out, &option_table[i]);
        manual_text(out, option_table[i].help);
        if (option_table[i].variable)
            buffer_format(out, "The variable \\fB%s\\fR does the same.\n",
                          option_table[i].variable);
    }
}

static void manual_command(struct buffer *out, const struct command *command)
{
    buffer_add(out, ".SS ");
    manual_roff(out, command->name);
    if (command->arguments[0]) {
        buffer_add_char(out, ' ');
        manual_roff(out, command->arguments);
    }
    buffer_add_char(out, '\n');
    manual_text(out, command->help);
    if (command->more)
        manual_text(out, command->more);
    manual_options(out, command);
    buffer_add(out, ".RS\n.PP\n.EX\n");
    manual_text(out, command->example);
    buffer_add(out, ".EE\n.RE\n");
}

static void manual_key(void *context, const char *keys, const char *sentence)
{
    struct buffer *out = context;

    buffer_add(out, ".TP\n\\fB");
    manual_roff(out, keys);
    buffer_add(out, "\\fR\n");
    manual_text(out, sentence);
}

/* A line of a program's as it stands. */
static void manual_lines(struct buffer *out, const char *text)
{
    while (*text) {
        size_t length = strcspn(text, "\n");
        char line[200];

        snprintf(line, sizeof line, "%.*s", (int)length, text);
        manual_text(out, line);
        text += length + (text[length] == '\n');
    }
}

static const char lines_head[] =
    ".SH PLAIN LINES\n"
    "With \\fB\\-\\-accessible\\fR, and where the terminal can\\(aqt show screens, the program "
    "speaks in plain numbered lines, for a screen reader, a braille display or a pipe.\n"
    "It does to a plan all that the screens do.\n"
    "It sends no byte that a "
    "terminal acts on.\n"
    "Anywhere \\fB<\\fR goes back, \\fB?\\fR helps, \\fB?\\fR \\fIWORD\\fR explains a word, "
    "\\fB/\\fR \\fIWORD\\fR goes to what has the word in its name, "
    "\\fB.\\fR "
    "says where you are, \\fB!\\fR is none of these, \\fB>\\fR leaves a question for later and "
    "\\fB>>\\fR the rest of its section, \\fBu\\fR takes the last change back and "
    "\\fBq\\fR leaves.\n"
    "No line is longer than 79 columns, and no more is said at once than the terminal has rows.\n"
    ".PP\n"
    "A session, as it ran on 4 Jan 2027:\n"
    ".PP\n.EX\n";

static void manual_transcript(struct buffer *out)
{
    struct buffer heard = {0};

    transcript_add(&heard);
    buffer_add(out, lines_head);
    manual_lines(out, buffer_text(&heard));
    buffer_add(out, ".EE\n");
    buffer_clear(&heard);
}

static const char head[] =
    ".\\\" Written from the tables of src/cli and src/tui by milepost-generate: change those.\n"
    ".TH MILEPOST 1 \"" MILEPOST_DATE "\" \"Milepost " MILEPOST_VERSION "\" \"User Commands\"\n"
    ".SH NAME\n"
    "milepost \\- plan the way to a medical\\-coding credential and keep it current\n"
    ".SH SYNOPSIS\n"
    ".B milepost\n"
    "[\\fIOPTIONS\\fR] [\\fICOMMAND\\fR [\\fIARGS\\fR]]\n"
    ".SH DESCRIPTION\n"
    "Milepost interviews one person, keeps every answer as it is given, and works out the routes "
    "to a medical\\-coding credential that are open to that person.\n"
    "It draws a dated, costed and explained roadmap, and prints it.\n"
    "It has no network code and keeps its data in one file.\n"
    ".PP\n"
    "Without a command it opens the screens.\n"
    "Without a terminal nothing ever prompts.\n"
    ".PP\n"
    "\\fIPLAN\\fR is a plan\\(aqs number in \\fBmilepost list\\fR (digits always mean the number) "
    "or its name.\n"
    "It is given as \\fB\\-\\-plan\\fR \\fIPLAN\\fR or as the first of a command\\(aqs arguments; "
    "without it the only plan is meant, or the last one opened or changed.\n";

static const char tail[] =
    ".SH FILES\n"
    ".TP\n"
    ".I $XDG_DATA_HOME/milepost/plans.db\n"
    "The plans; without the variable in \\fI~/.local/share\\fR.\n"
    ".TP\n"
    ".I $XDG_STATE_HOME/milepost/backups\n"
    "A copy as each day began, the newest seven; without the variable in \\fI~/.local/state\\fR.\n"
    "What was typed and could not be saved is kept there as well, until the plan is opened again.\n"
    ".TP\n"
    ".I $XDG_CONFIG_HOME/milepost/settings\n"
    "How the program looks, kept by the screen of settings (\\fBo\\fR on Home); without the "
    "variable "
    "in \\fI~/.config\\fR.\n"
    "A line is \\fIkey\\fR = \\fIvalue\\fR; empty lines and lines that begin with # are passed "
    "over, "
    "and kept.\n"
    "\\fBtheme\\fR is default, high\\-contrast or mono, \\fBascii\\fR no or yes, "
    "\\fBdate\\-style\\fR day\\-month, month\\-day or iso, "
    "\\fBweek\\-start\\fR monday or sunday, \\fBreminder\\-days\\fR a number from 1 to 366 (30) "
    "and "
    "\\fBhints\\fR on or off, \\fBmouse\\fR off or on.\n"
    "\\fBreminder\\-days\\fR is how far This week looks and, where the file says it, how far "
    "\\fBdue\\fR without \\fB\\-\\-within\\fR and \\fBnext\\fR without \\fB\\-\\-days\\fR do; "
    "with \\fB\\-\\-json\\fR it does not count, and the alarms of a calendar file keep their own "
    "days.\n"
    "\\fBdate\\-style\\fR is how the screens and the accessible program show days; commands and "
    "whatever is printed or exported show 14 Jun 2027.\n"
    "A line with a fault is named and passed over.\n"
    "An option goes before its variable, that before this file.\n"
    "No print depends on it.\n"
    ".TP\n"
    ".I $XDG_CONFIG_HOME/milepost/catalog\n"
    "A catalogue in place of the built\\-in one, if it is there; without the variable in "
    "\\fI~/.config\\fR.\n"
    ".SH ENVIRONMENT\n"
    "Options may be given as the variables named with them.\n"
    "A switch is on when its variable holds anything but \\fB0\\fR, \\fBno\\fR or \\fBfalse\\fR.\n"
    "\\fBNO_COLOR\\fR turns colors off.\n"
    ".SH EXIT STATUS\n"
    ".TP\n"
    ".B 0\n"
    "Done.\n"
    ".TP\n"
    ".B 1\n"
    "A fault in a file\\(aqs content, or a finding.\n"
    ".TP\n"
    ".B 2\n"
    "Something wrong in the arguments.\n"
    ".TP\n"
    ".B 3\n"
    "The data file can\\(aqt be used, or the output can\\(aqt be written; the screens were left "
    "with something that could not be saved.\n"
    ".TP\n"
    ".B 130\n"
    "Interrupted, with the work saved.\n"
    ".SH SECURITY\n"
    "The data file is readable by its owner alone, but it is not encrypted.\n"
    "It may hold answers about a record or vaccinations: use the disk encryption of your system, "
    "which also covers deleted files and backups.\n"
    "Prints and redacted exports leave private answers out.\n";

void manual_page(struct buffer *out)
{
    const struct command *command;

    buffer_add(out, head);
    buffer_add(out, ".SH COMMANDS\n");
    for (size_t i = 0; (command = command_at(i)); i++)
        manual_command(out, command);
    buffer_add(out, ".SH OPTIONS\n");
    manual_options(out, NULL);
    buffer_add(out, ".SH KEYS\n");
    tui_keys(manual_key, out);
    manual_transcript(out);
    buffer_add(out, tail);
}

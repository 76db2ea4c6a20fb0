/* SPDX-License-Identifier: MIT
 * The texts of the manual, by subject: `milepost help TOPIC` shows one, the manual has all. */
#ifndef MILEPOST_CLI_MANUAL_H
#define MILEPOST_CLI_MANUAL_H

#include "cli/app/command.h"
#include "cli/manual/page.h"

/* The commands one after the other (command_table.h). */
typedef const struct command *command_source(size_t place);

struct manual_topic {
    const char *name, *heading;
    const char *about; /* in a line */
    void (*write)(struct man_page *page, command_source *commands);
    const char *also; /* what it is looked for as, too, or NULL */
};

/* In the order of the manual; the catalogue's is a page of its own and stands last. */
extern const struct manual_topic manual_topics[];
extern const size_t manual_topic_count;

/* The topic of that name, or NULL. */
const struct manual_topic *manual_find(const char *name);

/* ---- command_help.c --------------------------------------------------------------------------- */

/* A name and its sentence below each other's in two columns. */
void help_entry(struct buffer *out, const char *name, const char *help);
/* The options of a command in plain text; NULL: those of every command. */
void help_options(struct buffer *out, const struct command *command);
/* What `--help` shows of a command. */
void help_command(const struct command *command, struct buffer *out);

/* ---- command_page.c --------------------------------------------------------------------------- */

/* One command: what it does, its options, an example. */
void manual_command(struct man_page *page, const struct command *command);
void manual_commands(struct man_page *page, command_source *commands);
void manual_options(struct man_page *page, command_source *commands);
void manual_environment(struct man_page *page, command_source *commands);
void manual_keys(struct man_page *page, command_source *commands);

/* ---- catalogue_page.c ------------------------------------------------------------------------- */

/* The files of a catalogue, from the tables by which they are read. */
void manual_catalogue(struct man_page *page, command_source *commands);

/* ---- transcript.c ----------------------------------------------------------------------------- */

/* What the accessible program says and is told in a short session. */
void transcript_add(struct buffer *out);
/* The screens that somebody sees who begins a plan, one below the other. */
void transcript_screens(struct man_page *page);

#endif

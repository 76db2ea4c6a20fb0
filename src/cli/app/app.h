/* SPDX-License-Identifier: MIT
 * One run of the program: its state, what was given, what is said, which plan is meant. */
#ifndef MILEPOST_CLI_APP_H
#define MILEPOST_CLI_APP_H

#include "cli/app/command.h"
#include "cli/app/options.h"
#include "milepost/catalog.h"
#include "milepost/nearest.h"
#include "milepost/path.h"
#include "milepost/sent.h"
#include "milepost/session.h"
#include "milepost/session/settings.h"
#include "milepost/vector.h"

/* A value of an option that repeats. */
struct given {
    enum option_id option;
    const char *value;
};

/* A calendar that goes out with this run. */
struct app_calendar {
    int64_t plan;                     /* 0: none does */
    struct sent_calendar before, now; /* what was written last, and what this run writes */
};

struct app {
    const struct command *command;                   /* NULL: none was named */
    const struct command *(*commands)(size_t place); /* all of them (command_table.h) */
    const char *values[OPTION_COUNT]; /* NULL: not given; a switch that is on: ""; of an option
                                         that repeats the last one */
    VECTOR(struct given) repeated;    /* all values of the options that repeat, in order */
    const char **words;               /* what is neither option nor command */
    int word_count;
    struct settings settings;
    bool settings_shown; /* their faults are, on a screen */
    struct clock_source clock;
    VECTOR(struct catalog_file *) packs; /* catalogues of folders, in place of built-in ones */
    struct catalog_file *catalog_file;   /* one that is only looked at */
    const struct catalog *first_catalog; /* of the run; all others are on hand with it */
    const struct catalog *catalog;       /* of the open plan, or the first */
    VECTOR(char *) paths;                /* what app_take_path made */
    char *data_path;
    struct store *store;
    struct store_notice notice;
    char *schools; /* the file of schools, once it is looked for */
    char *backups; /* the folder of the automatic ones, once it is looked for */
    struct store_daily daily;
    struct plan_follower follower; /* of what this run changes */
    struct session *session;
    struct buffer out; /* what goes to standard output at the end */
    bool cut_short;    /* its reader left before the end */
    struct app_calendar calendar;
    char state[3]; /* of --state, once it is read, or "" */
    int progress;  /* the per cent that were shown last, and one more; 0: none are shown */
    bool silent;   /* nothing is said at all: a shell asks, not a person */
    bool told;     /* the faults were named line by line already */
    bool finding;  /* exit 1 though nothing failed */
    bool interrupted;
    struct error err;
};

/* ---- talk.c ---------------------------------------------------------------------------------- */

bool app_has(const struct app *app, enum option_id option);
/* What is said is ASCII, by an option, the locale or a setting. */
bool app_ascii(const struct app *app);
/* A print is: settings don't count, so that it is the same whoever makes it. */
bool app_print_ascii(const struct app *app);

/* Somebody can be asked and shown a screen. */
bool app_has_terminal(const struct app *app);

/* Plain lines are read and written instead of screens, with a terminal or without. */
bool app_is_accessible(const struct app *app);
/* One or the other: somebody can be asked for more than a word. */
bool app_can_interview(const struct app *app);

/* The next word, or NULL. */
const char *app_next_word(struct app *app);

/* The next word if a word follows it: the plan that stands before a command's last word. */
const char *app_plan_before_last(struct app *app);

/* All values of an option that repeats, parted by commas, in `out`; NULL: none was given. */
const char *app_joined(const struct app *app, enum option_id option, struct buffer *out);

/* A word as an error names it: an empty one has to be seen too. */
const char *app_shown(const char *word);

/* One line on standard error, whatever the text holds. */
void app_put_line(const struct app *app, const char *text);

/* Talk on standard error, unless --quiet. The text is made inert. */
void app_say(const struct app *app, const char *format, ...) MP_PRINTF(2, 3);

/* Asks on the terminal; true for yes. Without one, and with --no-input, nobody is asked: true. */
bool app_agrees(const struct app *app, const char *question);

/* `PLAN: WHAT`, of what was done with the open plan, if it was; clears `said`. */
enum status app_say_done(const struct app *app, enum status status, struct buffer *said);

/* How far long work has come: a line on standard error that is written over, if that is a terminal
 * and nobody asked for quiet. */
void app_progress(struct app *app, const char *doing, size_t done, size_t of);
/* Nothing of it is left, whatever comes next. */
void app_progress_end(struct app *app);

/* For readers of files: names one fault on standard error; `context` is the app. */
void app_tell_fault(void *context, const char *line);

/* STATUS_USAGE when --all and a plan are both given. */
enum status app_check_all(struct app *app) MP_MUST_CHECK;

/* `WHAT: WHY`, STATUS_USAGE. */
enum status app_usage(struct app *app, const char *format, ...) MP_PRINTF(2, 3);

/* ---- settings.c ------------------------------------------------------------------------------ */

/* Reads the settings; what an option or its variable says goes before them. */
void app_read_settings(struct app *app);
/* Names the faults of their file, unless a screen did. */
void app_tell_settings(const struct app *app);

/* ---- app.c ----------------------------------------------------------------------------------- */

/* Makes the clock and (if the command works with it) the catalogue ready. */
enum status app_prepare(struct app *app) MP_MUST_CHECK;
/* The catalogue for a command that works without it as a rule. */
enum status app_need_catalog(struct app *app) MP_MUST_CHECK;
/* Reads the catalogue of a folder that was named; its faults are told line by line. Free with
 * catalog_free, whatever the result. */
enum status app_read_catalog(struct app *app, const char *folder,
                             struct catalog_file **out) MP_MUST_CHECK;
void app_close(struct app *app);

/* Finds out where the data file is, without touching it. */
enum status app_find_data(struct app *app) MP_MUST_CHECK;

/* Where the file of schools is, or would be; NULL without a home. */
const char *app_find_schools(struct app *app);
/* The folder of the automatic backups; NULL without a home. */
const char *app_find_backups(struct app *app);

/* Opens the data file. */
enum status app_open(struct app *app, enum store_mode mode) MP_MUST_CHECK;

/* ---- which_plan.c ---------------------------------------------------------------------------- */

enum which { WHICH_LIVE, WHICH_DELETED, WHICH_ANY };

/* The number of the plan that is meant: by number, by name, or (NULL) the last one used. */
enum status which_plan(struct app *app, const char *word, enum which which,
                       int64_t *id) MP_MUST_CHECK;

/* Opens the data file to look at it, if that can be done at once: nothing is written, made or
 * brought up to date. */
bool app_glance(struct app *app);

/* The ids of the catalogues on hand, parted by commas; each is offered to `nearest`. */
void app_list_careers(const struct catalog *catalog, struct buffer *out, struct nearest *nearest);

/* Makes the catalogue that of --career, else the first. STATUS_USAGE: there is no such career. */
enum status app_choose_career(struct app *app) MP_MUST_CHECK;
/* The same for what is asked beside a plan: without --career that of the plan that `word`, --plan
 * or neither names. Where none is named and none can be read it is the first. */
enum status app_choose_plans_career(struct app *app, const char *word) MP_MUST_CHECK;

/* Opens a plan of a store as the plan of the run, with the catalogue that it is of. */
enum status app_open_session(struct app *app, struct store *store, int64_t plan) MP_MUST_CHECK;

/* Opens the data file and the plan that `word` (or --plan, or neither) names. */
enum status app_open_plan(struct app *app, enum store_mode mode, const char *word) MP_MUST_CHECK;

/* The same to read it; what is kept of it for lists of plans is brought up to today, once a day, if
 * the data file can be written. */
enum status app_open_plan_today(struct app *app, const char *word) MP_MUST_CHECK;

/* ---- which_step.c ---------------------------------------------------------------------------- */

/* The step of the roadmap that is meant: by id or title, in any case, or by the beginning of one;
 * else STATUS_USAGE, with the nearest where there is one. */
struct roadmap;
enum status which_step(struct app *app, const struct roadmap *roadmap, const char *word,
                       int *step) MP_MUST_CHECK;

/* ---- which_school.c -------------------------------------------------------------------------- */

/* The school of the open plan's worksheet that is meant, by number or name; else STATUS_USAGE, with
 * the nearest name where there is one. */
struct school;
enum status which_school(struct app *app, const char *word,
                         const struct school **out) MP_MUST_CHECK;

/* ---- paths.c --------------------------------------------------------------------------------- */

/* STATUS_USAGE with what is wrong with HOME, and what to do instead: "name the file with --db". */
enum status app_without_home(struct app *app, const char *what);

/* Puts the home folder in place of a leading "~/" of a path that was given; the app owns it. */
enum status app_take_path(struct app *app, const char **path) MP_MUST_CHECK;

/* ---- calendar.c ------------------------------------------------------------------------------ */

/* Before a calendar of the open plan is written: app->calendar.now is what was written last. */
enum status app_calendar_begin(struct app *app) MP_MUST_CHECK;
/* At the end of a run that went well: keeps what it wrote, if it wrote one. That it can't is said
 * and no more. */
void app_calendar_keep(struct app *app);

/* ---- output.c -------------------------------------------------------------------------------- */

/* What was made for standard output; a reader that left is no failure. */
enum status output_put(struct app *app) MP_MUST_CHECK;
enum status output_write(int file, const struct buffer *text, const char *name,
                         struct error *err) MP_MUST_CHECK;

/* STATUS_USAGE when what is no text would be written to a terminal. */
enum status output_check_terminal(struct app *app, bool binary) MP_MUST_CHECK;

/* What the command made: to -o FILE when it was given, else to standard output at the end. */
enum status output_result(struct app *app, struct buffer *text) MP_MUST_CHECK;
/* The same of what is private: a file becomes its owner's alone. */
enum status output_private_result(struct app *app, struct buffer *text) MP_MUST_CHECK;

#endif

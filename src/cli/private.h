/* SPDX-License-Identifier: MIT
 * What the files of the command line share: the tables of options and commands, and the state of
 * one run. */
#ifndef MILEPOST_CLI_PRIVATE_H
#define MILEPOST_CLI_PRIVATE_H

#include "milepost/catalog.h"
#include "milepost/session.h"
#include "milepost/vector.h"

#define MILEPOST_VERSION "0.1.0"
#define MILEPOST_DATE    "2026-11-23" /* of that version, for the manual */

/* ---- options.c ------------------------------------------------------------------------------- */

enum option_id {
    OPTION_DB,
    OPTION_TODAY,
    OPTION_CATALOG,
    OPTION_ASCII,
    OPTION_COLOR,
    OPTION_THEME,
    OPTION_NO_INPUT,
    OPTION_QUIET,
    OPTION_HELP,
    OPTION_VERSION,
    OPTION_PLAN, /* from here on each command says which it takes */
    OPTION_JSON,
    OPTION_ANSWERS,
    OPTION_DELETED,
    OPTION_FORMAT,
    OPTION_ROUTE,
    OPTION_PRIVATE,
    OPTION_OUTPUT,
    OPTION_HISTORY,
    OPTION_REDACTED,
    OPTION_AS_COPY,
    OPTION_REPLACE,
    OPTION_NAME,
    OPTION_KIND,
    OPTION_HOURS,
    OPTION_WEEKS,
    OPTION_PRICE,
    OPTION_APPROVAL,
    OPTION_PRACTICUM,
    OPTION_REFUND,
    OPTION_AID,
    OPTION_INTAKE,
    OPTION_ANSWER,
    OPTION_COUNT,
};
#define OPTION_FIRST_OF_COMMAND OPTION_PLAN
#define OPTION_BIT(option)      (UINT64_C(1) << (option))

_Static_assert(OPTION_COUNT <= 64, "a command's options are bits of 64");

struct option {
    const char *name;     /* without the dashes */
    char letter;          /* '\0': none */
    const char *argument; /* what it takes: "FILE"; NULL for a switch */
    const char *values;   /* the values it takes, parted by spaces; NULL: anything */
    const char *variable; /* environment variable that stands in for it, or NULL */
    bool repeats;         /* it may be given several times */
    const char *help;     /* one sentence */
};

extern const struct option option_table[OPTION_COUNT];

/* ---- commands.c ------------------------------------------------------------------------------ */

struct app;
typedef enum status command_fn(struct app *app);

/* What the shell offers for a command's words. */
enum completion { COMPLETE_NOTHING, COMPLETE_PLAN, COMPLETE_FILE, COMPLETE_FOLDER };

struct command {
    const char *name;      /* one word, or two: "catalog check" */
    const char *arguments; /* as shown: "[PLAN] ID=VALUE ..." */
    const char *help;      /* one sentence */
    const char *more;      /* NULL, or what else to know */
    const char *example;
    int least, most;  /* words it takes; most -1: any number */
    uint64_t options; /* bits of those it takes besides the global ones */
    enum completion completion;
    bool without_catalog; /* works though the catalogue may be broken */
    command_fn *run;
};

extern const struct command command_table[];
extern const size_t command_count;

/* The first word of commands of two. */
struct command_group {
    const char *name, *help;
};

extern const struct command_group command_groups[];
extern const size_t command_group_count;

command_fn command_new, command_list, command_resume, command_answers, command_set, command_routes,
    command_choose, command_print, command_why, command_what_if, command_undo, command_redo,
    command_rename, command_copy, command_delete, command_purge, command_export, command_import,
    command_catalog_check, command_catalog_show, command_catalog_sources, command_backup,
    command_restore, command_doctor, command_screens, command_assume, command_program_add,
    command_program_list, command_program_show, command_program_set, command_program_choose,
    command_program_remove;

/* ---- app.c: one run -------------------------------------------------------------------------- */

struct app {
    const struct command *command;    /* NULL: none was named */
    const char *values[OPTION_COUNT]; /* NULL: not given; a switch that is on: ""; of an option
                                         that repeats the last one */
    VECTOR(const char *) repeated;    /* all values of the option that repeats, in order */
    const char **words;               /* what is neither option nor command */
    int word_count;
    struct clock_source clock;
    struct catalog_file *catalog_file; /* when it is not the built-in one */
    const struct catalog *catalog;
    char *data_path;
    struct store *store;
    struct store_notice notice;
    bool writes; /* the data file was opened to be changed */
    struct session *session;
    struct buffer out; /* what goes to standard output at the end */
    bool told;         /* the faults were named line by line already */
    bool finding;      /* exit 1 though nothing failed */
    bool interrupted;
    struct error err;
};

bool app_has(const struct app *app, enum option_id option);
bool app_ascii(const struct app *app);

/* Makes the clock and (if the command works with it) the catalogue ready. */
enum status app_prepare(struct app *app) MP_MUST_CHECK;
void app_close(struct app *app);

/* Finds out where the data file is, without touching it. */
enum status app_find_data(struct app *app) MP_MUST_CHECK;

/* Opens the data file. */
enum status app_open(struct app *app, enum store_mode mode) MP_MUST_CHECK;

/* The next word, or NULL. */
const char *app_next_word(struct app *app);

/* The next word if a word follows it: the plan that stands before a command's last word. */
const char *app_plan_before_last(struct app *app);

/* A word as an error names it: an empty one has to be seen too. */
const char *app_shown(const char *word);

/* Opens the data file and the plan that `word` (or --plan, or neither) names. */
enum status app_open_plan(struct app *app, enum store_mode mode, const char *word) MP_MUST_CHECK;

/* One line on standard error, whatever the text holds. */
void app_put_line(const struct app *app, const char *text);

/* Talk on standard error, unless --quiet. The text is made inert. */
void app_say(const struct app *app, const char *format, ...) MP_PRINTF(2, 3);

/* For readers of files: names one fault on standard error; `context` is the app. */
void app_tell_fault(void *context, const char *line);

/* `WHAT: WHY`, STATUS_USAGE. */
enum status app_usage(struct app *app, const char *format, ...) MP_PRINTF(2, 3);

/* ---- which_plan.c ---------------------------------------------------------------------------- */

enum which { WHICH_LIVE, WHICH_DELETED, WHICH_ANY };

/* The number of the plan that is meant: by number, by name, or (NULL) the last one used. */
enum status which_plan(struct app *app, const char *word, enum which which,
                       int64_t *id) MP_MUST_CHECK;

/* ---- assignments.c --------------------------------------------------------------------------- */

struct assignments {
    const char *plan; /* the word that names the plan, or NULL */
    VECTOR(struct answer_change) changes;
};

/* Reads the words `[PLAN] ID=VALUE ...`; there is one at least. Free `changes` in any case. */
enum status assignments_read(struct app *app, struct assignments *out) MP_MUST_CHECK;

/* ---- paths.c --------------------------------------------------------------------------------- */

/* `variable`/milepost/`rest`, or $HOME/`fallback`/milepost/`rest`; NULL without a home. */
char *path_of(const char *variable, const char *fallback, const char *rest);

/* ---- output.c -------------------------------------------------------------------------------- */

enum status output_write(int file, const struct buffer *text, const char *name,
                         struct error *err) MP_MUST_CHECK;

/* Writes a file of its own (0600) and puts it in place only when it is whole on disk. */
enum status output_file(const char *path, const struct buffer *text,
                        struct error *err) MP_MUST_CHECK;

/* What the command made: to -o FILE when it was given, else to standard output at the end. */
enum status output_result(struct app *app, struct buffer *text) MP_MUST_CHECK;

/* ---- parse.c, help.c ------------------------------------------------------------------------- */

/* Reads arguments and environment into the app; nothing is done yet. */
enum status parse_arguments(struct app *app, int argc, char **argv) MP_MUST_CHECK;

void help_program(struct buffer *out);
void help_command(const struct command *command, struct buffer *out);

#endif

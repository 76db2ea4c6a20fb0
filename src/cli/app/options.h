/* SPDX-License-Identifier: MIT
 * The table of options. */
#ifndef MILEPOST_CLI_OPTIONS_H
#define MILEPOST_CLI_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum option_id {
    OPTION_DB,
    OPTION_TODAY,
    OPTION_CATALOG,
    OPTION_ACCESSIBLE,
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
    OPTION_CAREER,
    OPTION_DELETED,
    OPTION_FORMAT,
    OPTION_ROUTE,
    OPTION_PRIVATE,
    OPTION_PAGE,
    OPTION_FULL,
    OPTION_WEEK,
    OPTION_STEP,
    OPTION_SCHOOL,
    OPTION_PAPER,
    OPTION_TO_PRINTER,
    OPTION_OUTPUT,
    OPTION_HISTORY,
    OPTION_REDACTED,
    OPTION_AS_COPY,
    OPTION_REPLACE,
    OPTION_ALL,
    OPTION_SORT,
    OPTION_OVERDUE,
    OPTION_FRESH,
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
    OPTION_FACTS,
    OPTION_DAYS,
    OPTION_WITHIN,
    OPTION_SHORT,
    OPTION_ON,
    OPTION_COST,
    OPTION_NOTE,
    OPTION_ENDS,
    OPTION_TITLE,
    OPTION_UNITS,
    OPTION_DATE,
    OPTION_BODY,
    OPTION_CATEGORY,
    OPTION_PROVIDER,
    OPTION_EVIDENCE,
    OPTION_NUMBER,
    OPTION_EXPIRES,
    OPTION_DRY_RUN,
    OPTION_AUTHOR,
    OPTION_COMMENTS,
    OPTION_AWARD,
    OPTION_ONLINE,
    OPTION_MAX_PRICE,
    OPTION_LIMIT,
    OPTION_STATE,
    OPTION_COUNT,
};
#define OPTION_FIRST_OF_COMMAND OPTION_PLAN

/* Those that every command takes have no bit. */
#define OPTION_BIT(option) (UINT64_C(1) << ((option)-OPTION_FIRST_OF_COMMAND))

_Static_assert(OPTION_COUNT - OPTION_FIRST_OF_COMMAND <= 64, "a command's options are bits of 64");

struct command;

/* What an option does at one command, where it does something else at others. */
struct option_face {
    const char *command; /* the command's name, or the first word of several; NULL ends a list */
    const char *help;
    const char *values; /* those of the option's that it takes there; NULL: all */
};

struct option {
    const char *name;     /* without the dashes */
    char letter;          /* '\0': none */
    const char *argument; /* what it takes: "FILE"; "[NAME]" where that may be left out, as it is
                             before another option; NULL for a switch */
    const char *values;   /* the values it takes, parted by spaces; NULL: anything */
    const char *variable; /* environment variable that stands in for it, or NULL */
    uint64_t yields;      /* bits of the options beside which that does not stand in */
    bool repeats;         /* it may be given several times */
    const char *help;     /* one sentence */
    const struct option_face *faces; /* where that is not what it does; NULL: nowhere */
};

extern const struct option option_table[OPTION_COUNT];

/* Its place in the table, by name or letter; -1: there is none. */
int option_find_long(const char *name, size_t length);
int option_find_letter(char letter);

/* What it does at a command, and the values it takes there, parted by spaces, or NULL; a command
 * of NULL: at every one. */
const char *option_help(const struct option *option, const struct command *command);
const char *option_values(const struct option *option, const struct command *command);

/* True when it takes a file or a folder. */
bool option_is_of_path(const struct option *option);

/* True when its value may be left out. */
bool option_may_stand_alone(const struct option *option);

#endif

/* SPDX-License-Identifier: MIT
 * How the program looks and speaks to one person, on all plans, kept in a file of `key = value`
 * lines. Nothing in it changes a plan or a print. */
#ifndef MILEPOST_SESSION_SETTINGS_H
#define MILEPOST_SESSION_SETTINGS_H

#include <stdbool.h>

#include "milepost/error.h"
#include "milepost/text.h"

enum setting {
    SETTING_THEME, /* its values stand in the order of enum tui_theme */
    SETTING_ASCII,
    SETTING_DATE_STYLE, /* its values stand in the order of enum date_style */
    SETTING_WEEK_START,
    SETTING_REMINDER_DAYS,
    SETTING_HINTS,
    SETTING_MOUSE,
    SETTING_COUNT,
};

/* What the values of a setting of words stand for: the place of the word. */
enum { ASCII_NO, ASCII_YES };
enum { WEEK_FROM_MONDAY, WEEK_FROM_SUNDAY };
enum { HINTS_ON, HINTS_OFF };
enum { MOUSE_OFF, MOUSE_ON };

#define SETTING_WORDS 4
struct setting_kind {
    const char *key;                  /* in the file */
    const char *words[SETTING_WORDS]; /* its values, the first by itself; none: it is a number */
    int least, most, usual;           /* of a number */
    const char *title, *about;        /* for a person */
};
extern const struct setting_kind setting_kinds[SETTING_COUNT];

struct settings {
    char *path;                /* of the file, or NULL without a home */
    int values[SETTING_COUNT]; /* what holds: the place of a word, or the number */
    bool said[SETTING_COUNT];  /* the file says what holds, though it be what is usual */
    bool fixed[SETTING_COUNT]; /* an argument or the environment says otherwise in this run */
    struct buffer faults;      /* of the file, a line each: "PATH:3: what is wrong" */
    int fault_count;
};

/* What holds by itself. */
int setting_usual(enum setting setting);
/* How many values a setting of words has; 0: it is a number. */
int setting_word_count(enum setting setting);
/* The value as the file has it. */
void setting_add_value(enum setting setting, int value, struct buffer *out);
/* Reads a value as the file has it; false, and why in `why`. */
bool setting_parse(enum setting setting, const char *text, int *value, struct buffer *why);

/* ---- settings_file.c */

/* Takes what the file at `path` (NULL: there is none) says; where it says nothing that can be
 * taken, what is usual holds. It need not be there, and no fault of it is a failure. */
void settings_read(struct settings *settings, const char *path);
void settings_clear(struct settings *settings);
/* The value holds from now on, and is put into the file: whole or not at all, all other lines as
 * they are by now. When it can't be written it holds all the same. */
enum status settings_keep(struct settings *settings, enum setting setting, int value,
                          struct error *err) MP_MUST_CHECK;

#endif

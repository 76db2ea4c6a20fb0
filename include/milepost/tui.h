/* SPDX-License-Identifier: MIT
 * The full-screen program: screens on a terminal, driving one session at a time. */
#ifndef MILEPOST_TUI_H
#define MILEPOST_TUI_H

#include "milepost/error.h"
#include "milepost/session.h"
#include "milepost/session/settings.h"

/* Which screen comes first. */
enum tui_start {
    TUI_START_HOME,
    TUI_START_OVERVIEW,
    TUI_START_INTERVIEW, /* where the interview was left; Back leads to the overview */
};

enum tui_color { TUI_COLOR_AUTO, TUI_COLOR_ALWAYS, TUI_COLOR_NEVER };

enum tui_theme { TUI_THEME_DEFAULT, TUI_THEME_HIGH_CONTRAST, TUI_THEME_MONO };

/* A command of the command line, for the list of all keys; the texts outlive the program. */
struct tui_command {
    const char *name, *arguments, *help; /* "print", "[PLAN]", a sentence */
};

/* The command at a place from 0 on; false behind the last one. */
typedef bool tui_command_fn(const void *context, size_t place, struct tui_command *out);

/* What the program runs on. Everything is borrowed and must outlive the call. */
struct tui_options {
    struct store *store; /* NULL while the data file can't be opened: its rescue is offered then */
    const struct catalog *catalog;
    const struct catalog *former; /* that plans may have been planned with before, or NULL */
    const struct clock_source *clock;
    const struct store_notice *notice; /* what opening the data file found, or NULL */
    bool unchecked; /* the data file is still to be looked through, once the screen is shown */
    const char *data_path; /* where the data file is, for the help screen */
    const char *state;     /* whose wages are wanted, of two capitals; NULL: nobody said */
    const char *backups;   /* their folder, for what can't be saved, or NULL */
    const char *schools;   /* where the file of schools is, or would be; NULL: nowhere */
    int64_t plan;          /* the plan to open; 0: start at Home */
    enum tui_start start;  /* ignored without a plan */
    /* Somebody else's plan, which is only looked at: the store and the plan are its. */
    struct plan_view *view;
    const char *author;        /* who looks, or NULL: that is asked when it matters */
    struct settings *settings; /* may be changed; NULL: what is usual holds */
    tui_command_fn *command;   /* NULL: none are named */
    const void *command_context;
    bool ascii;           /* ASCII marks even on a UTF-8 terminal, whatever the settings say */
    enum tui_color color; /* AUTO: colours unless NO_COLOR is set */
    enum tui_theme theme; /* where the settings' is overruled, or there are none */
};

/* How it ended. */
enum tui_end {
    TUI_END_LEFT,        /* the person left: exit 0 */
    TUI_END_INTERRUPTED, /* Ctrl-C, SIGTERM or SIGHUP, with everything saved: exit 130 */
    TUI_END_RESTORED,    /* the data file was put right, or is to be looked at again: open it */
    TUI_END_UNSAVED,     /* something could not be saved: exit 3 */
};

/* Runs the program until it is left; the terminal is as it was before when this returns.
 * STATUS_USAGE when the terminal can't show screens (no terminal, TERM=dumb), with a line that
 * names what to use instead; STATUS_NOT_FOUND and the store's failures when the plan can't be
 * opened; for TUI_END_UNSAVED STATUS_IO or what the store said, with a line that says what is not
 * saved and where it is kept. Sets LC_CTYPE from the environment. */
enum status tui_run(const struct tui_options *options, enum tui_end *end,
                    struct error *err) MP_MUST_CHECK;

/* Appends what a screen of that size shows once the keys were pressed, a line each row; Enter is a
 * newline, Esc an escape. No terminal is touched, and slow work is done after each key. */
enum status tui_picture(const struct tui_options *options, int columns, int rows, const char *keys,
                        struct buffer *out, struct error *err) MP_MUST_CHECK;

/* True when the terminal of standard input and output can show screens. */
bool tui_can_show(void);

/* The theme named "default", "high-contrast" or "mono"; false for another name. */
bool tui_theme_find(const char *name, enum tui_theme *theme);

/* Every key with its sentence and where it has that meaning, in the order of the help screen, for
 * the manual: "d", "Mark the step as done.", "roadmap, a step and this week"; NULL: on nearly every
 * screen. */
typedef void tui_key_fn(void *context, const char *keys, const char *sentence, const char *where);
void tui_keys(tui_key_fn *key, void *context);

#endif

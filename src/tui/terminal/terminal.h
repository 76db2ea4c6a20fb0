/* SPDX-License-Identifier: MIT
 * The terminal; behind it is the only code that sees curses. */
#ifndef MILEPOST_TUI_TERMINAL_TERMINAL_H
#define MILEPOST_TUI_TERMINAL_TERMINAL_H

#include "milepost/tui.h"
#include "tui/canvas/canvas.h"
#include "tui/terminal/press.h"

struct terminal;

enum terminal_event {
    TERMINAL_PRESS,
    TERMINAL_RESIZED,
    TERMINAL_SUSPEND, /* somebody asked the program to stop for a while */
    TERMINAL_TIME,    /* nothing happened in the time that was given */
    TERMINAL_STOP,    /* SIGINT, SIGTERM or SIGHUP, or the terminal is gone */
};

/* ---- terminal_name.c */

/* True when there is a terminal, and it can show screens at all. */
bool terminal_can_show(void);

/* The name of this terminal's description, or of one that most terminals understand. STATUS_USAGE
 * when it can't show screens. */
enum status terminal_find_name(const char **name, struct error *err) MP_MUST_CHECK;

/* ---- terminal.c */

/* Prepares the terminal. STATUS_USAGE when it can't show screens. */
enum status terminal_open(const struct tui_options *options, struct terminal **out,
                          struct error *err) MP_MUST_CHECK;
void terminal_close(struct terminal **terminal); /* accepts NULL; all is as it was before */
void terminal_size(const struct terminal *terminal, int *columns, int *rows);
bool terminal_is_ascii(const struct terminal *terminal);
/* Looks like this from the next showing on, and tells of the mouse or not. */
void terminal_use(struct terminal *terminal, enum tui_theme theme, bool ascii, bool mouse);
/* Sends what differs from what was shown last; `hurried`: but for what may wait (later_add). */
void terminal_show(struct terminal *terminal, const struct canvas *canvas, bool hurried);
bool terminal_owes(const struct terminal *terminal); /* something waits since then */
void terminal_forget(struct terminal *terminal);     /* the next showing sends everything */
bool terminal_has_event(struct terminal *terminal);
/* Sleeps until something happens, at most so many milliseconds (-1: without an end). */
enum terminal_event terminal_wait(struct terminal *terminal, int most_ms, struct press *press);
void terminal_suspend(struct terminal *terminal); /* to the shell; returns when continued */

#endif

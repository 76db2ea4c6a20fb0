/* SPDX-License-Identifier: MIT
 * Under which name the terminal's description is found, or why no screen can be shown on it. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "milepost/text.h"

#include "tui/terminal/terminal.h"

/* Of term.h only this: its macros (`columns`, `tone`) and its `struct term` are in the way. */
extern int setupterm(const char *name, int file, int *found);
extern char *tigetstr(const char *capability);
extern void *set_curterm(void *description);
extern int del_curterm(void *description);

static bool is_known(const char *name)
{
    int found = 0;

    return setupterm(name, STDOUT_FILENO, &found) == 0;
}

/* The terminal's own name, or one that most terminals understand. NULL: none is known here. */
static const char *choose_name(const char *own)
{
    const char *const names[] = {own, "xterm-256color", "ansi"};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (is_known(names[i]))
            return names[i];
    return NULL;
}

static bool can_address_cursor(void)
{
    const char *capability = tigetstr("cup");

    return capability && capability != (const char *)-1;
}

static enum status find_known(const char **name, struct error *err)
{
    static const char instead[] =
        "use `milepost answers` and `milepost print` here, or another terminal";
    const char *own = getenv("TERM");

    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
        return error_set(err, STATUS_USAGE, "the screens need a terminal: %s", instead);
    if (!own || own[0] == '\0')
        return error_set(err, STATUS_USAGE,
                         "TERM is not set, so the screens can't be shown: set it, or %s", instead);
    *name = choose_name(own);
    if (!*name)
        return error_set(err, STATUS_USAGE,
                         "TERM=%s: no such terminal is known here: install ncurses-term, or %s",
                         own, instead);
    if (!can_address_cursor())
        return error_set(err, STATUS_USAGE, "TERM=%s: this terminal can't show screens: %s", own,
                         instead);
    return STATUS_OK;
}

/* Wider than curses can count. */
static enum status name_check_sizes(struct error *err)
{
    static const char *const names[] = {"COLUMNS", "LINES"};
    int64_t number;

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *value = getenv(names[i]);

        if (value && strspn(value, "0123456789") == strlen(value) && value[0] != '\0' &&
            !text_parse_number(value, 0, INT16_MAX, &number))
            return error_set(err, STATUS_USAGE,
                             "%s: \"%.20s\" is no size of a terminal; unset the variable", names[i],
                             value);
    }
    return STATUS_OK;
}

bool terminal_can_show(void)
{
    const char *name;
    struct error ignored;
    bool can = find_known(&name, &ignored) == STATUS_OK;

    del_curterm(set_curterm(NULL));
    return can;
}

enum status terminal_find_name(const char **name, struct error *err)
{
    enum status status = name_check_sizes(err);

    if (status != STATUS_OK)
        return status;
    status = find_known(name, err);
    del_curterm(set_curterm(NULL)); /* looked at; whoever opens the terminal reads one anew */
    return status;
}

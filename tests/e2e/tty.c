/* SPDX-License-Identifier: MIT
 * libvterm plays the terminal; the bytes also stay as they came. */
#define _GNU_SOURCE 1
#include "tty.h"

#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

/* A state that takes longer than this never comes. */
enum { PATIENCE_MS = 10000, SOON_MS = 1000, GLANCE_MS = 2, WORDS = 16 };

static const char saved[] = "Saved. Each";

static double patience(void)
{
    const char *times = getenv("CK_TIMEOUT_MULTIPLIER");
    long factor = times ? strtol(times, NULL, 10) : 1;

    return PATIENCE_MS * (factor > 1 ? (double)factor : 1.0);
}

/* ---- the terminal --------------------------------------------------------------------------- */

static int note_property(VTermProp property, VTermValue *value, void *context)
{
    struct tty *tty = context;

    if (property == VTERM_PROP_CURSORVISIBLE)
        tty->cursor_shown = value->boolean;
    if (property == VTERM_PROP_ALTSCREEN)
        tty->alternate = value->boolean;
    return 1;
}

static void make_screen(struct tty *tty)
{
    static const VTermScreenCallbacks callbacks = {.settermprop = note_property};

    tty->vterm = vterm_new(tty->rows, tty->columns);
    vterm_set_utf8(tty->vterm, 1);
    tty->screen = vterm_obtain_screen(tty->vterm);
    vterm_screen_set_callbacks(tty->screen, &callbacks, tty);
    vterm_screen_enable_altscreen(tty->screen, 1);
    vterm_screen_reset(tty->screen, 1);
}

void tty_open_program(struct tty *tty, const struct home *home, int columns, int rows,
                      const char *const *words)
{
    struct ptty_command command = {.words = words,
                                   .environment = (const char *const *)home->environment,
                                   .folder = home->folder,
                                   .columns = columns,
                                   .rows = rows,
                                   .powerless = home->powerless};

    *tty = (struct tty){.columns = columns, .rows = rows};
    make_screen(tty);
    ck_assert_msg(ptty_open(&tty->ptty, &command), "no terminal could be opened");
    tty->news = (struct ptty_news){.kind = PTTY_STARTED};
}

void tty_open(struct tty *tty, const struct home *home, int columns, int rows,
              const char *const *words)
{
    const char *all[WORDS + 2] = {MILEPOST_PROGRAM};

    for (int i = 0; words[i] && i < WORDS; i++)
        all[i + 1] = words[i];
    tty_open_program(tty, home, columns, rows, all);
}

void tty_close(struct tty *tty)
{
    if (!tty->vterm)
        return;
    if (tty->ptty.minder > 0)
        ptty_close(&tty->ptty);
    vterm_free(tty->vterm);
    buffer_clear(&tty->raw);
    buffer_clear(&tty->text);
    *tty = (struct tty){0};
}

/* What the program wrote goes to the terminal, and its answers to queries back. */
static void show_bytes(struct tty *tty, const char *bytes, size_t length)
{
    char answer[256];
    size_t count;

    buffer_add_bytes(&tty->raw, bytes, length);
    vterm_input_write(tty->vterm, bytes, length);
    while ((count = vterm_output_read(tty->vterm, answer, sizeof answer)) > 0)
        ptty_write(&tty->ptty, answer, count);
}

void tty_replay(struct tty *tty, int columns, int rows, const char *bytes, size_t length)
{
    *tty = (struct tty){.columns = columns, .rows = rows, .ptty = {.master = -1, .ended = true}};
    make_screen(tty);
    buffer_add_bytes(&tty->raw, bytes, length);
    vterm_input_write(tty->vterm, bytes, length);
}

/* Takes what the program wrote or what became of it, for at most so long. */
static void pump(struct tty *tty, double until)
{
    struct pollfd ends[] = {{.fd = tty->ptty.master, .events = POLLIN},
                            {.fd = tty->ptty.ended ? -1 : tty->ptty.news, .events = POLLIN}};
    double left = until - ptty_now();
    char bytes[16384];
    ssize_t got;

    if (left <= 0 || poll(ends, 2, (int)left + 1) <= 0)
        return;
    if (ends[0].revents & POLLIN) {
        got = read(tty->ptty.master, bytes, sizeof bytes);
        if (got > 0)
            show_bytes(tty, bytes, (size_t)got);
    } else if (ends[1].revents) {
        ptty_take_news(&tty->ptty, &tty->news);
    }
}

/* ---- the screen ----------------------------------------------------------------------------- */

static void add_row(struct tty *tty, int row)
{
    char line[2048];
    VTermRect all = {.start_row = row, .end_row = row + 1, .start_col = 0, .end_col = tty->columns};
    size_t length = vterm_screen_get_text(tty->screen, line, sizeof line, all);

    while (length > 0 && line[length - 1] == ' ')
        length--;
    buffer_add_bytes(&tty->text, line, length);
    buffer_add_char(&tty->text, '\n');
}

const char *tty_text(struct tty *tty)
{
    buffer_truncate(&tty->text, 0);
    for (int row = 0; row < tty->rows; row++)
        add_row(tty, row);
    return buffer_text(&tty->text);
}

bool tty_shows(struct tty *tty, const char *words)
{
    return strstr(tty_text(tty), words) != NULL;
}

/* One of the eight, or of the 256. */
bool tty_has_color(const struct tty *tty)
{
    const char *at = buffer_text(&tty->raw);

    while ((at = strstr(at, "\033[3"))) {
        if (at[3] >= '0' && at[3] <= '7' && at[4] == 'm')
            return true;
        if (strncmp(at + 3, "8;5;", 4) == 0)
            return true;
        at++;
    }
    return false;
}

/* ---- keys ----------------------------------------------------------------------------------- */

/* As xterm sends them once a program has asked for application keys; but Esc as in the kitty
 * protocol, since a lone one with a byte at once behind it, as here, would be Alt. */
static const struct {
    const char *name, *bytes;
} key_names[] = {
    {"Enter", "\r"},       {"Esc", "\033[27u"},   {"Tab", "\t"},      {"Shift-Tab", "\033[Z"},
    {"Space", " "},        {"Backspace", "\177"}, {"Up", "\033OA"},   {"Down", "\033OB"},
    {"Right", "\033OC"},   {"Left", "\033OD"},    {"Home", "\033OH"}, {"End", "\033OF"},
    {"PgUp", "\033[5~"},   {"PgDn", "\033[6~"},   {"F1", "\033OP"},   {"F10", "\033[21~"},
    {"Delete", "\033[3~"},
};

static void add_key(struct buffer *bytes, const char *word)
{
    if (strncmp(word, "Ctrl-", 5) == 0 && word[6] == '\0') {
        buffer_add_char(bytes, (char)(word[5] & 0x1f));
        return;
    }
    for (size_t i = 0; i < sizeof key_names / sizeof *key_names; i++)
        if (strcmp(word, key_names[i].name) == 0) {
            buffer_add(bytes, key_names[i].bytes);
            return;
        }
    buffer_add(bytes, word[0] == '=' ? word + 1 : word);
}

void tty_keys(struct tty *tty, const char *keys)
{
    struct buffer bytes = {0};
    char word[256];
    int length;

    while (sscanf(keys, " %255s%n", word, &length) == 1) {
        add_key(&bytes, word);
        keys += length;
    }
    tty_bytes(tty, buffer_text(&bytes), bytes.length);
    buffer_clear(&bytes);
}

void tty_bytes(struct tty *tty, const char *bytes, size_t length)
{
    ck_assert(ptty_write(&tty->ptty, bytes, length));
}

void tty_resize(struct tty *tty, int columns, int rows)
{
    tty->columns = columns;
    tty->rows = rows;
    vterm_set_size(tty->vterm, rows, columns);
    ptty_resize(&tty->ptty, columns, rows);
}

void tty_signal(const struct tty *tty, int number)
{
    if (!tty->ptty.ended)
        kill(tty->ptty.program, number);
}

/* ---- waiting -------------------------------------------------------------------------------- */

/* A screen counts once it is whole: the words may be on it before what is drawn below them, and
 * keys that are still to be taken may change it. */
static bool wait_for_words(struct tty *tty, const char *words, bool there, double milliseconds)
{
    double until = ptty_now() + milliseconds;
    bool met;

    while (!(met = tty_shows(tty, words) == there) || !ptty_rests(&tty->ptty)) {
        if (tty->ptty.ended || ptty_now() > until)
            return met;
        pump(tty, met ? ptty_now() + GLANCE_MS : until);
    }
    return true;
}

bool tty_sees(struct tty *tty, const char *words)
{
    return wait_for_words(tty, words, true, patience());
}

bool tty_misses(struct tty *tty, const char *words)
{
    return wait_for_words(tty, words, false, patience());
}

bool tty_misses_soon(struct tty *tty, const char *words)
{
    return wait_for_words(tty, words, false, SOON_MS);
}

bool tty_takes_keys(struct tty *tty)
{
    return wait_for_words(tty, "", true, patience()) && !tty->ptty.ended && ptty_rests(&tty->ptty);
}

/* The bytes that were written before the news are still taken: after the end until the terminal is
 * nobody's, but a helper that was left running may hold it. */
static void drain(struct tty *tty)
{
    struct pollfd master = {.fd = tty->ptty.master, .events = POLLIN};
    int silence_ms = tty->ptty.ended ? SOON_MS : SOON_MS / 4;
    char bytes[16384];
    ssize_t got;

    while (poll(&master, 1, silence_ms) > 0 &&
           (got = read(tty->ptty.master, bytes, sizeof bytes)) > 0)
        show_bytes(tty, bytes, (size_t)got);
}

bool tty_hears(struct tty *tty, enum ptty_news_kind kind)
{
    double until = ptty_now() + patience();

    while (tty->news.kind != kind) {
        if (tty->ptty.ended || ptty_now() > until)
            return false;
        pump(tty, until);
    }
    if (tty->ptty.master >= 0)
        drain(tty);
    return true;
}

void tty_rests(struct tty *tty, double milliseconds)
{
    size_t length;

    do {
        double until = ptty_now() + milliseconds;

        length = tty->raw.length;
        while (tty->raw.length == length && ptty_now() < until)
            pump(tty, until);
    } while (tty->raw.length != length);
}

bool tty_settles(struct tty *tty)
{
    tty_keys(tty, "Home"); /* takes an older message away; slow work is done before it */
    if (!tty_misses(tty, saved))
        return false;
    tty_keys(tty, "Ctrl-S");
    return tty_sees(tty, saved);
}

/* ---- the end -------------------------------------------------------------------------------- */

int tty_exit(const struct tty *tty)
{
    int status = tty->news.status;

    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

static bool same_modes(const struct termios *left, const struct termios *right)
{
    return left->c_iflag == right->c_iflag && left->c_oflag == right->c_oflag &&
           left->c_cflag == right->c_cflag && left->c_lflag == right->c_lflag &&
           memcmp(left->c_cc, right->c_cc, sizeof left->c_cc) == 0;
}

/* The last request decides. */
static bool wants_bracketed_paste(const struct tty *tty)
{
    static const char request[] = "\033[?2004";
    const char *last = NULL;

    for (const char *at = buffer_text(&tty->raw); (at = strstr(at, request)); at++)
        last = at;
    return last && last[sizeof request - 1] == 'h';
}

bool tty_is_restored(const struct tty *tty)
{
    return same_modes(&tty->news.modes, &tty->ptty.before) && tty->cursor_shown &&
           !tty->alternate && !wants_bracketed_paste(tty);
}

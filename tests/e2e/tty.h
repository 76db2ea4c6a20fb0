/* SPDX-License-Identifier: MIT
 * Milepost on a terminal: keys in, the screen as a person would see it out. Nothing here sleeps;
 * everything waits for a state, and what never comes is told with the screen. */
#ifndef MILEPOST_TESTS_E2E_TTY_H
#define MILEPOST_TESTS_E2E_TTY_H

#include <check.h>
#include <vterm.h>

#include "home.h"
#include "ptty.h"

struct tty {
    struct ptty ptty;
    VTerm *vterm;
    VTermScreen *screen;
    int columns, rows;
    bool cursor_shown, alternate; /* what the program asked of the terminal */
    struct buffer raw;            /* every byte it wrote */
    struct buffer text;           /* the screen, for tty_text */
    struct ptty_news news;        /* the last */
};

/* Starts `milepost` with the words (ending in NULL) on a terminal of that size. */
void tty_open(struct tty *tty, const struct home *home, int columns, int rows,
              const char *const *words);
#define TTY_OPEN(tty, home, columns, rows, ...)                                                    \
    tty_open((tty), (home), (columns), (rows), (const char *const[]){__VA_ARGS__, NULL})

/* The same for any program: its path and arguments. */
void tty_open_program(struct tty *tty, const struct home *home, int columns, int rows,
                      const char *const *words);

/* A terminal without a program, on which these bytes were written. */
void tty_replay(struct tty *tty, int columns, int rows, const char *bytes, size_t length);

/* Ends what is left of the program. */
void tty_close(struct tty *tty);

/* The screen, a line a row, without trailing spaces. Valid until the next call. */
const char *tty_text(struct tty *tty);
bool tty_shows(struct tty *tty, const char *words);

/* True when a cell of the screen that shows something is drawn in a colour. */
bool tty_has_color(const struct tty *tty);

/* Keys by name, apart by spaces: Enter Esc Tab Shift-Tab Space Backspace Up Down Left Right Home
 * End PgUp PgDn Delete F1 F10 Ctrl-X; `=text` types the text; any other word is typed as it is. Esc
 * is told from what comes behind it; a lone ESC is for tty_bytes. */
void tty_keys(struct tty *tty, const char *keys);
void tty_bytes(struct tty *tty, const char *bytes, size_t length);

void tty_resize(struct tty *tty, int columns, int rows);
void tty_signal(const struct tty *tty, int number);

/* Waiting for a whole screen: all keys so far are taken, and the program rests. False when it did
 * not come in a few seconds, or the program ended before. */
bool tty_sees(struct tty *tty, const char *words);
bool tty_misses(struct tty *tty, const char *words);      /* until the words are gone */
bool tty_misses_soon(struct tty *tty, const char *words); /* the same, but only for a second */
/* Until all keys so far are taken and the program rests, whatever it shows; false when it ended or
 * did not come to rest. */
bool tty_takes_keys(struct tty *tty);
bool tty_hears(struct tty *tty, enum ptty_news_kind kind);

/* Until it has written nothing for so many milliseconds: for recordings alone. */
void tty_rests(struct tty *tty, double milliseconds);

/* All keys so far are taken, and what follows from them is on the screen. */
bool tty_settles(struct tty *tty);

/* How the program ended: the exit code, or minus the signal. */
int tty_exit(const struct tty *tty);

/* The terminal is as it was: modes, cursor shown, main screen, no bracketed paste. */
bool tty_is_restored(const struct tty *tty);

#define WAIT_FOR(tty, words)                                                                       \
    ck_assert_msg(tty_sees(tty, words), "\"%s\" never came:\n%.4000s", words, tty_text(tty))
#define WAIT_GONE(tty, words)                                                                      \
    ck_assert_msg(tty_misses(tty, words), "\"%s\" never went:\n%.4000s", words, tty_text(tty))
#define WAIT_TAKEN(tty)                                                                            \
    ck_assert_msg(tty_takes_keys(tty), "it ended, or never rested:\n%.4000s", tty_text(tty))
#define WAIT_SETTLED(tty)                                                                          \
    ck_assert_msg(tty_settles(tty), "it never settled:\n%.4000s", tty_text(tty))
#define WAIT_STOPPED(tty)                                                                          \
    ck_assert_msg(tty_hears(tty, PTTY_STOPPED), "it never stopped:\n%.4000s", tty_text(tty))
#define WAIT_EXIT(tty, code)                                                                       \
    do {                                                                                           \
        ck_assert_msg(tty_hears(tty, PTTY_ENDED), "it never ended:\n%.4000s", tty_text(tty));      \
        ck_assert_msg(tty_exit(tty) == (code), "ended with %d:\n%.4000s", tty_exit(tty),           \
                      tty_text(tty));                                                              \
    } while (0)
#define ASSERT_SHOWS(tty, words)                                                                   \
    ck_assert_msg(tty_shows(tty, words), "\"%s\" is not on:\n%.4000s", words, tty_text(tty))
#define ASSERT_RESTORED(tty)                                                                       \
    ck_assert_msg(tty_is_restored(tty), "the terminal is not as it was:\n%.4000s", tty_text(tty))

#endif

/* SPDX-License-Identifier: MIT
 * A program on a terminal of its own, minded as a shell would: in the foreground, continued when
 * it was stopped, its end and the modes it left told. Only the bytes; see tty.h for the screen. */
#ifndef MILEPOST_TESTS_E2E_PTTY_H
#define MILEPOST_TESTS_E2E_PTTY_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>
#include <termios.h>

struct ptty_command {
    const char *const *words;       /* the program and its arguments, then NULL */
    const char *const *environment; /* NAME=VALUE, then NULL: all there is */
    const char *folder;             /* where it starts */
    int columns, rows;
    bool powerless; /* file permissions hold for it even when the tests run as root */
};

/* What the minder tells of the program. */
enum ptty_news_kind { PTTY_STARTED, PTTY_STOPPED, PTTY_ENDED };
struct ptty_news {
    enum ptty_news_kind kind;
    pid_t program;
    int status;           /* as from waitpid */
    struct termios modes; /* of the terminal at that moment */
};

struct ptty {
    int master; /* the terminal's end: bytes to and from the program; -1 once closed */
    int news;   /* readable when there are news */
    int orders;
    pid_t minder, program;
    bool ended;            /* the program did, and its end was told */
    struct termios before; /* the modes of the terminal before the program ran */
};

/* Starts the program; false (with errno) when there is no terminal to be had. */
bool ptty_open(struct ptty *ptty, const struct ptty_command *command);

/* Takes news when there are some already; false: none. */
bool ptty_take_news(struct ptty *ptty, struct ptty_news *news);

/* Puts a stopped program in the foreground and lets it run on, as `fg` does. */
void ptty_foreground(struct ptty *ptty);

void ptty_resize(struct ptty *ptty, int columns, int rows);

/* Writes all of it. */
bool ptty_write(struct ptty *ptty, const char *bytes, size_t length);

/* The program has taken all keys, has nothing left to write, and sleeps (or was stopped): what it
 * wrote so far is whole. */
bool ptty_rests(const struct ptty *ptty);

/* Closes the terminal, as when its window is closed; the program goes on being minded. */
void ptty_hang_up(struct ptty *ptty);

/* Ends what is left of it. */
void ptty_close(struct ptty *ptty);

/* Milliseconds of a clock that only goes forward. */
double ptty_now(void);

#endif

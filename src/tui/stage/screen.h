/* SPDX-License-Identifier: MIT
 * A screen, and what it asks of the stack of screens. */
#ifndef MILEPOST_TUI_STAGE_SCREEN_H
#define MILEPOST_TUI_STAGE_SCREEN_H

#include "tui/stage/place.h"
#include "tui/widgets/keys.h"
#include "tui/widgets/page.h"

/* What a dialog says to the screen that asked. */
struct reply {
    int tag;                  /* as given to the dialog */
    int choice;               /* the option chosen; -1: none, the dialog was closed */
    const char *text;         /* what was typed, or NULL; valid during the call */
    const char *const *texts; /* of the fields of a form, the same */
};

enum action_kind {
    ACTION_STAY,
    ACTION_BACK,    /* this screen is done */
    ACTION_GO,      /* to `place`, with this screen below it */
    ACTION_REPLACE, /* to `place`, and this screen is done */
    ACTION_ASK,     /* `dialog` goes on top */
    ACTION_REPLY,   /* this screen is done, and the one below hears the reply */
    ACTION_OPEN,    /* plan `place.number` in place of the one that is open, from Home */
    ACTION_RUN,     /* this screen is done, and the one below does what `command` asks */
};

struct action {
    enum action_kind kind;
    struct place place, past;
    struct screen *dialog;
    struct reply reply;
    enum command command;
};

struct action action_stay(void);
struct action action_back(void);
struct action action_go(struct place place);
/* To a place from which Back leads to another, which is passed on the way. */
struct action action_go_past(struct place past, struct place place);
struct action action_replace(struct place place);
/* To another plan: what is open is left as it is. */
struct action action_open_plan(int64_t plan);
/* To the overview of the plan that was opened, or past it to where the interview was left, to the
 * credits of who keeps what is held, or, once a route is followed, to what is to be done now. */
struct action action_open(const struct tui *tui, bool interview);
struct action action_ask(struct screen *dialog);
struct action action_reply(struct reply reply);
struct action action_run(enum command command);

/* A screen's own state begins with its `struct screen`. Unused functions are NULL. */
struct screen_ops {
    const char *name; /* for the help screen: "Roadmap" */
    enum context context;
    bool overlay;               /* drawn over the screen below it */
    const enum command *footer; /* the likeliest first, ended by COMMAND_NONE */
    /* What the footer calls a key just now; NULL, or no function: as in its context. */
    const char *(*word)(const struct screen *screen, enum command command);
    void (*enter)(struct screen *screen);  /* on top, first or again */
    void (*update)(struct screen *screen); /* answers or plans changed: make the rows anew */
    const char *crumb; /* the screen's name in the title line, behind the plan's */
    void (*crumbs)(const struct screen *screen, struct buffer *out); /* says all of that line */
    void (*state)(const struct screen *screen, struct buffer *out);  /* NULL: when it was saved */
    void (*draw)(struct screen *screen, const struct pane *pane);
    enum typing (*typing)(const struct screen *screen);
    bool (*can)(const struct screen *screen, enum command command); /* NULL: all of its context */
    /* Why a key of its context does nothing here; NULL, or nothing said: that is plain to see. */
    void (*cannot)(const struct screen *screen, enum command command, struct buffer *out);
    struct action (*key)(struct screen *screen, enum command command, uint32_t character);
    struct action (*reply)(struct screen *screen, const struct reply *reply);
    bool (*work)(struct screen *screen); /* a piece of slow work; false: there was none */
    /* Milliseconds until it has work though no key comes; -1, or NULL: only with the next key. */
    int (*patience)(const struct screen *screen);
    void (*help)(const struct screen *screen, struct page *page); /* what is asked here */
    void (*keep)(struct screen *screen);                          /* saves what is half typed */
    void (*leave)(struct screen *screen); /* frees what the state owns, not the state */
};

struct screen {
    const struct screen_ops *ops;
    struct tui *tui;
    bool stale; /* update is due */
    bool waits; /* for `work`: until then its rows are not there */
};

/* Zeroed state of `size` bytes that begins with a `struct screen`; the stack frees it. */
void *screen_new(struct tui *tui, const struct screen_ops *ops, size_t size);

unsigned screen_contexts(const struct screen *screen);
enum typing screen_typing(const struct screen *screen);
bool screen_can(const struct screen *screen, enum command command);

#endif

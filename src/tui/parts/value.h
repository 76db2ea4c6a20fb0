/* SPDX-License-Identifier: MIT
 * A screen on which one value is entered: its field, what is stored of it, its way to disk. Such a
 * screen says what the value is and saves it; the rest is here. */
#ifndef MILEPOST_TUI_PARTS_VALUE_H
#define MILEPOST_TUI_PARTS_VALUE_H

#include "tui/stage/stage.h"
#include "tui/widgets/field.h"

/* The tags of its dialogs; a screen's own begin at VALUE_DIALOGS. */
enum value_dialog {
    VALUE_WHICH,   /* another program was first: take what it stored, or save this */
    VALUE_UNSAVED, /* back, or try again */
    VALUE_DIALOGS,
};

struct value_screen;

/* How a screen speaks of what it saves. */
struct value_words {
    struct {
        const char *title;
        const char *options[3]; /* the last is the screen's own, or NULL */
    } dialogs[VALUE_DIALOGS];
    void (*stored)(const struct value_screen *value, struct buffer *out); /* by the other program */
    const char *safe; /* what is, when this can't be saved */
};

struct value_ops {
    const struct value_words *words;
    /* Fills in what is entered; false: it is no longer there. */
    bool (*describe)(struct value_screen *value);
    /* Saves what was entered (`text` is its written form), or goes on to what is asked next. */
    struct action (*take)(struct value_screen *value, const char *text);
    /* Back within what is entered; NULL, or false: there is nothing before this. */
    bool (*back)(struct value_screen *value);
};

/* A screen's own state begins with it. */
struct value_screen {
    struct screen screen;
    const struct value_ops *ops;
    /* Filled in by describe, which is given empty texts. */
    const struct question *question; /* NULL: free text, of `limit` characters */
    bool certain;                    /* nothing can be said instead of a value */
    size_t limit;
    struct buffer crumbs, title, about, hint;
    struct buffer key;    /* of the draft */
    struct buffer stored; /* in its written form */

    struct field field;
    struct answer answer;  /* what a question's field was last read as */
    struct buffer shown;   /* what was stored when the field was filled */
    struct buffer initial; /* the same as the field had it before a key */
    struct buffer draft;   /* the draft that is stored */
    struct buffer problem; /* the line below the field, until the next key */
    bool filled, gone;
    bool changed; /* meanwhile: what is stored is no longer `shown` */
};

/* ---- for the screen's ops */

/* What another program stored is shown, unless something was entered: then Enter asks. */
void value_update(struct screen *screen);
enum typing value_typing(const struct screen *screen);
struct action value_reply(struct screen *screen, const struct reply *reply);
void value_keep(struct screen *screen); /* what is half typed becomes a draft */
void value_leave(struct screen *screen);

/* ---- for its functions */

/* Another value is entered from now on: its draft, or what is stored. */
void value_show(struct value_screen *value);
/* True when the field no longer holds what was stored when it was filled. */
bool value_is_touched(const struct value_screen *value);
/* Enter has what is in the field read and taken, or refused; other keys edit it. */
struct action value_key(struct value_screen *value, enum command command, uint32_t character);
void value_draw(struct value_screen *value, const struct pane *pane);

/* ---- for take */

void value_refuse(struct value_screen *value, const char *problem);
void value_saved(struct value_screen *value); /* it is no draft any more */
/* It stays in the field; asks what to do. */
struct action value_not_saved(struct value_screen *value, const struct error *err);

#endif

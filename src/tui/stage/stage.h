/* SPDX-License-Identifier: MIT
 * The whole program but for the terminal: the stack of screens over the open plan. */
#ifndef MILEPOST_TUI_STAGE_STAGE_H
#define MILEPOST_TUI_STAGE_STAGE_H

#include "milepost/tui.h"
#include "tui/canvas/canvas.h"
#include "tui/stage/screen.h"
#include "tui/terminal/press.h"

/* Owns its texts. */
struct unkept {
    char *uuid, *field, *text; /* the plan's uuid */
};

/* The last key, and how many came since the screen was drawn. */
struct heard {
    enum command command;
    enum typing typing;
    unsigned contexts;
    bool pasted;
    bool refused; /* the screen says why, where it was entered */
    int keys;
    bool same; /* all of them the same command */
};

/* The whole program but for the terminal. */
struct tui {
    const struct tui_options *options;
    place_fn *const *places; /* makes the screen of each */
    struct session *session; /* the open plan, or NULL; in a what-if the copy of it */
    struct session *plan;    /* in a what-if the open plan itself, else NULL */
    VECTOR(struct screen *) screens;
    struct canvas canvas;
    struct buffer message; /* one line, until the next key */
    bool message_bad;
    struct buffer trouble; /* why the last save failed, until one succeeds */
    enum status trouble_status;
    VECTOR(struct unkept) unkept; /* drafts, of any plan, that could not be saved */
    bool leaving;                 /* it is asked what becomes of what is not saved */
    struct buffer farewell;       /* what is to be said of that after the end */
    bool ended;
    enum tui_end end;
    bool suspend, redraw, relook; /* asked of the terminal by a key */
    date_day day;                 /* of the open plan when it was last looked at */
    bool agenda_open;             /* what is due in the open plan is still to be noted */
    bool checked;                 /* the data file was looked through */
    struct buffer author; /* who comments on somebody else's plan; empty: that is to be asked */
    unsigned viewed;      /* the turn of that plan when its file was looked after last */
    int typed_text; /* the text that typing was measured on last, from 1; 0: none in this run */
    bool pasted;    /* the key under way is part of a paste */
    bool moved;     /* the last keys moved the focus by steps, and did nothing else */
    struct heard heard;
    uint64_t seen; /* a sum over what was drawn last, but for the message */
    bool unread;   /* the data file is still to be looked at after the last key */
};

/* The smallest terminal that shows screens. */
#define LEAST_COLUMNS 40
#define LEAST_ROWS    9

/* From so many columns on the title line names the program and, in the interview, the plan. */
#define NAMED_FROM 60

/* ---- stage.c */

void tui_init(struct tui *tui, const struct tui_options *options, place_fn *const *places,
              int columns, int rows, bool ascii);
/* Opens the plan, if any, and goes to the first screens. */
enum status tui_start(struct tui *tui, struct error *err) MP_MUST_CHECK;
/* Keeps drafts and ends; `end` says how, unless something is not saved: then it is TUI_END_UNSAVED
 * and the farewell says what became of it. */
void tui_end(struct tui *tui, enum tui_end end);
/* As far as it goes now what is not saved is: true when nothing is left of that. */
bool tui_save_rest(struct tui *tui);
/* The trouble's status for an exit code: never that of a wrong argument. */
enum status tui_trouble_status(const struct tui *tui);
void tui_clear(struct tui *tui);

/* ---- dispatch.c */

void tui_resize(struct tui *tui, int columns, int rows);
void tui_key(struct tui *tui, struct press press);
void tui_draw(struct tui *tui);
/* The same in the middle of a key, which is not judged by it. */
void tui_draw_unanswered(struct tui *tui);
/* How many milliseconds the screen waits for a key before it has work; -1: for ever. */
int tui_patience(const struct tui *tui);
/* Does a piece of slow work, if there is some; true when the screen is to be drawn again. */
bool tui_work(struct tui *tui);

/* ---- stack.c */

struct screen *tui_top(const struct tui *tui);
/* Does what the screen on top has asked for: the one way in which screens come and go. */
void tui_act(struct tui *tui, struct action action);
/* Keeps what is half typed on any screen. */
void tui_keep(struct tui *tui);
/* Takes screens off until `count` are left; what is half typed on them is kept. */
void tui_cut(struct tui *tui, size_t count);
void tui_clear_screens(struct tui *tui);

/* ---- message.c */

/* Says one line until the next key; `bad` when something failed. */
void tui_say(struct tui *tui, bool bad, const char *format, ...) MP_PRINTF(3, 4);
/* Every screen makes its rows anew before it is drawn again. */
void tui_changed(struct tui *tui);
/* Notes whether a save succeeded: the header shows trouble until one does. */
bool tui_saved(struct tui *tui, enum status status, const struct error *err);
void tui_say_saved(struct tui *tui); /* what of it is on disk */
/* Notes that a change was tried and says what became of it: "School 2 is removed; u takes it
 * back." */
void say_change(struct tui *tui, enum status status, const struct buffer *said,
                const struct error *err);

/* ---- look.c */

/* What a setting is in this run. */
int tui_setting(const struct tui *tui, enum setting setting);
/* It is so from now on, and kept; when it can't be kept that is said. */
void tui_set(struct tui *tui, enum setting setting, int value);
/* Days are shown as the settings say from now on. */
void tui_take_dates(struct tui *tui);
/* What the screens look like by options and settings. */
enum tui_theme tui_theme(const struct tui *tui);
bool tui_wants_ascii(const struct tui *tui);
/* Says what is wrong with the file of settings, unless something else is said. */
void tui_tell_settings(struct tui *tui);

/* ---- open_plan.c */

/* Opens a plan in place of the one that is open. */
enum status tui_open(struct tui *tui, int64_t plan, struct error *err) MP_MUST_CHECK;
void tui_undo(struct tui *tui, bool again);
/* Brings what lists say of the open plan up to what it is by now. */
void tui_note_agenda(struct tui *tui);
/* Another program may have written to the plan meanwhile. True when it had. */
bool tui_read_again(struct tui *tui);
/* Past midnight the roadmap is another: rows that were made from it are made anew. */
void tui_notice_day(struct tui *tui);

/* ---- frame.c */

/* The title line, rules, message and footer around the body, which is returned. The footer is
 * that of the screen on top. */
struct pane frame_draw(struct tui *tui, const struct screen *screen, const struct screen *top);
/* The body is low: what is not needed to answer is left out. */
bool frame_is_compact(const struct tui *tui);

/* Where a screen's text begins and how wide it is: two columns in from either side. */
struct pane body_pane(const struct pane *body);
/* What lies over a screen leaves the message and the keys in sight: the rows above them, and a box
 * of at most so many rows in their middle. */
struct pane frame_over(const struct tui *tui, const struct pane *whole);
struct pane frame_box(const struct tui *tui, const struct pane *whole, int wanted, int columns);
/* One that asks may take the title line, too, on a low terminal: what is to be known goes before.
 */
struct pane frame_asking_box(const struct tui *tui, const struct pane *whole, int wanted,
                             int columns);
/* The same with a blank row above, where there is room for one. */
struct pane body_pane_below(const struct tui *tui, const struct pane *body);
/* No wider than lines with a figure at their end are read across. */
void pane_narrow(struct pane *pane);

#endif

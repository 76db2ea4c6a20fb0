/* SPDX-License-Identifier: MIT
 * The list of plans, and what is done with one. */
#ifndef MILEPOST_TUI_SCREENS_HOME_HOME_H
#define MILEPOST_TUI_SCREENS_HOME_HOME_H

#include "milepost/session.h"
#include "tui/parts/list_screen.h"
#include "tui/widgets/line.h"

enum home_cell { HOME_NAME, HOME_GOAL, HOME_WHERE, HOME_DUE, HOME_STEP };
#define HOME_CELLS 5

/* From so many columns on what is due has columns of its own; else it stands below the plan. With
 * more than the most a name would stand far from what is said of it. */
enum { HOME_WIDE = 112, HOME_MOST = 124 };

/* What a row stands for. */
enum home_tag { TAG_PLAN = PLACE_COUNT, TAG_NEW };

struct home {
    struct list_screen base;
    struct plan_cards all;     /* as read; until they are whole, the first page of them */
    bool whole, kept;          /* all of them are there; they are not to be read again */
    struct plan_cards plans;   /* those shown, in their order; the texts are those of all */
    size_t overdue, unplanned; /* of all, once they are whole */
    enum plan_order order;
    bool finding; /* what is typed goes into the line */
    struct line_field line;
    int64_t changed; /* the plan that was changed here last: what is redone first */
    int64_t made;    /* the plan that was begun, copied or imported last: an undo takes it out */
    int64_t unmade;  /* the plan that an undo took out: a redo brings it back */
    bool many;       /* several were imported together: no undo takes all of them out */
    int64_t focused; /* the plan to focus after the next update, or 0 */
    bool sorted;     /* anew: the first plan is to be focused then */
    char *path;      /* of the file to import, as it was typed, or NULL */
    bool greeted;
};

/* ---- home_list.c */

/* The plan that has the focus, or NULL. */
const struct plan_card *home_focused(const struct home *home);

/* Reads the plans and makes their rows. */
void home_fill(struct list_screen *base);
/* All of them are wanted, as they are to be looked through or sorted. */
void home_read_all(struct home *home);
/* Reads what the first page left, once that is shown. */
bool home_work(struct screen *screen);
/* "3 plans, 1 overdue" */
void home_state(const struct screen *screen, struct buffer *out);

/* From so many plans on finding one is worth a line of its own. */
enum { HOME_MANY = 10 };

/* ---- home_change.c */

/* Opens a plan; a new one with its first question. */
struct action home_open(struct home *home, int64_t plan, bool is_new);
/* Begins a plan and opens it; `name` NULL: under a name that is free. */
struct action home_create(struct home *home, const char *name);
struct action home_ask_name(struct home *home);
struct action home_ask_rename(struct home *home, const char *text, const char *name);
struct action home_ask_import(struct home *home, const char *text); /* NULL: what is asked first */
void home_copy(struct home *home, const struct plan_card *plan);
void home_delete(struct home *home, const struct plan_card *plan);
/* What may be undone is the last change of any plan from now on, but for one that was made new. */
void home_forget_made(struct home *home);

/* ---- home_undo.c */

/* Takes back, or makes again, the last change of all plans. */
void home_undo(struct home *home, bool again);
struct action home_reply(struct screen *screen, const struct reply *reply);

/* ---- import.c */

/* Asks for the path of an exported plan; `text` NULL: what is asked first. */
struct screen *import_ask(struct tui *tui, int tag, const char *text, const char *path);
/* Asks what to do with a file of a plan that is here; the second option is a copy, and where others
 * wrote to its steps the third takes that. */
struct screen *import_ask_copy(struct tui *tui, int tag, bool commented);
/* What others wrote in the file; cleared with comments_file_clear, also after a failure. */
enum status home_read_comments(struct tui *tui, const char *typed, struct comments_file *out,
                               struct error *err) MP_MUST_CHECK;
/* Takes it into its plan, whose number goes to *plan; `said` receives a line. */
enum status home_import_comments(struct tui *tui, const char *typed, int64_t *plan,
                                 struct buffer *said, struct error *err) MP_MUST_CHECK;
/* Takes the plans in the file in, all or none. STATUS_CONFLICT when one is here already. */
enum status import_path(struct tui *tui, const char *typed, bool as_copy,
                        struct import_result *result, struct error *err) MP_MUST_CHECK;

#endif

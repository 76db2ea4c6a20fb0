/* SPDX-License-Identifier: MIT
 * The list of plans, and what is done with one. */
#ifndef MILEPOST_TUI_SCREENS_HOME_HOME_PARTS_H
#define MILEPOST_TUI_SCREENS_HOME_HOME_PARTS_H

#include "milepost/session.h"
#include "milepost/session/pages.h"
#include "tui/parts/list_screen.h"
#include "tui/widgets/line.h"

enum home_cell { HOME_NAME, HOME_GOAL, HOME_WHERE, HOME_DUE, HOME_STEP, HOME_RISK };
#define HOME_CELLS 6

/* From so many columns on what is due has columns of its own; else it stands below the plan. With
 * more than the most a name would stand far from what is said of it. */
enum { HOME_WIDE = 112, HOME_MOST = 124, COLUMNS_NEVER = 10000 };

/* What is asked over it. */
enum home_dialog { ASK_NEW, ASK_RENAME, ASK_IMPORT, ASK_COPY, ASK_PAGES, ASK_FOLDER };

/* What a row stands for. */
enum home_tag { TAG_PLAN = PLACE_COUNT, TAG_NEW };

/* Pages of plans on their way to files or to the printer, one at each piece of work. */
struct desk_page {
    int64_t plan;
    char *name; /* of the plan, which may be gone when its turn comes */
};

struct desk_pages {
    VECTOR(struct desk_page) plans;
    size_t next; /* of them; at their count nothing is under way */
    enum pages_way way;
    char *folder;         /* as it was typed, or NULL */
    size_t done;          /* of them that came out */
    struct buffer failed; /* the names of the others, with why the first of them did not */
};

struct home {
    struct list_screen base;
    struct plan_cards all;     /* as read; until they are whole, the first page of them */
    bool whole, kept;          /* all of them are there; they are not to be read again */
    struct plan_cards plans;   /* those shown, in their order; the texts are those of all */
    size_t overdue, unplanned; /* of all, once they are whole */
    enum plan_order order;
    bool chosen;            /* the order was, by a key */
    VECTOR(int64_t) marked; /* plans, in the order in which they were marked */
    struct desk_pages pages;
    bool finding; /* what is typed goes into the line */
    struct line_field line;
    struct plans_past past; /* what an undo takes back */
    int64_t focused;        /* the plan to focus after the next update, or 0 */
    bool sorted;            /* anew: the first plan is to be focused then */
    int career;             /* of a plan that is begun, by its place among those on hand; -1: the
                               first */
    char *path;             /* of the file to import, as it was typed, or NULL */
    bool greeted;
};

/* ---- home_list.c */

/* The plan that has the focus, or NULL. */
const struct plan_card *home_focused(const struct home *home);

/* Reads the plans and orders them; makes their rows. */
void home_pick(struct home *home);
void home_fill(struct list_screen *base);
/* All of them are wanted, as they are to be looked through or sorted. */
void home_read_all(struct home *home);
/* Reads what the first page left, once that is shown. */
bool home_read_rest(struct screen *screen);
/* "3 plans, 1 overdue" */
void home_state(const struct screen *screen, struct buffer *out);

/* From so many plans on Home is a table by what is to be done next and what is at risk. */
enum { HOME_DESK = 6 };
static inline bool home_is_desk(const struct home *home)
{
    return home->plans.live >= HOME_DESK;
}

/* ---- home_row.c */

/* The labels over the plans, and a plan. */
void home_add_labels(struct home *home);
void home_add_plan(struct home *home, const struct plan_card *plan);
/* Marked, or else what is the matter with it. */
void home_show_mark(const struct home *home, struct list_row *row, const struct plan_card *plan);

/* ---- home_mark.c */

bool home_is_marked(const struct home *home, int64_t plan);
/* Marks a plan, or takes its mark off. */
void home_mark(struct home *home, int64_t plan);
/* Takes the marks of plans that are there no more. */
void home_unmark_gone(struct home *home);

/* ---- home_pages.c */

/* Asks how the page of each marked plan, or of the focused one, is to be printed. */
struct action home_ask_pages(struct home *home);
/* Asks on, or begins. */
struct action home_reply_pages(struct home *home, const struct reply *reply);
/* A page more; false: there was none. */
bool home_work_pages(struct home *home);
/* Ends it with what came out by now; false: nothing was under way. */
bool home_stop_pages(struct home *home);
void home_clear_pages(struct home *home);

/* ---- welcome.c */

/* For who has no plan yet; the row after it. */
int home_draw_welcome(const struct tui *tui, const struct pane *pane, int row);

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

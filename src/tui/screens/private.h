/* SPDX-License-Identifier: MIT
 * What the files of one screen share, and screens with each other. */
#ifndef MILEPOST_TUI_SCREENS_PRIVATE_H
#define MILEPOST_TUI_SCREENS_PRIVATE_H

#include "../private.h"

/* ---- home: the list of plans ----------------------------------------------------------------- */

enum home_cell { HOME_NAME, HOME_GOAL, HOME_WHERE, HOME_DUE, HOME_STEP };
#define HOME_CELLS 5

/* What is known of a plan besides its row in the data file. */
struct plan_standing {
    int64_t plan;
    bool made;
    struct buffer cells[HOME_CELLS];
};

struct home {
    struct screen screen;
    struct plan_list plans;
    VECTOR(struct plan_standing) standings; /* of plans seen so far */
    struct list list;
    int64_t changed; /* the plan that was changed here last: what undo takes back */
    int64_t focused; /* the plan to focus after the next update, or 0 */
    char *path;      /* of the file to import, as it was typed, or NULL */
    bool greeted;
};

/* The plan that has the focus, or NULL. */
const struct plan_row *home_focused(const struct home *home);

/* What is known of a plan; its cells are empty until home_work has come to it. */
struct plan_standing *home_standing(struct home *home, int64_t plan);
bool home_work(struct screen *screen); /* works out where one plan stands */
void home_clear_standings(struct home *home);

/* Opens a plan; a new one with its first question. */
struct action home_open(struct home *home, int64_t plan, bool is_new);
/* Begins a plan and opens it; `name` NULL: under a name that is free. */
struct action home_create(struct home *home, const char *name);
struct action home_ask_name(struct home *home);
struct action home_ask_rename(struct home *home, const char *text, const char *name);
struct action home_ask_import(struct home *home, const char *text); /* NULL: what is asked first */
void home_copy(struct home *home, const struct plan_row *plan);
void home_delete(struct home *home, const struct plan_row *plan);
/* Takes back, or does again, the last change of the plan that was changed here last. */
void home_undo(struct home *home, bool again);
struct action home_reply(struct screen *screen, const struct reply *reply);

/* ---- overview: an open plan at a glance ------------------------------------------------------ */

/* What a row opens. */
enum overview_tag {
    OPEN_INTERVIEW,
    OPEN_STEP,
    OPEN_SECTION,
    OPEN_CHECK,
    OPEN_ROADMAP,
    OPEN_ROUTES,
    OPEN_GATES,
    OPEN_SCHOOLS
};

enum overview_cell { OVERVIEW_TITLE, OVERVIEW_STANDING, OVERVIEW_COST };
#define OVERVIEW_CELLS 3

struct overview {
    struct screen screen;
    struct list list;
    bool complete; /* the rows say all there is to say */
    bool settled;  /* they did so once */
};

void overview_update(struct screen *screen);

/* ---- the interview --------------------------------------------------------------------------- */

/* What the interview shows. */
enum interview_page {
    PAGE_INTRO,    /* a section opens; `question` comes next */
    PAGE_QUESTION, /* `question` is put */
    PAGE_OFFER,    /* the first answers are given; `question` comes next */
    PAGE_END,      /* nothing is left to ask */
};

struct interview {
    struct screen screen;
    enum interview_page page;
    int question;
    bool only;     /* back after this one question */
    bool straight; /* the question had an answer when it was shown: go on to the very next */
    struct field field;
    struct answer shown; /* what was stored when the field was filled */
    struct buffer draft; /* the draft that is stored */
    struct buffer problem;
    bool changed_meanwhile; /* the stored answer is no longer `shown` */
    struct scroll option;   /* on the pages that offer something */
    enum question_status *status;
    bool *relevant;      /* by the last roadmap; a question it did not see counts */
    bool working;        /* the roadmap is due */
    struct summary last; /* of the roadmap that the panel shows */
    struct page panel;
    struct buffer headline;
};

/* What can be done on a page that asks nothing; returns how many, 0 for a question. */
int interview_options(const struct interview *interview, const char *const **options);

struct session *interview_session(const struct interview *interview);

/* Where the questions stand, by the last roadmap there is. */
void interview_refresh(struct interview *interview);
/* The first question that must be answered and is not; -1: none. */
int interview_first_open(const struct answers *answers, const enum question_status *status);
/* The question where it was left, if that still waits for an answer; -1: it does not. */
int interview_left_at(const struct session *session, const enum question_status *status);
/* Where Continue leads from `from`: on, then to what was left out before; -1: to the end. */
int interview_following(const struct interview *interview, const struct answers *answers,
                        const enum question_status *status, int from);

/* True when the field no longer holds what was stored when it was filled. */
bool interview_is_touched(const struct interview *interview);
/* Fills the field with the draft or the stored answer. */
void interview_fill_field(struct interview *interview);
void interview_store_draft(struct interview *interview, const char *text);
void interview_keep(struct screen *screen); /* what is half typed becomes a draft */

void interview_show_page(struct interview *interview, enum interview_page page);
void interview_show_question(struct interview *interview, int question);
/* The question, or first the words that open its section. */
void interview_open_question(struct interview *interview, int question);
bool interview_opens_section(const struct interview *interview, int question);
void interview_go_on(struct interview *interview, int next);
struct action interview_go_back(struct interview *interview);
/* Reads what is entered, saves it and goes on; or says why not. */
struct action interview_answer(struct interview *interview);
struct action interview_reply(struct screen *screen, const struct reply *reply);
/* Only for resuming; nothing is lost when it can't be written. */
void interview_note_place(struct interview *interview);

/* Asks for the path of an exported plan; `text` NULL: what is asked first. */
struct screen *import_ask(struct tui *tui, int tag, const char *text, const char *path);
/* Asks what to do with a file of a plan that is here; the second option is a copy. */
struct screen *import_ask_copy(struct tui *tui, int tag);
/* Takes the plan in the file in. STATUS_CONFLICT when it is here already. */
enum status import_file(struct tui *tui, const char *typed, bool as_copy, int64_t *plan,
                        struct error *err) MP_MUST_CHECK;

bool interview_is_wide(const struct interview *interview);

void interview_draw(struct screen *screen, const struct pane *body);

/* ---- one value to enter: of a school, what it said, figures of an assumption */

struct entry;

struct entry_kind {
    /* Says what is entered and fills in what is stored; false: it is no longer there. */
    bool (*describe)(struct entry *entry);
    /* Saves what was entered, in its written form, or goes on to what is asked next. */
    struct action (*take)(struct entry *entry, const char *text);
    /* Back within the entry; NULL, or false: there is nothing before this. */
    bool (*back)(struct entry *entry);
};

struct entry {
    struct screen screen;
    const struct entry_kind *kind;
    int64_t number; /* which these mean is the kind's own */
    int part, index;
    const struct question *question; /* NULL: a line of free text */
    struct field field;
    struct line_field line;
    /* Filled by describe. */
    struct buffer crumbs, title, about, hint, key, value;
    struct buffer name;    /* of a school that is still to be added */
    struct buffer shown;   /* the value that the field was filled with */
    struct buffer initial; /* the same as the field had it before a key */
    struct buffer draft;   /* the draft that is stored */
    struct buffer problem;
    bool filled, gone, changed_meanwhile;
};

struct entry *entry_new(struct tui *tui, const struct entry_kind *kind);
/* Something else is entered from now on; what was half typed is kept. */
void entry_turn(struct entry *entry, int part);
/* After a save that was tried: says so and goes back, or stays and says why not. */
struct action entry_saved(struct entry *entry, enum status status, const struct buffer *said,
                          const struct error *err);
/* The line below the field, until the next key. */
void entry_refuse(struct entry *entry, const char *problem);

/* Notes that a change was tried and says what became of it: "School 2 is removed; u takes it
 * back." */
void say_change(struct tui *tui, enum status status, const struct buffer *said,
                const struct error *err);

/* A field of a school, or what it said to a question; number 0: a new school. */
struct screen *school_entry(struct tui *tui, int64_t number, int field, int question);
/* The questions to a school, those still to ask first. */
struct screen *asking_screen(struct tui *tui, int64_t number);

#endif

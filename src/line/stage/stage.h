/* SPDX-License-Identifier: MIT
 * The whole accessible program but for its stops: the stack of them over the open plan, and what a
 * stop is. */
#ifndef MILEPOST_LINE_STAGE_STAGE_H
#define MILEPOST_LINE_STAGE_STAGE_H

#include "line/stage/menu.h"
#include "milepost/line.h"
#include "milepost/session/past.h"
#include "milepost/session/pick.h"

/* Where one can be. */
enum stop_kind {
    STOP_HOME,
    STOP_NAME,      /* the name of a new plan; `index` 0: of the very first; from NAME_CAREER on: of
                       that career among those on hand */
    STOP_DELETE,    /* which plan */
    STOP_PAGES,     /* the page of each of many plans */
    STOP_PLAN,      /* what can be done with the open plan */
    STOP_INTERVIEW, /* at question `index`; -1: where it was left */
    STOP_QUESTION,  /* question `index` alone: back after it */
    STOP_SECTIONS,  /* of the interview, each with how far it is */
    STOP_REVEAL,    /* what lies ahead; `index` 0: the interview lies below */
    STOP_CHECK,
    STOP_ROUTES,
    STOP_ROUTE, /* route `index` */
    STOP_ROADMAP,
    STOP_STEP, /* step `index` of the roadmap */
    STOP_WEEK, /* what to do now */
    STOP_DUE,
    STOP_MARK,    /* step `index` of the roadmap, with the kind of mark `other` */
    STOP_LOG,     /* hours of study on step `index` */
    STOP_FIGURES, /* what step `index` rests on */
    STOP_FIGURE,  /* assumption `index` */
    STOP_GATES,
    STOP_GATE, /* gate `index` of the roadmap */
    STOP_CREDITS,
    STOP_CYCLE,        /* of body `index`; `other` 1: the one before the present one */
    STOP_LEDGER,       /* all credits */
    STOP_CREDIT,       /* credit `number` */
    STOP_CREDIT_FIELD, /* field `index` of it; `number` 0: a new one */
    STOP_CREDIT_FILE,  /* credits out of a file */
    STOP_HELD,         /* credential `index` */
    STOP_HELD_FIELD,   /* what is printed on it: enum held_part `other` */
    STOP_PRINT,        /* of the plan; `other` EXTENT_SCHOOL: the sheet of school `number` */
    STOP_LETTER,       /* letter `index` of the catalogue */
    STOP_PROOF,        /* for body `index` */
    STOP_EXPORT,       /* the plan as data */
    STOP_LEDGER_OUT,   /* the credits as data */
    STOP_SCHOOLS,
    STOP_SCHOOL,       /* school `number` */
    STOP_SCHOOL_FIELD, /* field `index` of it, of an answer question `other`, of a promise which;
                          `number` 0: a new one */
    STOP_ASKING,       /* the questions to school `number` */
    STOP_PROMISES,     /* what school `number` promised */
    STOP_PROMISE,      /* promise `index` of it */
    STOP_FIND,         /* real schools, for the worksheet */
    STOP_OFFERS,
    STOP_CATALOGUE, /* what another version of it changes */
    STOP_WHAT_IF,
    STOP_CHANGES, /* all that would change, line by line */
    STOP_HISTORY,
    STOP_MONTHS,
    STOP_COMMENTS, /* to step `index` of the roadmap; -1: to the step whose id is `words` */
    STOP_SETTINGS,
    STOP_SETTING, /* setting `index` */
    STOP_RENAME,
    STOP_COPY,
    STOP_IMPORT,
    STOP_JUMP,       /* to what has `words` in its name; NULL: they are asked for */
    STOP_CREDENTIAL, /* credential `index` of what is explained (session/explained.h) */
    STOP_REMARKS,    /* all comments */
    STOP_REMARK,     /* one's own comment to step `index` of somebody else's roadmap */
    STOP_UNKEPT,     /* what was written to somebody else's plan is in no file */
    STOP_DAMAGED,    /* the data file can't be opened */
    STOP_TYPING,     /* the typing measure */
    STOP_TERM,       /* word `index` of it */
    STOP_COUNT
};

/* The places of STOP_NAME for careers begin here. */
enum { NAME_CAREER = 1 };

struct stop_place {
    enum stop_kind kind;
    int index, other;
    int64_t number;
    const char *words; /* borrowed while the stop is made */
};

/* What comes of what was typed. */
enum onward_kind {
    ONWARD_ASK,     /* the same is asked again */
    ONWARD_TELL,    /* all of the stop is told anew, then asked */
    ONWARD_BACK,    /* this stop is done */
    ONWARD_GO,      /* to `place`, with this stop below it */
    ONWARD_REPLACE, /* to `place`, and this stop is done */
    ONWARD_OPEN,    /* the plan `place.number`, and nothing but Home below it */
    ONWARD_LEAVE,   /* the program */
};

struct onward {
    enum onward_kind kind;
    struct stop_place place;
    struct stop_place past; /* to which Back leads from there; kind STOP_COUNT: none */
};

/* A stop's own state begins with its `struct stop`. Unused functions are NULL. */
struct stop;
struct stop_ops {
    const char *name;                                         /* "Home" */
    void (*tell)(struct stop *stop);                          /* says it, and fills the menu */
    void (*ask)(const struct stop *stop, struct buffer *out); /* the question, said again after what
                                                                 could not be taken */
    void (*prompt)(const struct stop *stop, struct buffer *out); /* NULL: that of the menu */
    struct onward (*choose)(struct stop *stop, const struct menu_item *item);
    struct onward (*take)(struct stop *stop, const char *typed); /* in place of choose, if given */
    struct onward (*none)(struct stop *stop);                    /* `!` */
    struct onward (*later)(struct stop *stop);                   /* `>` */
    struct onward (*skip)(struct stop *stop);                    /* `>>` */
    struct onward (*back)(struct stop *stop);                    /* NULL: the stop is done */
    void (*help)(const struct stop *stop);
    void (*where)(const struct stop *stop, struct buffer *out); /* NULL: its name says enough */
    void (*leave)(struct stop *stop); /* frees what the state owns, not the state */
    bool is_text;                     /* any words may be typed here: only signs are commands */
    bool is_timed;                    /* no word more than needed is said here */
    bool narrows;                     /* where it has `take`: a part of a line of a long list may be
                                         typed */
    bool passes;                      /* what is gone to from here takes its place */
};

struct plain;
struct stop {
    const struct stop_ops *ops;
    struct plain *plain;
    struct menu menu;
};

typedef struct stop *stop_fn(struct plain *plain, const struct stop_place *place);

/* The whole program. */
struct plain {
    const struct line_options *options;
    stop_fn *const *places; /* makes the stop of each */
    struct talk talk;
    struct session *session; /* the open plan, or NULL; in a what-if the copy that is tried */
    struct session *kept;    /* in a what-if the plan itself; else NULL */
    VECTOR(struct stop *) stops;
    bool hinted;            /* what can be typed anywhere was said once */
    struct plans_past past; /* what an undo takes back where no plan is open */
    enum plan_order order;  /* of the list of plans; `ordered`: it was chosen */
    bool ordered;
    struct buffer finding; /* what the plans of the list have in their name or goal; "": any */
    struct buffer author;  /* of comments on somebody else's plan, once it is known */
    unsigned viewed;       /* the turn of that plan that was written into its file last */
    unsigned copied;       /* the turn of the open plan when it was copied last */
    size_t offered;        /* the line that Enter alone takes, from 1; 0: none */
    bool parted;           /* what became of what was entered was said */
    bool dropped;          /* the stop that was left last kept nothing of what was typed there */
    int typed_text;        /* that typing was measured on last, from 1; 0: none in this run */
    uint64_t later;        /* sections of plan `later_of` that were left for later in this run */
    int64_t later_of;
};

static inline bool plain_is_view(const struct plain *plain)
{
    return plain->options->view != NULL;
}

/* ---- stop.c */

/* Zeroed state of `size` bytes that begins with a `struct stop`; the stack frees it. */
void *stop_new(struct plain *plain, const struct stop_ops *ops, size_t size);

/* Without an argument: -1. */
struct stop_place stop_at(enum stop_kind kind);
struct onward onward_ask(void);
struct onward onward_tell(void);
struct onward onward_back(void);
struct onward onward_leave(void);
struct onward onward_go(enum stop_kind kind, int index);
/* To a place from which Back leads to another, which is passed on the way. */
struct onward onward_go_past(enum stop_kind past, enum stop_kind kind, int index);
/* To what a line of a menu leads to: its tag is the kind, its value the index. */
struct onward onward_to(const struct menu_item *item);
struct onward onward_open(int64_t plan);
/* The same as onward_go_past, and this stop is done. */
struct onward onward_replace_past(enum stop_kind past, enum stop_kind kind, int index);

/* ---- stack.c */

struct stop *plain_top(const struct plain *plain);
void plain_push(struct plain *plain, struct stop_place place);
/* Does what the stop on top has come to; without a stop the program ends. False: nothing was told,
 * and the same is to be asked again. */
bool plain_follow(struct plain *plain, struct onward onward);
void plain_clear(struct plain *plain);

/* ---- command.c */

/* What can be typed at any stop. False: it is none of these, and the stop's own affair. */
bool plain_command(struct plain *plain, const char *typed, struct onward *onward);
void plain_hint(struct plain *plain); /* once, and on `?` */

/* ---- view.c: somebody else's plan */

/* Where a stop leads to in a view: what only enters something is not gone to, and the error says
 * so; the interview is the list of its answers. In a what-if everything is tried. */
enum status plain_may_go(const struct plain *plain, struct stop_place *place,
                         struct error *err) MP_MUST_CHECK;
/* Writes what was commented into the file, if anything was; or says why it is not there. */
void plain_view_keep(struct plain *plain);
bool plain_view_is_unkept(const struct plain *plain); /* the file does not have all of it */
enum status plain_view_write(struct plain *plain, struct error *err) MP_MUST_CHECK;
/* The plan as it is here into a new file; nothing is unkept then. */
enum status plain_view_copy(struct plain *plain, const char *path, struct error *err) MP_MUST_CHECK;

/* ---- word.c */

/* What a word of the glossary means, or what is like it. */
void plain_explain(struct plain *plain, const char *word);

/* ---- plan.c */

enum status plain_open(struct plain *plain, int64_t plan, struct error *err) MP_MUST_CHECK;
/* It is neither a what-if nor somebody else's. */
bool plain_is_own(const struct plain *plain);
void plain_close(struct plain *plain); /* brings what lists say of it up to date first */
/* Another program may have written to the plan meanwhile; true when it had. */
bool plain_read_again(struct plain *plain);
struct onward plain_undo(struct plain *plain, bool again);
/* The open plan was copied: an undo takes the copy out, unless something else is done first. */
void plain_copied(struct plain *plain, int64_t copy);
/* What an undo, or a redo, is about is such a copy, and not the open plan. */
bool plain_has_copied(const struct plain *plain, bool again);
/* Begins a what-if, or ends it: the plan itself is open again. */
enum status plain_try(struct plain *plain, struct error *err) MP_MUST_CHECK;
void plain_end_try(struct plain *plain);
/* Says what a change came to, and clears `said`; all is told anew, or the same is asked again. */
struct onward plain_changed(struct plain *plain, enum status status, struct buffer *said,
                            const struct error *err);
int plain_setting(const struct plain *plain, enum setting setting);
/* Days are told as the settings say from now on. */
void plain_take_dates(struct plain *plain);
/* Said where a stop is left: what was typed there is not kept. */
void plain_drop(struct plain *plain, const char *format, ...) MP_PRINTF(2, 3);
/* Says what is wrong; the same is asked again. */
/* Back, where there is nothing to go back to: says so. */
struct onward plain_stay_first(struct talk *talk);
struct onward plain_refuse(struct plain *plain, const struct error *err);

#endif

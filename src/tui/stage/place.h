/* SPDX-License-Identifier: MIT
 * Where a screen can lead to. A screen names a place and knows no other screen; the table of places
 * (tui/places.c) knows them all. */
#ifndef MILEPOST_TUI_STAGE_PLACE_H
#define MILEPOST_TUI_STAGE_PLACE_H

#include <stdint.h>

enum place_kind {
    PLACE_HOME,
    PLACE_OVERVIEW,
    PLACE_REVEAL, /* what lies ahead; `index` 0: from the interview, which lies below */
    PLACE_WEEK,   /* what to do now */
    PLACE_DUE,
    PLACE_INTERVIEW, /* at question `index`; -1: where it was left */
    PLACE_QUESTION,  /* question `index` alone: back after it */
    PLACE_CHECK,
    PLACE_ROADMAP, /* focused on step `index`; -1: on the first */
    PLACE_STEP,    /* step `index` of the roadmap */
    PLACE_GATE,    /* gate `index` of it */
    PLACE_COMMENT, /* on step `index` of it, of somebody else's plan */
    PLACE_GATES,
    PLACE_WHY_STEP, /* the chain behind step, gate or route `index` */
    PLACE_WHY_GATE,
    PLACE_WHY_ROUTE,
    PLACE_ROUTES,
    PLACE_ROUTE, /* route `index`, against route `other` */
    PLACE_TIMELINE,
    PLACE_MONTHS,
    PLACE_PRINT,  /* the card of step `index`, or part `other` of the plan (-1: the usual one),
                     with the card of step `number` - 1 (0: of none) beside it; of
                     EXTENT_SCHOOL the sheet of school `number` */
    PLACE_LETTER, /* letter `index` of the catalogue */
    PLACE_DIFFERENCE,
    PLACE_SCHOOLS,
    PLACE_FIND,         /* real schools near somewhere */
    PLACE_COMPARE,      /* the schools that are marked, side by side */
    PLACE_SCHOOL,       /* field `index` of school `number` (0: a new one), or what it said to
                           question `other`, or promised (promise `other`) */
    PLACE_ASKING,       /* the questions to school `number` */
    PLACE_PROMISES,     /* what school `number` promised */
    PLACE_FIGURES,      /* what step `index` assumes */
    PLACE_ASSUMPTION,   /* assumption `index` of the catalogue */
    PLACE_CREDITS,      /* focused on the cycle of body `index`, if any */
    PLACE_CYCLE,        /* the cycle of body `index` */
    PLACE_CREDIT,       /* credit `number` */
    PLACE_CREDIT_FIELD, /* field `index` of credit `number` (0: a new one) */
    PLACE_HELD,         /* credential `index` that is held */
    PLACE_HELD_FIELD,   /* field `other` of it */
    PLACE_PROOF,        /* what body `index` is shown when it asks for proof */
    PLACE_TAKING,       /* credits from a file */
    PLACE_OFFERS,       /* what would bring a late plan back */
    PLACE_CATALOGUE,    /* what another version of the catalogue changes */
    PLACE_TYPING,       /* how fast somebody types */
    PLACE_HISTORY,      /* what was done to the plan */
    PLACE_SETTINGS,     /* how the program looks and speaks */
    PLACE_JUMP,
    PLACE_WORDS,      /* the words of the glossary that stand on the screen */
    PLACE_TERM,       /* term `index` of what is explained (session/explained.h) */
    PLACE_CREDENTIAL, /* credential `index` of what is explained */
    PLACE_HELP,       /* for the screen on top; on term `index` of them, or -1 */
    PLACE_KEYS,       /* all keys, to find one and run it on the screen on top */
    PLACE_DAMAGED,    /* what can be done about a data file that can't be opened */
    PLACE_LEAVING,    /* what becomes of what is not saved */
    PLACE_COUNT
};

struct place {
    enum place_kind kind;
    int index, other;
    int64_t number;
};

struct place place_of(enum place_kind kind); /* without an argument: -1 */
struct place place_with(enum place_kind kind, int index);
/* Why what stands at such a place is as it is; PLACE_COUNT: nothing says. */
enum place_kind place_why(enum place_kind kind);

/* Makes the screen of a place, with all that it shows still to come. */
struct tui;
struct screen;
typedef struct screen *place_fn(struct tui *tui, const struct place *place);

#endif

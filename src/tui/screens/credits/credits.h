/* SPDX-License-Identifier: MIT
 * The credentials held, the cycles that keep them, and the ledger of credits. */
#ifndef MILEPOST_TUI_SCREENS_CREDITS_CREDITS_H
#define MILEPOST_TUI_SCREENS_CREDITS_CREDITS_H

#include "milepost/report/credit.h"
#include "milepost/session.h"
#include "tui/parts/list_screen.h"
#include "tui/parts/saving.h"
#include "tui/widgets/line.h"

/* Of rows that open no place by their value alone. */
enum credits_tag {
    CREDITS_CYCLE = PLACE_COUNT, /* its value is an index of the ledger's cycles */
    CREDITS_BAR,                 /* below a cycle, the same */
    CREDITS_ENTRY,               /* the number of a credit */
};

enum credits_cell { CREDITS_WHAT, CREDITS_DAY, CREDITS_UNITS, CREDITS_COUNTS };
#define CREDITS_CELLS 4
/* From so many columns of the list on they are columns. */
enum { CREDITS_TABLE = 66 };

struct credits_screen {
    struct list_screen base;
    struct saving saving;
    struct line_field line; /* what is looked for */
    bool finding;
    int64_t newest; /* the highest number seen: a higher one was just added; -1: none was seen */
    int body;       /* whose cycle is to be focused at first, or -1 */
};

/* ---- credits.c */

/* Removes a credit and says so; false when it could not. */
bool credits_drop(struct tui *tui, int64_t number);

/* ---- cycle.c */

/* The tag of the question what a body's tracker shows. */
enum { CYCLE_TRACKER = 1 };

/* Asks which of it is to be entered; the reply leads to its question. */
struct action cycle_ask_tracker(struct tui *tui, int body);
struct action cycle_tracker_reply(struct tui *tui, int body, const struct reply *reply);

/* ---- credits_rows.c */

void credits_fill(struct list_screen *base);
list_paint_fn credits_paint; /* the bars of earned and left */

/* ---- credits_words.c */

/* For which bodies a credit counts: "AAPC, AHIMA", "AAPC 2 of 4; not NHA". */
void credits_say_counts(const struct ledger *ledger, int units, int index, struct buffer *out);
/* Done, something to do about it, or nothing. */
const char *credits_mark(const struct ledger *ledger, int index, enum tone *tone);
/* The body's word on it as a sentence: "Counts for AAPC: 4."; `out` is empty. */
void credits_say_verdict(const struct report_ledger *report, const struct ledger_verdict *verdict,
                         struct buffer *out);
/* What to keep of an entry that is for a body, and for how long. */
void credits_say_keep(const struct body *body, struct buffer *out);
const char *credits_verdict_mark(const struct ledger_verdict *verdict, enum tone *tone);
/* "submit by 28 Feb 2028 · late fee $50 from 10 Mar" */
void credits_say_days(const struct ledger_cycle *cycle, date_day today, struct buffer *out);
enum tone credits_state_tone(enum ledger_state state);
const char *credits_state_mark(enum ledger_state state);

/* ---- credits_detail.c */

void credits_detail_cycle(struct page *page, struct session *session, int cycle);
void credits_detail_credit(struct page *page, struct session *session, int64_t number);
/* With the letters to ask for, unless they stand below it. */
void credits_detail_held(struct page *page, struct session *session, int credential, bool letters);

#endif

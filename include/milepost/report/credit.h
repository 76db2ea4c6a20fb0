/* SPDX-License-Identifier: MIT
 * Continuing education in words, for screens, prints and commands alike. All add to `out`. */
#ifndef MILEPOST_REPORT_CREDIT_H
#define MILEPOST_REPORT_CREDIT_H

#include "milepost/ledger.h"
#include "milepost/text.h"

/* "2.5 units", "1 unit". */
void units_show(int units, struct buffer *out);

/* A ledger and what it was made of. */
struct report_ledger {
    const struct ledger_input *input;
    const struct ledger *ledger;
};

/* ---- one credit (credit.c) ------------------------------------------------------------------- */

/* Ids of reasons and states, as JSON has them: "before-certified", "running". */
const char *credit_why_id(enum credit_why why);
const char *ledger_state_id(enum ledger_state state);

/* Why a credit, or a part of it, does not count: "earned before certification". "" of what counts.
 */
void report_why_not(const struct report_ledger *report, const struct ledger_verdict *verdict,
                    struct buffer *out);

/* Before one body: "counts for AAPC: 4"; "not for AHIMA: earned before certification"; "counts for
 * AHIMA: 1 of 4, the share ... is full". */
void report_verdict(const struct report_ledger *report, const struct ledger_verdict *verdict,
                    struct buffer *out);

/* Before all its bodies, parted by semicolons. */
void report_verdicts(const struct report_ledger *report, int credit, struct buffer *out);

/* What would make it count, or more of it: a sentence for each body that has one. */
void report_mending(const struct report_ledger *report, int credit, struct buffer *out);

/* ---- cycles (credit_cycle.c) ----------------------------------------------------------------- */

/* "AAPC, 15 Mar 2025–14 Mar 2027"; "AAPC" of one without days. */
void report_cycle_name(const struct report_ledger *report, const struct ledger_cycle *cycle,
                       struct buffer *out);

/* "32 left"; "32 missing" of a cycle that is over; "none left" */
void report_cycle_left(const struct ledger_cycle *cycle, struct buffer *out);

/* "4 of 36 units, 32 left"; "36 of 36 units, none left" */
void report_cycle_earned(const struct ledger_cycle *cycle, struct buffer *out);

/* "1.5 a month until 28 Feb 2028"; nothing when none are left, or it is over. */
void report_cycle_pace(const struct ledger_cycle *cycle, struct buffer *out);

/* How it stands, unless it just runs: "over, and a fee is due"; nothing while it runs. */
void report_cycle_state(const struct report_ledger *report, const struct ledger_cycle *cycle,
                        struct buffer *out);

/* All of these in one line: "AAPC, 15 Mar 2025–14 Mar 2027: 4 of 36 units, 32 left, 1.5 a month".
 */
void report_cycle_line(const struct report_ledger *report, const struct ledger_cycle *cycle,
                       struct buffer *out);

/* "CPC, COC" */
void report_cycle_codes(const struct report_ledger *report, const struct ledger_cycle *cycle,
                        struct buffer *out);

/* "auditing (CPMA): 4 of 16", "a field of the CDEI: ask AAPC, no source says" */
void report_category(const struct report_ledger *report, const struct ledger_cycle *cycle,
                     const struct ledger_category *category, struct buffer *out);

/* With what there is to know of the rule, and its source: "auditing (CPMA): 4 of 16. (AAPC, ...)".
 */
void report_category_rule(const struct report_ledger *report, const struct ledger_cycle *cycle,
                          const struct ledger_category *category, struct buffer *out);

/* Of a cycle that has days: "Until 24 Mar 2027: ... (AAPC, checked Feb 2026)"; "No source gives the
 * day: ..." */
void report_last_day(const struct report_ledger *report, const struct ledger_day *day,
                     struct buffer *out);

/* What may make the body's own tracker show something else, a sentence each: calls `line` for each,
 * and returns how many. */
typedef void report_note_fn(void *context, const char *note);
int report_cycle_notes(const struct report_ledger *report, const struct ledger_cycle *cycle,
                       report_note_fn *line, void *context);

/* ---- all of it (credit_list.c, credit_json.c) ------------------------------------------------ */

/* The cycles with all that belongs to them, and the credits, the newest last, in lines of 72
 * columns. */
void report_credits(const struct report_ledger *report, const char *plan, bool ascii,
                    struct buffer *out);

/* One credit with all its fields. */
void report_credit(const struct report_ledger *report, int credit, bool ascii, struct buffer *out);

/* "milepost-credits": 1. With `only` (an index, or -1: all) of one credit alone. */
void report_credits_json(const struct report_ledger *report, int only, struct buffer *out);

#endif

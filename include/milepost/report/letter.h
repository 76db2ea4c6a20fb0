/* SPDX-License-Identifier: MIT
 * Letters: what an employer, a teacher or a provider signs, with what the plan knows filled in and
 * gaps for the rest. */
#ifndef MILEPOST_REPORT_LETTER_H
#define MILEPOST_REPORT_LETTER_H

#include "milepost/plan.h"
#include "milepost/text.h"

/* What a letter is filled from. */
struct letter_source {
    struct plan_input input;
    const char *plan; /* its name */
    int letter;       /* index into the catalogue */
    /* The number of a credential as the plan has it, or NULL. May be NULL. */
    const char *(*number)(const void *context, int credential);
    const void *context;
};

/* False: the plan has no use for this letter; the catalogue's `otherwise` says why. */
bool letter_applies(const struct catalog *catalog, int letter, const struct answers *answers);

/* The letter in lines of 72 columns. Nothing in it depends on a private answer unless the letter is
 * of them. */
void report_letter(const struct letter_source *source, bool ascii, struct buffer *out);

#endif

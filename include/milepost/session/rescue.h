/* SPDX-License-Identifier: MIT
 * What a person can be offered for a data file that can't be opened. Nothing is changed until a
 * copy is taken back, and the damaged file is kept even then. */
#ifndef MILEPOST_SESSION_RESCUE_H
#define MILEPOST_SESSION_RESCUE_H

#include "milepost/catalog.h"
#include "milepost/session/clock.h"
#include "milepost/store/rescue.h"
#include "milepost/text.h"

struct rescue {
    const char *path; /* of the damaged file; borrowed */
    struct good_copies copies;
    struct plan_list plans; /* that can still be read */
};

/* Looks what there is; `backups` may be NULL. After a failure what was found stands in it all the
 * same. */
enum status rescue_look(const char *path, const char *backups, struct rescue *out,
                        struct error *err) MP_MUST_CHECK;
void rescue_clear(struct rescue *rescue);

/* What is wrong, in a sentence. */
void rescue_say(const struct rescue *rescue, struct buffer *out);

/* Puts a copy in the place of the damaged file. `said` receives what became of both. */
enum status rescue_restore(const struct rescue *rescue, const char *from, struct buffer *said,
                           struct error *err) MP_MUST_CHECK;

/* Saves each plan that can be read as an export does: the first as `typed`, the others as
 * NAME-2.json ... `said` receives a sentence on what is where. */
enum status rescue_save(const struct rescue *rescue, const struct catalog *catalog,
                        const struct clock_source *clock, const char *typed, struct buffer *said,
                        struct error *err) MP_MUST_CHECK;

#endif

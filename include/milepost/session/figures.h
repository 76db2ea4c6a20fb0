/* SPDX-License-Identifier: MIT
 * A person's own figures for assumptions of the catalogue. */
#ifndef MILEPOST_SESSION_FIGURES_H
#define MILEPOST_SESSION_FIGURES_H

#include "milepost/session/open.h"

/* Checks figures: low <= likely <= high, within what the assumption's unit allows. */
enum status assumption_check(const struct catalog *catalog, int assumption,
                             const struct range *figures, struct error *err) MP_MUST_CHECK;

/* Reads "LOW/LIKELY/HIGH", or one figure for all three: whole numbers in the assumption's unit.
 * Where that is "per mille" a figure may be in percent too: "70%". STATUS_USAGE names the
 * assumption and says what it takes. */
enum status assumption_parse(const struct catalog *catalog, int assumption, const char *text,
                             struct range *out, struct error *err) MP_MUST_CHECK;

/* True of one that is shown and typed in percent. */
bool assumption_is_share(const struct assumption *assumption);
/* "40/60/120", "30%/42%/50%", or one figure for all three: as assumption_parse reads them. */
void assumption_write(const struct assumption *assumption, const struct range *figures,
                      struct buffer *out);

/* The plan's own figures, or NULL while the catalogue's stand. */
const struct range *session_own_figures(const struct session *session, int assumption);

/* Own figures that the catalogue has no place for any more: kept, and exported again. */
int session_orphan_figures(const struct session *session, const struct assumption_row **orphans);

struct assumption_change {
    int assumption;
    const struct range *figures; /* NULL: the catalogue's again */
};

/* Makes the figures the plan's own, all or none, as one change; `said` receives a line. */
enum status session_assume_all(struct session *session, const struct assumption_change *changes,
                               int count, struct buffer *said, struct error *err) MP_MUST_CHECK;
enum status session_assume(struct session *session, int assumption, const struct range *figures,
                           struct buffer *said, struct error *err) MP_MUST_CHECK;
/* The same of what was typed, as assumption_parse reads it; "": the catalogue's again. */
enum status session_assume_typed(struct session *session, int assumption, const char *text,
                                 struct buffer *said, struct error *err) MP_MUST_CHECK;

#endif

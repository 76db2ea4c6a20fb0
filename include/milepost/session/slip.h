/* SPDX-License-Identifier: MIT
 * A followed plan against its baseline, and what would mend it. */
#ifndef MILEPOST_SESSION_SLIP_H
#define MILEPOST_SESSION_SLIP_H

#include "milepost/baseline.h"
#include "milepost/session/open.h"

/* The roadmap as it stands against the baseline that counts; NULL where there is none. Both are
 * worked out on first use after a change and owned by the session until the next. */
const struct slip *session_slip(struct session *session);
/* The baseline that counts, or NULL: what is overdue is what was due by it. */
const struct plan_baseline *session_kept_baseline(struct session *session);
/* Empty for a plan that is not late. */
const struct offer_list *session_offers(struct session *session);

/* Both as a print of this roadmap has them. NULL, where the roadmap goes another way than the plan,
 * and where private answers are left out: the baseline was made with them. */
void session_print_slip(struct session *session, const struct roadmap *roadmap,
                        const struct slip **slip, const struct offer_list **offers);

/* Takes an offer of session_offers: an answer, or the choice of a route with a baseline of its own;
 * a change that undo takes back. `said` receives a line. */
enum status session_take_offer(struct session *session, const struct offer *offer,
                               struct buffer *said, struct error *err) MP_MUST_CHECK;

#endif

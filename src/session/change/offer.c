/* SPDX-License-Identifier: MIT
 * Taking what would mend a plan. */
#include "milepost/report/slip.h"
#include "session/change/change.h"

static enum status offer_take_answer(struct session *session, const struct offer *offer,
                                     struct error *err)
{
    struct answer_change change = offer->answer;

    change.after.as_of = DATE_NONE; /* today */
    return session_answer_all(session, &change, 1, err);
}

enum status session_take_offer(struct session *session, const struct offer *offer,
                               struct buffer *said, struct error *err)
{
    struct offer taken = *offer; /* the list goes with the change */
    struct buffer route = {0};
    enum status status;

    buffer_add(said, "Taken: ");
    report_offer(&taken, said);
    status = taken.answer.question >= 0 ? offer_take_answer(session, &taken, err)
                                        : session_choose_route(session, taken.route, &route, err);
    if (status != STATUS_OK)
        buffer_truncate(said, 0);
    buffer_clear(&route);
    return status;
}

/* SPDX-License-Identifier: MIT
 * What was written last into a calendar of the open plan. */
#include "milepost/store/calendar.h"
#include "milepost/session/print.h"
#include "session/state/session.h"

enum status session_calendar_read(const struct session *session, bool with_private,
                                  struct sent_calendar *out, struct error *err)
{
    sent_clear(out);
    return store_calendar_read(session->store, session_plan_id(session), with_private, out, err);
}

enum status session_calendar_keep(struct session *session, bool with_private,
                                  const struct sent_calendar *now, struct error *err)
{
    struct sent_calendar before = {0};
    enum status status = session_calendar_read(session, with_private, &before, err);

    if (status == STATUS_OK && !sent_equal(&before, now))
        status =
            store_calendar_write(session->store, session_plan_id(session), with_private, now, err);
    sent_clear(&before);
    return status;
}

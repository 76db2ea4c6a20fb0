/* SPDX-License-Identifier: MIT
 * The answers that the session holds: what differs from them, and laying one in. */
#include <string.h>

#include "session/state/session.h"

static int find_orphan(const struct session *session, const char *question)
{
    for (size_t i = 0; i < session->orphans.count; i++)
        if (strcmp(session->orphans.items[i].question, question) == 0)
            return (int)i;
    return -1;
}

/* An orphan of the same question is on disk in its place, so it counts as a difference. */
bool answer_differs(const struct session *session, int question, const struct answer *after)
{
    const struct question *asked = &session->catalog->questions[question];

    return !answer_equal(asked, &session->answers.items[question], after) ||
           find_orphan(session, asked->id) >= 0;
}

date_day answer_day(const struct session *session, const struct answer *answer)
{
    return answer->as_of == DATE_NONE ? session_today(session) : answer->as_of;
}

static void drop_orphan(struct session *session, const char *question)
{
    int index = find_orphan(session, question);

    if (index < 0)
        return;
    session->orphans.count--;
    memmove(&session->orphans.items[index], &session->orphans.items[index + 1],
            (session->orphans.count - (size_t)index) * sizeof *session->orphans.items);
}

void answer_lay_in(struct session *session, const struct answer_change *change)
{
    struct answer *held = &session->answers.items[change->question];

    if (!answer_differs(session, change->question, &change->after))
        return;
    *held = change->after;
    held->as_of =
        change->after.state == ANSWER_NONE ? DATE_NONE : answer_day(session, &change->after);
    drop_orphan(session, session->catalog->questions[change->question].id);
    session_forget(session);
}

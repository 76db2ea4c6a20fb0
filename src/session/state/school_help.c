/* SPDX-License-Identifier: MIT
 * The help with paying that the person named, held against a school of the worksheet. */
#include "session/state/session.h"

uint64_t session_named_aids(const struct session *session)
{
    const struct catalog *catalog = session_catalog(session);
    int question = catalog_find_question(catalog, "money.aid");
    const struct answer *answer = question < 0 ? NULL : &session_answers(session)->items[question];

    return answer && answer->state == ANSWER_VALUE ? school_aids(&session->form, answer->set) : 0;
}

struct aid_fit session_school_aid(const struct session *session, const struct school *school,
                                  int aid)
{
    return aid_fit(session_catalog(session), aid, &school->plan, session_today(session));
}

void session_show_school_aids(const struct session *session, const struct school *school,
                              struct buffer *out)
{
    const struct catalog *catalog = session_catalog(session);
    uint64_t named = session_named_aids(session);
    size_t before = out->length;

    for (int i = 0; i < catalog->aid_count; i++)
        if (named >> i & 1U)
            buffer_format(out, "%s%s: %s", out->length > before ? ", " : "", catalog->aids[i].title,
                          report_aid_answer(session_school_aid(session, school, i).answer));
}

/* SPDX-License-Identifier: MIT
 * What the interview says of itself beside its question: how much is left, what can wait, and what
 * the last answer changed. */
#include "tui/screens/interview/interview.h"

/* From so many columns on a line has room for whole sentences. */
enum { ROOMY_COLUMNS = 60 };

static bool left_is_roomy(const struct interview *interview)
{
    return interview->value.screen.tui->canvas.columns >= ROOMY_COLUMNS;
}

static void left_say_count(const struct way_left *left, struct buffer *out)
{
    if (left->left.exact && left->left.count == 1)
        buffer_format(out, "The last question%s.", left->starts ? " before a rough roadmap" : "");
    else if (left->left.exact)
        buffer_format(out, "%d questions left%s.", left->left.count,
                      left->starts ? " to a rough roadmap" : "");
    else
        buffer_format(out, "Section %d of %d%s.", left->section, left->of,
                      left->starts ? "; a rough roadmap comes after it" : "");
}

/* A section that opens without a page of its own says on its first question what it is good for. */
static bool left_say_good_for(const struct interview *interview, struct buffer *out)
{
    const struct session *session = interview_session(interview);
    const struct catalog *catalog = session_catalog(session);
    const struct section *section =
        &catalog->sections[catalog->questions[interview->question].section];

    if (section->good_for[0] == '\0' || section->intro[0] != '\0' || !left_is_roomy(interview) ||
        !way_begins_section(&interview->way, session, interview->question))
        return false;
    buffer_format(out, "Good for: %s.", section->good_for);
    return true;
}

void interview_say_left(const struct interview *interview, struct buffer *out)
{
    const struct session *session = interview_session(interview);
    struct way_left left;

    if (interview->only || interview->page == PAGE_END)
        return;
    if (left_say_good_for(interview, out))
        return;
    left = way_left(&interview->way, session, interview->question);
    if (left.starts || interview_is_settled(interview)) /* a count under way would jump */
        left_say_count(&left, out);
    if (interview->page == PAGE_QUESTION && way_can_leave_section(session, interview->question))
        buffer_format(out, "%sCtrl-N%s", out->length > 0 ? " " : "",
                      left_is_roomy(interview) ? " leaves the section for later." : " later");
}

void interview_say_effect(struct interview *interview, const struct roadmap *roadmap)
{
    const struct catalog *catalog = session_catalog(interview_session(interview));
    struct summary now = summary_of(roadmap);

    buffer_truncate(&interview->effect, 0);
    if (!interview->last.made ||
        !interview_is_started(session_answers(interview_session(interview))))
        return;
    buffer_format(&interview->effect, "%s: ",
                  interview->answered < 0 ? "What changed"
                                          : catalog->questions[interview->answered].label);
    if (summary_say_change(&interview->last, &now, &interview->effect) || interview->answered >= 0)
        buffer_add(&interview->effect, ".");
    else
        buffer_truncate(&interview->effect, 0);
    interview->answered = -1;
}

void interview_say_later(const struct interview *interview, struct buffer *out)
{
    int count = way_count_later(&interview->way, interview_session(interview));

    if (count > 0)
        buffer_format(out,
                      "%d section%s left for later; the roadmap takes what %s for unknown. "
                      "The overview leads back to %s.",
                      count, count == 1 ? " is" : "s are", count == 1 ? "it asks" : "they ask",
                      count == 1 ? "it" : "them");
}

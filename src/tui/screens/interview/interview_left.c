/* SPDX-License-Identifier: MIT
 * What the interview says of itself beside its question: how much is left, what can wait, and what
 * the last answer changed. */
#include <string.h>

#include "tui/screens/interview/interview.h"

/* A section that opens without a page of its own says on its first question what it is good for. */
static bool left_say_good_for(const struct interview *interview, struct buffer *out)
{
    const struct session *session = interview_session(interview);
    const struct catalog *catalog = session_catalog(session);
    const struct section *section =
        &catalog->sections[catalog->questions[interview->question].section];

    if (section->good_for[0] == '\0' || section->intro[0] != '\0' ||
        !way_begins_section(&interview->way, session, interview->question))
        return false;
    buffer_format(out, "Good for: %s.", section->good_for);
    return true;
}

static void left_say(const struct interview *interview, enum way_words form, struct buffer *out)
{
    const struct session *session = interview_session(interview);
    struct way_left left;

    if (form == WAY_WHOLE && left_say_good_for(interview, out))
        return;
    left = way_left(&interview->way, session, interview->question);
    if (left.starts || interview_is_settled(interview)) /* a count under way would jump */
        way_say_left(&left, form, out);
    if (interview->page == PAGE_QUESTION && way_can_leave_section(session, interview->question))
        buffer_format(out, "%sCtrl-N%s", out->length > 0 ? " " : "",
                      form == WAY_WHOLE ? " leaves the section for later." : " later");
}

void interview_say_left(const struct interview *interview, int columns, struct buffer *out)
{
    if (interview->only || interview->page == PAGE_END)
        return;
    for (int form = WAY_WHOLE; form < WAY_FORMS; form++) {
        buffer_truncate(out, 0);
        left_say(interview, (enum way_words)form, out);
        if (text_width(buffer_text(out)) <= columns)
            return;
    }
}

/* The comma before the last of several things, or NULL. */
static const char *left_last_part(const char *text)
{
    const char *last = NULL;

    for (const char *at = strstr(text, ", "); at; at = strstr(at + 1, ", "))
        last = at;
    return last;
}

/* Which answer it was goes first, then the last of what it changed. */
void interview_fit_effect(const struct interview *interview, int columns, struct buffer *out)
{
    const char *effect = buffer_text(&interview->effect), *more;

    buffer_add(out, effect);
    if (text_width(effect) <= columns)
        return;
    buffer_truncate(out, 0);
    buffer_add(out, effect + interview->effect_label);
    while (text_width(buffer_text(out)) > columns && (more = left_last_part(buffer_text(out))))
        buffer_truncate(out, (size_t)(more - buffer_text(out)));
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
    interview->effect_label = interview->effect.length;
    if (summary_say_change(&interview->last, &now, &interview->effect) || interview->answered >= 0)
        buffer_add(&interview->effect, ".");
    else
        buffer_truncate(&interview->effect, 0);
    interview->answered = -1;
}

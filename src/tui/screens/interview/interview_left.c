/* SPDX-License-Identifier: MIT
 * What the interview says of itself beside its question: how much is left, what can wait, and what
 * the last answer changed. */
#include <string.h>

#include "tui/screens/interview/interview.h"

/* How many words there is room for. */
enum left_form { LEFT_WHOLE, LEFT_SHORT, LEFT_SHORTEST, LEFT_FORMS };

static void left_say_count(const struct way_left *left, enum left_form form, struct buffer *out)
{
    bool whole = form == LEFT_WHOLE, rough = left->starts && form != LEFT_SHORTEST;

    if (left->left.exact && left->left.count == 1)
        buffer_format(out, "The last question%s.",
                      !rough  ? ""
                      : whole ? " before a rough roadmap"
                              : ", then a roadmap");
    else if (left->left.exact)
        buffer_format(out, "%d questions left%s.", left->left.count,
                      !rough  ? ""
                      : whole ? " to a rough roadmap"
                              : ", then a roadmap");
    else
        buffer_format(out, "Section %d of %d%s.", left->section, left->of,
                      !rough  ? ""
                      : whole ? "; a rough roadmap comes after it"
                              : ", then a roadmap");
}

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

static void left_say(const struct interview *interview, enum left_form form, struct buffer *out)
{
    const struct session *session = interview_session(interview);
    struct way_left left;

    if (form == LEFT_WHOLE && left_say_good_for(interview, out))
        return;
    left = way_left(&interview->way, session, interview->question);
    if (left.starts || interview_is_settled(interview)) /* a count under way would jump */
        left_say_count(&left, form, out);
    if (interview->page == PAGE_QUESTION && way_can_leave_section(session, interview->question))
        buffer_format(out, "%sCtrl-N%s", out->length > 0 ? " " : "",
                      form == LEFT_WHOLE ? " leaves the section for later." : " later");
}

void interview_say_left(const struct interview *interview, int columns, struct buffer *out)
{
    if (interview->only || interview->page == PAGE_END)
        return;
    for (int form = LEFT_WHOLE; form < LEFT_FORMS; form++) {
        buffer_truncate(out, 0);
        left_say(interview, (enum left_form)form, out);
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

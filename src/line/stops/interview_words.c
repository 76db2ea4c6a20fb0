/* SPDX-License-Identifier: MIT
 * What the interview says of itself: what a section is good for, how much is left, and what an
 * answer changed. */
#include "line/stops/interview.h"

const struct question *inquiry_question(const struct inquiry *inquiry)
{
    return &session_catalog(inquiry->stop.plain->session)->questions[inquiry->question];
}

/* ---- a section -------------------------------------------------------------------------------- */

static void inquiry_say_left(const struct inquiry *inquiry)
{
    struct session *session = inquiry->stop.plain->session;
    struct way_left left = way_left(&inquiry->way, session, inquiry->question);
    struct buffer text = {0};

    way_say_left(&left, WAY_WHOLE, &text);
    if (way_can_leave_section(session, inquiry->question))
        buffer_add(&text, " >> leaves the section for later.");
    talk_say(&inquiry->stop.plain->talk, "%s", buffer_text(&text));
    buffer_clear(&text);
}

void inquiry_tell_section(struct inquiry *inquiry)
{
    struct session *session = inquiry->stop.plain->session;
    struct talk *talk = &inquiry->stop.plain->talk;
    const struct section *section =
        &session_catalog(session)->sections[inquiry_question(inquiry)->section];

    if (inquiry->only || inquiry->told == inquiry_question(inquiry)->section)
        return;
    inquiry->told = inquiry_question(inquiry)->section;
    talk_say(talk, section->good_for[0] != '\0' ? "Section %s. Good for: %s." : "Section %s.",
             section->title, section->good_for);
    if (way_opens_section(&inquiry->way, session, inquiry->question))
        talk_say(talk, "%s", section->intro);
    inquiry_say_left(inquiry);
}

/* ---- the end ---------------------------------------------------------------------------------- */

void inquiry_say_end(struct inquiry *inquiry)
{
    struct session *session = inquiry->stop.plain->session;
    struct talk *talk = &inquiry->stop.plain->talk;
    int open = way_count_open(&inquiry->way, session_answers(session));
    struct buffer later = {0};

    way_say_later(&inquiry->way, session, &later);
    if (open > 0)
        talk_say(talk, "%d question%s left for later.", open, open == 1 ? " is" : "s are");
    if (later.length > 0)
        talk_say(talk, "%s", buffer_text(&later));
    if (open == 0 && later.length == 0)
        talk_say(talk, "Every question that matters for your goal is answered. You can change any "
                       "answer at any time; the roadmap follows.");
    buffer_clear(&later);
}

/* ---- an answer -------------------------------------------------------------------------------- */

struct summary inquiry_summary(const struct inquiry *inquiry)
{
    struct session *session = inquiry->stop.plain->session;

    return interview_is_started(session_answers(session)) ? summary_of(session_roadmap(session))
                                                          : (struct summary){.made = false};
}

/* What is private is not read out. */
void inquiry_say_saved(const struct inquiry *inquiry, int question, const struct answer *answer,
                       const struct summary *before)
{
    struct plain *plain = inquiry->stop.plain;
    const struct question *asked = &session_catalog(plain->session)->questions[question];
    const struct summary now = inquiry_summary(inquiry);
    struct buffer text = {0};

    buffer_format(&text, "%s: %s", plain->kept ? "Tried" : "Saved", asked->label);
    if (!asked->is_private) {
        buffer_add(&text, ": ");
        answer_show(asked, answer, &text);
    }
    if (before->made && now.made) {
        buffer_add(&text, ". What changed: ");
        summary_say_change(before, &now, &text);
    }
    talk_say(&plain->talk, "%s.", buffer_text(&text));
    buffer_clear(&text);
}

/* SPDX-License-Identifier: MIT
 * The interview: one question after another, each answer durable before the next is put. Back is
 * never blocked. */
#include <stdlib.h>

#include "line/stops/interview.h"
#include "line/stops/question.h"
#include "line/stops/stops.h"
#include "milepost/session/typing.h"

static const struct answer *inquiry_standing(const struct inquiry *inquiry)
{
    return &session_answers(inquiry->stop.plain->session)->items[inquiry->question];
}

/* What can be measured need not be known. */
static bool inquiry_measures(const struct inquiry *inquiry)
{
    const struct plain *plain = inquiry->stop.plain;

    return !inquiry->ended && plain_is_own(plain) &&
           measure_answers(session_catalog(plain->session), inquiry->question);
}

/* ---- where it stands --------------------------------------------------------------------------- */

/* Of the section it is in, among those that were left for later. */
static uint64_t inquiry_section_bit(const struct inquiry *inquiry)
{
    return UINT64_C(1) << inquiry_question(inquiry)->section;
}

static void inquiry_stand_at(struct inquiry *inquiry, int question)
{
    struct error ignored;

    inquiry->ended = question < 0;
    if (question < 0)
        return;
    inquiry->question = question;
    way_take_up(&inquiry->way, inquiry->stop.plain->session, question);
    inquiry->stop.plain->later &= ~inquiry_section_bit(inquiry);
    /* Only for resuming; nothing is lost when it can't be written. */
    (void)!session_set_place(inquiry->stop.plain->session, question, &ignored);
}

/* One of the first answers that is missing, of those behind `from` first; -1: none is. */
static int inquiry_missing(const struct inquiry *inquiry, int from)
{
    const struct answers *answers = session_answers(inquiry->stop.plain->session);
    const struct question *questions = answers->catalog->questions;
    int next = from;

    do
        next = interview_next(answers, inquiry->way.status, next, false);
    while (next >= 0 && questions[next].section == 0 && questions[next].optional);
    if (next >= 0 && questions[next].section == 0)
        return next;
    return from >= 0 ? inquiry_missing(inquiry, -1) : -1;
}

/* Without the first answers there is no roadmap for what follows: what is missing comes first. */
static int inquiry_before_others(const struct inquiry *inquiry, int next)
{
    const struct answers *answers = session_answers(inquiry->stop.plain->session);
    int missing;

    if (interview_is_started(answers) ||
        (next >= 0 && answers->catalog->questions[next].section == 0))
        return next;
    missing = inquiry_missing(inquiry, -1);
    return missing >= 0 ? missing : next;
}

/* To a question, or to the first that is of use behind it; -1: to what the newest roadmap still
 * asks, or the end. */
static void inquiry_go_on(struct inquiry *inquiry, int next)
{
    struct session *session = inquiry->stop.plain->session;
    const struct answers *answers = session_answers(session);

    if (interview_is_started(answers))
        session_roadmap(session);
    if (next >= 0) {
        way_refresh(&inquiry->way, session, next);
        if (inquiry->way.status[next] != QUESTION_ASKED)
            next = way_next(&inquiry->way, answers, next, false);
    }
    if (next < 0) {
        way_settle(&inquiry->way, session, inquiry->question);
        next = way_first_open(&inquiry->way, answers);
    }
    inquiry_stand_at(inquiry, inquiry_before_others(inquiry, next));
}

/* ---- telling ---------------------------------------------------------------------------------- */

static void inquiry_say_standing(struct inquiry *inquiry)
{
    struct buffer text = {0};

    if (inquiry_standing(inquiry)->state != ANSWER_NONE) {
        answer_show(inquiry_question(inquiry), inquiry_standing(inquiry), &text);
        talk_say(&inquiry->stop.plain->talk, "Your answer so far: %s. Enter alone keeps it.",
                 buffer_text(&text));
    }
    buffer_clear(&text);
}

static void inquiry_ask(const struct stop *stop, struct buffer *out)
{
    const struct inquiry *inquiry = (const struct inquiry *)stop;
    int place = 0, of = 0;

    if (inquiry->ended) {
        buffer_add(out, "What do you want to do now?");
        return;
    }
    interview_place(session_catalog(stop->plain->session), inquiry->way.status, inquiry->question,
                    &place, &of);
    if (!inquiry->only && place > 0)
        buffer_format(out, "Question %d of %d: ", place, of);
    buffer_add(out, inquiry_question(inquiry)->ask);
}

static void inquiry_tell_end(struct inquiry *inquiry)
{
    struct stop *stop = &inquiry->stop;

    inquiry_say_end(inquiry);
    menu_add(&stop->menu, STOP_ROADMAP, -1, "Read the roadmap");
    menu_add(&stop->menu, STOP_CHECK, -1, "Check your answers");
    menu_add(&stop->menu, STOP_PRINT, -1, "Print the roadmap");
    menu_add(&stop->menu, STOP_COUNT, -1, "Back to the overview");
    menu_tell(&stop->menu, &stop->plain->talk);
}

static void inquiry_tell(struct stop *stop)
{
    struct inquiry *inquiry = (struct inquiry *)stop;
    struct buffer text = {0};

    way_refresh(&inquiry->way, stop->plain->session, inquiry->question);
    if (!inquiry->only && !inquiry->ended &&
        inquiry->way.status[inquiry->question] != QUESTION_ASKED)
        inquiry_go_on(inquiry, inquiry->question); /* the plan was changed elsewhere meanwhile */
    if (inquiry->ended) {
        inquiry_tell_end(inquiry);
        return;
    }
    inquiry_tell_section(inquiry);
    inquiry_ask(stop, &text);
    talk_say(&stop->plain->talk, "%s", buffer_text(&text));
    buffer_clear(&text);
    inquiry_say_standing(inquiry);
    if (inquiry_measures(inquiry))
        talk_say(&stop->plain->talk, "Type measure to find it out here, in two minutes.");
    question_fill(inquiry_question(inquiry), false, &stop->menu);
    menu_tell(&stop->menu, &stop->plain->talk);
}

static void inquiry_prompt(const struct stop *stop, struct buffer *out)
{
    const struct inquiry *inquiry = (const struct inquiry *)stop;

    if (inquiry->ended)
        menu_prompt(&stop->menu, out);
    else
        question_prompt(inquiry_question(inquiry), false, &stop->menu, out);
}

static void inquiry_help(const struct stop *stop)
{
    const struct inquiry *inquiry = (const struct inquiry *)stop;

    if (!inquiry->ended)
        question_help(inquiry_question(inquiry), &stop->menu, &stop->plain->talk);
}

/* ---- moving ----------------------------------------------------------------------------------- */

static struct onward inquiry_back(struct stop *stop)
{
    struct inquiry *inquiry = (struct inquiry *)stop;
    int count = session_catalog(stop->plain->session)->question_count;
    int previous =
        interview_previous(inquiry->way.status, inquiry->ended ? count : inquiry->question);

    if (inquiry->only || previous < 0)
        return onward_back();
    inquiry_stand_at(inquiry, previous);
    return onward_tell();
}

static struct onward inquiry_first_waits(const struct inquiry *inquiry)
{
    talk_say(&inquiry->stop.plain->talk,
             "The first answers make the roadmap: they can't wait. ! says that you don't know "
             "yet.");
    return onward_ask();
}

/* The other first answers are asked for ahead of this one. */
static struct onward inquiry_later_first(struct inquiry *inquiry)
{
    const struct answers *answers = session_answers(inquiry->stop.plain->session);
    int next = interview_next(answers, inquiry->way.status, inquiry->question, false);

    if (next < 0 || answers->catalog->questions[next].section != 0)
        next = inquiry_missing(inquiry, inquiry->question);
    if (next < 0 || next == inquiry->question)
        return inquiry_first_waits(inquiry);
    talk_say(&inquiry->stop.plain->talk, "Left until the other first answers are given.");
    inquiry_stand_at(inquiry, next);
    return onward_tell();
}

/* The next that waits, this one aside; with no other the end says what is left. */
static struct onward inquiry_later(struct stop *stop)
{
    struct inquiry *inquiry = (struct inquiry *)stop;
    const struct answers *answers = session_answers(stop->plain->session);
    int next = interview_next(answers, inquiry->way.status, inquiry->question, false);

    if (inquiry->only || inquiry->ended)
        return onward_back();
    if (!interview_is_started(answers) && inquiry_question(inquiry)->section == 0)
        return inquiry_later_first(inquiry);
    talk_say(&stop->plain->talk, "Left for later.");
    inquiry_stand_at(inquiry, next);
    return onward_tell();
}

/* The section of the question is left, and what it asks is planned as unknown. */
static struct onward inquiry_skip(struct stop *stop)
{
    struct inquiry *inquiry = (struct inquiry *)stop;
    struct session *session = stop->plain->session;
    const struct section *section;

    if (inquiry->only || inquiry->ended)
        return onward_back();
    if (!way_can_leave_section(session, inquiry->question))
        return inquiry_first_waits(inquiry);
    section = &session_catalog(session)->sections[inquiry_question(inquiry)->section];
    talk_say(&stop->plain->talk, "%s is left for later; the overview leads back to it.",
             section->title);
    stop->plain->later |= inquiry_section_bit(inquiry);
    inquiry_go_on(inquiry, way_leave_section(&inquiry->way, session, inquiry->question));
    return onward_tell();
}

/* ---- answers ---------------------------------------------------------------------------------- */

static struct onward inquiry_not_saved(struct inquiry *inquiry, const struct error *err)
{
    talk_say(&inquiry->stop.plain->talk, "%s", err->text);
    talk_say(&inquiry->stop.plain->talk, "This answer is not saved; every earlier answer is safe. "
                                         "Type it again to try once more.");
    return onward_ask();
}

static struct onward inquiry_give(struct inquiry *inquiry, const struct answer *answer)
{
    struct session *session = inquiry->stop.plain->session;
    int from = inquiry->question;
    bool straight = inquiry_standing(inquiry)->state != ANSWER_NONE;
    int next = way_after(&inquiry->way, session, from, answer, straight);
    struct summary before = inquiry_summary(inquiry);
    const struct answer_change given = {.question = from, .after = *answer};
    bool reveals;
    struct error err;

    if (session_answers_fit(session, &given, 1, &err) != STATUS_OK)
        return plain_refuse(inquiry->stop.plain, &err);
    if (session_answer(session, from, answer, inquiry->only ? -1 : next, &err) != STATUS_OK)
        return inquiry_not_saved(inquiry, &err);
    inquiry_say_saved(inquiry, from, answer, &before);
    if (inquiry->only)
        return onward_back();
    reveals = next >= 0 && !straight && way_ends_start(session, from, next);
    inquiry_go_on(inquiry, next);
    return reveals ? onward_go(STOP_REVEAL, 0) : onward_tell();
}

static struct onward inquiry_take_end(struct inquiry *inquiry, const char *typed)
{
    const struct menu *menu = &inquiry->stop.menu;
    struct error err;
    size_t item;

    if (menu_read(menu, typed, &item, &err) != STATUS_OK)
        return plain_refuse(inquiry->stop.plain, &err);
    if (menu->items.items[item].tag == STOP_COUNT)
        return onward_back();
    return onward_go((enum stop_kind)menu->items.items[item].tag, -1);
}

static struct onward inquiry_take(struct stop *stop, const char *typed)
{
    struct inquiry *inquiry = (struct inquiry *)stop;
    struct answer answer;
    struct error err;

    if (inquiry->ended)
        return inquiry_take_end(inquiry, typed);
    if (inquiry_measures(inquiry) && text_same(typed, "measure"))
        return onward_go(STOP_TYPING, -1);
    if (question_read(inquiry_question(inquiry), &stop->menu, inquiry_standing(inquiry), typed,
                      session_today(stop->plain->session), &answer, &err) != STATUS_OK)
        return plain_refuse(stop->plain, &err);
    return inquiry_give(inquiry, &answer);
}

static struct onward inquiry_none(struct stop *stop)
{
    struct inquiry *inquiry = (struct inquiry *)stop;
    struct answer answer;

    if (inquiry->ended)
        return onward_back();
    answer = question_none(inquiry_question(inquiry), session_today(stop->plain->session));
    return inquiry_give(inquiry, &answer);
}

/* ---- the stop ---------------------------------------------------------------------------------- */

static void inquiry_leave(struct stop *stop)
{
    way_clear(&((struct inquiry *)stop)->way);
}

static void inquiry_where(const struct stop *stop, struct buffer *out)
{
    const struct inquiry *inquiry = (const struct inquiry *)stop;

    if (inquiry->ended)
        buffer_add(out, "the end of the questions");
    else
        buffer_format(out, "the question \"%s\"", inquiry_question(inquiry)->label);
}

static const struct stop_ops inquiry_ops = {
    .name = "the questions",
    .tell = inquiry_tell,
    .ask = inquiry_ask,
    .prompt = inquiry_prompt,
    .take = inquiry_take,
    .none = inquiry_none,
    .later = inquiry_later,
    .skip = inquiry_skip,
    .back = inquiry_back,
    .help = inquiry_help,
    .where = inquiry_where,
    .leave = inquiry_leave,
    .narrows = true,
};

struct stop *interview_stop(struct plain *plain, const struct stop_place *place)
{
    struct inquiry *inquiry = stop_new(plain, &inquiry_ops, sizeof *inquiry);
    int question = place->index;

    way_init(&inquiry->way, plain->session);
    inquiry->only = place->kind == STOP_QUESTION;
    inquiry->told = -1;
    if (question < 0)
        question = resume_question(plain->session, session_questions(plain->session));
    if (inquiry->only)
        inquiry->question = question;
    else
        inquiry_go_on(inquiry, question);
    return &inquiry->stop;
}

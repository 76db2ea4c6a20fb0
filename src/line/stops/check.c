/* SPDX-License-Identifier: MIT
 * All answers, each to be changed; and what is not asked, with the answer that makes it so. */
#include "line/stops/stops.h"

enum review_tag { REVIEW_QUESTION, REVIEW_NOT_ASKED };

/* What is private is not read out with the rest. */
static void review_say_answer(const struct answers *answers, int index, struct buffer *out)
{
    const struct question *question = &answers->catalog->questions[index];
    const struct answer *answer = &answers->items[index];

    if (question->is_private && answer->state != ANSWER_NONE)
        buffer_add(out, "answered, private; its number tells it");
    else
        answer_show(question, answer, out);
}

static void review_tell(struct stop *stop)
{
    struct session *session = stop->plain->session;
    const struct answers *answers = session_answers(session);
    const enum question_status *status = session_questions(session);
    struct buffer text = {0};

    talk_say(&stop->plain->talk, plain_is_view(stop->plain) && !stop->plain->kept
                                     ? "The answers of this plan."
                                     : "Your answers. A number changes or gives one.");
    for (int i = 0; i < answers->catalog->question_count; i++) {
        if (status[i] != QUESTION_ASKED)
            continue;
        buffer_truncate(&text, 0);
        review_say_answer(answers, i, &text);
        menu_add(&stop->menu, REVIEW_QUESTION, i, "%s: %s", answers->catalog->questions[i].label,
                 buffer_text(&text));
    }
    menu_add(&stop->menu, REVIEW_NOT_ASKED, -1, "What is not asked, and why");
    menu_tell(&stop->menu, &stop->plain->talk);
    buffer_clear(&text);
}

static void review_say_reason(const struct answers *answers, enum question_status status, int index,
                              struct buffer *out)
{
    int hider = status == QUESTION_HIDDEN ? interview_hidden_by(answers, index) : -1;

    buffer_format(out, "%s: not asked, because ", answers->catalog->questions[index].label);
    if (hider < 0) {
        buffer_add(out, "it can't change the roadmap to your goal.");
        return;
    }
    buffer_format(out, "of %s: ", answers->catalog->questions[hider].label);
    review_say_answer(answers, hider, out);
    buffer_add(out, ".");
}

static struct onward review_tell_not_asked(struct stop *stop)
{
    struct session *session = stop->plain->session;
    const struct answers *answers = session_answers(session);
    const enum question_status *status = session_questions(session);
    struct buffer text = {0};

    for (int i = 0; i < answers->catalog->question_count; i++) {
        if (status[i] == QUESTION_ASKED)
            continue;
        buffer_truncate(&text, 0);
        review_say_reason(answers, status[i], i, &text);
        talk_say(&stop->plain->talk, "%s", buffer_text(&text));
    }
    buffer_clear(&text);
    return onward_ask();
}

static void review_ask(const struct stop *stop, struct buffer *out)
{
    (void)stop;
    buffer_add(out, "Which answer do you want to change? . tells the list again.");
}

static struct onward review_choose(struct stop *stop, const struct menu_item *item)
{
    if (item->tag == REVIEW_NOT_ASKED)
        return review_tell_not_asked(stop);
    return onward_go(STOP_QUESTION, item->value);
}

static const struct stop_ops review_ops = {
    .name = "Check your answers",
    .tell = review_tell,
    .ask = review_ask,
    .choose = review_choose,
};

struct stop *check_stop(struct plain *plain, const struct stop_place *place)
{
    (void)place;
    return stop_new(plain, &review_ops, sizeof(struct stop));
}

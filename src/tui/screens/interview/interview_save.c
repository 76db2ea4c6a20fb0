/* SPDX-License-Identifier: MIT
 * The interview's answer on its way to disk, and what is asked when it does not get there: another
 * program was first, or there is no room. */
#include <stdlib.h>

#include "milepost/named_file.h"
#include "tui/parts/unsaved_copy.h"
#include "tui/screens/interview/interview.h"
#include "tui/stage/dialog.h"

enum { ASK_COPY_NAME = VALUE_DIALOGS };
enum { SAVE_A_COPY = 2 };   /* the third option of VALUE_UNSAVED */
enum { SHORT_ANSWER = 40 }; /* columns */

/* How many questions are asked in the section of the one on the screen. */
static int count_in_section(const struct interview *interview)
{
    int place, of;

    interview_place(session_catalog(interview_session(interview)), interview->way.status,
                    interview->question, &place, &of);
    return of;
}

/* ": CPC" in a few words; nothing where it takes more, or is private. */
static void say_in_short(const struct interview *interview, struct buffer *out)
{
    const struct question *question = interview->value.question;
    struct buffer answer = {0};

    if (question->type == ANSWER_MULTI)
        answer_write(question, &interview->value.answer, &answer);
    else
        answer_show(question, &interview->value.answer, &answer);
    if (!question->is_private && text_width(buffer_text(&answer)) <= SHORT_ANSWER)
        buffer_format(out, ": %s", buffer_text(&answer));
    buffer_clear(&answer);
}

/* An answer that opens or closes others of its section changes the count: that is said, and why. */
static void interview_say_count(struct interview *interview)
{
    int before = count_in_section(interview);
    struct buffer answer = {0};
    int more;

    interview_refresh(interview);
    more = count_in_section(interview) - before;
    say_in_short(interview, &answer);
    if (more != 0)
        tui_say(interview->value.screen.tui, false, "%d %s, because of %s%s", abs(more),
                more > 0 ? "more" : "fewer", interview->value.question->label,
                buffer_text(&answer));
    buffer_clear(&answer);
}

static struct action interview_take(struct value_screen *value, const char *text)
{
    struct interview *interview = (struct interview *)value;
    const struct answer *answer = &value->answer;
    struct tui *tui = value->screen.tui;
    int next = way_after(&interview->way, tui->session, interview->question, answer,
                         interview_goes_straight_on(interview));
    int place = interview->only ? -1 : next;
    const struct answer_change given = {.question = interview->question, .after = *answer};
    struct error err;
    enum status status;

    (void)text;
    if (session_answers_fit(tui->session, &given, 1, &err) != STATUS_OK) {
        value_refuse(value, err.text);
        return action_stay();
    }
    status = session_answer(tui->session, interview->question, answer, place, &err);
    if (!tui_saved(tui, status, &err))
        return value_not_saved(value, &err);
    value_saved(value);
    tui_changed(tui);
    interview->answered = interview->question;
    if (interview->only) {
        interview_refresh(interview);
        return action_back();
    }
    interview_say_count(interview);
    return interview_go_on(interview, next);
}

/* ---- the answer as a value -------------------------------------------------------------------- */

static const struct answer *stored_answer(const struct interview *interview)
{
    return &session_answers(interview_session(interview))->items[interview->question];
}

static bool interview_describe(struct value_screen *value)
{
    const struct interview *interview = (const struct interview *)value;
    const struct catalog *catalog = session_catalog(interview_session(interview));

    value->question = &catalog->questions[interview->question];
    buffer_add(&value->key, value->question->id);
    answer_write(value->question, stored_answer(interview), &value->stored);
    return true;
}

static void interview_stored(const struct value_screen *value, struct buffer *out)
{
    buffer_format(out, "%s is stored as: ", value->question->label);
    answer_show(value->question, stored_answer((const struct interview *)value), out);
}

static const struct value_words interview_words = {
    .dialogs =
        {
            [VALUE_WHICH] = {"This answer was changed meanwhile",
                             {"Take the stored answer", "Save mine in its place"}},
            [VALUE_UNSAVED] = {"This answer is not saved",
                               {"Back to the question", "Try again", "Save a copy elsewhere"}},
        },
    .stored = interview_stored,
    .safe = "every earlier answer is safe.",
};

const struct value_ops interview_value = {
    .words = &interview_words,
    .describe = interview_describe,
    .take = interview_take,
};

/* ---- a copy elsewhere, when saving fails ----------------------------------------------------- */

static struct action ask_copy_name(struct interview *interview, const char *text, const char *name)
{
    return action_ask(dialog_ask(interview->value.screen.tui, ASK_COPY_NAME,
                                 "Save a copy of the plan", text, name));
}

static struct action write_copy(struct interview *interview, const char *name)
{
    struct tui *tui = interview->value.screen.tui;
    struct value_screen *value = &interview->value;
    struct buffer text = {0}, path = {0};
    struct unkept typed = {.field = value->key.text};
    struct error err;
    enum status status;

    path_expand(name, &path);
    answer_write(value->question, &value->answer, &text);
    typed.text = text.text;
    status = unsaved_copy_write(tui, buffer_text(&path), text.length > 0 ? &typed : NULL, &err);
    buffer_clear(&text);
    if (status == STATUS_OK)
        tui_say(tui, false, "A copy with this answer is in %s; milepost import reads it.",
                buffer_text(&path));
    buffer_clear(&path);
    if (status != STATUS_OK)
        return ask_copy_name(interview, err.text, name);
    return action_stay();
}

struct action interview_reply(struct screen *screen, const struct reply *reply)
{
    struct interview *interview = (struct interview *)screen;

    if (reply->tag == ASK_COPY_NAME)
        return reply->choice < 0 ? action_stay() : write_copy(interview, reply->text);
    if (reply->tag == VALUE_UNSAVED && reply->choice == SAVE_A_COPY)
        return ask_copy_name(interview,
                             "A new file, in a folder that has room:", "milepost-plan.json");
    return value_reply(screen, reply);
}

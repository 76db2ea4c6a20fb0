/* SPDX-License-Identifier: MIT
 * The interview's answer on its way to disk, and what is asked when it does not get there: another
 * program was first, or there is no room. */
#include <stdlib.h>

#include "tui/parts/named_file.h"
#include "tui/screens/interview/interview.h"
#include "tui/stage/dialog.h"

enum interview_dialog { ASK_WHICH, ASK_NOT_SAVED, ASK_COPY_NAME };

/* Where the interview goes on once this answer stands. */
static int place_after(const struct interview *interview, const struct answer *answer)
{
    const struct answers *standing = session_answers(interview_session(interview));
    size_t count = (size_t)standing->catalog->question_count;
    enum question_status *status = memory_new(count, sizeof *status);
    struct answers answers = {0};
    int next;

    answers_copy(&answers, standing);
    answers.items[interview->question] = *answer;
    interview_status(&answers, interview->relevant, status);
    next = interview_following(interview, &answers, status, interview->question);
    answers_clear(&answers);
    free(status);
    return next;
}

static struct action ask_not_saved(struct interview *interview, const struct error *err)
{
    static const char *const options[] = {"Back to the question", "Try again",
                                          "Save a copy of the plan elsewhere"};
    struct buffer text = {0};
    struct screen *dialog;

    buffer_format(&text,
                  "%s\nWhat you entered is still on the screen, and every earlier answer "
                  "is safe.",
                  err->text);
    dialog = dialog_choose(interview->screen.tui, ASK_NOT_SAVED, "This answer is not saved",
                           buffer_text(&text), options, 3);
    buffer_clear(&text);
    return action_ask(dialog);
}

static struct action save(struct interview *interview, const struct answer *answer)
{
    struct tui *tui = interview->screen.tui;
    int next = place_after(interview, answer);
    int place = interview->only ? -1 : next;
    struct error err;
    enum status status = session_answer(tui->session, interview->question, answer, place, &err);

    if (!tui_saved(tui, status, &err))
        return ask_not_saved(interview, &err);
    interview->shown = *answer; /* so that leaving keeps no draft of it */
    interview_store_draft(interview, "");
    tui_changed(tui);
    interview_refresh(interview);
    if (interview->only) {
        field_set(&interview->field, answer);
        return action_back();
    }
    interview_go_on(interview, next);
    return action_stay();
}

static struct action ask_which(struct interview *interview)
{
    static const char *const options[] = {"Take the stored answer", "Save mine in its place"};
    const struct question *question = interview->field.question;
    struct buffer text = {0};
    struct screen *dialog;

    buffer_format(&text, "%s is stored as: ", question->label);
    answer_show(question,
                &session_answers(interview_session(interview))->items[interview->question], &text);
    dialog = dialog_choose(interview->screen.tui, ASK_WHICH, "This answer was changed meanwhile",
                           buffer_text(&text), options, 2);
    buffer_clear(&text);
    return action_ask(dialog);
}

static bool read_field(struct interview *interview, struct answer *answer)
{
    struct tui *tui = interview->screen.tui;
    struct error err;

    buffer_truncate(&interview->problem, 0);
    if (field_answer(&interview->field, session_today(tui->session), answer, &err) == STATUS_OK)
        return true;
    buffer_add(&interview->problem, err.text);
    if (frame_is_compact(tui) && !field_is_line(&interview->field))
        tui_say(tui, true, "%s", err.text); /* there is no room for it under the values */
    return false;
}

struct action interview_answer(struct interview *interview)
{
    struct answer answer;

    field_take(&interview->field);
    if (!read_field(interview, &answer))
        return action_stay();
    if (interview->changed_meanwhile)
        return ask_which(interview);
    return save(interview, &answer);
}

/* ---- a copy elsewhere, when saving fails ----------------------------------------------------- */

static struct action ask_copy_name(struct interview *interview, const char *text, const char *name)
{
    return action_ask(
        dialog_ask(interview->screen.tui, ASK_COPY_NAME, "Save a copy of the plan", text, name));
}

static struct action write_copy(struct interview *interview, const char *name)
{
    struct tui *tui = interview->screen.tui;
    struct buffer text = {0};
    struct error err;
    enum status status;

    session_export(tui->session, false, &text);
    status = file_write(name, buffer_text(&text), text.length, false, &err);
    buffer_clear(&text);
    if (status != STATUS_OK)
        return ask_copy_name(interview, err.text, name);
    tui_say(tui, false, "A copy of the saved answers is in %s; milepost import reads it.", name);
    return action_stay();
}

struct action interview_reply(struct screen *screen, const struct reply *reply)
{
    struct interview *interview = (struct interview *)screen;
    struct answer answer;

    if (reply->choice < 0)
        return action_stay();
    if (reply->tag == ASK_COPY_NAME)
        return write_copy(interview, reply->text);
    if (reply->tag == ASK_NOT_SAVED && reply->choice == 2)
        return ask_copy_name(interview,
                             "A new file, in a folder that has room:", "milepost-plan.json");
    if (reply->choice != 1) {
        if (reply->tag == ASK_WHICH) {
            interview_store_draft(interview, "");
            interview_fill_field(interview);
        }
        return action_stay();
    }
    return read_field(interview, &answer) ? save(interview, &answer) : action_stay();
}

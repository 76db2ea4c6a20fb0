/* SPDX-License-Identifier: MIT
 * `answers` and `set`. */
#include <stdlib.h>
#include <string.h>

#include "cli/app/app.h"
#include "cli/commands/assignments.h"
#include "cli/commands/commands.h"
#include "milepost/layout.h"

/* ---- answers --------------------------------------------------------------------------------- */

static void answers_put(const struct session *session, int index, struct buffer *out)
{
    const struct question *question = &session_catalog(session)->questions[index];
    const struct answer *answer = &session_answers(session)->items[index];
    const struct mark_row *mark = session_answer_mark(session, index);
    struct buffer lead = {0}, value = {0};
    char day[DATE_TEXT];

    buffer_format(&lead, "  %s: ", question->label);
    answer_show(question, answer, &value);
    if (mark)
        buffer_format(&value, " (marked, %s)", date_long(mark->day, day));
    layout_paragraph(out, buffer_text(&lead), buffer_text(&value));
    buffer_clear(&lead);
    buffer_clear(&value);
}

static void answers_put_section(struct session *session, int section, struct buffer *out)
{
    const struct catalog *catalog = session_catalog(session);
    const enum question_status *status = session_questions(session);
    bool begun = false;

    for (int i = 0; i < catalog->question_count; i++) {
        if (catalog->questions[i].section != section || status[i] != QUESTION_ASKED)
            continue;
        if (!begun)
            buffer_format(out, "%s%s\n", catalog->sections[section].title,
                          catalog->sections[section].is_private ? " (private)" : "");
        begun = true;
        answers_put(session, i, out);
    }
}

/* Answers that stand but are not asked for now, with what hides them. */
static void answers_put_kept(struct session *session, struct buffer *out)
{
    const struct catalog *catalog = session_catalog(session);
    const struct answers *answers = session_answers(session);
    const enum question_status *status = session_questions(session);
    bool begun = false;

    for (int i = 0; i < catalog->question_count; i++) {
        int by;

        if (status[i] == QUESTION_ASKED || answers->items[i].state == ANSWER_NONE)
            continue;
        if (!begun)
            buffer_add(out, "Kept, but not asked now\n");
        begun = true;
        answers_put(session, i, out);
        by = status[i] == QUESTION_HIDDEN ? interview_hidden_by(answers, i) : -1;
        layout_paragraph(out, "    because of: ",
                         by >= 0 ? catalog->questions[by].label
                                 : "your goal; it can't change the roadmap");
    }
}

static void answers_put_orphans(const struct session *session, struct buffer *out)
{
    const struct orphan_answer *orphans;
    int count = session_orphans(session, &orphans);

    if (count > 0)
        buffer_add(out, "No longer in the catalogue\n");
    for (int i = 0; i < count; i++) {
        struct buffer line = {0};

        buffer_format(&line, "%s: %s", orphans[i].question,
                      orphans[i].state == 'v' ? orphans[i].value : "unknown");
        layout_paragraph(out, "  ", buffer_text(&line));
        buffer_clear(&line);
    }
}

enum status command_answers(struct app *app)
{
    struct buffer draft = {0}, result = {0};
    enum status status = app_open_plan(app, STORE_READ, app_next_word(app));

    if (status != STATUS_OK)
        return status;
    if (app_has(app, OPTION_JSON)) {
        session_answers_json(app->session, &result);
        return output_result(app, &result);
    }
    for (int i = 0; i < app->catalog->section_count; i++)
        answers_put_section(app->session, i, &draft);
    answers_put_kept(app->session, &draft);
    answers_put_orphans(app->session, &draft);
    layout_finish(&draft, app_ascii(app), &result);
    return output_result(app, &result);
}

/* ---- set ------------------------------------------------------------------------------------- */

static enum status answers_save(struct app *app, const struct assignments *assignments)
{
    size_t count = assignments->changes.count;
    enum status status =
        session_answer_all(app->session, assignments->changes.items, (int)count, &app->err);

    if (status != STATUS_OK)
        return status;
    app_say(app, "%s: %zu answer%s saved", session_name(app->session), count,
            count == 1 ? "" : "s");
    assignments_say_hidden(app, app->session, assignments, "is kept, but not asked now");
    return STATUS_OK;
}

enum status command_set(struct app *app)
{
    return assignments_run(app, STORE_WRITE, answers_save);
}

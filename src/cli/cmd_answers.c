/* SPDX-License-Identifier: MIT
 * `answers` and `set`. */
#include <stdlib.h>
#include <string.h>

#include "milepost/layout.h"
#include "milepost/vector.h"
#include "private.h"

/* ---- answers --------------------------------------------------------------------------------- */

static void put_answer(const struct question *question, const struct answer *answer,
                       struct buffer *out)
{
    struct buffer lead = {0}, value = {0};

    buffer_format(&lead, "  %s: ", question->label);
    answer_show(question, answer, &value);
    layout_paragraph(out, buffer_text(&lead), buffer_text(&value));
    buffer_clear(&lead);
    buffer_clear(&value);
}

static void put_section(struct session *session, int section, struct buffer *out)
{
    const struct catalog *catalog = session_catalog(session);
    const struct answers *answers = session_answers(session);
    const enum question_status *status = session_questions(session);
    bool begun = false;

    for (int i = 0; i < catalog->question_count; i++) {
        if (catalog->questions[i].section != section || status[i] != QUESTION_ASKED)
            continue;
        if (!begun)
            buffer_format(out, "%s%s\n", catalog->sections[section].title,
                          catalog->sections[section].is_private ? " (private)" : "");
        begun = true;
        put_answer(&catalog->questions[i], &answers->items[i], out);
    }
}

/* Answers that stand but are not asked for now, with what hides them. */
static void put_kept(struct session *session, struct buffer *out)
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
        put_answer(&catalog->questions[i], &answers->items[i], out);
        by = status[i] == QUESTION_HIDDEN ? interview_hidden_by(answers, i) : -1;
        layout_paragraph(out, "    because of: ",
                         by >= 0 ? catalog->questions[by].label
                                 : "your goal; it can't change the roadmap");
    }
}

static void put_orphans(const struct session *session, struct buffer *out)
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
        put_section(app->session, i, &draft);
    put_kept(app->session, &draft);
    put_orphans(app->session, &draft);
    layout_finish(&draft, app_ascii(app), &result);
    return output_result(app, &result);
}

/* ---- set ------------------------------------------------------------------------------------- */

typedef VECTOR(struct answer_change) change_vector;

static bool is_changed(const change_vector *changes, int question)
{
    for (size_t i = 0; i < changes->count; i++)
        if (changes->items[i].question == question)
            return true;
    return false;
}

/* Reads one `ID=VALUE`. */
static enum status read_assignment(struct app *app, const char *word, change_vector *changes)
{
    const char *equals = strchr(word, '=');
    struct answer_change change = {0};
    char *id;
    enum status status;

    if (!equals)
        return app_usage(app, "%s: it has no \"=\"; write ID=VALUE", word);
    id = memory_copy_bytes(word, (size_t)(equals - word));
    change.question = catalog_find_question(app->catalog, id);
    if (change.question < 0)
        status = app_usage(app, "%s: there is no such question; `milepost catalog show` lists them",
                           app_shown(id));
    else if (is_changed(changes, change.question))
        status = app_usage(app, "%s: it is there twice; give it once", id);
    else
        status = answer_parse(&app->catalog->questions[change.question], equals + 1,
                              clock_today(&app->clock), &change.after, &app->err);
    free(id);
    if (status == STATUS_OK)
        VECTOR_PUSH(changes, change);
    return status;
}

/* What was just set may not be asked for: it is kept, and that is worth a word. */
static void say_hidden(struct app *app, const change_vector *changes)
{
    const enum question_status *status = session_questions(app->session);

    for (size_t i = 0; i < changes->count; i++) {
        int question = changes->items[i].question;

        if (status[question] == QUESTION_HIDDEN)
            app_say(app, "%s is kept, but not asked now: it depends on another answer",
                    app->catalog->questions[question].id);
    }
}

static enum status save(struct app *app, const change_vector *changes)
{
    enum status status =
        session_answer_all(app->session, changes->items, (int)changes->count, &app->err);

    if (status != STATUS_OK)
        return status;
    app_say(app, "%s: %zu answer%s saved", session_name(app->session), changes->count,
            changes->count == 1 ? "" : "s");
    say_hidden(app, changes);
    return STATUS_OK;
}

enum status command_set(struct app *app)
{
    const char *plan = strchr(app->words[0], '=') ? NULL : app_next_word(app);
    change_vector changes = {0};
    enum status status = STATUS_OK;
    const char *word;

    if (app->word_count == 0)
        return app_usage(app, "set: nothing to set; write ID=VALUE");
    while (status == STATUS_OK && (word = app_next_word(app)))
        status = read_assignment(app, word, &changes);
    if (status == STATUS_OK)
        status = app_open_plan(app, STORE_WRITE, plan);
    if (status == STATUS_OK)
        status = save(app, &changes);
    VECTOR_CLEAR(&changes);
    return status;
}

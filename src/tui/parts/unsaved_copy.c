/* SPDX-License-Identifier: MIT
 * A copy of the plan elsewhere: the plan as a trial in memory, in which what was typed is an
 * answer. */
#include "tui/parts/unsaved_copy.h"

#include <string.h>

#include "milepost/named_file.h"
#include "milepost/session.h"

/* The open plan, or from Home the one that is not saved. */
static enum status unsaved_copy_open(struct tui *tui, struct session **trial, struct error *err)
{
    const struct tui_options *options = tui->options;
    struct session *session = NULL;
    bool deleted;
    int64_t plan = 0;
    enum status status;

    if (tui->session)
        return session_trial(tui->session, trial, err);
    status = store_find_uuid(options->store, tui->unkept.items[0].uuid, &plan, &deleted, err);
    if (status == STATUS_OK)
        status =
            session_open(options->store, options->catalog, options->clock, plan, &session, err);
    if (status == STATUS_OK)
        status = session_trial(session, trial, err);
    session_close(&session);
    return status;
}

/* What was typed is an answer in the copy, if it can be one. */
static void unsaved_copy_answer(struct session *trial, const struct unkept *unkept)
{
    const struct catalog *catalog = session_catalog(trial);
    int question = catalog_find_question(catalog, unkept->field);
    struct answer answer;
    struct error ignored;

    if (question >= 0 && answer_parse(&catalog->questions[question], unkept->text,
                                      session_today(trial), &answer, &ignored) == STATUS_OK)
        (void)!session_answer(trial, question, &answer, -1, &ignored);
}

enum status unsaved_copy_write(struct tui *tui, const char *path, const struct unkept *typed,
                               struct error *err)
{
    struct session *trial = NULL;
    struct buffer text = {0};
    enum status status = unsaved_copy_open(tui, &trial, err);

    if (status != STATUS_OK)
        return status;
    for (size_t i = 0; i < tui->unkept.count; i++)
        if (strcmp(tui->unkept.items[i].uuid, session_uuid(trial)) == 0)
            unsaved_copy_answer(trial, &tui->unkept.items[i]);
    if (typed)
        unsaved_copy_answer(trial, typed);
    session_export(trial, false, &text);
    session_close(&trial);
    status = file_write(path, buffer_text(&text), text.length, WHOLE_FILE_NEW, err);
    buffer_clear(&text);
    return status;
}

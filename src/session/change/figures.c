/* SPDX-License-Identifier: MIT
 * Changing the plan's own figures: a change holds all of them as they are to be. */
#include "milepost/session/figures.h"

#include <stdlib.h>
#include <string.h>

#include "milepost/report.h"
#include "session/change/change.h"

/* Lays one change into the rows. What is new goes to the end: undo speaks of the first that the
 * person gave. */
static void figures_change(struct assumption_rows *rows, const char *id,
                           const struct range *figures)
{
    size_t at = 0;

    while (at < rows->count && strcmp(rows->items[at].assumption, id) != 0)
        at++;
    if (!figures && at < rows->count) {
        free(rows->items[at].assumption);
        rows->items[at] = rows->items[--rows->count];
    }
    if (!figures)
        return;
    if (at == rows->count) {
        rows->items = memory_resize(rows->items, ++rows->count, sizeof *rows->items);
        rows->items[at].assumption = memory_copy_text(id);
    }
    rows->items[at].low = figures->low;
    rows->items[at].likely = figures->likely;
    rows->items[at].high = figures->high;
}

static enum status figures_check(const struct catalog *catalog,
                                 const struct assumption_change *changes, int count,
                                 struct error *err)
{
    enum status status = STATUS_OK;

    for (int i = 0; i < count && status == STATUS_OK; i++)
        if (changes[i].figures)
            status = assumption_check(catalog, changes[i].assumption, changes[i].figures, err);
    return status;
}

/* "Hours to prepare for the CPC: 40 to 80 hours, likely 60, as you say" */
static void figures_say(const struct assumption *assumption, const struct range *figures,
                        struct buffer *said)
{
    text_add_inert(said, assumption->title, false);
    buffer_add(said, ": ");
    report_range(figures ? figures : &assumption->range, assumption->unit, said);
    buffer_add(said, figures ? ", as you say" : ", as in the catalogue");
}

enum status session_assume_all(struct session *session, const struct assumption_change *changes,
                               int count, struct buffer *said, struct error *err)
{
    struct plan_record rows = {0};
    struct buffer line = {0};
    enum status status = figures_check(session->catalog, changes, count, err);

    if (status != STATUS_OK)
        return status;
    part_copy(PLAN_FIGURES, &rows, &session->plan.record);
    /* Said before it is saved: the figures may be the session's own, which go then. */
    for (int i = 0; i < count; i++) {
        const struct assumption *assumption = &session->catalog->assumptions[changes[i].assumption];

        figures_change(&rows.assumptions, assumption->id, changes[i].figures);
        buffer_add(&line, i > 0 ? "; " : "");
        figures_say(assumption, changes[i].figures, &line);
    }
    status = change_save_part(session, PLAN_FIGURES, &rows, err);
    if (status == STATUS_OK)
        buffer_add(said, buffer_text(&line));
    plan_record_clear(&rows);
    buffer_clear(&line);
    return status;
}

enum status session_assume(struct session *session, int assumption, const struct range *figures,
                           struct buffer *said, struct error *err)
{
    const struct assumption_change change = {.assumption = assumption, .figures = figures};

    return session_assume_all(session, &change, 1, said, err);
}

enum status session_assume_typed(struct session *session, int assumption, const char *text,
                                 struct buffer *said, struct error *err)
{
    struct range figures;
    enum status status;

    if (text[0] == '\0')
        return session_assume(session, assumption, NULL, said, err);
    status = assumption_parse(session_catalog(session), assumption, text, &figures, err);
    return status == STATUS_OK ? session_assume(session, assumption, &figures, said, err) : status;
}

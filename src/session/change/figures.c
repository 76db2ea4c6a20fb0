/* SPDX-License-Identifier: MIT
 * Changing the plan's own figures. The store is given all of them; it finds out what that
 * changes. */
#include <string.h>

#include "milepost/report.h"
#include "session/change/trial.h"

typedef VECTOR(struct assumption_row) figure_rows;

/* Lays one change into the rows. */
static void assume(const struct catalog *catalog, const struct assumption_change *change,
                   figure_rows *rows)
{
    const char *id = catalog->assumptions[change->assumption].id;
    size_t at = 0;

    while (at < rows->count && strcmp(rows->items[at].assumption, id) != 0)
        at++;
    if (!change->figures && at < rows->count)
        rows->items[at] = rows->items[--rows->count];
    if (!change->figures)
        return;
    if (at == rows->count)
        VECTOR_PUSH(rows, (struct assumption_row){.assumption = (char *)id});
    rows->items[at].low = change->figures->low;
    rows->items[at].likely = change->figures->likely;
    rows->items[at].high = change->figures->high;
}

static enum status check_figures(const struct catalog *catalog,
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
static void say_figures(const struct catalog *catalog, const struct assumption_change *change,
                        struct buffer *said)
{
    const struct assumption *assumption = &catalog->assumptions[change->assumption];

    text_add_inert(said, assumption->title, false);
    buffer_add(said, ": ");
    report_range(change->figures ? change->figures : &assumption->range, assumption->unit, said);
    buffer_add(said, change->figures ? ", as you say" : ", as in the catalogue");
}

static enum status save_figures(struct session *session, const struct assumption_rows *rows,
                                struct error *err)
{
    int64_t now = clock_now(&session->clock);
    enum status status;

    if (session->trial) {
        trial_assume(session, rows);
        return STATUS_OK;
    }
    status = store_save_assumptions(session->store, session->record.row.id, rows, now, err);
    return status == STATUS_OK ? session_changed(session, now, err) : status;
}

enum status session_assume_all(struct session *session, const struct assumption_change *changes,
                               int count, struct buffer *said, struct error *err)
{
    const struct assumption_rows *held = &session->record.assumptions;
    figure_rows rows = {0};
    struct buffer line = {0};
    enum status status = check_figures(session->catalog, changes, count, err);

    if (status != STATUS_OK)
        return status;
    for (size_t i = 0; i < held->count; i++)
        VECTOR_PUSH(&rows, held->items[i]);
    /* Said before it is saved: the figures may be the session's own, which go then. */
    for (int i = 0; i < count; i++) {
        assume(session->catalog, &changes[i], &rows);
        buffer_add(&line, i > 0 ? "; " : "");
        say_figures(session->catalog, &changes[i], &line);
    }
    status = save_figures(session, &(struct assumption_rows){rows.items, rows.count}, err);
    if (status == STATUS_OK)
        buffer_add(said, buffer_text(&line));
    VECTOR_CLEAR(&rows);
    buffer_clear(&line);
    return status;
}

enum status session_assume(struct session *session, int assumption, const struct range *figures,
                           struct buffer *said, struct error *err)
{
    const struct assumption_change change = {.assumption = assumption, .figures = figures};

    return session_assume_all(session, &change, 1, said, err);
}

/* SPDX-License-Identifier: MIT
 * The baseline: what a plan looks like on the day on which its route is chosen. It is kept in the
 * same change, so that an undo of the choice gives the earlier one back. */
#include "session/change/baseline.h"

#include <stdlib.h>
#include <string.h>

#include "milepost/session/marks.h"

static int baseline_step_compare(const void *left, const void *right)
{
    const struct baseline_step_row *a = left, *b = right;

    return strcmp(a->step, b->step);
}

/* The steps borrow their ids from the roadmap; freed with free(). */
static void baseline_take_steps(struct baseline_row *row, const struct plan_baseline *baseline)
{
    row->steps = memory_new((size_t)baseline->step_count, sizeof *row->steps);
    for (int i = 0; i < baseline->step_count; i++) {
        const struct baseline_step *step = &baseline->steps[i];

        row->steps[row->step_count++] = (struct baseline_step_row){
            .step = (char *)step->id,
            .start = step->start,
            .finish = step->finish,
            .cost = step->cost < 0 ? MONEY_NONE : step->cost,
        };
    }
    if (row->step_count > 1)
        qsort(row->steps, row->step_count, sizeof *row->steps, baseline_step_compare);
}

/* Two lines of one id would be one step. */
static void baseline_drop_doubles(struct baseline_row *row)
{
    size_t kept = 0;

    for (size_t i = 0; i < row->step_count; i++)
        if (kept == 0 || strcmp(row->steps[kept - 1].step, row->steps[i].step) != 0)
            row->steps[kept++] = row->steps[i];
    row->step_count = kept;
}

enum status baseline_add_to(const struct session *session, const struct roadmap *roadmap,
                            struct plan_record *rows, struct error *err)
{
    struct arena arena = {0};
    struct plan_baseline baseline = baseline_of(roadmap, &arena);
    struct baseline_row row = {
        .made = baseline.made,
        .catalogue = (char *)baseline.catalogue,
        .route = (char *)baseline.route,
        .p50 = baseline.p50,
        .p80 = baseline.p80,
        .cost = baseline.cost < 0 ? MONEY_NONE : baseline.cost,
        .hours_per_week = baseline.hours_per_week,
    };

    if (session->plan.record.baselines.count >= BASELINES_MAX) {
        arena_clear(&arena);
        return error_set(err, STATUS_USAGE,
                         "a plan holds at most %d baselines; `milepost purge --history` drops the "
                         "old ones",
                         BASELINES_MAX);
    }
    part_copy(PLAN_BASELINE, rows, &session->plan.record);
    baseline_take_steps(&row, &baseline);
    baseline_drop_doubles(&row);
    baseline_rows_add(&rows->baselines, &row);
    rows->baselines.current = 0; /* the number of the new one, until it has its own */
    free(row.steps);
    arena_clear(&arena);
    return STATUS_OK;
}

const struct baseline_row *session_baseline(const struct session *session)
{
    const struct baseline_rows *rows = &session->plan.record.baselines;

    return rows->current == 0 ? NULL : baseline_find(rows, rows->current);
}

enum status session_rebase(struct session *session, struct buffer *said, struct error *err)
{
    const struct roadmap *roadmap = session_roadmap(session);
    struct plan_record rows = {0};
    char day[DATE_TEXT];
    enum status status;

    if (session->plan.record.route.count == 0)
        return error_with_command(error_set(err, STATUS_USAGE, "this plan follows no route yet"),
                                  err, "`milepost choose N` chooses one of `milepost routes`");
    status = baseline_add_to(session, roadmap, &rows, err);
    if (status == STATUS_OK)
        status = change_save_part(session, PLAN_BASELINE, &rows, err);
    if (status == STATUS_OK)
        buffer_format(said, "the plan is compared with itself as it stands on %s from now on",
                      date_long(session_today(session), day));
    plan_record_clear(&rows);
    return status;
}

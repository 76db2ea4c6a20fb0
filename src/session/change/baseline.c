/* SPDX-License-Identifier: MIT
 * The baseline: what a plan looks like on the day on which its route is chosen. It is kept in the
 * same change, so that an undo of the choice gives the earlier one back. */
#include "session/change/baseline.h"

#include "milepost/session/marks.h"
#include "session/state/baseline_row.h"

enum status baseline_add_to(const struct session *session, const struct roadmap *roadmap,
                            struct plan_record *rows, struct error *err)
{
    struct arena arena = {0};
    struct baseline_row row;

    if (session->plan.record.baselines.count >= BASELINES_MAX)
        return error_set(err, STATUS_USAGE,
                         "a plan holds at most %d baselines; `milepost purge --history` drops the "
                         "old ones",
                         BASELINES_MAX);
    part_copy(PLAN_BASELINE, rows, &session->plan.record);
    row = baseline_row_of(roadmap, &arena);
    rows->baselines.current = baseline_known(&rows->baselines, &row); /* undone, and made again */
    if (rows->baselines.current == 0) /* the number of the new one, until it has its own */
        baseline_rows_add(&rows->baselines, &row);
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

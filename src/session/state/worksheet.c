/* SPDX-License-Identifier: MIT
 * What follows from the record's own figures and schools. */
#include "session/state/marks.h"
#include "session/state/session.h"

/* ---- what follows from the record ------------------------------------------------------------ */

static void worksheet_take_figures(struct worksheet *worksheet, const struct catalog *catalog,
                                   const struct assumption_row *row)
{
    int index = catalog_find_assumption(catalog, row->assumption);
    const struct range range = {row->low, row->likely, row->high};
    struct error ignored;

    if (index < 0 || assumption_check(catalog, index, &range, &ignored) != STATUS_OK)
        VECTOR_PUSH(&worksheet->orphans, *row);
    else
        VECTOR_PUSH(&worksheet->figures,
                    (struct plan_assumption){.assumption = index, .range = range});
}

static void worksheet_take_marks(struct worksheet *worksheet, const struct mark_rows *rows)
{
    struct mark *marks = arena_new(&worksheet->arena, rows->count + 1, sizeof *marks);
    int count = 0;

    for (size_t i = 0; i < rows->count; i++) {
        const struct mark_row *row = &rows->items[i];
        int kind = mark_kind_find(row->kind);

        if (kind >= 0 && row->day != DATE_NONE)
            marks[count++] =
                (struct mark){row->step, (enum mark_kind)kind, row->day, row->cost, row->note};
    }
    worksheet->progress.marks = marks;
    worksheet->progress.mark_count = count;
}

static void worksheet_take_logs(struct worksheet *worksheet, const struct log_rows *rows)
{
    struct study_log *logs = arena_new(&worksheet->arena, rows->count + 1, sizeof *logs);
    int count = 0;

    for (size_t i = 0; i < rows->count; i++)
        if (rows->items[i].day != DATE_NONE)
            logs[count++] =
                (struct study_log){rows->items[i].step, rows->items[i].day, rows->items[i].minutes};
    worksheet->progress.logs = logs;
    worksheet->progress.log_count = count;
}

void worksheet_make(struct worksheet *worksheet, const struct school_form *form,
                    const struct plan_record *record)
{
    const struct program_rows *rows = &record->programs;

    arena_reset(&worksheet->arena);
    worksheet->figures.count = worksheet->orphans.count = 0;
    for (size_t i = 0; i < record->assumptions.count; i++)
        worksheet_take_figures(worksheet, form->catalog, &record->assumptions.items[i]);
    worksheet->schools = arena_new(&worksheet->arena, rows->count + 1, sizeof *worksheet->schools);
    worksheet->school_count = (int)rows->count;
    for (size_t i = 0; i < rows->count; i++)
        school_make(form, &rows->items[i], &worksheet->arena, &worksheet->schools[i]);
    worksheet_take_marks(worksheet, &record->marks);
    worksheet_take_logs(worksheet, &record->logs);
}

void worksheet_clear(struct worksheet *worksheet)
{
    arena_clear(&worksheet->arena);
    VECTOR_CLEAR(&worksheet->figures);
    VECTOR_CLEAR(&worksheet->orphans);
}

const struct plan_school *worksheet_takes(const struct school *school)
{
    return school->plan.program >= 0 ? &school->plan : NULL;
}

const struct plan_school *worksheet_chosen(const struct worksheet *worksheet)
{
    for (int i = 0; i < worksheet->school_count; i++)
        if (worksheet->schools[i].chosen)
            return worksheet_takes(&worksheet->schools[i]);
    return NULL;
}

/* ---- own figures ----------------------------------------------------------------------------- */

const struct range *session_own_figures(const struct session *session, int assumption)
{
    for (size_t i = 0; i < session->worksheet.figures.count; i++)
        if (session->worksheet.figures.items[i].assumption == assumption)
            return &session->worksheet.figures.items[i].range;
    return NULL;
}

int session_orphan_figures(const struct session *session, const struct assumption_row **orphans)
{
    *orphans = session->worksheet.orphans.items;
    return (int)session->worksheet.orphans.count;
}

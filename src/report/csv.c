/* SPDX-License-Identifier: MIT
 * A roadmap as a table (RFC 4180): what each column holds is a table too. It begins with a byte
 * order mark, without which Excel takes "–" and "é" for two letters of its own each. Cells that a
 * spreadsheet would reckon are made inert. */
#include "report/csv.h"

#include <inttypes.h>
#include <string.h>

#include "milepost/report/csv_cell.h"

#define CSV_MARK "\xEF\xBB\xBF"

/* Adds what stands in one column of a step. */
typedef void csv_column_fn(const struct roadmap *roadmap, const struct roadmap_step *step,
                           struct buffer *out);

static void csv_id(const struct roadmap *roadmap, const struct roadmap_step *step,
                   struct buffer *out)
{
    (void)roadmap;
    buffer_add(out, step->id);
}

static void csv_phase(const struct roadmap *roadmap, const struct roadmap_step *step,
                      struct buffer *out)
{
    (void)roadmap;
    buffer_add(out, phase_title(step->phase));
}

static void csv_title(const struct roadmap *roadmap, const struct roadmap_step *step,
                      struct buffer *out)
{
    (void)roadmap;
    buffer_add(out, step->title);
}

static void csv_role(const struct roadmap *roadmap, const struct roadmap_step *step,
                     struct buffer *out)
{
    (void)roadmap;
    buffer_add(out, step_role_id(step->role));
}

static void csv_status(const struct roadmap *roadmap, const struct roadmap_step *step,
                       struct buffer *out)
{
    (void)roadmap;
    buffer_add(out, step_status_id(step->status));
}

static void csv_private(const struct roadmap *roadmap, const struct roadmap_step *step,
                        struct buffer *out)
{
    (void)roadmap;
    buffer_add(out, step->is_private ? "yes" : "no");
}

/* ---- days ------------------------------------------------------------------------------------ */

/* A day that is told by month alone is its month, which no spreadsheet takes for a day. */
static void csv_add_day(date_day day, bool by_month, struct buffer *out)
{
    struct date_civil civil;

    if (day == DATE_NONE)
        return;
    civil = date_to_civil(day);
    buffer_format(out, "%04d-%02d", civil.year, civil.month);
    if (!by_month)
        buffer_format(out, "-%02d", civil.day);
}

static bool csv_by_month(const struct roadmap_step *step)
{
    return step->by_month || step->by_season;
}

static void csv_start(const struct roadmap *roadmap, const struct roadmap_step *step,
                      struct buffer *out)
{
    (void)roadmap;
    csv_add_day(step->start, csv_by_month(step), out);
}

static void csv_finish(const struct roadmap *roadmap, const struct roadmap_step *step,
                       struct buffer *out)
{
    (void)roadmap;
    csv_add_day(step->finish, csv_by_month(step), out);
}

static void csv_p80(const struct roadmap *roadmap, const struct roadmap_step *step,
                    struct buffer *out)
{
    (void)roadmap;
    csv_add_day(step->p80, csv_by_month(step), out);
}

static void csv_by(const struct roadmap *roadmap, const struct roadmap_step *step,
                   struct buffer *out)
{
    (void)roadmap;
    csv_add_day(step->by, step->wanted_by_season, out);
}

static void csv_when(const struct roadmap *roadmap, const struct roadmap_step *step,
                     struct buffer *out)
{
    (void)roadmap;
    buffer_add(out, step->when ? step->when : "");
}

static void csv_doses(const struct roadmap *roadmap, const struct roadmap_step *step,
                      struct buffer *out)
{
    (void)roadmap;
    for (int i = 0; i < step->dose_count; i++) {
        buffer_add(out, i > 0 ? "; " : "");
        csv_add_day(step->doses[i], csv_by_month(step), out);
    }
}

static void csv_ended(const struct roadmap *roadmap, const struct roadmap_step *step,
                      struct buffer *out)
{
    (void)roadmap;
    csv_add_day(step->ended, false, out);
}

/* ---- money and hours ------------------------------------------------------------------------- */

/* Whole dollars, without sign or comma: a spreadsheet adds them up. What nobody told is empty. */
static void csv_add_money(const struct roadmap_step *step, money_cents cents, struct buffer *out)
{
    if (cents != MONEY_NONE && !step->unpriced)
        buffer_format(out, "%" PRId64, (int64_t)cents / 100);
}

static void csv_cost_low(const struct roadmap *roadmap, const struct roadmap_step *step,
                         struct buffer *out)
{
    (void)roadmap;
    csv_add_money(step, step->cost.low, out);
}

static void csv_cost_high(const struct roadmap *roadmap, const struct roadmap_step *step,
                          struct buffer *out)
{
    (void)roadmap;
    csv_add_money(step, step->cost.high, out);
}

static void csv_cost(const struct roadmap *roadmap, const struct roadmap_step *step,
                     struct buffer *out)
{
    (void)roadmap;
    report_step_cost(step, out);
}

static void csv_hours(const struct roadmap *roadmap, const struct roadmap_step *step,
                      struct buffer *out)
{
    (void)roadmap;
    if (step->hours.likely > 0)
        buffer_format(out, "%d", step->hours.likely);
}

/* ---- what to do ------------------------------------------------------------------------------ */

static void csv_needs(const struct roadmap *roadmap, const struct roadmap_step *step,
                      struct buffer *out)
{
    for (int i = 0; i < step->need_count; i++)
        buffer_format(out, "%s%s", i > 0 ? " " : "", roadmap->steps[step->needs[i]].id);
}

static void csv_doing(const struct roadmap *roadmap, const struct roadmap_step *step,
                      struct buffer *out)
{
    (void)roadmap;
    for (int i = 0; i < step->doing.count; i++)
        buffer_format(out, "%s%s", i > 0 ? "\n" : "", step->doing.items[i]);
}

static void csv_note(const struct roadmap *roadmap, const struct roadmap_step *step,
                     struct buffer *out)
{
    if (roadmap->with_private && step->note)
        buffer_add(out, step->note);
}

/* A cell can be cut out of its table: each row says what it rests on. */
static void csv_answers(const struct roadmap *roadmap, const struct roadmap_step *step,
                        struct buffer *out)
{
    (void)step;
    buffer_add(out, roadmap->with_private ? "included" : "left out");
}

/* ---- the table ------------------------------------------------------------------------------- */

static const struct {
    const char *head;
    csv_column_fn *add;
} columns[] = {
    {"id", csv_id},
    {"phase", csv_phase},
    {"title", csv_title},
    {"status", csv_status},
    {"start", csv_start},
    {"finish", csv_finish},
    {"p80", csv_p80},
    {"by", csv_by},
    {"when", csv_when},
    {"doses", csv_doses},
    {"ended", csv_ended},
    {"cost", csv_cost},
    {"cost_low", csv_cost_low},
    {"cost_high", csv_cost_high},
    {"hours", csv_hours},
    {"needs", csv_needs},
    {"do", csv_doing},
    {"role", csv_role},
    {"private", csv_private},
    {"note", csv_note},
    {"private_answers", csv_answers},
};

enum { CSV_COLUMNS = sizeof columns / sizeof *columns };

static void csv_row(const struct roadmap *roadmap, const struct roadmap_step *step,
                    struct buffer *out)
{
    struct buffer text = {0}, inert = {0};

    for (int i = 0; i < CSV_COLUMNS; i++) {
        buffer_truncate(&text, 0);
        buffer_truncate(&inert, 0);
        columns[i].add(roadmap, step, &text);
        text_add_inert(&inert, buffer_text(&text), false);
        buffer_add(out, i > 0 ? "," : "");
        csv_add_cell(out, buffer_text(&inert));
    }
    buffer_add(out, "\r\n");
    buffer_clear(&text);
    buffer_clear(&inert);
}

void csv_roadmap(const struct roadmap *roadmap, const struct report_plan *plan,
                 const struct report_print *print, struct buffer *out)
{
    (void)plan;
    (void)print;
    buffer_add(out, CSV_MARK);
    for (int i = 0; i < CSV_COLUMNS; i++) {
        buffer_add(out, i > 0 ? "," : "");
        csv_add_cell(out, columns[i].head);
    }
    buffer_add(out, "\r\n");
    for (int i = 0; i < roadmap->step_count; i++)
        csv_row(roadmap, &roadmap->steps[i], out);
}

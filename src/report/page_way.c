/* SPDX-License-Identifier: MIT
 * The way on one line a step: what is on it and is still to come, and what must be paid before one
 * of its steps, so that the rows add up to what the way costs. Of a goal that is reached: what
 * keeps it up. Of one that no route reaches: what is missing. */
#include <string.h>

#include "milepost/vector.h"
#include "milepost/words.h"
#include "report/page.h"
#include "report/pieces.h"

enum way_weight {
    WEIGHT_EXAM = 950,
    WEIGHT_PAID = 940,
    WEIGHT_STUDY = 940,
    WEIGHT_UNPRICED = 860,
    WEIGHT_FREE = 760,
    WEIGHT_UPKEEP = 900,
    WEIGHT_DONE = 938, /* it is not among those that are to come */
};

enum { WAY_MARK, WAY_TITLE, WAY_WHEN, WAY_COST, WAY_COLUMNS };

static const char *const way_heads[WAY_COLUMNS] = {"Done", "Step", "When", "Likely cost"};
static const char *const upkeep_heads[WAY_COLUMNS] = {"Done", "What", "When", "Likely cost"};

typedef VECTOR(int) way_lines;

/* ---- which, in order of days ----------------------------------------------------------------- */

/* The day on which what comes in later phases begins. */
static date_day way_next_phase(const struct roadmap *roadmap, enum phase phase)
{
    date_day first = DATE_LAST;

    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];

        if (step->role == ROLE_ROUTE && step->phase > phase && step->start != DATE_NONE &&
            step->start < first)
            first = step->start;
    }
    return first;
}

/* What has no day comes before the next phase. */
static date_day way_day(const struct roadmap *roadmap, int line)
{
    const struct roadmap_step *step = &roadmap->steps[line];

    if (step->start != DATE_NONE)
        return step->start;
    return step->by != DATE_NONE ? step->by : way_next_phase(roadmap, step->phase);
}

static void way_insert(const struct roadmap *roadmap, way_lines *lines, int line)
{
    date_day day = way_day(roadmap, line);

    VECTOR_PUSH(lines, line);
    for (size_t at = lines->count - 1; at > 0 && way_day(roadmap, lines->items[at - 1]) > day;
         at--) {
        lines->items[at] = lines->items[at - 1];
        lines->items[at - 1] = line;
    }
}

/* What is studied or worked is the way itself. */
static bool way_is_made_of(const struct roadmap_step *step)
{
    return step->kind == STEP_STUDY || step->kind == STEP_JOB || step->kind == STEP_WAIT;
}

/* A free step that is among what to do first stands there, but for the way itself. */
static bool way_has(const struct onepage *page, int line)
{
    const struct roadmap_step *step = &page->roadmap->steps[line];

    if (!roadmap_step_is_open(step) && step->status != STEP_BLOCKED)
        return false;
    if (step->role == ROLE_COMPANION)
        return step->in_cost && !step->unpriced;
    return step->in_cost || way_is_made_of(step) || !page->tasks[line];
}

static bool way_keeps_up(const struct onepage *page, int line)
{
    const struct roadmap_step *step = &page->roadmap->steps[line];

    return step->phase == PHASE_MAINTAIN && !roadmap_step_is_closed(step);
}

static void way_collect(const struct onepage *page,
                        bool (*has)(const struct onepage *page, int line), way_lines *lines)
{
    for (int i = 0; i < page->roadmap->step_count; i++)
        if (has(page, i))
            way_insert(page->roadmap, lines, i);
}

/* ---- rows ------------------------------------------------------------------------------------ */

static int way_weight_of(const struct roadmap_step *step)
{
    if (step->kind == STEP_EXAM)
        return WEIGHT_EXAM;
    if (!step->free)
        return WEIGHT_PAID;
    return step->kind == STEP_STUDY || step->kind == STEP_JOB ? WEIGHT_STUDY : WEIGHT_FREE;
}

static const char *way_mark(const struct roadmap_step *step)
{
    if (step->status == STEP_BLOCKED)
        return "[#]";
    return step->status == STEP_STARTED ? "[>]" : "[ ]";
}

/* Shorter than elsewhere: a month says when, what else is to be known of it is in the full print.
 */
static void way_say_when(const struct roadmap *roadmap, const struct roadmap_step *step,
                         struct buffer *out)
{
    bool open = roadmap_step_is_open(step);
    char day[DATE_TEXT];

    if (open && step->when && step->start != DATE_NONE)
        buffer_format(out, "about %s", date_month_year(step->start, day));
    else if (open && step->when && step->by != DATE_NONE)
        buffer_format(out, "by %s", date_or_month(step->by, step->wanted_by_season, day));
    else if (open && step->when)
        buffer_add_bytes(out, step->when, strcspn(step->when, ","));
    else
        report_step_date(roadmap, step, out);
}

static void way_add_row(struct onepage *page, struct onepage_section *section, int line, int weight)
{
    const struct roadmap_step *step = &page->roadmap->steps[line];
    struct onepage_item *row = onepage_add(section, ONEPAGE_ROW, weight);
    struct buffer text = {0};

    row->cells[WAY_MARK] = way_mark(step);
    row->cells[WAY_TITLE] = step->title;
    way_say_when(page->roadmap, step, &text);
    row->cells[WAY_WHEN] = onepage_keep(page, &text);
    onepage_price(step, &text);
    row->cells[WAY_COST] = onepage_keep(page, &text);
    row->likely = step->in_cost && !step->unpriced ? step->cost.likely : 0;
    row->at_least = step->in_cost && (step->unpriced || step->partial);
}

/* "4 steps are done", of the way or beside it: whoever asked three schools did something. */
static void way_add_done(struct onepage *page, struct onepage_section *section)
{
    struct onepage_item *row;
    int done = 0;

    for (int i = 0; i < page->roadmap->step_count; i++)
        done += roadmap_step_is_closed(&page->roadmap->steps[i]);
    if (done == 0)
        return;
    row = onepage_add(section, ONEPAGE_ROW, WEIGHT_DONE);
    row->holds = done;
    row->cells[WAY_MARK] = "[x]";
    row->cells[WAY_TITLE] =
        arena_format(&page->arena, "%d step%s done", done, done == 1 ? " is" : "s are");
}

/* "7 more without a price": what they are is among the checks. */
static void way_add_unpriced(struct onepage *page, struct onepage_section *section)
{
    struct onepage_item *row;
    int count = 0;

    for (int i = 0; i < page->roadmap->step_count; i++) {
        const struct roadmap_step *step = &page->roadmap->steps[i];

        count += step->role == ROLE_COMPANION && step->in_cost && step->unpriced;
    }
    if (count == 0)
        return;
    row = onepage_add(section, ONEPAGE_ROW, WEIGHT_UNPRICED);
    row->holds = count;
    row->at_least = true;
    row->cells[WAY_MARK] = "[ ]";
    row->cells[WAY_TITLE] = arena_format(&page->arena, "%d more without a price", count);
    row->cells[WAY_COST] = "ask";
}

static void way_add_sum(struct onepage *page, struct onepage_section *section)
{
    const struct roadmap *roadmap = page->roadmap;
    struct money_range likely = words_likely(&roadmap->cost);
    struct onepage_item *sum = onepage_add(section, ONEPAGE_SUM, ONEPAGE_STAYS);
    bool from_nothing = likely.low == 0; /* then "at least" says nothing */
    struct buffer text = {0};

    sum->cells[WAY_TITLE] =
        roadmap->at_least && !from_nothing ? "In all, likely at least" : "In all, likely";
    words_cost(&likely, roadmap->at_least && from_nothing, &text);
    sum->cells[WAY_COST] = onepage_keep(page, &text);
}

static struct onepage_section *way_open(struct onepage *page, const char *title,
                                        const char *const *heads)
{
    struct onepage_section *section = onepage_open(page, title);

    section->heads = heads;
    section->columns = WAY_COLUMNS;
    section->money = WAY_COST;
    section->right = 1U << WAY_COST;
    return section;
}

static void way_add_route(struct onepage *page)
{
    struct onepage_section *section = way_open(page, "The way", way_heads);
    way_lines lines = {0};

    way_add_done(page, section);
    way_collect(page, way_has, &lines);
    for (size_t i = 0; i < lines.count; i++)
        way_add_row(page, section, lines.items[i],
                    way_weight_of(&page->roadmap->steps[lines.items[i]]));
    way_add_unpriced(page, section);
    way_add_sum(page, section);
    VECTOR_CLEAR(&lines);
}

/* ---- what keeps it up, what is missing ------------------------------------------------------- */

static void way_add_upkeep(struct onepage *page)
{
    struct onepage_section *section = way_open(page, "What keeps it up", upkeep_heads);
    way_lines lines = {0};
    struct buffer text = {0};
    struct onepage_item *sum;

    way_collect(page, way_keeps_up, &lines);
    for (size_t i = 0; i < lines.count; i++)
        way_add_row(page, section, lines.items[i], WEIGHT_UPKEEP);
    sum = onepage_add(section, ONEPAGE_SUM, ONEPAGE_STAYS);
    sum->cells[WAY_TITLE] = "In a year, likely";
    piece_upkeep(page->roadmap, &text);
    sum->cells[WAY_COST] = onepage_keep(page, &text);
    section->money = -1;
    VECTOR_CLEAR(&lines);
}

static void way_list_missing(struct onepage *page)
{
    struct onepage_section *section = onepage_open(page, "What is missing");

    for (int i = 0; i < page->roadmap->missing_count; i++)
        onepage_add(section, ONEPAGE_LINE, WEIGHT_PAID)->text = page->roadmap->missing[i];
}

void onepage_way(struct onepage *page)
{
    if (page->roadmap->route >= 0)
        way_add_route(page);
    else if (page->roadmap->goal_state == GOAL_UNREACHABLE)
        way_list_missing(page);
    else if (!report_keeps_nothing(page->roadmap))
        way_add_upkeep(page);
}

/* SPDX-License-Identifier: MIT
 * The plan: a few pages to be read. After the page every step in a line or two, in the order of a
 * print; proof of vaccines, months with a payment, routes and sources as tables and lists. */
#include <stdlib.h>
#include <string.h>

#include "report/pieces.h"
#include "report/sheet_parts.h"

/* ---- whom to ask ----------------------------------------------------------------------------- */

/* Of "To the school, first: "Is this ..."" what follows "To " and names somebody; 0 where nobody is
 * named. */
static size_t plan_asked(const char *asking)
{
    const char *end = strchr(asking, ':');
    size_t length = end ? (size_t)(end - asking) : 0;

    if (strncmp(asking, "To ", 3) != 0 || length < 4)
        return 0;
    for (size_t i = 3; i + 7 <= length; i++)
        if (strncmp(asking + i, ", first", 7) == 0)
            return i - 3;
    return length - 3;
}

/* "a teacher, or to coders" is "a teacher, or coders" behind "Ask". */
static void plan_add_who(const char *who, size_t length, struct buffer *out)
{
    for (size_t i = 0; i < length; i++) {
        bool second = i + 4 < length && strncmp(who + i, " to ", 4) == 0 &&
                      ((i >= 2 && strncmp(who + i - 2, "or", 2) == 0) ||
                       (i >= 3 && strncmp(who + i - 3, "and", 3) == 0));

        i += second ? 3 : 0;
        buffer_add_char(out, who[i]);
    }
}

/* "AAPC; the school": each of them once. */
static void plan_add_asked(const char *asking, struct buffer *out)
{
    size_t length = plan_asked(asking);
    struct buffer who = {0};

    plan_add_who(asking + (length > 0 ? 3 : 0), length, &who);
    if (length > 0 && !strstr(buffer_text(out), buffer_text(&who)))
        buffer_format(out, "%s%s", out->length > 0 ? "; " : "", buffer_text(&who));
    buffer_clear(&who);
}

/* ---- the steps ------------------------------------------------------------------------------- */

/* What to do stands under what it is called, unless the page said it or the name says it, as of an
 * answer to find out. */
static bool plan_say_act(struct sheet *sheet, const struct roadmap *roadmap, int index,
                         struct buffer *out)
{
    struct buffer act = {0};

    if (roadmap->steps[index].question < 0 && sheet_step_act(roadmap, index, &act))
        sheet_fresh(sheet, buffer_text(&act), out);
    buffer_clear(&act);
    return out->length > 0;
}

static void plan_say_asked(const struct roadmap_step *step, struct buffer *out)
{
    for (int i = 0; i < step->asking.count; i++)
        plan_add_asked(step->asking.items[i], out);
}

static void plan_put_below(struct sheet *sheet, const struct roadmap *roadmap, int index)
{
    const struct roadmap_step *step = &roadmap->steps[index];
    bool priced = !step->free && !step->unpriced && sheet_price_source(step) >= 0;
    struct buffer line = {0}, price = {0};
    const char *label = "Do";

    if (!plan_say_act(sheet, roadmap, index, &line)) {
        label = "Ask";
        plan_say_asked(step, &line);
    }
    if (priced)
        sheet_cite_to(sheet, sheet_price_source(step), &price);
    if (priced && line.length > 0)
        buffer_format(&line, "%s Price:%s", strcmp(label, "Do") == 0 ? "" : ".",
                      buffer_text(&price));
    sheet_text_detail(sheet, label, buffer_text(&line));
    if (priced && line.length == 0)
        sheet_text_detail(sheet, "Price", buffer_text(&price) + 1);
    buffer_clear(&line);
    buffer_clear(&price);
}

static void plan_put_step(struct sheet *sheet, const struct roadmap *roadmap,
                          const struct report_plan *plan, int index)
{
    const struct roadmap_step *step = &roadmap->steps[index];

    sheet_step_entry(sheet, roadmap, index, false);
    if (!roadmap_step_is_closed(step))
        plan_put_below(sheet, roadmap, index);
    sheet_step_comments(sheet, plan, index);
}

static void plan_put_steps(struct sheet *sheet, const struct roadmap *roadmap,
                           const struct report_plan *plan)
{
    int *order = sheet_order(roadmap);
    int phase = -1;

    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[order[i]];

        if (sheet_in_vaccines(roadmap, step))
            continue;
        if ((int)step->phase != phase)
            sheet->form->heading(sheet, phase_title(step->phase));
        phase = (int)step->phase;
        plan_put_step(sheet, roadmap, plan, order[i]);
    }
    free(order);
}

/* ---- the tables ------------------------------------------------------------------------------ */

static void plan_put_vaccines(struct sheet *sheet, const struct roadmap *roadmap)
{
    bool any = false;

    for (int i = 0; i < roadmap->gate_count && !any; i++)
        any = sheet_gate_vaccine(roadmap, &roadmap->gates[i]) >= 0;
    if (!any)
        return;
    sheet->form->heading(sheet, "Vaccines");
    sheet_vaccines(sheet, roadmap, "Ask first whether each is wanted, and what counts as proof.");
}

/* What the boxes of the plan mean: those of text that it has, or as the form tells of its own. */
static void plan_say_boxes(const struct sheet_form *form, const bool seen[STEP_BLOCKED + 1],
                           struct buffer *out)
{
    static const struct {
        enum step_status status;
        const char *says;
    } marks[] = {{STEP_STARTED, "[>] started. "},
                 {STEP_WAIVED, "[-] not needed. "},
                 {STEP_BLOCKED, "[#] blocked. "}};
    bool written = form->marks[0] == '[', any = false;

    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        any |= seen[marks[i].status];
        if (written && seen[marks[i].status])
            buffer_add(out, marks[i].says);
    }
    if (any && !written)
        buffer_add(out, form->marks);
}

static void plan_put_marks(struct sheet *sheet, const struct roadmap *roadmap)
{
    bool seen[STEP_BLOCKED + 1] = {0}, assumed = false, rests = false;
    struct buffer line = {0};

    for (int i = 0; i < roadmap->step_count; i++) {
        seen[roadmap->steps[i].status] = true;
        assumed |= roadmap->steps[i].assumption_count > 0;
        rests |= roadmap->steps[i].rests;
    }
    plan_say_boxes(sheet->form, seen, &line);
    buffer_add(&line, assumed ? "* rests on what is assumed. " : "");
    buffer_add(&line, rests ? "~ rests on an answer that is missing." : "");
    buffer_trim(&line);
    sheet_line(sheet, &line);
}

static void plan_put_end(struct sheet *sheet, const struct roadmap *roadmap)
{
    sheet_about(sheet, roadmap);
    plan_put_marks(sheet, roadmap);
    sheet->form->line(sheet, "What to do, ask and keep for each step, and where each source is: "
                             "milepost print --full. One step: milepost print --step STEP.");
}

void sheet_plan(struct sheet *sheet, const struct roadmap *roadmap, const struct report_plan *plan,
                const struct report_print *print)
{
    sheet_page(sheet, roadmap, plan, print);
    sheet->terse = true;
    if (sheet->form->timeline)
        sheet->form->timeline(sheet, roadmap);
    if (plan->slip)
        sheet_offers(sheet, plan->slip, plan->offers);
    plan_put_steps(sheet, roadmap, plan);
    plan_put_vaccines(sheet, roadmap);
    sheet_other_comments(sheet, roadmap, plan, false);
    sheet_payments(sheet, roadmap);
    sheet_pay(sheet, roadmap, plan->pay);
    sheet_routes(sheet, roadmap);
    sheet_sources(sheet, roadmap);
    plan_put_end(sheet, roadmap);
}

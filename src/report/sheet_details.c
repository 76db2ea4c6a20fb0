/* SPDX-License-Identifier: MIT
 * All that is to be said of one step below its line: what a person has to know stands before what
 * is nice to know. */
#include "report/pieces.h"
#include "report/sheet_parts.h"

int sheet_price_source(const struct roadmap_step *step)
{
    for (int i = 0; i < step->because.count; i++)
        if (step->because.items[i].about == ABOUT_COST && step->because.items[i].source >= 0)
            return step->because.items[i].source;
    return -1;
}

/* "WIOA voucher: the workforce board has to approve you ..." */
void sheet_step_payers(struct sheet *sheet, const struct roadmap *roadmap,
                       const struct roadmap_step *step)
{
    for (int i = 0; i < step->payer_count; i++) {
        const struct aid *aid = &roadmap->catalog->aids[step->payers[i]];
        struct buffer line = {0};

        buffer_format(&line, "%s, but first %s.", aid->title, aid->confirm);
        sheet_text_once(sheet, i == 0 ? "May be paid by" : "or by", buffer_text(&line));
        buffer_clear(&line);
    }
}

/* One side of what sources disagree on, with its source. */
static void details_put_conflict(struct sheet *sheet, const struct roadmap *roadmap,
                                 const struct because *link)
{
    struct buffer rule = {0}, line = {0};

    report_because_part(roadmap, link, BECAUSE_RULE, &rule);
    sheet_fresh(sheet, buffer_text(&rule), &line);
    if (line.length > 0)
        sheet_cite_to(sheet, link->source, &line);
    sheet_text_detail(sheet, "Not settled", buffer_text(&line));
    buffer_clear(&rule);
    buffer_clear(&line);
}

static void details_put_conflicts(struct sheet *sheet, const struct roadmap *roadmap,
                                  const struct roadmap_step *step)
{
    for (int i = 0; i < step->because.count; i++)
        if (step->because.items[i].conflicting)
            details_put_conflict(sheet, roadmap, &step->because.items[i]);
}

void sheet_step_progress(struct sheet *sheet, const struct roadmap *roadmap,
                         const struct roadmap_step *step)
{
    struct buffer line = {0};

    report_step_progress(step, &line);
    sheet_text_detail(sheet, "So far", buffer_text(&line));
    buffer_clear(&line);
    if (roadmap->with_private && step->note)
        sheet_text_detail(sheet, "Your note", step->note);
}

/* Why it is there, and all sources that it rests on. */
static void details_put_why(struct sheet *sheet, const struct roadmap_step *step)
{
    struct buffer line = {0};
    bool why;

    sheet_fresh(sheet, step->why ? step->why : "", &line);
    why = line.length > 0;
    sheet_cite_all(sheet, step->sources, step->source_count, &line);
    sheet_text_detail(sheet, why ? "Why" : "Sources",
                      buffer_text(&line) + (!why && line.length > 0));
    buffer_clear(&line);
}

static void details_put_price(struct sheet *sheet, const struct roadmap_step *step)
{
    struct buffer line = {0};

    report_price_checked(step, true, &line);
    sheet_text_detail(sheet, "Price", buffer_text(&line));
    buffer_clear(&line);
}

/* The worst of it is told before all else already. */
static void details_put_late(struct sheet *sheet, const struct roadmap_step *step)
{
    struct buffer line = {0};

    if (!step->late)
        return;
    sheet_fresh(sheet, step->late, &line);
    sheet_text_detail(sheet, "Too late",
                      line.length > 0 ? buffer_text(&line) : "As told at the beginning.");
    buffer_clear(&line);
}

/* What a person has to know stands before what is nice to know. */
void sheet_step_details(struct sheet *sheet, const struct roadmap *roadmap,
                        const struct roadmap_step *step)
{
    if (roadmap_step_is_closed(step)) {
        sheet_once(sheet, "Keep", &step->keeping);
        sheet_refer(sheet);
        return;
    }
    details_put_late(sheet, step);
    sheet_once(sheet, "Do", &step->doing);
    sheet_once(sheet, "Ask", &step->asking);
    details_put_price(sheet, step);
    sheet_step_payers(sheet, roadmap, step);
    sheet_once(sheet, "Keep", &step->keeping);
    sheet_once(sheet, "If you fail", &step->if_fail);
    details_put_conflicts(sheet, roadmap, step);
    details_put_why(sheet, step);
    sheet_refer(sheet);
}

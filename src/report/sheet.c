/* SPDX-License-Identifier: MIT
 * What a print of everything holds and in which order, whatever its form: a form (text_sheet.c,
 * markdown_sheet.c) puts down what it is handed and leaves nothing out, so that all forms say the
 * same. */
#include "report/sheet_parts.h"

void sheet_roadmap(struct sheet *sheet, const struct roadmap *roadmap,
                   const struct report_plan *plan, const struct report_print *print)
{
    (void)print;
    sheet_opening(sheet, roadmap, plan);
    if (plan->slip)
        sheet_slip(sheet, plan->slip);
    sheet_route(sheet, roadmap);
    sheet_missing(sheet, roadmap);
    if (plan->slip)
        sheet_offers(sheet, plan->slip, plan->offers);
    sheet_gates_first(sheet, roadmap);
    if (sheet->form->timeline)
        sheet->form->timeline(sheet, roadmap);
    sheet_milestones(sheet, roadmap);
    sheet_money(sheet, roadmap);
    sheet_marks(sheet, roadmap);
    sheet_steps(sheet, roadmap, plan);
    sheet_other_comments(sheet, roadmap, plan, true);
    sheet_gates(sheet, roadmap);
    sheet_months(sheet, roadmap);
    sheet_pay(sheet, roadmap, plan->pay);
    sheet_routes(sheet, roadmap);
    sheet_assumptions(sheet, roadmap);
    sheet_sources(sheet, roadmap);
    sheet_about(sheet, roadmap);
}

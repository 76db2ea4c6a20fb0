/* SPDX-License-Identifier: MIT
 * A print's words on what moved since the route was chosen, and what would mend it. */
#include "milepost/report/slip.h"
#include "report/sheet_parts.h"

void sheet_slip(struct sheet *sheet, const struct slip *slip)
{
    struct buffer line = {0};

    report_slip(slip, &line);
    sheet_line(sheet, &line);
    report_slip_money(slip, &line);
    sheet_line(sheet, &line);
}

static void sheet_put_offer(struct sheet *sheet, const struct offer *offer)
{
    struct buffer line = {0};

    report_offer(offer, &line);
    buffer_add(&line, ": ");
    report_offer_effect(offer, &line);
    buffer_add(&line, offer->meets ? ", in time." : ".");
    sheet_line(sheet, &line);
}

void sheet_offers(struct sheet *sheet, const struct slip *slip, const struct offer_list *offers)
{
    struct buffer line = {0};

    if (slip->days <= 0 || slip->roadmap->goal_state != GOAL_OPEN)
        return;
    sheet->form->heading(sheet, "What would bring it back");
    for (int i = 0; i < offers->count; i++)
        sheet_put_offer(sheet, &offers->items[i]);
    if (offers->count == 0)
        sheet->form->line(sheet, report_no_offers());
    report_pace(offers, &line);
    sheet_line(sheet, &line);
}

void sheet_planned(struct sheet *sheet, const struct slip *slip, int line)
{
    struct buffer text = {0};

    if (slip && report_planned(slip, line, &text))
        sheet_text_detail(sheet, "Planned", buffer_text(&text));
    buffer_clear(&text);
}

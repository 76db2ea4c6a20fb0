/* SPDX-License-Identifier: MIT
 * The rows of Find: a program of a school each, in columns, or in a second line where there is no
 * room for these. */
#include <inttypes.h>

#include "milepost/money.h"
#include "tui/screens/worksheet/find.h"

static void offer_say_price(const struct school_offer *offer, struct buffer *out)
{
    const struct school_number *price = school_known_price(offer);
    char money[MONEY_TEXT];

    if (price->value == SCHOOLS_UNKNOWN)
        buffer_add(out, "ask");
    else
        buffer_format(out, "%s%s", money_format(price->value * 100, money),
                      price == &offer->numbers[SCHOOL_PRICE] ? "" : " a year");
}

static void offer_say_program(const struct school_offer *offer, struct buffer *out)
{
    const char *field = school_cip_words(offer->cip), *award = school_award_words(offer->award);

    buffer_format(out, "%s, %s", field ? field : "Health information",
                  award ? award : "another award");
}

static void find_add_figures(struct find_screen *view, struct list_row *row,
                             const struct school_offer *offer, struct buffer *more)
{
    const struct school_number *graduates = &offer->numbers[SCHOOL_GRADUATES];
    bool narrow = view->base.screen.tui->canvas.columns < FIND_NARROW;
    struct list *list = &view->base.list;
    struct buffer price = {0};

    offer_say_price(offer, &price);
    if (narrow && offer->miles >= 0)
        buffer_format(more, "; %.0f miles", offer->miles);
    if (narrow && graduates->value != SCHOOLS_UNKNOWN)
        buffer_format(more, "; %" PRId64 " graduates", graduates->value);
    if (narrow)
        buffer_format(more, "; price: %s", buffer_text(&price));
    if (!narrow && offer->miles >= 0)
        list_set_format(list, row, FIND_MILES, "%.0f", offer->miles);
    if (!narrow && graduates->value != SCHOOLS_UNKNOWN)
        list_set_format(list, row, FIND_GRADUATES, "%" PRId64, graduates->value);
    if (!narrow)
        list_set(list, row, FIND_PRICE, buffer_text(&price));
    buffer_clear(&price);
}

static void find_add_offer(struct find_screen *view, int index)
{
    const struct school_offer *offer = &view->book.finding.offers[index];
    bool there = session_find_offer(view->base.screen.tui->session, offer) != NULL;
    struct buffer more = {0};
    struct list_row *row =
        list_format(&view->base.list, ROW_ITEM, "%s, %s", offer->name, offer->place);

    row->tag = FIND_OFFER;
    row->value = index;
    row->mark = there ? "✓" : "";
    row->tone = TONE_DONE;
    offer_say_program(offer, &more);
    if (offer->closed)
        buffer_add(&more, "; closed or merged, says its directory");
    find_add_figures(view, row, offer, &more);
    list_add(&view->base.list, ROW_MORE, buffer_text(&more))->dim = true;
    buffer_clear(&more);
}

static void find_add_labels(struct find_screen *view)
{
    struct list *list = &view->base.list;
    struct list_row *row = list_add(list, ROW_LABELS, "School");

    row->dim = true;
    list_set(list, row, FIND_MILES, "Miles");
    list_set(list, row, FIND_GRADUATES, "Graduates");
    list_set(list, row, FIND_PRICE, "Price");
}

void find_fill(struct list_screen *base)
{
    struct find_screen *view = (struct find_screen *)base;
    const struct school_finding *finding = &view->book.finding;
    bool any = false;

    if (view->part == FIND_WHERE)
        return;
    for (int i = 0; i < finding->count; i++) {
        if (!line_finds(&view->name, finding->offers[i].name))
            continue;
        if (!any && base->screen.tui->canvas.columns >= FIND_NARROW)
            find_add_labels(view);
        any = true;
        find_add_offer(view, i);
    }
    if (!any)
        list_add(&base->list, ROW_TEXT, "No such program. f, l and w ask for others, n elsewhere.");
}

/* SPDX-License-Identifier: MIT
 * The rows of Find: a program of a school each, in columns, or in a second line where there is no
 * room for these. */
#include <inttypes.h>

#include "milepost/session/school_compare.h"
#include "tui/screens/worksheet/find.h"

/* True when what is said is old. */
static bool offer_say_price(const struct school_offer *offer, date_day today, struct buffer *out)
{
    const struct school_number *price = school_known_price(offer);
    bool old = price->value != SCHOOLS_UNKNOWN && school_year_is_old(price->year, today);

    if (price->value == SCHOOLS_UNKNOWN) {
        buffer_add(out, "ask");
        return false;
    }
    school_say_value(school_what_words(SCHOOL_PRICE), price->value, out);
    buffer_format(out, "%s%s", price == &offer->numbers[SCHOOL_PRICE] ? "" : " a year",
                  old ? SCHOOL_OLD_MARK : "");
    return old;
}

/* "38", of an old year "38*"; nothing when nobody says. */
static bool offer_say_graduates(const struct school_offer *offer, date_day today,
                                struct buffer *out)
{
    const struct school_number *graduates = &offer->numbers[SCHOOL_GRADUATES];
    bool old = graduates->value != SCHOOLS_UNKNOWN && school_year_is_old(graduates->year, today);

    if (graduates->value != SCHOOLS_UNKNOWN)
        buffer_format(out, "%" PRId64 "%s", graduates->value, old ? SCHOOL_OLD_MARK : "");
    return old;
}

static void find_add_figures(struct find_screen *view, struct list_row *row,
                             const struct school_offer *offer, struct buffer *more)
{
    date_day today = session_today(view->base.screen.tui->session);
    bool narrow = view->base.screen.tui->canvas.columns < FIND_NARROW;
    struct list *list = &view->base.list;
    struct buffer price = {0}, graduates = {0};

    view->old |= offer_say_price(offer, today, &price);
    view->old |= offer_say_graduates(offer, today, &graduates);
    if (narrow && offer->miles >= 0) {
        buffer_add(more, "; ");
        school_say_miles(offer->miles, more);
    }
    if (narrow && graduates.length > 0)
        buffer_format(more, "; %s graduates", buffer_text(&graduates));
    if (narrow)
        buffer_format(more, "; price: %s", buffer_text(&price));
    if (!narrow && offer->miles >= 0)
        list_set_format(list, row, FIND_MILES, "%.0f", offer->miles);
    if (!narrow && graduates.length > 0)
        list_set(list, row, FIND_GRADUATES, buffer_text(&graduates));
    if (!narrow)
        list_set(list, row, FIND_PRICE, buffer_text(&price));
    buffer_clear(&price);
    buffer_clear(&graduates);
}

static void find_add_offer(struct find_screen *view, int index)
{
    const struct school_offer *offer = &view->book.finding.offers[index];
    bool there = session_find_offer(view->base.screen.tui->session, offer) != NULL;
    bool marked = session_compares_offer(view->base.screen.tui->session, offer);
    struct buffer more = {0};
    struct list_row *row =
        list_format(&view->base.list, ROW_ITEM, "%s, %s", offer->name, offer->place);

    row->tag = FIND_OFFER;
    row->value = index;
    row->mark = marked ? "●" : there ? "✓" : "";
    row->tone = marked ? TONE_ACTION : TONE_DONE;
    row->bold = marked;
    school_say_program(offer, &more);
    if (offer->closed) {
        buffer_add(&more, "; ");
        school_say_closed(NULL, 0, &more);
    }
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

    if (view->part == FIND_WHERE)
        return;
    view->old = false;
    if (finding->count > 0 && base->screen.tui->canvas.columns >= FIND_NARROW)
        find_add_labels(view);
    for (int i = 0; i < finding->count; i++)
        find_add_offer(view, i);
    if (finding->count == 0)
        list_add(&base->list, ROW_TEXT,
                 view->part == FIND_FILTER ? "No such program. Esc brings back what was there."
                                           : "No such program. f asks for others, n elsewhere.");
}

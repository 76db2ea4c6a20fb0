/* SPDX-License-Identifier: MIT
 * What would bring a late plan back: each with the day and the cost that it leads to. Enter takes
 * one, as a change that undo takes back. */
#include "milepost/report/slip.h"
#include "milepost/session.h"
#include "tui/parts/list_screen.h"
#include "tui/screens/slip/places.h"

enum { OFFERS_EFFECT = 40, OFFERS_NARROW = 90 };

/* Of the row that takes the day as it is. */
enum { OFFERS_OFFER = PLACE_COUNT, OFFERS_REBASE };

static const struct list_column offers_columns[] = {
    {.width = 0},
    {.width = OFFERS_EFFECT, .from = OFFERS_NARROW - 4},
};

static void offers_say(struct list_screen *view, struct buffer *text, bool dim)
{
    if (text->length > 0)
        list_add(&view->list, ROW_TEXT, buffer_text(text))->dim = dim;
    buffer_clear(text);
}

/* What comes of it stands beside it, or below it where there is no room. */
static void offers_add_row(struct list_screen *view, int tag, int value, const char *title,
                           const char *effect)
{
    struct list_row *row = list_add_item(&view->list, tag, value, "·", title);

    if (view->screen.tui->canvas.columns < OFFERS_NARROW)
        list_add(&view->list, ROW_MORE, effect)->dim = true;
    else
        list_set(&view->list, row, 1, effect);
}

static void offers_put(struct list_screen *view, const struct offer_list *offers, int index)
{
    struct buffer title = {0}, effect = {0};

    report_offer(&offers->items[index], &title);
    report_offer_effect(&offers->items[index], &effect);
    if (offers->items[index].meets)
        buffer_add(&effect, ", in time");
    offers_add_row(view, OFFERS_OFFER, index, buffer_text(&title), buffer_text(&effect));
    buffer_clear(&title);
    buffer_clear(&effect);
}

static void offers_add_head(struct list_screen *view, const struct slip *slip)
{
    struct buffer text = {0};
    char planned[DATE_TEXT], now[DATE_TEXT];

    report_slip(slip, &text);
    offers_say(view, &text, false);
    if (slip->dated)
        buffer_format(&text, "Planned for %s, even odds; now %s.",
                      date_or_month(slip->planned, slip->roadmap->by_season, planned),
                      date_or_month(slip->now, slip->roadmap->by_season, now));
    offers_say(view, &text, false);
    report_slip_money(slip, &text);
    offers_say(view, &text, true);
}

static void offers_add_late(struct list_screen *view, const struct offer_list *offers)
{
    struct buffer text = {0};

    list_screen_add_heading(view, "What would bring it back");
    for (int i = 0; i < offers->count; i++)
        offers_put(view, offers, i);
    if (offers->count == 0)
        list_add(&view->list, ROW_TEXT, report_no_offers());
    report_pace(offers, &text);
    offers_say(view, &text, true);
    list_screen_add_heading(view, "Or take the day as it is");
    offers_add_row(view, OFFERS_REBASE, 0, "Compare with the plan as it stands today from now on",
                   "nothing else changes");
}

static void offers_fill(struct list_screen *view)
{
    struct session *session = view->screen.tui->session;
    const struct slip *slip;

    if (list_screen_waits(view))
        return;
    slip = session_slip(session);
    if (!slip) {
        list_add(&view->list, ROW_TEXT,
                 "No route is followed yet: what it looked like is kept when one is chosen.");
        return;
    }
    offers_add_head(view, slip);
    if (slip->days > 0 && slip->roadmap->goal_state == GOAL_OPEN)
        offers_add_late(view, session_offers(session));
    else
        list_add(&view->list, ROW_TEXT, "Nothing is to be brought back. Esc goes back.");
}

/* ---- keys ------------------------------------------------------------------------------------ */

static struct action offers_open(struct list_screen *view, const struct list_row *row)
{
    struct tui *tui = view->screen.tui;
    const struct offer_list *offers = session_offers(tui->session);
    struct buffer said = {0};
    struct error err;
    enum status status =
        row->tag == OFFERS_REBASE
            ? session_rebase(tui->session, &said, &err)
            : session_take_offer(tui->session, &offers->items[row->value], &said, &err);

    say_change(tui, status, &said, &err);
    buffer_clear(&said);
    return action_stay();
}

static const enum command offers_footer[] = {COMMAND_CONTINUE, COMMAND_BACK, COMMAND_UNDO,
                                             COMMAND_HELP, COMMAND_NONE};

static const struct list_screen_ops offers_ops = {
    .screen = {.name = "Bring back",
               .context = CONTEXT_OFFERS,
               .footer = offers_footer,
               .update = list_screen_update,
               .crumb = "Bring back",
               .draw = list_screen_draw,
               .can = list_screen_can,
               .key = list_screen_key,
               .work = list_screen_work,
               .leave = list_screen_leave},
    .columns = offers_columns,
    .column_count = 2,
    .fill = offers_fill,
    .open = offers_open,
    .frame = list_screen_narrow_below,
};

struct screen *offers_screen(struct tui *tui, const struct place *place)
{
    (void)place;
    return list_screen_new(tui, &offers_ops, sizeof(struct list_screen));
}

/* SPDX-License-Identifier: MIT
 * The plans as rows: read, and not planned. Of many the first page is read and shown first, so that
 * ten thousand open as fast as ten. */
#include "milepost/report/welcome.h"
#include "tui/screens/home/home_parts.h"

enum { FIRST_PAGE = 64 };

/* ---- reading --------------------------------------------------------------------------------- */

static void home_count(struct home *home)
{
    date_day today = clock_today(home->base.screen.tui->options->clock);

    home->overdue = home->unplanned = 0;
    for (size_t i = 0; home->whole && i < home->all.count; i++) {
        home->overdue += plan_card_is_overdue(&home->all.items[i], today);
        home->unplanned += home->all.items[i].planned == DATE_NONE;
    }
}

static void home_read(struct home *home)
{
    struct tui *tui = home->base.screen.tui;
    struct error err;

    plan_cards_clear(&home->all);
    if (store_list_cards(tui->options->store, false, home->whole ? 0 : FIRST_PAGE, &home->all,
                         &err) != STATUS_OK)
        tui_say(tui, true, "%s", err.text);
    home->whole = home->all.count >= home->all.live;
    home_count(home);
}

/* Until somebody chooses another order, what is to be done next stands first on a desk; for that
 * all plans have to be known. */
static void home_order(struct home *home)
{
    enum plan_order usual =
        home->whole && home->all.live >= HOME_DESK ? PLANS_BY_DUE : PLANS_BY_USE;

    if (home->chosen || home->order == usual)
        return;
    home->order = usual;
    home->sorted = home->focused == 0;
}

/* A letter more to find them by reads nothing again. */
void home_pick(struct home *home)
{
    const struct tui *tui = home->base.screen.tui;

    if (!home->kept)
        home_read(home);
    home->kept = false;
    home_order(home);
    plan_cards_clear(&home->plans);
    for (size_t i = 0; i < home->all.count; i++)
        VECTOR_PUSH(&home->plans, home->all.items[i]);
    home->plans.live = home->all.live;
    plan_cards_pick(&home->plans,
                    &(struct plan_pick){.words = home->finding ? buffer_text(&home->line.text) : "",
                                        .order = home->order,
                                        .today = clock_today(tui->options->clock),
                                        .ahead = tui_setting(tui, SETTING_REMINDER_DAYS)});
    home_unmark_gone(home);
}

void home_read_all(struct home *home)
{
    home->kept = home->whole;
    home->whole = home->base.screen.stale = true;
}

bool home_read_rest(struct screen *screen)
{
    struct home *home = (struct home *)screen;

    if (home->whole)
        return false;
    home_read_all(home);
    return true;
}

const struct plan_card *home_focused(const struct home *home)
{
    const struct list_row *row = list_focused(&home->base.list);

    for (size_t i = 0; row && row->tag == TAG_PLAN && i < home->plans.count; i++)
        if (home->plans.items[i].id == row->value)
            return &home->plans.items[i];
    return NULL;
}

/* ---- rows ------------------------------------------------------------------------------------ */

/* The first career needs no choice; each of the others is one row. */
static void home_add_careers(struct home *home)
{
    const struct catalog *own = home->base.screen.tui->options->catalog;
    const struct catalog *other;
    struct buffer text = {0};

    for (int i = 0; (other = catalog_nth_on_hand(own, i)) != NULL; i++) {
        if (other == own)
            continue;
        buffer_truncate(&text, 0);
        buffer_format(&text, "Another career: %s", other->title);
        list_add_item(&home->base.list, TAG_NEW, i, "+", buffer_text(&text));
    }
    buffer_clear(&text);
}

static void home_add_new(struct home *home)
{
    const struct catalog *own = home->base.screen.tui->options->catalog;
    bool first = home->plans.live == 0;
    struct buffer text = {0};

    if (!first)
        list_add(&home->base.list, ROW_TEXT, "");
    welcome_say_start(own, first, &text);
    list_add_item(&home->base.list, TAG_NEW, -1, first ? "▸" : "+", buffer_text(&text));
    buffer_clear(&text);
    home_add_careers(home);
}

void home_fill(struct list_screen *base)
{
    struct home *home = (struct home *)base;

    if (home->plans.count > 0)
        home_add_labels(home);
    for (size_t i = 0; i < home->plans.count; i++)
        home_add_plan(home, &home->plans.items[i]);
    if (home->finding && home->plans.count == 0)
        list_add(&base->list, ROW_TEXT, "No plan has that in its name or goal. Esc shows all.");
    if (!home->finding)
        home_add_new(home);
}

void home_state(const struct screen *screen, struct buffer *out)
{
    const struct home *home = (const struct home *)screen;
    size_t count = home->plans.live;

    if (count > 0)
        buffer_format(out, "%zu plan%s", count, count == 1 ? "" : "s");
    if (home->marked.count > 0)
        buffer_format(out, ", %zu marked", home->marked.count);
    if (home->overdue > 0)
        buffer_format(out, ", %zu overdue", home->overdue);
    if (home->unplanned > 0 && screen->tui->canvas.columns >= NAMED_FROM)
        buffer_format(out, ", %zu not planned yet", home->unplanned);
}

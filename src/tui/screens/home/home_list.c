/* SPDX-License-Identifier: MIT
 * The plans as rows: read, and not planned. Of many the first page is read and shown first, so that
 * ten thousand open as fast as ten. */
#include "tui/screens/home/home.h"

#include <string.h>

#include "milepost/words.h"
#include "tui/parts/standing.h"

enum { FIRST_PAGE = 64, NEARLY_A_YEAR = 330 };

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

/* A letter more to find them by reads nothing again. */
static void home_pick(struct home *home)
{
    const struct tui *tui = home->base.screen.tui;

    if (!home->kept)
        home_read(home);
    home->kept = false;
    plan_cards_clear(&home->plans);
    for (size_t i = 0; i < home->all.count; i++)
        VECTOR_PUSH(&home->plans, home->all.items[i]);
    home->plans.live = home->all.live;
    plan_cards_pick(&home->plans,
                    &(struct plan_pick){.words = home->finding ? buffer_text(&home->line.text) : "",
                                        .order = home->order,
                                        .today = clock_today(tui->options->clock)});
}

void home_read_all(struct home *home)
{
    home->kept = home->whole;
    home->whole = home->base.screen.stale = true;
}

bool home_work(struct screen *screen)
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

static void home_add_labels(struct home *home)
{
    static const char *const plan[] = {[PLANS_BY_USE] = "PLAN",
                                       [PLANS_BY_NAME] = "PLAN, BY NAME",
                                       [PLANS_BY_DUE] = "PLAN, BY WHAT IS DUE"};
    struct list *list = &home->base.list;
    struct list_row *row = list_add(list, ROW_LABELS, plan[home->order]);

    row->dim = true;
    list_set(list, row, HOME_GOAL, "GOAL");
    list_set(list, row, HOME_WHERE, "WHERE YOU ARE");
    list_set(list, row, HOME_DUE, "NEXT DUE");
}

/* A code, or a word or two: ids are words with hyphens between them. */
static void home_say_goal(const struct catalog *catalog, const char *goal, struct buffer *out)
{
    bool code = catalog_find_credential(catalog, goal) >= 0;

    if (strcmp(goal, "keep-current") == 0)
        buffer_add(out, "keep");
    else
        for (const char *letter = goal; *letter != '\0'; letter++)
            buffer_add_char(out, *letter == '-' && !code ? ' ' : *letter);
}

/* What is due, when that was worked out if not today, and whether its day has passed. */
static bool home_say_due(const struct plan_card *plan, date_day today, bool with_day,
                         struct buffer *out)
{
    bool overdue = plan_card_is_overdue(plan, today);
    char day[DATE_TEXT];

    if (plan->due != DATE_NONE && with_day)
        buffer_format(out, "%s%s", overdue ? "" : "due ",
                      date_long(plan_card_due(plan, today), day));
    if (overdue) {
        buffer_add(out, with_day ? ", " : "");
        words_overdue(plan->due, today, out);
    }
    if (plan->due != DATE_NONE && out->length > 0)
        buffer_add(out, ": ");
    if (plan->due != DATE_NONE)
        buffer_add(out, plan->what);
    if (plan->planned != DATE_NONE && plan->planned != today)
        buffer_format(out, "%splanned %s", out->length > 0 ? ", " : "",
                      overdue && plan->planned == plan->due   ? "that day"
                      : today - plan->planned < NEARLY_A_YEAR ? date_short(plan->planned, day)
                                                              : date_long(plan->planned, day));
    return overdue;
}

/* Below the plan, where what is due has no column of its own. */
static void home_add_due(struct home *home, const struct plan_card *plan, date_day today)
{
    struct buffer text = {0};
    bool overdue = home_say_due(plan, today, true, &text);

    if (text.length > 0) {
        struct list_row *row = list_add(&home->base.list, ROW_MORE, buffer_text(&text));

        row->dim = !overdue;
        row->bold = overdue;
    }
    buffer_clear(&text);
}

static void home_set_due(struct home *home, struct list_row *row, const struct plan_card *plan,
                         date_day today)
{
    struct buffer text = {0};
    char day[DATE_TEXT];

    home_say_due(plan, today, false, &text);
    list_set(&home->base.list, row, HOME_DUE,
             plan->due != DATE_NONE ? date_long(plan_card_due(plan, today), day) : "–");
    list_set(&home->base.list, row, HOME_STEP, buffer_text(&text));
    buffer_clear(&text);
}

static void home_set_mark(struct list_row *row, const struct plan_card *plan, date_day today)
{
    for (int i = GATE_CLEAR; plan->bar_short[0] != '\0' && i <= GATE_BARRED; i++)
        if (strcmp(plan->gate, gate_outcome_id((enum gate_outcome)i)) == 0) {
            row->mark = standing_gate_mark((enum gate_outcome)i);
            row->tone = standing_gate_tone((enum gate_outcome)i);
        }
    if (plan->bar_short[0] == '\0' && plan_card_is_overdue(plan, today)) {
        row->mark = standing_gate_mark(GATE_ACTION);
        row->tone = standing_gate_tone(GATE_ACTION);
    }
}

static void home_add_plan(struct home *home, const struct plan_card *plan)
{
    struct tui *tui = home->base.screen.tui;
    struct list *list = &home->base.list;
    struct list_row *row = list_add_item(list, TAG_PLAN, (int)plan->id, "", plan->name);
    date_day today = clock_today(tui->options->clock);
    bool wide = tui->canvas.columns >= HOME_WIDE;
    struct buffer goal = {0};

    home_say_goal(tui->options->catalog, plan->goal, &goal);
    list_set(list, row, HOME_GOAL, buffer_text(&goal));
    list_set(list, row, HOME_WHERE,
             plan->planned == DATE_NONE ? "Not planned yet: open it" : plan->standing);
    home_set_mark(row, plan, today);
    if (wide)
        home_set_due(home, row, plan, today);
    if (plan->bar_short[0] != '\0')
        list_add(list, ROW_MORE, plan->bar_short)->bold = true;
    if (!wide)
        home_add_due(home, plan, today);
    buffer_clear(&goal);
}

static void home_add_new(struct home *home)
{
    bool first = home->plans.live == 0;

    if (!first)
        list_add(&home->base.list, ROW_TEXT, "");
    list_add_item(&home->base.list, TAG_NEW, -1, first ? "▸" : "+",
                  first ? "Start" : "Start a new plan");
}

void home_fill(struct list_screen *base)
{
    struct home *home = (struct home *)base;

    home_pick(home);
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
    if (home->overdue > 0)
        buffer_format(out, ", %zu overdue", home->overdue);
    if (home->unplanned > 0 && screen->tui->canvas.columns >= NAMED_FROM)
        buffer_format(out, ", %zu not planned yet", home->unplanned);
}

/* SPDX-License-Identifier: MIT
 * A plan in the list: where it is, or on a desk what is to be done next and what is at risk. */
#include <string.h>

#include "milepost/words.h"
#include "tui/parts/standing.h"
#include "tui/screens/home/home_parts.h"

enum { NEARLY_A_YEAR = 330 };

void home_add_labels(struct home *home)
{
    static const char *const plan[] = {[PLANS_BY_USE] = "PLAN",
                                       [PLANS_BY_NAME] = "PLAN, BY NAME",
                                       [PLANS_BY_DUE] = "PLAN, BY WHAT IS DUE",
                                       [PLANS_BY_RISK] = "PLAN, BY WHAT IS AT RISK"};
    static const char *const on_desk[] = {[PLANS_BY_USE] = "PLAN, BY USE",
                                          [PLANS_BY_NAME] = "PLAN, BY NAME",
                                          [PLANS_BY_DUE] = "PLAN, BY NEXT",
                                          [PLANS_BY_RISK] = "PLAN, BY RISK"};
    bool desk = home_is_desk(home);
    struct list *list = &home->base.list;
    struct list_row *row = list_add(list, ROW_LABELS, (desk ? on_desk : plan)[home->order]);

    row->dim = true;
    list_set(list, row, HOME_GOAL, "GOAL");
    list_set(list, row, HOME_WHERE, desk ? "" : "WHERE YOU ARE");
    list_set(list, row, HOME_DUE, desk ? "NEXT" : "NEXT DUE");
    list_set(list, row, HOME_RISK, desk ? "AT RISK" : "");
}

/* A code, or a word or two: ids are words with hyphens between them. */
static void home_say_goal(const struct catalog *catalog, const char *goal, struct buffer *out)
{
    bool code = catalog && catalog_find_credential(catalog, goal) >= 0;

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
        plan_card_say_what(plan, out);
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

/* ---- on a desk ------------------------------------------------------------------------------- */

static void desk_say_action(const struct plan_card *plan, struct buffer *out)
{
    if (plan->planned == DATE_NONE)
        buffer_add(out, "Not planned yet: open it");
    else if (plan->due != DATE_NONE)
        plan_card_say_what(plan, out);
    else
        buffer_add(out, plan->standing);
}

/* What has no column of its own stands below the plan. */
static void desk_add_below(struct home *home, const char *action, const char *risk)
{
    int columns = home->base.screen.tui->canvas.columns;
    struct list *list = &home->base.list;

    if (columns < HOME_WIDE)
        list_add(list, ROW_MORE, action)->dim = true;
    if (columns < NAMED_FROM && risk[0] != '\0')
        list_add(list, ROW_MORE, risk)->bold = true;
}

static void desk_set_row(struct home *home, struct list_row *row, const struct plan_card *plan,
                         date_day today)
{
    const struct tui *tui = home->base.screen.tui;
    struct list *list = &home->base.list;
    struct buffer risk = {0}, action = {0};
    char day[DATE_TEXT];

    desk_say_action(plan, &action);
    plan_card_say_risk(plan, today, tui_setting(tui, SETTING_REMINDER_DAYS), &risk);
    list_set(list, row, HOME_DUE,
             plan->due != DATE_NONE ? date_long(plan_card_due(plan, today), day) : "–");
    list_set(list, row, HOME_STEP, buffer_text(&action));
    list_set(list, row, HOME_RISK, buffer_text(&risk));
    desk_add_below(home, buffer_text(&action), buffer_text(&risk));
    buffer_clear(&action);
    buffer_clear(&risk);
}

/* ---- a plan ---------------------------------------------------------------------------------- */

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

void home_show_mark(const struct home *home, struct list_row *row, const struct plan_card *plan)
{
    row->mark = "";
    row->tone = TONE_PLAIN;
    row->bold = home_is_marked(home, plan->id);
    if (row->bold)
        row->mark = "●";
    else
        home_set_mark(row, plan, clock_today(home->base.screen.tui->options->clock));
}

static void home_set_row(struct home *home, struct list_row *row, const struct plan_card *plan,
                         date_day today)
{
    struct list *list = &home->base.list;
    bool wide = home->base.screen.tui->canvas.columns >= HOME_WIDE;

    list_set(list, row, HOME_WHERE,
             plan->planned == DATE_NONE ? "Not planned yet: open it" : plan->standing);
    if (wide)
        home_set_due(home, row, plan, today);
    if (plan->bar_short[0] != '\0')
        list_add(list, ROW_MORE, plan->bar_short)->bold = true;
    if (!wide)
        home_add_due(home, plan, today);
}

void home_add_plan(struct home *home, const struct plan_card *plan)
{
    const struct tui *tui = home->base.screen.tui;
    struct list *list = &home->base.list;
    struct list_row *row = list_add_item(list, TAG_PLAN, (int)plan->id, "", plan->name);
    date_day today = clock_today(tui->options->clock);
    struct buffer goal = {0};

    home_say_goal(catalog_on_hand(tui->options->catalog, plan->career), plan->goal, &goal);
    list_set(list, row, HOME_GOAL, buffer_text(&goal));
    home_show_mark(home, row, plan);
    if (home_is_desk(home))
        desk_set_row(home, row, plan, today);
    else
        home_set_row(home, row, plan, today);
    buffer_clear(&goal);
}

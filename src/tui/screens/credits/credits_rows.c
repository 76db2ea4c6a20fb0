/* SPDX-License-Identifier: MIT
 * The rows of Credits: each body's cycle with its bar and what it asks for, the credentials, and
 * the entries of the ledger, newest first. */
#include <stdlib.h>
#include <string.h>

#include "milepost/report/credit.h"
#include "milepost/report/cycle.h"
#include "milepost/report/held.h"
#include "tui/canvas/bars.h"
#include "tui/screens/credits/credits.h"

enum { BAR_MOST = 60 };

static bool credits_is_table(const struct list_screen *base)
{
    return list_screen_columns(base->screen.tui) >= CREDITS_TABLE;
}

/* What has no column stands below the row. */
static void credits_add_more(struct list_screen *base, struct buffer *text)
{
    if (text->length > 0)
        list_add(&base->list, ROW_MORE, buffer_text(text))->dim = true;
    buffer_clear(text);
}

/* ---- cycles ---------------------------------------------------------------------------------- */

/* "AAPC: CPC, CRC" */
static void credits_say_holds(const struct catalog *catalog, const struct ledger_cycle *cycle,
                              struct buffer *out)
{
    buffer_format(out, "%s:", catalog->bodies[cycle->body].name);
    for (int i = 0; i < cycle->credential_count; i++)
        buffer_format(out, "%s %s", i > 0 ? "," : "",
                      catalog->credentials[cycle->credentials[i]].code);
}

/* Nobody can tell what was left of a cycle that nothing was written down of. */
static void credits_say_left(const struct ledger_cycle *cycle, struct buffer *out)
{
    const char *state = report_cycle_short(cycle->state);

    if (cycle->left > 0 && cycle->state != LEDGER_UNTOLD)
        report_cycle_left(cycle, out);
    if (state[0] != '\0')
        buffer_format(out, "%s%s", out->length > 0 ? ", " : "", state);
}

static void credits_set_cycle(struct list_screen *base, struct list_row *row,
                              const struct ledger_cycle *cycle)
{
    struct buffer earned = {0}, left = {0};
    char day[DATE_TEXT];

    if (cycle->state != LEDGER_UNTOLD)
        report_earned(cycle->earned, cycle->needed, &earned);
    credits_say_left(cycle, &left);
    if (credits_is_table(base)) {
        list_set(&base->list, row, CREDITS_DAY, date_long(cycle->to, day));
        list_set(&base->list, row, CREDITS_UNITS, buffer_text(&earned));
        list_set(&base->list, row, CREDITS_COUNTS, buffer_text(&left));
        buffer_clear(&earned);
    } else {
        buffer_format(&earned, "%s%s", earned.length > 0 ? ", " : "", buffer_text(&left));
        if (cycle->to != DATE_NONE)
            buffer_format(&earned, ", until %s", date_long(cycle->to, day));
        credits_add_more(base, &earned);
    }
    buffer_clear(&left);
}

/* Below the cycle and set in, so that it is seen to be a part of it. */
static void credits_add_category(struct list_screen *base, const struct ledger_category *category)
{
    const char *mark = category->earned >= category->needed ? "✓" : "·";
    struct buffer text = {0};
    struct list_row *row;

    if (category->unknown)
        return;
    report_earned(category->earned, category->needed, &text);
    if (credits_is_table(base)) {
        row = list_format(&base->list, ROW_LABELS, "%s %s", mark, category->name);
        list_set(&base->list, row, CREDITS_UNITS, buffer_text(&text));
    } else
        list_format(&base->list, ROW_LABELS, "%s %s: %s", mark, category->name, buffer_text(&text));
    buffer_clear(&text);
}

static void credits_add_line(struct list_screen *base, struct buffer *text)
{
    if (text->length > 0)
        list_add(&base->list, ROW_LABELS, buffer_text(text))->dim = true;
    buffer_truncate(text, 0);
}

/* The bar, and how fast it must grow: beside it where there is room. */
static void credits_add_bar(struct list_screen *base, const struct ledger_cycle *cycle, int index)
{
    struct list_row *row = list_add(&base->list, ROW_LABELS, "");
    struct buffer pace = {0};

    row->tag = CREDITS_BAR;
    row->value = index;
    report_cycle_pace(cycle, &pace);
    if (credits_is_table(base))
        list_set(&base->list, row, CREDITS_DAY, buffer_text(&pace));
    else
        credits_add_line(base, &pace);
    buffer_clear(&pace);
}

static void credits_add_cycle(struct list_screen *base, const struct ledger *ledger, int index)
{
    const struct session *session = base->screen.tui->session;
    const struct ledger_cycle *cycle = &ledger->cycles[index];
    struct buffer text = {0};
    struct list_row *row;

    credits_say_holds(session_catalog(session), cycle, &text);
    row = list_add_item(&base->list, CREDITS_CYCLE, index, credits_state_mark(cycle->state),
                        buffer_text(&text));
    row->tone = credits_state_tone(cycle->state);
    credits_set_cycle(base, row, cycle);
    buffer_truncate(&text, 0);
    if (cycle->state != LEDGER_UNTOLD) {
        credits_add_bar(base, cycle, index);
        for (int i = 0; i < cycle->category_count; i++)
            credits_add_category(base, &cycle->categories[i]);
        credits_say_days(cycle, session_today(session), &text);
        credits_add_line(base, &text);
    }
    buffer_clear(&text);
}

/* What is late comes first; one of which nobody knows whether it was whole comes last. */
static void credits_add_body_cycles(struct list_screen *base, const struct ledger *ledger, int body)
{
    int before = ledger_before(ledger, body), present = ledger_present(ledger, body);
    bool late = before >= 0 && ledger->cycles[before].state != LEDGER_UNTOLD;

    if (before >= 0 || present >= 0)
        list_screen_add_blank(base);
    if (late)
        credits_add_cycle(base, ledger, before);
    if (present >= 0)
        credits_add_cycle(base, ledger, present);
    if (before >= 0 && !late)
        credits_add_cycle(base, ledger, before);
}

static void credits_add_cycles(struct list_screen *base, const struct ledger *ledger)
{
    const struct catalog *catalog = session_catalog(base->screen.tui->session);

    for (int body = 0; body < catalog->body_count; body++)
        credits_add_body_cycles(base, ledger, body);
}

/* The part that is earned, full, of what is asked for, shaded. */
void credits_paint(const void *context, const struct list *list, const struct list_row *row,
                   const struct pane *pane)
{
    const struct list_screen *base = context;
    const struct ledger_cycle *cycle;
    int from = LIST_MARK_COLUMNS, width = list->widths[CREDITS_WHAT], full;

    if (row->tag != CREDITS_BAR)
        return;
    cycle = &session_ledger(base->screen.tui->session)->cycles[row->value];
    width = width < BAR_MOST ? width : BAR_MOST;
    full = cycle->needed > 0 ? (int)((int64_t)cycle->earned * width / cycle->needed) : width;
    full = full > width ? width : full;
    full = cycle->earned > 0 && full == 0 ? 1 : full;
    draw_glyphs(pane, 0, from, from + full, GLYPH_FULL, STYLE_PLAIN);
    draw_glyphs(pane, 0, from + full, from + width, GLYPH_SHADED, STYLE_DIM);
}

/* ---- what is held ---------------------------------------------------------------------------- */

/* "since 14 Jun 2024 · no. 01234567 · expires 28 Feb 2028" */
static void credits_say_held(const struct held_credential *held, struct buffer *out)
{
    char day[DATE_TEXT];

    report_held_since(held->since, out);
    if (held->number[0] != '\0')
        buffer_format(out, " · no. %s", held->number);
    if (held->expires != DATE_NONE)
        buffer_format(out, " · expires %s", date_long(held->expires, day));
}

/* In one line where there is room. */
static void credits_add_held(struct list_screen *base, const struct held_credential *held)
{
    const struct session *session = base->screen.tui->session;
    bool expired = held->expires != DATE_NONE && held->expires < session_today(session);
    struct buffer text = {0};
    struct list_row *row;

    credits_say_held(held, &text);
    row = list_format(&base->list, ROW_ITEM, "%-6s  %s", held->code, buffer_text(&text));
    row->tag = PLACE_HELD;
    row->value = held->credential;
    row->mark = expired ? "!" : "✓";
    row->tone = expired ? TONE_ACTION : TONE_DONE;
    buffer_clear(&text);
}

static void credits_add_all_held(struct list_screen *base)
{
    const struct held_credential *held;
    int count = session_held(base->screen.tui->session, &held);

    if (count > 0)
        list_screen_add_heading(base, "Held");
    for (int i = 0; i < count; i++)
        credits_add_held(base, &held[i]);
}

/* ---- entries --------------------------------------------------------------------------------- */

struct credits_order {
    date_day day;
    int64_t number;
    int index;
};

/* Newest first, and of one day what was entered last. */
static int credits_compare(const void *left, const void *right)
{
    const struct credits_order *a = left, *b = right;

    if (a->day != b->day)
        return a->day > b->day ? -1 : 1;
    return a->number == b->number ? 0 : a->number > b->number ? -1 : 1;
}

static bool credits_finds(const struct credits_screen *view, const struct credit_row *row)
{
    return !view->finding || line_finds(&view->line, row->title) ||
           line_finds(&view->line, row->provider) || line_finds(&view->line, row->bodies);
}

/* Those that are found, in their order; the caller's to free. */
static struct credits_order *credits_newest_first(const struct credits_screen *view,
                                                  const struct credit_rows *rows, int *count)
{
    struct credits_order *order = memory_new(rows->count, sizeof *order);

    *count = 0;
    for (size_t i = 0; i < rows->count; i++)
        if (credits_finds(view, &rows->items[i]))
            order[(*count)++] =
                (struct credits_order){rows->items[i].day, rows->items[i].number, (int)i};
    if (*count > 1)
        qsort(order, (size_t)*count, sizeof *order, credits_compare);
    return order;
}

static void credits_set_entry(struct list_screen *base, struct list_row *row,
                              const struct credit_row *credit, const char *counts)
{
    struct buffer text = {0};
    char day[DATE_TEXT];

    if (credits_is_table(base)) {
        list_set(&base->list, row, CREDITS_DAY, date_long(credit->day, day));
        units_write(credit->units, &text);
        list_set(&base->list, row, CREDITS_UNITS, buffer_text(&text));
        list_set(&base->list, row, CREDITS_COUNTS, counts);
        buffer_clear(&text);
        return;
    }
    buffer_format(&text, "%s, ", date_long(credit->day, day));
    units_show(credit->units, &text);
    buffer_format(&text, ", %s", counts[0] ? counts : "for no body");
    credits_add_more(base, &text);
}

static void credits_add_entry(struct list_screen *base, const struct ledger *ledger,
                              const struct credit_row *credit, int index)
{
    struct buffer counts = {0};
    enum tone tone;
    const char *mark = credits_mark(ledger, index, &tone);
    struct list_row *row =
        list_add_item(&base->list, CREDITS_ENTRY, (int)credit->number, mark, credit->title);

    row->tone = tone;
    credits_say_counts(ledger, credit->units, index, &counts);
    credits_set_entry(base, row, credit, buffer_text(&counts));
    buffer_clear(&counts);
}

static void credits_add_labels(struct list_screen *base, int count)
{
    struct list_row *row;

    if (!credits_is_table(base))
        return;
    row = list_format(&base->list, ROW_LABELS, "%d, newest first", count);
    row->dim = true;
    list_set(&base->list, row, CREDITS_DAY, "earned");
    list_set(&base->list, row, CREDITS_UNITS, "units");
    list_set(&base->list, row, CREDITS_COUNTS, "counts for");
}

static void credits_add_entries(struct list_screen *base, const struct ledger *ledger)
{
    const struct credit_rows *rows = session_credits(base->screen.tui->session);
    int count;
    struct credits_order *order =
        credits_newest_first((const struct credits_screen *)base, rows, &count);

    list_screen_add_heading(base, "Credits");
    if (count > 0)
        credits_add_labels(base, count);
    for (int i = 0; i < count; i++)
        credits_add_entry(base, ledger, &rows->items[order[i].index], order[i].index);
    if (rows->count == 0)
        list_add(&base->list, ROW_TEXT,
                 "None is written down yet. a adds one, i takes them from a file.")
            ->dim = true;
    else if (count == 0)
        list_add(&base->list, ROW_TEXT, "None of them has that. Esc shows all.");
    free(order);
}

/* ---- all of them ----------------------------------------------------------------------------- */

static void credits_add_nothing_held(struct list_screen *base)
{
    const struct catalog *catalog = session_catalog(base->screen.tui->session);
    int question = catalog_find_question(catalog, "work.credentials");

    list_add(&base->list, ROW_TEXT,
             "Once you hold a credential, this is where it stands: how many units its body asks "
             "for and by when, what you have earned of them, and what it costs to be late.");
    list_screen_add_blank(base);
    if (question >= 0)
        list_add_item(&base->list, PLACE_QUESTION, question, "▸",
                      "I hold a credential: say which one");
}

void credits_fill(struct list_screen *base)
{
    const struct credits_screen *view = (const struct credits_screen *)base;
    struct session *session = base->screen.tui->session;
    const struct ledger *ledger = session_ledger(session);
    const struct held_credential *held;
    bool holds = session_held(session, &held) > 0;

    if (!holds && !view->finding)
        credits_add_nothing_held(base);
    if (!view->finding) {
        credits_add_cycles(base, ledger);
        credits_add_all_held(base);
    }
    if (holds || view->finding || session_credits(session)->count > 0)
        credits_add_entries(base, ledger);
}

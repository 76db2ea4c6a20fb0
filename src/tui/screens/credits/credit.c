/* SPDX-License-Identifier: MIT
 * One credit: what is written down of it, to be changed, and for each body whether it counts, and
 * if not what would make it count. */
#include "milepost/session/credit_form.h"
#include "tui/screens/credits/credits.h"
#include "tui/screens/credits/places.h"

enum { CREDIT_FIELD_ROW = PLACE_COUNT };
enum { CREDIT_LABEL_COLUMNS = 14 };

struct credit_screen {
    struct list_screen base;
    int64_t number;
};

static const struct list_column credit_columns[] = {
    {.width = CREDIT_LABEL_COLUMNS},
    {.width = 0},
};

static const struct credit_row *credit_shown(const struct credit_screen *view)
{
    return credit_find(session_credits(view->base.screen.tui->session), view->number);
}

/* ---- rows ------------------------------------------------------------------------------------ */

static void credit_add_field(struct list_screen *base, const struct credit_form *form,
                             const struct credit_row *credit, enum credit_field field)
{
    struct buffer text = {0};
    struct list_row *row =
        list_add_item(&base->list, CREDIT_FIELD_ROW, (int)field, "", credit_field_name(field));

    credit_form_show(form, credit, field, &text);
    list_set(&base->list, row, 1, text.length > 0 ? buffer_text(&text) : "–");
    buffer_clear(&text);
}

static void credit_add_fields(struct list_screen *base, const struct credit_row *credit)
{
    struct credit_form form;

    credit_form_make(&form, base->screen.tui->session, credit->bodies);
    for (int i = 0; i < CREDIT_FIELD_COUNT; i++)
        if (credit_form_asks(&form, credit_field_order[i]) || credit->categories[0] != '\0')
            credit_add_field(base, &form, credit, credit_field_order[i]);
}

/* The body's word on it, and below it what would make it count. */
static void credit_add_verdict(struct list_screen *base, const struct report_ledger *report,
                               const struct ledger_verdict *verdict)
{
    struct buffer text = {0};
    struct list_row *row;

    credits_say_verdict(report, verdict, &text);
    row = list_add(&base->list, ROW_LABELS, buffer_text(&text));
    row->mark = credits_verdict_mark(verdict, &row->tone);
    buffer_clear(&text);
    if (verdict->mending[0] != '\0')
        list_add(&base->list, ROW_LABELS, verdict->mending)->dim = true;
}

static void credit_add_verdicts(struct list_screen *base, const struct credit_row *credit)
{
    struct session *session = base->screen.tui->session;
    const struct report_ledger report = session_report_ledger(session);
    const int *first = &report.ledger->first[credit - session_credits(session)->items];

    list_screen_add_heading(base, "Does it count");
    for (int i = first[0]; i < first[1]; i++)
        credit_add_verdict(base, &report, &report.ledger->verdicts[i]);
    if (first[0] == first[1])
        list_add(&base->list, ROW_TEXT, "It names no body, so it counts for none.");
}

/* What each body wants to see when it asks for proof. */
static void credit_add_keeping(struct list_screen *base, const struct credit_row *credit)
{
    struct session *session = base->screen.tui->session;
    const struct ledger *ledger = session_ledger(session);
    const int *first = &ledger->first[credit - session_credits(session)->items];
    bool noted = credit->evidence[0] != '\0';
    struct buffer text = {0};

    for (int i = first[0]; i < first[1]; i++) {
        int body = ledger->verdicts[i].body;
        struct list_row *row;

        if (body < 0)
            continue;
        if (text.length == 0)
            list_screen_add_heading(base, "Keep for it");
        buffer_truncate(&text, 0);
        credits_say_keep(&session_catalog(session)->bodies[body], &text);
        row = list_add(&base->list, ROW_LABELS, buffer_text(&text));
        row->mark = noted ? "✓" : "·";
        row->tone = noted ? TONE_DONE : TONE_PLAIN;
    }
    buffer_clear(&text);
}

static void credit_fill(struct list_screen *base)
{
    struct credit_screen *view = (struct credit_screen *)base;
    const struct credit_row *credit = credit_shown(view);

    if (!credit) {
        list_add(&base->list, ROW_TEXT, "This credit is no longer there. Esc goes back.");
        return;
    }
    credit_add_fields(base, credit);
    credit_add_verdicts(base, credit);
    credit_add_keeping(base, credit);
}

/* ---- keys ------------------------------------------------------------------------------------ */

static struct action credit_open_field(struct list_screen *base, const struct list_row *row)
{
    struct place place = place_with(PLACE_CREDIT_FIELD, row->value);

    place.number = ((const struct credit_screen *)base)->number;
    return action_go(place);
}

static bool credit_can(const struct screen *screen, enum command command)
{
    bool there = credit_shown((const struct credit_screen *)screen) != NULL;

    return command == COMMAND_DELETE ? there : list_screen_can(screen, command);
}

static struct action credit_key(struct screen *screen, enum command command, uint32_t character)
{
    if (command != COMMAND_DELETE)
        return list_screen_key(screen, command, character);
    return credits_drop(screen->tui, ((const struct credit_screen *)screen)->number)
               ? action_back()
               : action_stay();
}

static void credit_crumbs(const struct screen *screen, struct buffer *out)
{
    const struct credit_row *credit = credit_shown((const struct credit_screen *)screen);

    buffer_format(out, "%s › Credits › %s", session_name(screen->tui->session),
                  credit ? credit->title : "Credit");
}

static const enum command credit_footer[] = {COMMAND_CONTINUE, COMMAND_BACK, COMMAND_DELETE,
                                             COMMAND_UNDO,     COMMAND_HELP, COMMAND_JUMP,
                                             COMMAND_NONE};

static const struct list_screen_ops credit_ops = {
    .screen = {.name = "Credit",
               .context = CONTEXT_CREDIT,
               .footer = credit_footer,
               .update = list_screen_update,
               .crumbs = credit_crumbs,
               .draw = list_screen_draw,
               .can = credit_can,
               .key = credit_key,
               .leave = list_screen_leave},
    .columns = credit_columns,
    .column_count = 2,
    .fill = credit_fill,
    .open = credit_open_field,
    .frame = list_screen_narrow_below,
};

struct screen *credit_screen(struct tui *tui, const struct place *place)
{
    struct credit_screen *view = list_screen_new(tui, &credit_ops, sizeof *view);

    view->number = place->number;
    return &view->base.screen;
}

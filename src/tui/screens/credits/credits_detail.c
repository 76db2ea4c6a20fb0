/* SPDX-License-Identifier: MIT
 * All of a cycle or of a credit, as running text. */
#include <string.h>

#include "milepost/report/credit.h"
#include "milepost/report/cycle.h"
#include "milepost/words.h"
#include "tui/screens/credits/credit_form.h"
#include "tui/screens/credits/credits.h"
#include "tui/screens/credits/held.h"

/* ---- a cycle --------------------------------------------------------------------------------- */

static void cycle_detail_title(struct page *page, const struct catalog *catalog,
                               const struct ledger_cycle *cycle)
{
    struct buffer text = {0};
    char days[DATE_SPAN_TEXT];

    page_format(page, STYLE_BOLD, "%s", catalog->bodies[cycle->body].name);
    if (cycle->to != DATE_NONE)
        buffer_add(&text, date_span(cycle->from, cycle->to, true, days));
    for (int i = 0; i < cycle->credential_count; i++)
        buffer_format(&text, "%s%s",
                      i > 0             ? ", "
                      : text.length > 0 ? " · "
                                        : "",
                      catalog->credentials[cycle->credentials[i]].code);
    page_add(page, STYLE_DIM, buffer_text(&text));
    page_blank(page);
    buffer_clear(&text);
}

static void cycle_detail_units(struct page *page, const struct ledger_cycle *cycle)
{
    const char *state = report_cycle_short(cycle->state);
    struct buffer text = {0};

    if (cycle->state == LEDGER_UNTOLD) {
        page_add(page, STYLE_PLAIN,
                 "It is over, and nothing is written down of it. If you kept it up, there is "
                 "nothing to do here. If not, these days count.");
        return;
    }
    report_earned(cycle->earned, cycle->needed, &text);
    page_add_tagged(page, "Earned", buffer_text(&text));
    buffer_truncate(&text, 0);
    units_write(cycle->left, &text);
    if (cycle->pace > 0) {
        buffer_add(&text, ", ");
        credits_say_pace(cycle, &text);
    }
    page_add_tagged(page, "Left", buffer_text(&text));
    buffer_clear(&text);
    if (state[0] != '\0')
        page_add_tagged(page, "State", state);
}

/* What the figures rest on, and whom to ask. */
static void cycle_detail_doubts(struct page *page, const struct catalog *catalog,
                                const struct ledger_cycle *cycle)
{
    const struct ceu_rule *rule = &catalog->bodies[cycle->body].ceus;

    page_blank(page);
    if (cycle->told)
        page_add(page, STYLE_PLAIN, "The end is as you read it in the body's tracker.");
    else if (cycle->state != LEDGER_UNDATED && rule->unsure[0] != '\0')
        page_add(page, STYLE_PLAIN, rule->unsure);
    if (cycle->prorated && rule->unsure_first[0] != '\0')
        page_add(page, STYLE_PLAIN, rule->unsure_first);
    if (cycle->gained)
        page_format(page, STYLE_PLAIN,
                    "You gained a credential within this cycle. Ask %s what it adds to it.",
                    catalog->bodies[cycle->body].name);
    if (cycle->settles)
        page_add(page, STYLE_PLAIN,
                 "What you earn now makes up for this cycle first, until it is whole.");
}

static void cycle_detail_category(struct page *page, const struct catalog *catalog,
                                  const struct ledger_cycle *cycle,
                                  const struct ledger_category *category)
{
    struct buffer text = {0};

    if (category->unknown) {
        page_format_point(page, "%s: no source says whether it has a field of its own. Ask %s.",
                          category->credential >= 0
                              ? catalog->credentials[category->credential].code
                              : catalog->bodies[cycle->body].name,
                          catalog->bodies[cycle->body].name)
            ->tag = "?";
        return;
    }
    report_earned(category->earned, category->needed, &text);
    page_format_point(page, "%s: %s%s%s", category->name, buffer_text(&text),
                      category->note[0] ? ". " : "", category->note)
        ->tag = category->earned >= category->needed ? "✓" : "·";
    buffer_clear(&text);
}

static void cycle_detail_categories(struct page *page, const struct catalog *catalog,
                                    const struct ledger_cycle *cycle)
{
    if (cycle->category_count > 0) {
        page_blank(page);
        page_add(page, STYLE_BOLD, "Part of them must be");
    }
    for (int i = 0; i < cycle->category_count; i++)
        cycle_detail_category(page, catalog, cycle, &cycle->categories[i]);
}

/* "(AAPC, checked Nov 2026)" */
static void cycle_say_source(const struct catalog *catalog, int source, struct buffer *out)
{
    struct buffer checked = {0};

    if (source < 0)
        return;
    words_checked(catalog->sources[source].checked, source_is_undated(&catalog->sources[source]),
                  false, &checked);
    buffer_format(out, " (%s%s%s)", catalog->sources[source].publisher,
                  checked.length > 0 ? ", " : "", buffer_text(&checked));
    buffer_clear(&checked);
}

static void cycle_detail_day(struct page *page, const struct catalog *catalog,
                             const struct ledger_day *day, date_day today)
{
    struct buffer text = {0};
    char date[DATE_TEXT];
    bool over = day->last ? day->day < today : false;

    if (day->day != DATE_NONE)
        buffer_format(&text, "%s %s: ", day->last ? "Until" : "From", date_long(day->day, date));
    buffer_add(&text, day->what);
    cycle_say_source(catalog, day->source, &text);
    page_add_point(page, buffer_text(&text))->style = over ? STYLE_DIM : STYLE_PLAIN;
    buffer_clear(&text);
}

static void cycle_detail_days(struct page *page, const struct session *session,
                              const struct ledger_cycle *cycle)
{
    if (cycle->day_count > 0) {
        page_blank(page);
        page_add(page, STYLE_BOLD, "The last days");
    }
    for (int i = 0; i < cycle->day_count; i++)
        cycle_detail_day(page, session_catalog(session), &cycle->days[i], session_today(session));
}

static void cycle_detail_rules(struct page *page, const struct body *body)
{
    page_blank(page);
    page_add(page, STYLE_BOLD, "What to know");
    for (int i = 0; i < body->renewal.count; i++)
        page_add_point(page, body->renewal.items[i]);
}

void credits_detail_cycle(struct page *page, struct session *session, int index)
{
    const struct catalog *catalog = session_catalog(session);
    const struct ledger_cycle *cycle = &session_ledger(session)->cycles[index];

    cycle_detail_title(page, catalog, cycle);
    cycle_detail_units(page, cycle);
    cycle_detail_doubts(page, catalog, cycle);
    cycle_detail_categories(page, catalog, cycle);
    cycle_detail_days(page, session, cycle);
    cycle_detail_rules(page, &catalog->bodies[cycle->body]);
}

/* ---- a credit -------------------------------------------------------------------------------- */

static void credit_detail_fields(struct page *page, struct session *session,
                                 const struct credit_row *credit)
{
    struct credit_form form;
    struct buffer text = {0};

    credit_form_make(&form, session, credit->bodies);
    for (int i = 1; i < CREDIT_FIELD_COUNT; i++) {
        enum credit_field field = credit_field_order[i];

        buffer_truncate(&text, 0);
        credit_form_show(&form, credit, field, &text);
        if (text.length > 0)
            page_format_tagged(page, credit_field_words[field].tag, "%s", buffer_text(&text));
    }
    buffer_clear(&text);
}

static void credit_detail_verdict(struct page *page, const struct ledger *ledger,
                                  const struct credit_row *credit,
                                  const struct ledger_verdict *verdict)
{
    struct buffer text = {0};
    enum tone tone;
    const char *mark = credits_verdict_mark(verdict, &tone);

    buffer_format(&text, "%s: ", verdict->body_id);
    credits_say_verdict(ledger, verdict, credit->units, &text);
    if (verdict->mending[0] != '\0')
        buffer_format(&text, ". %s", verdict->mending);
    page_add_point(page, buffer_text(&text))->tag = mark;
    buffer_clear(&text);
}

void credits_detail_credit(struct page *page, struct session *session, int64_t number)
{
    const struct credit_rows *rows = session_credits(session);
    const struct ledger *ledger = session_ledger(session);
    const struct credit_row *credit = credit_find(rows, number);
    long index;

    if (!credit)
        return;
    index = credit - rows->items;
    page_add(page, STYLE_BOLD, credit->title);
    page_blank(page);
    credit_detail_fields(page, session, credit);
    page_blank(page);
    page_add(page, STYLE_BOLD, "Does it count");
    for (int i = ledger->first[index]; i < ledger->first[index + 1]; i++)
        credit_detail_verdict(page, ledger, credit, &ledger->verdicts[i]);
    if (ledger->first[index] == ledger->first[index + 1])
        page_add(page, STYLE_PLAIN, "It names no body, so it counts for none.");
}

/* ---- a credential ---------------------------------------------------------------------------- */

void credits_detail_held(struct page *page, struct session *session, int credential)
{
    const struct credential *known = &session_catalog(session)->credentials[credential];
    const struct held_credential *held = held_of(session, credential);
    char day[DATE_TEXT];

    if (!held)
        return;
    page_add(page, STYLE_BOLD, known->code);
    page_add(page, STYLE_DIM, known->name);
    page_blank(page);
    page_add_tagged(page, "Body", session_catalog(session)->bodies[held->body].name);
    page_add_tagged(page, "Since",
                    held->since != DATE_NONE ? date_long(held->since, day) : "not told");
    page_add_tagged(page, "Number", held->number[0] ? held->number : "not written down");
    page_add_tagged(page, "Expires",
                    held->expires != DATE_NONE ? date_long(held->expires, day)
                                               : "not written down");
}

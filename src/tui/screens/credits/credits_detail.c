/* SPDX-License-Identifier: MIT
 * All of a cycle or of a credit, as running text. */
#include <string.h>

#include "milepost/report/held.h"
#include "milepost/session/credit_form.h"
#include "tui/screens/credits/credits.h"

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

static void cycle_detail_units(struct page *page, const struct report_ledger *report,
                               const struct ledger_cycle *cycle)
{
    struct buffer text = {0};

    if (cycle->state != LEDGER_UNTOLD) {
        report_cycle_earned(cycle, &text);
        page_add(page, STYLE_PLAIN, buffer_text(&text));
        buffer_truncate(&text, 0);
        report_cycle_pace(cycle, &text);
        if (text.length > 0)
            page_add(page, STYLE_PLAIN, buffer_text(&text));
        buffer_truncate(&text, 0);
    }
    report_cycle_state(report, cycle, &text);
    if (text.length > 0)
        page_format(page, STYLE_PLAIN, "It is %s.", buffer_text(&text));
    if (cycle->state == LEDGER_UNTOLD)
        page_add(page, STYLE_PLAIN,
                 "If you kept it up, there is nothing to do here. If not, these days count.");
    buffer_clear(&text);
}

static void cycle_detail_note(void *context, const char *note)
{
    page_add_point(context, note);
}

static void cycle_detail_categories(struct page *page, const struct report_ledger *report,
                                    const struct ledger_cycle *cycle)
{
    struct buffer text = {0};

    if (cycle->category_count > 0) {
        page_blank(page);
        page_add(page, STYLE_BOLD, "Part of them must be");
    }
    for (int i = 0; i < cycle->category_count; i++) {
        const struct ledger_category *category = &cycle->categories[i];

        buffer_truncate(&text, 0);
        report_category_rule(report, cycle, category, &text);
        page_add_point(page, buffer_text(&text))->tag = category->unknown ? "?"
                                                        : category->earned >= category->needed
                                                            ? "✓"
                                                            : "·";
    }
    buffer_clear(&text);
}

/* What is over is dim. Without its end a cycle has none. */
static void cycle_detail_days(struct page *page, const struct report_ledger *report,
                              const struct ledger_cycle *cycle)
{
    struct buffer text = {0};

    if (cycle->to == DATE_NONE || cycle->day_count == 0)
        return;
    page_blank(page);
    page_add(page, STYLE_BOLD, "The last days");
    for (int i = 0; i < cycle->day_count; i++) {
        const struct ledger_day *day = &cycle->days[i];
        bool over = day->last && day->day != DATE_NONE && day->day < report->input->today;

        buffer_truncate(&text, 0);
        report_last_day(report, day, &text);
        page_add_point(page, buffer_text(&text))->style = over ? STYLE_DIM : STYLE_PLAIN;
    }
    buffer_clear(&text);
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
    const struct report_ledger report = session_report_ledger(session);
    const struct catalog *catalog = session_catalog(session);
    const struct ledger_cycle *cycle = &report.ledger->cycles[index];

    cycle_detail_title(page, catalog, cycle);
    cycle_detail_units(page, &report, cycle);
    page_blank(page);
    report_cycle_notes(&report, cycle, cycle_detail_note, page);
    page_add_point(page, "Enter: its end or its units, as the body's tracker shows them.");
    cycle_detail_categories(page, &report, cycle);
    cycle_detail_days(page, &report, cycle);
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

static void credit_detail_verdict(struct page *page, const struct report_ledger *report,
                                  const struct ledger_verdict *verdict)
{
    struct buffer text = {0};
    enum tone tone;
    const char *mark = credits_verdict_mark(verdict, &tone);

    credits_say_verdict(report, verdict, &text);
    if (verdict->mending[0] != '\0')
        buffer_format(&text, " %s", verdict->mending);
    page_add_point(page, buffer_text(&text))->tag = mark;
    buffer_clear(&text);
}

void credits_detail_credit(struct page *page, struct session *session, int64_t number)
{
    const struct credit_rows *rows = session_credits(session);
    const struct report_ledger report = session_report_ledger(session);
    const int *first = report.ledger->first;
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
    for (int i = first[index]; i < first[index + 1]; i++)
        credit_detail_verdict(page, &report, &report.ledger->verdicts[i]);
    if (first[index] == first[index + 1])
        page_add(page, STYLE_PLAIN, "It names no body, so it counts for none.");
}

/* ---- a credential ---------------------------------------------------------------------------- */

static void held_detail_apprentice(struct page *page, const struct report_held *held,
                                   const struct held_line *line)
{
    struct buffer text = {0};

    page_blank(page);
    report_held_ways(held, line, &text);
    page_add(page, STYLE_BOLD, buffer_text(&text));
    buffer_truncate(&text, 0);
    report_held_months(held, line, &text);
    page_add(page, STYLE_PLAIN, buffer_text(&text));
    for (int i = 0; i < line->way_count; i++) {
        buffer_truncate(&text, 0);
        report_held_way(held, line, &line->ways[i], &text);
        page_add_point(page, buffer_text(&text))->tag = line->ways[i].met ? "✓" : "·";
    }
    buffer_clear(&text);
}

static void held_detail_letters(struct page *page, const struct report_held *held)
{
    if (held->letter_count > 0) {
        page_blank(page);
        page_add(page, STYLE_BOLD, "To ask for before a job ends");
    }
    for (int i = 0; i < held->letter_count; i++)
        page_add_point(page, held->catalog->letters[held->letters[i]].title);
}

static void held_detail_line(struct page *page, const struct report_held *held,
                             const struct held_line *line, bool letters)
{
    struct buffer text = {0};

    page_add(page, STYLE_BOLD, held->catalog->credentials[line->credential].code);
    page_add(page, STYLE_DIM, held->catalog->credentials[line->credential].name);
    page_blank(page);
    report_held_since(line->since, &text);
    buffer_add(&text, "; ");
    report_held_facts(held, line, &text);
    page_format(page, STYLE_PLAIN, "Held %s.", buffer_text(&text));
    buffer_clear(&text);
    if (line->way_count > 0)
        held_detail_apprentice(page, held, line);
    if (letters)
        held_detail_letters(page, held);
}

void credits_detail_held(struct page *page, struct session *session, int credential, bool letters)
{
    struct arena arena = {0};
    struct report_held held;

    session_held_report(session, &arena, &held);
    for (int i = 0; i < held.count; i++)
        if (held.lines[i].credential == credential)
            held_detail_line(page, &held, &held.lines[i], letters);
    arena_clear(&arena);
}

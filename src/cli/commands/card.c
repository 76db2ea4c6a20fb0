/* SPDX-License-Identifier: MIT
 * Fields of a card. */
#include "cli/commands/card.h"

#include <ctype.h>
#include <string.h>

#include "milepost/layout.h"
#include "milepost/report.h"
#include "milepost/words.h"

/* "if-fail" becomes "If fail: ". */
static void card_put_label(struct buffer *out, const char *field)
{
    buffer_add_char(out, (char)toupper((unsigned char)field[0]));
    for (field++; *field; field++)
        buffer_add_char(out, *field == '_' || *field == '-' ? ' ' : *field);
}

static void card_put_line(struct card *card, const char *field, const char *text)
{
    struct buffer lead = {0}, whole = {0};

    card_put_label(&lead, field);
    buffer_format(&whole, "%s:%s%s", buffer_text(&lead), text[0] ? " " : "", text);
    layout_paragraph(card->out, "", buffer_text(&whole));
    buffer_clear(&lead);
    buffer_clear(&whole);
}

void card_text(struct card *card, const char *field, const char *text)
{
    if (card->json)
        json_put_text(card->json, field, text);
    else if (text && text[0])
        card_put_line(card, field, text);
}

void card_texts(struct card *card, const char *field, const struct text_list *list)
{
    if (card->json)
        json_open_array(card->json, field);
    else if (list->count > 0)
        card_put_line(card, field, "");
    for (int i = 0; i < list->count; i++) {
        if (card->json)
            json_put_text(card->json, NULL, list->items[i]);
        else
            layout_paragraph(card->out, "  - ", list->items[i]);
    }
    if (card->json)
        json_close(card->json);
}

void card_flag(struct card *card, const char *field, bool value)
{
    if (card->json)
        json_put_boolean(card->json, field, value);
    else if (value)
        card_put_line(card, field, "yes");
}

void card_number(struct card *card, const char *field, int number, const char *unit)
{
    struct buffer text = {0};

    if (card->json) {
        json_put_number(card->json, field, number);
        return;
    }
    buffer_format(&text, "%d%s%s", number, unit[0] ? " " : "", unit);
    card_put_line(card, field, buffer_text(&text));
    buffer_clear(&text);
}

void card_date(struct card *card, const char *field, date_day day)
{
    char text[DATE_TEXT];

    if (card->json)
        json_put_date(card->json, field, day);
    else if (day != DATE_NONE)
        card_put_line(card, field, date_long(day, text));
}

/* ---- ranges, costs --------------------------------------------------------------------------- */

void card_range(struct card *card, const char *field, const struct range *range, const char *unit)
{
    struct buffer text = {0};

    if (card->json) {
        report_range_json(card->json, field, range);
        return;
    }
    words_figures(range, unit, &text);
    card_put_line(card, field, buffer_text(&text));
    buffer_clear(&text);
}

static money_cents cents_of(int32_t figure)
{
    return figure == CATALOG_BLANK ? MONEY_NONE : figure;
}

static void money_text(const struct range *cents, bool partial, struct buffer *out)
{
    const struct money_range money = {cents_of(cents->low), cents_of(cents->likely),
                                      cents_of(cents->high), 0};

    words_cost_likely(&money, partial, out);
}

static int32_t dollars_of(int32_t figure)
{
    return figure == CATALOG_BLANK ? figure : (int32_t)money_dollars(figure);
}

static void money_json(struct json_writer *json, const char *field, const struct range *cents)
{
    const struct range dollars = {dollars_of(cents->low), dollars_of(cents->likely),
                                  dollars_of(cents->high)};

    report_range_json(json, field, &dollars);
}

void card_money(struct card *card, const char *field, const struct range *cents)
{
    struct buffer text = {0};

    if (card->json) {
        money_json(card->json, field, cents);
    } else if (cents->low != CATALOG_BLANK || cents->likely != CATALOG_BLANK) {
        money_text(cents, false, &text);
        card_put_line(card, field, buffer_text(&text));
    }
    buffer_clear(&text);
}

static const char *source_id(const struct card *card, int source)
{
    return source >= 0 ? card->catalog->sources[source].id : NULL;
}

/* " (mbc-cpc-2026, checked Feb 2026)", with ", check again" once that is long ago. */
static void card_add_source(const struct card *card, int index, struct buffer *out)
{
    const struct source *source = &card->catalog->sources[index];

    buffer_format(out, " (%s%s", source->id, source->checked == DATE_NONE ? "" : ", ");
    words_checked(source->checked, source_is_undated(source),
                  catalog_is_stale(source->checked, card->today), out);
    buffer_add_char(out, ')');
}

static const char *assumption_id(const struct card *card, int assumption)
{
    return assumption >= 0 ? card->catalog->assumptions[assumption].id : NULL;
}

void card_estimate(struct card *card, const char *field, const struct estimate *estimate,
                   const char *unit)
{
    struct buffer text = {0};

    if (card->json && !estimate->stated) {
        json_put_null(card->json, field);
    } else if (card->json) {
        json_open_object(card->json, field);
        report_range_json(card->json, "range", &estimate->range);
        json_put_text(card->json, "assumption", assumption_id(card, estimate->assumption));
        json_put_text(card->json, "source", source_id(card, estimate->source));
        json_close(card->json);
    } else if (estimate->stated) {
        words_figures(&estimate->range, unit, &text);
        if (estimate->assumption >= 0)
            buffer_format(&text, " (assumed: %s)", assumption_id(card, estimate->assumption));
        else if (estimate->source >= 0)
            card_add_source(card, estimate->source, &text);
        card_put_line(card, field, buffer_text(&text));
    }
    buffer_clear(&text);
}

static void price_text(const struct card *card, const struct price *price, struct buffer *out)
{
    char from[DATE_TEXT];

    money_text(&price->cents, price->partial, out);
    buffer_format(out, ", from %s", date_long(price->from, from));
    if (price->source >= 0)
        card_add_source(card, price->source, out);
    if (price->note[0])
        buffer_format(out, "; %s", price->note);
}

static void price_json(const struct card *card, const struct price *price)
{
    json_open_object(card->json, NULL);
    json_put_date(card->json, "from", price->from);
    money_json(card->json, "dollars", &price->cents);
    json_put_boolean(card->json, "partial", price->partial);
    json_put_text(card->json, "source", source_id(card, price->source));
    json_put_text(card->json, "note", price->note);
    json_close(card->json);
}

static void cost_json(struct card *card, const char *field, const struct cost *cost)
{
    if (cost->pricing == PRICING_ASK) {
        json_put_null(card->json, field);
        return;
    }
    json_open_array(card->json, field);
    for (int i = 0; i < cost->count; i++)
        price_json(card, &cost->items[i]);
    json_close(card->json);
}

void card_cost(struct card *card, const char *field, const struct cost *cost)
{
    if (card->json) {
        cost_json(card, field, cost);
        return;
    }
    if (cost->pricing != PRICING_LISTED)
        card_put_line(card, field, cost->pricing == PRICING_ASK ? "ask" : "nothing");
    for (int i = 0; i < cost->count; i++) {
        struct buffer text = {0};

        price_text(card, &cost->items[i], &text);
        card_put_line(card, field, buffer_text(&text));
        buffer_clear(&text);
    }
}

/* ---- needs and references -------------------------------------------------------------------- */

/* An item of the list that is open, below the list's heading. */
static void card_put_item(struct card *card, const char *text)
{
    if (card->heading)
        card_put_line(card, card->heading, "");
    card->heading = NULL;
    layout_paragraph(card->out, "  - ", text);
}

static void need_text(struct card *card, const struct need *need)
{
    struct buffer text = {0};

    bool plain = need->count == 1 && strcmp(need->paths[0].title, need->title) == 0;

    buffer_format(&text, "%s (%s)", need->title, strength_id(need->strength));
    for (int i = 0; i < need->count && !plain; i++)
        buffer_format(&text, "%s%s", i > 0 ? "; or " : ": ", need->paths[i].title);
    card_put_item(card, buffer_text(&text));
    buffer_clear(&text);
}

static void need_json(const struct card *card, const struct need *need)
{
    json_open_object(card->json, NULL);
    json_put_text(card->json, "id", need->id);
    json_put_text(card->json, "title", need->title);
    json_put_text(card->json, "strength", strength_id(need->strength));
    json_put_text(card->json, "when", need->when.text);
    json_open_array(card->json, "paths");
    for (int i = 0; i < need->count; i++) {
        json_open_object(card->json, NULL);
        json_put_text(card->json, "id", need->paths[i].id);
        json_put_text(card->json, "title", need->paths[i].title);
        json_put_text(card->json, "source", source_id(card, need->paths[i].source));
        json_put_text(card->json, "note", need->paths[i].note);
        json_close(card->json);
    }
    json_close(card->json);
    json_close(card->json);
}

void card_needs(struct card *card, const char *field, const struct need_list *needs)
{
    card_open_list(card, field);
    for (int i = 0; i < needs->count; i++) {
        if (card->json)
            need_json(card, &needs->items[i]);
        else
            need_text(card, &needs->items[i]);
    }
    card_close_list(card);
}

void card_facts(struct card *card, const char *field, const struct index_list *list)
{
    card_open_list(card, field);
    for (int i = 0; i < list->count; i++) {
        const struct fact *fact = &card->catalog->facts[list->items[i]];

        if (card->json)
            json_put_text(card->json, NULL, fact->id);
        else
            card_item(card, fact->id, fact->title, "");
    }
    card_close_list(card);
}

void card_source(struct card *card, const char *field, int source)
{
    card_text(card, field, source_id(card, source));
}

void card_sources(struct card *card, const char *field, const struct index_list *list)
{
    card_open_list(card, field);
    for (int i = 0; i < list->count; i++) {
        const struct source *source = &card->catalog->sources[list->items[i]];

        struct buffer page = {0};

        words_source_page(source, card->today, &page);
        if (card->json)
            json_put_text(card->json, NULL, source->id);
        else
            card_item(card, source->id, buffer_text(&page), source->url);
        buffer_clear(&page);
    }
    card_close_list(card);
}

void card_open_list(struct card *card, const char *field)
{
    card->heading = field;
    if (card->json)
        json_open_array(card->json, field);
}

void card_item(struct card *card, const char *id, const char *title, const char *text)
{
    struct buffer line = {0};

    if (card->json) {
        json_open_object(card->json, NULL);
        json_put_text(card->json, "id", id);
        json_put_text(card->json, "title", title);
        json_put_text(card->json, "text", text);
        json_close(card->json);
        return;
    }
    buffer_format(&line, "%s: %s%s%s", id, title, text && text[0] ? ". " : "", text ? text : "");
    card_put_item(card, buffer_text(&line));
    buffer_clear(&line);
}

void card_close_list(struct card *card)
{
    card->heading = NULL;
    if (card->json)
        json_close(card->json);
}

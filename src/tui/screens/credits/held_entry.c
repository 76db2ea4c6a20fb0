/* SPDX-License-Identifier: MIT
 * What is printed on a credential that is held, to be entered: its number, or the day on which it
 * expires. */
#include "tui/parts/entry.h"
#include "tui/screens/credits/held.h"
#include "tui/screens/credits/places.h"

static const struct question held_expires = {.id = "expires",
                                             .type = ANSWER_DATE,
                                             .label = "Expires",
                                             .optional = true,
                                             .month_rule = DATE_MONTH_LAST};

static const struct held_credential *held_edited(const struct entry *entry)
{
    return session_find_held(entry->value.screen.tui->session, entry->index);
}

static bool held_describe(struct value_screen *value)
{
    const struct entry *entry = (const struct entry *)value;
    const struct held_credential *held = held_edited(entry);
    char day[DATE_TEXT];

    if (!held)
        return false;
    value->certain = true;
    buffer_format(&value->crumbs, "Credits › %s", held->code);
    buffer_format(&value->key, "held:%s:%s", held->code,
                  entry->part == HELD_NUMBER ? "number" : "expires");
    if (entry->part == HELD_NUMBER) {
        value->limit = STORE_ID_MAX;
        buffer_format(&value->title, "Number of your %s", held->code);
        buffer_add(&value->about, "As it is printed on the certificate or the card.");
        buffer_format(&value->hint, "%d characters at most; nothing: not known", STORE_ID_MAX);
        buffer_add(&value->stored, held->number);
        return true;
    }
    value->question = &held_expires;
    buffer_format(&value->title, "When does your %s expire", held->code);
    buffer_add(&value->about, "The day that is printed on it, or that its body's page shows.");
    if (held->expires != DATE_NONE)
        buffer_add(&value->stored, date_iso(held->expires, day));
    return true;
}

static struct action held_take(struct value_screen *value, const char *text)
{
    const struct entry *entry = (const struct entry *)value;
    struct held_request request = {.code = held_edited(entry)->code};
    struct buffer said = {0};
    struct error err;
    enum status status;

    if (entry->part == HELD_NUMBER)
        request.number = text;
    else
        request.expires = text;
    status = session_write_held(value->screen.tui->session, &request, &said, &err);
    return entry_saved(value, status, &said, &err);
}

static const struct value_ops held_value = {
    .words = &entry_words,
    .describe = held_describe,
    .take = held_take,
};

struct screen *held_entry(struct tui *tui, const struct place *place)
{
    struct entry *entry = entry_new(tui, &held_value, sizeof *entry);

    entry->index = place->index;
    entry->part = place->other;
    return &entry->value.screen;
}

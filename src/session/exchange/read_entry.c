/* SPDX-License-Identifier: MIT
 * Entries of a list in a JSON document: their members, each of which says what it takes. */
#include "session/exchange/read_entry.h"

#define MOST_NUMBER 999999999

void json_entry_fault(struct json_entry *reading, const char *key, const char *takes)
{
    reading->good = false;
    json_reader_fault(
        reading->reader,
        (struct json_place){.outer = reading->outer, .inner = key, .item = reading->item},
        "entry %zu of \"%s\": %s: it takes %s", reading->item, reading->outer, key, takes);
}

/* ---- members --------------------------------------------------------------------------------- */

int64_t json_entry_number(struct json_entry *reading, const char *key, int64_t least, int64_t most,
                          const char *takes)
{
    const json_t *value = json_object_get(reading->value, key);

    if (json_is_integer(value) && json_integer_value(value) >= least &&
        json_integer_value(value) <= most)
        return json_integer_value(value);
    json_entry_fault(reading, key, takes);
    return least;
}

money_cents json_entry_cents(struct json_entry *reading, const char *key, int64_t most)
{
    const json_t *value = json_object_get(reading->value, key);

    if (!value || json_is_null(value))
        return MONEY_NONE;
    return json_entry_number(reading, key, 0, most, "whole cents, without quotes, or null");
}

date_day json_entry_date(struct json_entry *reading, const char *key, bool wanted)
{
    const json_t *value = json_object_get(reading->value, key);
    date_day day = DATE_NONE;

    if (!wanted && (!value || json_is_null(value)))
        return DATE_NONE;
    if (!json_is_string(value) || !date_parse(json_string_value(value), DATE_MONTH_REFUSED, &day))
        json_entry_fault(reading, key, "a date in quotes, \"YYYY-MM-DD\"");
    return day;
}

date_day json_entry_past(struct json_entry *reading, const char *key)
{
    date_day day = json_entry_date(reading, key, true);
    char takes[64], today[DATE_TEXT];

    if (day == DATE_NONE || day <= reading->reader->today)
        return day;
    snprintf(takes, sizeof takes, "a day that is not after today, %s",
             date_iso(reading->reader->today, today));
    json_entry_fault(reading, key, takes);
    return day;
}

static void json_entry_text_fault(struct json_entry *reading, const char *key, int least, int most)
{
    char takes[64];

    if (least == most)
        snprintf(takes, sizeof takes, "a text of %d characters", most);
    else
        snprintf(takes, sizeof takes, "a text of one line%s, at most %d characters",
                 least > 0 ? ", not empty" : "", most);
    json_entry_fault(reading, key, takes);
}

/* Blanks, and what cannot be seen, are no name and no words. */
static bool json_text_is_seen(const char *text)
{
    struct buffer seen = {0};
    bool any;

    text_fold(text, &seen);
    any = seen.length > 0;
    buffer_clear(&seen);
    return any;
}

/* A text of one line; "" where there may be none. It is the document's. */
const char *json_entry_text(struct json_entry *reading, const char *key, int least, int most)
{
    const json_t *value = json_object_get(reading->value, key);
    const char *text = json_string_value(value);

    if (least == 0 && (!value || json_is_null(value)))
        return "";
    if (text && text_is_clean(text, false) && text_characters(text) >= least &&
        text_characters(text) <= most && (least == 0 || json_text_is_seen(text)))
        return text;
    json_entry_text_fault(reading, key, least, most);
    return "";
}

int64_t json_entry_id(struct json_entry *reading)
{
    return json_entry_number(reading, "id", 1, MOST_NUMBER, "a whole number, without quotes");
}

void json_entries_read(struct json_reader *reader, json_t *document, const char *outer, size_t most,
                       const char *const *keys, json_entry_fn *read_one, struct plan_record *record)
{
    json_t *list = json_object_get(document, outer), *value;
    size_t index;

    if (list && (!json_is_array(list) || json_array_size(list) > most)) {
        json_reader_fault(reader, (struct json_place){.outer = outer},
                          "\"%s\" has to be a list of at most %zu entries", outer, most);
        return;
    }
    json_array_foreach(list, index, value)
    {
        struct json_entry reading = {reader, outer, value, index + 1, true};

        if (!json_is_object(value)) {
            json_reader_fault(reader, (struct json_place){.outer = outer, .item = index + 1},
                              "entry %zu of \"%s\" has to be an object", index + 1, outer);
            continue;
        }
        json_reader_only(reader, (struct json_place){.outer = outer, .item = index + 1}, value,
                         keys);
        read_one(&reading, record);
    }
}

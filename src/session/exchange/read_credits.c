/* SPDX-License-Identifier: MIT
 * The ledger and what is printed on credentials out of a JSON document. A body, a category or a
 * credential that the catalogue no longer has is kept: it counts for nothing, and is exported
 * again. */
#include <math.h>
#include <stdlib.h>

#include "milepost/session/credits.h"
#include "session/exchange/json_value.h"
#include "session/exchange/read_entry.h"

enum { MOST_IDS = 64, MOST_HELD = 200 };

/* Hundredths of "1.5", as near as a number of JSON is to it. */
static int credits_units(struct json_entry *reading)
{
    const json_t *value = json_object_get(reading->value, "units");
    double hundredths = json_number_value(value) * LEDGER_UNIT;

    if (json_is_number(value) && hundredths > 0 && hundredths <= STORE_UNITS_MAX &&
        fabs(hundredths - round(hundredths)) < 1e-6)
        return (int)round(hundredths);
    json_entry_fault(
        reading, "units",
        "a number above 0, of at most 1000 and with two decimals at most, such as 1.5");
    return 1;
}

static bool credits_is_id(const json_t *value)
{
    return json_is_string(value) && json_is_id(json_string_value(value), JSON_LONGEST_ID);
}

static bool credits_name_each_once(const json_t *list)
{
    for (size_t i = 0; i < json_array_size(list); i++)
        for (size_t j = 0; j < i; j++)
            if (json_equal(json_array_get(list, i), json_array_get(list, j)))
                return false;
    return true;
}

/* Ids parted by commas; "" for none. Freed by the caller. */
static char *credits_ids(struct json_entry *reading, const char *key)
{
    const json_t *list = json_object_get(reading->value, key);
    struct buffer ids = {0};
    char *text;

    if (list && !json_is_null(list) &&
        (json_array_size(list) > MOST_IDS || !credits_name_each_once(list) ||
         !json_write_list(list, credits_is_id, &ids)))
        json_entry_fault(reading, key, "a list of ids, each once: [\"...\"]");
    text = memory_copy_text(buffer_text(&ids));
    buffer_clear(&ids);
    return text;
}

static void credits_read_one(struct json_entry *reading, struct plan_record *record)
{
    struct credit_row row = {
        .number = json_entry_id(reading),
        .day = json_entry_past(reading, "date"),
        .units = credits_units(reading),
        .title = (char *)json_entry_text(reading, "title", 1, STORE_TITLE_MAX),
        .provider = (char *)json_entry_text(reading, "provider", 0, STORE_TITLE_MAX),
        .evidence = (char *)json_entry_text(reading, "evidence", 0, STORE_NOTE_MAX),
        .note = (char *)json_entry_text(reading, "note", 0, STORE_NOTE_MAX),
        .bodies = credits_ids(reading, "bodies"),
        .categories = credits_ids(reading, "categories"),
    };

    if (reading->good)
        credit_rows_add(&record->credits, &row);
    free(row.bodies);
    free(row.categories);
}

/* Of ten thousand entries two with one number are found side by side. */
static void credits_sort(struct json_reader *reader, struct credit_rows *rows)
{
    credit_rows_sort(rows);
    for (size_t i = 1; i < rows->count; i++)
        if (rows->items[i].number == rows->items[i - 1].number) {
            json_reader_fault(reader, (struct json_place){.outer = "credits"},
                              "two entries of \"credits\" have the id %lld",
                              (long long)rows->items[i].number);
            return;
        }
}

static void held_read_one(struct json_entry *reading, struct plan_record *record)
{
    const struct held_row row = {
        .code = (char *)json_entry_text(reading, "code", 1, STORE_ID_MAX),
        .number = (char *)json_entry_text(reading, "number", 0, STORE_ID_MAX),
        .expires = json_entry_date(reading, "expires", false),
    };

    if (reading->good && !json_is_id(row.code, JSON_LONGEST_ID))
        json_entry_fault(reading, "code", "the code of a credential, such as \"CPC\"");
    if (reading->good && held_find(&record->held, row.code))
        json_entry_fault(reading, "code", "a credential that no other entry has");
    if (reading->good)
        held_rows_put(&record->held, &row);
}

void json_read_credits(struct json_reader *reader, json_t *document, struct plan_record *record)
{
    static const char *const credit_keys[] = {"id",         "bodies", "date",     "units",
                                              "categories", "title",  "provider", "evidence",
                                              "note",       NULL};
    static const char *const held_keys[] = {"code", "number", "expires", NULL};

    json_entries_read(reader, document, "credits", CREDITS_MAX, credit_keys, credits_read_one,
                      record);
    credits_sort(reader, &record->credits);
    json_entries_read(reader, document, "held", MOST_HELD, held_keys, held_read_one, record);
}

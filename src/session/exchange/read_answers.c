/* SPDX-License-Identifier: MIT
 * Answers out of a JSON document. */
#include <string.h>

#include "milepost/nearest.h"
#include "session/exchange/json_read.h"
#include "session/exchange/json_value.h"

enum { LONGEST_VALUE = 200 };

/* One member of "answers" on its way. */
struct item {
    struct json_reader *reader;
    const struct answers_reading *reading;
    const char *id;
    json_t *value;
    date_day as_of;
    struct buffer written;
};

#define ITEM_FAULT(item, ...)                                                                      \
    json_reader_fault((item)->reader,                                                              \
                      (struct json_place){.outer = "answers", .inner = (item)->id}, __VA_ARGS__)

static bool item_is_text(const json_t *value)
{
    return json_is_string(value) && json_string_length(value) <= LONGEST_VALUE &&
           json_string_length(value) > 0 && text_is_clean(json_string_value(value), false) &&
           !strchr(json_string_value(value), ',');
}

static bool item_is_state_word(const json_t *value)
{
    const char *text = json_is_string(value) ? json_string_value(value) : "";

    return strcmp(text, "unknown") == 0 || strcmp(text, "declined") == 0;
}

static bool item_is_list_text(const json_t *value)
{
    return item_is_text(value) && !item_is_state_word(value);
}

static bool item_write_text(const struct item *item, struct buffer *out)
{
    return item_is_text(item->value) && json_write_text(item->value, out);
}

static bool item_write_list(const struct item *item, struct buffer *out)
{
    if (json_is_array(item->value))
        return json_array_size(item->value) > 0 &&
               json_write_list(item->value, item_is_list_text, out);
    /* An orphan goes out as a text when it was a list of one: it may come back to its list. */
    return item->reading->orphan && item_write_text(item, out);
}

static bool item_write_whole(const struct item *item, struct buffer *out)
{
    return json_write_whole(item->value, out);
}

/* How each type of answer is written in JSON. */
static const struct answers_form {
    bool (*write)(const struct item *item, struct buffer *out);
    const char *takes;
} forms[] = {
    [ANSWER_CHOICE] = {item_write_text, "one value in quotes"},
    [ANSWER_MULTI] = {item_write_list, "a list of values that is not empty: [\"...\"]"},
    [ANSWER_YESNO] = {item_write_text, "\"yes\" or \"no\""},
    [ANSWER_NUMBER] = {item_write_whole, "a whole number, without quotes"},
    [ANSWER_MONEY] = {item_write_whole, "whole dollars, without quotes"},
    [ANSWER_DATE] = {item_write_text, "a date in quotes: \"YYYY-MM-DD\""},
};

static bool item_write_any(const struct item *item, struct buffer *out)
{
    if (json_is_array(item->value))
        return item_write_list(item, out);
    return item_write_whole(item, out) || item_write_text(item, out);
}

/* Keeps an answer that this catalogue has no place for, when it could be another's. */
static void item_keep_orphan(struct item *item)
{
    const char *text = buffer_text(&item->written);
    bool unknown = strcmp(text, "unknown") == 0, declined = strcmp(text, "declined") == 0;

    item->reading->orphan(item->reading->context, item->id,
                          unknown    ? 'u'
                          : declined ? 'd'
                                     : 'v',
                          unknown || declined ? "" : text, item->as_of);
}

/* Among so many that it is told, and not for each of 20,000 that are only counted. */
static void item_refuse_stranger(struct item *item)
{
    const struct catalog *catalog = item->reading->catalog;
    struct nearest nearest = {.word = item->id};

    for (int i = 0; i < catalog->question_count && json_reader_tells(item->reader); i++)
        nearest_offer(&nearest, catalog->questions[i].id);
    ITEM_FAULT(item, "there is no question \"%.*s\"; %s", JSON_LONGEST_ID, item->id,
               nearest_or(&nearest, "`milepost catalog show` lists them"));
}

static void item_read_stranger(struct item *item)
{
    if (!item->reading->orphan) {
        item_refuse_stranger(item);
    } else if (!json_is_id(item->id, JSON_LONGEST_ID)) {
        ITEM_FAULT(item, "\"%.*s\" can't be the id of a question", JSON_LONGEST_ID, item->id);
    } else if (!item_write_any(item, &item->written)) {
        ITEM_FAULT(item, "%s: an answer is a text, a whole number or a list of texts", item->id);
    } else {
        item_keep_orphan(item);
    }
}

static bool item_is_retired(const struct question *question, const char *written)
{
    return (question->type == ANSWER_CHOICE || question->type == ANSWER_MULTI) &&
           json_is_retired(question, written, LONGEST_VALUE);
}

/* A plan that was exported keeps its answers; those of an answers file are newly given. */
static enum status item_parse(const struct item *item, const struct question *question,
                              struct answer *out, struct error *why)
{
    const char *text = buffer_text(&item->written);
    enum status status = answer_parse(question, text, item->as_of, out, why);

    if (status == STATUS_OK && !item->reading->orphan)
        status = answer_check_day(question, text, out, item->as_of, why);
    return status;
}

static void item_read(struct item *item)
{
    int index = catalog_find_question(item->reading->catalog, item->id);
    const struct question *question;
    const struct answers_form *form;
    struct error why;

    if (index < 0) {
        item_read_stranger(item);
        return;
    }
    question = &item->reading->catalog->questions[index];
    form = &forms[question->type];
    if (item_is_state_word(item->value))
        buffer_add(&item->written, json_string_value(item->value));
    else if (!form->write(item, &item->written)) {
        ITEM_FAULT(item, "%s: it takes %s", item->id, form->takes);
        return;
    }
    if (item_parse(item, question, &item->reading->out->items[index], &why) == STATUS_OK)
        return;
    if (item->reading->orphan && item_is_retired(question, buffer_text(&item->written)))
        item_keep_orphan(item);
    else
        ITEM_FAULT(item, "%s", why.text);
}

/* The day an answer was given: from "as_of", else today. */
static date_day days_find(struct json_reader *reader, json_t *days, const char *id, date_day today)
{
    json_t *value = json_object_get(days, id);
    date_day day = today;

    if (value &&
        (!json_is_string(value) || !date_parse(json_string_value(value), DATE_MONTH_REFUSED, &day)))
        json_reader_fault(reader, (struct json_place){.outer = "as_of", .inner = id},
                          "%.*s: the day of an answer is written \"YYYY-MM-DD\"", JSON_LONGEST_ID,
                          id);
    return day;
}

static void days_check(struct json_reader *reader, json_t *days, json_t *answers)
{
    const char *id;
    json_t *day;

    json_object_foreach(days, id, day)
    {
        if (!json_object_get(answers, id))
            json_reader_fault(reader, (struct json_place){.outer = "as_of", .inner = id},
                              "%.*s: a day without an answer", JSON_LONGEST_ID, id);
    }
}

void json_read_answers(struct json_reader *reader, json_t *document,
                       const struct answers_reading *reading)
{
    json_t *answers = json_object_get(document, "answers");
    json_t *days = json_object_get(document, "as_of");
    const char *id;
    json_t *value;

    if (!json_is_object(answers)) {
        json_reader_fault(reader, (struct json_place){.outer = answers ? "answers" : NULL},
                          "\"answers\" has to be an object: {\"goal.target\": ...}");
        return;
    }
    if (days && !json_is_object(days)) {
        json_reader_fault(reader, (struct json_place){.outer = "as_of"},
                          "\"as_of\" has to be an object: {\"goal.target\": \"YYYY-MM-DD\"}");
        return;
    }
    days_check(reader, days, answers);
    json_object_foreach(answers, id, value)
    {
        struct item item = {.reader = reader, .reading = reading, .id = id, .value = value};

        item.as_of = days_find(reader, days, id, reading->today);
        item_read(&item);
        buffer_clear(&item.written);
    }
}

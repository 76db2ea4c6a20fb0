/* SPDX-License-Identifier: MIT
 * Own figures and schools out of a JSON document. */
#include <stdlib.h>
#include <string.h>

#include "session/exchange/json_read.h"
#include "session/exchange/json_value.h"
#include "session/state/worksheet.h"

enum { MOST_FIGURES = 500, MOST_FIGURE = 1000000, MOST_VALUES = CATALOG_MAX_VALUES };
#define MOST_NUMBER 999999999

/* ---- own figures ----------------------------------------------------------------------------- */

#define FIGURES_AT(id) ((struct json_place){.outer = "assumptions", .inner = (id)})

static bool figures_read_one(json_t *figures, const char *key, int32_t *out)
{
    const json_t *value = json_object_get(figures, key);

    if (!json_is_integer(value) || json_integer_value(value) < 0 ||
        json_integer_value(value) > MOST_FIGURE)
        return false;
    *out = (int32_t)json_integer_value(value);
    return true;
}

static void figures_read_value(struct json_reader *reader, const struct catalog *catalog,
                               const char *id, json_t *value, struct assumption_rows *out)
{
    int index = catalog_find_assumption(catalog, id);
    struct assumption_row row = {0};
    struct range range;
    struct error why;

    if (!json_is_id(id, JSON_LONGEST_ID)) {
        json_reader_fault(reader, FIGURES_AT(id), "\"%.60s\" can't be the id of an assumption", id);
        return;
    }
    if (!json_is_object(value) || json_object_size(value) != 3 ||
        !figures_read_one(value, "low", &row.low) ||
        !figures_read_one(value, "likely", &row.likely) ||
        !figures_read_one(value, "high", &row.high) || row.low > row.likely ||
        row.likely > row.high) {
        json_reader_fault(reader, FIGURES_AT(id),
                          "%s: figures are written {\"low\": 1, \"likely\": 2, \"high\": 3}, whole "
                          "numbers in this order",
                          id);
        return;
    }
    range = (struct range){row.low, row.likely, row.high};
    if (index >= 0 && assumption_check(catalog, index, &range, &why) != STATUS_OK) {
        json_reader_fault(reader, FIGURES_AT(id), "%s", why.text);
        return;
    }
    row.assumption = memory_copy_text(id);
    out->items[out->count++] = row;
}

static void figures_read_all(struct json_reader *reader, json_t *document,
                             const struct catalog *catalog, struct assumption_rows *out)
{
    json_t *all = json_object_get(document, "assumptions"), *value;
    const char *id;

    if (!all)
        return;
    if (!json_is_object(all) || json_object_size(all) > MOST_FIGURES) {
        json_reader_fault(reader, FIGURES_AT(NULL),
                          "\"assumptions\" has to be an object of at most %d figures",
                          MOST_FIGURES);
        return;
    }
    out->items = memory_new(json_object_size(all), sizeof *out->items);
    json_object_foreach(all, id, value) figures_read_value(reader, catalog, id, value, out);
}

/* ---- schools --------------------------------------------------------------------------------- */

/* One school on its way; `item` is its place in the list, from 1. */
struct worksheet_reading {
    struct json_reader *reader;
    const struct school_form *form;
    json_t *value;
    size_t item;
    struct program_row *row;
};

#define SCHOOL_FAULT(reading, key, ...)                                                            \
    json_reader_fault(                                                                             \
        (reading)->reader,                                                                         \
        (struct json_place){.outer = "programs", .inner = (key), .item = (reading)->item},         \
        __VA_ARGS__)

static bool school_is_id(const json_t *value)
{
    return json_is_string(value) && json_is_id(json_string_value(value), JSON_LONGEST_ID);
}

static bool school_write_ids(const json_t *value, struct buffer *out)
{
    return json_array_size(value) <= MOST_VALUES && json_write_list(value, school_is_id, out);
}

/* How each field is written in JSON. */
static const struct worksheet_form {
    bool (*write)(const json_t *value, struct buffer *out);
    const char *takes;
} forms[] = {
    [PROGRAM_NAME] = {json_write_text, "a text"},
    [PROGRAM_KIND] = {json_write_text, "a program of the catalogue in quotes"},
    [PROGRAM_HOURS] = {json_write_whole, "a whole number, without quotes, or null"},
    [PROGRAM_WEEKS] = {json_write_whole, "a whole number, without quotes, or null"},
    [PROGRAM_PRICE] = {json_write_whole, "whole dollars, without quotes, or null"},
    [PROGRAM_PRACTICUM] = {json_write_text, "\"yes\", \"no\" or null"},
    [PROGRAM_REFUND] = {json_write_text, "a text or null"},
    [PROGRAM_INTAKE] = {json_write_text, "a date in quotes, \"YYYY-MM-DD\", or null"},
    [PROGRAM_APPROVAL] = {school_write_ids, "a list of ids: [\"...\"]"},
    [PROGRAM_AID] = {school_write_ids, "a list of ids: [\"...\"]"},
};

_Static_assert(sizeof forms / sizeof *forms == PROGRAM_FIELD_COUNT, "every field has its form");

/* A kind or list that the catalogue no longer has, in a plan that was made when it had. */
static bool school_is_retired(const struct worksheet_reading *reading, enum program_field field,
                              const char *written)
{
    const struct question *question = school_form_question(reading->form, field);

    if (!question || !json_is_retired(question, written, JSON_LONGEST_ID))
        return false;
    return question->type == ANSWER_MULTI ||
           (question->type == ANSWER_CHOICE && !strchr(written, ','));
}

static void school_read_field(struct worksheet_reading *reading, enum program_field field)
{
    const char *key = program_field_id(field);
    json_t *value = json_object_get(reading->value, key);
    struct buffer given = {0}, written = {0};
    const struct school_edit edit = {.field = (int)field, .text = ""};
    struct school_edit made = edit;
    struct error why;

    if (value && !json_is_null(value) && !forms[field].write(value, &given)) {
        SCHOOL_FAULT(reading, key, "school %zu: %s: it takes %s", reading->item, key,
                     forms[field].takes);
    } else {
        made.text = buffer_text(&given);
        if (school_is_retired(reading, field, made.text))
            buffer_add(&written, made.text);
        else if (school_write(reading->form, &made, &written, &why) != STATUS_OK)
            SCHOOL_FAULT(reading, key, "school %zu: %s", reading->item, why.text);
    }
    reading->row->fields[field] = memory_copy_text(buffer_text(&written));
    buffer_clear(&given);
    buffer_clear(&written);
}

static void school_read_number(struct worksheet_reading *reading)
{
    const json_t *value = json_object_get(reading->value, "id");

    if (json_is_integer(value) && json_integer_value(value) >= 1 &&
        json_integer_value(value) <= MOST_NUMBER)
        reading->row->number = json_integer_value(value);
    else
        SCHOOL_FAULT(reading, "id", "school %zu: \"id\" has to be a whole number from 1 to %d",
                     reading->item, MOST_NUMBER);
}

static void school_read_choice(struct worksheet_reading *reading)
{
    const json_t *value = json_object_get(reading->value, "chosen");

    reading->row->chosen = json_is_true(value);
    if (value && !json_is_boolean(value))
        SCHOOL_FAULT(reading, "chosen", "school %zu: \"chosen\" has to be true or false",
                     reading->item);
}

/* A promise has a form of its own, and may name help that the catalogue no longer has. */
static enum status school_read_said(const struct worksheet_reading *reading, const char *id,
                                    const char *text, struct buffer *written, struct error *why)
{
    int promise = school_find_promise(id);
    const struct question *question =
        promise < 0 ? NULL : promise_question(reading->form, (enum promise)promise);

    if (promise < 0)
        return school_write_text(id, text, written, why);
    if (!question || question->type != ANSWER_MULTI ||
        !json_is_retired(question, text, JSON_LONGEST_ID))
        return promise_write(reading->form, (enum promise)promise, text, written, why);
    buffer_add(written, text);
    return STATUS_OK;
}

/* One answer of the school; to a question that the catalogue no longer has too. */
static void school_read_answer(struct worksheet_reading *reading, const char *question,
                               json_t *value)
{
    struct program_row *row = reading->row;
    struct buffer written = {0};
    struct error why;

    if (!json_is_id(question, JSON_LONGEST_ID) || !json_is_string(value))
        SCHOOL_FAULT(reading, "answers", "school %zu: an answer is written {\"exam\": \"...\"}",
                     reading->item);
    else if (school_read_said(reading, question, json_string_value(value), &written, &why) !=
             STATUS_OK)
        SCHOOL_FAULT(reading, "answers", "school %zu: %s", reading->item, why.text);
    else if (written.length == 0)
        SCHOOL_FAULT(reading, "answers", "school %zu: %s: an answer without words", reading->item,
                     question);
    else
        row->answers[row->answer_count++] =
            (struct program_answer){memory_copy_text(question), memory_copy_text(written.text)};
    buffer_clear(&written);
}

static void school_read_answers(struct worksheet_reading *reading)
{
    json_t *answers = json_object_get(reading->value, "answers"), *value;
    const char *question;

    if (!answers)
        return;
    if (!json_is_object(answers)) {
        SCHOOL_FAULT(reading, "answers", "school %zu: an answer is written {\"exam\": \"...\"}",
                     reading->item);
        return;
    }
    reading->row->answers = memory_new(json_object_size(answers), sizeof(struct program_answer));
    json_object_foreach(answers, question, value) school_read_answer(reading, question, value);
}

static void school_read(struct worksheet_reading *reading)
{
    static const char *const keys[] = {"id",    "name",      "kind",    "hours",  "weeks",
                                       "price", "practicum", "refund",  "intake", "approval",
                                       "aid",   "chosen",    "answers", NULL};
    const struct json_place here = {.outer = "programs", .item = reading->item};

    if (!json_is_object(reading->value)) {
        json_reader_fault(reading->reader, here, "school %zu: it has to be an object",
                          reading->item);
        return;
    }
    json_reader_only(reading->reader, here, reading->value, keys);
    school_read_number(reading);
    for (int i = 0; i < PROGRAM_FIELD_COUNT; i++)
        school_read_field(reading, (enum program_field)i);
    school_read_choice(reading);
    school_read_answers(reading);
}

/* What must not occur twice among the schools. */
static void school_check_pair(struct worksheet_reading *reading, const struct program_row *other)
{
    const struct program_row *row = reading->row;

    if (row->number != 0 && row->number == other->number)
        SCHOOL_FAULT(reading, "id", "school %zu: another one has the same id", reading->item);
    if (row->fields[PROGRAM_NAME] && other->fields[PROGRAM_NAME] &&
        row->fields[PROGRAM_NAME][0] != '\0' &&
        text_alike(row->fields[PROGRAM_NAME], other->fields[PROGRAM_NAME]))
        SCHOOL_FAULT(reading, "name", "school %zu: another one has the same name", reading->item);
    if (row->chosen && other->chosen)
        SCHOOL_FAULT(reading, "chosen", "school %zu: another one is chosen too", reading->item);
}

static void schools_read(struct json_reader *reader, json_t *document,
                         const struct catalog *catalog, struct program_rows *out)
{
    json_t *list = json_object_get(document, "programs"), *value;
    struct school_form form;
    size_t index;

    if (!list)
        return;
    if (!json_is_array(list) || json_array_size(list) > SCHOOLS_MAX) {
        json_reader_fault(reader, (struct json_place){.outer = "programs"},
                          "\"programs\" has to be a list of at most %d schools", SCHOOLS_MAX);
        return;
    }
    school_form_make(&form, catalog);
    out->items = memory_new(json_array_size(list), sizeof *out->items);
    json_array_foreach(list, index, value)
    {
        struct worksheet_reading reading = {reader, &form, value, index + 1,
                                            &out->items[out->count++]};

        school_read(&reading);
        for (size_t i = 0; i < index; i++)
            school_check_pair(&reading, &out->items[i]);
    }
}

void json_read_worksheet(struct json_reader *reader, json_t *document,
                         const struct catalog *catalog, struct plan_record *record)
{
    figures_read_all(reader, document, catalog, &record->assumptions);
    schools_read(reader, document, catalog, &record->programs);
}

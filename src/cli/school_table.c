/* SPDX-License-Identifier: MIT
 * Schools in columns of a table of 72, three at a time; one school in full. */
#include "school_table.h"

#include <inttypes.h>
#include <string.h>

#include "milepost/json.h"
#include "milepost/layout.h"

/* ---- what a cell says ------------------------------------------------------------------------ */

typedef void cell_fn(const struct session *session, const struct school *school, int field,
                     struct buffer *out);

static void put_name(const struct session *session, const struct school *school, int field,
                     struct buffer *out)
{
    (void)session;
    (void)field;
    buffer_format(out, "%" PRId64 " %s%s", school->number, school->fields[PROGRAM_NAME],
                  school->chosen ? " (chosen)" : "");
}

static void put_field(const struct session *session, const struct school *school, int field,
                      struct buffer *out)
{
    session_show_school(session, school, (enum program_field)field, out);
}

/* Back to the end of a word, if there is one. */
static size_t end_of_words(const char *text, size_t length)
{
    size_t end = length;

    while (end > 0 && text[end] != ' ')
        end--;
    return end > 0 ? end : length;
}

/* A rule may be long; the whole of it is on the school's own card. */
static void put_start(const struct session *session, const struct school *school, int field,
                      struct buffer *out)
{
    enum { MOST_COLUMNS = 60 };
    struct buffer whole = {0};
    size_t fits;

    put_field(session, school, field, &whole);
    fits = text_fit(buffer_text(&whole), MOST_COLUMNS);
    if (fits < whole.length)
        fits = end_of_words(whole.text, fits);
    buffer_add_bytes(out, buffer_text(&whole), fits);
    buffer_add(out, fits < whole.length ? " ..." : "");
    buffer_clear(&whole);
}

static void put_hour_price(const struct session *session, const struct school *school, int field,
                           struct buffer *out)
{
    char text[MONEY_TEXT];

    (void)session;
    (void)field;
    buffer_add(out, money_format(school_hour_price(school), text));
}

static void put_answered(const struct session *session, const struct school *school, int field,
                         struct buffer *out)
{
    (void)field;
    buffer_format(out, "%d of %d", school->answered,
                  session_catalog(session)->school_question_count);
}

static const struct line {
    const char *label;
    cell_fn *put;
    int field;
} lines[] = {
    {"School", put_name, 0},
    {"Kind", put_field, PROGRAM_KIND},
    {"Contact hours", put_field, PROGRAM_HOURS},
    {"Weeks", put_field, PROGRAM_WEEKS},
    {"Whole price", put_field, PROGRAM_PRICE},
    {"A contact hour", put_hour_price, 0},
    {"Next class", put_field, PROGRAM_INTAKE},
    {"Approval", put_field, PROGRAM_APPROVAL},
    {"Practicum", put_field, PROGRAM_PRACTICUM},
    {"Takes", put_field, PROGRAM_AID},
    {"Refund", put_start, PROGRAM_REFUND},
    {"Answered", put_answered, 0},
};

/* ---- side by side ---------------------------------------------------------------------------- */

static void put_line(const struct session *session, const struct school *schools, int count,
                     const struct line *line, struct buffer *out)
{
    struct buffer texts[LAYOUT_CELLS] = {0};
    const char *cells[LAYOUT_CELLS];

    for (int i = 0; i < count; i++) {
        line->put(session, &schools[i], line->field, &texts[i]);
        cells[i] = buffer_text(&texts[i]);
    }
    layout_columns(out, line->label, cells, count);
    for (int i = 0; i < count; i++)
        buffer_clear(&texts[i]);
}

void schools_table(const struct session *session, bool ascii, struct buffer *out)
{
    const struct school *schools;
    int count = session_schools(session, &schools);
    struct buffer draft = {0};

    for (int first = 0; first < count; first += LAYOUT_CELLS) {
        int here = count - first < LAYOUT_CELLS ? count - first : LAYOUT_CELLS;

        buffer_add(&draft, first > 0 ? "\n" : "");
        for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
            put_line(session, &schools[first], here, &lines[i], &draft);
    }
    layout_finish(&draft, ascii, out);
}

/* ---- one in full ----------------------------------------------------------------------------- */

static void put_question(const char *mark, const char *id, const char *question, const char *answer,
                         struct buffer *out)
{
    struct buffer text = {0};

    buffer_format(&text, "%s: %s", id, question);
    layout_paragraph(out, mark, buffer_text(&text));
    layout_paragraph(out, "        ", answer);
    buffer_clear(&text);
}

static void put_questions(const struct session *session, const struct school *school,
                          struct buffer *out)
{
    const struct catalog *catalog = session_catalog(session);

    buffer_format(out, "\nQuestions to ask, %d of %d answered\n", school->answered,
                  catalog->school_question_count);
    for (int i = 0; i < catalog->school_question_count; i++)
        put_question(school->answers[i][0] ? "[x] " : "[ ] ", catalog->school_questions[i].id,
                     catalog->school_questions[i].text, school->answers[i], out);
    if (school->orphan_count > 0)
        buffer_add(out, "\nNo longer in the catalogue\n");
    for (int i = 0; i < school->orphan_count; i++)
        put_question("    ", school->orphans[i].question, "", school->orphans[i].text, out);
}

void school_card(const struct session *session, const struct school *school, bool ascii,
                 struct buffer *out)
{
    struct buffer draft = {0};

    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        cell_fn *put = lines[i].put == put_start ? put_field : lines[i].put;
        struct buffer text = {0};

        buffer_format(&text, "%s: ", lines[i].label);
        put(session, school, lines[i].field, &text);
        layout_paragraph(&draft, "", buffer_text(&text));
        buffer_clear(&text);
    }
    put_questions(session, school, &draft);
    layout_finish(&draft, ascii, out);
}

/* ---- JSON ------------------------------------------------------------------------------------ */

static void put_members(const struct session *session, const struct school *school,
                        struct json_writer *json)
{
    money_cents price = school_hour_price(school);

    session_school_json(session, school, json);
    if (price == MONEY_NONE)
        json_put_null(json, "price_per_hour");
    else
        json_put_number(json, "price_per_hour", money_dollars(price));
    json_put_number(json, "answered", school->answered);
}

void schools_json(const struct session *session, struct buffer *out)
{
    struct json_writer json = {.out = out};
    const struct school *schools;
    int count = session_schools(session, &schools);

    json_open_object(&json, NULL);
    json_put_number(&json, "milepost-programs", 1);
    json_put_number(&json, "questions", session_catalog(session)->school_question_count);
    json_open_array(&json, "programs");
    for (int i = 0; i < count; i++) {
        json_open_object(&json, NULL);
        put_members(session, &schools[i], &json);
        json_close(&json);
    }
    json_close(&json);
    json_close(&json);
}

void school_card_json(const struct session *session, const struct school *school,
                      struct buffer *out)
{
    const struct catalog *catalog = session_catalog(session);
    struct json_writer json = {.out = out};

    json_open_object(&json, NULL);
    json_put_number(&json, "milepost-program", 1);
    json_open_object(&json, "program");
    put_members(session, school, &json);
    json_close(&json);
    json_open_array(&json, "questions");
    for (int i = 0; i < catalog->school_question_count; i++) {
        json_open_object(&json, NULL);
        json_put_text(&json, "id", catalog->school_questions[i].id);
        json_put_text(&json, "text", catalog->school_questions[i].text);
        json_put_text(&json, "answer", school->answers[i][0] ? school->answers[i] : NULL);
        json_close(&json);
    }
    json_close(&json);
    json_close(&json);
}

/* SPDX-License-Identifier: MIT
 * Schools in columns of a table of 72, three at a time; up to four with the roadmap that each would
 * give; one school in full. */
#include "cli/commands/school_table.h"

#include <inttypes.h>
#include <string.h>

#include "cli/commands/school_promises.h"
#include "milepost/json.h"
#include "milepost/layout.h"
#include "milepost/session/school_file.h"

/* ---- side by side ---------------------------------------------------------------------------- */

static void school_add_name(const struct school *school, struct buffer *out)
{
    buffer_format(out, "%" PRId64 " %s%s", school->number, school->fields[PROGRAM_NAME],
                  school->chosen ? " (chosen)" : "");
}

/* A line of the schools side by side. */
static void school_put_cells(struct buffer *texts, int count, const char *label, struct buffer *out)
{
    const char *cells[LAYOUT_CELLS] = {NULL};

    for (int i = 0; i < count; i++)
        cells[i] = buffer_text(&texts[i]);
    layout_columns(out, label, cells, count);
    for (int i = 0; i < count; i++)
        buffer_clear(&texts[i]);
}

/* All that is known of them, below their names. */
static void school_put_known(const struct session *session, const struct school *const *schools,
                             int count, struct buffer *out)
{
    struct buffer texts[LAYOUT_CELLS] = {0};

    for (int i = 0; i < count; i++)
        school_add_name(schools[i], &texts[i]);
    school_put_cells(texts, count, "School", out);
    for (int line = 0; line < school_line_count; line++) {
        if (!session_has_school_line(session, &school_lines[line]))
            continue;
        for (int i = 0; i < count; i++)
            session_show_school_line(session, schools[i], &school_lines[line], &texts[i]);
        school_put_cells(texts, count, school_lines[line].label, out);
    }
}

/* A line for each that closed since it was added. */
static void school_put_closed(const struct session *session, const struct school *school,
                              const char *file, struct buffer *out)
{
    struct buffer line = {0}, words = {0};

    if (school->listed.unit != 0 &&
        school_book_say_standing(session, file, school->listed.unit, &words)) {
        buffer_format(&line, "School %" PRId64 ", %s: %s.", school->number,
                      school->fields[PROGRAM_NAME], buffer_text(&words));
        layout_paragraph(out, "! ", buffer_text(&line));
    }
    buffer_clear(&line);
    buffer_clear(&words);
}

void schools_table(const struct session *session, const char *file, bool ascii, struct buffer *out)
{
    enum { AT_ONCE = 3 };
    const struct school *schools;
    int count = session_schools(session, &schools);
    struct buffer draft = {0};

    for (int first = 0; first < count; first += AT_ONCE) {
        const struct school *here[AT_ONCE];
        int shown = 0;

        for (int i = first; i < count && shown < AT_ONCE; i++)
            here[shown++] = &schools[i];
        buffer_add(&draft, first > 0 ? "\n" : "");
        school_put_known(session, here, shown, &draft);
    }
    for (int i = 0; i < count; i++)
        school_put_closed(session, &schools[i], file, &draft);
    layout_finish(&draft, ascii, out);
}

/* ---- with the roadmap that each would give --------------------------------------------------- */

_Static_assert(SCHOOLS_COMPARED <= LAYOUT_CELLS, "those compared stand side by side");

void schools_compare(struct session *session, const struct school *const *schools, int count,
                     const char *file, bool ascii, struct buffer *out)
{
    struct buffer texts[LAYOUT_CELLS] = {0};
    struct buffer draft = {0};

    school_put_known(session, schools, count, &draft);
    for (int i = 0; i < count; i++)
        school_put_closed(session, schools[i], file, &draft);
    layout_heading(&draft, school_roadmap_heading());
    for (int line = 0; line < SCHOOL_ROADMAP_LINES; line++) {
        for (int i = 0; i < count; i++)
            school_roadmap_show(session_school_roadmap(session, schools[i]),
                                (enum school_roadmap_line)line, &texts[i]);
        school_put_cells(texts, count, school_roadmap_label((enum school_roadmap_line)line),
                         &draft);
    }
    buffer_add(&draft, "\n");
    layout_paragraph(&draft, "", school_roadmap_note());
    layout_finish(&draft, ascii, out);
}

/* ---- one in full ----------------------------------------------------------------------------- */

static void school_put_question(const char *mark, const char *id, const char *question,
                                const char *answer, struct buffer *out)
{
    struct buffer text = {0};

    buffer_format(&text, "%s: %s", id, question);
    layout_paragraph(out, mark, buffer_text(&text));
    layout_paragraph(out, "        ", answer);
    buffer_clear(&text);
}

static void school_put_questions(const struct session *session, const struct school *school,
                                 struct buffer *out)
{
    const struct catalog *catalog = session_catalog(session);

    buffer_format(out, "\nQuestions to ask, %d of %d answered\n", school->answered,
                  catalog->school_question_count);
    for (int i = 0; i < catalog->school_question_count; i++)
        school_put_question(school->answers[i][0] ? "[x] " : "[ ] ",
                            catalog->school_questions[i].id, catalog->school_questions[i].text,
                            school->answers[i], out);
    if (school->orphan_count > 0)
        buffer_add(out, "\nNo longer in the catalogue\n");
    for (int i = 0; i < school->orphan_count; i++)
        school_put_question("    ", school->orphans[i].question, "", school->orphans[i].text, out);
}

void school_card(struct session *session, const struct school *school,
                 const struct promise_record *found, const char *file, bool ascii,
                 struct buffer *out)
{
    struct buffer draft = {0};
    struct buffer text = {0};

    buffer_add(&text, "School: ");
    school_add_name(school, &text);
    layout_paragraph(&draft, "", buffer_text(&text));
    for (int i = 0; i < school_line_count; i++) {
        const struct school_line *line = &school_lines[i];

        if (!session_has_school_line(session, line))
            continue;
        buffer_truncate(&text, 0);
        buffer_format(&text, "%s: ", line->label);
        if (line->kind == SCHOOL_LINE_TEXT)
            session_show_school(session, school, line->field, &text);
        else
            session_show_school_line(session, school, line, &text);
        layout_paragraph(&draft, "", buffer_text(&text));
    }
    school_put_around(school, found, &draft);
    buffer_clear(&text);
    school_put_promises(session, school, found, &draft);
    school_put_closed(session, school, file, &draft);
    school_put_questions(session, school, &draft);
    layout_finish(&draft, ascii, out);
}

/* ---- JSON ------------------------------------------------------------------------------------ */

/* The kinds of help that the person named, by the rules that the catalogue has of them. */
static void school_json_aids(const struct session *session, const struct school *school,
                             struct json_writer *json)
{
    static const char *const answers[] = {
        [AID_ASK] = "ask", [AID_FITS] = "fits", [AID_DOES_NOT] = "does-not"};
    const struct catalog *catalog = session_catalog(session);
    uint64_t named = session_named_aids(session);

    json_open_array(json, "aid_fit");
    for (int i = 0; i < catalog->aid_count; i++) {
        if (!(named >> i & 1U))
            continue;
        json_open_object(json, NULL);
        json_put_text(json, "aid", catalog->aids[i].id);
        json_put_text(json, "answer", answers[session_school_aid(session, school, i).answer]);
        json_close(json);
    }
    json_close(json);
}

static void school_json_members(const struct session *session, const struct school *school,
                                struct json_writer *json)
{
    money_cents price = school_hour_price(school);

    session_school_json(session, school, json);
    json_put_number_if(json, price != MONEY_NONE, "price_per_hour", money_dollars(price));
    json_put_number(json, "answered", school->answered);
    school_json_aids(session, school, json);
}

void schools_json(const struct session *session, struct buffer *out)
{
    struct json_writer json = {.out = out};
    const struct school *schools;
    int count = session_schools(session, &schools);

    json_open_document(&json, "milepost-programs");
    json_put_number(&json, "questions", session_catalog(session)->school_question_count);
    json_open_array(&json, "programs");
    for (int i = 0; i < count; i++) {
        json_open_object(&json, NULL);
        school_json_members(session, &schools[i], &json);
        json_close(&json);
    }
    json_close_document(&json);
}

void schools_compare_json(struct session *session, const struct school *const *schools, int count,
                          struct buffer *out)
{
    struct json_writer json = {.out = out};

    json_open_document(&json, "milepost-school-compare");
    json_open_array(&json, "programs");
    for (int i = 0; i < count; i++) {
        json_open_object(&json, NULL);
        school_json_members(session, schools[i], &json);
        school_roadmap_json(session_school_roadmap(session, schools[i]), &json);
        json_close(&json);
    }
    json_close_document(&json);
}

void school_card_json(struct session *session, const struct school *school,
                      const struct promise_record *found, struct buffer *out)
{
    const struct catalog *catalog = session_catalog(session);
    struct json_writer json = {.out = out};

    json_open_document(&json, "milepost-program");
    json_open_object(&json, "program");
    school_json_members(session, school, &json);
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
    school_json_around(school, found, &json);
    school_json_promises(session, school, found, &json);
    json_close_document(&json);
}

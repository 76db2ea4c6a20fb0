/* SPDX-License-Identifier: MIT
 * What a school may say, and what the planner takes of it. Pure. All but free text is a question
 * like those of the interview, so that it is read, written and shown as answers are. */
#include <string.h>

#include "session/state/name.h"
#include "session/state/worksheet.h"
#include "session/state/written.h"

enum { HOURS_MOST = 6000, WEEKS_MOST = 400, PRICE_MOST = 1000000 };

static const struct question_value yes_or_no[] = {{"yes", "Yes", ""}, {"no", "No", ""}};

/* What the fields take, the lists of the catalogue aside. */
static const struct question fields[] = {
    [PROGRAM_KIND] = {.id = "kind", .type = ANSWER_CHOICE, .label = "Kind"},
    [PROGRAM_HOURS] = {.id = "hours",
                       .type = ANSWER_NUMBER,
                       .label = "Contact hours",
                       .unit = "hours",
                       .max = HOURS_MOST},
    [PROGRAM_WEEKS] = {.id = "weeks",
                       .type = ANSWER_NUMBER,
                       .label = "Weeks",
                       .unit = "weeks",
                       .max = WEEKS_MOST},
    [PROGRAM_PRICE] = {.id = "price",
                       .type = ANSWER_MONEY,
                       .label = "Whole price",
                       .unit = "",
                       .max = PRICE_MOST},
    [PROGRAM_PRACTICUM] = {.id = "practicum",
                           .type = ANSWER_YESNO,
                           .label = "Practicum",
                           .values = yes_or_no,
                           .value_count = 2},
    [PROGRAM_INTAKE] = {.id = "intake",
                        .type = ANSWER_DATE,
                        .label = "Next class",
                        .month_rule = DATE_MONTH_REFUSED},
    [PROGRAM_APPROVAL] = {.id = "approval", .type = ANSWER_MULTI, .label = "Approval"},
    [PROGRAM_AID] = {.id = "aid", .type = ANSWER_MULTI, .label = "Help with paying"},
};

_Static_assert(sizeof fields / sizeof *fields == PROGRAM_FIELD_COUNT, "every field has its place");

/* ---- the form -------------------------------------------------------------------------------- */

static void school_form_take_values(struct question *field, const struct catalog *catalog,
                                    const char *question)
{
    int index = catalog_find_question(catalog, question);

    if (index < 0)
        return;
    field->values = catalog->questions[index].values;
    field->value_count = catalog->questions[index].value_count;
}

static void school_form_take_kinds(struct school_form *form, const struct catalog *catalog)
{
    struct question *field = &form->questions[PROGRAM_KIND];

    for (int i = 0; i < catalog->program_count && i < CATALOG_MAX_VALUES; i++)
        form->kinds[i] =
            (struct question_value){catalog->programs[i].id, catalog->programs[i].title, ""};
    field->values = form->kinds;
    field->value_count =
        catalog->program_count < CATALOG_MAX_VALUES ? catalog->program_count : CATALOG_MAX_VALUES;
}

void school_form_make(struct school_form *form, const struct catalog *catalog)
{
    form->catalog = catalog;
    memcpy(form->questions, fields, sizeof fields);
    school_form_take_kinds(form, catalog);
    school_form_take_values(&form->questions[PROGRAM_APPROVAL], catalog, "school.program_approval");
    school_form_take_values(&form->questions[PROGRAM_AID], catalog, "money.aid");
    promise_form_make(form);
}

const struct question *school_form_question(const struct school_form *form,
                                            enum program_field field)
{
    return form->questions[field].id ? &form->questions[field] : NULL;
}

/* ---- reading what a person wrote ------------------------------------------------------------- */

enum status school_write_text(const char *what, const char *text, struct buffer *written,
                              struct error *err)
{
    return written_line(what, text, SCHOOL_TEXT_MAX, written, err);
}

static enum status school_write_field(const struct question *question, const char *text,
                                      struct buffer *written, struct error *err)
{
    struct answer answer;
    bool list = question->type == ANSWER_MULTI && question->value_count == 0;
    enum status status = STATUS_OK;

    if (list && text[0] != '\0')
        return error_set(err, STATUS_USAGE, "%s: the catalogue has no list of these", question->id);
    status = answer_parse(question, text, DATE_NONE, &answer, err);
    if (status == STATUS_OK && answer.state == ANSWER_VALUE)
        answer_write(question, &answer, written);
    else if (status == STATUS_OK && question->type == ANSWER_CHOICE)
        status =
            error_set(err, STATUS_USAGE,
                      "%s: it has to be known; give a program of the "
                      "catalogue, such as %s",
                      question->id, question->value_count > 0 ? question->values[0].id : "course");
    return status;
}

enum status school_write(const struct school_form *form, const struct school_edit *edit,
                         struct buffer *written, struct error *err)
{
    const struct question *question;
    enum status status;

    if (edit->field == SCHOOL_ANSWER)
        return school_write_text(form->catalog->school_questions[edit->question].id, edit->text,
                                 written, err);
    if (edit->field == SCHOOL_PROMISE)
        return promise_write(form, (enum promise)edit->question, edit->text, written, err);
    question = school_form_question(form, (enum program_field)edit->field);
    if (question)
        return school_write_field(question, edit->text, written, err);
    if (edit->field == PROGRAM_NAME) {
        status = name_check("school", edit->text, err);
        if (status == STATUS_OK)
            buffer_add(written, edit->text);
        return status;
    }
    if (strcmp(edit->text, "unknown") == 0)
        return STATUS_OK;
    return school_write_text(program_field_id((enum program_field)edit->field), edit->text, written,
                             err);
}

/* ---- what the planner takes ------------------------------------------------------------------ */

/* The value of a field, or no value where the catalogue has no place for it any more. */
static struct answer school_value(const struct school_form *form, const struct program_row *row,
                                  enum program_field field)
{
    struct answer answer = {0};
    struct error ignored;

    if (answer_parse(&form->questions[field], row->fields[field], DATE_NONE, &answer, &ignored) !=
        STATUS_OK)
        return (struct answer){0};
    return answer;
}

static int school_number(struct answer answer, int otherwise)
{
    return answer.state == ANSWER_VALUE ? answer.value : otherwise;
}

uint64_t school_aids(const struct school_form *form, uint64_t set)
{
    const struct question *question = &form->questions[PROGRAM_AID];
    uint64_t aids = 0;

    for (int i = 0; i < question->value_count; i++) {
        int aid = catalog_find_aid(form->catalog, question->values[i].id);

        if ((set >> i & 1U) && aid >= 0)
            aids |= UINT64_C(1) << aid;
    }
    return aids;
}

static struct plan_school school_plan(const struct school_form *form, const struct program_row *row)
{
    const struct answer price = school_value(form, row, PROGRAM_PRICE);
    const struct answer practicum = school_value(form, row, PROGRAM_PRACTICUM);
    const struct answer approval = school_value(form, row, PROGRAM_APPROVAL);
    const struct answer aid = school_value(form, row, PROGRAM_AID);

    return (struct plan_school){
        .name = row->fields[PROGRAM_NAME],
        .program = school_number(school_value(form, row, PROGRAM_KIND), -1),
        .hours = school_number(school_value(form, row, PROGRAM_HOURS), -1),
        .weeks = school_number(school_value(form, row, PROGRAM_WEEKS), -1),
        .price = price.state == ANSWER_VALUE ? (money_cents)price.value * CENTS : MONEY_NONE,
        .intake = school_number(school_value(form, row, PROGRAM_INTAKE), DATE_NONE),
        .approval_told = approval.state == ANSWER_VALUE,
        .approval = approval.set,
        .practicum = practicum.state != ANSWER_VALUE ? TRUTH_UNKNOWN
                     : practicum.value == 0          ? TRUTH_TRUE
                                                     : TRUTH_FALSE,
        .aid_told = aid.state == ANSWER_VALUE,
        .aid = school_aids(form, aid.set),
    };
}

static void school_take_answers(const struct catalog *catalog, const struct program_row *row,
                                struct arena *arena, struct school *out)
{
    size_t count = (size_t)catalog->school_question_count;
    const char **answers = arena_new(arena, count + 1, sizeof *answers);
    struct program_answer *orphans = arena_new(arena, row->answer_count + 1, sizeof *orphans);

    for (size_t i = 0; i < count; i++)
        answers[i] = "";
    for (int i = 0; i < PROMISE_COUNT; i++)
        out->promises[i] = "";
    for (size_t i = 0; i < row->answer_count; i++) {
        int index = catalog_find_school_question(catalog, row->answers[i].question);
        int promise = school_find_promise(row->answers[i].question);

        if (promise >= 0) {
            out->promises[promise] = row->answers[i].text;
            continue;
        }
        if (index < 0 && school_listing_take(&out->listed, &row->answers[i]))
            continue;
        if (index < 0) {
            orphans[out->orphan_count++] = row->answers[i];
            continue;
        }
        answers[index] = row->answers[i].text;
        out->answered++;
    }
    out->answers = answers;
    out->orphans = orphans;
}

void school_make(const struct school_form *form, const struct program_row *row, struct arena *arena,
                 struct school *out)
{
    *out = (struct school){.number = row->number, .chosen = row->chosen};
    for (int i = 0; i < PROGRAM_FIELD_COUNT; i++)
        out->fields[i] = row->fields[i];
    out->plan = school_plan(form, row);
    school_take_answers(form->catalog, row, arena, out);
    school_listing_plan(&out->listed, &out->plan);
}

money_cents school_hour_price(const struct school *school)
{
    const struct plan_school *plan = &school->plan;

    if (plan->price == MONEY_NONE || plan->hours <= 0)
        return MONEY_NONE;
    return (plan->price + plan->hours / 2) / plan->hours;
}

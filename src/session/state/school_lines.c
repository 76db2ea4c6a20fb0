/* SPDX-License-Identifier: MIT
 * What is compared of schools, and how each line of it reads. */
#include "milepost/school/words.h"
#include "milepost/session/schools.h"

const struct school_line school_lines[] = {
    {"Kind", SCHOOL_LINE_FIELD, PROGRAM_KIND},
    {"Contact hours", SCHOOL_LINE_FIELD, PROGRAM_HOURS},
    {"Weeks", SCHOOL_LINE_FIELD, PROGRAM_WEEKS},
    {"Whole price", SCHOOL_LINE_FIELD, PROGRAM_PRICE},
    {"Tuition, year", SCHOOL_LINE_TUITION, PROGRAM_PRICE},
    {"A contact hour", SCHOOL_LINE_FIGURE, PROGRAM_PRICE},
    {"Next class", SCHOOL_LINE_FIELD, PROGRAM_INTAKE},
    {"Approval", SCHOOL_LINE_FIELD, PROGRAM_APPROVAL},
    {"Practicum", SCHOOL_LINE_FIELD, PROGRAM_PRACTICUM},
    {"Takes", SCHOOL_LINE_FIELD, PROGRAM_AID},
    {"Help you named", SCHOOL_LINE_FIGURE, PROGRAM_AID},
    {"Refund", SCHOOL_LINE_TEXT, PROGRAM_REFUND},
    {"Questions", SCHOOL_LINE_QUESTIONS, PROGRAM_NAME},
};

const int school_line_count = (int)(sizeof school_lines / sizeof *school_lines);

/* Back to the end of a word, if there is one. */
static size_t school_end_of_words(const char *text, size_t length)
{
    size_t end = length;

    while (end > 0 && text[end] != ' ')
        end--;
    return end > 0 ? end : length;
}

static void school_add_start(const char *text, struct buffer *out)
{
    enum { MOST_COLUMNS = 60 };
    size_t fits = text_fit(text, MOST_COLUMNS);

    if (text[fits] == '\0') {
        buffer_add(out, text);
        return;
    }
    buffer_add_bytes(out, text, school_end_of_words(text, fits));
    buffer_add(out, " ...");
}

static bool school_any_tuition(const struct session *session)
{
    const struct school *schools;
    int count = session_schools(session, &schools);
    bool any = false;

    for (int i = 0; i < count; i++)
        any |= schools[i].plan.tuition > 0;
    return any;
}

/* Of a list that the catalogue lacks nothing can be chosen. */
static bool school_list_is_empty(const struct session *session, enum program_field field)
{
    const struct question *question = session_school_question(session, field);

    return question && question->type == ANSWER_MULTI && question->value_count == 0;
}

bool session_has_school_line(const struct session *session, const struct school_line *line)
{
    bool of_help = line->kind == SCHOOL_LINE_FIGURE && line->field == PROGRAM_AID;

    if (line->kind == SCHOOL_LINE_TUITION)
        return school_any_tuition(session);
    if (line->kind == SCHOOL_LINE_FIELD && school_list_is_empty(session, line->field))
        return false;
    return !of_help || session_named_aids(session) != 0;
}

bool school_line_is_told(const struct school_line *line)
{
    return line->kind == SCHOOL_LINE_FIGURE || line->kind == SCHOOL_LINE_TUITION;
}

/* "$13,420 (IPEDS, 2023*); the plan counts 1 year of it" */
static void school_say_tuition(const struct session *session, const struct school *school,
                               struct buffer *out)
{
    const struct plan_school *plan = &school->plan;
    char money[MONEY_TEXT];

    if (plan->tuition <= 0) {
        buffer_add(out, "ask");
        return;
    }
    buffer_format(out, "%s%s (IPEDS, ", money_format(plan->tuition, money),
                  plan->tuition_at_home ? " in state" : "");
    school_say_year(plan->tuition_year, session_today(session), out);
    buffer_add(out, ")");
    if (plan->price != MONEY_NONE)
        buffer_add(out, "; the plan counts the whole price");
    else if (plan->tuition_years == 0)
        buffer_add(out, "; the plan counts up to a year of it, assumed");
    else
        buffer_format(out, "; the plan counts %d year%s of it, assumed", plan->tuition_years,
                      plan->tuition_years == 1 ? "" : "s");
}

void session_show_school_line(const struct session *session, const struct school *school,
                              const struct school_line *line, struct buffer *out)
{
    struct buffer whole = {0};
    char price[MONEY_TEXT];

    switch (line->kind) {
    case SCHOOL_LINE_FIELD:
        session_show_school(session, school, line->field, out);
        break;
    case SCHOOL_LINE_TEXT:
        session_show_school(session, school, line->field, &whole);
        school_add_start(buffer_text(&whole), out);
        break;
    case SCHOOL_LINE_FIGURE:
        if (line->field == PROGRAM_AID)
            session_show_school_aids(session, school, out);
        else
            buffer_add(out, money_format(school_hour_price(school), price));
        break;
    case SCHOOL_LINE_TUITION:
        school_say_tuition(session, school, out);
        break;
    case SCHOOL_LINE_QUESTIONS:
        buffer_format(out, "%d of %d answered", school->answered,
                      session_catalog(session)->school_question_count);
        break;
    }
    buffer_clear(&whole);
}

/* ---- what is entered ------------------------------------------------------------------------- */

const struct school_field_words school_field_words[] = {
    [PROGRAM_NAME] = {"Name of the school", "As you call it. Each school has a name of its own."},
    [PROGRAM_KIND] = {"Kind of program",
                      "The chosen school stands in the roadmap in place of this kind's figures."},
    [PROGRAM_HOURS] = {"Contact hours",
                       "Hours of teaching as the school counts them, without homework."},
    [PROGRAM_WEEKS] = {"Weeks", "From the first class to the last."},
    [PROGRAM_PRICE] = {"Whole price", "All that you would pay, with books, software, membership, "
                                      "exam and fees. Ask for it in writing."},
    [PROGRAM_PRACTICUM] = {"Practicum",
                           "Whether the program has a practicum or externship that the school "
                           "finds for you."},
    [PROGRAM_REFUND] = {"Refund", "What you get back when you leave, and until when."},
    [PROGRAM_INTAKE] = {"Next class", "The first day of the next class that you could join."},
    [PROGRAM_APPROVAL] = {"Approval",
                          "Who has approved or accredited this very program. Look it up there, "
                          "too."},
    [PROGRAM_AID] = {"Takes", "The help with paying that the school says it takes for this very "
                              "program."},
};

_Static_assert(sizeof school_field_words / sizeof *school_field_words == PROGRAM_FIELD_COUNT,
               "every field has its words");

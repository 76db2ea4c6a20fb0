/* SPDX-License-Identifier: MIT
 * The small catalogue, written out by hand. */
#include "small_catalog.h"

#include <check.h>

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))
#define CONDITION(name, written)                                                                   \
    {                                                                                              \
        .nodes = (name), .count = COUNT(name), .text = (written)                                   \
    }
#define VALUES(name) .values = (name), .value_count = COUNT(name)

static const struct section sections[SECTION_COUNT] = {
    [IN_START] = {.id = "start", .title = "The first answers"},
    [IN_SCHOOL] = {.id = "school", .title = "Schooling"},
    [IN_WORK] = {.id = "work", .title = "Work and money"},
    [IN_BACKGROUND] = {.id = "background", .title = "Background", .is_private = true},
    [IN_NOTHING] = {.id = "nothing", .title = "Nothing"},
};

static const struct question_value goals[] = {
    {"CPC", "CPC: physician offices", ""},
    {"COC", "COC: outpatient", ""},
    {"CIC", "CIC: inpatient", ""},
    {"CRC", "CRC: risk adjustment", ""},
    {"CCA", "CCA: entry", ""},
    {"CCS", "CCS: hospital", ""},
    {"first-job", "A first job", ""},
    {"specialty", "A specialty", ""},
    {"keep-current", "Keep what I have", ""},
};
static const struct question_value specialties[] = {
    {"CCC", "Cardiology", ""},
    {"CEDC", "Emergency", ""},
};
static const struct question_value levels[] = {
    {"none", "None of these", ""},         {"high-school", "High school", ""},
    {"some-college", "Some college", ""},  {"associate", "Associate degree", ""},
    {"bachelor", "Bachelor's degree", ""}, {"master", "Master's degree", ""},
};
static const struct question_value programs[] = {
    [PROGRAM_NONE] = {"none", "None yet", ""},
    [PROGRAM_ENROLLED] = {"enrolled", "Enrolled now", ""},
    [PROGRAM_COMPLETED] = {"completed", "Completed", ""},
};
static const struct question_value kinds[] = {
    [KIND_COURSE] = {"course", "A course", ""},
    [KIND_CERTIFICATE] = {"certificate", "A certificate", ""},
};
static const struct question_value courses[] = {
    [COURSES_ANATOMY] = {"anatomy", "Anatomy", ""},
    [COURSES_TERMINOLOGY] = {"terminology", "Medical terminology", ""},
    [COURSES_CODING] = {"coding", "Coding", ""},
    [COURSES_NONE] = {"none", "None of these", ""},
};
static const struct question_value yes_no[] = {
    [YES] = {"yes", "Yes", ""},
    [NO] = {"no", "No", ""},
};
static const struct question_value records[] = {
    [RECORD_NONE] = {"none", "Nothing", ""},
    [RECORD_PENDING] = {"pending", "A pending charge", ""},
    [RECORD_CONVICTION] = {"conviction", "A conviction", ""},
};
static const struct question_value classes[] = {
    [CLASS_FELONY] = {"felony", "A felony", ""},
    [CLASS_MISDEMEANOR] = {"misdemeanor", "A misdemeanor", ""},
};

static const struct condition_node when_specialty[] = {
    {CONDITION_EQUAL, GOAL, 7},
};
static const struct condition_node when_program[] = {
    {CONDITION_EQUAL, PROGRAM, PROGRAM_ENROLLED},
    {CONDITION_EQUAL, PROGRAM, PROGRAM_COMPLETED},
    {CONDITION_OR, 0, 0},
};
static const struct condition_node when_certificate[] = {
    {CONDITION_EQUAL, PROGRAM, PROGRAM_ENROLLED},
    {CONDITION_EQUAL, KIND, KIND_CERTIFICATE},
    {CONDITION_AND, 0, 0},
};
static const struct condition_node when_conviction[] = {
    {CONDITION_EQUAL, RECORD, RECORD_CONVICTION},
};
static const struct condition_node when_felony[] = {
    {CONDITION_HAS, RECORD_CLASS, CLASS_FELONY},
};

static const struct question questions[QUESTION_COUNT] = {
    [GOAL] = {.id = "goal.target",
              .section = IN_START,
              .type = ANSWER_CHOICE,
              VALUES(goals),
              .has_neutral = true,
              .neutral = 6,
              .unit = ""},
    [SPECIALTY] = {.id = "goal.specialty",
                   .section = IN_START,
                   .type = ANSWER_CHOICE,
                   VALUES(specialties),
                   .unit = "",
                   .when = CONDITION(when_specialty, "goal.target = specialty")},
    [LEVEL] = {.id = "school.level",
               .section = IN_START,
               .type = ANSWER_CHOICE,
               VALUES(levels),
               .has_neutral = true,
               .neutral = 1,
               .unit = ""},
    [PROGRAM] = {.id = "school.program",
                 .section = IN_START,
                 .type = ANSWER_CHOICE,
                 VALUES(programs),
                 .has_neutral = true,
                 .neutral = PROGRAM_NONE,
                 .unit = ""},
    [MONTHS] = {.id = "work.coding_months",
                .section = IN_START,
                .type = ANSWER_NUMBER,
                .unit = "months",
                .min = 0,
                .max = 600,
                .has_neutral = true,
                .neutral = 0},
    [KIND] = {.id = "school.program_kind",
              .section = IN_SCHOOL,
              .type = ANSWER_CHOICE,
              VALUES(kinds),
              .has_neutral = true,
              .neutral = KIND_COURSE,
              .unit = "",
              .when = CONDITION(when_program, "school.program in [enrolled, completed]")},
    [PROGRAM_END] = {.id = "school.program_end",
                     .section = IN_SCHOOL,
                     .type = ANSWER_DATE,
                     .month_rule = DATE_MONTH_LAST,
                     .unit = "",
                     .when = CONDITION(when_certificate, "school.program = enrolled and "
                                                         "school.program_kind = certificate")},
    [COURSES] = {.id = "school.courses",
                 .section = IN_SCHOOL,
                 .type = ANSWER_MULTI,
                 VALUES(courses),
                 .has_neutral = true,
                 .neutral = COURSES_NONE,
                 .unit = ""},
    [CODING_NOW] = {.id = "work.coding_now",
                    .section = IN_WORK,
                    .type = ANSWER_YESNO,
                    VALUES(yes_no),
                    .has_neutral = true,
                    .neutral = NO,
                    .unit = ""},
    [BUDGET] = {.id = "money.budget",
                .section = IN_WORK,
                .type = ANSWER_MONEY,
                .optional = true,
                .min = 0,
                .max = 1000000,
                .unit = ""},
    [GOAL_BY] = {.id = "goal.by",
                 .section = IN_WORK,
                 .type = ANSWER_DATE,
                 .optional = true,
                 .month_rule = DATE_MONTH_REFUSED,
                 .lies = LIES_AHEAD,
                 .unit = ""},
    [RECORD] = {.id = "background.record",
                .section = IN_BACKGROUND,
                .type = ANSWER_CHOICE,
                VALUES(records),
                .is_private = true,
                .unit = ""},
    [RECORD_CLASS] = {.id = "background.class",
                      .section = IN_BACKGROUND,
                      .type = ANSWER_MULTI,
                      VALUES(classes),
                      .is_private = true,
                      .unit = "",
                      .when = CONDITION(when_conviction, "background.record = conviction")},
    [SEALED] = {.id = "background.sealed",
                .section = IN_BACKGROUND,
                .type = ANSWER_YESNO,
                VALUES(yes_no),
                .is_private = true,
                .has_neutral = true,
                .neutral = NO,
                .unit = "",
                .when = CONDITION(when_felony, "background.class has felony")},
    [DOSES] = {.id = "vaccine.hepb.doses",
               .section = IN_BACKGROUND,
               .type = ANSWER_NUMBER,
               .unit = "doses",
               .min = 0,
               .max = 4,
               .is_private = true},
};

const struct catalog small_catalog = {
    .id = "small",
    .title = "A small catalogue",
    .version = "1",
    .sections = sections,
    .section_count = SECTION_COUNT,
    .questions = questions,
    .question_count = QUESTION_COUNT,
};

date_day answer_day(void)
{
    return date_from_civil(2026, 11, 23);
}

void give(struct answers *answers, int question, const char *text)
{
    struct error err = {0};
    enum status status = answer_parse(&answers->catalog->questions[question], text, answer_day(),
                                      &answers->items[question], &err);

    ck_assert_msg(status == STATUS_OK, "%s", err.text);
}

struct answers fresh_answers(void)
{
    struct answers answers;

    answers_init(&answers, &small_catalog);
    return answers;
}

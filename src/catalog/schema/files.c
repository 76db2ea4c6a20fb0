/* SPDX-License-Identifier: MIT
 * What questions and steps look like, and which lists stand in which file. */
#include "catalog/schema/files.h"

#include "catalog/schema/entries.h"
#include "catalog/schema/finish.h"
#include "catalog/schema/lines.h"
#include "catalog/schema/parts.h"
#include "catalog/schema/raw.h"

static const struct schema_field section_fields[] = {
    {"id", KIND_ID, REQUIRED, AT(struct section, id)},
    {"title", KIND_TEXT, REQUIRED, AT(struct section, title)},
    {"intro", KIND_TEXT, 0, AT(struct section, intro)},
    {"good-for", KIND_TEXT, 0, AT(struct section, good_for)},
    {"private", KIND_BOOL, 0, AT(struct section, is_private)},
};
static const struct schema section_schema = {SCHEMA("section", struct section, section_fields)};

static const struct schema_field question_fields[] = {
    {"id", KIND_ID, REQUIRED, AT(struct question, id)},
    {"section", KIND_REFERENCE, REQUIRED, AT(struct question, section), .list = LIST_SECTION},
    {"type", KIND_ENUM, REQUIRED, AT(struct question, type), .names = &answer_type_names},
    {"label", KIND_TEXT, REQUIRED, AT(struct question, label)},
    {"ask", KIND_TEXT, REQUIRED, AT(struct question, ask)},
    {"why", KIND_TEXT, REQUIRED, AT(struct question, why)},
    {"help", KIND_TEXT, 0, AT(struct question, help)},
    {"find-out", KIND_TEXT, 0, AT(struct question, find_out)},
    {"found-by", KIND_REFERENCE, 0, AT(struct question, found_by), .list = LIST_STEP},
    {"errand", KIND_REFERENCE, 0, AT(struct question, errand), .list = LIST_ERRAND},
    {"when", KIND_CONDITION, 0, AT(struct question, when)},
    {"private", KIND_BOOL, 0, AT(struct question, is_private)},
    {"optional", KIND_BOOL, 0, AT(struct question, optional)},
    {"unit", KIND_TEXT, 0, AT(struct question, unit)},
    {"min", KIND_INT32, 0, AT(struct question, min), NUMBER(0, 10000000)},
    {"max", KIND_INT32, 0, AT(struct question, max), NUMBER(0, 10000000)},
    {"month", KIND_ENUM, 0, AT(struct question, month_rule), .names = &month_rule_names},
    {"lies", KIND_ENUM, 0, AT(struct question, lies), .names = &lies_names},
    {"values", KIND_RECORDS, 0, AT_LIST(struct question, values, value_count),
     .schema = &value_schema},
    {"notices", KIND_RECORDS, 0, AT_LIST(struct question, notices, notice_count),
     .schema = &notice_schema},
    {"values-from", KIND_ENUM, 0, RAW(struct raw_question, values_from),
     .names = &values_from_names},
    {"neutral", KIND_TEXT, 0, RAW(struct raw_question, neutral)},
    {"default", KIND_BOOL, 0, AT(struct question, has_default)},
    ROWS,
    {NULL, KIND_BOOL, 0, AT(struct question, has_neutral)},
    {NULL, KIND_INT32, 0, AT(struct question, neutral)},
    {NULL, KIND_REFERENCE, 0, AT(struct question, credential)},
    {NULL, KIND_REFERENCE, 0, AT(struct question, body)},
    {NULL, KIND_REFERENCE, 0, AT(struct question, vaccine)},
    {"engine", KIND_BOOL, 0, AT(struct question, engine)},
    {"for", KIND_TEXTS, 0, RAW(struct raw_question, only)},
};
static const struct schema question_schema = {
    RAW_SCHEMA("question", struct question, struct raw_question, question_fields),
    .templates = true, .finish = finish_question};

static const struct schema_field errand_fields[] = {
    {"id", KIND_ID, REQUIRED, AT(struct errand, id)},
    {"act", KIND_TEXT, REQUIRED, AT(struct errand, act)},
    {"say", KIND_TEXT, 0, AT(struct errand, say)},
    {"done-when", KIND_TEXT, 0, AT(struct errand, done_when)},
    {"takes", KIND_ESTIMATE, 0, AT(struct errand, takes), .schema = &estimate_schema,
     .unit = "minutes"},
};
static const struct schema errand_schema = {SCHEMA("errand", struct errand, errand_fields)};

static const struct schema_field step_fields[] = {
    {"id", KIND_ID, REQUIRED, AT(struct step, id)},
    {"title", KIND_TEXT, REQUIRED, AT(struct step, title)},
    {"act", KIND_TEXT, 0, AT(struct step, act)},
    {"say", KIND_TEXT, 0, AT(struct step, say)},
    {"done-when", KIND_TEXT, 0, AT(struct step, done_when)},
    {"errand", KIND_REFERENCE, 0, AT(struct step, errand), .list = LIST_ERRAND},
    {"takes", KIND_ESTIMATE, 0, AT(struct step, takes), .schema = &estimate_schema,
     .unit = "minutes"},
    {"phase", KIND_ENUM, REQUIRED, AT(struct step, phase), .names = &phase_names},
    {"kind", KIND_ENUM, REQUIRED, AT(struct step, kind), .names = &step_kind_names},
    {"when", KIND_CONDITION, 0, AT(struct step, when)},
    {"with", KIND_RECORDS, 0, AT_LIST(struct step, with, with_count), .schema = &anchor_schema},
    {"needs", KIND_RECORDS, 0, AT_LIST(struct step, needs.items, needs.count),
     .schema = &need_schema},
    {"gives", KIND_REFERENCES, 0, AT(struct step, gives), .list = LIST_FACT},
    {"days", KIND_ESTIMATE, 0, AT(struct step, days), .schema = &estimate_schema, .unit = "days"},
    {"hours", KIND_ESTIMATE, 0, AT(struct step, hours), .schema = &estimate_schema,
     .unit = "hours"},
    {"until", KIND_REFERENCE, 0, AT(struct step, until), .list = LIST_QUESTION},
    {"counts", KIND_REFERENCE, 0, AT(struct step, counts), .list = LIST_QUESTION},
    {"counts-to", KIND_INT16, 0, AT(struct step, counts_to), NUMBER(1, 32000)},
    {"since", KIND_REFERENCE, 0, AT(struct step, since), .list = LIST_QUESTION},
    {"cost", KIND_STRUCT, 0, AT(struct step, cost), .schema = &cost_schema},
    {"student-cost", KIND_STRUCT, 0, AT(struct step, student_cost), .schema = &cost_schema},
    {"in-price", KIND_CONDITION, 0, AT(struct step, in_price)},
    {"two-in-price", KIND_CONDITION, 0, AT(struct step, two_in_price)},
    {"every-months", KIND_INT16, 0, AT(struct step, every_months), NUMBER(1, 600)},
    {"once-a-year", KIND_ID, 0, AT(struct step, once_a_year)},
    {"pass-rates", KIND_RECORDS, 0, AT_LIST(struct step, pass_rates, pass_rate_count),
     .schema = &pass_rate_schema},
    {"retake-days", KIND_ESTIMATE, 0, AT(struct step, retake_days), .schema = &estimate_schema,
     .unit = "days"},
    {"third-retake-days", KIND_ESTIMATE, 0, AT(struct step, third_retake_days),
     .schema = &estimate_schema, .unit = "days"},
    {"perishable", KIND_BOOL, 0, AT(struct step, perishable)},
    {"valid-days", KIND_INT16, 0, AT(struct step, valid_days), NUMBER(1, 3660)},
    {"live-wait-days", KIND_INT16, 0, AT(struct step, live_wait_days), NUMBER(1, 366)},
    {"instead", KIND_REFERENCE, 0, AT(struct step, instead), .list = LIST_STEP},
    {"timing", KIND_TEXT, 0, AT(struct step, timing)},
    {"approval", KIND_ID, 0, AT(struct step, approval)},
    {"guard", KIND_ENUM, 0, AT(struct step, guard), .names = &guard_names},
    {"private", KIND_BOOL, 0, AT(struct step, is_private)},
    {"enrolment", KIND_BOOL, 0, AT(struct step, enrolment)},
    {"of-the-year", KIND_BOOL, 0, AT(struct step, of_the_year)},
    {"if-cheaper", KIND_BOOL, 0, AT(struct step, if_cheaper)},
    {"while-working", KIND_BOOL, 0, AT(struct step, while_working)},
    {"employment", KIND_BOOL, 0, AT(struct step, employment)},
    {"why", KIND_TEXT, REQUIRED, AT(struct step, why)},
    {"do", KIND_TEXTS, 0, AT(struct step, doing)},
    {"ask", KIND_TEXTS, 0, AT(struct step, asking)},
    {"keep", KIND_TEXTS, 0, AT(struct step, keeping)},
    {"if-fail", KIND_TEXTS, 0, AT(struct step, if_fail)},
    {"conflicts", KIND_RECORDS, 0, AT_LIST(struct step, conflicts.items, conflicts.count),
     .schema = &conflict_schema},
    {"jobs", KIND_REFERENCES, 0, AT(struct step, jobs), .list = LIST_JOB},
    {"letter", KIND_REFERENCE, 0, AT(struct step, letter), .list = LIST_LETTER},
    {"sources", KIND_REFERENCES, 0, AT(struct step, sources), .list = LIST_SOURCE},
    {NULL, KIND_ENUM, 0, AT(struct step, template)},
    {NULL, KIND_REFERENCE, 0, AT(struct step, credential)},
    {NULL, KIND_REFERENCE, 0, AT(struct step, body)},
    {NULL, KIND_REFERENCE, 0, AT(struct step, program)},
    {NULL, KIND_REFERENCE, 0, AT(struct step, vaccine)},
    {NULL, KIND_REFERENCE, 0, AT(struct step, skill)},
    {NULL, KIND_REFERENCE, 0, AT(struct step, aid)},
    {"for", KIND_TEXTS, 0, RAW(struct raw_step, only)},
    {"membership", KIND_BOOL, 0, RAW(struct raw_step, membership)},
    {"ask-school", KIND_BOOL, 0, RAW(struct raw_step, ask_school)},
    ROWS,
};
static const struct schema step_schema = {
    RAW_SCHEMA("step", struct step, struct raw_step, step_fields), .templates = true,
    .finish = finish_step};

static const struct schema_field work_fields[] = {
    {"name", KIND_TEXT, REQUIRED, AT(struct catalog_work, name)},
    {"now", KIND_ID, REQUIRED, AT(struct catalog_work, now)},
    {"months", KIND_ID, REQUIRED, AT(struct catalog_work, months)},
    {"extern-months", KIND_ID, 0, AT(struct catalog_work, extern_months)},
    {"related-months", KIND_ID, 0, AT(struct catalog_work, related_months)},
    {"job", KIND_ID, 0, AT(struct catalog_work, job)},
    {"related-job", KIND_ID, 0, AT(struct catalog_work, related_job)},
};
static const struct schema work_schema = {SCHEMA("work", struct catalog_work, work_fields)};

static const struct schema_field first_job_fields[] = {
    {"when", KIND_CONDITION, 0, AT(struct first_job, when)},
    {"job", KIND_REFERENCE, REQUIRED, AT(struct first_job, job), .list = LIST_FACT},
};
static const struct schema first_job_schema = {
    SCHEMA("first job", struct first_job, first_job_fields)};

static const struct schema_field program_code_fields[] = {
    {"code", KIND_ID, REQUIRED, AT(struct program_code, code)},
    {"title", KIND_TEXT, REQUIRED, AT(struct program_code, title)},
    {"source", KIND_REFERENCE, 0, AT(struct program_code, source), .list = LIST_SOURCE},
};
static const struct schema program_code_schema = {
    SCHEMA("program code", struct program_code, program_code_fields)};

static const struct schema_field catalogue_file[] = {
    {"format", KIND_INT32, REQUIRED, RAW(struct raw_catalog, format), NUMBER(1, 1)},
    {"id", KIND_ID, REQUIRED, AT(struct catalog, id)},
    {"title", KIND_TEXT, REQUIRED, AT(struct catalog, title)},
    {"version", KIND_TEXT, REQUIRED | IS_VERSION, AT(struct catalog, version)},
    {"checked", KIND_DATE, REQUIRED | MONTH_LAST, AT(struct catalog, checked)},
    {"valid-from", KIND_DATE, REQUIRED, AT(struct catalog, valid_from)},
    {"about", KIND_TEXT, 0, AT(struct catalog, about)},
    {"names", KIND_TEXTS, 0, AT(struct catalog, names)},
    {"credential", KIND_TEXT, 0, AT(struct catalog, credential)},
    {"work", KIND_STRUCT, 0, AT(struct catalog, work), .schema = &work_schema},
    {"first-jobs", KIND_RECORDS, 0, AT_LIST(struct catalog, first_jobs, first_job_count),
     .schema = &first_job_schema},
    {"program-codes", KIND_RECORDS, 0, AT_LIST(struct catalog, program_codes, program_code_count),
     .schema = &program_code_schema},
};

#define LIST_FIELD_IF(flags, key_text, list_id, items, counter, record_schema)                     \
    {                                                                                              \
        key_text, KIND_LIST, flags, AT_LIST(struct catalog, items, counter),                       \
            .schema = &(record_schema), .list = (list_id)                                          \
    }
#define LIST_FIELD(key_text, list_id, items, counter, record_schema)                               \
    LIST_FIELD_IF(REQUIRED, key_text, list_id, items, counter, record_schema)

static const struct schema_field sources_file[] = {
    LIST_FIELD("sources", LIST_SOURCE, sources, source_count, source_schema),
};
static const struct schema_field assumptions_file[] = {
    LIST_FIELD("assumptions", LIST_ASSUMPTION, assumptions, assumption_count, assumption_schema),
};
static const struct schema_field bodies_file[] = {
    LIST_FIELD("bodies", LIST_BODY, bodies, body_count, body_schema),
};
static const struct schema_field credentials_file[] = {
    LIST_FIELD("credentials", LIST_CREDENTIAL, credentials, credential_count, credential_schema),
};
static const struct schema_field programs_file[] = {
    LIST_FIELD("programs", LIST_PROGRAM, programs, program_count, program_schema),
    LIST_FIELD("school-questions", LIST_SCHOOL_QUESTION, school_questions, school_question_count,
               school_question_schema),
    LIST_FIELD_IF(0, "promises", LIST_PROMISE, promises, promise_count, school_promise_schema),
    LIST_FIELD_IF(0, "claims", LIST_CLAIM, claims, claim_count, school_claim_schema),
    LIST_FIELD("aids", LIST_AID, aids, aid_count, aid_schema),
};
static const struct schema_field vaccines_file[] = {
    LIST_FIELD("vaccines", LIST_VACCINE, vaccines, vaccine_count, vaccine_schema),
};
static const struct schema_field skills_file[] = {
    LIST_FIELD("skills", LIST_SKILL, skills, skill_count, skill_schema),
};
static const struct schema_field jobs_file[] = {
    LIST_FIELD("jobs", LIST_JOB, jobs, job_count, job_schema),
};
static const struct schema_field terms_file[] = {
    LIST_FIELD("terms", LIST_TERM, terms, term_count, term_schema),
};
static const struct schema_field questions_file[] = {
    LIST_FIELD("sections", LIST_SECTION, sections, section_count, section_schema),
    LIST_FIELD("questions", LIST_QUESTION, questions, question_count, question_schema),
};
static const struct schema_field facts_file[] = {
    LIST_FIELD("facts", LIST_FACT, facts, fact_count, fact_schema),
};
static const struct schema_field gates_file[] = {
    LIST_FIELD("gates", LIST_GATE, gates, gate_count, gate_schema),
};
static const struct schema_field steps_file[] = {
    LIST_FIELD("steps", LIST_STEP, steps, step_count, step_schema),
    LIST_FIELD_IF(0, "errands", LIST_ERRAND, errands, errand_count, errand_schema),
    LIST_FIELD_IF(0, "letters", LIST_LETTER, letters, letter_count, letter_schema),
};

#define FILE_FORM(stem)                                                                            \
    {                                                                                              \
        .name = #stem ".yaml",                                                                     \
        .schema = {RAW_SCHEMA("file", struct catalog, struct raw_catalog, stem##_file)},           \
    }

const struct file_form file_forms[FILE_COUNT] = {
    FILE_FORM(catalogue),   FILE_FORM(sources),  FILE_FORM(assumptions), FILE_FORM(bodies),
    FILE_FORM(credentials), FILE_FORM(programs), FILE_FORM(vaccines),    FILE_FORM(skills),
    FILE_FORM(jobs),        FILE_FORM(terms),    FILE_FORM(questions),   FILE_FORM(facts),
    FILE_FORM(gates),       FILE_FORM(steps),
};

const struct schema_field *list_field(enum list list)
{
    for (int i = 0; i < FILE_COUNT; i++) {
        const struct schema *schema = &file_forms[i].schema;

        for (int j = 0; j < schema->count; j++)
            if (schema->fields[j].kind == KIND_LIST && schema->fields[j].list == list)
                return &schema->fields[j];
    }
    return NULL;
}

/* SPDX-License-Identifier: MIT
 * What the records of each file look like, but for questions and steps (files.c). */
#include "catalog/schema/entries.h"

#include "catalog/schema/finish.h"
#include "catalog/schema/lines.h"
#include "catalog/schema/parts.h"
#include "catalog/schema/raw.h"

static const struct schema_field source_fields[] = {
    {"id", KIND_ID, REQUIRED, AT(struct source, id)},
    {"title", KIND_TEXT, REQUIRED, AT(struct source, title)},
    {"publisher", KIND_TEXT, REQUIRED, AT(struct source, publisher)},
    {"url", KIND_TEXT, 0, AT(struct source, url)},
    {"page-date", KIND_TEXT, 0, AT(struct source, page_date)},
    {"checked", KIND_DATE, REQUIRED | MONTH_LAST, AT(struct source, checked)},
    {"confidence", KIND_ENUM, REQUIRED, AT(struct source, confidence), .names = &confidence_names},
    {"note", KIND_TEXT, 0, AT(struct source, note)},
    ROWS,
};
const struct schema source_schema = {SCHEMA("source", struct source, source_fields)};

static const struct schema_field assumption_fields[] = {
    {"id", KIND_ID, REQUIRED, AT(struct assumption, id)},
    {"title", KIND_TEXT, REQUIRED, AT(struct assumption, title)},
    {"unit", KIND_TEXT, REQUIRED, AT(struct assumption, unit)},
    {"range", KIND_RANGE, REQUIRED, AT(struct assumption, range)},
    {"basis", KIND_TEXT, 0, AT(struct assumption, basis)},
    {"source", KIND_REFERENCE, 0, AT(struct assumption, source), .list = LIST_SOURCE},
    ROWS,
};
const struct schema assumption_schema = {SCHEMA("assumption", struct assumption, assumption_fields),
                                         .finish = finish_assumption};

static const struct schema_field membership_fields[] = {
    {"met", KIND_CONDITION, REQUIRED, RAW(struct raw_body, member_met)},
    {"dues", KIND_STRUCT, REQUIRED, AT(struct body, dues), .schema = &cost_schema},
    {"student", KIND_STRUCT, 0, AT(struct body, student_dues), .schema = &cost_schema},
};
static const struct schema membership_schema = {
    RAW_SCHEMA("membership", struct body, struct raw_body, membership_fields)};

static const struct schema_field body_fields[] = {
    {"id", KIND_ID, REQUIRED, AT(struct body, id)},
    {"name", KIND_TEXT, REQUIRED, AT(struct body, name)},
    {"about", KIND_TEXT, 0, AT(struct body, about)},
    {"url", KIND_TEXT, 0, AT(struct body, url)},
    {NULL, KIND_BOOL, 0, AT(struct body, membership)},
    {"membership", KIND_GROUP, 0, .schema = &membership_schema},
    {"exam-needs", KIND_RECORDS, 0, AT_LIST(struct body, exam_needs.items, exam_needs.count),
     .schema = &need_schema},
    {"pass-rates", KIND_RECORDS, 0, AT_LIST(struct body, pass_rates, pass_rate_count),
     .schema = &pass_rate_schema},
    {"retake-days", KIND_ESTIMATE, 0, AT(struct body, retake_days), .schema = &estimate_schema,
     .unit = "days"},
    {"third-retake-days", KIND_ESTIMATE, 0, AT(struct body, third_retake_days),
     .schema = &estimate_schema, .unit = "days"},
    {"ceus", KIND_STRUCT, 0, AT(struct body, ceus), .schema = &ceu_rule_schema},
    {"renewal-fee", KIND_STRUCT, 0, AT(struct body, renewal_fee), .schema = &cost_schema},
    {"renewal", KIND_TEXTS, 0, AT(struct body, renewal)},
    {"if-fail", KIND_TEXTS, 0, AT(struct body, if_fail)},
    {"sources", KIND_REFERENCES, 0, AT(struct body, sources), .list = LIST_SOURCE},
    ROWS,
};
const struct schema body_schema = {RAW_SCHEMA("body", struct body, struct raw_body, body_fields),
                                   .finish = finish_body};

static const struct schema_field exam_fields[] = {
    {NULL, KIND_BOOL, 0, AT(struct credential, has_exam)},
    {"questions", KIND_TEXT, 0, AT(struct credential, questions)},
    {"length", KIND_TEXT, 0, AT(struct credential, length)},
    {"format", KIND_TEXT, 0, AT(struct credential, format)},
    {"pass-mark", KIND_TEXT, 0, AT(struct credential, pass_mark)},
    {"books", KIND_JOINED, 0, AT(struct credential, books)},
    {"gives", KIND_REFERENCE, 0, AT(struct credential, exam_gives), .list = LIST_FACT},
    {"fee", KIND_STRUCT, REQUIRED, AT(struct credential, fee), .schema = &cost_schema},
    {"student-fee", KIND_STRUCT, 0, AT(struct credential, student_fee), .schema = &cost_schema},
    {"member-fee", KIND_STRUCT, 0, AT(struct credential, member_fee), .schema = &cost_schema},
    {"package", KIND_STRUCT, 0, AT(struct credential, package), .schema = &cost_schema},
    {"student-package", KIND_STRUCT, 0, AT(struct credential, student_package),
     .schema = &cost_schema},
    {"attempts", KIND_TEXT, 0, AT(struct credential, attempts)},
    {"pass-rates", KIND_RECORDS, 0, AT_LIST(struct credential, pass_rates, pass_rate_count),
     .schema = &pass_rate_schema},
    {"retake-days", KIND_ESTIMATE, 0, AT(struct credential, retake_days),
     .schema = &estimate_schema, .unit = "days"},
    {"third-retake-days", KIND_ESTIMATE, 0, AT(struct credential, third_retake_days),
     .schema = &estimate_schema, .unit = "days"},
    {"preparation", KIND_ESTIMATE, REQUIRED, AT(struct credential, preparation),
     .schema = &estimate_schema, .unit = "hours"},
    {"eligibility", KIND_RECORDS, 0,
     AT_LIST(struct credential, eligibility.items, eligibility.count), .schema = &need_schema},
    {"conflicts", KIND_RECORDS, 0, AT_LIST(struct credential, conflicts.items, conflicts.count),
     .schema = &conflict_schema},
    ROWS,
};
static const struct schema exam_schema = {SCHEMA("exam", struct credential, exam_fields)};

static const struct schema_field apprentice_fields[] = {
    {"of", KIND_REFERENCE, REQUIRED, AT(struct credential, apprentice_of), .list = LIST_CREDENTIAL},
    {"needs", KIND_RECORDS, REQUIRED,
     AT_LIST(struct credential, apprentice.items, apprentice.count), .schema = &need_schema},
};
static const struct schema apprentice_schema = {
    SCHEMA("apprentice rule", struct credential, apprentice_fields)};

static const struct schema_field credential_fields[] = {
    {"code", KIND_ID, REQUIRED, AT(struct credential, code)},
    {"name", KIND_TEXT, REQUIRED, AT(struct credential, name)},
    {"body", KIND_REFERENCE, REQUIRED, AT(struct credential, body), .list = LIST_BODY},
    {"kind", KIND_ENUM, REQUIRED, AT(struct credential, kind), .names = &credential_kind_names},
    {"goal", KIND_BOOL, 0, AT(struct credential, goal)},
    {"counts", KIND_BOOL, 0, AT(struct credential, counts)},
    {"setting", KIND_TEXT, 0, AT(struct credential, setting)},
    {"level", KIND_TEXT, 0, AT(struct credential, level)},
    {"about", KIND_TEXT, 0, AT(struct credential, about)},
    {NULL, KIND_REFERENCE, 0, AT(struct credential, fact)},
    {"implies", KIND_REFERENCES, 0, AT(struct credential, implies), .list = LIST_CREDENTIAL},
    {"replaces", KIND_REFERENCES, 0, AT(struct credential, replaces), .list = LIST_CREDENTIAL},
    {"ceus", KIND_INT16, 0, AT(struct credential, base_ceus), NUMBER(0, 1000)},
    {"ceu-field", KIND_STRUCT, 0, AT(struct credential, ceu_field), .schema = &ceu_field_schema},
    {"exam", KIND_GROUP, 0, .schema = &exam_schema},
    {"apprentice", KIND_GROUP, 0, .schema = &apprentice_schema},
    {"notes", KIND_TEXTS, 0, AT(struct credential, notes)},
    {"sources", KIND_REFERENCES, 0, AT(struct credential, sources), .list = LIST_SOURCE},
    ROWS,
};
const struct schema credential_schema = {SCHEMA("credential", struct credential, credential_fields),
                                         .finish = finish_credential};

static const struct schema_field program_fields[] = {
    {"id", KIND_ID, REQUIRED, AT(struct program, id)},
    {"title", KIND_TEXT, REQUIRED, AT(struct program, title)},
    {"about", KIND_TEXT, 0, AT(struct program, about)},
    {"needs", KIND_RECORDS, 0, AT_LIST(struct program, needs.items, needs.count),
     .schema = &need_schema},
    {"gives", KIND_REFERENCES, 0, AT(struct program, gives), .list = LIST_FACT},
    {"days", KIND_ESTIMATE, 0, AT(struct program, days), .schema = &estimate_schema,
     .unit = "days"},
    {"hours", KIND_ESTIMATE, 0, AT(struct program, hours), .schema = &estimate_schema,
     .unit = "hours"},
    {"cost", KIND_STRUCT, REQUIRED, AT(struct program, cost), .schema = &cost_schema},
    {"when", KIND_CONDITION, 0, AT(struct program, when)},
    {"employment", KIND_BOOL, 0, AT(struct program, employment)},
    {"courses", KIND_TEXTS, 0, AT(struct program, courses)},
    {"notes", KIND_TEXTS, 0, AT(struct program, notes)},
    {"sources", KIND_REFERENCES, 0, AT(struct program, sources), .list = LIST_SOURCE},
    ROWS,
};
const struct schema program_schema = {SCHEMA("program", struct program, program_fields)};

static const struct schema_field school_question_fields[] = {
    {"id", KIND_ID, REQUIRED, AT(struct school_question, id)},
    {"text", KIND_TEXT, REQUIRED, AT(struct school_question, text)},
    {"source", KIND_REFERENCE, 0, AT(struct school_question, source), .list = LIST_SOURCE},
    ROWS,
};
const struct schema school_question_schema = {
    SCHEMA("school question", struct school_question, school_question_fields)};

static const struct schema_field school_promise_fields[] = {
    {"id", KIND_ID, REQUIRED, AT(struct school_promise, id)},
    {"label", KIND_TEXT, REQUIRED, AT(struct school_promise, label)},
    {"about", KIND_TEXT, REQUIRED, AT(struct school_promise, about)},
    {"known", KIND_TEXT, REQUIRED, AT(struct school_promise, known)},
    {"ask", KIND_TEXT, REQUIRED, AT(struct school_promise, ask)},
    {"jobs", KIND_REFERENCES, 0, AT(struct school_promise, jobs), .list = LIST_JOB},
    {"sources", KIND_REFERENCES, 0, AT(struct school_promise, sources), .list = LIST_SOURCE},
    ROWS,
};
const struct schema school_promise_schema = {
    SCHEMA("promise", struct school_promise, school_promise_fields)};

static const struct schema_field school_claim_fields[] = {
    {"id", KIND_ID, REQUIRED, AT(struct school_claim, id)},
    {"words", KIND_TEXTS, REQUIRED, AT(struct school_claim, words)},
    {"programs", KIND_REFERENCES, 0, AT(struct school_claim, programs), .list = LIST_PROGRAM},
    {"text", KIND_TEXT, REQUIRED, AT(struct school_claim, text)},
    {"source", KIND_REFERENCE, REQUIRED, AT(struct school_claim, source), .list = LIST_SOURCE},
    ROWS,
};
const struct schema school_claim_schema = {
    SCHEMA("claim", struct school_claim, school_claim_fields)};

static const struct schema_field aid_fields[] = {
    {"id", KIND_ID, REQUIRED, AT(struct aid, id)},
    {"title", KIND_TEXT, REQUIRED, AT(struct aid, title)},
    {"rule", KIND_TEXT, REQUIRED, AT(struct aid, rule)},
    {"plain", KIND_TEXT, 0, AT(struct aid, plain)},
    {"only-for", KIND_TEXT, 0, AT(struct aid, only_for)},
    {"act", KIND_TEXT, 0, AT(struct aid, act)},
    {"say", KIND_TEXT, 0, AT(struct aid, say)},
    {"confirm", KIND_TEXT, REQUIRED, AT(struct aid, confirm)},
    {"programs", KIND_REFERENCES, 0, AT(struct aid, programs), .list = LIST_PROGRAM},
    {"exams", KIND_BOOL, 0, AT(struct aid, exams)},
    {"least-hours", KIND_INT16, 0, AT(struct aid, least_hours), NUMBER(1, 6000)},
    {"lengths", KIND_RECORDS, 0, AT_LIST(struct aid, lengths, length_count),
     .schema = &aid_length_schema},
    {"do", KIND_TEXTS, 0, AT(struct aid, doing)},
    {"ask", KIND_TEXTS, 0, AT(struct aid, asking)},
    {"sources", KIND_REFERENCES, 0, AT(struct aid, sources), .list = LIST_SOURCE},
    ROWS,
};
const struct schema aid_schema = {SCHEMA("aid", struct aid, aid_fields)};

static const struct schema_field vaccine_fields[] = {
    {"id", KIND_ID, REQUIRED, AT(struct vaccine, id)},
    {"title", KIND_TEXT, REQUIRED, AT(struct vaccine, title)},
    {"product", KIND_ID, 0, AT(struct vaccine, product)},
    {"live", KIND_BOOL, 0, AT(struct vaccine, live)},
    {"blood-test", KIND_BOOL, 0, AT(struct vaccine, blood_test)},
    {"live-gap-days", KIND_INT16, 0, AT(struct vaccine, live_gap_days), NUMBER(1, 366)},
    {"grace-days", KIND_INT16, 0, AT(struct vaccine, grace_days), NUMBER(1, 28)},
    {"doses", KIND_RECORDS, REQUIRED, AT_LIST(struct vaccine, doses, dose_count),
     .schema = &dose_schema},
    {"evidence", KIND_TEXT, REQUIRED, AT(struct vaccine, evidence)},
    {"renew", KIND_TEXT, 0, AT(struct vaccine, renew)},
    {"valid-days", KIND_INT16, 0, AT(struct vaccine, valid_days), NUMBER(0, 32000)},
    {"season-month", KIND_INT16, 0, AT(struct vaccine, season_month), NUMBER(1, 12)},
    {NULL, KIND_REFERENCE, 0, AT(struct vaccine, fact)},
    {NULL, KIND_REFERENCE, 0, AT(struct vaccine, question)},
    {"sources", KIND_REFERENCES, REQUIRED, AT(struct vaccine, sources), .list = LIST_SOURCE},
    ROWS,
};
const struct schema vaccine_schema = {SCHEMA("vaccine", struct vaccine, vaccine_fields)};

static const struct schema_field gate_fields[] = {
    {"id", KIND_ID, REQUIRED, AT(struct gate, id)},
    {"title", KIND_TEXT, REQUIRED, AT(struct gate, title)},
    {"about", KIND_TEXT, 0, AT(struct gate, about)},
    {"when", KIND_CONDITION, 0, AT(struct gate, when)},
    {"by", KIND_RECORDS, REQUIRED, AT_LIST(struct gate, by, by_count), .schema = &anchor_schema},
    {"private", KIND_BOOL, 0, AT(struct gate, is_private)},
    {"rules", KIND_RECORDS, REQUIRED, AT_LIST(struct gate, rules, rule_count),
     .schema = &gate_rule_schema},
    ROWS,
};
const struct schema gate_schema = {SCHEMA("gate", struct gate, gate_fields), .finish = finish_gate};

static const struct schema_field skill_fields[] = {
    {"id", KIND_ID, REQUIRED, AT(struct skill, id)},
    {"title", KIND_TEXT, REQUIRED, AT(struct skill, title)},
    {"when", KIND_CONDITION, REQUIRED, AT(struct skill, when)},
    {"benchmark", KIND_TEXT, REQUIRED, AT(struct skill, benchmark)},
    {"act", KIND_TEXT, 0, AT(struct skill, act)},
    {"done-when", KIND_TEXT, 0, AT(struct skill, done_when)},
    {"improve", KIND_TEXTS, 0, AT(struct skill, improve)},
    {"source", KIND_REFERENCE, 0, AT(struct skill, source), .list = LIST_SOURCE},
    ROWS,
};
const struct schema skill_schema = {SCHEMA("skill", struct skill, skill_fields)};

static const struct schema_field outlook_fields[] = {
    {"text", KIND_TEXT, REQUIRED, AT(struct job_outlook, text)},
    {"source", KIND_REFERENCE, REQUIRED, AT(struct job_outlook, source), .list = LIST_SOURCE},
    ROWS,
};
static const struct schema outlook_schema = {SCHEMA("outlook", struct job_outlook, outlook_fields)};

static const struct schema_field job_fields[] = {
    {"id", KIND_ID, REQUIRED, AT(struct job, id)},
    {"title", KIND_TEXT, REQUIRED, AT(struct job, title)},
    {"setting", KIND_TEXT, 0, AT(struct job, setting)},
    {"experience", KIND_TEXT, 0, AT(struct job, experience)},
    {"credential", KIND_TEXT, 0, AT(struct job, credential)},
    {"pay", KIND_MONEY_RANGE, 0, AT(struct job, pay)},
    {"pay-note", KIND_TEXT, 0, AT(struct job, pay_note)},
    {"occupation", KIND_TEXT, 0, AT(struct job, occupation)},
    {"occupation-source", KIND_REFERENCE, 0, AT(struct job, occupation_source),
     .list = LIST_SOURCE},
    {"beginner", KIND_REFERENCE, 0, AT(struct job, beginner), .list = LIST_JOB},
    {"outlook", KIND_RECORDS, 0, AT_LIST(struct job, outlook, outlook_count),
     .schema = &outlook_schema},
    {"source", KIND_REFERENCE, REQUIRED, AT(struct job, source), .list = LIST_SOURCE},
    ROWS,
};
const struct schema job_schema = {SCHEMA("job", struct job, job_fields)};

static const struct schema_field term_fields[] = {
    {"id", KIND_ID, REQUIRED, AT(struct term, id)},
    {"term", KIND_TEXT, REQUIRED, AT(struct term, term)},
    {"text", KIND_TEXT, REQUIRED, AT(struct term, text)},
    {"source", KIND_REFERENCE, 0, AT(struct term, source), .list = LIST_SOURCE},
    ROWS,
};
const struct schema term_schema = {SCHEMA("term", struct term, term_fields)};

static const struct schema_field fact_fields[] = {
    {"id", KIND_ID, REQUIRED, AT(struct fact, id)},
    {"title", KIND_TEXT, REQUIRED, AT(struct fact, title)},
    {"met", KIND_CONDITION, 0, AT(struct fact, met)},
    {"since", KIND_REFERENCE, 0, AT(struct fact, since), .list = LIST_QUESTION},
    {"school-hours", KIND_INT16, 0, AT(struct fact, school_hours), NUMBER(1, 6000)},
    {"answers", KIND_BOOL, 0, AT(struct fact, answers)},
    {"implies", KIND_REFERENCES, 0, AT(struct fact, implies), .list = LIST_FACT},
};
const struct schema fact_schema = {SCHEMA("fact", struct fact, fact_fields)};

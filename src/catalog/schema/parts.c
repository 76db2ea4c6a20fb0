/* SPDX-License-Identifier: MIT
 * What the parts of records look like: values, doses, rules of gates and of units. */
#include "catalog/schema/parts.h"

#include "catalog/schema/finish.h"
#include "catalog/schema/lines.h"

static const struct schema_field value_fields[] = {
    {"id", KIND_ID, REQUIRED, AT(struct question_value, id)},
    {"label", KIND_TEXT, REQUIRED, AT(struct question_value, label)},
    {"help", KIND_TEXT, 0, AT(struct question_value, help)},
};
const struct schema value_schema = {SCHEMA("value", struct question_value, value_fields)};

static const struct schema_field notice_fields[] = {
    {"when", KIND_CONDITION, REQUIRED, AT(struct notice, when)},
    {"text", KIND_TEXT, REQUIRED, AT(struct notice, text)},
    {"sources", KIND_REFERENCES, REQUIRED, AT(struct notice, sources), .list = LIST_SOURCE},
};
const struct schema notice_schema = {SCHEMA("notice", struct notice, notice_fields)};

static const struct schema_field conflict_fields[] = {
    {"about", KIND_TEXT, REQUIRED, AT(struct conflict, about)},
    {"says", KIND_TEXT, REQUIRED, AT(struct conflict, says)},
    {"source", KIND_REFERENCE, REQUIRED, AT(struct conflict, source), .list = LIST_SOURCE},
    ROWS,
};
const struct schema conflict_schema = {SCHEMA("conflict", struct conflict, conflict_fields)};

static const struct schema_field aid_length_fields[] = {
    {"title", KIND_TEXT, REQUIRED, AT(struct aid_length, title)},
    {"least-hours", KIND_INT16, 0, AT(struct aid_length, least_hours), NUMBER(1, 6000)},
    {"most-hours", KIND_INT16, 0, AT(struct aid_length, most_hours), NUMBER(1, 6000)},
    {"least-weeks", KIND_INT16, 0, AT(struct aid_length, least_weeks), NUMBER(1, 400)},
    {"most-weeks", KIND_INT16, 0, AT(struct aid_length, most_weeks), NUMBER(1, 400)},
    {"from", KIND_DATE, 0, AT(struct aid_length, from)},
    {"also", KIND_TEXT, 0, AT(struct aid_length, also)},
    {"sources", KIND_REFERENCES, REQUIRED, AT(struct aid_length, sources), .list = LIST_SOURCE},
    ROWS,
};
const struct schema aid_length_schema = {SCHEMA("length", struct aid_length, aid_length_fields)};

static const struct schema_field dose_fields[] = {
    {"day", KIND_INT16, REQUIRED, AT(struct dose, recommended_days), NUMBER(0, 3660)},
    {"min-previous", KIND_INT16, 0, AT(struct dose, min_from_previous), NUMBER(0, 3660)},
    {"min-first", KIND_INT16, 0, AT(struct dose, min_from_first), NUMBER(0, 3660)},
    {"months-previous", KIND_INT16, 0, AT(struct dose, months_from_previous), NUMBER(0, 120)},
    {"if-begun", KIND_BOOL, 0, AT(struct dose, if_begun)},
};
const struct schema dose_schema = {SCHEMA("dose", struct dose, dose_fields)};

static const struct schema_field gate_rule_fields[] = {
    {"when", KIND_CONDITION, 0, AT(struct gate_rule, when)},
    {"outcome", KIND_ENUM, REQUIRED, AT(struct gate_rule, outcome), .names = &gate_outcome_names},
    {"until", KIND_REFERENCE, 0, AT(struct gate_rule, until), .list = LIST_QUESTION},
    {"since", KIND_REFERENCE, 0, AT(struct gate_rule, since), .list = LIST_QUESTION},
    {"valid-days", KIND_INT16, 0, AT(struct gate_rule, valid_days), NUMBER(1, 3660)},
    {"who", KIND_TEXT, 0, AT(struct gate_rule, who)},
    {"question", KIND_TEXT, 0, AT(struct gate_rule, question)},
    {"by", KIND_RECORDS, 0, AT_LIST(struct gate_rule, by, by_count), .schema = &anchor_schema},
    {"do", KIND_TEXTS, 0, AT(struct gate_rule, doing)},
    {"source", KIND_REFERENCE, 0, AT(struct gate_rule, source), .list = LIST_SOURCE},
    ROWS,
};
const struct schema gate_rule_schema = {SCHEMA("gate rule", struct gate_rule, gate_rule_fields)};

static const struct schema_field late_stage_fields[] = {
    {"kind", KIND_ENUM, REQUIRED, AT(struct late_stage, kind), .names = &late_kind_names},
    {"months", KIND_INT16, 0, AT(struct late_stage, months), NUMBER(0, 120)},
    {"days", KIND_INT16, 0, AT(struct late_stage, days), NUMBER(0, 3660)},
    {"unknown", KIND_BOOL, 0, AT(struct late_stage, unknown)},
    {"text", KIND_TEXT, REQUIRED, AT(struct late_stage, text)},
    {"cost", KIND_STRUCT, 0, AT(struct late_stage, cost), .schema = &cost_schema},
    {"each", KIND_BOOL, 0, AT(struct late_stage, each)},
    {"source", KIND_REFERENCE, REQUIRED, AT(struct late_stage, source), .list = LIST_SOURCE},
    ROWS,
};
const struct schema late_stage_schema = {SCHEMA("stage", struct late_stage, late_stage_fields),
                                         .finish = finish_late_stage};

static const struct schema_field ceu_point_fields[] = {
    {"says", KIND_ENUM, REQUIRED, AT(struct ceu_point, says), .names = &ceu_answer_names},
    {"from", KIND_DATE, 0, AT(struct ceu_point, from)},
    {"note", KIND_TEXT, 0, AT(struct ceu_point, note)},
    {"source", KIND_REFERENCE, REQUIRED, AT(struct ceu_point, source), .list = LIST_SOURCE},
    ROWS,
};
const struct schema ceu_point_schema = {SCHEMA("cycle point", struct ceu_point, ceu_point_fields)};

static const struct schema_field ceu_refusal_fields[] = {
    {"id", KIND_ID, REQUIRED, AT(struct ceu_refusal, id)},
    {"name", KIND_TEXT, REQUIRED, AT(struct ceu_refusal, name)},
    {"from", KIND_DATE, 0, AT(struct ceu_refusal, from)},
    {"note", KIND_TEXT, 0, AT(struct ceu_refusal, note)},
    {"source", KIND_REFERENCE, REQUIRED, AT(struct ceu_refusal, source), .list = LIST_SOURCE},
    ROWS,
};
const struct schema ceu_refusal_schema = {
    SCHEMA("refused kind", struct ceu_refusal, ceu_refusal_fields)};

static const struct schema_field ceu_audit_fields[] = {
    {"per-mille", KIND_INT16, 0, AT(struct ceu_audit, permille), NUMBER(1, 1000)},
    {"keep", KIND_TEXTS, 0, AT(struct ceu_audit, keep)},
    {"keep-months", KIND_INT16, 0, AT(struct ceu_audit, keep_months), NUMBER(1, 1200)},
    {"check", KIND_TEXTS, 0, AT(struct ceu_audit, check)},
    {"source", KIND_REFERENCE, REQUIRED, AT(struct ceu_audit, source), .list = LIST_SOURCE},
    ROWS,
};
const struct schema ceu_audit_schema = {SCHEMA("body's audit", struct ceu_audit, ceu_audit_fields)};

static const struct schema_field ceu_share_fields[] = {
    {"id", KIND_ID, 0, AT(struct ceu_share, id)},
    {"name", KIND_TEXT, REQUIRED, AT(struct ceu_share, name)},
    {"per-mille", KIND_INT16, REQUIRED, AT(struct ceu_share, permille), NUMBER(1, 1000)},
    {"origin", KIND_BOOL, 0, AT(struct ceu_share, origin)},
    {"from", KIND_DATE, 0, AT(struct ceu_share, from)},
    {"note", KIND_TEXT, 0, AT(struct ceu_share, note)},
    {"source", KIND_REFERENCE, REQUIRED, AT(struct ceu_share, source), .list = LIST_SOURCE},
    ROWS,
};
const struct schema ceu_share_schema = {SCHEMA("share", struct ceu_share, ceu_share_fields)};

static const struct schema_field ceu_twice_fields[] = {
    {"says", KIND_TEXT, REQUIRED, AT(struct ceu_twice, says)},
    {"one", KIND_ENUM, REQUIRED, AT(struct ceu_twice, one), .names = &credential_kind_names},
    {"other", KIND_ENUM, REQUIRED, AT(struct ceu_twice, other), .names = &credential_kind_names},
    {"from", KIND_DATE, 0, AT(struct ceu_twice, from)},
    {"source", KIND_REFERENCE, REQUIRED, AT(struct ceu_twice, source), .list = LIST_SOURCE},
    ROWS,
};
const struct schema ceu_twice_schema = {SCHEMA("twice rule", struct ceu_twice, ceu_twice_fields)};

static const struct schema_field ceu_field_fields[] = {
    {"id", KIND_ID, 0, AT(struct ceu_field, id)},
    {"name", KIND_TEXT, 0, AT(struct ceu_field, name)},
    {"units", KIND_INT16, 0, AT(struct ceu_field, units), NUMBER(1, 1000)},
    {"alone", KIND_INT16, 0, AT(struct ceu_field, alone), NUMBER(1, 1000)},
    {"note", KIND_TEXT, 0, AT(struct ceu_field, note)},
    {"alone-note", KIND_TEXT, 0, AT(struct ceu_field, alone_note)},
    {"unknown", KIND_BOOL, 0, AT(struct ceu_field, unknown)},
    {"source", KIND_REFERENCE, REQUIRED, AT(struct ceu_field, source), .list = LIST_SOURCE},
    ROWS,
};
const struct schema ceu_field_schema = {SCHEMA("CEU field", struct ceu_field, ceu_field_fields),
                                        .finish = finish_ceu_field};

static const struct schema_field ceu_rule_fields[] = {
    {"months", KIND_INT16, REQUIRED, AT(struct ceu_rule, cycle_months), NUMBER(1, 120)},
    {"by-count", KIND_NUMBERS, 0, AT_LIST(struct ceu_rule, by_count, by_count_count),
     NUMBER(0, 1000)},
    {"extra", KIND_INT16, 0, AT(struct ceu_rule, extra), NUMBER(0, 1000)},
    {"cap", KIND_INT16, 0, AT(struct ceu_rule, cap), NUMBER(0, 1000)},
    {"source", KIND_REFERENCE, REQUIRED, AT(struct ceu_rule, source), .list = LIST_SOURCE},
    {"unsure", KIND_TEXT, 0, AT(struct ceu_rule, unsure)},
    {"unsure-first", KIND_TEXT, 0, AT(struct ceu_rule, unsure_first)},
    {"parts", KIND_INT16, 0, AT(struct ceu_rule, parts), NUMBER(1, 100)},
    {"late", KIND_RECORDS, 0, AT_LIST(struct ceu_rule, late, late_count),
     .schema = &late_stage_schema},
    {"shares", KIND_RECORDS, 0, AT_LIST(struct ceu_rule, shares, share_count),
     .schema = &ceu_share_schema},
    {"twice", KIND_STRUCT, 0, AT(struct ceu_rule, twice), .schema = &ceu_twice_schema},
    {"before-certified", KIND_STRUCT, 0, AT(struct ceu_rule, before), .schema = &ceu_point_schema},
    {"repeats", KIND_STRUCT, 0, AT(struct ceu_rule, repeats), .schema = &ceu_point_schema},
    {"carry-over", KIND_STRUCT, 0, AT(struct ceu_rule, carry), .schema = &ceu_point_schema},
    {"renewal-month", KIND_STRUCT, 0, AT(struct ceu_rule, renewal_month),
     .schema = &ceu_point_schema},
    {"making-up", KIND_STRUCT, 0, AT(struct ceu_rule, making_up), .schema = &ceu_point_schema},
    {"refuses", KIND_RECORDS, 0, AT_LIST(struct ceu_rule, refusals, refusal_count),
     .schema = &ceu_refusal_schema},
    {"audit", KIND_STRUCT, 0, AT(struct ceu_rule, audit), .schema = &ceu_audit_schema},
    ROWS,
};
const struct schema ceu_rule_schema = {SCHEMA("cycle", struct ceu_rule, ceu_rule_fields)};

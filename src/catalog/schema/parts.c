/* SPDX-License-Identifier: MIT
 * What the parts of records look like: values, doses, rules of gates and of units. */
#include "catalog/schema/parts.h"

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
const struct schema gate_rule_schema = {SCHEMA("rule", struct gate_rule, gate_rule_fields)};

static const struct schema_field late_stage_fields[] = {
    {"days", KIND_INT16, REQUIRED, AT(struct late_stage, days), NUMBER(0, 3660)},
    {"text", KIND_TEXT, REQUIRED, AT(struct late_stage, text)},
    {"source", KIND_REFERENCE, REQUIRED, AT(struct late_stage, source), .list = LIST_SOURCE},
};
const struct schema late_stage_schema = {SCHEMA("stage", struct late_stage, late_stage_fields)};

static const struct schema_field ceu_rule_fields[] = {
    {"months", KIND_INT16, REQUIRED, AT(struct ceu_rule, cycle_months), NUMBER(1, 120)},
    {"by-count", KIND_NUMBERS, 0, AT_LIST(struct ceu_rule, by_count, by_count_count),
     NUMBER(0, 1000)},
    {"extra", KIND_INT16, 0, AT(struct ceu_rule, extra), NUMBER(0, 1000)},
    {"cap", KIND_INT16, 0, AT(struct ceu_rule, cap), NUMBER(0, 1000)},
    {"source", KIND_REFERENCE, REQUIRED, AT(struct ceu_rule, source), .list = LIST_SOURCE},
    {"unsure", KIND_TEXT, 0, AT(struct ceu_rule, unsure)},
    {"unsure-first", KIND_TEXT, 0, AT(struct ceu_rule, unsure_first)},
    {"late", KIND_RECORDS, 0, AT_LIST(struct ceu_rule, late, late_count),
     .schema = &late_stage_schema},
    ROWS,
};
const struct schema ceu_rule_schema = {SCHEMA("rule", struct ceu_rule, ceu_rule_fields)};

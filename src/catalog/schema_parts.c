/* SPDX-License-Identifier: MIT
 * What the parts of records look like: prices, needs, anchors and the like. */
#include "schema.h"

static const struct field price_fields[] = {
    {"from", KIND_DATE, REQUIRED, AT(struct price, from)},
    {"amount", KIND_MONEY_RANGE, REQUIRED, AT(struct price, cents)},
    {"partial", KIND_BOOL, 0, AT(struct price, partial)},
    {"attempts", KIND_INT16, 0, AT(struct price, attempts), NUMBER(1, 9)},
    {"years", KIND_INT16, 0, AT(struct price, years), NUMBER(2, 9)},
    {"source", KIND_REFERENCE, REQUIRED, AT(struct price, source), .list = LIST_SOURCE},
    {"note", KIND_TEXT, 0, AT(struct price, note)},
};
const struct schema price_schema = {SCHEMA("price", struct price, price_fields),
                                    .finish = finish_price};

static const struct field cost_fields[] = {
    {NULL, KIND_ENUM, 0, AT(struct cost, pricing)},
    {NULL, KIND_RECORDS, 0, AT_LIST(struct cost, items, count), .schema = &price_schema},
};
const struct schema cost_schema = {SCHEMA("cost", struct cost, cost_fields), .read = read_cost};

static const struct field estimate_fields[] = {
    {NULL, KIND_BOOL, 0, AT(struct estimate, stated)},
    {NULL, KIND_RANGE, 0, AT(struct estimate, range)},
    {"low", KIND_INT32, 0, DRAFT(struct estimate, range.low), NUMBER(0, 1000000)},
    {"likely", KIND_INT32, 0, DRAFT(struct estimate, range.likely), NUMBER(0, 1000000)},
    {"high", KIND_INT32, 0, DRAFT(struct estimate, range.high), NUMBER(0, 1000000)},
    {"assume", KIND_REFERENCE, 0, AT(struct estimate, assumption), .list = LIST_ASSUMPTION},
    {"source", KIND_REFERENCE, 0, AT(struct estimate, source), .list = LIST_SOURCE},
};
const struct schema estimate_schema = {SCHEMA("duration", struct estimate, estimate_fields),
                                       .read = read_estimate};

static const struct field requirement_fields[] = {
    {NULL, KIND_ENUM, 0, AT(struct requirement, kind)},
    {"fact", KIND_REFERENCE, 0, AT(struct requirement, fact), .list = LIST_FACT},
    {"within-months", KIND_INT16, 0, AT(struct requirement, months), NUMBER(1, 600)},
    {"months", KIND_INT16, 0, DRAFT(struct requirement, months), NUMBER(1, 600)},
    {"experience", KIND_ENUM, 0, AT(struct requirement, experience), .names = &experience_names},
    {"when", KIND_CONDITION, 0, AT(struct requirement, when)},
    {"lag-days", KIND_INT16, 0, AT(struct requirement, lag_days), NUMBER(0, 3660)},
};
const struct schema requirement_schema = {
    SCHEMA("requirement", struct requirement, requirement_fields), .finish = finish_requirement};

static const struct field path_fields[] = {
    {"id", KIND_ID, REQUIRED, AT(struct path, id)},
    {"title", KIND_TEXT, REQUIRED, AT(struct path, title)},
    {"all", KIND_RECORDS, REQUIRED, AT_LIST(struct path, items, count),
     .schema = &requirement_schema},
    {"source", KIND_REFERENCE, 0, AT(struct path, source), .list = LIST_SOURCE},
    {"note", KIND_TEXT, 0, AT(struct path, note)},
};
const struct schema path_schema = {SCHEMA("path", struct path, path_fields), .finish = finish_path};

static const struct field need_fields[] = {
    {"id", KIND_ID, REQUIRED, AT(struct need, id)},
    {"title", KIND_TEXT, REQUIRED, AT(struct need, title)},
    {"strength", KIND_ENUM, 0, AT(struct need, strength), .names = &strength_names},
    {"when", KIND_CONDITION, 0, AT(struct need, when)},
    {"paths", KIND_RECORDS, REQUIRED, AT_LIST(struct need, paths, count), .schema = &path_schema},
};
const struct schema need_schema = {SCHEMA("need", struct need, need_fields), .read = read_need};

/* A need with one path of one requirement, written on one line. */
static const struct field short_need_fields[] = {
    {"id", KIND_ID, 0, DRAFT(struct short_need, need.id)},
    {"title", KIND_TEXT, 0, DRAFT(struct short_need, need.title)},
    {"strength", KIND_ENUM, 0, DRAFT(struct short_need, need.strength), .names = &strength_names},
    {"when", KIND_CONDITION, 0, DRAFT(struct short_need, need.when)},
    {"fact", KIND_REFERENCE, 0, DRAFT(struct short_need, requirement.fact), .list = LIST_FACT},
    {"within-months", KIND_INT16, 0, DRAFT(struct short_need, requirement.months), NUMBER(1, 600)},
    {"months", KIND_INT16, 0, DRAFT(struct short_need, requirement.months), NUMBER(1, 600)},
    {"experience", KIND_ENUM, 0, DRAFT(struct short_need, requirement.experience),
     .names = &experience_names},
    {"lag-days", KIND_INT16, 0, DRAFT(struct short_need, requirement.lag_days), NUMBER(0, 3660)},
    {NULL, KIND_CONDITION, 0, DRAFT(struct short_need, requirement.when)},
    {"source", KIND_REFERENCE, 0, DRAFT(struct short_need, path.source), .list = LIST_SOURCE},
    {"note", KIND_TEXT, 0, DRAFT(struct short_need, path.note)},
};
const struct schema short_need_schema = {SCHEMA("need", struct short_need, short_need_fields)};

static const struct field pass_rate_fields[] = {
    {"fact", KIND_REFERENCE, 0, AT(struct pass_rate, fact), .list = LIST_FACT},
    {"per-mille", KIND_INT16, 0, AT(struct pass_rate, permille), NUMBER(0, 1000)},
    {"assume", KIND_REFERENCE, 0, AT(struct pass_rate, assumption), .list = LIST_ASSUMPTION},
    {"source", KIND_REFERENCE, 0, AT(struct pass_rate, source), .list = LIST_SOURCE},
};
const struct schema pass_rate_schema = {SCHEMA("pass rate", struct pass_rate, pass_rate_fields),
                                        .finish = finish_pass_rate};

static const struct field anchor_fields[] = {
    {NULL, KIND_ENUM, 0, AT(struct anchor, kind)},
    {NULL, KIND_REFERENCE, 0, AT(struct anchor, index)},
    {NULL, KIND_ENUM, 0, AT(struct anchor, place)},
    {NULL, KIND_TEXT, 0, AT(struct anchor, use)},
};
const struct schema anchor_schema = {SCHEMA("anchor", struct anchor, anchor_fields),
                                     .read = read_anchor};

static const struct field value_fields[] = {
    {"id", KIND_ID, REQUIRED, AT(struct question_value, id)},
    {"label", KIND_TEXT, REQUIRED, AT(struct question_value, label)},
    {"help", KIND_TEXT, 0, AT(struct question_value, help)},
};
const struct schema value_schema = {SCHEMA("value", struct question_value, value_fields)};

static const struct field dose_fields[] = {
    {"day", KIND_INT16, REQUIRED, AT(struct dose, recommended_days), NUMBER(0, 3660)},
    {"min-previous", KIND_INT16, 0, AT(struct dose, min_from_previous), NUMBER(0, 3660)},
    {"min-first", KIND_INT16, 0, AT(struct dose, min_from_first), NUMBER(0, 3660)},
};
const struct schema dose_schema = {SCHEMA("dose", struct dose, dose_fields)};

static const struct field gate_rule_fields[] = {
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
};
const struct schema gate_rule_schema = {SCHEMA("rule", struct gate_rule, gate_rule_fields)};

static const struct field ceu_rule_fields[] = {
    {"months", KIND_INT16, REQUIRED, AT(struct ceu_rule, cycle_months), NUMBER(1, 120)},
    {"by-count", KIND_NUMBERS, 0, AT_LIST(struct ceu_rule, by_count, by_count_count),
     NUMBER(0, 1000)},
    {"extra", KIND_INT16, 0, AT(struct ceu_rule, extra), NUMBER(0, 1000)},
    {"cap", KIND_INT16, 0, AT(struct ceu_rule, cap), NUMBER(0, 1000)},
    {"source", KIND_REFERENCE, REQUIRED, AT(struct ceu_rule, source), .list = LIST_SOURCE},
    {"unsure", KIND_TEXT, 0, AT(struct ceu_rule, unsure)},
    {"unsure-first", KIND_TEXT, 0, AT(struct ceu_rule, unsure_first)},
};
const struct schema ceu_rule_schema = {SCHEMA("rule", struct ceu_rule, ceu_rule_fields)};

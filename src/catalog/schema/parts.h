/* SPDX-License-Identifier: MIT
 * The schemas of what records are made of. */
#ifndef MILEPOST_CATALOG_SCHEMA_PARTS_H
#define MILEPOST_CATALOG_SCHEMA_PARTS_H

#include "catalog/read/field.h"

extern const struct schema price_schema, cost_schema, estimate_schema, need_schema, path_schema;
extern const struct schema short_need_schema, requirement_schema, pass_rate_schema, anchor_schema;
extern const struct schema conflict_schema, value_schema, notice_schema, dose_schema,
    gate_rule_schema, aid_length_schema;
extern const struct schema ceu_rule_schema, late_stage_schema, ceu_share_schema, ceu_twice_schema;
extern const struct schema ceu_field_schema, ceu_point_schema, ceu_refusal_schema, ceu_audit_schema;

#endif

/* SPDX-License-Identifier: MIT
 * The schemas of records, for the table of files. */
#ifndef MILEPOST_CATALOG_SCHEMA_RECORDS_H
#define MILEPOST_CATALOG_SCHEMA_RECORDS_H

#include "catalog/read/field.h"

extern const struct schema source_schema, assumption_schema, body_schema, credential_schema;
extern const struct schema program_schema, school_question_schema, aid_schema, vaccine_schema;
extern const struct schema school_promise_schema, school_claim_schema;
extern const struct schema gate_schema, skill_schema, job_schema, term_schema, fact_schema;
extern const struct schema letter_schema, letter_sheet_schema;

#endif

/* SPDX-License-Identifier: MIT
 * The words of the files for what is an enum here. */
#ifndef MILEPOST_CATALOG_WORDS_NAMES_H
#define MILEPOST_CATALOG_WORDS_NAMES_H

#include "milepost/catalog.h"

struct names {
    const char *const *items;
    int count;
};

/* Credentials that a question takes its values from. */
enum values_from { VALUES_FROM_NONE, VALUES_FROM_GOALS, VALUES_FROM_SPECIALTIES, VALUES_FROM_ALL };

extern const struct names phase_names, step_kind_names, confidence_names, gate_outcome_names;
extern const struct names strength_names, answer_type_names, template_names, guard_names;
extern const struct names experience_names, credential_kind_names, month_rule_names, lies_names;
extern const struct names place_names, anchor_kind_names, values_from_names;
extern const struct names late_kind_names, ceu_answer_names, letter_slot_names;

/* The index of a name, or -1. */
int names_find(const struct names *names, const char *name);

#endif

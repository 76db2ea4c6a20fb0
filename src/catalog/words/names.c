/* SPDX-License-Identifier: MIT
 * The words that stand for enums in files, JSON and screens. */
#include "catalog/words/names.h"

#include <string.h>

#define NAMES(table)                                                                               \
    {                                                                                              \
        (table), (int)(sizeof(table) / sizeof *(table))                                            \
    }
#define COVERS(table, last)                                                                        \
    _Static_assert(sizeof(table) / sizeof *(table) == (size_t)(last) + 1, "a name for each value")

static const char *const phases[] = {
    [PHASE_PREPARE] = "prepare", [PHASE_ENROL] = "enrol",       [PHASE_STUDY] = "study",
    [PHASE_CLEAR] = "clear",     [PHASE_CERTIFY] = "certify",   [PHASE_WORK] = "work",
    [PHASE_ADVANCE] = "advance", [PHASE_MAINTAIN] = "maintain",
};
static const char *const phase_titles[] = {
    [PHASE_PREPARE] = "Prepare", [PHASE_ENROL] = "Enroll",      [PHASE_STUDY] = "Study",
    [PHASE_CLEAR] = "Clear",     [PHASE_CERTIFY] = "Certify",   [PHASE_WORK] = "Work",
    [PHASE_ADVANCE] = "Advance", [PHASE_MAINTAIN] = "Maintain",
};
static const char *const step_kinds[] = {
    [STEP_STUDY] = "study",       [STEP_EXAM] = "exam",     [STEP_PAPERWORK] = "paperwork",
    [STEP_PURCHASE] = "purchase", [STEP_SERIES] = "series", [STEP_SCREENING] = "screening",
    [STEP_JOB] = "job",           [STEP_WAIT] = "wait",     [STEP_RENEWAL] = "renewal",
    [STEP_ADVICE] = "advice",
};
static const char *const confidences[] = {
    [CONFIDENCE_OFFICIAL] = "official",       [CONFIDENCE_SECONDARY] = "secondary",
    [CONFIDENCE_CONFLICTING] = "conflicting", [CONFIDENCE_DERIVED] = "derived",
    [CONFIDENCE_ASSUMPTION] = "assumption",
};
static const char *const gate_outcomes[] = {
    [GATE_CLEAR] = "clear",
    [GATE_ACTION] = "action",
    [GATE_DECIDED_BY_OTHER] = "decided-by-other",
    [GATE_BARRED] = "barred",
};
static const char *const strengths[] = {
    [STRENGTH_REQUIRED] = "required",
    [STRENGTH_RECOMMENDED] = "recommended",
    [STRENGTH_ADVICE] = "advice",
};
static const char *const answer_types[] = {
    [ANSWER_CHOICE] = "choice", [ANSWER_MULTI] = "multi", [ANSWER_YESNO] = "yesno",
    [ANSWER_NUMBER] = "number", [ANSWER_MONEY] = "money", [ANSWER_DATE] = "date",
};
static const char *const guards[] = {
    [GUARD_NOTHING] = "nothing",
    [GUARD_PAYING] = "paying",
    [GUARD_ENROLMENT] = "enrolment",
};
static const char *const experiences[] = {
    [EXPERIENCE_FIELD] = "field",
    [EXPERIENCE_FIELD_EXTERN] = "field-extern",
    [EXPERIENCE_RELATED] = "related",
};
static const char *const credential_kinds[] = {
    [CREDENTIAL_CORE] = "core",
    [CREDENTIAL_SPECIALTY] = "specialty",
    [CREDENTIAL_DEGREE] = "degree",
    [CREDENTIAL_ADVANCED] = "advanced",
    [CREDENTIAL_APPRENTICE] = "apprentice",
    [CREDENTIAL_RETIRED] = "retired",
};
static const char *const late_kinds[] = {
    [LATE_SUBMIT] = "submit",     [LATE_EXTENSION] = "extension", [LATE_FEE] = "fee",
    [LATE_INACTIVE] = "inactive", [LATE_CANCELLED] = "cancelled", [LATE_REINSTATE] = "reinstate",
    [LATE_REVOKED] = "revoked",   [LATE_APPEAL] = "appeal",       [LATE_EXAM] = "exam",
};
static const char *const ceu_answers[] = {
    [CEU_ASK] = "ask",
    [CEU_NO] = "no",
    [CEU_YES] = "yes",
};
static const char *const month_rules[] = {
    [DATE_MONTH_REFUSED] = "refused",
    [DATE_MONTH_FIRST] = "first",
    [DATE_MONTH_LAST] = "last",
};
static const char *const lies[] = {
    [LIES_EITHER] = "either",
    [LIES_BEHIND] = "behind",
    [LIES_AHEAD] = "ahead",
};
static const char *const places[] = {
    [PLACE_BEFORE] = "before",
    [PLACE_DURING] = "during",
    [PLACE_AFTER] = "after",
};
static const char *const anchor_kinds[] = {
    [ANCHOR_STEP] = "step",
    [ANCHOR_FACT] = "fact",
    [ANCHOR_PHASE] = "phase",
    [ANCHOR_GOAL] = "goal",
};
static const char *const values_froms[] = {
    [VALUES_FROM_NONE] = "none",
    [VALUES_FROM_GOALS] = "goals",
    [VALUES_FROM_SPECIALTIES] = "specialties",
    [VALUES_FROM_ALL] = "credentials",
};

static const char *const letter_slots[] = {
    [SLOT_GAP] = "gap",
    [SLOT_CREDENTIAL] = "credential",
    [SLOT_FULL] = "full",
    [SLOT_SINCE] = "since",
    [SLOT_NUMBER] = "number",
    [SLOT_START] = "start",
    [SLOT_END] = "end",
    [SLOT_MONTHS] = "months",
    [SLOT_RELATED_MONTHS] = "related-months",
    [SLOT_SCHOOL] = "school",
    [SLOT_PROGRAM_END] = "program-end",
    [SLOT_CONTACT_HOURS] = "contact-hours",
    [SLOT_DOSES] = "doses",
    [SLOT_TODAY] = "today",
};

COVERS(phases, PHASE_MAINTAIN);
COVERS(phase_titles, PHASE_MAINTAIN);
COVERS(step_kinds, STEP_ADVICE);
COVERS(confidences, CONFIDENCE_ASSUMPTION);
COVERS(gate_outcomes, GATE_BARRED);
COVERS(strengths, STRENGTH_ADVICE);
COVERS(answer_types, ANSWER_DATE);
COVERS(lies, LIES_AHEAD);
COVERS(late_kinds, LATE_EXAM);
COVERS(letter_slots, SLOT_COUNT - 1);

const struct names phase_names = NAMES(phases);
const struct names step_kind_names = NAMES(step_kinds);
const struct names confidence_names = NAMES(confidences);
const struct names gate_outcome_names = NAMES(gate_outcomes);
const struct names strength_names = NAMES(strengths);
const struct names answer_type_names = NAMES(answer_types);
const struct names guard_names = NAMES(guards);
const struct names experience_names = NAMES(experiences);
const struct names credential_kind_names = NAMES(credential_kinds);
const struct names late_kind_names = NAMES(late_kinds);
const struct names ceu_answer_names = NAMES(ceu_answers);
const struct names month_rule_names = NAMES(month_rules);
const struct names lies_names = NAMES(lies);
const struct names place_names = NAMES(places);
const struct names anchor_kind_names = NAMES(anchor_kinds);
const struct names values_from_names = NAMES(values_froms);
const struct names letter_slot_names = NAMES(letter_slots);

int names_find(const struct names *names, const char *name)
{
    for (int i = 0; i < names->count; i++)
        if (strcmp(names->items[i], name) == 0)
            return i;
    return -1;
}

int letter_slot_find(const char *name, size_t length)
{
    for (int i = 0; i < SLOT_COUNT; i++)
        if (strlen(letter_slots[i]) == length && strncmp(letter_slots[i], name, length) == 0)
            return i;
    return -1;
}

const char *phase_id(enum phase phase)
{
    return phases[phase];
}

const char *phase_title(enum phase phase)
{
    return phase_titles[phase];
}

const char *step_kind_id(enum step_kind kind)
{
    return step_kinds[kind];
}

const char *confidence_id(enum confidence confidence)
{
    return confidences[confidence];
}

const char *gate_outcome_id(enum gate_outcome outcome)
{
    return gate_outcomes[outcome];
}

const char *strength_id(enum strength strength)
{
    return strengths[strength];
}

const char *answer_type_id(enum answer_type type)
{
    return answer_types[type];
}

const char *late_kind_id(enum late_kind kind)
{
    return late_kinds[kind];
}

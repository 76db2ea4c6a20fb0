/* SPDX-License-Identifier: MIT
 * Covers the way through C source: the small catalogue as the build compiled it says the same
 * as the one read from its files, and no member of a record is left out on the way. */
#include <string.h>

#include "catalog/schema/entries.h"
#include "catalog/schema/files.h"
#include "catalog/schema/parts.h"
#include "catalog_suites.h"
#include "changed.h"

static void emit_one(const struct catalog *catalog, struct buffer *out)
{
    catalog_emit(&catalog, 1, out);
}

START_TEST(emit__of_the_compiled_catalogue__gives_the_same_bytes)
{
    struct buffer loaded = {0}, compiled = {0};
    struct changed changed;

    changed_start(&changed, NULL);
    emit_one(changed_load_good(&changed), &loaded);
    emit_one(catalog_builtin(), &compiled);
    ck_assert_uint_gt(loaded.length, 50000);
    ck_assert_uint_eq(loaded.length, compiled.length);
    ck_assert_str_eq(buffer_text(&loaded), buffer_text(&compiled));
    buffer_clear(&loaded);
    buffer_clear(&compiled);
    changed_end(&changed);
}
END_TEST

START_TEST(emit__keeps__marks_quotes_and_letters)
{
    struct change change = {"terms.yaml", "text: A unit of continuing education.",
                            "text: 'What\?\?/ a \"quoted\" back\\slash, 100%, caf\xC3\xA9?'"};
    struct buffer source = {0};
    struct changed changed;

    changed_start(&changed, &change);
    emit_one(changed_load_good(&changed), &source);
    ck_assert_ptr_nonnull(strstr(buffer_text(&source),
                                 "\"What\\?\\?/ a \\\"quoted\\\" back\\\\slash, 100%, "
                                 "caf\\303\\251\\?\""));
    buffer_clear(&source);
    changed_end(&changed);
}
END_TEST

/* ---- no member is forgotten ------------------------------------------------------------------ */

static size_t field_size(const struct schema_field *field)
{
    static const size_t sizes[KIND_COUNT] = {
        [KIND_ID] = sizeof(char *),
        [KIND_TEXT] = sizeof(char *),
        [KIND_JOINED] = sizeof(char *),
        [KIND_TEXTS] = sizeof(struct text_list),
        [KIND_BOOL] = sizeof(bool),
        [KIND_INT16] = sizeof(int16_t),
        [KIND_INT32] = sizeof(int32_t),
        [KIND_NUMBERS] = sizeof(int16_t *),
        [KIND_DATE] = sizeof(date_day),
        [KIND_ENUM] = sizeof(int),
        [KIND_RANGE] = sizeof(struct range),
        [KIND_MONEY_RANGE] = sizeof(struct range),
        [KIND_ESTIMATE] = sizeof(struct estimate),
        [KIND_CONDITION] = sizeof(struct condition),
        [KIND_REFERENCE] = sizeof(int16_t),
        [KIND_REFERENCES] = sizeof(struct index_list),
        [KIND_RECORDS] = sizeof(void *),
        [KIND_LIST] = sizeof(void *),
    };

    return field->kind == KIND_STRUCT ? field->schema->final_size : sizes[field->kind];
}

static void cover(char *covered, size_t offset, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        ck_assert_msg(!covered[offset + i], "byte %zu is written twice", offset + i);
        covered[offset + i] = 1;
    }
}

static void cover_fields(const struct schema *schema, char *covered)
{
    for (int i = 0; i < schema->count; i++) {
        const struct schema_field *field = &schema->fields[i];

        if (field->kind == KIND_GROUP)
            cover_fields(field->schema, covered);
        if (!field->member)
            continue;
        cover(covered, field->offset, field_size(field));
        if (field->count_member)
            cover(covered, field->count_offset, sizeof(int));
    }
}

/* What is not covered must be padding: it ends where something aligned begins. */
static void expect_padding(const char *covered, size_t size, const char *type)
{
    for (size_t i = 0; i < size; i++) {
        size_t start = i;

        while (i < size && !covered[i])
            i++;
        ck_assert_msg(i - start < 8 && (i == start || i % 2 == 0),
                      "%s: bytes %zu to %zu are not emitted", type, start, i);
        ck_assert_msg(i - start < 4 || i % 8 == 0, "%s: bytes %zu to %zu are not emitted", type,
                      start, i);
    }
}

START_TEST(schema__covers__every_member)
{
    static const enum list lists[] = {
        LIST_SOURCE, LIST_ASSUMPTION, LIST_SECTION,    LIST_QUESTION,        LIST_FACT,
        LIST_BODY,   LIST_STEP,       LIST_CREDENTIAL, LIST_SCHOOL_QUESTION, LIST_PROGRAM,
        LIST_AID,    LIST_VACCINE,    LIST_GATE,       LIST_SKILL,           LIST_JOB,
        LIST_TERM,   LIST_LETTER,     LIST_ERRAND,     LIST_PROMISE,         LIST_CLAIM,
    };
    const struct schema *schema = list_field(lists[_i])->schema;
    char covered[2048] = {0};

    ck_assert_uint_lt(schema->final_size, sizeof covered);
    cover_fields(schema, covered);
    expect_padding(covered, schema->final_size, schema->type);
}
END_TEST

static const struct schema *const parts[] = {
    &price_schema,      &cost_schema,         &estimate_schema,  &need_schema,
    &path_schema,       &anchor_schema,       &value_schema,     &requirement_schema,
    &pass_rate_schema,  &dose_schema,         &ceu_rule_schema,  &gate_rule_schema,
    &late_stage_schema, &notice_schema,       &conflict_schema,  &ceu_share_schema,
    &ceu_twice_schema,  &ceu_field_schema,    &ceu_point_schema, &ceu_refusal_schema,
    &ceu_audit_schema,  &letter_sheet_schema,
};

START_TEST(schema__of_a_part__covers_every_member)
{
    char covered[2048] = {0};

    cover_fields(parts[_i], covered);
    expect_padding(covered, parts[_i]->final_size, parts[_i]->type);
}
END_TEST

START_TEST(files__cover__the_whole_catalogue)
{
    char covered[sizeof(struct catalog)] = {0};

    for (int i = 0; i < FILE_COUNT; i++)
        cover_fields(&file_forms[i].schema, covered);
    /* What is on hand is no part of a catalogue's files. */
    cover(covered, offsetof(struct catalog, on_hand), sizeof(void *));
    /* The digest is of what they say. */
    cover(covered, offsetof(struct catalog, digest), sizeof(char *));
    expect_padding(covered, sizeof covered, "struct catalog");
}
END_TEST

Suite *emit_suite(void)
{
    Suite *suite = suite_create("emit");
    TCase *tcase = tcase_create("emit");

    tcase_add_test(tcase, emit__of_the_compiled_catalogue__gives_the_same_bytes);
    tcase_add_test(tcase, emit__keeps__marks_quotes_and_letters);
    tcase_add_loop_test(tcase, schema__covers__every_member, 0, LIST_COUNT);
    tcase_add_loop_test(tcase, schema__of_a_part__covers_every_member, 0,
                        (int)(sizeof parts / sizeof *parts));
    tcase_add_test(tcase, files__cover__the_whole_catalogue);
    suite_add_tcase(suite, tcase);
    return suite;
}

/* SPDX-License-Identifier: MIT
 * The files of a catalogue in words: nothing that they may hold is left out. */
#include <string.h>

#include "catalog/catalog_suites.h"
#include "catalog/schema/files.h"
#include "milepost/catalog/form.h"
#include "milepost/text.h"

enum { DEEPEST = 12 };

/* All that was told, a line each: "=file", "+noun", "key: type". */
static struct buffer told;

static void tell_file(void *context, const char *name)
{
    (void)context;
    buffer_format(&told, "=%s\n", name);
}

static void tell_record(void *context, const char *list, const char *noun)
{
    (void)context;
    buffer_format(&told, "+%s%s%s\n", list ? list : "", list ? " " : "", noun);
}

static void tell_key(void *context, const char *key, const char *type, bool required)
{
    (void)context;
    buffer_format(&told, "%s: %s%s\n", key, type, required ? " !" : "");
}

static void set_up(void)
{
    catalog_describe(
        &(struct catalog_form){.file = tell_file, .record = tell_record, .key = tell_key});
}

static void tear_down(void)
{
    buffer_clear(&told);
}

/* The text of what is told of a record, from its heading to the next one. */
static const char *told_of(const char *noun, size_t *length)
{
    for (const char *at = buffer_text(&told); (at = strchr(at, '+')); at++) {
        const char *line = at + 1, *end = strchr(line, '\n');
        size_t all = strlen(noun);

        if ((size_t)(end - line) < all || memcmp(end - all, noun, all) != 0)
            continue;
        *length = strcspn(end + 1, "+=");
        return end;
    }
    return NULL;
}

static void check_key(const struct schema *schema, const char *key)
{
    struct buffer wanted = {0};

    buffer_format(&wanted, "\n%s: ", key);
    ck_assert_msg(strstr(buffer_text(&told), buffer_text(&wanted)) != NULL,
                  "the key \"%s\" of a %s is not described", key, schema->noun);
    buffer_clear(&wanted);
}

/* Goes down by itself, whatever the describing does. */
static int check_schema(const struct schema *schema, int depth)
{
    int keys = 0;

    if (depth == DEEPEST)
        return 0;
    for (int i = 0; i < schema->count; i++) {
        const struct schema_field *field = &schema->fields[i];

        if (field->key && field->kind != KIND_LIST) {
            check_key(schema, field->key);
            keys++;
        }
        if (field->schema)
            keys += check_schema(field->schema, depth + 1);
    }
    return keys;
}

START_TEST(catalog_describe__tells__every_key_of_every_file)
{
    int keys = 0;

    for (int i = 0; i < FILE_COUNT; i++)
        keys += check_schema(&file_forms[i].schema, 0);

    ck_assert_int_gt(keys, 300);
}
END_TEST

START_TEST(catalog_describe__tells__the_type_and_what_must_be_there)
{
    size_t length = 0;
    const char *question = told_of("questions question", &length);

    ck_assert_ptr_nonnull(question);
    ck_assert_ptr_nonnull(strstr(question, "\nid: an id !\n"));
    ck_assert_ptr_nonnull(strstr(question, "\nmin: a whole number from 0 to 10000000\n"));
    ck_assert_ptr_nonnull(strstr(
        question, "\ntype: one of `choice`, `multi`, `yesno`, `number`, `money`, `date` !\n"));
    ck_assert_ptr_nonnull(strstr(question, "\nfound-by: the id of a step\n"));
    ck_assert_ptr_nonnull(strstr(question, "\nerrand: the id of an errand\n"));
    ck_assert_ptr_nonnull(strstr(question, "\nvalues: a list, each a value\n"));
}
END_TEST

static int count_headings(const char *noun, size_t length)
{
    struct buffer heading = {0};
    int found = 0;

    buffer_format(&heading, "\n+%.*s\n", (int)length, noun);
    for (const char *at = buffer_text(&told); (at = strstr(at, buffer_text(&heading))); at++)
        found++;
    buffer_clear(&heading);
    return found;
}

/* Whoever is sent to a part by its name finds that one. */
START_TEST(catalog_describe__tells__each_part_once_under_its_name)
{
    static const char lead[] = ": keys of its own: ";
    int parts = 0;

    ck_assert_int_eq(count_headings("price", strlen("price")), 1);
    for (const char *at = buffer_text(&told); (at = strstr(at, lead)); parts++) {
        size_t length = strcspn(at += sizeof lead - 1, "!\n");

        length -= at[length] == '!';
        ck_assert_msg(count_headings(at, length) == 1, "%.*s: %d headings", (int)length, at,
                      count_headings(at, length));
    }
    for (const char *at = buffer_text(&told); (at = strstr(at, "\n+")); at += 2)
        if (!memchr(at + 2, ' ', strcspn(at + 2, "\n")))
            ck_assert_msg(count_headings(at + 2, strcspn(at + 2, "\n")) == 1, "twice: %.30s",
                          at + 2);
    ck_assert_int_gt(parts, 10);
}
END_TEST

Suite *describe_suite(void)
{
    Suite *suite = suite_create("describe");
    TCase *tcase = tcase_create("describe");

    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, catalog_describe__tells__every_key_of_every_file);
    tcase_add_test(tcase, catalog_describe__tells__the_type_and_what_must_be_there);
    tcase_add_test(tcase, catalog_describe__tells__each_part_once_under_its_name);
    suite_add_tcase(suite, tcase);
    return suite;
}

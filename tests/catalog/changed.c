/* SPDX-License-Identifier: MIT
 * The small catalogue with something changed. */
#include "changed.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

static void read_fixture(struct changed *changed, const char *name)
{
    char path[4096], *bytes = arena_new(&changed->arena, MAX_FILE_BYTES, 1);
    FILE *file;
    size_t length;

    snprintf(path, sizeof path, "%s/%s", SMALL_CATALOG, name);
    file = fopen(path, "r");
    ck_assert_ptr_nonnull(file);
    length = fread(bytes, 1, MAX_FILE_BYTES - 1, file);
    ck_assert_int_eq(fclose(file), 0);
    changed->texts[changed->count++] =
        (struct catalog_text){.name = name, .bytes = bytes, .length = length};
}

static struct catalog_text *text_of(struct changed *changed, const char *name)
{
    for (int i = 0; i < changed->count; i++)
        if (strcmp(changed->texts[i].name, name) == 0)
            return &changed->texts[i];
    ck_abort_msg("no file %s", name);
}

static void find_mark(struct changed *changed, const char *name, char *bytes)
{
    char *mark = strstr(bytes, "@@");

    if (!mark)
        return;
    memmove(mark, mark + 2, strlen(mark + 2) + 1);
    changed->mark = (struct position){.file = name, .line = 1, .column = 1};
    for (const char *at = bytes; at < mark;) {
        bool line = *at == '\n';

        (void)text_next(&at, mark);
        changed->mark.line += line;
        changed->mark.column = line ? 1 : changed->mark.column + 1;
    }
}

void changed_make(struct changed *changed, const struct change *change)
{
    struct catalog_text *text = text_of(changed, change->file);
    const char *found = change->old ? strstr(text->bytes, change->old) : text->bytes;
    char *bytes;

    if (!found)
        ck_abort_msg("%s does not hold: %s", change->file, change->old);
    bytes = arena_format(&changed->arena, "%.*s%s%s", (int)(found - text->bytes), text->bytes,
                         change->new, change->old ? found + strlen(change->old) : "");
    find_mark(changed, text->name, bytes);
    text->bytes = bytes;
    text->length = strlen(bytes);
}

void changed_start(struct changed *changed, const struct change *change)
{
    *changed = (struct changed){0};
    for (int i = 0; i < FILE_COUNT; i++)
        read_fixture(changed, file_forms[i].name);
    if (change)
        changed_make(changed, change);
}

enum status changed_load(struct changed *changed)
{
    if (changed->sheet.bytes)
        return catalog_compare_texts(changed->texts, changed->count, &changed->sheet, 1,
                                     &changed->file, &changed->err);
    return catalog_load_texts(changed->texts, changed->count, &changed->file, &changed->err);
}

const struct catalog *changed_load_good(struct changed *changed)
{
    enum status status = changed_load(changed);

    ck_assert_msg(status == STATUS_OK, "%s", changed->err.text);
    return catalog_of(changed->file);
}

void changed_end(struct changed *changed)
{
    catalog_free(&changed->file);
    arena_clear(&changed->arena);
}

static void list_faults(const struct changed *changed, struct buffer *out)
{
    const struct catalog_fault *faults;
    int count = catalog_faults(changed->file, &faults);

    for (int i = 0; i < count; i++)
        buffer_format(out, "%s:%d:%d: %s\n", faults[i].file, faults[i].line, faults[i].column,
                      faults[i].text);
}

static void expect(struct changed *changed, const char *text, bool others)
{
    struct buffer found = {0}, expected = {0};

    ck_assert_int_eq(changed_load(changed), STATUS_INVALID);
    ck_assert_ptr_null(catalog_of(changed->file));
    list_faults(changed, &found);
    buffer_format(&expected, "%s:%d:%d: %s\n", changed->mark.file, changed->mark.line,
                  changed->mark.column, text);
    if (others)
        ck_assert_msg(strstr(buffer_text(&found), buffer_text(&expected)), "expected\n%sgot\n%s",
                      buffer_text(&expected), buffer_text(&found));
    else
        ck_assert_str_eq(buffer_text(&found), buffer_text(&expected));
    buffer_clear(&found);
    buffer_clear(&expected);
    changed_end(changed);
}

void expect_only_fault(struct changed *changed, const char *text)
{
    expect(changed, text, false);
}

void expect_fault(const struct change *change, const char *text, bool others)
{
    struct changed changed;

    changed_start(&changed, change);
    expect(&changed, text, others);
}

/* SPDX-License-Identifier: MIT
 * Fuzzes the loader: the first byte picks a file of the small catalogue, the rest takes its
 * place. Whatever stands there is refused with faults that have a place and can be printed, or
 * is a catalogue that can be written as C. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "catalog/load_texts.h"
#include "catalog/schema/files.h"
#include "milepost/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void demand(bool holds)
{
    if (!holds)
        abort();
}

static struct catalog_text read_fixture(struct arena *arena, const char *name)
{
    char path[4096], *bytes = arena_new(arena, 1 << 16, 1);
    struct catalog_text text = {.name = name, .bytes = bytes};
    FILE *file;

    snprintf(path, sizeof path, "%s/%s", SMALL_CATALOG, name);
    file = fopen(path, "r");
    demand(file != NULL);
    text.length = fread(bytes, 1, 1 << 16, file);
    fclose(file);
    return text;
}

static void check_faults(const struct catalog_file *file)
{
    const struct catalog_fault *faults;
    int count = catalog_faults(file, &faults);

    demand(count > 0 && !catalog_of(file));
    for (int i = 0; i < count; i++)
        demand(faults[i].line > 0 && faults[i].column > 0 && faults[i].text[0] &&
               text_is_clean(faults[i].text, false));
}

static void check_catalog(const struct catalog *catalog)
{
    struct buffer source = {0};

    catalog_emit(&catalog, 1, &source);
    demand(source.length > 0 && text_is_clean(buffer_text(&source), true));
    buffer_clear(&source);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    struct catalog_text texts[FILE_COUNT];
    struct catalog_file *file = NULL;
    struct arena arena = {0};
    struct error err = {0};

    if (length == 0)
        return 0;
    for (int i = 0; i < FILE_COUNT; i++)
        texts[i] = read_fixture(&arena, file_forms[i].name);
    texts[bytes[0] % FILE_COUNT].bytes =
        arena_copy_bytes(&arena, (const char *)bytes + 1, length - 1);
    texts[bytes[0] % FILE_COUNT].length = length - 1;
    if (catalog_load_texts(texts, FILE_COUNT, &file, &err) == STATUS_OK)
        check_catalog(catalog_of(file));
    else
        check_faults(file);
    catalog_free(&file);
    arena_clear(&arena);
    return 0;
}

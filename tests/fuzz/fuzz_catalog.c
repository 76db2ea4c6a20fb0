/* SPDX-License-Identifier: MIT
 * Fuzzes the loader: the first byte picks a file of the small catalogue, the rest takes its
 * place, or says what is changed in it. Whatever stands there then is refused with faults that have
 * a place and can be printed, or is a catalogue that can be written as C. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

#include "catalog/load_texts.h"
#include "catalog/schema/files.h"
#include "milepost/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void demand(bool holds)
{
    if (!holds)
        abort();
}

static struct catalog_text read_fixture(const char *name)
{
    static const size_t most = 1 << 16;
    char path[4096], *bytes = memory_new(most, 1);
    struct catalog_text text = {.name = name, .bytes = bytes};
    FILE *file;

    snprintf(path, sizeof path, "%s/%s", SMALL_CATALOG, name);
    file = fopen(path, "r");
    demand(file != NULL);
    text.length = fread(bytes, 1, most, file);
    fclose(file);
    return text;
}

/* Read once, for the whole run. */
static const struct catalog_text *fixtures(void)
{
    static struct catalog_text texts[FILE_COUNT];

    for (int i = 0; i < FILE_COUNT && !texts[i].bytes; i++)
        texts[i] = read_fixture(file_forms[i].name);
    return texts;
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

static bool is_yaml(const struct catalog_text *text)
{
    yaml_parser_t parser;
    yaml_document_t document;
    bool is;

    demand(yaml_parser_initialize(&parser) == 1);
    yaml_parser_set_input_string(&parser, (const unsigned char *)text->bytes, text->length);
    is = yaml_parser_load(&parser, &document) == 1;
    if (is)
        yaml_document_delete(&document);
    yaml_parser_delete(&parser);
    return is;
}

/* Changes of a text, one after the other: the place in two bytes, how much goes, how much comes,
 * and what comes. So a few bytes reach what whole files of random bytes never would. */
static void change(struct buffer *text, const uint8_t *changes, size_t length)
{
    enum { HEAD = 4 };

    while (length >= HEAD) {
        size_t place = (changes[0] * 256U + changes[1]) % (text->length + 1);
        size_t goes = changes[2], comes = changes[3];
        struct buffer made = {0};

        goes = goes < text->length - place ? goes : text->length - place;
        comes = comes < length - HEAD ? comes : length - HEAD;
        buffer_add_bytes(&made, text->text, place);
        buffer_add_bytes(&made, (const char *)changes + HEAD, comes);
        buffer_add_bytes(&made, text->text + place + goes, text->length - place - goes);
        buffer_clear(text);
        *text = made;
        changes += HEAD + comes;
        length -= HEAD + comes;
    }
}

static void load(const struct catalog_text *texts, int count)
{
    struct catalog_file *file = NULL;
    struct error err = {0};

    if (catalog_load_texts(texts, count, &file, &err) == STATUS_OK)
        check_catalog(catalog_of(file));
    else
        check_faults(file);
    catalog_free(&file);
}

/* The first byte: which file, whether it is changed, and whether it is loaded alone, which takes a
 * tenth of the time. What is no YAML is: the other files would be read for nothing. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    enum { ALONE = 64, CHANGED = 128 };
    struct catalog_text texts[FILE_COUNT], *picked;
    struct buffer text = {0};

    if (length == 0)
        return 0;
    memcpy(texts, fixtures(), sizeof texts);
    picked = &texts[bytes[0] % ALONE % FILE_COUNT];
    if (bytes[0] & CHANGED) {
        buffer_add_bytes(&text, picked->bytes, picked->length);
        change(&text, bytes + 1, length - 1);
    } else {
        buffer_add_bytes(&text, (const char *)bytes + 1, length - 1);
    }
    picked->bytes = memory_copy_bytes(buffer_text(&text), text.length);
    picked->length = text.length;
    if (!(bytes[0] & ALONE) && is_yaml(picked))
        load(texts, FILE_COUNT);
    else
        load(picked, 1);
    free((char *)picked->bytes);
    buffer_clear(&text);
    return 0;
}

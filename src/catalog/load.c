/* SPDX-License-Identifier: MIT
 * From a folder to a checked catalogue: the order of the work, and what the caller gets.
 *
 * Nothing of the catalogue is handed out while it has a fault. Use and reach (check/)
 * are judged once every link is good, so that one slip is reported once. */
#include "catalog/load_texts.h"

#include <string.h>

#include "catalog/check/check.h"
#include "catalog/digest.h"
#include "catalog/link/fill.h"
#include "catalog/link/generate.h"
#include "catalog/link/link.h"
#include "catalog/read/document.h"
#include "catalog/read/expand.h"
#include "catalog/read/fault.h"
#include "catalog/read/records.h"
#include "catalog/read/walk.h"
#include "catalog/schema/files.h"
#include "catalog/sheet/compare.h"

/* ---- reading the files ----------------------------------------------------------------------- */

static const struct catalog_text *find_text(const struct catalog_text *texts, int count,
                                            const char *name)
{
    for (int i = 0; i < count; i++)
        if (strcmp(texts[i].name, name) == 0)
            return &texts[i];
    return NULL;
}

static void mark_incomplete(struct loader *loader, const struct schema *schema)
{
    for (int i = 0; i < schema->count; i++)
        if (schema->fields[i].kind == KIND_LIST)
            loader->incomplete[schema->fields[i].list] = true;
}

static void walk_file(struct loader *loader, const struct file_form *form,
                      struct document *document)
{
    struct spot spot = {.document = document, .node = yaml_document_get_root_node(&document->yaml)};

    walk_mapping(loader, &form->schema, spot, &loader->head);
    for (int i = 0; i < form->schema.count; i++) {
        const struct schema_field *field = &form->schema.fields[i];
        struct spot list = spot_child(spot, field->key);

        if (field->kind != KIND_LIST)
            continue;
        if (list.node)
            read_list(loader, field, list);
        else if (field->flags & REQUIRED)
            loader->incomplete[field->list] = true; /* as good as unread */
    }
}

static void read_file(struct loader *loader, int index, const struct catalog_text *text)
{
    const struct file_form *form = &file_forms[index];
    struct document *document = &loader->documents[index];
    struct position start = {.file = form->name, .line = 1, .column = 1};

    document->name = form->name;
    if (text && !text->trouble) {
        document->bytes = text->bytes;
        document->length = text->length;
        if (document_parse(loader, document)) {
            walk_file(loader, form, document);
            return;
        }
    } else {
        fault_at(loader, start, "%s", text ? text->trouble : "the file is missing");
    }
    mark_incomplete(loader, &form->schema);
}

static void report_strangers(struct loader *loader, const struct catalog_text *texts, int count)
{
    for (int i = 0; i < count; i++) {
        struct position start = {.line = 1, .column = 1};
        bool known = false;

        for (int j = 0; j < FILE_COUNT; j++)
            known = known || strcmp(texts[i].name, file_forms[j].name) == 0;
        if (known)
            continue;
        start.file = arena_copy_text(loader->arena, texts[i].name);
        fault_at(loader, start, "no file of a catalogue has this name");
    }
}

/* ---- putting it together --------------------------------------------------------------------- */

/* Copies a list's records, without what the loader kept beside them, into one array. */
static void pack_list(struct loader *loader, const struct schema_field *field,
                      struct catalog *catalog)
{
    int count = records_count(loader, field->list);
    size_t size = field->schema->final_size;
    char *items = arena_new(loader->arena, (size_t)count, size);

    for (int i = 0; i < count; i++)
        memcpy(items + (size_t)i * size, records_at(loader, field->list, i), size);
    memcpy((char *)catalog + field->offset, &items, sizeof items);
    memcpy((char *)catalog + field->count_offset, &count, sizeof count);
}

static void pack(struct loader *loader, struct catalog *catalog)
{
    *catalog = loader->head.catalog;
    for (int list = 0; list < LIST_COUNT; list++)
        pack_list(loader, loader->forms[list], catalog);
}

static bool is_whole(const struct loader *loader)
{
    for (int list = 0; list < LIST_COUNT; list++)
        if (loader->incomplete[list])
            return false;
    return !loader->dangling;
}

static void loader_clear(struct loader *loader)
{
    for (int i = 0; i < FILE_COUNT; i++)
        if (loader->documents[i].parsed)
            yaml_document_delete(&loader->documents[i].yaml);
    for (int i = 0; i < LIST_COUNT; i++)
        VECTOR_CLEAR(&loader->lists[i]);
    VECTOR_CLEAR(&loader->references);
    VECTOR_CLEAR(&loader->conditions);
    VECTOR_CLEAR(&loader->estimates);
    VECTOR_CLEAR(&loader->rates);
    VECTOR_CLEAR(&loader->needs);
    VECTOR_CLEAR(&loader->cited);
    VECTOR_CLEAR(&loader->faults);
}

static enum status result(const struct catalog_file *file, struct error *err)
{
    const struct catalog_fault *first = file->faults;

    if (file->fault_count == 0)
        return STATUS_OK;
    error_set(err, STATUS_INVALID, "%s:%d:%d: %s", first->file, first->line, first->column,
              first->text);
    if (file->fault_count == 1)
        return STATUS_INVALID;
    error_prefix(err, "%s%d faults, the first: ", file->fault_count >= MAX_FAULTS ? "over " : "",
                 file->fault_count);
    return STATUS_INVALID;
}

static void keep_faults(struct loader *loader, struct catalog_file *file)
{
    faults_settle(loader);
    file->fault_count = (int)loader->faults.count;
    file->faults = arena_new(&file->arena, loader->faults.count, sizeof *file->faults);
    if (file->fault_count > 0)
        memcpy(file->faults, loader->faults.items, loader->faults.count * sizeof *file->faults);
}

enum status catalog_load_texts(const struct catalog_text *texts, int count,
                               struct catalog_file **out, struct error *err)
{
    return catalog_compare_texts(texts, count, NULL, 0, out, err);
}

enum status catalog_compare_texts(const struct catalog_text *texts, int count,
                                  const struct sheet_text *sheets, int sheet_count,
                                  struct catalog_file **out, struct error *err)
{
    struct catalog_file *file = memory_new(1, sizeof *file);
    struct loader loader = {.arena = &file->arena};

    for (int list = 0; list < LIST_COUNT; list++)
        loader.forms[list] = list_field((enum list)list);
    record_init(&file_forms[0].schema, &loader.head);
    for (int i = 0; i < FILE_COUNT; i++)
        read_file(&loader, i, find_text(texts, count, file_forms[i].name));
    report_strangers(&loader, texts, count);
    generate_values(&loader);
    generate_facts(&loader);
    link_all(&loader);
    fill_templates(&loader);
    pack(&loader, &file->catalog);
    check_whole(&loader, &file->catalog);
    if (is_whole(&loader)) {
        size_t told = loader.faults.count;

        check_use(&loader, &file->catalog);
        /* A question that only itself uses was told already. */
        if (loader.faults.count == told)
            check_circles(&loader, &file->catalog);
        check_reach(&loader, &file->catalog);
        check_acts(&loader, &file->catalog);
        check_privacy(&loader, &file->catalog);
    }
    file->cited = (int)loader.cited.count;
    if (sheets)
        compare_with_sheets(&loader, sheets, sheet_count);
    keep_faults(&loader, file);
    if (file->fault_count == 0)
        file->catalog.digest = catalog_digest(&file->catalog, &file->arena);
    loader_clear(&loader);
    *out = file;
    return result(file, err);
}

int catalog_cited(const struct catalog_file *file)
{
    return file->cited;
}

const struct catalog *catalog_of(const struct catalog_file *file)
{
    return file->fault_count == 0 ? &file->catalog : NULL;
}

/* In the place of the one that has its id, or behind them. */
static int on_hand_place(const struct catalog **all, int count, const struct catalog *catalog)
{
    int at = 0;

    while (at < count && strcmp(all[at]->id, catalog->id) != 0)
        at++;
    all[at] = catalog;
    return at == count ? count + 1 : count;
}

void catalog_put_on_hand(struct catalog_file *const *files, int count, const struct catalog *others)
{
    const struct catalog **all;
    int known = catalog_count_on_hand(others);

    all = arena_new(&files[0]->arena, (size_t)known + (size_t)count + 1, sizeof *all);
    for (int i = 0; i < known; i++) { /* a copy each, for it leads to others than the original */
        struct catalog *copy = arena_new(&files[0]->arena, 1, sizeof *copy);

        *copy = *catalog_nth_on_hand(others, i);
        copy->on_hand = all;
        all[i] = copy;
    }
    for (int i = 0; i < count; i++)
        known = on_hand_place(all, known, &files[i]->catalog);
    for (int i = 0; i < count; i++)
        files[i]->catalog.on_hand = all;
}

int catalog_faults(const struct catalog_file *file, const struct catalog_fault **faults)
{
    *faults = file->faults;
    return file->fault_count;
}

void catalog_free(struct catalog_file **file)
{
    if (!*file)
        return;
    arena_clear(&(*file)->arena);
    free(*file);
    *file = NULL;
}

/* SPDX-License-Identifier: MIT
 * Values that need what is not read yet: conditions, references and rows of fact sheets,
 * remembered with their place. */
#include "catalog/read/scalar.h"

#include <string.h>

#include "catalog/read/fault.h"
#include "catalog/read/records.h"

/* True when a column of the text is a column of the file: no placeholder, escape or fold. */
static bool is_exact(const yaml_node_t *node, const char *text)
{
    size_t width = node->end_mark.column - node->start_mark.column;
    size_t quotes = node->data.scalar.style == YAML_PLAIN_SCALAR_STYLE ? 0 : 2;

    return node->start_mark.line == node->end_mark.line && width == strlen(text) + quotes &&
           strcmp((const char *)node->data.scalar.value, text) == 0;
}

void read_condition_field(struct loader *loader, const struct schema_field *field, struct spot spot,
                          void *record)
{
    const char *text = scalar_text(loader, spot);
    struct pending_condition pending = {
        .slot = (struct condition *)(void *)((char *)record + field->offset),
        .place = spot_position(spot),
    };

    if (!text) {
        loader->dangling = true;
        return;
    }
    pending.slot->text = text;
    pending.exact = is_exact(spot.node, text);
    if (pending.exact && spot.node->data.scalar.style != YAML_PLAIN_SCALAR_STYLE)
        pending.place.column++;
    VECTOR_PUSH(&loader->conditions, pending);
}

void read_reference_field(struct loader *loader, const struct schema_field *field, struct spot spot,
                          void *record)
{
    int16_t *slot = (int16_t *)(void *)((char *)record + field->offset);
    const char *id = scalar_text(loader, spot);

    if (id)
        remember_reference(loader, slot, field->list, id, spot_position(spot));
    else
        loader->dangling = true;
}

void read_references_field(struct loader *loader, const struct schema_field *field,
                           struct spot spot, void *record)
{
    int count = spot_count(loader, spot, field->key);
    int16_t *items = arena_new(loader->arena, (size_t)count, sizeof *items);
    struct index_list list = {.items = items, .count = count};

    for (int i = 0; i < count; i++) {
        struct spot item = spot_item(spot, i);
        const char *id = scalar_text(loader, item);

        items[i] = -1;
        if (id)
            remember_reference(loader, &items[i], field->list, id, spot_position(item));
        else
            loader->dangling = true;
    }
    memcpy((char *)record + field->offset, &list, sizeof list);
}

/* ---- fact sheets ----------------------------------------------------------------------------- */

/* A template's mapping is read once for each thing that it stands for. */
void remember_cited(struct loader *loader, struct spot spot)
{
    for (size_t i = 0; i < loader->cited.count; i++)
        if (loader->cited.items[i].node == spot.node)
            return;
    VECTOR_PUSH(&loader->cited, spot);
}

static void check_row(struct loader *loader, struct spot spot)
{
    const char *id = scalar_text(loader, spot);
    const char *parted = id ? strchr(id, '/') : NULL;

    if (id && (!parted || parted == id || !parted[1]))
        fault_on(loader, spot, "`%.80s` is no row of a fact sheet: SHEET/ROW", id);
}

void read_rows_field(struct loader *loader, const struct schema_field *field, struct spot spot,
                     void *record)
{
    (void)record;
    if (spot.node->type != YAML_SEQUENCE_NODE) {
        check_row(loader, spot);
        return;
    }
    for (int i = 0, count = spot_count(loader, spot, field->key); i < count; i++)
        check_row(loader, spot_item(spot, i));
}

void read_remark_field(struct loader *loader, const struct schema_field *field, struct spot spot,
                       void *record)
{
    (void)field;
    (void)record;
    (void)scalar_text(loader, spot);
}

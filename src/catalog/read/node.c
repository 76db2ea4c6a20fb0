/* SPDX-License-Identifier: MIT
 * A node of a file and its children; what is no mapping, list or scalar is told with its place. */
#include "catalog/read/node.h"

#include <string.h>

#include "catalog/read/fault.h"

struct spot spot_at(struct spot spot, int node)
{
    spot.node = yaml_document_get_node(&spot.document->yaml, node);
    return spot;
}

const char *key_text(struct spot key)
{
    return key.node->type == YAML_SCALAR_NODE ? (const char *)key.node->data.scalar.value : "";
}

struct spot spot_child(struct spot spot, const char *key)
{
    const yaml_node_t *mapping = spot.node;

    spot.node = NULL;
    if (!mapping || mapping->type != YAML_MAPPING_NODE)
        return spot;
    for (const yaml_node_pair_t *pair = mapping->data.mapping.pairs.start;
         pair < mapping->data.mapping.pairs.top; pair++)
        if (strcmp(key_text(spot_at(spot, pair->key)), key) == 0)
            return spot_at(spot, pair->value);
    return spot;
}

bool spot_has(struct spot spot, const char *key)
{
    return spot_child(spot, key).node != NULL;
}

struct spot spot_item(struct spot spot, int index)
{
    return spot_at(spot, spot.node->data.sequence.items.start[index]);
}

int spot_count(struct loader *loader, struct spot spot, const char *what)
{
    ptrdiff_t count;

    if (spot.node->type != YAML_SEQUENCE_NODE) {
        fault_on(loader, spot, "`%s` is a list: each item begins with '- '", what);
        return 0;
    }
    count = spot.node->data.sequence.items.top - spot.node->data.sequence.items.start;
    if (count <= MAX_ITEMS)
        return (int)count;
    fault_on(loader, spot, "the list has %td items, more than %d", count, MAX_ITEMS);
    return 0;
}

bool is_null(const yaml_node_t *node)
{
    const char *text = (const char *)node->data.scalar.value;

    return node->data.scalar.style == YAML_PLAIN_SCALAR_STYLE &&
           (!*text || strcmp(text, "~") == 0 || strcmp(text, "null") == 0);
}

const char *scalar_peek(struct spot spot)
{
    if (!spot.node || spot.node->type != YAML_SCALAR_NODE || is_null(spot.node))
        return NULL;
    return (const char *)spot.node->data.scalar.value;
}

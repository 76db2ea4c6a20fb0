/* SPDX-License-Identifier: MIT
 * A node of a file, where it stands, and its children. */
#ifndef MILEPOST_CATALOG_READ_NODE_H
#define MILEPOST_CATALOG_READ_NODE_H

#include "milepost/catalog.h"
#include <yaml.h>

struct position {
    const char *file;
    int line, column;
};

/* One file: its bytes and, when they could be parsed, its nodes. */
struct document {
    const char *name;
    const char *bytes;
    size_t length;
    yaml_document_t yaml;
    bool parsed;
};

struct placeholder {
    const char *name, *value;
};

#define MAX_PLACEHOLDERS 14

/* What a template is being expanded for. */
struct scope {
    const struct each_form *each;
    int16_t index; /* in the list of `each` */
    int count;
    struct placeholder items[MAX_PLACEHOLDERS];
};

/* A node, where it stands, and what its placeholders mean (scope is NULL outside templates). */
struct spot {
    struct document *document;
    const yaml_node_t *node;
    const yaml_node_t *owner; /* the mapping of the nearest record */
    const struct scope *scope;
};

struct loader;

/* ---- fault.c */

/* Of a spot without a node the place of its record: there it is missing. */
struct position spot_position(struct spot spot);

/* ---- node.c */

const char *key_text(struct spot key);
struct spot spot_at(struct spot spot, int node);
/* The value of a key of a mapping; a spot without a node when there is none. */
struct spot spot_child(struct spot spot, const char *key);
bool spot_has(struct spot spot, const char *key);
struct spot spot_item(struct spot spot, int index);
/* How many items a sequence has; 0, with a fault, when it is none or has more than MAX_ITEMS. */
int spot_count(struct loader *loader, struct spot spot, const char *what);

/* The scalar means that there is no value. */
bool is_null(const yaml_node_t *node);
/* The plain words of a scalar, or NULL without a fault; for peeking at what is read later. */
const char *scalar_peek(struct spot spot);

#endif

/* SPDX-License-Identifier: MIT
 * The faults of a catalogue: collected in any order, reported in the order of the files' lines.
 * A fault stops nothing: whoever reports one leaves a value with which the work can go on. */
#include "catalog/read/fault.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static void fault_add(struct loader *loader, struct position place, const char *format,
                      va_list args)
{
    struct catalog_fault fault = {.file = place.file, .line = place.line, .column = place.column};
    struct buffer inert = {0};
    char text[512];

    if (loader->faults.count >= MAX_FAULTS)
        return;
    vsnprintf(text, sizeof text, format, args);
    /* It may quote what the file holds. */
    text_add_inert_line(&inert, text, false);
    fault.text = arena_copy_text(loader->arena, buffer_text(&inert));
    buffer_clear(&inert);
    VECTOR_PUSH(&loader->faults, fault);
}

void fault_at(struct loader *loader, struct position place, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    fault_add(loader, place, format, args);
    va_end(args);
}

void fault_on(struct loader *loader, struct spot spot, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    fault_add(loader, spot_position(spot), format, args);
    va_end(args);
}

struct position spot_position(struct spot spot)
{
    const yaml_node_t *node = spot.node ? spot.node : spot.owner;
    struct position start = {.file = spot.document->name, .line = 1, .column = 1};

    if (node) {
        start.line += (int)node->start_mark.line;
        start.column += (int)node->start_mark.column;
    }
    return start;
}

static int fault_compare(const void *left_fault, const void *right_fault)
{
    const struct catalog_fault *left = left_fault, *right = right_fault;
    int order = strcmp(left->file, right->file);

    if (order == 0)
        order = (left->line > right->line) - (left->line < right->line);
    if (order == 0)
        order = (left->column > right->column) - (left->column < right->column);
    return order ? order : strcmp(left->text, right->text);
}

void faults_settle(struct loader *loader)
{
    struct catalog_fault *faults = loader->faults.items;
    size_t kept = 0;

    if (loader->faults.count == 0)
        return;
    qsort(faults, loader->faults.count, sizeof *faults, fault_compare);
    for (size_t i = 1; i < loader->faults.count; i++)
        if (fault_compare(&faults[kept], &faults[i]) != 0)
            faults[++kept] = faults[i];
    loader->faults.count = kept + 1;
}

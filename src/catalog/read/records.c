/* SPDX-License-Identifier: MIT
 * The lists, and references to what is in them, remembered until all are read. */
#include "catalog/read/records.h"

#include <string.h>

#include "milepost/nearest.h"

/* Every record of a list begins with its id. */
const char *record_id(const void *data)
{
    const char *id;

    memcpy(&id, data, sizeof id);
    return id;
}

void *records_at(const struct loader *loader, enum list list, int index)
{
    return loader->lists[list].items[index].data;
}

struct spot records_spot(const struct loader *loader, enum list list, int index)
{
    return loader->lists[list].items[index].spot;
}

int records_count(const struct loader *loader, enum list list)
{
    return (int)loader->lists[list].count;
}

static int compare_entries(const void *left_entry, const void *right_entry)
{
    const struct index_entry *left = left_entry, *right = right_entry;
    int order = strcmp(left->id, right->id);

    return order ? order : (left->index > right->index) - (left->index < right->index);
}

void records_sort(struct loader *loader, enum list list)
{
    int count = records_count(loader, list);
    struct index_entry *entries = arena_new(loader->arena, (size_t)count, sizeof *entries);

    for (int i = 0; i < count; i++)
        entries[i] = (struct index_entry){record_id(records_at(loader, list, i)), i};
    qsort(entries, (size_t)count, sizeof *entries, compare_entries);
    loader->sorted[list] = entries;
}

/* The first of the records with that id. */
static int records_find_sorted(const struct loader *loader, enum list list, const char *id)
{
    const struct index_entry *entries = loader->sorted[list];
    int low = 0, high = records_count(loader, list);

    while (low < high) {
        int middle = low + (high - low) / 2;

        if (strcmp(entries[middle].id, id) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low < records_count(loader, list) && strcmp(entries[low].id, id) == 0
               ? entries[low].index
               : -1;
}

int records_find(const struct loader *loader, enum list list, const char *id)
{
    if (loader->sorted[list])
        return records_find_sorted(loader, list, id);
    for (int i = 0; i < records_count(loader, list); i++)
        if (strcmp(record_id(records_at(loader, list, i)), id) == 0)
            return i;
    return -1;
}

const char *records_near(const struct loader *loader, enum list list, const char *id)
{
    enum { NAMED_FAULTS = 50 };
    struct nearest nearest = {.word = id};

    if (loader->faults.count < NAMED_FAULTS)
        for (int i = 0; i < records_count(loader, list); i++)
            nearest_offer(&nearest, record_id(records_at(loader, list, i)));
    return arena_copy_text(loader->arena, nearest_says(&nearest));
}

const char *records_noun(const struct loader *loader, enum list list)
{
    return loader->forms[list]->schema->noun;
}

void remember_reference(struct loader *loader, int16_t *slot, enum list list, const char *id,
                        struct position place)
{
    struct pending_reference pending = {.slot = slot, .id = id, .place = place, .list = list};

    *slot = -1;
    VECTOR_PUSH(&loader->references, pending);
}

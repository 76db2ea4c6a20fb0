/* SPDX-License-Identifier: MIT
 * A table of texts by what they look like: of the places from the one that its hash names on, a
 * text stands in the first that is free. At most half of them are taken. */
#include "milepost/looks.h"

#include <stdlib.h>
#include <string.h>

#include "milepost/memory.h"
#include "milepost/text.h"

enum { LEAST_ROOM = 64 };

/* FNV-1a. */
static size_t looks_hash(const char *text)
{
    uint64_t hash = UINT64_C(14695981039346656037);

    for (; *text != '\0'; text++)
        hash = (hash ^ (unsigned char)*text) * UINT64_C(1099511628211);
    return (size_t)(hash ^ hash >> 32);
}

/* The place of a text, or the free one where it would stand. */
static struct look_place *looks_place(const struct looks *looks, const char *folded)
{
    size_t at = looks_hash(folded) & (looks->room - 1);

    while (looks->places[at].text && strcmp(looks->places[at].text, folded) != 0)
        at = (at + 1) & (looks->room - 1);
    return &looks->places[at];
}

static void looks_grow(struct looks *looks)
{
    struct looks old = *looks;

    looks->room = old.room > 0 ? 2 * old.room : LEAST_ROOM;
    looks->places = memory_new(looks->room, sizeof *looks->places);
    for (size_t i = 0; i < old.room; i++)
        if (old.places[i].text)
            *looks_place(looks, old.places[i].text) = old.places[i];
    free(old.places);
}

void looks_put(struct looks *looks, const char *text, int64_t number)
{
    struct buffer folded = {0};
    struct look_place *place;

    if (looks->count * 2 >= looks->room)
        looks_grow(looks);
    text_fold(text, &folded);
    place = looks_place(looks, buffer_text(&folded));
    if (!place->text) {
        place->text = memory_copy_text(buffer_text(&folded));
        looks->count++;
    }
    place->number = number;
    buffer_clear(&folded);
}

bool looks_find(const struct looks *looks, const char *text, int64_t *number)
{
    struct buffer folded = {0};
    const struct look_place *place = NULL;

    if (looks->count == 0)
        return false;
    text_fold(text, &folded);
    place = looks_place(looks, buffer_text(&folded));
    buffer_clear(&folded);
    if (place->text)
        *number = place->number;
    return place->text != NULL;
}

void looks_clear(struct looks *looks)
{
    for (size_t i = 0; i < looks->room; i++)
        free(looks->places[i].text);
    free(looks->places);
    *looks = (struct looks){0};
}

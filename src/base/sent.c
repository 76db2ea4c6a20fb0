/* SPDX-License-Identifier: MIT
 * Entries of a calendar by their uids. */
#include "milepost/sent.h"

#include <stdlib.h>
#include <string.h>

#include "milepost/memory.h"

static void sent_entry_clear(struct sent_entry *entry)
{
    free(entry->uid);
    free(entry->title);
}

void sent_clear(struct sent_calendar *calendar)
{
    for (size_t i = 0; i < calendar->count; i++)
        sent_entry_clear(&calendar->items[i]);
    free(calendar->items);
    *calendar = (struct sent_calendar){0};
}

/* Where a uid stands, or would. */
static size_t sent_place(const struct sent_calendar *calendar, const char *uid)
{
    size_t low = 0, high = calendar->count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (strcmp(calendar->items[middle].uid, uid) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool sent_is_at(const struct sent_calendar *calendar, size_t at, const char *uid)
{
    return at < calendar->count && strcmp(calendar->items[at].uid, uid) == 0;
}

void sent_put(struct sent_calendar *calendar, const struct sent_entry *entry)
{
    struct sent_entry copy = *entry;
    size_t at = sent_place(calendar, entry->uid);

    copy.uid = memory_copy_text(entry->uid);
    copy.title = memory_copy_text(entry->title);
    if (sent_is_at(calendar, at, copy.uid)) {
        sent_entry_clear(&calendar->items[at]);
    } else {
        calendar->items =
            memory_resize(calendar->items, calendar->count + 1, sizeof *calendar->items);
        memmove(&calendar->items[at + 1], &calendar->items[at],
                (calendar->count - at) * sizeof *calendar->items);
        calendar->count++;
    }
    calendar->items[at] = copy;
}

const struct sent_entry *sent_find(const struct sent_calendar *calendar, const char *uid)
{
    size_t at = sent_place(calendar, uid);

    return sent_is_at(calendar, at, uid) ? &calendar->items[at] : NULL;
}

bool sent_is_task(const struct sent_entry *entry)
{
    return strncmp(entry->uid, SENT_TASK, strlen(SENT_TASK)) == 0;
}

void sent_keep(struct sent_calendar *to, const struct sent_calendar *from, bool tasks)
{
    for (size_t i = 0; i < from->count; i++)
        if (sent_is_task(&from->items[i]) == tasks)
            sent_put(to, &from->items[i]);
}

static bool sent_entry_equal(const struct sent_entry *left, const struct sent_entry *right)
{
    return strcmp(left->uid, right->uid) == 0 && strcmp(left->title, right->title) == 0 &&
           left->day == right->day && left->finish == right->finish &&
           left->sequence == right->sequence && left->cancelled == right->cancelled;
}

bool sent_equal(const struct sent_calendar *left, const struct sent_calendar *right)
{
    if (left->count != right->count)
        return false;
    for (size_t i = 0; i < left->count; i++)
        if (!sent_entry_equal(&left->items[i], &right->items[i]))
            return false;
    return true;
}

/* SPDX-License-Identifier: MIT
 * Everything that refers to a record by its id.
 *
 * The lists are complete and no record is added any more, so an index stays what it is. What refers
 * to nothing is -1 and has had its fault, unless the list could not be read. */
#include "catalog/link/link.h"

#include <string.h>

#include "catalog/link/condition.h"
#include "catalog/read/fault.h"
#include "catalog/read/records.h"
#include "catalog/schema/emit_record.h"
#include "catalog/schema/parts.h"
#include "catalog/schema/raw.h"

/* ---- references ------------------------------------------------------------------------------ */

static void link_reference(struct loader *loader, const struct pending_reference *pending)
{
    int index = records_find(loader, pending->list, pending->id);

    *pending->slot = (int16_t)index;
    if (index >= 0)
        return;
    loader->dangling = true;
    if (!loader->incomplete[pending->list])
        fault_at(loader, pending->place, "there is no %s `%.80s`%s",
                 records_noun(loader, pending->list), pending->id,
                 records_near(loader, pending->list, pending->id));
}

/* ---- ids ------------------------------------------------------------------------------------- */

/* Two series of one vaccine share its id and differ in the product. */
static bool may_share(const struct loader *loader, enum list list, int left, int right)
{
    const struct vaccine *one, *other;

    if (list != LIST_VACCINE)
        return false;
    one = records_at(loader, list, left);
    other = records_at(loader, list, right);
    return strcmp(one->product, other->product) != 0;
}

static void check_id(struct loader *loader, enum list list, int index)
{
    const char *id = record_id(records_at(loader, list, index));

    for (int i = 0; *id && i < index; i++) {
        struct position first;

        if (strcmp(record_id(records_at(loader, list, i)), id) != 0 ||
            may_share(loader, list, i, index))
            continue;
        first = spot_position(records_spot(loader, list, i));
        fault_on(loader, records_spot(loader, list, index),
                 "the %s `%s` stands twice: also in line %d", records_noun(loader, list), id,
                 first.line);
        return;
    }
}

static void check_ids(struct loader *loader)
{
    for (int list = 0; list < LIST_COUNT; list++)
        for (int i = 0; i < records_count(loader, (enum list)list); i++)
            check_id(loader, (enum list)list, i);
}

/* ---- needs ----------------------------------------------------------------------------------- */

/* A short need takes its title from its fact. */
static void settle_short_need(const struct loader *loader, const struct pending_need *pending)
{
    struct need *need = pending->need;
    int fact = pending->raw->requirement.fact;

    need->when = pending->raw->need.when;
    if (!*need->title && fact >= 0)
        need->title = ((const struct fact *)records_at(loader, LIST_FACT, fact))->title;
    pending->raw->path.title = need->title;
}

static void settle_needs(const struct loader *loader)
{
    for (size_t i = 0; i < loader->needs.count; i++)
        if (loader->needs.items[i].raw)
            settle_short_need(loader, &loader->needs.items[i]);
}

/* Adds what the need asks for; two exams may well name different sources for the same. */
static void describe_need(struct buffer *out, const struct need *need)
{
    struct need bare = *need;

    bare.paths = NULL;
    bare.count = 0;
    emit_record(out, &need_schema, &bare);
    for (int i = 0; i < need->count; i++) {
        struct path path = need->paths[i];

        path.source = -1;
        path.note = "";
        emit_record(out, &path_schema, &path);
    }
}

static bool same_need(const struct need *left, const struct need *right)
{
    struct buffer one = {0}, other = {0};
    bool same;

    describe_need(&one, left);
    describe_need(&other, right);
    same = strcmp(buffer_text(&one), buffer_text(&other)) == 0;
    buffer_clear(&one);
    buffer_clear(&other);
    return same;
}

/* A chosen route is stored by need ids, so one id may only ever mean one thing. */
static void check_need_ids(struct loader *loader)
{
    for (size_t i = 0; i < loader->needs.count; i++) {
        const struct pending_need *later = &loader->needs.items[i];

        for (size_t j = 0; j < i; j++) {
            const struct pending_need *first = &loader->needs.items[j];

            if (!*later->need->id || strcmp(later->need->id, first->need->id) != 0)
                continue;
            if (!same_need(later->need, first->need))
                fault_at(loader, later->place,
                         "another need is called `%s` and differs from this one (%s, line %d)",
                         later->need->id, first->place.file, first->place.line);
            break;
        }
    }
}

struct position need_position(const struct loader *loader, const struct need *need)
{
    for (size_t i = 0; i < loader->needs.count; i++)
        if (loader->needs.items[i].need->paths == need->paths)
            return loader->needs.items[i].place;
    return (struct position){.file = "steps.yaml", .line = 1, .column = 1};
}

/* ---- figures that are assumed ---------------------------------------------------------------- */

static const struct assumption *assumed(struct loader *loader, int16_t index, const char *unit,
                                        struct position place)
{
    const struct assumption *assumption;

    if (index < 0)
        return NULL;
    assumption = records_at(loader, LIST_ASSUMPTION, index);
    if (strcmp(assumption->unit, unit) != 0)
        fault_at(loader, place, "the assumption `%s` is in %s, not in %s", assumption->id,
                 assumption->unit, unit);
    return assumption;
}

static void take_assumptions(struct loader *loader)
{
    for (size_t i = 0; i < loader->estimates.count; i++) {
        const struct pending_estimate *pending = &loader->estimates.items[i];
        const struct assumption *assumption =
            assumed(loader, pending->estimate->assumption, pending->unit, pending->place);

        if (assumption)
            pending->estimate->range = assumption->range;
    }
    for (size_t i = 0; i < loader->rates.count; i++) {
        const struct pending_rate *pending = &loader->rates.items[i];
        const struct assumption *assumption =
            assumed(loader, pending->rate->assumption, "per mille", pending->place);

        if (!assumption)
            continue;
        if (assumption->range.high > 1000)
            fault_at(loader, pending->place, "a pass rate is at most 1000 per mille");
        else
            pending->rate->permille = (int16_t)assumption->range.likely;
    }
}

/* ---- the whole ------------------------------------------------------------------------------- */

void link_all(struct loader *loader)
{
    check_ids(loader);
    for (int list = 0; list < LIST_COUNT; list++)
        records_sort(loader, (enum list)list);
    for (size_t i = 0; i < loader->references.count; i++)
        link_reference(loader, &loader->references.items[i]);
    for (size_t i = 0; i < loader->conditions.count; i++)
        condition_compile(loader, &loader->conditions.items[i]);
    settle_needs(loader);
    take_assumptions(loader);
    check_need_ids(loader);
}

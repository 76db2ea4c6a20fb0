/* SPDX-License-Identifier: MIT
 * What is due: the days of a roadmap on which something is wanted of the person, in one list. */
#include <string.h>

#include "plan/agenda/due_lines.h"

/* ---- gates ----------------------------------------------------------------------------------- */

static bool due_because_asks(const struct because_list *because, int question)
{
    for (int i = 0; i < because->count; i++)
        if (because->items[i].question == question)
            return true;
    return false;
}

/* Doses and tests are the proof that a gate asks for: with them it is on the list already. */
static bool due_gate_is_there(const struct due_making *making, const struct roadmap_gate *gate)
{
    for (size_t i = 0; i < making->items.count; i++) {
        const struct due_item *item = &making->items.items[i];
        const struct because_list *because =
            item->line >= 0 ? &making->roadmap->steps[item->line].because : NULL;

        if (!because || (item->kind != DUE_DOSE && item->kind != DUE_EVIDENCE))
            continue;
        for (int j = 0; j < because->count; j++)
            if (because->items[j].question >= 0 &&
                due_because_asks(&gate->because, because->items[j].question))
                return true;
    }
    return false;
}

static void due_add_gates(struct due_making *making)
{
    const struct roadmap *roadmap = making->roadmap;

    for (int i = 0; i < roadmap->gate_count; i++) {
        const struct roadmap_gate *gate = &roadmap->gates[i];
        bool asked = gate->time == GATE_NOW || gate->time == GATE_LATER;

        if (!asked || gate->outcome == GATE_BARRED || gate->by == DATE_NONE ||
            due_gate_is_there(making, gate))
            continue;
        date_day missed = due_gate_missed(&making->past, i);

        VECTOR_PUSH(&making->items,
                    (struct due_item){
                        .day = missed != DATE_NONE ? missed : gate->by,
                        .what = arena_format(making->arena, "%s: ask, and settle it", gate->title),
                        .step = gate->id,
                        .kind = DUE_GATE,
                        .is_private = gate->is_private,
                        .line = -1,
                        .gate = i});
    }
}

/* ---- the list -------------------------------------------------------------------------------- */

static int due_by_day(const struct due_item *left, const struct due_item *right)
{
    return (left->day > right->day) - (left->day < right->day);
}

/* Of one day they stay in the order of the roadmap. */
static void due_sort(struct due_making *making)
{
    for (size_t i = 1; i < making->items.count; i++) {
        struct due_item item = making->items.items[i];
        size_t at = i;

        for (; at > 0 && due_by_day(&making->items.items[at - 1], &item) > 0; at--)
            making->items.items[at] = making->items.items[at - 1];
        making->items.items[at] = item;
    }
}

void due_list_make(struct due_list *list, const struct roadmap *roadmap,
                   const struct plan_baseline *baseline)
{
    struct due_making making = {.arena = &list->arena,
                                .roadmap = roadmap,
                                .past = {.roadmap = roadmap, .baseline = baseline}};

    *list = (struct due_list){0};
    making.past.held =
        arena_new(&list->arena, (size_t)roadmap->step_count + 1, sizeof *making.past.held);
    for (int i = 0; i < roadmap->step_count; i++)
        due_add_line(&making, i);
    due_add_gates(&making);
    due_sort(&making);
    if (making.items.count > 0) {
        struct due_item *items = arena_new(&list->arena, making.items.count, sizeof *items);

        memcpy(items, making.items.items, making.items.count * sizeof *items);
        list->items = items;
        list->count = (int)making.items.count;
    }
    VECTOR_CLEAR(&making.items);
}

void due_list_clear(struct due_list *list)
{
    arena_clear(&list->arena);
    *list = (struct due_list){0};
}

int due_list_within(const struct due_list *list, date_day today, int days)
{
    int count = 0;

    while (count < list->count && list->items[count].day - today <= days)
        count++;
    return count;
}

bool due_item_is_overdue(const struct due_item *item, date_day today)
{
    return item->day < today;
}

const struct due_item *due_list_overdue(const struct due_list *list, int line, date_day today)
{
    for (int i = 0; i < list->count && due_item_is_overdue(&list->items[i], today); i++)
        if (list->items[i].line == line)
            return &list->items[i];
    return NULL;
}

static const char *const due_ids[DUE_KIND_COUNT] = {
    [DUE_DOSE] = "dose",
    [DUE_EVIDENCE] = "evidence",
    [DUE_EXAM] = "exam",
    [DUE_RETAKE] = "retake",
    [DUE_LETTER] = "letter",
    [DUE_SCHOOL] = "school",
    [DUE_AID] = "aid",
    [DUE_FEE] = "fee",
    [DUE_RENEWAL] = "renewal",
    [DUE_GATE] = "gate",
    [DUE_CLEARANCE] = "clearance",
    [DUE_STEP] = "step",
};

const char *due_kind_id(enum due_kind kind)
{
    return due_ids[kind];
}

bool due_kind_find(const char *id, enum due_kind *kind)
{
    for (int i = 0; i < DUE_KIND_COUNT; i++) {
        if (strcmp(due_ids[i], id) != 0)
            continue;
        *kind = (enum due_kind)i;
        return true;
    }
    return false;
}

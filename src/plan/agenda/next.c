/* SPDX-License-Identifier: MIT
 * What to do now: the first of what was chosen, in an order in which it can be done, and how much
 * more there is. */
#include "milepost/agenda.h"
#include "plan/agenda/next_choice.h"
#include "plan/agenda/next_order.h"

static bool next_is_before(const struct next_choice *left, const struct next_choice *right)
{
    for (int i = 0; i < 4; i++)
        if (left->ranks[i] != right->ranks[i])
            return left->ranks[i] < right->ranks[i];
    return false;
}

/* What is wanted before a step stands before it and is as pressing, however soon either must be
 * begun: a school is asked before it is chosen. An exam whose day has come waits for no papers,
 * and what is overdue for nothing that is not. */
static void next_put_in_order(const struct roadmap *roadmap, struct next_choice *chosen, int count)
{
    for (int i = 0; i < count; i++) {
        for (int j = i + 1; j < count; j++) {
            struct next_choice first = chosen[j];

            if (chosen[i].item.exam ||
                (chosen[i].item.reason == NEXT_OVERDUE && first.item.reason != NEXT_OVERDUE) ||
                !next_comes_before(roadmap, first.item.line, chosen[i].item.line))
                continue;
            if (first.item.reason > chosen[i].item.reason)
                first.item.reason = chosen[i].item.reason;
            for (int k = j; k > i; k--)
                chosen[k] = chosen[k - 1];
            chosen[i++] = first;
        }
    }
}

/* Puts it among those that were chosen, if it is one of the first `most`. */
static void next_take(struct next_list *list, struct next_choice *chosen, int most,
                      const struct next_choice *choice)
{
    int at = list->count;

    for (; at > 0 && next_is_before(choice, &chosen[at - 1]); at--)
        chosen[at] = chosen[at - 1];
    chosen[at] = *choice;
    if (list->count < most)
        list->count++;
}

static bool next_has_line(const struct next_list *list, int line)
{
    for (int i = 0; i < list->count; i++)
        if (list->items[i].line == line)
            return true;
    return false;
}

/* What is due in these days and is not among them: there was no room, it is not a line, or it has
 * to wait for something else. */
static void next_count_due(const struct next_making *making, struct next_list *list)
{
    int count = due_list_within(making->due, making->roadmap->today, making->days);

    for (int i = 0; i < count; i++)
        list->due += !next_has_line(list, making->due->items[i].line);
}

static void next_choose_all(const struct next_making *making, struct next_list *list)
{
    struct next_choice chosen[NEXT_MOST + 1];
    int most = list->followed ? NEXT_MOST : NEXT_FIRST_MOST, also_due = 0, all = 0;

    for (int i = 0; i < making->roadmap->step_count; i++) {
        struct next_choice choice = {.ranks = {0}};

        if (!(list->followed ? next_choose(making, i, &choice)
                             : next_choose_first(making, i, &choice)))
            continue;
        next_take(list, chosen, most, &choice);
        all++;
        also_due += next_is_due(making, i);
    }
    if (list->followed)
        next_put_in_order(making->roadmap, chosen, list->count);
    for (int i = 0; i < list->count; i++) {
        list->items[i] = chosen[i].item;
        also_due -= next_is_due(making, chosen[i].item.line);
    }
    list->left_out = all - list->count - (list->followed ? also_due : 0);
}

void next_list_make(struct next_list *list, const struct roadmap *roadmap,
                    const struct plan_baseline *baseline, int days, bool followed)
{
    struct due_list due;
    struct next_making making = {
        .roadmap = roadmap, .due = &due, .days = days, .until = roadmap->today + days};

    /* There is none to be followed: all there is to do counts. */
    *list = (struct next_list){.days = days, .followed = followed || roadmap->route < 0};
    due_list_make(&due, roadmap, baseline);
    next_choose_all(&making, list);
    if (list->followed)
        next_count_due(&making, list);
    due_list_clear(&due);
}

const char *next_reason_id(enum next_reason reason)
{
    static const char *const ids[NEXT_REASON_COUNT] = {"overdue", "goal", "begun", "due", "open"};

    return ids[reason];
}

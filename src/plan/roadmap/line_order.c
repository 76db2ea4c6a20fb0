/* SPDX-License-Identifier: MIT
 * The order of the lines: what can be claimed, then by phase and start; on one day what is needed
 * before what needs it. */
#include <stdlib.h>
#include <string.h>

#include "plan/roadmap/line.h"

/* By claim, phase, start (no date last, in the order in which they would come), then id. Answers to
 * find out, which stand together, go by how much they would narrow. */
static int line_compare(const void *left, const void *right)
{
    const struct roadmap_step *a = &((const struct line *)left)->step;
    const struct roadmap_step *b = &((const struct line *)right)->step;
    if (a->claim != b->claim)
        return a->claim ? -1 : 1;
    if (a->phase != b->phase)
        return (int)a->phase - (int)b->phase;
    int64_t start_a = a->start == DATE_NONE ? INT64_MAX : a->start;
    int64_t start_b = b->start == DATE_NONE ? INT64_MAX : b->start;
    if (start_a != start_b)
        return start_a < start_b ? -1 : 1;
    date_day length_a = ((const struct line *)left)->as_if,
             length_b = ((const struct line *)right)->as_if;
    if (start_a == INT64_MAX && length_a != length_b)
        return length_a < length_b ? -1 : 1;
    if (a->question >= 0 && b->question >= 0 && a->narrows_days != b->narrows_days)
        return b->narrows_days - a->narrows_days;
    if (a->question >= 0 && b->question >= 0 && a->narrows_cost != b->narrows_cost)
        return a->narrows_cost > b->narrows_cost ? -1 : 1;
    return strcmp(a->id, b->id);
}

static void lines_move_bar_first(const struct builder *builder, struct line_list *lines)
{
    const struct profile *profile = &builder->profile;

    for (int i = 0; i < lines->count; i++) {
        struct line bar = lines->items[i];
        if (bar.node < 0 || !step_is_bar(&profile->catalog->steps[bar.step.step]))
            continue;
        memmove(&lines->items[1], &lines->items[0], (size_t)i * sizeof bar);
        lines->items[0] = bar;
        return;
    }
}

static bool line_waits_for(const struct network *network, const struct line *line,
                           const struct line *other)
{
    if (line->node < 0 || other->node < 0)
        return false;
    const struct node *node = &network->nodes[line->node];
    for (int i = node->first_link; i < node->first_link + node->link_count; i++) {
        if (network->links[i].from == other->node)
            return true;
    }
    return false;
}

/* The first of `count` lines that waits for none of the others; there is one, as links go one way.
 */
static int lines_first_free(const struct network *network, const struct line *lines, int count)
{
    for (int i = 0; i < count; i++) {
        bool is_free = true;
        for (int j = 0; j < count && is_free; j++)
            is_free = !line_waits_for(network, &lines[i], &lines[j]);
        if (is_free)
            return i;
    }
    return 0;
}

/* Lines of one phase that begin on one day keep their order but for what they need. */
static void lines_put_needed_first(const struct network *network, struct line *lines, int count)
{
    for (; count > 1; lines++, count--) {
        int next = lines_first_free(network, lines, count);
        struct line line = lines[next];
        memmove(&lines[1], &lines[0], (size_t)next * sizeof line);
        lines[0] = line;
    }
}

static bool lines_stand_together(const struct roadmap_step *a, const struct roadmap_step *b)
{
    return a->claim == b->claim && a->phase == b->phase && a->start == b->start;
}

void lines_sort(const struct builder *builder, struct line_list *lines)
{
    if (lines->count > 1)
        qsort(lines->items, (size_t)lines->count, sizeof *lines->items, line_compare);
    for (int i = 0, end; i < lines->count; i = end) {
        for (end = i + 1; end < lines->count &&
                          lines_stand_together(&lines->items[i].step, &lines->items[end].step);)
            end++;
        lines_put_needed_first(&builder->network, &lines->items[i], end - i);
    }
    lines_move_bar_first(builder, lines);
}

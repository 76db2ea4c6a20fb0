/* SPDX-License-Identifier: MIT
 * Anchors: what a companion stands beside, and whether that is there. */
#include "plan/roadmap/companions.h"

/* Without a route the phases and the goal are taken as present where that still makes sense. */
bool companions_without_route(const struct builder *builder)
{
    return builder->route == NULL;
}

/* True when node n is what the anchor names. */
bool anchor_is_node(const struct builder *builder, const struct anchor *anchor, int n)
{
    const struct node *node = &builder->network.nodes[n];
    const struct step *step = &builder->profile.catalog->steps[node->step];

    switch (anchor->kind) {
    case ANCHOR_STEP:
        return anchor->index == node->step;
    case ANCHOR_FACT:
        return node->route >= 0 && profile_gives(&builder->profile, node->step, anchor->index);
    case ANCHOR_PHASE: /* what is bought for it may come before it begins */
        return (int)step->phase == anchor->index && step->kind != STEP_PURCHASE;
    case ANCHOR_GOAL:
        return n == builder->network.goal;
    }
    return false;
}

bool anchor_has_node(const struct builder *builder, const struct anchor *anchor)
{
    for (int n = 0; n < builder->network.count; n++) {
        if (anchor_is_node(builder, anchor, n))
            return true;
    }
    return false;
}

/* The job that an exam opens the door to is what the plan was for: it stays when the exam is done.
 */
bool anchor_opened_door(const struct builder *builder, const struct step *step,
                        const struct anchor *anchor)
{
    const struct standing *standing =
        step->kind == STEP_JOB && anchor->kind == ANCHOR_STEP && anchor->place == PLACE_AFTER
            ? standing_of(&builder->profile.standings, anchor->index)
            : NULL;

    return standing && standing->status == STEP_DONE;
}

bool anchor_present(const struct builder *builder, const struct step *step,
                    const struct anchor *anchor)
{
    if (anchor_has_node(builder, anchor) || anchor_opened_door(builder, step, anchor))
        return true;
    if (!companions_without_route(builder))
        return false;
    if (anchor->kind == ANCHOR_FACT)
        return builder->profile.facts[anchor->index].met;
    return anchor->kind == ANCHOR_GOAL || anchor->kind == ANCHOR_PHASE;
}

/* What comes before a step that was begun comes too late for it: it is of no more use. */
bool anchor_is_over(const struct builder *builder, const struct anchor *anchor)
{
    bool over = false;

    if (builder->profile.standings.count == 0 || anchor->kind != ANCHOR_STEP)
        return false;
    for (int n = 0; anchor->place == PLACE_BEFORE && n < builder->network.count; n++)
        over |= anchor_is_node(builder, anchor, n) &&
                standing_is_begun(&builder->profile.standings, builder->network.nodes[n].step);
    return over;
}

/* SPDX-License-Identifier: MIT
 * Steps that would tell a private answer: one that stands on some roadmaps and not on others by
 * such an answer is private itself, for whoever sees its title knows the answer. */
#include "catalog/check/check.h"

#include "catalog/read/fault.h"
#include "catalog/read/records.h"

static bool question_is_private(const struct catalog *catalog, int question)
{
    const struct question *asked = &catalog->questions[question];

    return asked->is_private || catalog->sections[asked->section].is_private;
}

/* The first private question that a condition reads, or -1. */
static int condition_find_private(const struct catalog *catalog, const struct condition *condition)
{
    for (int i = 0; i < condition->count; i++) {
        const struct condition_node *node = &condition->nodes[i];
        bool reads = node->op != CONDITION_NOT && node->op != CONDITION_AND &&
                     node->op != CONDITION_OR && node->question >= 0;

        if (reads && question_is_private(catalog, node->question))
            return node->question;
    }
    return -1;
}

void check_privacy(struct loader *loader, const struct catalog *catalog)
{
    for (int i = 0; i < catalog->step_count; i++) {
        const struct step *step = &catalog->steps[i];
        int question = condition_find_private(catalog, &step->when);

        if (!step->is_private && question >= 0)
            fault_on(loader, spot_child(records_spot(loader, LIST_STEP, i), "when"),
                     "the step `%s` depends on the private question `%s`: it is private, too",
                     step->id, catalog->questions[question].id);
    }
}

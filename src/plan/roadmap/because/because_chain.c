/* SPDX-License-Identifier: MIT
 * A chain of reasons under construction: its links, and where each of them comes from. */
#include <string.h>

#include "plan/roadmap/because/chain.h"

struct because *chain_add(struct chain *chain, enum because_about about, const char *rule)
{
    struct because link = {.about = about,
                           .question = -1,
                           .rule = rule,
                           .step = -1,
                           .source = -1,
                           .checked = DATE_NONE,
                           .assumption = -1};
    VECTOR_PUSH(&chain->links, link);
    return &chain->links.items[chain->links.count - 1];
}

void chain_set_source(const struct chain *chain, struct because *link, int source)
{
    const struct profile *profile = &chain->builder->profile;
    if (source < 0)
        return;
    link->source = source;
    link->checked = profile->catalog->sources[source].checked;
    link->undated = source_is_undated(&profile->catalog->sources[source]);
    link->stale = catalog_is_stale(link->checked, profile->today);
}

static const char *chain_written(const struct chain *chain, const struct question *question,
                                 const struct answer *answer)
{
    struct buffer text = {0};
    answer_write(question, answer, &text);
    const char *copy = arena_copy_text(&chain->builder->roadmap->arena, buffer_text(&text));
    buffer_clear(&text);
    return copy;
}

void chain_add_answer(struct chain *chain, enum because_about about, int question, const char *rule)
{
    const struct profile *profile = &chain->builder->profile;
    const struct question *q = &profile->catalog->questions[question];
    const struct answer *answer = &profile->answers.items[question];
    struct because *link = chain_add(chain, about, rule);

    if (profile->told_by_school[question])
        link->rule = "The school you chose told it.";
    link->question = question;
    link->is_private = q->is_private;
    link->assumed = !told_answer(profile, question);
    if (answer->state != ANSWER_NONE && profile->active[question])
        link->value = chain_written(chain, q, answer);
    else if (about != ABOUT_GATE && q->has_neutral && q->type != ANSWER_MULTI)
        /* A gate takes nothing for granted. */
        link->value =
            chain_written(chain, q, &(struct answer){.state = ANSWER_VALUE, .value = q->neutral});
}

void chain_add_condition(struct chain *chain, enum because_about about,
                         const struct condition *condition)
{
    for (int i = 0; i < condition->count; i++) {
        const struct condition_node *node = &condition->nodes[i];
        bool seen = node->op > CONDITION_ANSWERED;
        for (size_t j = 0; j < chain->links.count && !seen; j++)
            seen = chain->links.items[j].question == node->question;
        if (!seen)
            chain_add_answer(chain, about, node->question, NULL);
    }
}

struct because_list chain_finish(struct chain *chain)
{
    struct because *items =
        arena_new(&chain->builder->roadmap->arena, chain->links.count + 1, sizeof *items);
    struct because_list list = {items, (int)chain->links.count};
    if (chain->links.count)
        memcpy(items, chain->links.items, chain->links.count * sizeof *items);
    VECTOR_CLEAR(&chain->links);
    return list;
}

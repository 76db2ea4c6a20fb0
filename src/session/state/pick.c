/* SPDX-License-Identifier: MIT
 * Looking for plans among many, and sorting them: each name is folded once, not at every
 * comparison. */
#include "milepost/session/pick.h"

#include <stdlib.h>
#include <string.h>

#include "milepost/text.h"

const char *plan_order_id(enum plan_order order)
{
    static const char *const ids[] = {"used", "name", "due", "risk"};

    return ids[order];
}

/* ---- looking --------------------------------------------------------------------------------- */

/* All that is looked in, between line ends, which no word holds. */
static void pick_fold_card(const struct plan_card *card, struct buffer *out)
{
    const char *const texts[] = {card->name, card->goal, card->title};

    buffer_truncate(out, 0);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        text_fold_loosely(texts[i], out);
        buffer_add_char(out, '\n');
    }
}

static void pick_filter(struct plan_cards *cards, const struct plan_pick *pick)
{
    struct buffer words = {0}, text = {0};
    size_t kept = 0;

    if (pick->words)
        text_fold_loosely(pick->words, &words);
    for (size_t i = 0; i < cards->count; i++) {
        const struct plan_card *card = &cards->items[i];

        if (pick->overdue && !plan_card_is_overdue(card, pick->today))
            continue;
        if (words.length > 0)
            pick_fold_card(card, &text);
        if (words.length == 0 || text_holds_words(buffer_text(&text), buffer_text(&words)))
            cards->items[kept++] = *card;
    }
    cards->count = kept;
    buffer_clear(&words);
    buffer_clear(&text);
}

/* ---- sorting --------------------------------------------------------------------------------- */

/* A card with what it is sorted by. */
struct sorted_card {
    struct plan_card card;
    const char *name; /* folded */
    date_day due;     /* as it stands today */
    enum plan_risk risk;
    int weight;  /* of it, among others of the kind */
    size_t used; /* its place by last use */
};

static int sorted_compare_use(const struct sorted_card *a, const struct sorted_card *b)
{
    return (a->used > b->used) - (a->used < b->used);
}

static int sorted_compare_name(const void *left, const void *right)
{
    const struct sorted_card *a = left, *b = right;
    int order = strcmp(a->name, b->name);

    return order != 0 ? order : sorted_compare_use(a, b);
}

/* What has nothing due comes last. */
static int sorted_compare_due(const void *left, const void *right)
{
    const struct sorted_card *a = left, *b = right;
    bool none = a->due == DATE_NONE, other_none = b->due == DATE_NONE;

    if (none != other_none)
        return none - other_none;
    if (a->due != b->due)
        return a->due < b->due ? -1 : 1;
    return sorted_compare_use(a, b);
}

/* The worst first, of one kind the heaviest, then what is due first. */
static int sorted_compare_risk(const void *left, const void *right)
{
    const struct sorted_card *a = left, *b = right;

    if (a->risk != b->risk)
        return a->risk > b->risk ? -1 : 1;
    if (a->weight != b->weight)
        return a->weight > b->weight ? -1 : 1;
    return sorted_compare_due(a, b);
}

static void sorted_weigh(struct sorted_card *sorted, const struct plan_pick *pick)
{
    const struct plan_card *card = &sorted->card;

    sorted->risk = plan_card_risk(card, pick->today, pick->ahead);
    if (sorted->risk == RISK_OVERDUE)
        sorted->weight = pick->today - card->due;
    else if (sorted->risk == RISK_LAPSE)
        sorted->weight = pick->today - card->lapse;
    else if (sorted->risk == RISK_LATE)
        sorted->weight = card->late;
}

static const char *pick_fold_name(struct arena *arena, const char *name)
{
    struct buffer folded = {0};
    const char *copy;

    text_fold_loosely(name, &folded);
    copy = arena_copy_text(arena, buffer_text(&folded));
    buffer_clear(&folded);
    return copy;
}

static void pick_sort(struct plan_cards *cards, const struct plan_pick *pick)
{
    struct sorted_card *sorted = memory_new(cards->count, sizeof *sorted);
    static int (*const compare[])(const void *,
                                  const void *) = {[PLANS_BY_NAME] = sorted_compare_name,
                                                   [PLANS_BY_DUE] = sorted_compare_due,
                                                   [PLANS_BY_RISK] = sorted_compare_risk};
    bool by_name = pick->order == PLANS_BY_NAME;

    for (size_t i = 0; i < cards->count; i++) {
        const struct plan_card *card = &cards->items[i];

        sorted[i] = (struct sorted_card){.card = *card,
                                         .name = by_name ? pick_fold_name(&cards->arena, card->name)
                                                         : card->name,
                                         .due = plan_card_due(card, pick->today),
                                         .used = i};
        if (pick->order == PLANS_BY_RISK)
            sorted_weigh(&sorted[i], pick);
    }
    if (cards->count > 1)
        qsort(sorted, cards->count, sizeof *sorted, compare[pick->order]);
    for (size_t i = 0; i < cards->count; i++)
        cards->items[i] = sorted[i].card;
    free(sorted);
}

void plan_cards_pick(struct plan_cards *cards, const struct plan_pick *pick)
{
    if (pick->overdue || (pick->words && pick->words[0] != '\0'))
        pick_filter(cards, pick);
    if (pick->order != PLANS_BY_USE)
        pick_sort(cards, pick);
}

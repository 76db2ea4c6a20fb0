/* SPDX-License-Identifier: MIT
 * Ties: routes that are as good as each other (docs/planning.md, "Ties").
 *
 * Where two routes differ by less than is known (leeway.c), which of them comes first is decided by
 * what does not move with the hours a week or a day more: so no such answer moves the
 * recommendation. */
#include <stdlib.h>
#include <string.h>

#include "plan/profile/requirement.h"
#include "plan/roadmap/compare.h"

/* ---- what decides ----------------------------------------------------------------------------- */

static bool path_is_on_route(const struct profile *profile, const struct route *route,
                             const struct path *path)
{
    for (int i = 0; i < path->count; i++) {
        int fact = requirement_fact(profile, &path->items[i]);
        date_day since;
        if (requirement_state(profile, &path->items[i], &since) == REQUIREMENT_OPEN &&
            (fact < 0 || !route_gives(profile, route, fact)))
            return false;
    }
    return true;
}

static bool need_is_left_open(const struct profile *profile, const struct route *route,
                              const struct need *need)
{
    if (need->strength != STRENGTH_RECOMMENDED || !need_stands(profile, need))
        return false;
    for (int i = 0; i < need->count; i++) {
        if (path_is_on_route(profile, route, &need->paths[i]))
            return false;
    }
    return true;
}

/* Who plans what is required alone may sit an exam without what its body recommends for it. */
static bool contender_leaves_open(const struct builder *builder, const struct contender *contender)
{
    struct profile profile = builder->profile;

    if (profile.recommended)
        return false;
    profile.recommended = true;
    for (int i = 0; i < contender->route->count; i++) {
        const struct step *step = &profile.catalog->steps[contender->route->steps[i]];
        for (int n = 0; step->kind == STEP_EXAM && n < step->needs.count; n++) {
            if (need_is_left_open(&profile, contender->route, &step->needs.items[n]))
                return true;
        }
    }
    return false;
}

/* The steps of a route that wait for one of them, and that one, as bits. */
static uint64_t contender_after(const struct contender *contender, int at)
{
    const struct route *route = contender->route;
    uint64_t after = UINT64_C(1) << at, before = 0;

    while (after != before) {
        before = after;
        for (int i = 0; i < route->link_count; i++) {
            const struct link *link = &route->links[i];
            if (link->from >= 0 && after >> link->from & 1)
                after |= UINT64_C(1) << link->to;
        }
    }
    return after;
}

/* The catalogue's first credential is the most common one to begin with: its exam is the only one,
 * or every other waits for it. */
static bool contender_begins_commonly(const struct builder *builder,
                                      const struct contender *contender)
{
    const struct route *route = contender->route;
    uint64_t exams = 0, after = 0;

    for (int i = 0; i < route->count; i++) {
        const struct step *step = &builder->profile.catalog->steps[route->steps[i]];
        if (step->kind != STEP_EXAM)
            continue;
        exams |= UINT64_C(1) << i;
        if (step->credential == 0)
            after = contender_after(contender, i);
    }
    return exams && (exams & ~after) == 0;
}

/* The credential by whose exam a route enters work; -1: work is not its goal. */
static int contender_enters_by(const struct builder *builder, const struct contender *contender)
{
    const struct route *route = contender->route;

    for (int i = 0; route->entry >= 0 && i < route->count; i++) {
        const struct step *step = &builder->profile.catalog->steps[route->steps[i]];
        if (step->kind == STEP_EXAM &&
            profile_gives(&builder->profile, route->steps[i], route->entry))
            return step->credential;
    }
    return -1;
}

/* How many of the adverts that the person counted ask for what a route enters work by; -1: none
 * were counted, or work is not its goal. */
static int contender_adverts(const struct builder *builder, const struct contender *contender,
                             bool *named)
{
    const struct profile *profile = &builder->profile;
    const struct questions *questions = &profile->questions;
    int credential = contender_enters_by(builder, contender);

    *named = credential >= 0 && questions->adverts[credential] >= 0;
    if (credential < 0 || !tally_is_told(profile))
        return -1;
    const struct answer *count =
        told_answer(profile, *named ? questions->adverts[credential] : questions->adverts_other);
    return count ? count->value : 0;
}

/* "7 of your ten adverts ask for the CCA" */
static const char *contender_adverts_reason(const struct builder *builder,
                                            const struct contender *contender)
{
    bool named;
    int count = contender_adverts(builder, contender, &named);
    const char *code =
        named ? builder->profile.catalog->credentials[contender_enters_by(builder, contender)].code
              : NULL;

    return arena_format(&builder->roadmap->arena, "%d of your ten adverts ask%s for %s%s", count,
                        count == 1 ? "s" : "", code ? "the " : "another credential",
                        code ? code : "");
}

/* What puts a before b where they are as good as each other, or NULL: it comes behind. */
static const char *contender_reason(const struct builder *builder, const struct contender *a,
                                    const struct contender *b)
{
    bool common_a = contender_begins_commonly(builder, a);
    bool common_b = contender_begins_commonly(builder, b), named;
    int adverts_a = contender_adverts(builder, a, &named);
    int adverts_b = contender_adverts(builder, b, &named);

    bool open_a = contender_leaves_open(builder, a), open_b = contender_leaves_open(builder, b);
    if (open_a != open_b)
        return open_b ? "it leaves nothing out that the body of its exam recommends" : NULL;
    if (adverts_a != adverts_b)
        return adverts_a > adverts_b ? contender_adverts_reason(builder, a) : NULL;
    if (common_a != common_b)
        return common_a ? "it begins with the most common first credential" : NULL;
    if (a->summary.gates != b->summary.gates)
        return a->summary.gates < b->summary.gates ? "it has fewer gates" : NULL;
    if (a->summary.at_least != b->summary.at_least)
        return b->summary.at_least ? "it has a price that is known" : NULL;
    if (a->route->cost != b->route->cost)
        return a->route->cost < b->route->cost ? "it costs less" : NULL;
    return route_compare_ids(a->route, b->route) < 0 ? "it is named first" : NULL;
}

/* Notes which are as good as the first, and told apart from none that is before them: of two routes
 * by one course the cheaper is cheaper, however widely the price of the course spreads. */
static void ties_find(const struct builder *builder, struct contender *contenders, int count,
                      int label)
{
    for (int i = 0; i < count; i++) {
        bool tied = true;
        for (int j = 0; j < i && tied; j++)
            tied = (j > 0 && !contenders[j].tied) ||
                   contender_is_as_good(builder, &contenders[i], &contenders[j], label);
        contenders[i].tied = tied;
    }
}

void ties_sort(struct builder *builder, struct contender *contenders, int count, int label)
{
    int tied = 0;

    ties_find(builder, contenders, count, label);
    for (int i = 0; i < count; i++) {
        struct contender item = contenders[i];
        if (!item.tied)
            continue;
        int at = tied++;
        while (at > 0 && contender_reason(builder, &item, &contenders[at - 1]))
            at--;
        memmove(&contenders[at + 1], &contenders[at], (size_t)(i - at) * sizeof item);
        contenders[at] = item;
    }
}

/* ---- what is said of it ----------------------------------------------------------------------- */

/* Of those that are tied with the first the best by the label alone; where that is the first itself
 * the next that another number of adverts asks for, else the next; NULL: none is. */
static const struct contender *ties_rival(const struct builder *builder,
                                          const struct contender *contenders, int count, int label)
{
    const struct contender *next = NULL;
    bool named, counted = false;
    int adverts = count > 0 ? contender_adverts(builder, &contenders[0], &named) : -1;

    for (int i = 1; i < count; i++) {
        if (contenders[i].tied && contenders[i].summary.labels & 1u << label)
            return &contenders[i];
        bool differs =
            contenders[i].tied && contender_adverts(builder, &contenders[i], &named) != adverts;
        if (contenders[i].tied && (!next || (differs && !counted))) {
            next = &contenders[i];
            counted = differs;
        }
    }
    return next;
}

/* Where to answer what would tell more; nothing once it is answered, or decides nothing. */
static const char *ties_advice(const struct builder *builder, const struct contender *first)
{
    const struct profile *profile = &builder->profile;
    const struct catalog *catalog = profile->catalog;
    int question = tally_first_question(profile);

    if (first->route->entry < 0 || question < 0 || tally_is_told(profile))
        return "";
    return arena_format(&builder->roadmap->arena,
                        " To know more, count ten adverts near you (%s: %s).",
                        catalog->sections[catalog->questions[question].section].title,
                        catalog->questions[question].label);
}

void ties_note(struct builder *builder, const struct contender *contenders, int count, int label)
{
    static const char *const by[] = {"date", "cost", "hours of study", "odds"};
    const struct contender *first = &contenders[0],
                           *rival = ties_rival(builder, contenders, count, label);
    bool is_best = first->summary.labels & 1u << label;

    if (!rival || (is_best && !tally_is_told(&builder->profile)))
        return;
    builder_note(builder,
                 arena_format(&builder->roadmap->arena,
                              "In %s \"%s\" is as good as \"%s\"; it comes first because %s.%s",
                              by[label], first->summary.title, rival->summary.title,
                              contender_reason(builder, first, rival),
                              ties_advice(builder, first)));
}

void ties_note_remote(struct builder *builder)
{
    const struct answer *count =
        told_answer(&builder->profile, builder->profile.questions.adverts_remote);

    if (count && count->value == 0)
        builder_note(builder, "None of your ten adverts is for work from home.");
    else if (count)
        builder_note(builder, arena_format(&builder->roadmap->arena,
                                           "%d of your ten adverts %s for work from home.",
                                           count->value, count->value == 1 ? "is" : "are"));
}

/* The shown routes that are as good as one of them by a label, as bits by number. */
static uint64_t ties_of(const struct builder *builder, const struct contender *contenders,
                        int count, int at, int label)
{
    uint64_t bits = 0;

    for (int i = 0; i < count; i++) {
        if (i != at && contenders[i].shown &&
            contender_is_as_good(builder, &contenders[i], &contenders[at], label))
            bits |= UINT64_C(1) << contenders[i].summary.number;
    }
    return bits;
}

void ties_tell(struct builder *builder, struct contender *contenders, int count, int label)
{
    struct roadmap *roadmap = builder->roadmap;
    const struct contender *rival = ties_rival(builder, contenders, count, label);

    for (int i = 0; i < count; i++) {
        if (!contenders[i].shown)
            continue;
        contenders[i].summary.as_soon = ties_of(builder, contenders, count, i, 0);
        contenders[i].summary.as_good = ties_of(builder, contenders, count, i, label);
    }
    roadmap->by_label = label;
    roadmap->first_because = rival ? contender_reason(builder, &contenders[0], rival) : NULL;
}

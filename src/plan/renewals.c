/* SPDX-License-Identifier: MIT
 * Renewals on the roadmap: how many units a cycle asks for, and by when (planning.md,
 * "Continuing education"). What the body's own tracker says comes before what is worked out. */
#include <string.h>

#include "builder.h"
#include "milepost/renew.h"

enum { HELD_ROOM = 64 };

/* One body's credentials: what is held, or what the route will give when nothing is. */
struct holding {
    int credentials[HELD_ROOM];
    int count;
    date_day since; /* the earliest day, or DATE_NONE */
    bool planned;   /* none is held yet */
};

static void hold(struct holding *holding, int credential, date_day since)
{
    if (holding->count == HELD_ROOM)
        return;
    holding->credentials[holding->count++] = credential;
    if (since != DATE_NONE && (holding->since == DATE_NONE || since < holding->since))
        holding->since = since;
}

/* CPC-A goes on inside CPC; it is not a credential of its own. */
static bool is_inside_another(const struct profile *profile, int credential)
{
    const struct catalog *catalog = profile->catalog;
    for (int i = 0; i < catalog->credential_count; i++) {
        const struct index_list *implies = &catalog->credentials[i].implies;
        for (int j = 0; j < implies->count; j++) {
            if (implies->items[j] == credential && profile->facts[catalog->credentials[i].fact].met)
                return true;
        }
    }
    return false;
}

static void read_holding(const struct builder *builder, int body, struct holding *holding)
{
    const struct profile *profile = &builder->profile;
    const struct catalog *catalog = profile->catalog;

    *holding = (struct holding){.since = DATE_NONE};
    for (int i = 0; i < catalog->credential_count; i++) {
        const struct fact_state *state = &profile->facts[catalog->credentials[i].fact];
        if (catalog->credentials[i].body == body && state->met && !is_inside_another(profile, i))
            hold(holding, i, state->since);
    }
    holding->planned = holding->count == 0;
    if (profile->goal_credential >= 0 && builder->route &&
        catalog->credentials[profile->goal_credential].body == body)
        hold(holding, profile->goal_credential, builder->roadmap->p50);
}

static const struct answer *cycle_answer(const struct builder *builder, int body, const char *part)
{
    const struct profile *profile = &builder->profile;
    const char *id =
        arena_format(profile->arena, "cycle.%s.%s", profile->catalog->bodies[body].id, part);
    return profile_answer(profile, catalog_find_question(profile->catalog, id));
}

static date_day cycle_end(const struct builder *builder, int body, const struct holding *holding)
{
    const struct answer *end = cycle_answer(builder, body, "end");
    if (end && end->value >= builder->profile.today)
        return end->value;
    return renew_cycle_end(builder->profile.catalog, body, holding->since, builder->profile.today);
}

/* "44 units by 31 Mar 2028, for CPC, COC and CRC." */
static const char *units_line(struct builder *builder, int body, const struct holding *holding,
                              date_day end)
{
    const struct catalog *catalog = builder->profile.catalog;
    const struct answer *needed = cycle_answer(builder, body, "needed");
    int units =
        needed ? needed->value : renew_units(catalog, body, holding->credentials, holding->count);
    struct buffer line = {0};
    char day[DATE_TEXT];

    buffer_format(&line, "%d units by %s for ", units, date_long(end, day));
    for (int i = 0; i < holding->count; i++)
        buffer_format(&line, "%s%s", i ? ", " : "",
                      catalog->credentials[holding->credentials[i]].code);
    if (!needed)
        buffer_add(&line, ". The body may prorate your first cycle; check your tracker");
    buffer_add(&line, ".");
    const char *copy = arena_copy_text(&builder->roadmap->arena, line.text);
    buffer_clear(&line);
    return copy;
}

static void put_first(struct arena *arena, struct text_list *list, const char *line)
{
    const char **items = arena_new(arena, (size_t)list->count + 1, sizeof *items);
    items[0] = line;
    for (int i = 0; i < list->count; i++)
        items[i + 1] = list->items[i];
    *list = (struct text_list){items, list->count + 1};
}

static const char *period_text(struct arena *arena, int months)
{
    if (months == 12)
        return "every year";
    if (months % 12 == 0)
        return arena_format(arena, "every %d years", months / 12);
    return arena_format(arena, "every %d months", months);
}

/* A yearly or two-yearly payment falls due one period after the credential; for what is held
 * already only its own papers know the day. */
static void set_period(struct builder *builder, const struct step *s, struct roadmap_step *step)
{
    date_day goal = builder->roadmap->p50;

    step->start = step->finish = step->p80 = DATE_NONE;
    if (builder->route && goal != DATE_NONE)
        step->start = step->finish = step->p80 = date_add_months(goal, s->every_months);
    else
        step->when = period_text(&builder->roadmap->arena, s->every_months);
}

void renewals_set(struct builder *builder, struct roadmap_step *step)
{
    const struct catalog *catalog = builder->profile.catalog;
    const struct step *s = &catalog->steps[step->step];
    struct holding holding;

    if (s->phase != PHASE_MAINTAIN || s->kind != STEP_RENEWAL || s->every_months <= 0)
        return;
    set_period(builder, s, step);
    if (s->body < 0 || catalog->bodies[s->body].ceus.cycle_months != s->every_months)
        return;
    read_holding(builder, s->body, &holding);
    date_day end = cycle_end(builder, s->body, &holding);
    if (end == DATE_NONE || holding.count == 0)
        return;
    step->start = step->finish = step->p80 = end;
    step->by = end;
    step->when = NULL;
    put_first(&builder->roadmap->arena, &step->doing, units_line(builder, s->body, &holding, end));
}

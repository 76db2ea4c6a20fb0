/* SPDX-License-Identifier: MIT
 * The parts of a cycle's units that must be of one field or from one place, in units of the
 * person's own total, and which of them one unit may count for at once. Nothing is decided where
 * they ask for more than the cycle does: both sums are told. */
#include "renew/held.h"

/* True when the rule is older than the end of the cycle. */
static bool rule_reaches(const struct catalog *catalog, const struct renew_cycle *cycle,
                         date_day from)
{
    int months = catalog->bodies[cycle->body].ceus.cycle_months;

    return cycle->begin == DATE_NONE || from <= date_add_months(cycle->begin, months);
}

static date_day rule_younger(const struct renew_cycle *cycle, date_day from)
{
    return cycle->begin != DATE_NONE && from > cycle->begin ? from : DATE_NONE;
}

/* A part of a unit is a whole one: less would be below the minimum. */
static struct renew_minimum minimum_of_share(const struct renew_cycle *cycle,
                                             const struct ceu_share *share)
{
    return (struct renew_minimum){.credential = -1,
                                  .id = share->id,
                                  .name = share->name,
                                  .note = share->note,
                                  .units = (cycle->units * share->permille + 999) / 1000,
                                  .origin = share->origin,
                                  .younger = rule_younger(cycle, share->from),
                                  .source = share->source};
}

static int minimums_add_shares(const struct catalog *catalog, const struct renew_cycle *cycle,
                               struct renew_minimum *out, int room)
{
    const struct ceu_rule *rule = &catalog->bodies[cycle->body].ceus;
    int count = 0;

    for (int i = 0; i < rule->share_count && count < room; i++) {
        const struct ceu_share *share = &rule->shares[i];
        if (rule_reaches(catalog, cycle, share->from))
            out[count++] = minimum_of_share(cycle, share);
    }
    return count;
}

/* Units of the field of the only credential of the body. As many as the body asks for in all are
 * all units of this cycle, be it a short one. */
static int minimum_alone(const struct catalog *catalog, const struct renew_cycle *cycle,
                         const struct ceu_field *field)
{
    int whole = renew_units(catalog, cycle->body, cycle->held, cycle->count);

    return field->alone >= whole ? cycle->units : field->alone;
}

static struct renew_minimum minimum_of(const struct catalog *catalog,
                                       const struct renew_cycle *cycle, int credential)
{
    const struct ceu_field *field = &catalog->credentials[credential].ceu_field;
    struct renew_minimum minimum = {.credential = credential,
                                    .id = field->id,
                                    .name = field->name,
                                    .note = field->note,
                                    .units = field->units,
                                    .unknown = field->unknown,
                                    .younger = DATE_NONE,
                                    .source = field->source};

    if (field->alone > 0 && renew_count(catalog, cycle->body, cycle->held, cycle->count) == 1) {
        minimum.units = minimum_alone(catalog, cycle, field);
        minimum.note = field->alone_note;
    }
    return minimum;
}

int renew_minimums(const struct catalog *catalog, const struct renew_cycle *cycle,
                   struct renew_minimum *out, int room)
{
    int count = minimums_add_shares(catalog, cycle, out, room);

    for (int i = 0; i < cycle->count && count < room; i++) {
        const struct credential *credential = &catalog->credentials[cycle->held[i]];
        if ((credential->ceu_field.units > 0 || credential->ceu_field.unknown) &&
            held_is_kept_up(catalog, cycle->body, cycle->held, cycle->count, i))
            out[count++] = minimum_of(catalog, cycle, cycle->held[i]);
    }
    return count;
}

/* ---- what counts twice ----------------------------------------------------------------------- */

/* The rule of the cycle's body, or NULL. */
static const struct ceu_twice *twice_rule(const struct catalog *catalog,
                                          const struct renew_cycle *cycle)
{
    const struct ceu_twice *twice = &catalog->bodies[cycle->body].ceus.twice;

    return twice->says && twice->says[0] && rule_reaches(catalog, cycle, twice->from) ? twice
                                                                                      : NULL;
}

static bool minimum_is_of(const struct catalog *catalog, const struct renew_minimum *minimum,
                          enum credential_kind kind)
{
    return minimum->credential >= 0 && catalog->credentials[minimum->credential].kind == kind;
}

bool renew_counts_twice(const struct catalog *catalog, const struct renew_cycle *cycle,
                        const struct renew_minimum *a, const struct renew_minimum *b)
{
    const struct ceu_twice *twice = twice_rule(catalog, cycle);

    if (a->origin != b->origin)
        return true;
    if (!twice)
        return false;
    return (minimum_is_of(catalog, a, twice->one) && minimum_is_of(catalog, b, twice->other)) ||
           (minimum_is_of(catalog, a, twice->other) && minimum_is_of(catalog, b, twice->one));
}

struct renew_fields renew_fields(const struct catalog *catalog, const struct renew_cycle *cycle,
                                 const struct renew_minimum *minimums, int count)
{
    const struct ceu_twice *twice = twice_rule(catalog, cycle);
    struct renew_fields fields = {0};
    int one = 0, other = 0;

    for (int i = 0; i < count; i++) {
        if (minimums[i].credential < 0)
            continue;
        fields.apart += minimums[i].units;
        if (twice && minimum_is_of(catalog, &minimums[i], twice->one))
            one += minimums[i].units;
        else if (twice && minimum_is_of(catalog, &minimums[i], twice->other))
            other += minimums[i].units;
    }
    fields.together = fields.apart - (one < other ? one : other);
    return fields;
}

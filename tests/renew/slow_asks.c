/* SPDX-License-Identifier: MIT
 * Units and parts of a cycle, read off the tables one credential after the other. */
#include "slow_asks.h"

#include <check.h>

static bool slow_lists(const struct index_list *list, int credential)
{
    for (int i = 0; i < list->count; i++)
        if (list->items[i] == credential)
            return true;
    return false;
}

/* RHIA stands for RHIT, CPC for CPC-A. */
static bool slow_stood_for(const struct slow_holding *holding, int credential)
{
    const struct credential *credentials = holding->catalog->credentials;

    for (int i = 0; i < holding->count; i++)
        if (holding->held[i] != credential &&
            (slow_lists(&credentials[holding->held[i]].replaces, credential) ||
             slow_lists(&credentials[holding->held[i]].implies, credential)))
            return true;
    return false;
}

static int slow_kept(const struct slow_holding *holding)
{
    int kept = 0;

    for (int i = 0; i < holding->count; i++)
        kept += !slow_stood_for(holding, holding->held[i]);
    return kept;
}

int slow_units(const struct slow_holding *holding)
{
    const struct ceu_rule *rule = &holding->catalog->bodies[holding->body].ceus;
    int kept = slow_kept(holding), most = 0, all;

    if (rule->cycle_months == 0 || kept == 0)
        return 0;
    if (rule->by_count_count > 0)
        return rule->by_count[kept > rule->by_count_count ? rule->by_count_count - 1 : kept - 1];
    for (int i = 0; i < holding->count; i++) {
        int base = holding->catalog->credentials[holding->held[i]].base_ceus;
        if (!slow_stood_for(holding, holding->held[i]) && base > most)
            most = base;
    }
    all = most + (kept - 1) * rule->extra;
    return rule->cap > 0 && all > rule->cap ? rule->cap : all;
}

/* The smallest whole number that is not less than the share. */
static int slow_share(int units, int permille)
{
    int part = 0;

    while (part * 1000 < units * permille)
        part++;
    return part;
}

static int slow_field_units(const struct slow_holding *holding, const struct ceu_field *field,
                            int units)
{
    if (field->alone == 0 || slow_kept(holding) > 1)
        return field->units;
    return field->alone < slow_units(holding) ? field->alone : units;
}

int slow_parts(const struct slow_holding *holding, int units, struct slow_part *out, int room)
{
    const struct ceu_rule *rule = &holding->catalog->bodies[holding->body].ceus;
    int count = 0;

    for (int i = 0; i < rule->share_count; i++) {
        if (rule->shares[i].from > holding->to)
            continue;
        ck_assert_int_lt(count, room);
        out[count++] = (struct slow_part){-1, rule->shares[i].id,
                                          slow_share(units, rule->shares[i].permille), false};
    }
    for (int i = 0; i < holding->count; i++) {
        const struct ceu_field *field = &holding->catalog->credentials[holding->held[i]].ceu_field;
        if (slow_stood_for(holding, holding->held[i]) || (field->units == 0 && !field->unknown))
            continue;
        ck_assert_int_lt(count, room);
        out[count++] = (struct slow_part){holding->held[i], field->id,
                                          slow_field_units(holding, field, units), field->unknown};
    }
    return count;
}

/* SPDX-License-Identifier: MIT
 * How a cycle fills up: what is not of a part that must have so many units counts up to what is
 * left beside that part; each unit counts for one field, or for one of each kind where the body
 * lets it count twice. */
#include <limits.h>
#include <string.h>

#include "renew/ledger_parts.h"

static int units_sum(int left, int right)
{
    return left > INT_MAX - right ? INT_MAX : left + right;
}

/* ---- the beginning --------------------------------------------------------------------------- */

static enum field_group category_group(const struct ledger_tally *tally, int at)
{
    const struct catalog *catalog = tally->body->catalog;
    const struct ceu_twice *twice = &tally->body->rule->twice;
    int credential = tally->categories[at].credential;
    date_day to = tally->cycle->to;

    if (!twice->says || !twice->says[0] || (to != DATE_NONE && twice->from > to))
        return FIELD_ALONE;
    if (catalog->credentials[credential].kind == twice->one)
        return FIELD_ONE;
    return catalog->credentials[credential].kind == twice->other ? FIELD_OTHER : FIELD_ALONE;
}

static int category_kind(const struct ledger_tally *tally, const char *id)
{
    for (int i = 0; id && id[0] && i < tally->body->kind_count; i++)
        if (strcmp(tally->body->kinds[i].id, id) == 0)
            return i;
    return -1;
}

void tally_begin(struct ledger_tally *tally, const struct ledger_body *body,
                 struct ledger_cycle *cycle)
{
    *tally =
        (struct ledger_tally){.body = body,
                              .cycle = cycle,
                              .categories = (struct ledger_category *)(uintptr_t)cycle->categories};
    for (int i = 0; i < cycle->category_count; i++) {
        tally->kinds[i] = category_kind(tally, cycle->categories[i].id);
        tally->others[i] = cycle->categories[i].most_of_others;
        if (cycle->categories[i].credential >= 0)
            tally->groups[i] = category_group(tally, i);
    }
}

/* ---- one entry ------------------------------------------------------------------------------- */

static bool entry_has(const struct ledger_tally *tally, const struct ledger_entry *entry, int at)
{
    for (int i = 0; i < entry->name_count; i++)
        if (entry->names[i] == tally->kinds[at])
            return true;
    return false;
}

static bool category_is_share(const struct ledger_tally *tally, int at)
{
    return tally->categories[at].credential < 0;
}

/* So many of its units as have room beside the parts of which it is not; *full is the one that
 * leaves the least, or -1. */
static int tally_allows(const struct ledger_tally *tally, const struct ledger_entry *entry,
                        int *full)
{
    int units = entry->units;

    *full = -1;
    for (int i = 0; i < tally->cycle->category_count; i++) {
        if (tally->others[i] < 0 || entry_has(tally, entry, i) || tally->others[i] >= units)
            continue;
        units = tally->others[i];
        *full = i;
    }
    return units;
}

void tally_weigh(const struct ledger_tally *tally, struct ledger_entry *entry)
{
    int choices[FIELD_GROUP_COUNT] = {0};

    entry->lacks = entry->choices = 0;
    for (int i = 0; i < tally->cycle->category_count; i++) {
        bool has = entry_has(tally, entry, i);
        if (category_is_share(tally, i))
            entry->lacks += tally->others[i] >= 0 && !has;
        else if (has && ++choices[tally->groups[i]] > entry->choices)
            entry->choices = choices[tally->groups[i]];
    }
}

/* The first field of a group that it names and that lacks units; else, with `any`, the first. */
static int tally_field(const struct ledger_tally *tally, const struct ledger_entry *entry,
                       enum field_group group, bool any)
{
    int first = -1;

    for (int n = 0; n < entry->name_count; n++)
        for (int i = 0; i < tally->cycle->category_count; i++) {
            const struct ledger_category *category = &tally->categories[i];
            if (category_is_share(tally, i) || tally->kinds[i] != entry->names[n] ||
                tally->groups[i] != group)
                continue;
            if (category->earned < category->needed)
                return i;
            if (first < 0)
                first = i;
        }
    return any ? first : -1;
}

/* Gives units to the fields of a group, one after the other; returns how many are left over. */
static int tally_fill(struct ledger_tally *tally, const struct ledger_entry *entry,
                      enum field_group group, int units)
{
    int at;

    while (units > 0 && (at = tally_field(tally, entry, group, false)) >= 0) {
        struct ledger_category *category = &tally->categories[at];
        int lack = category->needed - category->earned;
        int taken = units < lack ? units : lack;
        category->earned += taken;
        units -= taken;
    }
    return units;
}

/* What no field lacks is shown with the first that it is about. */
static void tally_keep_over(struct ledger_tally *tally, const struct ledger_entry *entry,
                            enum field_group group, int units)
{
    int at = tally_field(tally, entry, group, true);

    if (units > 0 && at >= 0)
        tally->categories[at].earned = units_sum(tally->categories[at].earned, units);
}

static void tally_add_fields(struct ledger_tally *tally, const struct ledger_entry *entry,
                             int units)
{
    int rest = tally_fill(tally, entry, FIELD_ALONE, units);

    tally_keep_over(tally, entry, FIELD_ONE, tally_fill(tally, entry, FIELD_ONE, rest));
    tally_keep_over(tally, entry, FIELD_OTHER, tally_fill(tally, entry, FIELD_OTHER, rest));
    if (tally_field(tally, entry, FIELD_ONE, true) < 0 &&
        tally_field(tally, entry, FIELD_OTHER, true) < 0)
        tally_keep_over(tally, entry, FIELD_ALONE, rest);
}

static void tally_add_shares(struct ledger_tally *tally, const struct ledger_entry *entry,
                             int units)
{
    for (int i = 0; i < tally->cycle->category_count; i++) {
        struct ledger_category *category = &tally->categories[i];
        if (!category_is_share(tally, i))
            continue;
        if (entry_has(tally, entry, i))
            category->earned = units_sum(category->earned, units);
        else if (tally->others[i] >= 0)
            tally->others[i] -= units;
    }
}

static void tally_judge(const struct ledger_tally *tally, const struct ledger_entry *entry,
                        int units, int full)
{
    const struct ledger_maker *maker = tally->body->maker;
    struct ledger_verdict *verdict = &maker->verdicts[entry->verdict];

    verdict->counted = units;
    verdict->cycle = (int)(tally->cycle - maker->cycles);
    if (full < 0)
        return;
    verdict->why = CREDIT_CATEGORY_FULL;
    verdict->mend = CREDIT_MEND_CATEGORY;
    verdict->category = tally->categories[full].name;
    verdict->category_id = tally->categories[full].id;
    verdict->ask = tally->categories[full].younger != DATE_NONE;
}

void tally_add(struct ledger_tally *tally, struct ledger_entry *entry)
{
    int full;
    int units = tally_allows(tally, entry, &full);

    tally_judge(tally, entry, units, full);
    tally_add_shares(tally, entry, units);
    tally_add_fields(tally, entry, units);
    tally->cycle->earned = units_sum(tally->cycle->earned, units);
    entry->cycle = (int)(tally->cycle - tally->body->maker->cycles);
}

/* ---- what is left ---------------------------------------------------------------------------- */

/* The fields lack at least so many units, with as many counted twice as may be. */
static int tally_fields_left(const struct ledger_tally *tally)
{
    int lacks[FIELD_GROUP_COUNT] = {0};

    for (int i = 0; i < tally->cycle->category_count; i++) {
        const struct ledger_category *category = &tally->categories[i];
        if (!category_is_share(tally, i) && category->earned < category->needed)
            lacks[tally->groups[i]] += category->needed - category->earned;
    }
    return lacks[FIELD_ALONE] +
           (lacks[FIELD_ONE] > lacks[FIELD_OTHER] ? lacks[FIELD_ONE] : lacks[FIELD_OTHER]);
}

/* What must be of one part or another is among what is left of the whole, as what is not of it
 * was taken only up to what that leaves. */
int tally_left(const struct ledger_tally *tally)
{
    int whole = tally->cycle->needed - tally->cycle->earned;
    int fields = tally_fields_left(tally);

    return whole > fields ? whole : fields;
}

bool tally_needs(const struct ledger_tally *tally, const struct ledger_entry *entry)
{
    int full;

    if (tally_allows(tally, entry, &full) <= 0)
        return false;
    if (tally->cycle->earned < tally->cycle->needed)
        return true;
    for (int group = 0; group < FIELD_GROUP_COUNT; group++)
        if (tally_field(tally, entry, (enum field_group)group, false) >= 0)
            return true;
    return false;
}

/* SPDX-License-Identifier: MIT
 * How many continuing education units a body asks for in one cycle. The order in which credentials
 * are given changes nothing, nor does naming one twice, nor one that another covers. */
#include "milepost/ledger.h"
#include "renew/held.h"

/* What was counted of the credentials held from one body. */
struct holding {
    int count;
    int highest_base;
};

/* True when another credential held stands for this one: RHIA for RHIT, CPC for its CPC-A. */
static bool is_covered(const struct catalog *catalog, int credential, const int *held, int count)
{
    for (int i = 0; i < count; i++) {
        const struct credential *other = &catalog->credentials[held[i]];

        if (held[i] != credential && (index_list_has(&other->replaces, credential) ||
                                      index_list_has(&other->implies, credential)))
            return true;
    }
    return false;
}

static bool is_repeat(const int *held, int at)
{
    for (int i = 0; i < at; i++)
        if (held[i] == held[at])
            return true;
    return false;
}

bool held_is_kept_up(const struct catalog *catalog, int body, const int *held, int count, int at)
{
    return catalog->credentials[held[at]].body == body && !is_repeat(held, at) &&
           !is_covered(catalog, held[at], held, count);
}

static struct holding count_held(const struct catalog *catalog, int body, const int *held,
                                 int count)
{
    struct holding holding = {0};

    for (int i = 0; i < count; i++) {
        const struct credential *credential = &catalog->credentials[held[i]];

        if (!held_is_kept_up(catalog, body, held, count, i))
            continue;
        holding.count++;
        if (credential->base_ceus > holding.highest_base)
            holding.highest_base = credential->base_ceus;
    }
    return holding;
}

static int units_by_count(const struct ceu_rule *rule, int count)
{
    int last = rule->by_count_count;

    return rule->by_count[(count < last ? count : last) - 1];
}

static int units_by_base(const struct ceu_rule *rule, const struct holding *holding)
{
    int units = holding->highest_base + rule->extra * (holding->count - 1);

    return rule->cap > 0 && units > rule->cap ? rule->cap : units;
}

int renew_units(const struct catalog *catalog, int body, const int *held, int count)
{
    const struct ceu_rule *rule = &catalog->bodies[body].ceus;
    struct holding holding = count_held(catalog, body, held, count);

    if (rule->cycle_months == 0 || holding.count == 0)
        return 0;
    if (rule->by_count_count > 0)
        return units_by_count(rule, holding.count);
    return units_by_base(rule, &holding);
}

int renew_count(const struct catalog *catalog, int body, const int *held, int count)
{
    return count_held(catalog, body, held, count).count;
}

void units_write(int units, struct buffer *out)
{
    int part = units % LEDGER_UNIT;

    buffer_format(out, "%d", units / LEDGER_UNIT);
    if (part % 10 != 0)
        buffer_format(out, ".%02d", part);
    else if (part != 0)
        buffer_format(out, ".%d", part / 10);
}

void units_write_pace(int pace, struct buffer *out)
{
    enum { TENTH = LEDGER_UNIT / 10 };

    units_write((pace + TENTH - 1) / TENTH * TENTH, out);
}

/* SPDX-License-Identifier: MIT
 * Credits and what is printed on credentials as parts of a plan: compared, copied, merged. A row is
 * the same one in two records if its number, or code, and what it says are. */
#include "session/state/credit_part.h"

#include <stdlib.h>

/* ---- credits --------------------------------------------------------------------------------- */

/* Either may be NULL: no such row. */
static bool credit_is_same(const struct credit_row *left, const struct credit_row *right)
{
    return left && right ? credits_same(left, right) : left == right;
}

static bool credits_have(const struct credit_rows *rows, const struct credit_row *row)
{
    const struct credit_row *other = credit_find(rows, row->number);

    return other && credits_same(row, other);
}

bool credits_equal(const struct plan_record *left, const struct plan_record *right)
{
    if (left->credits.count != right->credits.count)
        return false;
    for (size_t i = 0; i < left->credits.count; i++)
        if (!credits_have(&right->credits, &left->credits.items[i]))
            return false;
    return true;
}

void credits_copy(struct plan_record *to, const struct plan_record *from)
{
    struct credit_rows rows = {0};

    for (size_t i = 0; i < from->credits.count; i++)
        credit_rows_add(&rows, &from->credits.items[i]);
    credit_rows_clear(&to->credits);
    to->credits = rows;
}

/* What became of a credit that is there now: changed or dropped here, or as it is. */
static const struct credit_row *credit_merged(const struct credit_row *row,
                                              const struct plan_record *mine,
                                              const struct plan_record *old)
{
    const struct credit_row *own = credit_find(&mine->credits, row->number);
    const struct credit_row *before = credit_find(&old->credits, row->number);

    return !before || credit_is_same(own, before) ? row : own;
}

/* Of mine what is new here: a number that the other program has given since is another credit's. */
static bool credit_is_new(const struct credit_row *row, const struct plan_record *old,
                          const struct plan_record *now)
{
    const struct credit_row *there = credit_find(&now->credits, row->number);

    return !credit_find(&old->credits, row->number) && !credit_is_same(there, row);
}

void credits_merge(struct plan_record *mine, const struct plan_record *old,
                   const struct plan_record *now)
{
    struct credit_rows rows = {0};

    for (size_t i = 0; i < now->credits.count; i++) {
        const struct credit_row *row = credit_merged(&now->credits.items[i], mine, old);

        if (row)
            credit_rows_add(&rows, row);
    }
    for (size_t i = 0; i < mine->credits.count; i++) {
        struct credit_row row = mine->credits.items[i];

        if (credit_is_new(&row, old, now)) {
            row.number = 0;
            credit_rows_add(&rows, &row);
        }
    }
    credit_rows_clear(&mine->credits);
    mine->credits = rows;
}

/* Each credit that was there before: only of those two programs can mean the same one. */
bool credits_rival(const struct plan_record *mine, const struct plan_record *old,
                   const struct plan_record *now)
{
    for (size_t i = 0; i < old->credits.count; i++) {
        const struct credit_row *before = &old->credits.items[i];
        const struct credit_row *here = credit_find(&mine->credits, before->number);
        const struct credit_row *there = credit_find(&now->credits, before->number);

        if (!credit_is_same(here, before) && !credit_is_same(there, before) &&
            !credit_is_same(here, there))
            return true;
    }
    return false;
}

/* ---- what is printed on credentials ---------------------------------------------------------- */

static bool held_is_same(const struct held_row *left, const struct held_row *right)
{
    return left && right ? held_same(left, right) : left == right;
}

bool held_equal(const struct plan_record *left, const struct plan_record *right)
{
    if (left->held.count != right->held.count)
        return false;
    for (size_t i = 0; i < left->held.count; i++)
        if (!held_same(&left->held.items[i], &right->held.items[i]))
            return false;
    return true;
}

void held_copy(struct plan_record *to, const struct plan_record *from)
{
    struct held_rows rows = {0};

    for (size_t i = 0; i < from->held.count; i++)
        held_rows_put(&rows, &from->held.items[i]);
    held_rows_clear(&to->held);
    to->held = rows;
}

/* Lays what was changed here of some credentials over what is there now. */
static void held_lay_over(struct held_rows *out, const struct held_rows *codes,
                          const struct plan_record *mine, const struct plan_record *old)
{
    for (size_t i = 0; i < codes->count; i++) {
        const char *code = codes->items[i].code;
        const struct held_row *own = held_find(&mine->held, code);
        const struct held_row none = {(char *)code, "", DATE_NONE};

        if (!held_is_same(own, held_find(&old->held, code)))
            held_rows_put(out, own ? own : &none);
    }
}

void held_merge(struct plan_record *mine, const struct plan_record *old,
                const struct plan_record *now)
{
    struct plan_record merged = {0};

    held_copy(&merged, now);
    held_lay_over(&merged.held, &mine->held, mine, old);
    held_lay_over(&merged.held, &old->held, mine, old);
    held_rows_clear(&mine->held);
    mine->held = merged.held;
}

static bool held_meet(const struct held_rows *codes, const struct plan_record *mine,
                      const struct plan_record *old, const struct plan_record *now)
{
    for (size_t i = 0; i < codes->count; i++) {
        const struct held_row *before = held_find(&old->held, codes->items[i].code);
        const struct held_row *here = held_find(&mine->held, codes->items[i].code);
        const struct held_row *there = held_find(&now->held, codes->items[i].code);

        if (!held_is_same(here, before) && !held_is_same(there, before) &&
            !held_is_same(here, there))
            return true;
    }
    return false;
}

bool held_rival(const struct plan_record *mine, const struct plan_record *old,
                const struct plan_record *now)
{
    return held_meet(&mine->held, mine, old, now) || held_meet(&old->held, mine, old, now);
}

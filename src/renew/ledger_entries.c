/* SPDX-License-Identifier: MIT
 * Which credits may count for a body at all: what each lacks is said here, but for what only a
 * cycle that is full can tell. */
#include <stdlib.h>
#include <string.h>

#include "milepost/text.h"
#include "renew/ledger_parts.h"

int ledger_body_index(const struct catalog *catalog, const char *id)
{
    for (int i = 0; i < catalog->body_count; i++)
        if (strcmp(catalog->bodies[i].id, id) == 0)
            return i;
    return -1;
}

/* What sources say for a day. */
static enum ceu_answer point_on(const struct ceu_point *point, date_day day)
{
    return point->from == 0 || day >= point->from ? point->says : CEU_ASK;
}

/* ---- one credit ------------------------------------------------------------------------------ */

/* It does not count: by a rule, or because nobody says that it does. */
static void verdict_set(struct ledger_verdict *verdict, enum credit_why why, enum credit_mend mend)
{
    verdict->why = why;
    verdict->mend = mend;
    verdict->ask = mend == CREDIT_MEND_ASK;
}

static bool credit_names(const struct credit *credit, const char *category)
{
    for (int i = 0; i < credit->category_count; i++)
        if (strcmp(credit->categories[i], category) == 0)
            return true;
    return false;
}

static const struct ceu_refusal *entry_refusal(const struct ledger_body *body,
                                               const struct credit *credit)
{
    for (int i = 0; i < body->rule->refusal_count; i++) {
        const struct ceu_refusal *refusal = &body->rule->refusals[i];
        if (credit->day >= refusal->from && credit_names(credit, refusal->id))
            return refusal;
    }
    return NULL;
}

/* True when something but a cycle that is full keeps it from counting; then that is said. */
static bool entry_fails(const struct ledger_body *body, const struct credit *credit,
                        struct ledger_verdict *verdict)
{
    const struct ledger_input *input = body->maker->input;
    bool undated = body->begin == DATE_NONE && !(body->tracker && body->tracker->end != DATE_NONE);
    enum ceu_answer early = point_on(&body->rule->before, credit->day);
    const struct ceu_refusal *refusal = entry_refusal(body, credit);

    if (!body->holds)
        verdict_set(verdict, CREDIT_NOTHING_HELD, CREDIT_MEND_HELD);
    else if (credit->day > input->today)
        verdict_set(verdict, CREDIT_AHEAD, CREDIT_MEND_WAIT);
    else if (undated)
        verdict_set(verdict, CREDIT_UNDATED, CREDIT_MEND_SINCE);
    else if (body->begin != DATE_NONE && credit->day < body->begin && early != CEU_YES)
        verdict_set(verdict, CREDIT_BEFORE_CERTIFIED,
                    early == CEU_NO ? CREDIT_MEND_SINCE : CREDIT_MEND_ASK);
    else if (refusal)
        verdict_set(verdict, CREDIT_REFUSED, CREDIT_MEND_KIND);
    else
        return false;
    verdict->category = verdict->why == CREDIT_REFUSED ? refusal->name : NULL;
    return true;
}

/* The units that may count: whole parts of those that the body counts. */
static int entry_units(const struct ledger_body *body, const struct credit *credit,
                       struct ledger_verdict *verdict)
{
    int smallest = credit_smallest(body->catalog, body->body);
    int units = credit->units > 0 ? credit->units : 0;
    int over = smallest > 0 ? units % smallest : 0;

    if (over > 0)
        verdict_set(verdict, CREDIT_TOO_FINE, CREDIT_MEND_NONE);
    return units - over;
}

static void entry_read_names(struct ledger_body *body, struct ledger_entry *entry)
{
    const struct credit *credit = entry->credit;
    int *names = arena_new(body->maker->arena, (size_t)credit->category_count + 1, sizeof *names);

    for (int i = 0; i < credit->category_count; i++)
        for (int kind = 0; kind < body->kind_count; kind++)
            if (strcmp(body->kinds[kind].id, credit->categories[i]) == 0)
                names[entry->name_count++] = kind;
    entry->names = names;
}

/* ---- repeats --------------------------------------------------------------------------------- */

/* A title as it is compared. */
struct repeat_key {
    const char *title;
    struct ledger_entry *entry;
};

/* Without capitals, accents and further blanks; made once for all bodies. */
static const char *repeat_title(struct ledger_maker *maker, const struct credit *credit)
{
    const char **title = &maker->titles[credit - maker->input->credits.items];
    struct buffer folded = {0};

    if (!*title) {
        text_fold_loosely(credit->title ? credit->title : "", &folded);
        *title = arena_copy_text(maker->arena, buffer_text(&folded));
        buffer_clear(&folded);
    }
    return *title;
}

static int entry_order(const struct ledger_entry *left, const struct ledger_entry *right)
{
    const struct credit *a = left->credit, *b = right->credit;

    if (a->day != b->day)
        return a->day < b->day ? -1 : 1;
    if (a->number != b->number)
        return a->number < b->number ? -1 : 1;
    return (left->verdict > right->verdict) - (left->verdict < right->verdict);
}

static int compare_entry_days(const void *left, const void *right)
{
    return entry_order(left, right);
}

static int compare_repeat_keys(const void *left, const void *right)
{
    const struct repeat_key *a = left, *b = right;
    int order = strcmp(a->title, b->title);

    return order ? order : entry_order(a->entry, b->entry);
}

/* Of entries with one title only the first counts, unless the body takes them again. */
static void repeat_set(struct ledger_body *body, const struct ledger_entry *first,
                       struct ledger_entry *entry)
{
    struct ledger_verdict *verdict = &body->maker->verdicts[entry->verdict];
    enum ceu_answer again = point_on(&body->rule->repeats, entry->credit->day);

    if (again == CEU_YES)
        return;
    verdict_set(verdict, CREDIT_REPEAT, again == CEU_NO ? CREDIT_MEND_TITLE : CREDIT_MEND_ASK);
    verdict->same = body->maker->verdicts[first->verdict].credit;
    entry->units = -1;
}

static void ledger_find_repeats(struct ledger_body *body)
{
    int count = body->entry_count;
    struct repeat_key *keys = memory_new((size_t)count + 1, sizeof *keys);

    for (int i = 0; i < count; i++)
        keys[i] = (struct repeat_key){repeat_title(body->maker, body->entries[i].credit),
                                      &body->entries[i]};
    qsort(keys, (size_t)count, sizeof *keys, compare_repeat_keys);
    for (int i = 1, first = 0; i < count; i++) {
        if (!keys[i].title[0] || strcmp(keys[i].title, keys[first].title) != 0)
            first = i;
        else
            repeat_set(body, keys[first].entry, keys[i].entry);
    }
    free(keys);
}

/* ---- all of a body --------------------------------------------------------------------------- */

static bool verdict_is_open(const struct ledger_body *body, const struct ledger_verdict *verdict)
{
    return verdict->body == body->body && verdict->why == CREDIT_COUNTS;
}

/* Those that may count, in any order. */
static void ledger_collect(struct ledger_body *body, int verdict_count)
{
    struct ledger_maker *maker = body->maker;

    for (int i = 0; i < verdict_count; i++) {
        struct ledger_verdict *verdict = &maker->verdicts[i];
        const struct credit *credit = &maker->input->credits.items[verdict->credit];
        struct ledger_entry *entry = &body->entries[body->entry_count];
        if (!verdict_is_open(body, verdict) || entry_fails(body, credit, verdict))
            continue;
        *entry = (struct ledger_entry){.credit = credit,
                                       .verdict = i,
                                       .units = entry_units(body, credit, verdict),
                                       .cycle = -1};
        entry_read_names(body, entry);
        body->entry_count++;
    }
}

static void ledger_drop_repeats(struct ledger_body *body)
{
    int kept = 0;

    for (int i = 0; i < body->entry_count; i++)
        if (body->entries[i].units >= 0)
            body->entries[kept++] = body->entries[i];
    body->entry_count = kept;
}

void ledger_read_entries(struct ledger_body *body, int verdict_count)
{
    body->entries = memory_new((size_t)verdict_count + 1, sizeof *body->entries);
    ledger_collect(body, verdict_count);
    ledger_find_repeats(body);
    ledger_drop_repeats(body);
    qsort(body->entries, (size_t)body->entry_count, sizeof *body->entries, compare_entry_days);
}

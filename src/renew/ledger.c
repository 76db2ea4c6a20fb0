/* SPDX-License-Identifier: MIT
 * The ledger as a whole: a verdict for each body that a credit names, body by body the cycles and
 * what counts in them. */
#include "milepost/ledger.h"

#include <stdlib.h>
#include <string.h>

#include "renew/ledger_parts.h"

/* A ledger with the memory that it stands in. */
struct ledger_whole {
    struct ledger ledger; /* first: callers hold this */
    struct arena arena;
    struct ledger_cycle *cycles;
};

/* ---- verdicts -------------------------------------------------------------------------------- */

static bool body_is_named_before(const struct credit *credit, int at)
{
    for (int i = 0; i < at; i++)
        if (strcmp(credit->bodies[i], credit->bodies[at]) == 0)
            return true;
    return false;
}

static struct ledger_verdict verdict_begin(const struct catalog *catalog,
                                           const struct credit *credit, int index, int at)
{
    struct ledger_verdict verdict = {.credit = index,
                                     .body = ledger_body_index(catalog, credit->bodies[at]),
                                     .body_id = credit->bodies[at],
                                     .cycle = -1,
                                     .same = -1};

    if (verdict.body < 0 || catalog->bodies[verdict.body].ceus.cycle_months == 0) {
        verdict.why = CREDIT_BODY_UNKNOWN;
        verdict.mend = CREDIT_MEND_BODY;
    } else if (body_is_named_before(credit, at)) {
        verdict.why = CREDIT_NAMED_TWICE;
    }
    return verdict;
}

static int verdicts_begin(struct ledger_maker *maker, int *first)
{
    const struct credit_list *credits = &maker->input->credits;
    int count = 0;

    for (int i = 0; i < credits->count; i++) {
        first[i] = count;
        count += credits->items[i].body_count;
    }
    first[credits->count] = count;
    maker->verdicts = arena_new(maker->arena, (size_t)count + 1, sizeof *maker->verdicts);
    for (int i = 0; i < credits->count; i++)
        for (int at = 0; at < credits->items[i].body_count; at++)
            maker->verdicts[first[i] + at] =
                verdict_begin(maker->input->catalog, &credits->items[i], i, at);
    return count;
}

/* ---- bodies ---------------------------------------------------------------------------------- */

static const struct ledger_tracker *body_tracker(const struct ledger_input *input, int body)
{
    for (int i = 0; i < input->tracker_count; i++)
        if (input->trackers[i].body == body)
            return &input->trackers[i];
    return NULL;
}

/* A cycle begins with the first credential of the body: with the CPC-A, not with the CPC. */
static void body_read_held(struct ledger_body *body)
{
    const struct ledger_input *input = body->maker->input;

    for (int i = 0; i < input->held_count; i++) {
        date_day since = input->held[i].since;
        if (body->catalog->credentials[input->held[i].credential].body != body->body)
            continue;
        body->holds = true;
        if (since != DATE_NONE && (body->begin == DATE_NONE || since < body->begin))
            body->begin = since;
    }
}

static void body_read_kinds(struct ledger_body *body)
{
    int count = credit_categories(body->catalog, body->body, NULL, 0);
    struct credit_category *kinds = arena_new(body->maker->arena, (size_t)count + 1, sizeof *kinds);

    body->kind_count = credit_categories(body->catalog, body->body, kinds, count);
    body->kinds = kinds;
}

/* The cycle ahead is of use only where credits stand in it. */
static void body_drop_ahead(struct ledger_body *body)
{
    struct ledger_maker *maker = body->maker;
    int last = maker->cycle_count - 1;

    if (last > body->present && maker->cycles[last].earned == 0)
        maker->cycle_count--;
}

static void body_finish(struct ledger_body *body)
{
    struct ledger_maker *maker = body->maker;

    body_drop_ahead(body);
    for (int i = body->first; i < maker->cycle_count; i++) {
        struct ledger_cycle *cycle = &maker->cycles[i];
        if (cycle->to == DATE_NONE)
            cycle->left = cycle->needed;
        if (i >= body->present || i == body->before)
            ledger_set_days(body, cycle);
        ledger_set_pace(cycle, maker->input->today);
    }
}

static void ledger_make_body(struct ledger_maker *maker, int index, int verdict_count)
{
    const struct catalog *catalog = maker->input->catalog;
    struct ledger_body body = {.maker = maker,
                               .catalog = catalog,
                               .rule = &catalog->bodies[index].ceus,
                               .body = index,
                               .tracker = body_tracker(maker->input, index),
                               .begin = DATE_NONE};

    if (body.rule->cycle_months == 0)
        return;
    body_read_held(&body);
    body_read_kinds(&body);
    ledger_read_entries(&body, verdict_count);
    if (body.holds) {
        ledger_lay_cycles(&body);
        ledger_place(&body);
        body_finish(&body);
    }
    free(body.entries);
}

/* ---- the whole ------------------------------------------------------------------------------- */

struct ledger *ledger_new(const struct ledger_input *input)
{
    struct ledger_whole *whole = memory_new(1, sizeof *whole);
    struct ledger_maker maker = {.input = input, .arena = &whole->arena};
    int *first = arena_new(&whole->arena, (size_t)input->credits.count + 1, sizeof *first);
    int count = verdicts_begin(&maker, first);

    maker.titles = arena_new(&whole->arena, (size_t)input->credits.count + 1, sizeof *maker.titles);
    for (int i = 0; i < input->catalog->body_count; i++)
        ledger_make_body(&maker, i, count);
    for (int i = 0; i < count; i++)
        ledger_say_mend(&maker, &maker.verdicts[i]);
    whole->cycles = maker.cycles;
    whole->ledger = (struct ledger){.cycles = maker.cycles,
                                    .cycle_count = maker.cycle_count,
                                    .verdicts = maker.verdicts,
                                    .verdict_count = count,
                                    .first = first};
    return &whole->ledger;
}

void ledger_free(struct ledger **ledger)
{
    struct ledger_whole *whole = (struct ledger_whole *)*ledger;

    if (!whole)
        return;
    arena_clear(&whole->arena);
    free(whole->cycles);
    free(whole);
    *ledger = NULL;
}

int ledger_present(const struct ledger *ledger, int body)
{
    for (int i = 0; i < ledger->cycle_count; i++) {
        const struct ledger_cycle *cycle = &ledger->cycles[i];
        if (cycle->body == body && (cycle->state == LEDGER_RUNNING || cycle->state == LEDGER_MET ||
                                    cycle->state == LEDGER_UNDATED))
            return i;
    }
    return -1;
}

int ledger_before(const struct ledger *ledger, int body)
{
    for (int i = 0; i < ledger->cycle_count; i++)
        if (ledger->cycles[i].body == body && ledger->cycles[i].state > LEDGER_UNDATED &&
            ledger->cycles[i].state != LEDGER_CLOSED)
            return i;
    return -1;
}

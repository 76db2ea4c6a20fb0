/* SPDX-License-Identifier: MIT
 * The cycles of one body: their days, from the first credential or from what its tracker shows,
 * and what each asks for by what is held when it ends. */
#include "renew/held.h"
#include "renew/ledger_parts.h"

/* ---- what is held ---------------------------------------------------------------------------- */

static bool ledger_holds(const struct ledger_body *body, int credential, date_day day)
{
    const struct ledger_input *input = body->maker->input;

    for (int i = 0; i < input->held_count; i++)
        if (input->held[i].credential == credential &&
            (day == DATE_NONE || input->held[i].since == DATE_NONE || input->held[i].since <= day))
            return true;
    return false;
}

/* CPC-A goes on inside CPC; it is not a credential of its own. */
static bool credential_is_inside(const struct ledger_body *body, int credential, date_day day)
{
    for (int i = 0; i < body->catalog->credential_count; i++) {
        const struct index_list *implies = &body->catalog->credentials[i].implies;
        for (int j = 0; j < implies->count; j++)
            if (implies->items[j] == credential && i != credential && ledger_holds(body, i, day))
                return true;
    }
    return false;
}

/* What is held on a day, in the catalogue's order; DATE_NONE: whenever it is held since. */
static void cycle_set_credentials(const struct ledger_body *body, struct ledger_cycle *cycle)
{
    const struct catalog *catalog = body->catalog;
    int *credentials =
        arena_new(body->maker->arena, (size_t)catalog->credential_count + 1, sizeof *credentials);
    int count = 0;

    for (int i = 0; i < catalog->credential_count; i++)
        if (catalog->credentials[i].body == body->body && ledger_holds(body, i, cycle->to) &&
            !credential_is_inside(body, i, cycle->to))
            credentials[count++] = i;
    cycle->credentials = credentials;
    cycle->credential_count = count;
}

static date_day held_since(const struct ledger_body *body, int credential)
{
    const struct ledger_input *input = body->maker->input;

    for (int i = 0; i < input->held_count; i++)
        if (input->held[i].credential == credential)
            return input->held[i].since;
    return DATE_NONE;
}

/* One of those that are kept up came within the cycle, after the first of the body. */
static bool cycle_gains(const struct ledger_body *body, const struct ledger_cycle *cycle)
{
    for (int i = 0; i < cycle->credential_count; i++) {
        date_day since = held_since(body, cycle->credentials[i]);
        if (since != DATE_NONE && since >= cycle->from && since > body->begin &&
            held_is_kept_up(body->catalog, body->body, cycle->credentials, cycle->credential_count,
                            i))
            return true;
    }
    return false;
}

/* ---- what it asks for ------------------------------------------------------------------------ */

static bool tracker_shows(const struct ledger_body *body, date_day to)
{
    return body->tracker && body->tracker->end != DATE_NONE && body->tracker->end == to;
}

/* What the tracker shows is of the cycle whose end it shows, or else of the one that runs. */
static int cycle_needed_told(const struct ledger_body *body, const struct ledger_cycle *cycle,
                             bool present)
{
    if (!body->tracker || body->tracker->needed < 0)
        return -1;
    return tracker_shows(body, cycle->to) || (body->tracker->end == DATE_NONE && present)
               ? body->tracker->needed
               : -1;
}

static void cycle_add_categories(const struct ledger_body *body, struct ledger_cycle *cycle,
                                 int units)
{
    struct renew_minimum minimums[LEDGER_MINIMUM_ROOM];
    struct renew_cycle asked = {
        .body = body->body,
        .held = cycle->credentials,
        .count = cycle->credential_count,
        .units = units,
        .begin = cycle->to == DATE_NONE ? DATE_NONE
                                        : date_add_months(cycle->to, -body->rule->cycle_months)};
    int count = renew_minimums(body->catalog, &asked, minimums, LEDGER_MINIMUM_ROOM);
    struct ledger_category *categories =
        arena_new(body->maker->arena, (size_t)count + 1, sizeof *categories);

    for (int i = 0; i < count; i++) {
        const struct renew_minimum *minimum = &minimums[i];
        categories[i] = (struct ledger_category){
            .id = minimum->id,
            .name = minimum->name,
            .note = minimum->note,
            .credential = minimum->credential,
            .needed = minimum->units * LEDGER_UNIT,
            .most_of_others = minimum->credential < 0 ? (units - minimum->units) * LEDGER_UNIT : -1,
            .origin = minimum->origin,
            .unknown = minimum->unknown,
            .younger = minimum->younger,
            .source = minimum->source,
        };
    }
    cycle->categories = categories;
    cycle->category_count = count;
}

/* In the first cycle a body may ask for less; so it does where its tracker cuts that one short. */
static bool cycle_may_be_cut(const struct ledger_body *body, const struct ledger_cycle *cycle,
                             bool first)
{
    if (!body->rule->unsure_first[0])
        return false;
    if (cycle->to == DATE_NONE)
        return true;
    return first && body->begin != DATE_NONE &&
           (!cycle->told ||
            cycle->from > date_add_months(cycle->to, -body->rule->cycle_months) + 1);
}

/* The days of the cycle stand. */
static void cycle_set_units(const struct ledger_body *body, struct ledger_cycle *cycle, bool first,
                            bool present)
{
    int told = cycle_needed_told(body, cycle, present);
    int units;

    cycle_set_credentials(body, cycle);
    units = told >= 0 ? told
                      : renew_units(body->catalog, body->body, cycle->credentials,
                                    cycle->credential_count);
    cycle->needed = units * LEDGER_UNIT;
    cycle->prorated = told < 0 && cycle_may_be_cut(body, cycle, first);
    cycle->gained = told < 0 && cycle_gains(body, cycle);
    cycle_add_categories(body, cycle, units);
}

/* ---- their days ------------------------------------------------------------------------------ */

static struct ledger_cycle *cycle_push(struct ledger_body *body, date_day from, date_day to)
{
    struct ledger_maker *maker = body->maker;
    struct ledger_cycle *cycle;

    if (maker->cycle_count == maker->cycle_room) {
        maker->cycle_room = maker->cycle_room ? maker->cycle_room * 2 : 8;
        maker->cycles =
            memory_resize(maker->cycles, (size_t)maker->cycle_room, sizeof *maker->cycles);
    }
    cycle = &maker->cycles[maker->cycle_count++];
    *cycle = (struct ledger_cycle){
        .body = body->body, .from = from, .to = to, .told = tracker_shows(body, to)};
    return cycle;
}

/* Every end is counted from one day, so that a 29 February is not lost on the way. */
static date_day cycle_end_at(const struct ledger_body *body, date_day base, int k)
{
    return date_add_months(base, body->rule->cycle_months * k);
}

/* The first day that matters: of the first credential, or of the first credit. */
static date_day ledger_earliest(const struct ledger_body *body)
{
    date_day earliest = body->begin;

    if (earliest != DATE_NONE)
        return earliest;
    earliest = body->maker->input->today;
    for (int i = 0; i < body->entry_count; i++)
        if (body->entries[i].credit->day < earliest)
            earliest = body->entries[i].credit->day;
    return earliest;
}

/* The first day on which a cycle may end, as far as ends are counted back from the tracker's: the
 * day of the first credential begins one and ends none. */
static date_day ledger_earliest_end(const struct ledger_body *body)
{
    return ledger_earliest(body) + (body->begin != DATE_NONE ? 1 : 0);
}

/* Cycles from the first that matters to one beyond the present. An end between today and
 * the one that the tracker shows is none: only that one is known. */
static void ledger_push_cycles(struct ledger_body *body, date_day base, bool told)
{
    date_day today = body->maker->input->today;
    date_day until = body->begin != DATE_NONE && body->begin > today ? body->begin : today;
    date_day earliest = ledger_earliest_end(body), from;
    int k = told ? 0 : 1;

    while (told && cycle_end_at(body, base, k - 1) >= earliest)
        k--;
    from = cycle_end_at(body, base, k - 1) + 1;
    if (body->begin != DATE_NONE && body->begin <= cycle_end_at(body, base, k))
        from = body->begin;
    for (;; k++) {
        date_day to = cycle_end_at(body, base, k);
        if (told && k < 0 && to >= today)
            continue;
        cycle_push(body, from, to);
        from = to + 1;
        if (body->present >= 0)
            return;
        if (to >= until)
            body->present = body->maker->cycle_count - 1;
    }
}

int ledger_cycle_on(const struct ledger_body *body, date_day day)
{
    const struct ledger_cycle *cycles = body->maker->cycles;
    int low = body->first, high = body->maker->cycle_count - 1;

    if (day < cycles[low].from)
        return -1;
    while (low < high) {
        int middle = low + (high - low) / 2;
        if (cycles[middle].to >= day)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

/* Of those that are over the last for which something is written down, else the last: who lapsed
 * has a cycle that was short, and cycles behind it in which nothing was earned. */
static int ledger_last_written(const struct ledger_body *body)
{
    date_day over = body->maker->cycles[body->present - 1].to;

    for (int i = body->entry_count - 1; i >= 0; i--)
        if (body->entries[i].credit->day <= over) {
            int at = ledger_cycle_on(body, body->entries[i].credit->day);
            return at < body->first ? body->first : at;
        }
    return body->present - 1;
}

/* The cycle that a tracker shows as over stays open until another is shown; without it that is
 * the last for which something is written down, unless the tracker shows that the present one
 * runs. */
static int ledger_find_before(const struct ledger_body *body, bool told)
{
    for (int i = body->first; told && i < body->present; i++)
        if (body->maker->cycles[i].told)
            return i;
    return !told && body->present > body->first ? ledger_last_written(body) : -1;
}

void ledger_lay_cycles(struct ledger_body *body)
{
    bool told = body->tracker && body->tracker->end != DATE_NONE;
    struct ledger_maker *maker = body->maker;

    body->first = maker->cycle_count;
    body->present = body->before = -1;
    if (!told && body->begin == DATE_NONE) {
        cycle_push(body, DATE_NONE, DATE_NONE);
        body->present = body->first;
    } else {
        ledger_push_cycles(body, told ? body->tracker->end : body->begin, told);
        body->before = ledger_find_before(body, told);
    }
    for (int i = body->first; i < maker->cycle_count; i++)
        cycle_set_units(body, &maker->cycles[i], i == body->first, i == body->present);
}

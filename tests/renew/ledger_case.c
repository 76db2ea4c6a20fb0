/* SPDX-License-Identifier: MIT
 * What tests write down, as the ledger takes it. */
#include "ledger_case.h"

#include <check.h>
#include <string.h>

void case_begin(struct ledger_case *tried, const char *today)
{
    *tried = (struct ledger_case){.catalog = catalog_builtin(), .today = case_day(today)};
}

void case_end(struct ledger_case *tried)
{
    ledger_free(&tried->ledger);
    VECTOR_CLEAR(&tried->held);
    VECTOR_CLEAR(&tried->trackers);
    VECTOR_CLEAR(&tried->credits);
    arena_clear(&tried->arena);
}

date_day case_day(const char *text)
{
    date_day day = DATE_NONE;

    if (text)
        ck_assert_msg(date_parse(text, DATE_MONTH_REFUSED, &day), "%s", text);
    return day;
}

int case_body(const struct ledger_case *tried, const char *id)
{
    for (int i = 0; i < tried->catalog->body_count; i++)
        if (strcmp(tried->catalog->bodies[i].id, id) == 0)
            return i;
    ck_abort_msg("no body %s", id);
}

void case_hold(struct ledger_case *tried, const char *codes, const char *since)
{
    char *rest = arena_copy_text(&tried->arena, codes);

    for (char *code; (code = strtok_r(rest, " ", &rest));) {
        int credential = catalog_find_credential(tried->catalog, code);
        ck_assert_msg(credential >= 0, "no credential %s", code);
        VECTOR_PUSH(&tried->held, (struct ledger_held){credential, case_day(since)});
    }
}

void case_track(struct ledger_case *tried, const char *body, const char *end, int needed)
{
    VECTOR_PUSH(&tried->trackers,
                (struct ledger_tracker){case_body(tried, body), case_day(end), needed});
}

static const char *const *case_words(struct ledger_case *tried, const char *text, int *count)
{
    char *rest = arena_copy_text(&tried->arena, text);
    const char **words = arena_new(&tried->arena, strlen(text) + 1, sizeof *words);

    *count = 0;
    for (char *word; (word = strtok_r(rest, " ", &rest));)
        words[(*count)++] = word;
    return words;
}

void case_earn(struct ledger_case *tried, const char *day, int units, const char *bodies,
               const char *categories, const char *title)
{
    int number = (int)tried->credits.count + 1;
    struct credit credit = {.number = number, .day = case_day(day), .units = units};

    credit.title = title[0] ? title : arena_format(&tried->arena, "Lesson %d", number);
    credit.bodies = case_words(tried, bodies, &credit.body_count);
    credit.categories = case_words(tried, categories, &credit.category_count);
    VECTOR_PUSH(&tried->credits, credit);
}

const struct ledger *case_work(struct ledger_case *tried)
{
    struct ledger_input input = {
        .catalog = tried->catalog,
        .held = tried->held.items,
        .held_count = (int)tried->held.count,
        .trackers = tried->trackers.items,
        .tracker_count = (int)tried->trackers.count,
        .credits = {tried->credits.items, (int)tried->credits.count},
        .today = tried->today,
    };

    ledger_free(&tried->ledger);
    tried->ledger = ledger_new(&input);
    return tried->ledger;
}

const struct ledger *case_work_on(struct ledger_case *tried, const char *today)
{
    tried->today = case_day(today);
    return case_work(tried);
}

const struct ledger_cycle *case_present(const struct ledger_case *tried, const char *body)
{
    int at = ledger_present(tried->ledger, case_body(tried, body));

    ck_assert_int_ge(at, 0);
    return &tried->ledger->cycles[at];
}

const struct ledger_cycle *case_before(const struct ledger_case *tried, const char *body)
{
    int at = ledger_before(tried->ledger, case_body(tried, body));

    ck_assert_int_ge(at, 0);
    return &tried->ledger->cycles[at];
}

const struct ledger_verdict *case_verdict(const struct ledger_case *tried, int credit,
                                          const char *body)
{
    const struct ledger *ledger = tried->ledger;

    for (int i = ledger->first[credit]; i < ledger->first[credit + 1]; i++)
        if (strcmp(ledger->verdicts[i].body_id, body) == 0)
            return &ledger->verdicts[i];
    ck_abort_msg("no verdict of %s", body);
}

const struct ledger_category *case_category(const struct ledger_cycle *cycle, const char *id)
{
    for (int i = 0; i < cycle->category_count; i++)
        if (cycle->categories[i].id && strcmp(cycle->categories[i].id, id) == 0)
            return &cycle->categories[i];
    ck_abort_msg("no category %s", id);
}

const struct ledger_day *case_late(const struct ledger_cycle *cycle, enum late_kind kind)
{
    for (int i = 0; i < cycle->day_count; i++)
        if (cycle->days[i].kind == kind)
            return &cycle->days[i];
    ck_abort_msg("no such day: %s", late_kind_id(kind));
}

/* SPDX-License-Identifier: MIT
 * Random ledgers, of which the ledger and a slow and obvious one say the same. MILEPOST_LEDGERS
 * sets how many are tried. */
#include <stdlib.h>
#include <string.h>

#include "ledger_case.h"
#include "milepost/text.h"
#include "renew_suites.h"
#include "slow_ledger.h"

enum { BODY_ROOM = 8 };

/* What chance makes: the rules of the bodies vary too, so that what only one of them has is tried
 * with the units of another. */
struct random_ledger {
    uint64_t dice;
    struct ledger_case tried;
    struct catalog catalog;
    struct body bodies[BODY_ROOM];
};

static int ledger_count(void)
{
    const char *text = getenv("MILEPOST_LEDGERS");
    int64_t count = 20000;

    if (text)
        ck_assert(text_parse_number(text, 1, 1000000, &count));
    return (int)count;
}

static int roll(struct random_ledger *random, int sides)
{
    random->dice = random->dice * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (int)((random->dice >> 33) % (uint64_t)sides);
}

/* ---- rules ----------------------------------------------------------------------------------- */

static void random_point(struct random_ledger *random, struct ceu_point *point)
{
    if (roll(random, 3) == 0)
        point->says = (enum ceu_answer)roll(random, 3);
    if (!point->note)
        point->note = "";
}

static void random_rules(struct random_ledger *random)
{
    random->catalog = *catalog_builtin();
    ck_assert_int_le(random->catalog.body_count, BODY_ROOM);
    for (int i = 0; i < random->catalog.body_count; i++) {
        struct ceu_rule *rule = &random->bodies[i].ceus;
        random->bodies[i] = catalog_builtin()->bodies[i];
        random_point(random, &rule->before);
        random_point(random, &rule->repeats);
        random_point(random, &rule->renewal_month);
        random_point(random, &rule->making_up);
    }
    random->catalog.bodies = random->bodies;
    random->tried.catalog = &random->catalog;
}

/* ---- what is held, shown and earned ---------------------------------------------------------- */

static date_day random_day(struct random_ledger *random, int years)
{
    return random->tried.today - roll(random, years * 365) + 40;
}

static void random_held(struct random_ledger *random)
{
    int count = roll(random, 7);

    for (int i = 0; i < count; i++) {
        struct ledger_held held = {roll(random, random->catalog.credential_count), DATE_NONE};
        if (roll(random, 8))
            held.since = random_day(random, 7);
        VECTOR_PUSH(&random->tried.held, held);
    }
}

static void random_trackers(struct random_ledger *random)
{
    for (int i = 0; i < random->catalog.body_count; i++) {
        struct ledger_tracker tracker = {i, DATE_NONE, -1};
        if (roll(random, 2))
            continue;
        if (roll(random, 4))
            tracker.end = random->tried.today + roll(random, 1500) - 700;
        if (roll(random, 2))
            tracker.needed = roll(random, 60);
        VECTOR_PUSH(&random->tried.trackers, tracker);
    }
}

static void random_add_words(struct random_ledger *random, char *out, size_t size,
                             const char *const *words, int count, int most)
{
    int taken = roll(random, most + 1);

    out[0] = '\0';
    for (int i = 0; i < taken; i++) {
        const char *word = words[roll(random, count)];
        if (strstr(out, word) || strlen(out) + strlen(word) + 2 > size)
            continue;
        strcat(out, word);
        strcat(out, " ");
    }
}

static void random_credit(struct random_ledger *random)
{
    static const char *const bodies[] = {"AAPC", "AHIMA", "NHA", "AAPC", "AHIMA", "none"};
    static const char *const categories[] = {
        "auditing",
        "compliance",
        "documentation",
        "practice-management",
        "cardiology",
        "pediatrics",
        "urology",
        "health-information",
        "health-information",
        "ahima-source",
        "ahima-source",
        "self-review",
        "not-approved",
        "foot-and-ankle-surgery",
        "nothing",
    };
    static const char *const titles[] = {"Modifiers", "MODIFIERS", " modifiers ", "Queries"};
    char body_words[64], category_words[256], day[DATE_TEXT];
    int count = (int)(sizeof categories / sizeof *categories);

    random_add_words(random, body_words, sizeof body_words, bodies, 6, 3);
    random_add_words(random, category_words, sizeof category_words, categories, count, 4);
    date_iso(random_day(random, 6), day);
    case_earn(&random->tried, day, 50 * roll(random, 40), body_words, category_words,
              roll(random, 6) ? "" : titles[roll(random, 4)]);
}

static void random_ledger_make(struct random_ledger *random, int seed)
{
    int credits;

    random->dice = (uint64_t)seed * UINT64_C(0x9E3779B97F4A7C15) + 1;
    case_begin(&random->tried, "2026-11-29");
    random->tried.today += roll(random, 2000) - 1000;
    random_rules(random);
    random_held(random);
    random_trackers(random);
    credits = roll(random, 30);
    for (int i = 0; i < credits; i++)
        random_credit(random);
    case_work(&random->tried);
}

/* ---- the two compared ------------------------------------------------------------------------ */

static int first_cycle(const struct ledger *ledger, int body)
{
    for (int i = 0; i < ledger->cycle_count; i++)
        if (ledger->cycles[i].body == body)
            return i;
    return -1;
}

static const struct ledger_verdict *verdict_of(const struct random_ledger *random, int credit,
                                               int body)
{
    const struct ledger *ledger = random->tried.ledger;

    for (int i = ledger->first[credit]; i < ledger->first[credit + 1]; i++)
        if (ledger->verdicts[i].body == body)
            return &ledger->verdicts[i];
    return NULL;
}

static void compare_verdicts(const struct random_ledger *random, int body,
                             const struct slow_ledger *slow, int seed)
{
    int first = first_cycle(random->tried.ledger, body);

    for (int i = 0; i < (int)random->tried.credits.count; i++) {
        const struct ledger_verdict *fast = verdict_of(random, i, body);
        const struct slow_verdict *verdict = &slow->verdicts[i];
        ck_assert_int_eq(fast != NULL, verdict->judged);
        if (!fast)
            continue;
        ck_assert_msg(fast->why == verdict->why, "ledger %d, credit %d: %d, slowly %d", seed, i,
                      fast->why, verdict->why);
        ck_assert_msg(fast->counted == verdict->counted, "ledger %d, credit %d: %d, slowly %d",
                      seed, i, fast->counted, verdict->counted);
        ck_assert_msg(fast->cycle == (verdict->cycle < 0 ? -1 : first + verdict->cycle),
                      "ledger %d, credit %d: cycle %d of %d, slowly %d", seed, i, fast->cycle,
                      first, verdict->cycle);
    }
}

static void compare_cycle(const struct ledger_cycle *fast, const struct slow_cycle *slow, int seed)
{
    ck_assert_msg(fast->from == slow->from && fast->to == slow->to,
                  "ledger %d: %d to %d, slowly %d to %d", seed, fast->from, fast->to, slow->from,
                  slow->to);
    ck_assert_msg(fast->needed == slow->needed, "ledger %d", seed);
    ck_assert_msg(fast->earned == slow->earned, "ledger %d: earned %d, slowly %d", seed,
                  fast->earned, slow->earned);
    ck_assert_msg(fast->left == slow->left, "ledger %d: left %d, slowly %d", seed, fast->left,
                  slow->left);
    ck_assert_msg(fast->state == slow->state, "ledger %d: state %d, slowly %d", seed, fast->state,
                  slow->state);
    ck_assert_msg(fast->category_count == slow->category_count, "ledger %d: categories", seed);
    for (int i = 0; i < fast->category_count; i++)
        ck_assert_msg(fast->categories[i].needed == slow->category_needed[i],
                      "ledger %d, %s: needs %d, slowly %d", seed, fast->categories[i].name,
                      fast->categories[i].needed, slow->category_needed[i]);
    for (int i = 0; i < fast->category_count; i++)
        ck_assert_msg(fast->categories[i].earned == slow->category_earned[i],
                      "ledger %d, %s: %d, slowly %d", seed, fast->categories[i].name,
                      fast->categories[i].earned, slow->category_earned[i]);
}

static void compare_cycles(const struct random_ledger *random, int body,
                           const struct slow_ledger *slow, int seed)
{
    const struct ledger *ledger = random->tried.ledger;
    int first = first_cycle(ledger, body), count = 0;

    for (int i = 0; i < ledger->cycle_count; i++)
        count += ledger->cycles[i].body == body;
    if (slow->cycle_count == 0) {
        ck_assert_int_le(count, 1);
        return;
    }
    ck_assert_msg(count == slow->cycle_count ||
                      (count == slow->cycle_count - 1 && slow->cycles[count].earned == 0),
                  "ledger %d: %d cycles, slowly %d", seed, count, slow->cycle_count);
    for (int i = 0; i < count; i++)
        compare_cycle(&ledger->cycles[first + i], &slow->cycles[i], seed);
}

static void compare_ledgers(const struct random_ledger *random, int seed)
{
    struct ledger_input input = {
        .catalog = &random->catalog,
        .held = random->tried.held.items,
        .held_count = (int)random->tried.held.count,
        .trackers = random->tried.trackers.items,
        .tracker_count = (int)random->tried.trackers.count,
        .credits = {random->tried.credits.items, (int)random->tried.credits.count},
        .today = random->tried.today,
    };

    for (int body = 0; body < random->catalog.body_count; body++) {
        struct slow_ledger slow;
        slow_ledger_work(&input, body, &slow);
        compare_verdicts(random, body, &slow, seed);
        compare_cycles(random, body, &slow, seed);
    }
}

START_TEST(ledger__of_anybody__says_what_a_slow_and_obvious_one_says)
{
    int count = ledger_count();

    for (int seed = 0; seed < count; seed++) {
        struct random_ledger random;
        random_ledger_make(&random, seed);
        compare_ledgers(&random, seed);
        case_end(&random.tried);
    }
}
END_TEST

/* ---- many entries ---------------------------------------------------------------------------- */

/* Titles all alike and days all alike are the worst that sorting could meet. */
START_TEST(ledger__of_many_entries__is_made_in_time)
{
    struct ledger_case many;

    case_begin(&many, "2026-11-29");
    case_hold(&many, "CPC CPMA CCC CCS", "2012-03-14");
    for (int i = 0; i < 10000; i++)
        case_earn(&many, i % 2 ? "2026-03-01" : "2025-06-01", 50, "AAPC AHIMA",
                  "auditing cardiology health-information", i % 3 ? "" : "The same");
    const struct ledger *ledger = case_work(&many);

    ck_assert_int_eq(ledger->verdict_count, 20000);
    case_end(&many);
}
END_TEST

Suite *slow_ledger_suite(void)
{
    Suite *suite = suite_create("slow_ledger");
    TCase *tcase = tcase_create("slow_ledger"), *sweep = tcase_create("sweep");

    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, ledger__of_many_entries__is_made_in_time);
    suite_add_tcase(suite, tcase);
    tcase_set_tags(sweep, "sweep");
    tcase_set_timeout(sweep, 240);
    tcase_add_test(sweep, ledger__of_anybody__says_what_a_slow_and_obvious_one_says);
    suite_add_tcase(suite, sweep);
    return suite;
}

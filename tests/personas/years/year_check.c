/* SPDX-License-Identifier: MIT
 * What a year's lines ask: each word has a check. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "year.h"

static json_t *year_find(json_t *list, const char *id)
{
    size_t i;
    json_t *item;

    json_array_foreach(list, i, item)
    {
        if (strcmp(expect_text(item, json_object_get(item, "id") ? "id" : "step"), id) == 0)
            return item;
    }
    return NULL;
}

static json_t *year_step(struct year *year, const char *id)
{
    json_t *step = year_find(json_object_get(year_ask(year, YEAR_ROADMAP), "steps"), id);

    ck_assert_msg(step, "%s: no step %s on the roadmap", year->day, id);
    return step;
}

static json_t *year_items(struct year *year, enum year_document which)
{
    return json_object_get(year_ask(year, which), "items");
}

static json_int_t year_number(json_t *object, const char *key)
{
    json_t *number = json_object_get(object, key);

    ck_assert_msg(json_is_integer(number), "%s is no number", key);
    return json_integer_value(number);
}

static void is_number(struct year *year, const char *what, json_int_t is, const char *wanted)
{
    ck_assert_msg(is == atoll(wanted), "%s: %s is %lld, not %s", year->day, what, (long long)is,
                  wanted);
}

static void is_text(struct year *year, const char *what, const char *is, const char *wanted)
{
    ck_assert_msg(strcmp(is, wanted) == 0, "%s: %s is %s, not %s", year->day, what, is, wanted);
}

/* ---- what was said --------------------------------------------------------------------------- */

static void check_told(struct year *year, const struct expectation *line)
{
    bool wanted = strcmp(line->words[0], "told") == 0;
    const char *words = year_words(line, 1), *all = buffer_text(&year->told);

    ck_assert_msg((strstr(all, words) != NULL) == wanted, "%s: \"%s\" is%s in:\n%.3000s", year->day,
                  words, wanted ? " not" : "", all);
}

/* ---- the roadmap ----------------------------------------------------------------------------- */

static void check_status(struct year *year, const struct expectation *line)
{
    is_text(year, line->words[1], expect_text(year_step(year, line->words[1]), "status"),
            line->words[2]);
}

static void check_ends(struct year *year, const struct expectation *line)
{
    is_text(year, line->words[1], expect_text(year_step(year, line->words[1]), "finish"),
            line->words[2]);
}

static void check_paid(struct year *year, const struct expectation *line)
{
    is_number(year, "paid", year_number(year_ask(year, YEAR_ROADMAP), "paid"), line->words[1]);
}

static void check_attempts(struct year *year, const struct expectation *line)
{
    is_number(year, "attempts", year_number(year_step(year, line->words[1]), "attempts"),
              line->words[2]);
}

static json_t *year_slip(struct year *year)
{
    json_t *slip = json_object_get(year_ask(year, YEAR_ROADMAP), "slip");

    ck_assert_msg(json_is_object(slip), "%s: nothing is compared", year->day);
    return slip;
}

static void check_slip(struct year *year, const struct expectation *line)
{
    json_int_t days = year_number(year_slip(year), "days");

    ck_assert_msg(days >= atoll(line->words[1]) && days <= atoll(line->words[2]),
                  "%s: late by %lld days, not %s to %s", year->day, (long long)days, line->words[1],
                  line->words[2]);
}

static void check_slip_most(struct year *year, const struct expectation *line)
{
    json_t *most = json_object_get(year_slip(year), "most");

    is_text(year, "what slips most", expect_text(most, "step"), line->words[1]);
}

static void check_offers(struct year *year, const struct expectation *line)
{
    json_t *offers = json_object_get(year_ask(year, YEAR_ROADMAP), "offers");

    if (line->count == 1)
        ck_assert_uint_eq(json_array_size(offers), 0);
    for (int i = 1; i < line->count; i++) {
        size_t at = 0;
        while (at < json_array_size(offers) &&
               strcmp(expect_text(json_array_get(offers, at), "kind"), line->words[i]) != 0)
            at++;
        ck_assert_msg(at < json_array_size(offers), "%s: no offer %s", year->day, line->words[i]);
    }
}

/* ---- next, due and the list ------------------------------------------------------------------ */

static void check_next(struct year *year, const struct expectation *line)
{
    json_t *items = year_items(year, YEAR_NEXT);

    for (int i = 1; i < line->count; i++)
        is_text(year, "next", expect_text(json_array_get(items, (size_t)i - 1), "step"),
                line->words[i]);
}

static void check_next_not(struct year *year, const struct expectation *line)
{
    for (int i = 1; i < line->count; i++)
        ck_assert_msg(!year_find(year_items(year, YEAR_NEXT), line->words[i]), "%s: %s is next",
                      year->day, line->words[i]);
}

static void check_due(struct year *year, const struct expectation *line)
{
    json_t *item = year_find(year_items(year, YEAR_DUE), line->words[1]);

    ck_assert_msg(item, "%s: %s is not due", year->day, line->words[1]);
    is_text(year, line->words[1], expect_text(item, "date"), line->words[2]);
}

static void check_due_not(struct year *year, const struct expectation *line)
{
    for (int i = 1; i < line->count; i++)
        ck_assert_msg(!year_find(year_items(year, YEAR_DUE), line->words[i]), "%s: %s is due",
                      year->day, line->words[i]);
}

static void check_overdue(struct year *year, const struct expectation *line)
{
    size_t i;
    int count = 0;
    json_t *item;

    json_array_foreach(year_items(year, YEAR_DUE), i, item)
    {
        bool named = false;
        if (!json_is_true(json_object_get(item, "overdue")))
            continue;
        for (int word = 1; word < line->count; word++)
            named = named || strcmp(line->words[word], expect_text(item, "step")) == 0;
        ck_assert_msg(named, "%s: %s is overdue", year->day, expect_text(item, "step"));
        count++;
    }
    ck_assert_msg(count >= line->count - 1, "%s: %d are overdue", year->day, count);
}

static void check_next_due(struct year *year, const struct expectation *line)
{
    json_t *plans = json_object_get(year_ask(year, YEAR_LIST), "plans");

    is_text(year, "next due", expect_text(json_array_get(plans, 0), "next_due"), line->words[1]);
}

static const struct {
    const char *word;
    void (*check)(struct year *year, const struct expectation *line);
} year_checks[] = {
    {"told", check_told},       {"untold", check_told},         {"status", check_status},
    {"ends", check_ends},       {"paid", check_paid},           {"attempts", check_attempts},
    {"slip", check_slip},       {"slip-most", check_slip_most}, {"offers", check_offers},
    {"next", check_next},       {"next-not", check_next_not},   {"due", check_due},
    {"due-not", check_due_not}, {"overdue", check_overdue},     {"next-due", check_next_due},
};

bool year_check(struct year *year, const struct expectation *line)
{
    for (size_t i = 0; i < sizeof year_checks / sizeof year_checks[0]; i++) {
        if (strcmp(year_checks[i].word, line->words[0]) == 0) {
            year_checks[i].check(year, line);
            return true;
        }
    }
    return false;
}

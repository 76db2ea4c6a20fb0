/* SPDX-License-Identifier: MIT
 * What is asked of the file of schools, in words. */
#include <string.h>

#include "milepost/money.h"
#include "milepost/school/words.h"

/* ---- orders and awards ----------------------------------------------------------------------- */

static const char *const sorts[] = {
    [SCHOOLS_BY_DISTANCE] = "distance",
    [SCHOOLS_BY_PRICE] = "price",
    [SCHOOLS_BY_GRADUATES] = "graduates",
    [SCHOOLS_BY_NAME] = "name",
};

_Static_assert(sizeof sorts / sizeof *sorts == SCHOOL_SORTS, "every order has its word");

const char *school_sort_word(enum school_sort sort)
{
    return sorts[sort];
}

bool school_sort_find(const char *word, enum school_sort *out)
{
    for (int i = 0; i < SCHOOL_SORTS; i++)
        if (strcmp(sorts[i], word) == 0) {
            *out = (enum school_sort)i;
            return true;
        }
    return false;
}

const struct school_award_kind school_award_kinds[] = {
    {NULL, "any award"},
    {"certificate", "certificates"},
    {"associate", "associate degrees"},
    {"bachelor", "bachelor's degrees"},
    {"master", "master's degrees and above"},
};
const int school_award_kind_count = sizeof school_award_kinds / sizeof *school_award_kinds;

static const char *award_kind_words(const char *id)
{
    for (int i = 1; id && i < school_award_kind_count; i++)
        if (strcmp(school_award_kinds[i].id, id) == 0)
            return school_award_kinds[i].words;
    return school_award_kinds[0].words;
}

/* ---- the whole ------------------------------------------------------------------------------- */

enum school_sort school_sort_from(const char *where, enum school_sort sort)
{
    bool state = strspn(where, "0123456789") == 0;

    return state && sort == SCHOOLS_BY_DISTANCE ? SCHOOLS_BY_NAME : sort;
}

enum school_sort school_sort_turn(const char *where, enum school_sort sort, int step)
{
    int next = (int)school_sort_from(where, sort);

    do
        next = (next + step + SCHOOL_SORTS) % SCHOOL_SORTS;
    while (school_sort_from(where, (enum school_sort)next) != (enum school_sort)next);
    return (enum school_sort)next;
}

void school_query_say(const struct school_query *query, struct buffer *out)
{
    char money[MONEY_TEXT];

    buffer_add(out, query->where);
    if (query->within > 0) {
        buffer_add(out, ", within ");
        school_say_miles(query->within, out);
    }
    buffer_format(out, ", by %s, %s", school_sort_word(school_sort_from(query->where, query->sort)),
                  award_kind_words(query->award));
    if (query->most_price != SCHOOLS_UNKNOWN)
        buffer_format(out, ", at most %s", money_format(query->most_price * 100, money));
    if (query->online)
        buffer_add(out, ", schools with one online");
    if (query->fits)
        buffer_format(out, ", %s", query->fits_words);
    if (query->name && query->name[0])
        buffer_format(out, ", named \"%s\"", query->name);
}

void school_say_around(const char *where, struct buffer *out)
{
    buffer_format(out,
                  "This ZIP code is not among the imported ones: miles are from the middle of "
                  "%.3s...",
                  where);
}

static void left_out_say(int count, const char *why, bool *any, struct buffer *out)
{
    if (count == 0)
        return;
    buffer_format(out, "%s%d more %s", *any ? "; " : "", count, why);
    *any = true;
}

static void finding_say_left_out(const struct school_finding *finding, struct buffer *out)
{
    bool any = false;

    left_out_say(finding->unpriced, "with no known price", &any, out);
    left_out_say(finding->placeless, "whose place is not known", &any, out);
    left_out_say(finding->unfit, "that the rules of this help leave out", &any, out);
}

void school_finding_say(const struct school_finding *finding, struct buffer *out)
{
    struct buffer left = {0};

    buffer_format(out, "%d program%s", finding->count, finding->count == 1 ? "" : "s");
    finding_say_left_out(finding, &left);
    if (left.length > 0)
        buffer_format(out, "; %s", buffer_text(&left));
    buffer_clear(&left);
}

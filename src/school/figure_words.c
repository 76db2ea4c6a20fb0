/* SPDX-License-Identifier: MIT
 * What figures are called, what they do not say, and how one reads with its year. */
#include <inttypes.h>
#include <string.h>

#include "milepost/money.h"
#include "milepost/school/words.h"

static const struct {
    const char *what;
    struct school_figure_words words;
} figures[] = {
    {"price",
     {"tuition and fees of the whole program", FIGURE_DOLLARS, "Whole program",
      "Tuition and fees. Books, supplies and exams come on top: ask."}},
    {"supplies", {"books and supplies of the whole program", FIGURE_DOLLARS, NULL, NULL}},
    /* Length and its unit are two figures of one thing: IPEDS counts in clock hours (1) or credits.
     */
    {"length",
     {"length of the program", FIGURE_LENGTH, "Length",
      "Of the program in this field; of several awards in it, of one of them."}},
    {"length-unit", {"unit of the length", FIGURE_LENGTH_UNIT, NULL, NULL}},
    {"graduates",
     {"graduates", FIGURE_COUNT, "Graduates",
      "Awards of this program in a year. Who of them found work, nobody publishes: ask."}},
    {"programs", {"programs in this field", FIGURE_COUNT, NULL, NULL}},
    {"programs-online",
     {"of them can be finished online", FIGURE_COUNT, "Programs online",
      "Of this field, with any award, that can be finished from afar. Ask whether this one can."}},
    {"tuition-in-district",
     {"tuition and fees of a year, in the district", FIGURE_DOLLARS, NULL, NULL}},
    {"tuition-in-state",
     {"tuition and fees of a year, in the state", FIGURE_DOLLARS, "A year",
      "Tuition and fees of the school for who lives in the state. What this very program costs, "
      "nobody publishes: ask."}},
    {"tuition-out-of-state",
     {"tuition and fees of a year, from other states", FIGURE_DOLLARS, NULL, NULL}},
    {"credit-in-state", {"one credit, in the state", FIGURE_DOLLARS, NULL, NULL}},
    {"books",
     {"books and supplies of a year", FIGURE_DOLLARS, "Books, a year",
      "What the school expects of all its students."}},
    {"online-share",
     {"students with any course online", FIGURE_PERCENT, "Take courses online",
      "Of all students of the school."}},
    {"debt",
     {"median debt of those who graduate", FIGURE_DOLLARS, "Debt, whole school",
      "Of the whole school: the middle one of those with federal aid who finished."}},
    {"earnings-6-years", {"median earnings 6 years after entry", FIGURE_DOLLARS, NULL, NULL}},
    {"earnings-10-years",
     {"median earnings 10 years after entry", FIGURE_DOLLARS, "Earnings, whole school",
      "A year, of the whole school, 10 years after entry: the middle one of those with federal "
      "aid who work, finished or not. Not of this program alone."}},
    {"debt-of-field", {"median debt of those who graduate", FIGURE_DOLLARS, NULL, NULL}},
    {"earnings-of-field-1-year",
     {"median earnings 1 year after the end", FIGURE_DOLLARS, NULL, NULL}},
    {"earnings-of-field-4-years",
     {"median earnings 4 years after the end", FIGURE_DOLLARS, NULL, NULL}},
    {"earnings-of-field-5-years",
     {"median earnings 5 years after the end", FIGURE_DOLLARS, NULL, NULL}},
};

const struct school_figure_words *school_figure_words(const char *what)
{
    for (size_t i = 0; i < sizeof figures / sizeof *figures; i++)
        if (strcmp(figures[i].what, what) == 0)
            return &figures[i].words;
    return NULL;
}

const char *school_what_name(enum school_what what)
{
    static const char *const names[SCHOOL_WHAT_COUNT] = {
        [SCHOOL_PRICE] = "price",
        [SCHOOL_TUITION] = "tuition-in-state",
        [SCHOOL_BOOKS] = "books",
        [SCHOOL_GRADUATES] = "graduates",
        [SCHOOL_PROGRAMS_ONLINE] = "programs-online",
        [SCHOOL_ONLINE_SHARE] = "online-share",
        [SCHOOL_DEBT] = "debt",
        [SCHOOL_EARNINGS] = "earnings-10-years",
        [SCHOOL_LENGTH] = "length",
        [SCHOOL_LENGTH_UNIT] = "length-unit",
    };

    return names[what];
}

const struct school_figure_words *school_what_words(enum school_what what)
{
    static const struct school_figure_words before = {"graduates", FIGURE_COUNT, "Graduates before",
                                                      "The same, of the year before."};
    const char *name = school_what_name(what);

    return name ? school_figure_words(name) : &before;
}

bool school_offer_is_public(const struct school_offer *offer)
{
    enum { PUBLIC = 1 };

    return offer->control == PUBLIC;
}

/* Of recent years it is known which award can be finished from afar. */
const char *school_number_silent(const struct school_offer *offer, enum school_what what)
{
    if (what == SCHOOL_TUITION && !school_offer_is_public(offer))
        return "Tuition and fees of the school. What this very program costs, nobody publishes: "
               "ask.";
    if (what == SCHOOL_PROGRAMS_ONLINE && offer->numbers[what].of_award)
        return "Of this field with this award, that can be finished from afar.";
    return school_what_words(what)->silent;
}

/* ---- with its year --------------------------------------------------------------------------- */

bool school_say_year(int64_t year, date_day today, struct buffer *out)
{
    bool old = school_year_is_old(year, today);

    buffer_format(out, "%" PRId64 "%s", year, old ? SCHOOL_OLD_MARK : "");
    return old;
}

void school_say_value(const struct school_figure_words *words, int64_t value, struct buffer *out)
{
    char text[MONEY_TEXT];

    if (words->kind == FIGURE_DOLLARS)
        buffer_add(out, money_format(value * 100, text));
    else
        buffer_format(out, "%" PRId64 "%s", value, words->kind == FIGURE_PERCENT ? " %" : "");
}

void school_say_miles(double miles, struct buffer *out)
{
    const int64_t whole = (int64_t)(miles + 0.5);

    buffer_format(out, "%" PRId64 " mile%s", whole, whole == 1 ? "" : "s");
}

void school_say_length(int64_t length, int64_t unit, struct buffer *out)
{
    buffer_format(out, "%" PRId64 " %s", length,
                  unit == SCHOOLS_UNKNOWN      ? "clock hours or credits, ask which"
                  : unit == SCHOOL_CLOCK_HOURS ? "clock hours"
                                               : "credits");
}

/* The unit of another year may be another one. */
static void offer_say_length(const struct school_offer *offer, struct buffer *out)
{
    const struct school_number *length = &offer->numbers[SCHOOL_LENGTH];
    const struct school_number *unit = &offer->numbers[SCHOOL_LENGTH_UNIT];

    school_say_length(length->value, unit->year == length->year ? unit->value : SCHOOLS_UNKNOWN,
                      out);
}

bool school_say_number(const struct school_offer *offer, enum school_what what, date_day today,
                       struct buffer *out)
{
    const struct school_number *number = &offer->numbers[what];
    bool old;

    if (what == SCHOOL_LENGTH)
        offer_say_length(offer, out);
    else
        school_say_value(school_what_words(what), number->value, out);
    buffer_add(out, " (");
    old = school_say_year(number->year, today, out);
    buffer_add(out, ")");
    return old;
}

/* ---- a card ----------------------------------------------------------------------------------- */

const enum school_what school_card_figures[] = {
    SCHOOL_PRICE,     SCHOOL_TUITION,          SCHOOL_BOOKS,           SCHOOL_LENGTH,
    SCHOOL_GRADUATES, SCHOOL_GRADUATES_BEFORE, SCHOOL_PROGRAMS_ONLINE, SCHOOL_ONLINE_SHARE,
    SCHOOL_DEBT,      SCHOOL_EARNINGS,
};
const int school_card_figure_count = sizeof school_card_figures / sizeof *school_card_figures;

const char *school_card_silent(void)
{
    return "Contact hours, weeks, who approved the program, refund, exam, jobs: no official file "
           "has them.";
}

void school_say_program(const struct school_offer *offer, struct buffer *out)
{
    const char *award = school_award_words(offer->award);

    if (offer->field)
        buffer_add(out, offer->field);
    else
        buffer_format(out, "CIP %s", offer->cip);
    buffer_format(out, ", %s", award ? award : "another award");
}

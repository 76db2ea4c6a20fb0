/* SPDX-License-Identifier: MIT
 * The card of a program of the file of schools: each figure with its year and source, and beside it
 * what it does not say. */
#include <inttypes.h>

#include "milepost/money.h"
#include "tui/screens/worksheet/find.h"

/* How a figure is told, and what it does not say. */
static const struct {
    enum school_what what;
    const char *label, *unit, *silent;
    bool dollars;
} card_figures[] = {
    {SCHOOL_PRICE, "Whole program", "",
     "Tuition and fees. Books, supplies and exams come on top: ask.", true},
    {SCHOOL_TUITION, "A year", "",
     "Tuition and fees of the school for who lives in the state. What this very program costs, "
     "nobody publishes: ask.",
     true},
    {SCHOOL_BOOKS, "Books, a year", "", "What the school expects of all its students.", true},
    {SCHOOL_GRADUATES, "Graduates", "",
     "Awards of this program in a year. Who of them found work, nobody publishes: ask.", false},
    {SCHOOL_GRADUATES_BEFORE, "Graduates before", "", "The same, of the year before.", false},
    {SCHOOL_PROGRAMS_ONLINE, "Online", " programs",
     "Of this field, with any award, that can be finished from afar. Ask whether this one can.",
     false},
    {SCHOOL_ONLINE_SHARE, "Take courses online", " %", "Of all students of the school.", false},
    {SCHOOL_DEBT, "Debt", "",
     "Of the whole school: the middle one of those with federal aid who finished.", true},
    {SCHOOL_EARNINGS, "Earnings, a year", "",
     "Of the whole school, 10 years after entry: the middle one of those with federal aid who "
     "work, "
     "finished or not. Not of coders.",
     true},
};

static void card_add_figure(struct page *page, const struct school_book *book,
                            const struct school_offer *offer, size_t index)
{
    const struct school_number *number = &offer->numbers[card_figures[index].what];
    char money[MONEY_TEXT];

    if (number->value == SCHOOLS_UNKNOWN)
        return;
    if (card_figures[index].dollars)
        page_format(page, STYLE_BOLD, "%s: %s (%d)", card_figures[index].label,
                    money_format(number->value * 100, money), number->year);
    else
        page_format(page, STYLE_BOLD, "%s: %" PRId64 "%s (%d)", card_figures[index].label,
                    number->value, card_figures[index].unit, number->year);
    page_format(page, STYLE_DIM, "%s Source: %s.", card_figures[index].silent,
                school_book_source_words(book, number->source))
        ->indent = 2;
}

static void card_add_head(struct page *page, const struct school_offer *offer)
{
    const char *field = school_cip_words(offer->cip), *award = school_award_words(offer->award);

    page_add(page, STYLE_BOLD, offer->name);
    page_format(page, STYLE_PLAIN, "%s, %s (CIP %s)", field ? field : "Health information",
                award ? award : "another award", offer->cip);
    page_add(page, STYLE_PLAIN, offer->place);
    if (offer->miles >= 0)
        page_format(page, STYLE_PLAIN, "%.0f miles from you, as the crow flies", offer->miles);
    if (offer->web[0])
        page_add(page, STYLE_PLAIN, offer->web);
    if (offer->closed)
        page_add(page, STYLE_BOLD, "Closed or merged, says its directory.");
    page_format(page, STYLE_DIM, "Number %" PRId64 " among the schools (UNITID)", offer->unit);
}

void find_card(struct page *page, const struct school_book *book, const struct school_offer *offer)
{
    card_add_head(page, offer);
    page_blank(page);
    if (school_known_price(offer)->value == SCHOOLS_UNKNOWN) {
        page_add(page, STYLE_BOLD, "Price: ask");
        page_add(page, STYLE_DIM, "No imported file has one.")->indent = 2;
    }
    for (size_t i = 0; i < sizeof card_figures / sizeof *card_figures; i++)
        card_add_figure(page, book, offer, i);
    page_blank(page);
    page_add(page, STYLE_BOLD, "Ask the school");
    page_add(page, STYLE_PLAIN,
             "Contact hours, weeks, who approved the program, refund, exam, jobs: no official file "
             "has them. a adds the school to the worksheet, with the questions to put.")
        ->indent = 2;
}

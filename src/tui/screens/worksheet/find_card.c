/* SPDX-License-Identifier: MIT
 * The card of a program of the file of schools: each figure with its year and source, and beside it
 * what it does not say. */
#include <inttypes.h>

#include "tui/screens/worksheet/find.h"

/* True when it is old. */
static bool card_add_figure(struct page *page, const struct find_shown *shown,
                            const struct school_offer *offer, enum school_what what)
{
    const struct school_figure_words *words = school_what_words(what);
    const struct school_number *number = &offer->numbers[what];
    struct buffer text = {0};
    bool old;

    if (number->value == SCHOOLS_UNKNOWN)
        return false;
    buffer_format(&text, "%s: ", words->label);
    old = school_say_number(offer, what, shown->today, &text);
    page_add(page, STYLE_BOLD, buffer_text(&text));
    page_format(page, STYLE_DIM, "%s Source: %s.", school_number_silent(offer, what),
                school_book_source_words(shown->book, number->source))
        ->indent = 2;
    buffer_clear(&text);
    return old;
}

static void card_add_head(struct page *page, const struct find_shown *shown,
                          const struct school_offer *offer)
{
    struct buffer text = {0};

    page_add(page, STYLE_BOLD, offer->name);
    school_say_program(offer, &text);
    buffer_format(&text, " (CIP %s)", offer->cip);
    page_add(page, STYLE_PLAIN, buffer_text(&text));
    page_add(page, STYLE_PLAIN, offer->place);
    if (offer->miles >= 0) {
        buffer_truncate(&text, 0);
        school_say_miles(offer->miles, &text);
        page_format(page, STYLE_PLAIN, "%s from you, as the crow flies", buffer_text(&text));
    }
    if (offer->web[0])
        page_add(page, STYLE_PLAIN, offer->web);
    if (offer->closed) {
        buffer_truncate(&text, 0);
        school_say_closed_alone(school_book_source_words(shown->book, offer->directory), &text);
        page_add(page, STYLE_BOLD, buffer_text(&text));
    }
    page_format(page, STYLE_DIM, "Number %" PRId64 " among the schools (UNITID)", offer->unit);
    buffer_clear(&text);
}

void find_card(struct page *page, const struct find_shown *shown, const struct school_offer *offer)
{
    bool old = false;

    card_add_head(page, shown, offer);
    page_blank(page);
    if (school_known_price(offer)->value == SCHOOLS_UNKNOWN) {
        page_add(page, STYLE_BOLD, "Price: ask");
        page_add(page, STYLE_DIM, "No imported file has one.")->indent = 2;
    }
    for (int i = 0; i < school_card_figure_count; i++)
        old |= card_add_figure(page, shown, offer, school_card_figures[i]);
    if (old) {
        page_blank(page);
        page_format(page, STYLE_PLAIN, SCHOOL_OLD_MARK " %s", SCHOOL_OLD_WORDS);
    }
    page_blank(page);
    page_add(page, STYLE_BOLD, "Ask the school");
    page_format(page, STYLE_PLAIN,
                "%s a adds the school to the worksheet, with the questions to put.",
                school_card_silent())
        ->indent = 2;
}

/* SPDX-License-Identifier: MIT
 * A program of a school in words: in the list, and all that is known of it. */
#include <inttypes.h>

#include "line/stops/find.h"

static date_day scout_today(const struct scout *scout)
{
    return session_today(scout->stop.plain->session);
}

/* ---- in the list ------------------------------------------------------------------------------ */

/* "; Graduates: 16 (2024)"; true when it is old. */
static bool scout_say_figure(const struct scout *scout, const struct school_offer *offer,
                             enum school_what what, struct buffer *out)
{
    if (offer->numbers[what].value == SCHOOLS_UNKNOWN)
        return false;
    buffer_format(
        out, "; %s: ", what == SCHOOL_TUITION ? "Tuition a year" : school_what_words(what)->label);
    return school_say_number(offer, what, scout_today(scout), out);
}

static bool scout_say_price(const struct scout *scout, const struct school_offer *offer,
                            struct buffer *out)
{
    const struct school_number *price = school_known_price(offer);

    if (price->value != SCHOOLS_UNKNOWN)
        return scout_say_figure(
            scout, offer, price == &offer->numbers[SCHOOL_PRICE] ? SCHOOL_PRICE : SCHOOL_TUITION,
            out);
    buffer_add(out, "; price: ask");
    return false;
}

bool scout_add_offer(struct scout *scout, int index)
{
    const struct school_offer *offer = &scout->book.finding.offers[index];
    struct buffer text = {0};
    bool old;

    buffer_format(&text, "%s, %s", offer->name, offer->place);
    if (offer->miles >= 0) {
        buffer_add(&text, ", ");
        school_say_miles(offer->miles, &text);
    }
    buffer_add(&text, ": ");
    school_say_program(offer, &text);
    if (offer->closed) {
        buffer_add(&text, "; ");
        school_say_closed(NULL, 0, &text);
    }
    old = scout_say_price(scout, offer, &text);
    old |= scout_say_figure(scout, offer, SCHOOL_GRADUATES, &text);
    if (session_find_offer(scout->stop.plain->session, offer))
        buffer_add(&text, "; on the worksheet");
    menu_add(&scout->stop.menu, SCOUT_TAG_OFFER, index, "%s", buffer_text(&text));
    buffer_clear(&text);
    return old;
}

/* ---- all that is known ------------------------------------------------------------------------ */

static void scout_tell_head(struct scout *scout, const struct school_offer *offer)
{
    struct talk *talk = &scout->stop.plain->talk;
    struct buffer text = {0};

    school_say_program(offer, &text);
    talk_say(talk, "%s, %s.", offer->name, offer->place);
    talk_say(talk, "Program: %s (CIP %s).", buffer_text(&text), offer->cip);
    if (offer->miles >= 0) {
        buffer_truncate(&text, 0);
        school_say_miles(offer->miles, &text);
        talk_say(talk, "Distance: %s from you, as the crow flies.", buffer_text(&text));
    }
    if (offer->web[0])
        talk_say(talk, "Website: %s", offer->web);
    if (offer->closed) {
        buffer_truncate(&text, 0);
        school_say_closed_alone(school_book_source_words(&scout->book, offer->directory), &text);
        talk_say(talk, "%s", buffer_text(&text));
    }
    talk_say(talk, "Number among the schools (UNITID): %" PRId64, offer->unit);
    buffer_clear(&text);
}

/* True when it is old. */
static bool scout_tell_figure(struct scout *scout, const struct school_offer *offer,
                              enum school_what what)
{
    const struct school_figure_words *words = school_what_words(what);
    const struct school_number *number = &offer->numbers[what];
    struct buffer text = {0};
    bool old;

    if (number->value == SCHOOLS_UNKNOWN)
        return false;
    old = school_say_number(offer, what, scout_today(scout), &text);
    talk_say(&scout->stop.plain->talk, "%s: %s. %s Source: %s.", words->label, buffer_text(&text),
             school_number_silent(offer, what),
             school_book_source_words(&scout->book, number->source));
    buffer_clear(&text);
    return old;
}

void scout_tell_card(struct scout *scout, const struct school_offer *offer)
{
    struct talk *talk = &scout->stop.plain->talk;
    bool old = false;

    scout_tell_head(scout, offer);
    if (school_known_price(offer)->value == SCHOOLS_UNKNOWN)
        talk_say(talk, "Price: ask. No imported file has one.");
    for (int i = 0; i < school_card_figure_count; i++)
        old |= scout_tell_figure(scout, offer, school_card_figures[i]);
    if (old)
        talk_say(talk, "%s behind a year: %s", SCHOOL_OLD_MARK, SCHOOL_OLD_WORDS);
    talk_say(talk, "Ask the school: %s", school_card_silent());
}

/* SPDX-License-Identifier: MIT
 * The programs of the file of schools, each with what is known of it. All rows come by the number
 * of the school, so each list is gone through once. */
#include "school/offers.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "milepost/text.h"

struct offers_school {
    int64_t unit;
    struct school_offer offer; /* without a program; its texts belong to it */
};

struct offers_load {
    const struct offers_from *from;
    VECTOR(struct offers_school) schools;
    size_t at; /* the school, then the offer, that rows have come to */
    school_offers *out;
};

static double school_distance(const struct offers_from *from, const struct schools_school *school)
{
    static const double millionths = 1e6;

    if (!from->known || school->latitude == SCHOOLS_UNKNOWN || school->longitude == SCHOOLS_UNKNOWN)
        return -1;
    return school_miles(from->latitude, from->longitude, (double)school->latitude / millionths,
                        (double)school->longitude / millionths);
}

static void offers_take_school(void *context, const struct schools_school *school)
{
    struct offers_load *load = context;
    struct buffer place = {0};
    struct school_offer offer = {.unit = school->unit,
                                 .name = memory_copy_text(school->name),
                                 .web = memory_copy_text(school->web),
                                 .miles = school_distance(load->from, school),
                                 .closed = school->closed[0] != '\0' || school->active == 3};

    buffer_format(&place, "%s, %s", school->city, school->state);
    offer.place = place.text;
    for (int i = 0; i < SCHOOL_WHAT_COUNT; i++)
        offer.numbers[i].value = SCHOOLS_UNKNOWN;
    VECTOR_PUSH(&load->schools, (struct offers_school){school->unit, offer});
}

static void offers_take_program(void *context, const struct schools_program *program)
{
    struct offers_load *load = context;
    struct school_offer offer;

    while (load->at < load->schools.count && load->schools.items[load->at].unit < program->unit)
        load->at++;
    if (load->at == load->schools.count || load->schools.items[load->at].unit != program->unit)
        return;
    offer = load->schools.items[load->at].offer;
    offer.name = memory_copy_text(offer.name);
    offer.place = memory_copy_text(offer.place);
    offer.web = memory_copy_text(offer.web);
    offer.award = program->award;
    snprintf(offer.cip, sizeof offer.cip, "%s", program->cip);
    VECTOR_PUSH(load->out, offer);
}

static int what_of(const char *what)
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
    };

    for (int i = 0; i < SCHOOL_WHAT_COUNT; i++)
        if (names[i] && strcmp(names[i], what) == 0)
            return i;
    return -1;
}

/* Figures come with the newest of a kind first. */
static void offer_take_figure(struct school_offer *offer, int what,
                              const struct schools_figure *figure)
{
    struct school_number *number = &offer->numbers[what];

    if ((figure->cip[0] != '\0' && strcmp(figure->cip, offer->cip) != 0) ||
        (figure->award != 0 && figure->award != offer->award))
        return;
    if (what == SCHOOL_GRADUATES && number->value != SCHOOLS_UNKNOWN)
        number = &offer->numbers[SCHOOL_GRADUATES_BEFORE];
    if (number->value == SCHOOLS_UNKNOWN)
        *number = (struct school_number){figure->value, (int)figure->year, figure->source};
}

static void offers_take_figure(void *context, const struct schools_figure *figure)
{
    struct offers_load *load = context;
    int what = what_of(figure->what);

    while (load->at < load->out->count && load->out->items[load->at].unit < figure->unit)
        load->at++;
    if (what < 0)
        return;
    for (size_t i = load->at; i < load->out->count && load->out->items[i].unit == figure->unit; i++)
        offer_take_figure(&load->out->items[i], what, figure);
}

void offer_clear(struct school_offer *offer)
{
    free(offer->name);
    free(offer->place);
    free(offer->web);
}

enum status offers_load(struct store *store, const char *state, const struct offers_from *from,
                        school_offers *out, struct error *err)
{
    struct offers_load load = {.from = from, .out = out};
    enum status status = schools_each_school(store, 0, state, offers_take_school, &load, err);

    if (status == STATUS_OK)
        status = schools_each_program(store, 0, offers_take_program, &load, err);
    load.at = 0;
    if (status == STATUS_OK)
        status = schools_each_figure(store, 0, offers_take_figure, &load, err);
    for (size_t i = 0; i < load.schools.count; i++)
        offer_clear(&load.schools.items[i].offer);
    VECTOR_CLEAR(&load.schools);
    return status;
}

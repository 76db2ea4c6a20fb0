/* SPDX-License-Identifier: MIT
 * The programs of the file of schools, each with what is known of it. Where few schools are near
 * enough, rows are read of these alone; where all are wanted, in one go. Schools, programs and
 * figures all come by unit. */
#include "school/offers.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "milepost/school/words.h"

struct offers_load {
    const struct offers_from *from;
    school_offers schools; /* without programs yet */
    size_t school;         /* whose programs are read */
    size_t first;          /* of the offers whose figures are read */
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
    double miles = school_distance(load->from, school);
    struct buffer place = {0};
    struct school_offer offer = {.unit = school->unit,
                                 .control = school->control,
                                 .miles = miles,
                                 .closed = school_is_closed(school),
                                 .directory = school->source};

    if (load->from->within > 0 && miles > load->from->within)
        return;
    buffer_format(&place, "%s, %s", school->city, school->state);
    offer.name = memory_copy_text(school->name);
    offer.web = memory_copy_text(school->web);
    offer.place = place.text;
    for (int i = 0; i < SCHOOL_WHAT_COUNT; i++)
        offer.numbers[i].value = SCHOOLS_UNKNOWN;
    VECTOR_PUSH(&load->schools, offer);
}

static void offers_take_program(void *context, const struct schools_program *program)
{
    struct offers_load *load = context;
    struct school_offer offer;

    while (load->school < load->schools.count &&
           load->schools.items[load->school].unit < program->unit)
        load->school++;
    if (load->school == load->schools.count ||
        load->schools.items[load->school].unit != program->unit ||
        !school_cip_is_of(&load->from->career, program->cip))
        return;
    offer = load->schools.items[load->school];
    offer.name = memory_copy_text(offer.name);
    offer.place = memory_copy_text(offer.place);
    offer.web = memory_copy_text(offer.web);
    offer.award = program->award;
    offer.field = school_cip_words(&load->from->career, 1, program->cip);
    snprintf(offer.cip, sizeof offer.cip, "%s", program->cip);
    VECTOR_PUSH(load->out, offer);
}

static int what_of(const char *what)
{
    for (int i = 0; i < SCHOOL_WHAT_COUNT; i++) {
        const char *name = school_what_name((enum school_what)i);

        if (name && strcmp(name, what) == 0)
            return i;
    }
    return -1;
}

/* Figures come with those of all awards first, and the newest of a kind first. One of the very
 * award goes before. */
static void offer_take_figure(struct school_offer *offer, int what,
                              const struct schools_figure *figure)
{
    struct school_number *number = &offer->numbers[what];

    if ((figure->cip[0] != '\0' && strcmp(figure->cip, offer->cip) != 0) ||
        (figure->award != 0 && figure->award != offer->award))
        return;
    if (what == SCHOOL_GRADUATES && number->value != SCHOOLS_UNKNOWN)
        number = &offer->numbers[SCHOOL_GRADUATES_BEFORE];
    if (number->value == SCHOOLS_UNKNOWN || (figure->award != 0 && !number->of_award))
        *number = (struct school_number){figure->value, (int)figure->year, figure->source,
                                         figure->award != 0};
}

static void offers_take_figure(void *context, const struct schools_figure *figure)
{
    struct offers_load *load = context;
    struct school_offer *offers = load->out->items;
    int what = what_of(figure->what);

    while (load->first < load->out->count && offers[load->first].unit < figure->unit)
        load->first++;
    for (size_t i = load->first;
         what >= 0 && i < load->out->count && offers[i].unit == figure->unit; i++)
        offer_take_figure(&offers[i], what, figure);
}

void offer_clear(struct school_offer *offer)
{
    free(offer->name);
    free(offer->place);
    free(offer->web);
}

/* Of one school, or with 0 of all. */
static enum status offers_load_unit(struct store *store, struct offers_load *load, int64_t unit,
                                    struct error *err)
{
    enum status status = schools_each_program(store, unit, offers_take_program, load, err);

    return status == STATUS_OK ? schools_each_figure(store, unit, offers_take_figure, load, err)
                               : status;
}

enum status offers_load(struct store *store, const char *state, const struct offers_from *from,
                        school_offers *out, struct error *err)
{
    struct offers_load load = {.from = from, .out = out};
    enum status status =
        schools_each_school(store, from->unit, state, offers_take_school, &load, err);

    if (status == STATUS_OK && from->within == 0 && state[0] == '\0')
        status = offers_load_unit(store, &load, 0, err);
    else
        for (size_t i = 0; status == STATUS_OK && i < load.schools.count; i++)
            status = offers_load_unit(store, &load, load.schools.items[i].unit, err);
    for (size_t i = 0; i < load.schools.count; i++)
        offer_clear(&load.schools.items[i]);
    VECTOR_CLEAR(&load.schools);
    return status;
}

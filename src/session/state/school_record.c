/* SPDX-License-Identifier: MIT
 * What the file of schools has of a school of the worksheet. */
#include <stdlib.h>

#include "milepost/school.h"
#include "milepost/session/schools.h"
#include "milepost/store/file.h"

static struct promise_figure record_figure(const struct school_known *known, enum school_what what)
{
    const struct school_number *number = &known->offer.numbers[what];

    return (struct promise_figure){
        .value = number->value, .year = number->year, .source = known->titles[what]};
}

/* Known of the school, though it may no longer have the program, or not be there at all. */
static void record_fill_standing(struct session_record *out)
{
    const struct school_standing *standing = &out->known->standing;

    buffer_format(&out->directory, "%s %d", standing->title, standing->year);
    out->record.closed = standing->closed;
    out->record.gone = standing->known && !standing->there;
    out->record.directory = buffer_text(&out->directory);
}

static void record_fill(struct session_record *out)
{
    const struct school_known *known = out->known;
    struct promise_record *record = &out->record;

    record->found = true;
    record->graduates = record_figure(known, SCHOOL_GRADUATES);
    record->graduates_before = record_figure(known, SCHOOL_GRADUATES_BEFORE);
    record->price = record_figure(known, SCHOOL_PRICE);
    record->tuition = record_figure(known, SCHOOL_TUITION);
    record->earnings = record_figure(known, SCHOOL_EARNINGS);
    record->prices = known->price.count;
    record->middle_price = known->price.dollars;
    record->tuitions = known->tuition.count;
    record->middle_tuition = known->tuition.dollars;
    record->state = known->standing.state;
}

/* ---- wages ----------------------------------------------------------------------------------- */

/* The file that a figure is from, by its number there. */
struct record_title {
    int64_t source;
    const char *title;
};

static void record_take_title(void *context, const struct schools_source *source)
{
    struct record_title *title = context;

    if (source->id == title->source)
        title->title = school_layout_words(source->kind).title;
}

/* A wage above the highest that is published is none that can be told. */
static struct promise_figure record_pay(const struct school_pay *pay, enum school_pay_level level,
                                        const char *title)
{
    const int64_t dollars = pay->dollars[level];
    const bool told = dollars != SCHOOLS_UNKNOWN && dollars != SCHOOLS_ABOVE;

    return (struct promise_figure){
        .value = told ? dollars : PROMISE_UNKNOWN, .year = pay->year, .source = title};
}

/* Of the school's state, else of the one that was named; of the nation where the file has none of
 * it. */
static enum status record_read_pay(struct store *store, const char *named, const char *occupation,
                                   struct session_record *out, struct error *err)
{
    struct record_title title = {.title = ""};
    const char *state = out->record.state[0] ? out->record.state : named ? named : "";
    enum status status = school_pay_read(store, state, occupation, &out->pay, err);

    if (status == STATUS_OK && !out->pay.known)
        status = school_pay_read(store, "US", occupation, &out->pay, err);
    if (status != STATUS_OK || !out->pay.known)
        return status;
    title.source = out->pay.source;
    status = schools_each_source(store, record_take_title, &title, err);
    out->record.pay_area = out->pay.area;
    out->record.pay_10 = record_pay(&out->pay, SCHOOL_PAY_10, title.title);
    out->record.pay_25 = record_pay(&out->pay, SCHOOL_PAY_25, title.title);
    out->record.pay_median = record_pay(&out->pay, SCHOOL_PAY_MEDIAN, title.title);
    return status;
}

/* ---- the whole ------------------------------------------------------------------------------- */

/* The school itself. */
static enum status record_read_school(struct store *store, const struct school_listing *listed,
                                      const struct career_codes *codes, struct session_record *out,
                                      struct error *err)
{
    const struct school_program program = {.unit = listed->unit,
                                           .cip = listed->cip ? listed->cip : "",
                                           .award = listed->award,
                                           .career = *codes};
    enum status status;

    out->known = memory_new(1, sizeof *out->known);
    status = school_know(store, &program, out->known, err);
    if (status == STATUS_OK)
        record_fill_standing(out);
    if (status == STATUS_OK && out->known->found)
        record_fill(out);
    return status;
}

enum status session_record_read(const struct session *session, const struct school *school,
                                struct school_look look, struct session_record *out,
                                struct error *err)
{
    const struct career_codes codes = catalog_codes(session_catalog(session));
    struct store *store;
    enum status status = schools_file_open(look.path, &store, err);

    *out = (struct session_record){.record = promise_record_empty()};
    if (status == STATUS_NOT_FOUND)
        return STATUS_OK;
    if (status == STATUS_OK && school->listed.unit != 0)
        status = record_read_school(store, &school->listed, &codes, out, err);
    if (status == STATUS_OK)
        status = record_read_pay(store, look.state, codes.occupation, out, err);
    store_close(&store);
    if (status != STATUS_OK) {
        session_record_clear(out);
        out->record = promise_record_empty();
    }
    return status;
}

void session_record_clear(struct session_record *record)
{
    if (record->known)
        school_known_clear(record->known);
    free(record->known);
    buffer_clear(&record->directory);
    *record = (struct session_record){.known = NULL};
}

enum status session_school_sheet(const struct session *session, const struct school *school,
                                 const struct roadmap *roadmap, struct school_look look,
                                 struct promise_sheet *out, struct error *err)
{
    struct session_record found;
    enum status status = session_record_read(session, school, look, &found, err);

    session_promise_sheet(session, school, roadmap, &found.record, out);
    session_record_clear(&found);
    return status;
}

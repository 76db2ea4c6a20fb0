/* SPDX-License-Identifier: MIT
 * Taking a program of the file of schools to the worksheet. What the file does not say is left
 * empty: the worksheet asks for it. */
#include "milepost/session/school_offer.h"

#include <inttypes.h>
#include <string.h>

#include "milepost/money.h"
#include "milepost/session/school_aid.h"
#include "session/change/change.h"
#include "session/state/session.h"
#include "session/state/worksheet.h"

const struct school *session_find_listed(const struct session *session, int64_t unit,
                                         const char *cip, int64_t award)
{
    const struct school *schools;
    int count = session_schools(session, &schools);

    for (int i = 0; i < count; i++) {
        const struct school_listing *listed = &schools[i].listed;

        if (listed->unit == unit && listed->award == award && listed->cip &&
            strcmp(listed->cip, cip) == 0)
            return &schools[i];
    }
    return NULL;
}

const struct school *session_find_offer(const struct session *session,
                                        const struct school_offer *offer)
{
    return session_find_listed(session, offer->unit, offer->cip, offer->award);
}

/* The start of a text that leaves room for what follows. */
static void offer_add_cut(const char *text, int most, struct buffer *out)
{
    const char *at = text, *end = text + strlen(text);

    for (int i = 0; i < most && at < end; i++)
        text_next(&at, end);
    buffer_add_bytes(out, text, (size_t)(at - text));
    while (out->length > 0 && out->text[out->length - 1] == ' ')
        buffer_truncate(out, out->length - 1);
}

/* The school's name; with the program where the worksheet has another of that school. */
static void offer_name(const struct session *session, const struct school_offer *offer,
                       struct buffer *out)
{
    struct buffer program = {0};
    const char *award = school_award_words(offer->award);

    offer_add_cut(offer->name, STORE_NAME_MAX, out);
    if (session_find_school(session, buffer_text(out))) {
        buffer_format(&program, ", %s %s", award ? award : "program", offer->cip);
        buffer_truncate(out, 0);
        offer_add_cut(offer->name, STORE_NAME_MAX - text_characters(program.text), out);
        buffer_add(out, program.text);
    }
    buffer_clear(&program);
}

static int offer_edits(const struct school_offer *offer, const char *name, const char *kind,
                       struct buffer *price, struct school_edit *edits)
{
    const struct school_number *whole = &offer->numbers[SCHOOL_PRICE];
    int count = 0;

    edits[count++] = (struct school_edit){.field = PROGRAM_NAME, .text = name};
    edits[count++] = (struct school_edit){.field = PROGRAM_KIND, .text = kind};
    if (whole->value == SCHOOLS_UNKNOWN)
        return count;
    buffer_format(price, "%" PRId64, whole->value);
    edits[count++] = (struct school_edit){.field = PROGRAM_PRICE, .text = buffer_text(price)};
    return count;
}

static void offer_say_rest(const struct school_offer *offer, struct buffer *said)
{
    const struct school_number *whole = &offer->numbers[SCHOOL_PRICE];
    const struct school_number *year = &offer->numbers[SCHOOL_TUITION];
    char money[MONEY_TEXT];

    if (whole->value == SCHOOLS_UNKNOWN && year->value != SCHOOLS_UNKNOWN)
        buffer_format(said,
                      "; planned with its tuition and fees of %d, %s a year: ask the whole price",
                      year->year, money_format(year->value * 100, money));
    else if (whole->value == SCHOOLS_UNKNOWN)
        buffer_add(said, "; no imported file has its whole price: ask");
    else
        buffer_format(said, "; its price is tuition and fees of %d: ask what else you pay",
                      whole->year);
}

enum status session_school_add_offer(struct session *session, const struct school_offer *offer,
                                     const char *kind, int64_t *number, struct buffer *said,
                                     struct error *err)
{
    const struct school *there = session_find_offer(session, offer);
    struct school_listing listed;
    struct buffer name = {0}, price = {0};
    struct school_edit edits[3];
    enum status status;
    bool given = kind != NULL;
    int count;

    *number = 0;
    school_listing_take_offer(&listed, offer);
    kind = kind ? kind : school_offer_kind(offer);
    if (there)
        return error_set(err, STATUS_CONFLICT, "it is on the worksheet already, as school %" PRId64,
                         there->number);
    if (!kind || (!given && catalog_find_program(session->catalog, kind) < 0))
        return error_set(err, STATUS_USAGE,
                         "the worksheet has no kind of program for this award: add the school by "
                         "its name, with a kind you choose");
    offer_name(session, offer, &name);
    count = offer_edits(offer, buffer_text(&name), kind, &price, edits);
    status = school_add_listed(session, edits, count, &listed, number, said, err);
    if (status == STATUS_OK)
        offer_say_rest(offer, said);
    buffer_clear(&name);
    buffer_clear(&price);
    return status;
}

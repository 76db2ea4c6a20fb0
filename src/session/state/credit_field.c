/* SPDX-License-Identifier: MIT
 * The fields of a credit: what each is called, how it is read and written. */
#include <stdlib.h>
#include <string.h>

#include "milepost/ledger.h"
#include "session/state/book.h"
#include "session/state/session.h"
#include "session/state/written.h"

static const struct {
    const char *id, *name;
} fields[] = {
    [CREDIT_DATE] = {"date", "Date"},
    [CREDIT_TITLE] = {"title", "Title"},
    [CREDIT_UNITS] = {"units", "Units"},
    [CREDIT_PROVIDER] = {"provider", "Provider"},
    [CREDIT_BODIES] = {"bodies", "Bodies"},
    [CREDIT_CATEGORIES] = {"categories", "Categories"},
    [CREDIT_EVIDENCE] = {"evidence", "Evidence kept"},
    [CREDIT_NOTE] = {"note", "Note"},
};

_Static_assert(sizeof fields / sizeof *fields == CREDIT_FIELD_COUNT, "every field has its name");

const char *credit_field_id(enum credit_field field)
{
    return fields[field].id;
}

const char *credit_field_name(enum credit_field field)
{
    return fields[field].name;
}

/* Where a row keeps a field that is a text; NULL: it is none. */
static char **credit_text(struct credit_row *row, enum credit_field field)
{
    switch (field) {
    case CREDIT_TITLE:
        return &row->title;
    case CREDIT_PROVIDER:
        return &row->provider;
    case CREDIT_BODIES:
        return &row->bodies;
    case CREDIT_CATEGORIES:
        return &row->categories;
    case CREDIT_EVIDENCE:
        return &row->evidence;
    case CREDIT_NOTE:
        return &row->note;
    case CREDIT_DATE:
    case CREDIT_UNITS:
        break;
    }
    return NULL;
}

void credit_field_write(const struct credit_row *row, enum credit_field field, struct buffer *out)
{
    struct credit_row copy = *row;
    char **text = credit_text(&copy, field), day[DATE_TEXT];

    if (field == CREDIT_UNITS)
        units_write(row->units, out);
    else
        buffer_add(out, text ? *text : date_iso(row->day, day));
}

/* ---- units ----------------------------------------------------------------------------------- */

enum { UNIT = LEDGER_UNIT, DIGITS_MOST = 6, DECIMALS_MOST = 2 };

/* Hundredths, more than there may be of what has more digits, or -1 for what is not plainly a
 * number: digits, and a point with two more at most. */
static int units_parse(const char *text)
{
    size_t whole = strspn(text, "0123456789"), part = 0;
    int units = 0, worth = UNIT / 10;

    if (text[whole] == '.')
        part = strspn(text + whole + 1, "0123456789");
    if (whole == 0 || (text[whole] == '.') != (part > 0) || part > DECIMALS_MOST ||
        text[whole + (part > 0) + part] != '\0')
        return -1;
    if (whole > DIGITS_MOST)
        return STORE_UNITS_MAX + 1;
    for (size_t i = 0; i < whole; i++)
        units = units * 10 + (text[i] - '0');
    units *= UNIT;
    for (size_t i = 0; i < part; i++, worth /= 10)
        units += (text[whole + 1 + i] - '0') * worth;
    return units;
}

enum status units_read(const char *text, int *units, struct error *err)
{
    int read = units_parse(text);

    if (text[0] == '\0')
        return error_set(err, STATUS_USAGE,
                         "units: how many were earned is missing; write 1, 1.5 or 0.25");
    if (read < 1)
        return error_set(
            err, STATUS_USAGE,
            "units: \"%.40s\": write a number above 0 with two decimals at most, such as "
            "1, 1.5 or 0.25",
            text);
    if (read > STORE_UNITS_MAX)
        return error_set(err, STATUS_USAGE, "units: \"%.40s\": one entry has at most %d", text,
                         STORE_UNITS_MAX / UNIT);
    *units = read;
    return STATUS_OK;
}

/* ---- the day --------------------------------------------------------------------------------- */

static enum status credit_day_read(const struct session *session, const char *text, date_day *day,
                                   struct error *err)
{
    date_day today = session_today(session), read = DATE_NONE;
    char shown[DATE_TEXT];
    enum date_fault fault = date_read(text, DATE_MONTH_REFUSED, today, DATE_UNSEEN, &read);

    if (fault == DATE_NO_DAY)
        return error_set(err, STATUS_USAGE,
                         "date: \"%.40s\": write the day on which it was earned, such as %s", text,
                         date_iso(today, shown));
    if (fault != DATE_READ)
        return error_set(err, STATUS_USAGE, "date: \"%.40s\" %s %s", text, date_fault_says(fault),
                         date_iso(read, shown));
    if (read > today)
        return error_set(err, STATUS_USAGE,
                         "date: %s is still to come; a credit is entered once it is earned",
                         date_long(read, shown));
    *day = read;
    return STATUS_OK;
}

/* ---- any of them ----------------------------------------------------------------------------- */

static enum status credit_text_read(const struct session *session, enum credit_field field,
                                    const char *text, const struct credit_row *row,
                                    struct buffer *out, struct error *err)
{
    bool is_long = field == CREDIT_EVIDENCE || field == CREDIT_NOTE;
    enum status status;

    if (field == CREDIT_BODIES)
        return credit_bodies_read(session, text, row->bodies, out, err);
    if (field == CREDIT_CATEGORIES)
        return credit_categories_read(session, text, row->categories, row->bodies, out, err);
    status =
        written_line(fields[field].id, text, is_long ? STORE_NOTE_MAX : STORE_TITLE_MAX, out, err);
    if (status == STATUS_OK && field == CREDIT_TITLE && out->length == 0)
        status = error_set(err, STATUS_USAGE, "title: it is missing; write what it was about");
    return status;
}

enum status credit_field_read(const struct session *session, enum credit_field field,
                              const char *text, struct credit_row *row, struct error *err)
{
    char **kept = credit_text(row, field);
    struct buffer read = {0};
    enum status status;

    if (field == CREDIT_UNITS)
        return units_read(text, &row->units, err);
    if (field == CREDIT_DATE)
        return credit_day_read(session, text, &row->day, err);
    status = credit_text_read(session, field, text, row, &read, err);
    if (status == STATUS_OK) {
        free(*kept);
        *kept = memory_copy_text(buffer_text(&read));
    }
    buffer_clear(&read);
    return status;
}

/* SPDX-License-Identifier: MIT
 * Which official file it is, by its first row, and of which year, by its name. */
#include <stdlib.h>
#include <string.h>

#include "milepost/text.h"
#include "school/layouts.h"

/* Some years of the files have blanks behind a name. */
static bool header_is(const char *cell, const char *column)
{
    size_t length = strlen(column);

    return text_begins(cell, column) && cell[length + strspn(cell + length, " ")] == '\0';
}

int header_find(const struct csv_row *header, const char *column)
{
    for (int i = 0; i < header->count; i++)
        if (header_is(header->cells[i].text, column))
            return i;
    return -1;
}

/* ---- what a layout asks for ------------------------------------------------------------------ */

/* How much of a layout a header has, and what it lacks. */
struct layout_match {
    const struct csv_row *header;
    int wanted, found;
    struct buffer lacks;
};

static void match_column(struct layout_match *match, const char *column)
{
    if (!column)
        return;
    match->wanted++;
    if (header_find(match->header, column) >= 0)
        match->found++;
    else
        buffer_format(&match->lacks, "%s%s", match->lacks.length > 0 ? ", " : "", column);
}

static void match_figures(struct layout_match *match, const struct layout_figure *figures)
{
    for (; figures->column; figures++) {
        if (figures->optional)
            continue;
        match_column(match, figures->column);
        match_column(match, figures->cip);
    }
}

static void match_layout(struct layout_match *match, const struct school_layout *layout)
{
    const char *const keys[] = {layout->unit, layout->cip, layout->award, layout->major};

    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        match_column(match, keys[i]);
    for (int i = 0; i < DIRECTORY_COUNT; i++)
        match_column(match, layout->directory[i]);
    for (int i = 0; i < 3; i++)
        match_column(match, layout->place[i]);
    for (int i = 0; i < WAGE_KEY_COUNT; i++)
        match_column(match, layout->wage[i]);
    match_figures(match, layout->figures);
}

/* Half of the columns is near enough to be named. */
static enum status layout_refuse(const struct school_layout *nearest, const char *lacks,
                                 struct error *err)
{
    if (!nearest)
        return error_set(err, STATUS_INVALID,
                         "its first row is of no official file that Milepost knows");
    return error_set(err, STATUS_INVALID,
                     "it is like %s, but its first row lacks %.200s: it is another file, or of a "
                     "year with other columns",
                     nearest->title, lacks);
}

enum status layout_recognise(const struct csv_row *header, const struct school_layout **out,
                             struct error *err)
{
    const struct school_layout *nearest = NULL;
    struct buffer lacks = {0};
    int best = 0;
    enum status status;

    *out = NULL;
    for (int i = 0; i < school_layout_count && !*out; i++) {
        struct layout_match match = {.header = header};
        int share;

        match_layout(&match, &school_layouts[i]);
        share = match.found * 100 / match.wanted;
        if (share == 100)
            *out = &school_layouts[i];
        if (share >= 50 && share > best) {
            best = share;
            nearest = &school_layouts[i];
            buffer_truncate(&lacks, 0);
            buffer_add(&lacks, buffer_text(&match.lacks));
        }
        buffer_clear(&match.lacks);
    }
    status = *out ? STATUS_OK : layout_refuse(nearest, buffer_text(&lacks), err);
    buffer_clear(&lacks);
    return status;
}

/* ---- the year -------------------------------------------------------------------------------- */

enum { YEAR_DIGITS = 4, DAY_DIGITS = 8, YEAR_FIRST = 2000, YEAR_LAST = 2099 };

/* So many digits end in a year (MMDDYYYY), or are one. */
static int digits_year(const char *digits, size_t length)
{
    int year = 0;

    if (length != YEAR_DIGITS && length != DAY_DIGITS)
        return 0;
    for (size_t i = length - YEAR_DIGITS; i < length; i++)
        year = year * 10 + (digits[i] - '0');
    return year >= YEAR_FIRST && year <= YEAR_LAST ? year : 0;
}

int name_year(const char *name)
{
    int year = 0;

    while (*name && year == 0) {
        size_t length = strspn(name, "0123456789");

        year = digits_year(name, length);
        name += length > 0 ? length : 1;
    }
    return year;
}

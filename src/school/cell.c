/* SPDX-License-Identifier: MIT
 * What a cell of an official file says. */
#include "school/cell.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

static bool cell_is_missing(const char *text)
{
    static const char *const signs[] = {"",   ".",  "NULL", "NA",
                                        "PS", "-1", "-2",   "PrivacySuppressed"};

    text += strspn(text, " ");
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        size_t length = strlen(signs[i]);

        if (text_begins(text, signs[i]) && text[length + strspn(text + length, " ")] == '\0')
            return true;
    }
    return false;
}

/* Reads digits onto *value; false when they are too many. */
static bool digits_add(const char **at, int most, int64_t *value)
{
    for (; isdigit((unsigned char)**at); (*at)++) {
        if (most-- <= 0)
            return false;
        *value = *value * 10 + (**at - '0');
    }
    return true;
}

/* In millionths. */
static enum cell_reading cell_read_millionths(const struct csv_cell *cell, int64_t *out)
{
    enum { WHOLE_MOST = 10, PLACES = 6 };
    const char *at = cell->text + strspn(cell->text, " ");
    int64_t value = 0;
    bool below = *at == '-';
    int left = PLACES;

    if (strlen(cell->text) != cell->length)
        return CELL_NO_NUMBER;
    at += below || *at == '+';
    if (!isdigit((unsigned char)*at) || !digits_add(&at, WHOLE_MOST, &value))
        return CELL_NO_NUMBER;
    at += *at == '.';
    for (; left > 0 && isdigit((unsigned char)*at); left--)
        value = value * 10 + (*at++ - '0');
    for (; left > 0; left--)
        value *= 10;
    at += strspn(at, "0123456789");
    at += strspn(at, " ");
    *out = below ? -value : value;
    return *at == '\0' ? CELL_READ : CELL_NO_NUMBER;
}

enum cell_reading cell_read_degrees(const struct csv_cell *cell, int64_t *out)
{
    static const int64_t most = INT64_C(180000000);
    enum cell_reading reading =
        cell_is_missing(cell->text) ? CELL_MISSING : cell_read_millionths(cell, out);

    return reading == CELL_READ && (*out > most || *out < -most) ? CELL_NO_NUMBER : reading;
}

enum cell_reading cell_read_number(const struct csv_cell *cell, int64_t scale, int64_t *out)
{
    static const int64_t whole = 1000000;
    enum cell_reading reading =
        cell_is_missing(cell->text) ? CELL_MISSING : cell_read_millionths(cell, out);

    if (reading != CELL_READ)
        return reading;
    if (*out < 0)
        return CELL_MISSING;
    *out = (*out / whole) * scale + ((*out % whole) * scale + whole / 2) / whole;
    return CELL_READ;
}

/* Drops the commas between thousands; false where one stands elsewhere. */
static bool cell_join_thousands(const char *text, char *out, size_t most)
{
    size_t length = 0;

    for (const char *at = text + strspn(text, " "); *at; at++) {
        bool parts = *at == ',';

        if (parts && (length == 0 || strspn(at + 1, "0123456789") != 3))
            return false;
        if (!parts && length + 1 >= most)
            return false;
        if (!parts)
            out[length++] = *at;
    }
    out[length] = '\0';
    return true;
}

enum cell_reading cell_read_wage(const struct csv_cell *cell, int64_t *out)
{
    enum { WAGE_TEXT = 24 };
    static const char marks[] = "*#~";
    const char *text = cell->text + strspn(cell->text, " ");
    char joined[WAGE_TEXT];
    size_t length = strspn(text, marks);

    if (strlen(cell->text) != cell->length)
        return CELL_NO_NUMBER;
    if (length > 0 && text[length + strspn(text + length, " ")] == '\0')
        return text[0] == '#' ? CELL_ABOVE : CELL_MISSING;
    if (!cell_join_thousands(text, joined, sizeof joined))
        return CELL_NO_NUMBER;
    return cell_read_number(&(struct csv_cell){.text = joined, .length = strlen(joined)}, 1, out);
}

bool cell_read_cip(const struct csv_cell *cell, char out[CIP_TEXT])
{
    enum { SERIES_DIGITS = 2 };
    const char *point = strchr(cell->text, '.');
    const char *first = cell->text + strspn(cell->text, " ");
    char digits[CIP_TEXT] = "0";
    size_t count = point && point - first == SERIES_DIGITS - 1;

    for (const char *at = first; *at; at++) {
        if (*at == '.' || *at == ' ')
            continue;
        if (!isdigit((unsigned char)*at) || count == CIP_TEXT - 2)
            return false;
        digits[count++] = *at;
    }
    if (count != 4 && count != 6)
        return false;
    snprintf(out, CIP_TEXT, "%.2s.%.*s", digits, (int)count - SERIES_DIGITS,
             digits + SERIES_DIGITS);
    return true;
}

void cell_add_text(const struct csv_cell *cell, struct buffer *out)
{
    char letters[4];

    if (text_is_utf8(cell->text, cell->length)) {
        buffer_add(out, cell->text + strspn(cell->text, " "));
        buffer_trim(out);
        return;
    }
    for (size_t i = 0; i < cell->length && cell->text[i] != '\0'; i++)
        buffer_add_bytes(out, letters, text_encode((unsigned char)cell->text[i], letters));
    buffer_trim(out);
}

void cell_add_shown(const char *text, struct buffer *out)
{
    enum { SHOWN_COLUMNS = 40 };
    struct buffer inert = {0};

    text_add_inert_line(&inert, text, false);
    buffer_add_bytes(out, buffer_text(&inert), text_fit(buffer_text(&inert), SHOWN_COLUMNS));
    buffer_clear(&inert);
}

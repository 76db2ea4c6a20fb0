/* SPDX-License-Identifier: MIT
 * Over libcsv: its cells are put together to rows. It is fed in pieces, so that a cell that never
 * ends is given up soon. */
#include "milepost/csv_read.h"

#include <csv.h>
#include <stdlib.h>
#include <string.h>

#include "milepost/memory.h"
#include "milepost/text.h"
#include "milepost/vector.h"

enum { PIECE = 4096 };

struct csv_reading {
    struct csv_parser parser;
    struct buffer text; /* the cells of the row, each with its NUL */
    struct csv_bounds bounds;
    VECTOR(size_t) ends;
    struct csv_cell *cells; /* as many as there is room for ends */
    size_t cell_room;
    int row;
    int last;     /* what ended the row before */
    bool started; /* the first bytes were looked at */
    enum csv_end end;
    csv_row_fn *take;
    void *context;
};

/* ---- what libcsv tells ----------------------------------------------------------------------- */

static void csv_take_cell(void *bytes, size_t length, void *context)
{
    struct csv_reading *reading = context;

    if (reading->end != CSV_END)
        return;
    if (reading->ends.count == reading->bounds.columns_most ||
        reading->text.length + length > reading->bounds.row_most) {
        reading->end = CSV_ROW_TOO_LONG;
        return;
    }
    buffer_add_bytes(&reading->text, bytes, length);
    buffer_add_bytes(&reading->text, "", 1);
    VECTOR_PUSH(&reading->ends, reading->text.length);
}

static bool csv_row_is_empty(const struct csv_reading *reading)
{
    return reading->text.length == reading->ends.count;
}

static void csv_make_room(struct csv_reading *reading)
{
    if (reading->cell_room >= reading->ends.count)
        return;
    reading->cell_room = reading->ends.capacity;
    reading->cells = memory_resize(reading->cells, reading->cell_room, sizeof *reading->cells);
}

static void csv_hand_over(struct csv_reading *reading)
{
    const size_t *ends = reading->ends.items;
    int count = (int)reading->ends.count;
    size_t from = 0;

    csv_make_room(reading);
    for (int i = 0; i < count; from = ends[i++])
        reading->cells[i] =
            (struct csv_cell){.text = reading->text.text + from, .length = ends[i] - from - 1};
    if (!reading->take(
            reading->context,
            &(struct csv_row){.number = reading->row, .cells = reading->cells, .count = count}))
        reading->end = CSV_STOPPED;
}

/* The two bytes that end a line of some systems end one row. */
static void csv_take_end(int ending, void *context)
{
    struct csv_reading *reading = context;
    bool second = ending == '\n' && reading->last == '\r' && reading->ends.count == 0;

    reading->last = ending;
    if (second || reading->end != CSV_END)
        return;
    if (!csv_row_is_empty(reading))
        csv_hand_over(reading);
    if (reading->end != CSV_END)
        return;
    reading->row++;
    reading->ends.count = 0;
    buffer_truncate(&reading->text, 0);
}

/* ---- the form of the file -------------------------------------------------------------------- */

/* Some programs part cells by semicolons or tabs. */
static unsigned char csv_find_comma(const char *bytes, size_t length)
{
    static const char signs[] = {',', ';', '\t'};
    size_t counts[sizeof signs] = {0}, best = 0;
    bool quoted = false;

    for (size_t i = 0; i < length && (quoted || (bytes[i] != '\n' && bytes[i] != '\r')); i++) {
        quoted = quoted != (bytes[i] == '"');
        for (size_t j = 0; j < sizeof signs; j++)
            counts[j] += !quoted && bytes[i] == signs[j];
    }
    for (size_t j = 1; j < sizeof signs; j++)
        best = counts[j] > counts[best] ? j : best;
    return (unsigned char)signs[best];
}

static int csv_is_blank(unsigned char byte)
{
    return byte == ' ';
}

/* False: it is not bytes of characters at all. */
static bool csv_pass_mark(const char **bytes, size_t *length)
{
    static const char mark[] = {'\xEF', '\xBB', '\xBF'};
    const unsigned char *first = (const unsigned char *)*bytes;

    if (*length >= 2 &&
        ((first[0] == 0xFF && first[1] == 0xFE) || (first[0] == 0xFE && first[1] == 0xFF)))
        return false;
    if (*length >= sizeof mark && memcmp(*bytes, mark, sizeof mark) == 0) {
        *bytes += sizeof mark;
        *length -= sizeof mark;
    }
    return true;
}

/* Without memory the program ends, here as elsewhere. */
static void *csv_resize(void *memory, size_t size)
{
    return memory_resize(memory, size, 1);
}

/* ---- the whole ------------------------------------------------------------------------------- */

struct csv_reading *csv_begin(const struct csv_bounds *bounds, csv_row_fn *take, void *context)
{
    struct csv_reading *reading = memory_new(1, sizeof *reading);

    reading->bounds = *bounds;
    reading->take = take;
    reading->context = context;
    reading->row = 1;
    if (csv_init(&reading->parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL) != 0)
        memory_exhausted();
    csv_set_realloc_func(&reading->parser, csv_resize);
    csv_set_space_func(&reading->parser, csv_is_blank);
    return reading;
}

static void csv_look_at_first(struct csv_reading *reading, const char **bytes, size_t *length)
{
    reading->started = true;
    if (!csv_pass_mark(bytes, length))
        reading->end = CSV_UTF16;
    csv_set_delim(&reading->parser, csv_find_comma(*bytes, *length));
}

static void csv_feed_piece(struct csv_reading *reading, const char *bytes, size_t length)
{
    size_t read = csv_parse(&reading->parser, bytes, length, csv_take_cell, csv_take_end, reading);

    /* what stopped it comes before what stands behind that */
    if (reading->end == CSV_END && read < length)
        reading->end = CSV_STRAY_QUOTE;
    else if (reading->end == CSV_END &&
             reading->text.length + reading->parser.entry_pos > reading->bounds.row_most)
        reading->end = CSV_ROW_TOO_LONG;
}

bool csv_feed(struct csv_reading *reading, const char *bytes, size_t length)
{
    if (!reading->started)
        csv_look_at_first(reading, &bytes, &length);
    for (size_t at = 0; at < length && reading->end == CSV_END; at += PIECE)
        csv_feed_piece(reading, bytes + at, length - at < PIECE ? length - at : PIECE);
    return reading->end == CSV_END;
}

struct csv_place csv_feed_end(struct csv_reading *reading)
{
    struct csv_place place;

    if (reading->end == CSV_END &&
        csv_fini(&reading->parser, csv_take_cell, csv_take_end, reading) != 0)
        reading->end = CSV_OPEN_QUOTE;
    place = (struct csv_place){
        .end = reading->end, .row = reading->row, .column = (int)reading->ends.count + 1};
    csv_free(&reading->parser);
    buffer_clear(&reading->text);
    VECTOR_CLEAR(&reading->ends);
    free(reading->cells);
    free(reading);
    return place;
}

struct csv_place csv_read(const char *bytes, size_t length, csv_row_fn *take, void *context)
{
    static const struct csv_bounds bounds = {CSV_ROW_MOST, CSV_COLUMNS_MOST};
    struct csv_reading *reading = csv_begin(&bounds, take, context);

    csv_feed(reading, bytes, length);
    return csv_feed_end(reading);
}

/* SPDX-License-Identifier: MIT
 * A file of credits as it would be taken: what each column is taken for, what becomes of each row,
 * and what keeps it from being taken. */
#include <inttypes.h>

#include "milepost/report/credit.h"
#include "tui/screens/credits/taking.h"

/* ---- what is wrong --------------------------------------------------------------------------- */

static void taking_add_faults(struct taking_screen *view)
{
    struct list *list = &view->base.list;
    int told = (int)view->faults.count, all = view->file ? view->file->faults : told;

    if (told == 0)
        return;
    if (view->file)
        list_screen_add_heading(&view->base, "To mend in the file");
    for (int i = 0; i < told; i++) {
        struct list_row *row = list_add_item(list, PLACE_COUNT + 1, i, "!", view->faults.items[i]);

        row->tone = TONE_BAD;
    }
    if (all > told)
        list_format(list, ROW_TEXT, "And %d more.", all - told)->dim = true;
}

/* ---- columns --------------------------------------------------------------------------------- */

static void taking_add_columns(struct taking_screen *view)
{
    const struct credit_file *file = view->file;
    struct list *list = &view->base.list;

    if (file->column_count > 0)
        list_screen_add_heading(&view->base, "Columns");
    for (size_t i = 0; i < file->column_count; i++) {
        const struct credit_file_column *column = &file->columns[i];
        bool taken = column->field >= 0;
        struct list_row *row = list_format(
            list, ROW_LABELS, "%s: %s%s", column->header, taken ? "taken as " : "not taken",
            taken ? credit_field_name((enum credit_field)column->field) : "");

        row->mark = taken ? "✓" : "–";
        row->dim = !taken;
    }
    if (file->month_first || file->day_first)
        list_format(list, ROW_TEXT, "Dates with slashes are read with the %s first.",
                    file->month_first ? "month" : "day")
            ->dim = true;
}

/* ---- rows ------------------------------------------------------------------------------------ */

static void taking_say_fate(const struct credit_file_row *row, struct buffer *out)
{
    switch (row->fate) {
    case FATE_NEW:
        buffer_add(out, "new");
        break;
    case FATE_THERE:
        buffer_format(out, "here, credit %" PRId64, row->same);
        break;
    case FATE_REPEATED:
        buffer_format(out, "as row %" PRId64, row->same);
        break;
    case FATE_FAULTY:
        buffer_add(out, "wrong");
        break;
    }
}

static void taking_set_row(struct list_screen *base, struct list_row *row,
                           const struct credit_file_row *from, const char *fate)
{
    struct buffer units = {0};
    char day[DATE_TEXT];

    units_write(from->credit.units, &units);
    if (list_screen_columns(base->screen.tui) >= TAKING_TABLE) {
        list_set(&base->list, row, TAKING_DAY, date_long(from->credit.day, day));
        list_set(&base->list, row, TAKING_UNITS, buffer_text(&units));
        list_set(&base->list, row, TAKING_FATE, fate);
    } else {
        struct buffer more = {0};

        buffer_format(&more, "%s, %s, %s", date_long(from->credit.day, day), buffer_text(&units),
                      fate);
        list_add(&base->list, ROW_MORE, buffer_text(&more))->dim = true;
        buffer_clear(&more);
    }
    buffer_clear(&units);
}

static void taking_add_row(struct list_screen *base, const struct credit_file_row *from)
{
    static const char *const marks[] = {
        [FATE_NEW] = "+", [FATE_THERE] = "–", [FATE_REPEATED] = "–", [FATE_FAULTY] = "!"};
    struct buffer fate = {0};
    struct list_row *row = list_format(&base->list, ROW_ITEM, "%d  %s", from->row,
                                       from->credit.title ? from->credit.title : "");

    row->tag = PLACE_COUNT;
    row->value = from->row;
    row->mark = marks[from->fate];
    row->tone = from->fate == FATE_NEW      ? TONE_DONE
                : from->fate == FATE_FAULTY ? TONE_BAD
                                            : TONE_PLAIN;
    row->dim = from->fate == FATE_THERE || from->fate == FATE_REPEATED;
    taking_say_fate(from, &fate);
    taking_set_row(base, row, from, buffer_text(&fate));
    buffer_clear(&fate);
}

/* "12 new, 3 here already, 1 twice in the file, 2 wrong" */
static void taking_say_counts(const struct credit_file *file, struct buffer *out)
{
    static const struct {
        enum credit_fate fate;
        const char *words;
    } parts[] = {
        {FATE_THERE, "here already"}, {FATE_REPEATED, "twice in the file"}, {FATE_FAULTY, "wrong"}};

    buffer_format(out, "%zu new", file->fates[FATE_NEW]);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (file->fates[parts[i].fate] > 0)
            buffer_format(out, ", %zu %s", file->fates[parts[i].fate], parts[i].words);
}

static void taking_add_end(struct taking_screen *view)
{
    const char *words = view->file->faults > 0
                            ? "Nothing is taken until all of it is right. Esc: another file."
                        : view->file->fates[FATE_NEW] > 0
                            ? "Enter takes what is new, all of it; u takes it back. Esc leaves it."
                            : "There is nothing new in the file. Esc: another file.";
    struct buffer counts = {0};

    taking_say_counts(view->file, &counts);
    list_format(&view->base.list, ROW_TEXT, "%s. %s", buffer_text(&counts), words);
    buffer_clear(&counts);
}

void taking_fill(struct list_screen *base)
{
    struct taking_screen *view = (struct taking_screen *)base;

    if (!view->path) {
        list_add(&base->list, ROW_TEXT,
                 "A CSV file with a row of headers, as a body's tracker or a spreadsheet saves it, "
                 "or one that Milepost wrote. What becomes of each row is shown before anything "
                 "is taken.");
        return;
    }
    if (!view->file) {
        list_add(&base->list, ROW_TEXT, "It can't be read. Esc: another file.");
        taking_add_faults(view);
        return;
    }
    taking_add_end(view);
    taking_add_faults(view);
    taking_add_columns(view);
    list_screen_add_heading(base, "Rows");
    for (size_t i = 0; i < view->file->count; i++)
        taking_add_row(base, &view->file->rows[i]);
}

/* SPDX-License-Identifier: MIT
 * Sources by number: each gets its own where it is cited first, and only those that were cited are
 * listed. */
#include "milepost/vector.h"
#include "milepost/words.h"
#include "report/sheet.h"

int sheet_cite(struct sheet *sheet, int source)
{
    for (size_t i = 0; i < sheet->cited.count; i++)
        if (sheet->cited.items[i] == source)
            return (int)i + 1;
    VECTOR_PUSH(&sheet->cited, source);
    return (int)sheet->cited.count;
}

void sheet_cite_to(struct sheet *sheet, int source, struct buffer *out)
{
    if (source >= 0)
        buffer_format(out, " [%d]", sheet_cite(sheet, source));
}

/* Small numbers first, whatever the order of the sources. */
static int *cite_numbers(struct sheet *sheet, const int *sources, int count)
{
    int *numbers = memory_new((size_t)count + 1, sizeof *numbers);

    for (int i = 0; i < count; i++) {
        int number = sheet_cite(sheet, sources[i]), at = i;

        for (; at > 0 && numbers[at - 1] > number; at--)
            numbers[at] = numbers[at - 1];
        numbers[at] = number;
    }
    return numbers;
}

void sheet_cite_all(struct sheet *sheet, const int *sources, int count, struct buffer *out)
{
    int *numbers = cite_numbers(sheet, sources, count);

    for (int i = 0; i < count; i++)
        buffer_format(out, "%s%d", i > 0 ? ", " : " [", numbers[i]);
    buffer_add(out, count > 0 ? "]" : "");
    free(numbers);
}

/* "official, checked Feb 2026"; in few words "seen Feb 2026", of any page. */
static void cite_say_about(const struct sheet *sheet, const struct source *source, date_day today,
                           struct buffer *out)
{
    bool stale = catalog_is_stale(source->checked, today);
    char month[DATE_TEXT];

    if (!sheet->terse) {
        buffer_format(out, "%s%s", confidence_id(source->confidence),
                      source->checked != DATE_NONE ? ", " : "");
        words_checked(source->checked, source_is_undated(source), stale, out);
    } else if (source->checked != DATE_NONE) {
        buffer_format(out, "seen %s%s", date_month_year(source->checked, month),
                      stale ? ", check again" : "");
    }
}

static void cite_put_source(struct sheet *sheet, int number, const struct source *source,
                            date_day today)
{
    struct buffer about = {0};

    cite_say_about(sheet, source, today, &about);
    sheet->form->source(sheet, number, source, buffer_text(&about));
    buffer_clear(&about);
}

void sheet_sources(struct sheet *sheet, const struct roadmap *roadmap)
{
    if (sheet->cited.count == 0)
        return;
    sheet->form->heading(sheet, "Sources");
    for (size_t i = 0; i < sheet->cited.count; i++)
        cite_put_source(sheet, (int)i + 1, &roadmap->catalog->sources[sheet->cited.items[i]],
                        roadmap->today);
}

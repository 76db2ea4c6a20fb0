/* SPDX-License-Identifier: MIT
 * `school show`: all that is known of one school, each figure with its year and its source. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/commands/commands.h"
#include "cli/commands/school_file.h"
#include "milepost/json.h"
#include "milepost/layout.h"
#include "milepost/school/words.h"

/* Figures come sorted by field, award, and what they are. */
struct page_part {
    char cip[8];
    int64_t award;
    bool begun;
};

/* The figures of several years and one source that stand in a line. */
struct shown_figures {
    const struct school_figure_words *words; /* NULL: no line is begun */
    int64_t source;
    struct buffer text;
};

/* The length of a program, of one year. */
struct shown_length {
    int64_t year, value, source;
    int64_t unit; /* SCHOOLS_UNKNOWN until it comes, if it does */
};

struct school_page {
    struct buffer *out;
    struct json_writer *json; /* NULL: as text */
    date_day today;
    const struct career_codes *careers; /* on hand: they say what a field is called */
    int career_count;
    bool found, old;
    struct page_part part;
    struct shown_figures line;
    VECTOR(struct shown_length) lengths; /* of this part, which wait for their units */
    VECTOR(int64_t) sources;             /* that were named */
};

void school_say_old(struct buffer *out)
{
    layout_paragraph(out, SCHOOL_OLD_MARK " ", SCHOOL_OLD_WORDS);
}

/* ---- the school ------------------------------------------------------------------------------ */

static void page_note_source(struct school_page *page, int64_t source)
{
    for (size_t i = 0; i < page->sources.count; i++)
        if (page->sources.items[i] == source)
            return;
    VECTOR_PUSH(&page->sources, source);
}

static void page_put_school_json(struct json_writer *json, const struct schools_school *school)
{
    json_put_number(json, "id", school->unit);
    json_put_text(json, "name", school->name);
    json_put_text(json, "city", school->city);
    json_put_text(json, "state", school->state);
    json_put_text(json, "zip", school->zip);
    json_put_text(json, "phone", school->phone);
    json_put_text(json, "web", school->web);
    json_put_text(json, "closed",
                  school->closed[0]          ? school->closed
                  : school_is_closed(school) ? "date not known"
                                             : NULL);
}

static void page_put_school_text(struct school_page *page, const struct schools_school *school)
{
    struct buffer line = {0};

    page_note_source(page, school->source);
    layout_paragraph(page->out, "", school->name);
    layout_rule(page->out);
    buffer_format(&line, "%s, %s %s; phone %s; %s [%" PRId64 "]", school->city, school->state,
                  school->zip, school->phone[0] ? school->phone : "not known",
                  school->web[0] ? school->web : "no web address", school->source);
    layout_paragraph(page->out, "", buffer_text(&line));
    buffer_truncate(&line, 0);
    if (school_is_closed(school))
        school_say_closed_alone(NULL, &line);
    if (school->closed[0])
        buffer_format(&line, " Its date there: %s.", school->closed);
    if (line.length > 0)
        layout_paragraph(page->out, "", buffer_text(&line));
    buffer_clear(&line);
}

static void page_put_school(void *context, const struct schools_school *school)
{
    struct school_page *page = context;

    page->found = true;
    if (page->json)
        page_put_school_json(page->json, school);
    else
        page_put_school_text(page, school);
}

/* ---- its figures ----------------------------------------------------------------------------- */

static void page_put_figure_json(const struct school_page *page,
                                 const struct schools_figure *figure)
{
    struct json_writer *json = page->json;

    json_open_object(json, NULL);
    json_put_text(json, "cip", figure->cip[0] ? figure->cip : NULL);
    json_put_number_if(json, figure->award != 0, "award", figure->award);
    json_put_text(json, "what", figure->what);
    json_put_number(json, "year", figure->year);
    json_put_boolean(json, "old", school_year_is_old(figure->year, page->today));
    json_put_number(json, "value", figure->value);
    json_put_number(json, "source", figure->source);
    json_close(json);
}

static void page_end_line(struct school_page *page)
{
    struct shown_figures *line = &page->line;

    if (!line->words)
        return;
    buffer_format(&line->text, " [%" PRId64 "]", line->source);
    layout_paragraph(page->out, "- ", buffer_text(&line->text));
    line->words = NULL;
}

static void page_put_lengths(struct school_page *page);

static bool part_is_of(const struct page_part *part, const struct schools_figure *figure)
{
    return part->begun && strcmp(part->cip, figure->cip) == 0 && part->award == figure->award;
}

/* "Medical insurance coding (CIP 51.0713), certificate" above the figures of it. */
static void page_begin_part(struct school_page *page, const struct schools_figure *figure)
{
    const char *field = school_cip_words(page->careers, page->career_count, figure->cip);
    const char *award = school_award_words(figure->award);
    struct page_part *part = &page->part;
    struct buffer head = {0};

    if (part_is_of(part, figure))
        return;
    page_put_lengths(page);
    page_end_line(page);
    part->begun = true;
    part->award = figure->award;
    snprintf(part->cip, sizeof part->cip, "%s", figure->cip);
    if (figure->cip[0] == '\0')
        buffer_add(&head, "The whole school");
    else
        buffer_format(&head, "%s%sCIP %s%s%s%s", field ? field : "", field ? " (" : "", figure->cip,
                      field ? ")" : "", award ? ", " : "", award ? award : "");
    buffer_add(page->out, "\n");
    layout_paragraph(page->out, "", buffer_text(&head));
    buffer_clear(&head);
}

static void page_begin_line(struct school_page *page, const struct school_figure_words *words,
                            int64_t source)
{
    struct shown_figures *line = &page->line;

    if (line->words == words && line->source == source) {
        buffer_add(&line->text, ", ");
        return;
    }
    page_end_line(page);
    line->words = words;
    line->source = source;
    buffer_truncate(&line->text, 0);
    buffer_format(&line->text, "%s: ", words->words);
    page_note_source(page, source);
}

static void page_end_value(struct school_page *page, int64_t year)
{
    buffer_add(&page->line.text, " (");
    page->old |= school_say_year(year, page->today, &page->line.text);
    buffer_add(&page->line.text, ")");
}

static void page_put_lengths(struct school_page *page)
{
    for (size_t i = 0; i < page->lengths.count; i++) {
        const struct shown_length *length = &page->lengths.items[i];

        page_begin_line(page, school_figure_words("length"), length->source);
        school_say_length(length->value, length->unit, &page->line.text);
        page_end_value(page, length->year);
    }
    page->lengths.count = 0;
}

static void page_take_length(struct school_page *page, const struct schools_figure *figure)
{
    VECTOR_PUSH(&page->lengths, (struct shown_length){.year = figure->year,
                                                      .value = figure->value,
                                                      .source = figure->source,
                                                      .unit = SCHOOLS_UNKNOWN});
}

/* All lengths of a part come before their units; one without a length says nothing. */
static void page_take_unit(struct school_page *page, const struct schools_figure *figure)
{
    for (size_t i = 0; part_is_of(&page->part, figure) && i < page->lengths.count; i++) {
        struct shown_length *length = &page->lengths.items[i];

        if (length->year != figure->year)
            continue;
        length->unit = figure->value;
        page_note_source(page, figure->source);
    }
}

static void page_put_figure_text(struct school_page *page, const struct schools_figure *figure)
{
    const struct school_figure_words *words = school_figure_words(figure->what);

    if (!words)
        return;
    if (words->kind == FIGURE_LENGTH_UNIT) {
        page_take_unit(page, figure);
        return;
    }
    page_begin_part(page, figure);
    if (words->kind == FIGURE_LENGTH) {
        page_take_length(page, figure);
        return;
    }
    page_put_lengths(page);
    page_begin_line(page, words, figure->source);
    school_say_value(words, figure->value, &page->line.text);
    page_end_value(page, figure->year);
}

static void page_put_figure(void *context, const struct schools_figure *figure)
{
    struct school_page *page = context;

    if (page->json)
        page_put_figure_json(page, figure);
    else
        page_put_figure_text(page, figure);
}

/* ---- the sources ----------------------------------------------------------------------------- */

static void page_put_source(void *context, const struct schools_source *source)
{
    struct school_page *page = context;
    struct buffer mark = {0}, line = {0};

    for (size_t i = 0; i < page->sources.count; i++)
        if (page->sources.items[i] == source->id) {
            buffer_format(&mark, "[%" PRId64 "] ", source->id);
            buffer_format(&line, "%s, %d", school_layout_words(source->kind).title, source->year);
            layout_paragraph(page->out, buffer_text(&mark), buffer_text(&line));
        }
    buffer_clear(&mark);
    buffer_clear(&line);
}

/* ---- the whole ------------------------------------------------------------------------------- */

static enum status page_fill_text_end(struct app *app, struct store *store,
                                      struct school_page *page)
{
    page_put_lengths(page);
    page_end_line(page);
    buffer_add(page->out, "\n");
    if (page->old)
        school_say_old(page->out);
    return schools_each_source(store, page_put_source, page, &app->err);
}

static enum status page_fill(struct app *app, struct store *store, int64_t unit,
                             struct school_page *page)
{
    enum status status = schools_each_school(store, unit, "", page_put_school, page, &app->err);

    if (status == STATUS_OK && !page->found)
        return app_usage(app, "%" PRId64 ": no such school; `milepost school near` shows numbers",
                         unit);
    if (status == STATUS_OK && page->json)
        json_open_array(page->json, "figures");
    if (status == STATUS_OK)
        status = schools_each_figure(store, unit, page_put_figure, page, &app->err);
    if (status == STATUS_OK && !page->json)
        status = page_fill_text_end(app, store, page);
    return status;
}

enum status command_school_show(struct app *app)
{
    const char *word = app_next_word(app);
    bool as_json = app_has(app, OPTION_JSON);
    struct buffer draft = {0}, text = {0};
    struct json_writer json = {.out = &draft};
    struct school_page page = {
        .out = &draft, .json = as_json ? &json : NULL, .today = clock_today(&app->clock)};
    struct career_codes *careers;
    struct store *store = NULL;
    int64_t unit;
    enum status status;

    if (!text_parse_number(word, 1, INT32_MAX, &unit))
        return app_usage(app, "\"%s\" is no number of a school; `milepost school near` shows them",
                         app_shown(word));
    page.careers = careers = catalog_codes_on_hand(app->first_catalog, &page.career_count);
    status = app_open_schools(app, &store);
    if (status == STATUS_OK && as_json)
        json_open_document(&json, "milepost-school");
    if (status == STATUS_OK)
        status = page_fill(app, store, unit, &page);
    if (status == STATUS_OK && as_json)
        json_close_document(&json);
    store_close(&store);
    free(careers);
    VECTOR_CLEAR(&page.sources);
    VECTOR_CLEAR(&page.lengths);
    buffer_clear(&page.line.text);
    layout_finish(&draft, app_ascii(app) && !as_json, &text);
    if (status == STATUS_OK)
        return output_result(app, &text);
    buffer_clear(&text);
    return status;
}

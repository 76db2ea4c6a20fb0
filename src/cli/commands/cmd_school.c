/* SPDX-License-Identifier: MIT
 * `school import` and `school sources`. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/commands/commands.h"
#include "cli/commands/school_file.h"
#include "milepost/json.h"
#include "milepost/layout.h"

/* ---- the file -------------------------------------------------------------------------------- */

static enum status schools_find_file(struct app *app, const char **path)
{
    *path = app_find_schools(app);
    return *path ? STATUS_OK : app_without_home(app, "set XDG_DATA_HOME");
}

enum status app_open_schools(struct app *app, struct store **out)
{
    const char *path;
    enum status status = schools_find_file(app, &path);

    *out = NULL;
    if (status == STATUS_OK)
        status = schools_file_open(path, out, &app->err);
    return status;
}

/* ---- import ---------------------------------------------------------------------------------- */

static void import_show_progress(void *context, const char *file, size_t done, size_t of)
{
    enum { KILOBYTE = 1000 };
    struct buffer doing = {0};

    buffer_format(&doing, "%s (kB)", file);
    app_progress(context, buffer_text(&doing), done / KILOBYTE, of / KILOBYTE);
    buffer_clear(&doing);
}

static void count_school(void *context, const struct schools_school *school)
{
    (void)school;
    ++*(int *)context;
}

/* In all, and of each career on hand. */
struct program_counts {
    const struct career_codes *careers;
    int count, *of, all;
};

static void count_program(void *context, const struct schools_program *program)
{
    struct program_counts *programs = context;

    programs->all++;
    for (int i = 0; i < programs->count; i++)
        programs->of[i] += school_cip_words(&programs->careers[i], 1, program->cip) != NULL;
}

/* The areas of which there are wages come one after the other. */
struct wage_count {
    char last[8];
    bool nation;
    int states;
};

static void count_wage(void *context, const struct schools_wage *wage)
{
    struct wage_count *count = context;

    if (strcmp(wage->state, "US") == 0)
        count->nation = true;
    else
        count->states += strcmp(count->last, wage->state) != 0;
    snprintf(count->last, sizeof count->last, "%s", wage->state);
}

static void import_say_counts(struct app *app, int schools, const struct program_counts *programs,
                              const struct wage_count *wages)
{
    bool none = !wages->nation && wages->states == 0;
    int all = programs->all;

    if (schools > 0 || none)
        app_say(app, "%d school%s with %d program%s", schools, schools == 1 ? "" : "s", all,
                all == 1 ? "" : "s");
    for (int i = 0; all > 0 && programs->count > 1 && i < programs->count; i++)
        app_say(app, "- %s: %d", catalog_nth_on_hand(app->first_catalog, i)->title,
                programs->of[i]);
    if (none)
        return;
    if (wages->states > 0)
        app_say(app, "wages of %s%d state%s", wages->nation ? "the nation and " : "", wages->states,
                wages->states == 1 ? "" : "s");
    else
        app_say(app, "wages of the nation");
}

static enum status import_say(struct app *app, const struct school_import *import)
{
    int schools = 0;
    struct program_counts programs = {
        .careers = import->careers,
        .count = import->career_count,
        .of = memory_new((size_t)import->career_count + 1, sizeof *programs.of)};
    struct wage_count wages = {.states = 0};
    struct store *store;
    enum status status = app_open_schools(app, &store);

    if (status == STATUS_OK)
        status = schools_each_school(store, 0, "", count_school, &schools, &app->err);
    if (status == STATUS_OK)
        status = schools_each_program(store, 0, count_program, &programs, &app->err);
    if (status == STATUS_OK)
        status = schools_each_wage(store, "", count_wage, &wages, &app->err);
    if (status == STATUS_OK)
        import_say_counts(app, schools, &programs, &wages);
    store_close(&store);
    free(programs.of);
    return status;
}

enum status command_school_import(struct app *app)
{
    VECTOR(const char *) files = {0};
    struct school_import import = {
        .today = clock_today(&app->clock), .progress = import_show_progress, .context = app};
    struct career_codes *careers = NULL;
    const char *path;
    enum status status = schools_find_file(app, &path);

    if (status == STATUS_OK)
        import.careers = careers = catalog_codes_on_hand(app->first_catalog, &import.career_count);
    for (const char *word; status == STATUS_OK && (word = app_next_word(app)) != NULL;) {
        status = app_take_path(app, &word);
        VECTOR_PUSH(&files, word);
    }
    import.path = path;
    import.files = files.items;
    import.file_count = (int)files.count;
    if (status == STATUS_OK)
        status = school_import(&import, &app->err);
    app_progress_end(app);
    VECTOR_CLEAR(&files);
    if (status == STATUS_OK)
        status = import_say(app, &import);
    free(careers);
    return status;
}

/* ---- sources --------------------------------------------------------------------------------- */

struct sources_list {
    date_day today;
    struct buffer *out;
    struct json_writer *json; /* NULL: as text */
};

static void source_put_text(const struct sources_list *list, const struct schools_source *source,
                            bool old)
{
    struct school_layout_words words = school_layout_words(source->kind);
    struct buffer line = {0};
    char day[DATE_TEXT];

    buffer_format(&line, "%" PRId64 ": %s, %d%s (%s, imported %s)", source->id, words.title,
                  source->year, old ? ", more than two years old" : "", source->file,
                  date_long(source->imported, day));
    layout_paragraph(list->out, "- ", buffer_text(&line));
    layout_paragraph(list->out, "  ", words.address);
    layout_paragraph(list->out, "  ", "SHA-256:");
    layout_paragraph(list->out, "  ", source->checksum);
    buffer_clear(&line);
}

static void source_put_json(struct json_writer *json, const struct schools_source *source, bool old)
{
    struct school_layout_words words = school_layout_words(source->kind);

    json_open_object(json, NULL);
    json_put_number(json, "id", source->id);
    json_put_text(json, "kind", source->kind);
    json_put_text(json, "title", words.title);
    json_put_number(json, "year", source->year);
    json_put_boolean(json, "old", old);
    json_put_text(json, "file", source->file);
    json_put_text(json, "sha256", source->checksum);
    json_put_number(json, "rows", source->rows);
    json_put_date(json, "imported", source->imported);
    json_put_text(json, "url", words.address);
    json_close(json);
}

static void school_sources_take(void *context, const struct schools_source *source)
{
    struct sources_list *list = context;
    bool old = school_year_is_old(source->year, list->today);

    if (list->json)
        source_put_json(list->json, source, old);
    else
        source_put_text(list, source, old);
}

enum status command_school_sources(struct app *app)
{
    bool as_json = app_has(app, OPTION_JSON);
    struct buffer draft = {0};
    struct json_writer json = {.out = &draft};
    struct sources_list list = {
        .today = clock_today(&app->clock), .out = &draft, .json = as_json ? &json : NULL};
    struct store *store;
    enum status status = app_open_schools(app, &store);

    if (status == STATUS_OK && as_json) {
        json_open_document(&json, "milepost-school-sources");
        json_open_array(&json, "sources");
    }
    if (status == STATUS_OK)
        status = schools_each_source(store, school_sources_take, &list, &app->err);
    if (status == STATUS_OK && as_json)
        json_close_document(&json);
    store_close(&store);
    layout_finish(&draft, app_ascii(app) && !as_json, &app->out);
    return status;
}

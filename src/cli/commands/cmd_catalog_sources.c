/* SPDX-License-Identifier: MIT
 * `catalog sources`, and `catalog stale`: what is to be checked again, where, and what rests on it.
 */
#include <string.h>

#include "cli/app/app.h"
#include "cli/commands/commands.h"
#include "milepost/catalog/differ.h"
#include "milepost/json.h"
#include "milepost/layout.h"

/* ---- sources --------------------------------------------------------------------------------- */

static void source_text(const struct source *source, date_day today, struct buffer *out)
{
    struct buffer line = {0};
    char day[DATE_TEXT];

    buffer_format(&line, "%s: %s (%s, %s, %s %s%s%s)", source->id, source->title, source->publisher,
                  confidence_id(source->confidence),
                  source_is_undated(source) ? "read on" : "checked",
                  date_long(source->checked, day), source_is_undated(source) ? ", undated" : "",
                  catalog_is_stale(source->checked, today) ? ", check again" : "");
    layout_paragraph(out, "- ", buffer_text(&line));
    layout_paragraph(out, "  ", source->url);
    buffer_clear(&line);
}

/* Leaves the object open. */
static void source_json(const struct source *source, date_day today, struct json_writer *json)
{
    json_open_object(json, NULL);
    json_put_text(json, "id", source->id);
    json_put_text(json, "title", source->title);
    json_put_text(json, "publisher", source->publisher);
    json_put_text(json, "url", source->url);
    json_put_text(json, "page_date", source->page_date[0] ? source->page_date : NULL);
    json_put_date(json, "checked", source->checked);
    json_put_boolean(json, "undated", source_is_undated(source));
    json_put_boolean(json, "check_again", catalog_is_stale(source->checked, today));
    json_put_text(json, "confidence", confidence_id(source->confidence));
    json_put_text(json, "note", source->note[0] ? source->note : NULL);
}

static void sources_json(const struct catalog *catalog, date_day today, struct buffer *out)
{
    struct json_writer json = {.out = out};

    json_open_document(&json, "milepost-sources");
    json_open_array(&json, "sources");
    for (int i = 0; i < catalog->source_count; i++) {
        source_json(&catalog->sources[i], today, &json);
        json_close(&json);
    }
    json_close_document(&json);
}

enum status command_catalog_sources(struct app *app)
{
    date_day today = clock_today(&app->clock);
    struct buffer draft = {0};

    if (app_has(app, OPTION_JSON)) {
        sources_json(app->catalog, today, &app->out);
        return STATUS_OK;
    }
    for (int i = 0; i < app->catalog->source_count; i++)
        source_text(&app->catalog->sources[i], today, &draft);
    layout_finish(&draft, app_ascii(app), &app->out);
    return STATUS_OK;
}

/* ---- stale ----------------------------------------------------------------------------------- */

/* What rests on one source. */
struct stale {
    int source;
    struct buffer *out;       /* text, or ... */
    struct json_writer *json; /* ... JSON */
    const char *of, *id;      /* of the use before, or NULL */
    bool fields;              /* some of its fields are named */
};

/* "credential CPC (fee, retake-days), CRC (fee); step exam.CPC" */
static void stale_use_text(struct stale *stale, const struct catalog_use *use)
{
    bool kind = stale->of && strcmp(stale->of, use->of) == 0;

    if (!kind || strcmp(stale->id, use->id) != 0) {
        buffer_add(stale->out, stale->fields ? ")" : "");
        buffer_format(stale->out, "%s%s%s%s",
                      !stale->of ? ""
                      : kind     ? ", "
                                 : "; ",
                      kind ? "" : use->of, kind ? "" : " ", use->id);
        stale->fields = false;
    }
    if (use->field[0] == '\0')
        return;
    buffer_format(stale->out, "%s%s", stale->fields ? ", " : " (", use->field);
    stale->fields = true;
}

static void stale_use_json(struct json_writer *json, const struct catalog_use *use)
{
    json_open_object(json, NULL);
    json_put_text(json, "kind", use->of);
    json_put_text(json, "id", use->id);
    json_put_text(json, "field", use->field[0] ? use->field : NULL);
    json_close(json);
}

static void stale_use(void *context, const struct catalog_use *use)
{
    struct stale *stale = context;

    if (use->source != stale->source)
        return;
    if (stale->json)
        stale_use_json(stale->json, use);
    else
        stale_use_text(stale, use);
    stale->of = use->of;
    stale->id = use->id;
}

static void stale_text(const struct catalog *catalog, int index, date_day today, struct buffer *out)
{
    struct buffer uses = {0};
    struct stale stale = {.source = index, .out = &uses};

    source_text(&catalog->sources[index], today, out);
    catalog_uses(catalog, stale_use, &stale);
    if (uses.length == 0)
        buffer_add(&uses, "nothing");
    buffer_add(&uses, stale.fields ? ")" : "");
    layout_paragraph(out, "  On it rests: ", buffer_text(&uses));
    buffer_clear(&uses);
}

static void stale_json(const struct catalog *catalog, int index, date_day today,
                       struct json_writer *json)
{
    struct stale stale = {.source = index, .json = json};

    source_json(&catalog->sources[index], today, json);
    json_open_array(json, "uses");
    catalog_uses(catalog, stale_use, &stale);
    json_close(json);
    json_close(json);
}

/* In the catalogue's order; returns how many. */
static int stale_list(const struct catalog *catalog, date_day today, struct json_writer *json,
                      struct buffer *out)
{
    int count = 0;

    for (int i = 0; i < catalog->source_count; i++) {
        if (!catalog_is_stale(catalog->sources[i].checked, today))
            continue;
        if (json)
            stale_json(catalog, i, today, json);
        else
            stale_text(catalog, i, today, out);
        count++;
    }
    return count;
}

enum status command_catalog_stale(struct app *app)
{
    date_day today = clock_today(&app->clock);
    struct buffer draft = {0};
    struct json_writer json = {.out = &draft};
    bool as_json = app_has(app, OPTION_JSON);

    if (as_json) {
        json_open_document(&json, "milepost-catalog-stale");
        json_put_date(&json, "as_of", today);
        json_open_array(&json, "sources");
    }
    app->finding = stale_list(app->catalog, today, as_json ? &json : NULL, &draft) > 0;
    if (as_json)
        json_close_document(&json);
    if (!app->finding)
        app_say(app, "no source was checked more than a year ago");
    layout_finish(&draft, app_ascii(app) && !as_json, &app->out);
    return STATUS_OK;
}

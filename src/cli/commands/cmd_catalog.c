/* SPDX-License-Identifier: MIT
 * `catalog check` and `catalog show`. */
#include <string.h>

#include "cli/app/app.h"
#include "cli/commands/commands.h"
#include "cli/commands/kinds.h"
#include "milepost/catalog/load.h"
#include "milepost/layout.h"
#include "milepost/nearest.h"

/* ---- check ----------------------------------------------------------------------------------- */

static void faults_text(const struct catalog_fault *faults, int count, struct buffer *out)
{
    for (int i = 0; i < count; i++)
        buffer_format(out, "%s:%d:%d: %s\n", faults[i].file, faults[i].line, faults[i].column,
                      faults[i].text);
}

static void faults_json(const struct catalog_fault *faults, int count, struct buffer *out)
{
    struct json_writer json = {.out = out};

    json_open_document(&json, "milepost-catalog-check");
    json_open_array(&json, "faults");
    for (int i = 0; i < count; i++) {
        json_open_object(&json, NULL);
        json_put_text(&json, "file", faults[i].file);
        json_put_number(&json, "line", faults[i].line);
        json_put_number(&json, "column", faults[i].column);
        json_put_text(&json, "text", faults[i].text);
        json_close(&json);
    }
    json_close_document(&json);
}

static void faults_put(struct app *app)
{
    const struct catalog_fault *faults = NULL;
    int count = catalog_faults(app->catalog_file, &faults);
    struct buffer draft = {0};

    app->finding = count > 0;
    if (app_has(app, OPTION_JSON)) {
        faults_json(faults, count, &app->out);
        return;
    }
    faults_text(faults, count, &draft);
    layout_finish(&draft, app_ascii(app), &app->out);
}

/* Plans notice it; people have nothing but the version to tell the two apart by. */
static void check_say_unmarked(struct app *app, const char *folder)
{
    const struct catalog *read = catalog_of(app->catalog_file);
    const struct catalog *shipped = catalog_on_hand(catalog_builtin(), read->id);

    if (shipped && strcmp(shipped->version, read->version) == 0 &&
        !catalog_is_stamped(shipped, read->version, read->digest))
        app_say(app,
                "%s: its version is %s, as that of the built-in one, and its rules are not: "
                "give it another",
                folder, read->version);
}

enum status command_catalog_check(struct app *app)
{
    const char *folder = app_next_word(app);
    int cited;
    enum status status =
        catalog_load_compared(folder, app->values[OPTION_FACTS], &app->catalog_file, &app->err);

    if (status != STATUS_OK && status != STATUS_INVALID)
        return error_set(&app->err, STATUS_USAGE, "%s", app->err.text);
    cited = app->catalog_file ? catalog_cited(app->catalog_file) : 0;
    faults_put(app);
    if (status == STATUS_OK && app_has(app, OPTION_FACTS))
        app_say(app, "%s: no faults; %d value%s as in the rows they name", folder, cited,
                cited == 1 ? " is" : "s are");
    else if (status == STATUS_OK)
        app_say(app, "%s: no faults", folder);
    if (status == STATUS_OK)
        check_say_unmarked(app, folder);
    return STATUS_OK;
}

/* ---- show ------------------------------------------------------------------------------------ */

static void kind_list(const struct kind *kind, const struct catalog *catalog, struct buffer *out)
{
    int count = kind_records(kind, catalog);
    struct buffer heading = {0};

    buffer_format(&heading, "%ss", kind->name);
    if (strcmp(kind->name, "body") == 0) {
        buffer_truncate(&heading, 0);
        buffer_add(&heading, "bodies");
    }
    layout_upper(out, buffer_text(&heading));
    buffer_format(out, " (%d)\n", count);
    buffer_clear(&heading);
    for (int i = 0; i < count; i++) {
        const void *record = kind_record(kind, catalog, i);
        struct buffer lead = {0};

        buffer_format(&lead, "  %s: ", kind_id(kind, record));
        if (text_width(buffer_text(&lead)) > LAYOUT_COLUMNS / 2) {
            buffer_format(out, "%s\n", buffer_text(&lead));
            layout_paragraph(out, "    ", kind_title(kind, record));
        } else {
            layout_paragraph(out, buffer_text(&lead), kind_title(kind, record));
        }
        buffer_clear(&lead);
    }
}

static void kind_open_json(struct json_writer *json, const struct kind *kind, const void *record)
{
    json_open_object(json, NULL);
    json_put_text(json, "kind", kind->name);
    json_put_text(json, "id", kind_id(kind, record));
    json_put_text(json, "title", kind_title(kind, record));
}

static void kind_list_json(const struct catalog *catalog, struct buffer *out)
{
    struct json_writer json = {.out = out};

    json_open_document(&json, "milepost-catalog");
    json_put_text(&json, "id", catalog->id);
    json_put_text(&json, "version", catalog->version);
    json_open_array(&json, "items");
    for (size_t k = 0; k < kind_count; k++)
        for (int i = 0; i < kind_records(&kinds[k], catalog); i++) {
            kind_open_json(&json, &kinds[k], kind_record(&kinds[k], catalog, i));
            json_close(&json);
        }
    json_close_document(&json);
}

static void kind_list_text(const struct catalog *catalog, struct buffer *out)
{
    struct buffer head = {0};
    char day[DATE_TEXT];

    buffer_format(&head, "%s, version %s, checked %s", catalog->title, catalog->version,
                  date_long(catalog->checked, day));
    layout_paragraph(out, "", buffer_text(&head));
    buffer_clear(&head);
    for (size_t i = 0; i < kind_count; i++) {
        buffer_add(out, "\n");
        kind_list(&kinds[i], catalog, out);
    }
}

static void kind_put_card(struct card *card, const struct kind *kind, const void *record)
{
    struct buffer title = {0};

    if (card->json) {
        kind_open_json(card->json, kind, record);
        kind->show(card, record);
        json_close(card->json);
        return;
    }
    if (card->out->length > 0)
        buffer_add(card->out, "\n");
    buffer_format(&title, "%s (%s %s)", kind_title(kind, record), kind->name,
                  kind_id(kind, record));
    layout_paragraph(card->out, "", buffer_text(&title));
    layout_rule(card->out);
    kind->show(card, record);
    buffer_clear(&title);
}

/* Every thing of that id: a step and a fact may share one. */
static int kind_put_cards(struct card *card, const char *id)
{
    int found = 0;

    for (size_t k = 0; k < kind_count; k++)
        for (int i = 0; i < kind_records(&kinds[k], card->catalog); i++) {
            const void *record = kind_record(&kinds[k], card->catalog, i);

            if (strcmp(kind_id(&kinds[k], record), id) != 0)
                continue;
            kind_put_card(card, &kinds[k], record);
            found++;
        }
    return found;
}

static int kind_show(struct app *app, const struct catalog *catalog, const char *id,
                     struct buffer *text)
{
    struct json_writer json = {.out = text};
    bool as_json = app_has(app, OPTION_JSON);
    struct card card = {
        .catalog = catalog,
        .today = clock_today(&app->clock),
        .json = as_json ? &json : NULL,
        .out = text,
    };
    int found;

    if (as_json) {
        json_open_document(&json, "milepost-catalog-item");
        json_open_array(&json, "items");
    }
    found = kind_put_cards(&card, id);
    if (as_json) {
        json_close_document(&json);
    }
    return found;
}

/* The one in use goes before others that are on hand; which of these has it is said. */
static int kind_show_of_any(struct app *app, const char *id, struct buffer *text)
{
    const struct catalog *other;
    int found = kind_show(app, app->catalog, id, text);

    for (int i = 0; found == 0 && (other = catalog_nth_on_hand(app->catalog, i)) != NULL; i++) {
        buffer_truncate(text, 0);
        found = kind_show(app, other, id, text);
        if (found > 0)
            app_say(app, "%s: of the catalogue %s: %s", id, other->id, other->title);
    }
    return found;
}

static enum status kind_unknown(struct app *app, const char *id)
{
    struct nearest nearest = {.word = id};
    const struct catalog *one;

    for (int c = 0; (one = catalog_nth_on_hand(app->catalog, c)) != NULL; c++)
        for (size_t k = 0; k < kind_count; k++)
            for (int i = 0; i < kind_records(&kinds[k], one); i++)
                nearest_offer(&nearest, kind_id(&kinds[k], kind_record(&kinds[k], one, i)));
    return app_usage(app, "%s: the catalogue holds nothing of that id; %s", app_shown(id),
                     nearest_or(&nearest, "`milepost catalog show` lists it"));
}

enum status command_catalog_show(struct app *app)
{
    const char *id = app_next_word(app);
    struct buffer text = {0};
    int found = 1;

    if (id)
        found = kind_show_of_any(app, id, &text);
    else if (app_has(app, OPTION_JSON))
        kind_list_json(app->catalog, &text);
    else
        kind_list_text(app->catalog, &text);
    if (found == 0) {
        buffer_clear(&text);
        return kind_unknown(app, id);
    }
    layout_finish(&text, app_ascii(app) && !app_has(app, OPTION_JSON), &app->out);
    return STATUS_OK;
}

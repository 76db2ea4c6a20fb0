/* SPDX-License-Identifier: MIT
 * `catalog diff`: what two catalogues do not have alike; with a plan, what that changes in it
 * (cmd_catalog_plan.c). */
#include <string.h>
#include <unistd.h>

#include "cli/app/app.h"
#include "cli/commands/cmd_catalog_plan.h"
#include "cli/commands/commands.h"
#include "milepost/catalog/differ.h"
#include "milepost/catalog/load.h"
#include "milepost/json.h"
#include "milepost/layout.h"

/* ---- the two --------------------------------------------------------------------------------- */

struct diff_side {
    struct catalog_file *file; /* NULL: the built-in one */
    const struct catalog *catalog;
};

static bool diff_is_folder(const char *word)
{
    return word && strcmp(word, "built-in") != 0;
}

/* The built-in one of this id, while no folder has it as its name; or NULL. */
static const struct catalog *diff_find_built_in(const char *word)
{
    return word[0] != '\0' && access(word, F_OK) != 0 ? catalog_on_hand(catalog_builtin(), word)
                                                      : NULL;
}

static enum status diff_read(struct app *app, const char *word, struct diff_side *side)
{
    enum status status = STATUS_OK;

    side->catalog = diff_find_built_in(word);
    if (side->catalog)
        return STATUS_OK;
    status = app_take_path(app, &word);
    if (status == STATUS_OK)
        status = app_read_catalog(app, word, &side->file);
    if (status == STATUS_OK)
        side->catalog = catalog_of(side->file);
    return status;
}

/* ---- text ------------------------------------------------------------------------------------ */

struct diff_text {
    struct buffer *out;
    const char *of, *id; /* of the change before, or NULL */
    bool wording;
    int counts[CATALOG_CHANGED + 1], worded;
};

static void diff_put_heading(struct diff_text *text, const struct catalog_change *change)
{
    struct buffer title = {0};

    if (text->of && strcmp(text->of, change->of) == 0 && text->wording == change->wording)
        return;
    buffer_format(&title, "%s%s", change->wording ? "Wording: " : "",
                  catalog_kind_many(change->of));
    layout_heading(text->out, buffer_text(&title));
    buffer_clear(&title);
    text->of = change->of;
    text->wording = change->wording;
    text->id = NULL;
}

/* "CPC: Certified Professional Coder"; once for all that differs in it. */
static void diff_put_record(struct diff_text *text, const struct catalog_change *change)
{
    static const char *const leads[] = {[CATALOG_REMOVED] = "- ", [CATALOG_ADDED] = "+ "};
    bool whole = change->field[0] == '\0';
    struct buffer name = {0};

    if (change->id[0] == '\0' || (!whole && text->id && strcmp(text->id, change->id) == 0))
        return;
    buffer_format(&name, "%s%s%s", change->id, change->title[0] ? ": " : "", change->title);
    layout_paragraph(text->out, whole ? leads[change->kind] : "  ", buffer_text(&name));
    buffer_clear(&name);
    text->id = whole ? NULL : change->id;
}

static void diff_put_field(struct diff_text *text, const struct catalog_change *change)
{
    struct buffer line = {0};

    if (change->field[0] == '\0')
        return;
    if (change->id[0] == '\0')
        buffer_add(&line, "in another order");
    else if (change->kind == CATALOG_CHANGED)
        buffer_format(&line, "%s: %s -> %s", change->field,
                      change->before[0] ? change->before : "–",
                      change->after[0] ? change->after : "–");
    else
        buffer_format(&line, "%s: %s", change->field,
                      change->kind == CATALOG_ADDED ? change->after : change->before);
    layout_paragraph(text->out,
                     change->kind == CATALOG_ADDED     ? "    + "
                     : change->kind == CATALOG_REMOVED ? "    - "
                     : change->id[0] == '\0'           ? "  "
                                                       : "    ",
                     buffer_text(&line));
    buffer_clear(&line);
}

static void diff_text_put(void *context, const struct catalog_change *change)
{
    struct diff_text *text = context;

    diff_put_heading(text, change);
    diff_put_record(text, change);
    diff_put_field(text, change);
    text->counts[change->field[0] == '\0' ? change->kind : CATALOG_CHANGED]++;
    text->worded += change->wording;
}

static void diff_put_count(struct diff_text *text)
{
    struct buffer line = {0};

    buffer_format(&line, "%d added, %d removed, %d changed", text->counts[CATALOG_ADDED],
                  text->counts[CATALOG_REMOVED], text->counts[CATALOG_CHANGED]);
    if (text->worded > 0)
        buffer_format(&line, ", %d of these in wording alone", text->worded);
    buffer_add_char(&line, '.');
    buffer_add_char(text->out, '\n');
    layout_paragraph(text->out, "", buffer_text(&line));
    buffer_clear(&line);
}

static int diff_text(const struct catalog *before, const struct catalog *after, struct buffer *out)
{
    struct diff_text text = {.out = out};
    struct buffer old = {0}, new = {0};
    int count;

    buffer_format(&old, "%s %s", before->id, before->version);
    buffer_format(&new, "-> %s %s", after->id, after->version);
    layout_pair(out, buffer_text(&old), buffer_text(&new));
    layout_rule(out);
    catalog_differ(before, after, diff_text_put, &text);
    count =
        text.counts[CATALOG_ADDED] + text.counts[CATALOG_REMOVED] + text.counts[CATALOG_CHANGED];
    if (count > 0)
        diff_put_count(&text);
    buffer_clear(&old);
    buffer_clear(&new);
    return count;
}

/* ---- JSON ------------------------------------------------------------------------------------ */

struct diff_json {
    struct json_writer *json;
    int count;
};

static void diff_json_put(void *context, const struct catalog_change *change)
{
    static const char *const kinds[] = {
        [CATALOG_REMOVED] = "removed", [CATALOG_ADDED] = "added", [CATALOG_CHANGED] = "changed"};
    struct diff_json *list = context;
    struct json_writer *json = list->json;

    json_open_object(json, NULL);
    json_put_text(json, "change", kinds[change->kind]);
    json_put_text(json, "kind", change->of);
    json_put_text(json, "id", change->id[0] ? change->id : NULL);
    json_put_text(json, "title", change->title[0] ? change->title : NULL);
    json_put_text(json, "field", change->field[0] ? change->field : NULL);
    json_put_text(json, "before", change->before[0] ? change->before : NULL);
    json_put_text(json, "after", change->after[0] ? change->after : NULL);
    json_put_boolean(json, "wording", change->wording);
    json_close(json);
    list->count++;
}

static void diff_json_side(struct json_writer *json, const char *key, const struct catalog *catalog)
{
    json_open_object(json, key);
    json_put_text(json, "id", catalog->id);
    json_put_text(json, "version", catalog->version);
    json_close(json);
}

static int diff_json(const struct catalog *before, const struct catalog *after, struct buffer *out)
{
    struct json_writer json = {.out = out};
    struct diff_json list = {.json = &json};

    json_open_document(&json, "milepost-catalog-diff");
    diff_json_side(&json, "before", before);
    diff_json_side(&json, "after", after);
    json_open_array(&json, "changes");
    catalog_differ(before, after, diff_json_put, &list);
    json_close_document(&json);
    return list.count;
}

/* ---- the command ----------------------------------------------------------------------------- */

static void diff_put(struct app *app, const struct catalog *before, const struct catalog *after)
{
    struct buffer draft = {0};
    bool as_json = app_has(app, OPTION_JSON);
    int count = as_json ? diff_json(before, after, &draft) : diff_text(before, after, &draft);

    app->finding = count > 0;
    if (count == 0)
        app_say(app, "the two catalogues are alike");
    else if (strcmp(before->id, after->id) == 0 && strcmp(before->version, after->version) == 0)
        app_say(
            app,
            "both are version %s: give the newer one another; plans notice its rules, but people "
            "know it by that",
            after->version);
    if (as_json || count > 0)
        layout_finish(&draft, app_ascii(app) && !as_json, &app->out);
    buffer_clear(&draft);
}

/* The built-in one of the other's career, else the first. */
static void diff_take_built_in(const struct diff_side *other, struct diff_side *side)
{
    const struct catalog *first = catalog_builtin();
    const struct catalog *alike =
        other->catalog ? catalog_on_hand(first, other->catalog->id) : first;

    side->catalog = alike ? alike : first;
}

/* What one folder alone is held against: the built-in one of its career, or one that is on hand. */
static enum status diff_take_known(struct app *app, const struct diff_side *other,
                                   struct diff_side *side)
{
    const char *id = other->catalog->id;
    enum status status;

    diff_take_built_in(other, side);
    if (strcmp(side->catalog->id, id) == 0)
        return STATUS_OK;
    status = app_need_catalog(app);
    if (status == STATUS_OK && catalog_on_hand(app->catalog, id))
        side->catalog = catalog_on_hand(app->catalog, id);
    return status;
}

/* Of one word the older is what is known of its career; of none the newer is what is in use. */
static enum status diff_read_both(struct app *app, const char *old, const char *new,
                                  struct diff_side *before, struct diff_side *after)
{
    enum status status = STATUS_OK;

    if (diff_is_folder(old))
        status = diff_read(app, old, before);
    if (status == STATUS_OK && diff_is_folder(new))
        status = diff_read(app, new, after);
    if (status != STATUS_OK)
        return status;
    if (new && !after->catalog)
        diff_take_built_in(before, after);
    if (old && !before->catalog)
        diff_take_built_in(after, before);
    if (new)
        return old ? STATUS_OK : diff_take_known(app, after, before);
    status = app_need_catalog(app);
    after->catalog = app->catalog;
    return status;
}

enum status command_catalog_diff(struct app *app)
{
    const char *first = app_next_word(app), *second = app_next_word(app);
    bool of_plans = app_has(app, OPTION_PLAN) || app_has(app, OPTION_ALL);
    struct diff_side before = {0}, after = {0};
    enum status status;

    if (!first && !of_plans)
        return app_usage(app, "catalog diff: name a catalogue, or a plan with --plan");
    if (app_has(app, OPTION_PLAN) && app_has(app, OPTION_ALL))
        return app_usage(app, "--all: it is every plan; don't name one beside it");
    status = diff_read_both(app, second ? first : NULL, second ? second : first, &before, &after);
    if (status == STATUS_OK && of_plans)
        status = catalog_diff_plans(app, before.catalog, after.catalog);
    else if (status == STATUS_OK)
        diff_put(app, before.catalog, after.catalog);
    session_close(&app->session); /* it borrows from the newer one */
    follower_end(&app->follower);
    catalog_free(&before.file);
    catalog_free(&after.file);
    return status;
}

/* SPDX-License-Identifier: MIT
 * `assume`: figures of the person's own in place of assumptions. */
#include <stdlib.h>
#include <string.h>

#include "cli/app/app.h"
#include "cli/commands/commands.h"
#include "milepost/json.h"
#include "milepost/layout.h"
#include "milepost/nearest.h"
#include "milepost/report.h"
#include "milepost/report/act.h"

/* ---- changing them --------------------------------------------------------------------------- */

/* What the words ask for; the figures lie beside the changes that point to them. */
struct assume_wanted {
    struct assumption_change *changes;
    struct range *figures;
    int count;
};

static bool assume_is_named(const struct assume_wanted *wanted, int assumption)
{
    for (int i = 0; i < wanted->count; i++)
        if (wanted->changes[i].assumption == assumption)
            return true;
    return false;
}

static enum status assume_unknown(struct app *app, const char *id)
{
    struct nearest nearest = {.word = id};

    for (int i = 0; i < app->catalog->assumption_count; i++)
        nearest_offer(&nearest, app->catalog->assumptions[i].id);
    return app_usage(app, "%s: there is no such assumption; %s", app_shown(id),
                     nearest_or(&nearest, "`milepost assume` lists those of the roadmap, "
                                          "`milepost catalog show` all"));
}

/* Reads one `ID=LOW/LIKELY/HIGH`. */
static enum status assume_read(struct app *app, const char *word, struct assume_wanted *wanted)
{
    struct assumption_change *change = &wanted->changes[wanted->count];
    struct range *figures = &wanted->figures[wanted->count];
    const char *equals = strchr(word, '=');
    enum status status = STATUS_OK;
    char *id;

    if (!equals)
        return app_usage(app, "%s: it has no \"=\"; write ID=LOW/LIKELY/HIGH", word);
    id = memory_copy_bytes(word, (size_t)(equals - word));
    change->assumption = catalog_find_assumption(app->catalog, id);
    if (change->assumption < 0)
        status = assume_unknown(app, id);
    else if (assume_is_named(wanted, change->assumption))
        status = app_usage(app, "%s: it is there twice; give it once", id);
    else if (equals[1] != '\0')
        status = assumption_parse(app->catalog, change->assumption, equals + 1, figures, &app->err);
    free(id);
    change->figures = equals[1] != '\0' ? figures : NULL;
    wanted->count += status == STATUS_OK;
    return status;
}

static enum status assume_change(struct app *app, const struct assume_wanted *wanted)
{
    struct buffer said = {0};
    enum status status =
        session_assume_all(app->session, wanted->changes, wanted->count, &said, &app->err);

    return app_say_done(app, status, &said);
}

/* ---- listing them ---------------------------------------------------------------------------- */

/* As they are typed. */
static void assume_add_figures(const struct range *figures, struct buffer *out)
{
    if (figures->low == figures->high)
        buffer_format(out, "%d", figures->low);
    else
        buffer_format(out, "%d/%d/%d", figures->low, figures->likely, figures->high);
}

static void assume_put_text(const struct assumption *assumption, const struct range *own,
                            struct buffer *out)
{
    struct buffer figures = {0}, about = {0};

    assume_add_figures(own ? own : &assumption->range, &figures);
    buffer_format(&figures, " %s", assumption->unit);
    if (strcmp(assumption->unit, "per mille") == 0) { /* as roadmaps show it */
        buffer_add(&figures, " (");
        report_range(own ? own : &assumption->range, assumption->unit, &figures);
        buffer_add(&figures, ")");
    }
    buffer_add(&about, assumption->title);
    if (own) {
        buffer_add(&about, ". Your figures; the catalogue has ");
        assume_add_figures(&assumption->range, &about);
    }
    layout_pair(out, assumption->id, buffer_text(&figures));
    layout_paragraph(out, "    ", buffer_text(&about));
    buffer_clear(&figures);
    buffer_clear(&about);
}

static void assume_put_orphans(const struct session *session, struct buffer *out)
{
    const struct assumption_row *orphans;
    int count = session_orphan_figures(session, &orphans);

    if (count > 0)
        buffer_add(out, "\nNo longer in the catalogue\n");
    for (int i = 0; i < count; i++) {
        struct buffer figures = {0};

        assume_add_figures(&(struct range){orphans[i].low, orphans[i].likely, orphans[i].high},
                           &figures);
        layout_pair(out, orphans[i].assumption, buffer_text(&figures));
        buffer_clear(&figures);
    }
}

/* Those of the roadmap, then the person's own that it has no use for. */
static void assume_list_text(struct app *app, const bool *used, struct buffer *out)
{
    bool begun = false;

    for (int i = 0; i < app->catalog->assumption_count; i++)
        if (used[i])
            assume_put_text(&app->catalog->assumptions[i], session_own_figures(app->session, i),
                            out);
    for (int i = 0; i < app->catalog->assumption_count; i++) {
        const struct range *own = session_own_figures(app->session, i);

        if (used[i] || !own)
            continue;
        if (!begun)
            buffer_add(out, "\nYour figures that this roadmap does not use\n");
        begun = true;
        assume_put_text(&app->catalog->assumptions[i], own, out);
    }
    assume_put_orphans(app->session, out);
}

static void assume_put_json(struct json_writer *json, const struct assumption *assumption,
                            const struct range *own, bool used)
{
    json_open_object(json, NULL);
    json_put_text(json, "id", assumption->id);
    json_put_text(json, "title", assumption->title);
    json_put_text(json, "unit", assumption->unit);
    report_range_json(json, "catalogue", &assumption->range);
    report_range_json(json, "own", own);
    json_put_boolean(json, "used", used);
    json_close(json);
}

static void assume_list_json(struct app *app, const bool *used, struct buffer *out)
{
    struct json_writer json = {.out = out};

    json_open_document(&json, "milepost-assumptions");
    json_open_array(&json, "assumptions");
    for (int i = 0; i < app->catalog->assumption_count; i++) {
        const struct range *own = session_own_figures(app->session, i);

        if (used[i] || own)
            assume_put_json(&json, &app->catalog->assumptions[i], own, used[i]);
    }
    json_close_document(&json);
}

static void assume_list(struct app *app)
{
    bool *used = report_used_assumptions(session_roadmap(app->session));
    struct buffer draft = {0};

    report_takes_assumed(session_roadmap(app->session), used);
    if (app_has(app, OPTION_JSON))
        assume_list_json(app, used, &app->out);
    else
        assume_list_text(app, used, &draft);
    layout_finish(&draft, app_ascii(app), &app->out);
    free(used);
}

/* ---- both ------------------------------------------------------------------------------------ */

static enum status assume_run(struct app *app, const struct assume_wanted *wanted)
{
    bool changes = wanted->count > 0;
    enum status status = STATUS_OK;

    if (changes)
        status = assume_change(app, wanted);
    if (status == STATUS_OK && (!changes || app_has(app, OPTION_JSON)))
        assume_list(app);
    return status;
}

enum status command_assume(struct app *app)
{
    bool first_is_plan = app->word_count > 0 && !strchr(app->words[0], '=');
    const char *plan = first_is_plan ? app_next_word(app) : NULL, *word;
    size_t most = (size_t)app->word_count + 1;
    struct assume_wanted wanted = {
        .changes = memory_new(most, sizeof(struct assumption_change)),
        .figures = memory_new(most, sizeof(struct range)),
    };
    enum status status = app_open_plan(app, app->word_count > 0 ? STORE_WRITE : STORE_READ, plan);

    while (status == STATUS_OK && (word = app_next_word(app)))
        status = assume_read(app, word, &wanted);
    if (status == STATUS_OK)
        status = assume_run(app, &wanted);
    free(wanted.changes);
    free(wanted.figures);
    return status;
}

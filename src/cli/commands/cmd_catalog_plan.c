/* SPDX-License-Identifier: MIT
 * What another catalogue changes in a plan, and `catalog take`, which says that the person knows.
 */
#include "cli/commands/cmd_catalog_plan.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "cli/app/app.h"
#include "cli/commands/commands.h"
#include "milepost/json.h"
#include "milepost/layout.h"
#include "milepost/report.h"
#include "milepost/session/catalogue.h"

/* Where what is found goes to. */
struct plan_diff {
    struct app *app;
    const struct catalog *before, *after; /* `before` NULL: what each plan took last */
    struct json_writer *json;             /* or NULL */
    struct buffer *out;
    bool first;
};

/* The built-in one is at hand whatever is in use. */
static enum status plan_diff_make(struct plan_diff *diff, struct catalogue_change *change)
{
    struct app *app = diff->app;

    if (diff->before)
        return session_catalogue_between(app->session, diff->before, change, &app->err);
    return session_catalogue_change(app->session, catalog_builtin(), change, &app->err);
}

/* ---- text ------------------------------------------------------------------------------------ */

static void plan_diff_questions(struct buffer *out, const struct catalogue_change *change,
                                const struct catalog *catalog)
{
    if (change->question_count > 0)
        layout_heading(out, "New questions");
    for (int i = 0; i < change->question_count; i++)
        layout_paragraph(out, "  ", catalog->questions[change->questions[i]].label);
}

static void plan_diff_lost(struct buffer *out, const struct catalogue_change *change)
{
    struct buffer line = {0};

    if (change->lost_count > 0)
        layout_heading(out, "Kept, with no place in this catalogue");
    for (int i = 0; i < change->lost_count; i++) {
        buffer_truncate(&line, 0);
        catalogue_lost_say(&change->lost[i], &line);
        layout_paragraph(out, "  ", buffer_text(&line));
    }
    buffer_clear(&line);
}

static void plan_diff_text(struct plan_diff *diff, const struct catalogue_change *change)
{
    struct buffer *out = diff->out;
    struct buffer line = {0}, versions = {0};

    if (!diff->first)
        buffer_add(out, "\n");
    buffer_format(&versions, "%s -> %s", change->taken, change->now);
    layout_pair(out, session_name(diff->app->session), buffer_text(&versions));
    layout_rule(out);
    catalogue_change_say(change, &line);
    layout_paragraph(out, "", buffer_text(&line));
    if (change->known != BEFORE_UNKNOWN && !difference_is_empty(&change->difference)) {
        layout_sides(out, " ", catalogue_before_label(change), catalogue_after_label(change));
        report_difference_text(&change->difference, out);
    }
    plan_diff_questions(out, change, session_catalog(diff->app->session));
    plan_diff_lost(out, change);
    buffer_clear(&line);
    buffer_clear(&versions);
}

/* ---- plan by plan ---------------------------------------------------------------------------- */

static void plan_diff_json(struct plan_diff *diff, const struct catalogue_change *change)
{
    struct session *session = diff->app->session;

    json_open_object(diff->json, NULL);
    json_put_number(diff->json, "plan", session_plan_id(session));
    json_put_text(diff->json, "name", session_name(session));
    catalogue_change_json(change, session, diff->json);
    json_close(diff->json);
}

/* A folder that is looked at has rules for plans of its own career alone. */
static enum status plan_diff_concerns(struct plan_diff *diff, int64_t id, bool all, bool *concerns)
{
    struct app *app = diff->app;
    char *career = NULL;
    enum status status = store_plan_career(app->store, id, &career, &app->err);

    *concerns = status == STATUS_OK && catalog_on_hand(diff->after, career);
    if (status == STATUS_OK && !*concerns && !all)
        status = app_usage(app,
                           "catalog diff: plan %" PRId64 " is of the career \"%.60s\", and the "
                           "newer catalogue of \"%.60s\"",
                           id, career, diff->after->id);
    free(career);
    return status;
}

static enum status plan_diff_one(struct plan_diff *diff, int64_t id, bool all)
{
    struct app *app = diff->app;
    struct catalogue_change change;
    bool concerns;
    enum status status = plan_diff_concerns(diff, id, all, &concerns);

    session_close(&app->session);
    if (!concerns)
        return status;
    status = session_open(app->store, diff->after, &app->clock, id, &app->session, &app->err);
    if (status != STATUS_OK)
        return status;
    if (!diff->before && !session_catalogue_is_new(app->session)) {
        if (!all)
            app_say(app, "%s: it was last planned with %s, which is in use",
                    session_name(app->session), session_catalog(app->session)->version);
        return STATUS_OK;
    }
    status = plan_diff_make(diff, &change);
    if (status == STATUS_OK) {
        app->finding |= !catalogue_change_is_empty(&change);
        if (diff->json)
            plan_diff_json(diff, &change);
        else
            plan_diff_text(diff, &change);
        diff->first = false;
    }
    catalogue_change_clear(&change);
    return status;
}

static enum status plan_diff_all(struct plan_diff *diff)
{
    struct app *app = diff->app;
    struct plan_list plans = {0};
    enum status status = store_list(app->store, false, &plans, &app->err);

    for (size_t i = 0; status == STATUS_OK && i < plans.count; i++)
        status = plan_diff_one(diff, plans.items[i].id, true);
    plan_list_clear(&plans);
    if (status == STATUS_OK && diff->first)
        app_say(app, "there is no plan to which this catalogue is new");
    return status;
}

static enum status plan_diff_named(struct plan_diff *diff)
{
    int64_t id = 0;
    enum status status = which_plan(diff->app, NULL, WHICH_LIVE, &id);

    return status == STATUS_OK ? plan_diff_one(diff, id, false) : status;
}

enum status catalog_diff_plans(struct app *app, const struct catalog *before,
                               const struct catalog *after)
{
    bool as_json = app_has(app, OPTION_JSON), all = app_has(app, OPTION_ALL);
    struct buffer draft = {0};
    struct json_writer json = {.out = &draft};
    struct plan_diff diff = {.app = app,
                             .before = before,
                             .after = after,
                             .json = as_json ? &json : NULL,
                             .out = &draft,
                             .first = true};
    enum status status = app_open(app, STORE_READ);

    if (as_json) {
        json_open_document(&json, "milepost-catalog-plans");
        json_open_array(&json, "plans");
    }
    if (status == STATUS_OK)
        status = all ? plan_diff_all(&diff) : plan_diff_named(&diff);
    if (as_json)
        json_close_document(&json);
    if (status == STATUS_OK)
        layout_finish(&draft, app_ascii(app) && !as_json, &app->out);
    buffer_clear(&draft);
    return status;
}

/* ---- take ------------------------------------------------------------------------------------ */

static enum status take_one(struct app *app, int64_t id)
{
    struct buffer said = {0};
    enum status status;

    session_close(&app->session);
    status =
        session_open(app->store, app->first_catalog, &app->clock, id, &app->session, &app->err);
    if (status == STATUS_OK)
        app->catalog = session_catalog(app->session);
    if (status == STATUS_OK && !session_catalogue_is_unmarked(app->session) &&
        strcmp(session_catalogue_taken(app->session), app->catalog->version) == 0) {
        app_say(app, "%s: it was last planned with %s already", session_name(app->session),
                app->catalog->version);
        return STATUS_OK;
    }
    if (status == STATUS_OK)
        status = session_take_catalogue(app->session, &said, &app->err);
    return app_say_done(app, status, &said);
}

static enum status take_all(struct app *app)
{
    struct plan_list plans = {0};
    enum status status = store_list(app->store, false, &plans, &app->err);

    for (size_t i = 0; status == STATUS_OK && i < plans.count; i++)
        status = take_one(app, plans.items[i].id);
    plan_list_clear(&plans);
    return status;
}

enum status command_catalog_take(struct app *app)
{
    const char *word = app_next_word(app);
    int64_t id = 0;
    enum status status = app_check_all(app);

    if (status == STATUS_OK)
        status = app_open(app, STORE_WRITE);
    if (status == STATUS_OK && app_has(app, OPTION_ALL))
        return take_all(app);
    if (status == STATUS_OK)
        status = which_plan(app, word, WHICH_LIVE, &id);
    return status == STATUS_OK ? take_one(app, id) : status;
}

/* SPDX-License-Identifier: MIT
 * `list`: the plans, the last one used first. */
#include <inttypes.h>
#include <string.h>

#include "cli/app/app.h"
#include "cli/commands/commands.h"
#include "milepost/json.h"
#include "milepost/layout.h"
#include "milepost/report.h"

/* What a line says of a plan besides its row; the texts are owned. */
struct about {
    struct buffer goal, title, place, bar;
    date_day next_due;
    bool due_by_season; /* told by month */
    struct buffer what;
};

static void list_say_place(struct session *session, struct buffer *out)
{
    const struct catalog *catalog = session_catalog(session);
    int place = session_place(session);

    if (place >= 0)
        buffer_add(out, catalog->sections[catalog->questions[place].section].title);
}

static enum status about_find(struct app *app, int64_t plan, struct about *about)
{
    struct session *session = NULL;
    const struct roadmap *roadmap;
    int next;
    enum status status =
        session_open(app->store, app->catalog, &app->clock, plan, &session, &app->err);

    if (status != STATUS_OK)
        return status;
    roadmap = session_roadmap(session);
    if (!roadmap->goal_assumed) {
        buffer_add(&about->goal, roadmap->goal_id);
        buffer_add(&about->title, roadmap->goal_title);
    }
    list_say_place(session, &about->place);
    report_bar(roadmap, &about->bar);
    next = roadmap_first_due(roadmap);
    if (next >= 0) {
        const struct roadmap_step *step = &roadmap->steps[next];

        about->next_due = roadmap_step_due(step);
        about->due_by_season = difference_by_season(step);
        buffer_add(&about->what, step->is_private ? "clearance item" : step->title);
    }
    session_close(&session);
    return STATUS_OK;
}

static void about_clear(struct about *about)
{
    buffer_clear(&about->goal);
    buffer_clear(&about->title);
    buffer_clear(&about->place);
    buffer_clear(&about->bar);
    buffer_clear(&about->what);
}

static void list_put_json(struct json_writer *json, const struct plan_row *row,
                          const struct about *about)
{
    json_open_object(json, NULL);
    json_put_number(json, "number", row->id);
    json_put_text(json, "id", row->uuid);
    json_put_text(json, "name", row->name);
    json_put_text(json, "goal", about->goal.length > 0 ? buffer_text(&about->goal) : NULL);
    json_put_text(json, "place", row->place[0] ? row->place : NULL);
    json_put_date(json, "changed", date_from_unix(row->changed));
    json_put_date(json, "next_due", about->next_due);
    json_put_boolean(json, "deleted", row->deleted);
    json_close(json);
}

/* Beside the goal, or on lines of its own: a name of wide letters has no blank to break at. */
static void list_put_name(struct buffer *out, const char *lead, const char *name, const char *goal)
{
    enum { GAP = 2 };
    struct buffer left = {0};
    int columns = text_width(lead) + text_width(name) + GAP + text_width(goal);

    buffer_format(&left, "%s%s", lead, name);
    if (columns <= LAYOUT_COLUMNS) {
        layout_pair(out, buffer_text(&left), goal);
    } else {
        layout_paragraph(out, lead, name);
        if (goal[0] != '\0')
            layout_pair(out, "", goal);
    }
    buffer_clear(&left);
}

static void list_put_text(struct buffer *out, const struct plan_row *row, const struct about *about)
{
    struct buffer left = {0}, lead = {0};
    char day[DATE_TEXT];

    buffer_format(&lead, "%3" PRId64 "  ", row->id);
    buffer_format(&left, "%s%s", row->name, row->deleted ? " (deleted)" : "");
    list_put_name(out, buffer_text(&lead), buffer_text(&left), buffer_text(&about->title));
    layout_paragraph(out, "     ", buffer_text(&about->bar));
    buffer_truncate(&left, 0);
    if (about->place.length > 0)
        buffer_format(&left, "Interview: %s. ", buffer_text(&about->place));
    if (about->next_due != DATE_NONE)
        buffer_format(&left, "Next: %s, %s.",
                      date_or_month(about->next_due, about->due_by_season, day),
                      buffer_text(&about->what));
    layout_paragraph(out, "     ", buffer_text(&left));
    buffer_clear(&left);
    buffer_clear(&lead);
}

static enum status list_put_plans(struct app *app, const struct plan_list *plans,
                                  struct json_writer *json, struct buffer *text)
{
    enum status status = STATUS_OK;

    for (size_t i = 0; i < plans->count && status == STATUS_OK; i++) {
        struct about about = {.next_due = DATE_NONE};

        status = about_find(app, plans->items[i].id, &about);
        if (status == STATUS_OK && json)
            list_put_json(json, &plans->items[i], &about);
        else if (status == STATUS_OK)
            list_put_text(text, &plans->items[i], &about);
        about_clear(&about);
    }
    return status;
}

/* A data file that is not there yet holds no plans. */
static enum status list_read_plans(struct app *app, struct plan_list *plans)
{
    enum status status = app_open(app, STORE_READ);

    if (status == STATUS_NOT_FOUND)
        return STATUS_OK;
    if (status != STATUS_OK)
        return status;
    return store_list(app->store, app_has(app, OPTION_DELETED), plans, &app->err);
}

enum status command_list(struct app *app)
{
    struct plan_list plans = {0};
    struct json_writer json = {.out = &app->out};
    struct buffer text = {0};
    enum status status = list_read_plans(app, &plans);

    if (status == STATUS_OK && app_has(app, OPTION_JSON)) {
        json_open_document(&json, "milepost-plans");
        json_open_array(&json, "plans");
        status = list_put_plans(app, &plans, &json, NULL);
        json_close_document(&json);
    } else if (status == STATUS_OK) {
        status = list_put_plans(app, &plans, NULL, &text);
        if (plans.count == 0)
            app_say(app, "no plans yet; `milepost new` makes one");
    }
    layout_finish(&text, app_ascii(app), &app->out);
    plan_list_clear(&plans);
    return status;
}

/* SPDX-License-Identifier: MIT
 * `due --all`: what is due in every plan, soonest first. It is read from the data file, where it
 * stands since each plan was last changed or opened; with --fresh every plan is planned before. */
#include "cli/commands/cmd_due_all.h"

#include <stdio.h>
#include <stdlib.h>

#include "cli/commands/commands.h"
#include "milepost/json.h"
#include "milepost/layout.h"
#include "milepost/report/agenda.h"

/* Hidden things of one plan and day look alike, so they are one line. */
struct alike {
    int64_t plan;
    date_day day, planned;
    int count; /* 0: there are none */
    struct buffer name;
};

/* Where the rows go to. */
struct due_all {
    struct app *app;
    date_day today;
    bool with_private, as_json;
    struct json_writer json;
    struct buffer text;
    size_t count;
    struct due_item first; /* borrows nothing: its text is `what` */
    struct buffer what;
    struct alike hidden; /* still to be put as a line */
    struct buffer title; /* of the line at hand */
    struct buffer day;   /* ... and its day in words, */
    date_day told;       /* ... which is that of the next as well while it is this one */
};

static struct due_item due_all_item(const struct due_row *row)
{
    struct due_item item = {.day = row->row.day,
                            .what = row->row.what,
                            .step = row->row.step,
                            .kind = DUE_STEP,
                            .is_private = row->row.is_private,
                            .line = -1,
                            .gate = -1};

    due_kind_find(row->row.kind, &item.kind);
    return item;
}

static void due_all_put_json(struct due_all *all, const struct due_row *row,
                             const struct due_item *item)
{
    bool hidden = item->is_private && !all->with_private;

    json_open_object(&all->json, NULL);
    json_put_date(&all->json, "date", item->day);
    json_put_text(&all->json, "what", report_due_what(item, all->with_private));
    json_put_text(&all->json, "step", hidden ? NULL : item->step);
    json_put_text(&all->json, "kind", due_kind_id(hidden ? DUE_CLEARANCE : item->kind));
    json_put_boolean(&all->json, "overdue", due_item_is_overdue(item, all->today));
    json_put_number(&all->json, "plan", row->plan);
    json_put_text(&all->json, "name", row->name);
    json_put_date(&all->json, "planned", row->planned);
    json_close(&all->json);
}

/* Rows come by day, so that its words stand for all that is due on it. */
static const char *due_all_day(struct due_all *all, const struct due_item *item)
{
    if (all->day.length == 0 || all->told != item->day) {
        buffer_truncate(&all->day, 0);
        report_due_day(item, all->today, &all->day);
        all->told = item->day;
    }
    return buffer_text(&all->day);
}

static void due_all_put_line(struct due_all *all, const struct due_item *item, const char *name,
                             const char *what, date_day planned)
{
    char text[DATE_TEXT];

    buffer_truncate(&all->title, 0);
    buffer_format(&all->title, "%s: %s", name, what);
    layout_row(&all->text, due_item_is_overdue(item, all->today) ? "!" : "·",
               buffer_text(&all->title), due_all_day(all, item), "");
    if (planned != all->today)
        buffer_format(&all->text, "    planned on %s\n", date_long(planned, text));
}

static void due_all_put_hidden(struct due_all *all)
{
    struct alike *hidden = &all->hidden;
    char what[40];

    if (hidden->count == 0)
        return;
    snprintf(what, sizeof what, "%d clearance items", hidden->count);
    due_all_put_line(all, &(struct due_item){.day = hidden->day}, buffer_text(&hidden->name),
                     hidden->count == 1 ? "clearance item" : what, hidden->planned);
    hidden->count = 0;
}

static void due_all_hide(struct due_all *all, const struct due_row *row)
{
    struct alike *hidden = &all->hidden;

    if (hidden->count > 0 && (hidden->plan != row->plan || hidden->day != row->row.day))
        due_all_put_hidden(all);
    if (hidden->count++ > 0)
        return;
    hidden->plan = row->plan;
    hidden->day = row->row.day;
    hidden->planned = row->planned;
    buffer_truncate(&hidden->name, 0);
    buffer_add(&hidden->name, row->name);
}

static void due_all_put_text(struct due_all *all, const struct due_row *row,
                             const struct due_item *item)
{
    if (item->is_private && !all->with_private) {
        due_all_hide(all, row);
        return;
    }
    due_all_put_hidden(all);
    due_all_put_line(all, item, row->name, item->what, row->planned);
}

/* A line of its own would be lost among so many: the first of them stands for all. */
static void due_all_keep_first(struct due_all *all, const struct due_row *row,
                               const struct due_item *item)
{
    buffer_format(&all->what, "%s: %s", row->name, report_due_what(item, all->with_private));
    all->first = *item;
    all->first.what = buffer_text(&all->what);
    all->first.is_private = false;
}

static void due_all_take(void *context, const struct due_row *row)
{
    struct due_all *all = context;
    const struct due_item item = due_all_item(row);

    if (all->count++ == 0)
        due_all_keep_first(all, row, &item);
    if (app_has(all->app, OPTION_SHORT))
        return;
    if (all->as_json)
        due_all_put_json(all, row, &item);
    else
        due_all_put_text(all, row, &item);
}

static enum status due_all_say_unplanned(struct app *app)
{
    size_t count = 0;
    enum status status = store_count_unplanned(app->store, &count, &app->err);

    if (status == STATUS_OK && count > 0)
        app_say(app, "%zu plan%s not planned yet; `milepost due --all --fresh` plans every one",
                count, count == 1 ? " is" : "s are");
    return status;
}

static void due_all_finish(struct due_all *all)
{
    struct app *app = all->app;
    struct buffer head = {0};
    char day[DATE_TEXT];

    if (app_has(app, OPTION_SHORT)) {
        struct due_item *items = memory_new(all->count, sizeof *items);

        if (all->count > 0)
            items[0] = all->first;
        report_due_short(
            &(struct report_due){.today = all->today, .items = items, .count = (int)all->count},
            app_ascii(app), &app->out);
        free(items);
        return;
    }
    if (all->as_json) {
        json_close_document(&all->json);
        return;
    }
    due_all_put_hidden(all);
    if (all->count > 0) {
        layout_pair(&head, "DUE", date_long(all->today, day));
        layout_rule(&head);
    } else {
        app_say(app, "nothing is due");
    }
    layout_finish(&head, app_ascii(app), &app->out);
    layout_finish(&all->text, app_ascii(app), &app->out);
}

static void due_all_progress(void *context, const char *doing, size_t done, size_t of)
{
    app_progress(context, doing, done, of);
}

static enum status due_all_open(struct app *app)
{
    enum status status;

    if (!app_has(app, OPTION_FRESH))
        return app_open(app, STORE_READ);
    status = app_open(app, STORE_WRITE);
    if (status == STATUS_OK)
        status = session_plan_all(app->store, app->first_catalog, &app->clock, due_all_progress,
                                  app, &app->err);
    app_progress_end(app);
    return status;
}

enum status due_of_all(struct app *app, int within)
{
    struct due_all all = {.app = app,
                          .today = clock_today(&app->clock),
                          .with_private = app_has(app, OPTION_PRIVATE),
                          .as_json = app_has(app, OPTION_JSON),
                          .json = {.out = &app->out}};
    enum status status = due_all_open(app);

    if (status != STATUS_OK)
        return status;
    if (all.as_json) {
        json_open_document(&all.json, "milepost-due");
        json_open_array(&all.json, "items");
    }
    status =
        store_read_due(app->store, 0, all.today, all.today + within, due_all_take, &all, &app->err);
    if (status == STATUS_OK)
        status = due_all_say_unplanned(app);
    if (status == STATUS_OK)
        due_all_finish(&all);
    app->finding = all.count > 0;
    buffer_clear(&all.text);
    buffer_clear(&all.what);
    buffer_clear(&all.hidden.name);
    buffer_clear(&all.title);
    buffer_clear(&all.day);
    return status;
}

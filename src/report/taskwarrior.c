/* SPDX-License-Identifier: MIT
 * A roadmap as tasks of Taskwarrior: a task a step, with the same uuid every time, so that
 * importing again changes the tasks that are there. Days are noon in UTC: of all ways to write them
 * the only one that every version reads, and the same day from Hawaii to Moscow. */
#include "report/taskwarrior.h"

#include <stdio.h>
#include <string.h>
#include <uuid/uuid.h>

#include "milepost/json.h"
#include "milepost/sent.h"
#include "report/ics_fate.h"
#include "report/ics_items.h"

enum { TASK_WAIT_DAYS = 14, TASK_STAMP = 32, MINUTES = 60 };

struct task_writing {
    const struct roadmap *roadmap;
    const struct report_plan *plan;
    struct ics_items items;   /* what has a day */
    struct sent_calendar now; /* every task of this file */
    struct buffer *out;
    int count;
};

/* ---- ids and days ---------------------------------------------------------------------------- */

/* By the plan's id and the step's (RFC 4122, 4.3). That of a what-if is no uuid: it is in the name.
 */
static void task_uuid(const struct task_writing *writing, const char *id, char out[UUID_STR_LEN])
{
    struct buffer whole = {0};
    uuid_t space, name;

    if (uuid_parse(writing->plan->uuid, space) != 0) {
        uuid_clear(space);
        buffer_format(&whole, "%s/", writing->plan->uuid);
    }
    buffer_add(&whole, id);
    uuid_generate_sha1(name, space, whole.text, whole.length);
    uuid_unparse_lower(name, out);
    buffer_clear(&whole);
}

/* `place` keeps apart what is of one day: annotations go by their times. */
static void task_put_time(struct json_writer *json, const char *key, date_day day, int place)
{
    struct date_civil civil = date_to_civil(day);
    char text[TASK_STAMP];

    snprintf(text, sizeof text, "%04d%02d%02dT12%02d%02dZ", civil.year, civil.month, civil.day,
             place / MINUTES % MINUTES, place % MINUTES);
    json_put_text(json, key, text);
}

/* ---- annotations ----------------------------------------------------------------------------- */

static void task_annotate(struct json_writer *json, const struct task_writing *writing, int *place,
                          const char *text)
{
    json_open_object(json, NULL);
    task_put_time(json, "entry", writing->roadmap->today, (*place)++);
    json_put_text(json, "description", text);
    json_close(json);
}

static void task_annotate_days(struct json_writer *json, const struct task_writing *writing,
                               const struct ics_item *first, int *place)
{
    struct buffer line = {0};
    char day[DATE_TEXT];

    for (size_t i = 0; first && i < writing->items.count; i++) {
        const struct ics_item *item = &writing->items.items[i];

        if (item == first || item->line != first->line || item->line < 0)
            continue;
        buffer_truncate(&line, 0);
        buffer_add(&line, item->title);
        if (item->day != DATE_NONE)
            buffer_format(&line, ": %s", date_long(item->day, day));
        task_annotate(json, writing, place, buffer_text(&line));
    }
    buffer_clear(&line);
}

static void task_put_annotations(struct json_writer *json, const struct task_writing *writing,
                                 const struct roadmap_step *step, const struct ics_item *first)
{
    struct buffer line = {0};
    int place = 0;

    json_open_array(json, "annotations");
    for (int i = 0; i < step->doing.count; i++)
        task_annotate(json, writing, &place, step->doing.items[i]);
    task_annotate_days(json, writing, first, &place);
    report_step_cost(step, &line);
    if (line.length > 0 && !step->free) {
        struct buffer cost = {0};

        buffer_format(&cost, "Cost: %s", buffer_text(&line));
        task_annotate(json, writing, &place, buffer_text(&cost));
        buffer_clear(&cost);
    }
    if (writing->roadmap->with_private && step->note && step->note[0])
        task_annotate(json, writing, &place, step->note);
    buffer_truncate(&line, 0);
    buffer_format(&line, "Why: milepost why %s", step->id);
    task_annotate(json, writing, &place, buffer_text(&line));
    json_close(json);
    buffer_clear(&line);
}

/* ---- one task -------------------------------------------------------------------------------- */

static void task_note(struct task_writing *writing, const char *id, const char *title)
{
    struct buffer uid = {0};

    buffer_format(&uid, SENT_TASK "%s", id);
    sent_put(&writing->now,
             &(struct sent_entry){uid.text, (char *)title, DATE_NONE, DATE_NONE, 0, false});
    buffer_clear(&uid);
}

static void task_open(struct json_writer *json, struct task_writing *writing, const char *id,
                      const char *title)
{
    char uuid[UUID_STR_LEN];
    struct buffer project = {0};

    buffer_add(writing->out, writing->count++ > 0 ? "," : "");
    task_note(writing, id, title);
    task_uuid(writing, id, uuid);
    buffer_format(&project, "%s%s", writing->plan->name,
                  writing->roadmap->with_private ? ", with private answers" : "");
    json_open_object(json, NULL);
    json_put_text(json, "uuid", uuid);
    json_put_text(json, "description", title);
    json_put_text(json, "project", buffer_text(&project));
    task_put_time(json, "entry", writing->roadmap->today, 0);
    buffer_clear(&project);
}

static void task_put_closed(struct json_writer *json, const char *status, date_day ended,
                            date_day today)
{
    json_put_text(json, "status", status);
    task_put_time(json, "end", ended != DATE_NONE ? ended : today, 0);
}

/* Until two weeks before it can be begun nothing is seen of it. */
static void task_put_days(struct json_writer *json, const struct task_writing *writing,
                          const struct ics_item *item, date_day start)
{
    date_day first = start != DATE_NONE && start < item->day ? start : item->day;
    bool has_day = item->day != DATE_NONE;
    bool waits = has_day && first - TASK_WAIT_DAYS > writing->roadmap->today;

    json_put_text(json, "status", waits ? "waiting" : "pending");
    if (!has_day)
        return;
    if (waits)
        task_put_time(json, "wait", first - TASK_WAIT_DAYS, 0);
    task_put_time(json, "scheduled", first, 0);
    task_put_time(json, "due", item->finish, 0);
}

static void task_put_needs(struct json_writer *json, const struct task_writing *writing,
                           const struct roadmap_step *step)
{
    char uuid[UUID_STR_LEN];

    if (step->need_count == 0)
        return;
    json_open_array(json, "depends");
    for (int i = 0; i < step->need_count; i++) {
        task_uuid(writing, writing->roadmap->steps[step->needs[i]].id, uuid);
        json_put_text(json, NULL, uuid);
    }
    json_close(json);
}

static void task_put_tags(struct json_writer *json, const char *phase, bool is_private)
{
    json_open_array(json, "tags");
    json_put_text(json, NULL, "milepost");
    if (phase)
        json_put_text(json, NULL, phase);
    if (is_private)
        json_put_text(json, NULL, "private");
    json_close(json);
}

static void task_put_step(struct task_writing *writing, int line)
{
    const struct roadmap_step *step = &writing->roadmap->steps[line];
    const struct ics_item *item = ics_items_first(&writing->items, line);
    struct json_writer json = {.out = writing->out, .one_line = true};

    task_open(&json, writing, step->id, item ? item->title : step->title);
    if (step->status == STEP_DONE || step->status == STEP_WAIVED)
        task_put_closed(&json, step->status == STEP_DONE ? "completed" : "deleted", step->ended,
                        writing->roadmap->today);
    else if (item)
        task_put_days(&json, writing, item, step->start);
    task_put_needs(&json, writing, step);
    task_put_tags(&json, phase_id(step->phase), step->is_private);
    task_put_annotations(&json, writing, step, item);
    json_close(&json);
}

/* A gate that is clear by now is done where it was a task before. */
static void task_put_gate(struct task_writing *writing, const struct roadmap_gate *gate)
{
    struct json_writer json = {.out = writing->out, .one_line = true};
    const struct ics_item *item = NULL;
    struct buffer id = {0}, todo = {0};

    buffer_format(&id, ICS_GATE "%s", gate->id);
    buffer_format(&todo, "%s" ICS_TODO, buffer_text(&id));
    for (size_t i = 0; i < writing->items.count && !item; i++)
        if (strcmp(writing->items.items[i].uid, id.text) == 0 ||
            strcmp(writing->items.items[i].uid, todo.text) == 0)
            item = &writing->items.items[i];
    if (item || gate->time == GATE_NEVER) {
        task_open(&json, writing, id.text, item ? item->title : gate->title);
        if (item)
            task_put_days(&json, writing, item, DATE_NONE);
        else
            task_put_closed(&json, "completed", DATE_NONE, writing->roadmap->today);
        task_put_tags(&json, NULL, gate->is_private);
        json_close(&json);
    }
    buffer_clear(&id);
    buffer_clear(&todo);
}

/* ---- what is on other routes ------------------------------------------------------------------ */

/* True of a step that a route before this one has. */
static bool task_is_told(const struct roadmap *roadmap, int route, const char *id)
{
    for (int i = 0; i < route; i++)
        for (int j = 0; j < roadmap->routes[i].step_count; j++)
            if (strcmp(roadmap->routes[i].steps[j], id) == 0)
                return true;
    return false;
}

static void task_put_other(struct task_writing *writing, const char *id)
{
    const struct catalog *catalog = writing->roadmap->catalog;
    struct json_writer json = {.out = writing->out, .one_line = true};
    int step = report_route_step(catalog, id);

    if (step < 0)
        return;
    task_open(&json, writing, id, catalog->steps[step].title);
    task_put_closed(&json, "deleted", DATE_NONE, writing->roadmap->today);
    task_put_tags(&json, phase_id(catalog->steps[step].phase), catalog->steps[step].is_private);
    json_close(&json);
}

/* Who changes the route has tasks of the one before: as deleted ones they are seen no more, nor are
 * those that never were there. */
static void task_put_others(struct task_writing *writing)
{
    const struct roadmap *roadmap = writing->roadmap;

    for (int i = 0; i < roadmap->route_count; i++)
        for (int j = 0; j < roadmap->routes[i].step_count; j++) {
            const char *id = roadmap->routes[i].steps[j];

            if (roadmap_find_step(roadmap, id) < 0 && !task_is_told(roadmap, i, id))
                task_put_other(writing, id);
        }
}

/* ---- what was written before and is no more --------------------------------------------------- */

/* It is told again each time: the file that told it first may never have been read. */
static void task_put_gone(struct task_writing *writing, const struct sent_entry *before)
{
    const char *id = before->uid + strlen(SENT_TASK);
    struct ics_fate fate = ics_fate_of(writing->roadmap, id);
    struct json_writer json = {.out = writing->out, .one_line = true};

    task_open(&json, writing, id, before->title);
    task_put_closed(&json, fate.done ? "completed" : "deleted", fate.ended,
                    writing->roadmap->today);
    task_put_tags(&json, NULL, fate.is_private);
    json_close(&json);
}

static void task_put_all_gone(struct task_writing *writing, const struct sent_calendar *before)
{
    for (size_t i = 0; i < before->count; i++)
        if (sent_is_task(&before->items[i]) && !sent_find(&writing->now, before->items[i].uid))
            task_put_gone(writing, &before->items[i]);
}

void taskwarrior_roadmap(const struct roadmap *roadmap, const struct report_plan *plan,
                         const struct report_print *print, struct buffer *out)
{
    struct task_writing writing = {.roadmap = roadmap, .plan = plan, .out = out};

    ics_items_make(&writing.items, roadmap);
    buffer_add(out, "[\n");
    for (int i = 0; i < roadmap->step_count; i++)
        task_put_step(&writing, i);
    for (int i = 0; i < roadmap->gate_count; i++)
        task_put_gate(&writing, &roadmap->gates[i]);
    task_put_others(&writing);
    if (print->calendar)
        task_put_all_gone(&writing, print->calendar);
    buffer_add(out, "]\n");
    ics_items_clear(&writing.items);
    if (print->calendar) {
        sent_keep(&writing.now, print->calendar, false);
        sent_clear(print->calendar);
        *print->calendar = writing.now;
    } else {
        sent_clear(&writing.now);
    }
}

/* SPDX-License-Identifier: MIT
 * A roadmap as an outline for Emacs: SCHEDULED is when a step can be begun, DEADLINE the day that
 * counts, both right below its heading, where Org looks for them. What is told by month has no
 * timestamp. */
#include "report/org.h"

#include <stdio.h>
#include <string.h>

#include "report/ics_items.h"

enum { ORG_STAMP = 32 };

struct org_writing {
    const struct roadmap *roadmap;
    const struct report_plan *plan;
    struct ics_items items;
    struct buffer *out;
};

static const char *const org_states[] = {
    [STEP_TODO] = "TODO",        [STEP_STARTED] = "STARTED", [STEP_DONE] = "DONE",
    [STEP_WAIVED] = "CANCELLED", [STEP_BLOCKED] = "BLOCKED",
};

/* "2027-01-05 Tue": day 0, 1 Jan 1970, was a Thursday. */
static const char *org_day(date_day day, char out[ORG_STAMP])
{
    static const char *const names[] = {"Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"};
    enum { WEEK = 7 };
    struct date_civil civil = date_to_civil(day);

    snprintf(out, ORG_STAMP, "%04d-%02d-%02d %s", civil.year, civil.month, civil.day,
             names[((day % WEEK) + WEEK) % WEEK]);
    return out;
}

/* ---- a step ---------------------------------------------------------------------------------- */

/* One line: Org reads no second one. */
static void org_put_planning(const struct org_writing *writing, const struct roadmap_step *step,
                             const struct ics_item *item)
{
    struct buffer line = {0};
    char day[ORG_STAMP];

    if (roadmap_step_is_closed(step) && step->ended != DATE_NONE)
        buffer_format(&line, " CLOSED: [%s]", org_day(step->ended, day));
    if (item && item->day != DATE_NONE) {
        bool span = item->finish > item->day;
        date_day start = span ? item->day : step->start;

        if (span || (start != DATE_NONE && start < item->day))
            buffer_format(&line, " SCHEDULED: <%s>", org_day(start, day));
        buffer_format(&line, " DEADLINE: <%s>", org_day(item->finish, day));
    }
    if (line.length > 0)
        buffer_format(writing->out, "%s\n", line.text + 1);
    buffer_clear(&line);
}

static void org_put_property(struct buffer *out, const char *name, const char *value)
{
    if (value[0] == '\0')
        return;
    buffer_format(out, ":%s: ", name);
    org_add_text(out, value);
    buffer_add_char(out, '\n');
}

static void org_put_properties(const struct org_writing *writing, const struct roadmap_step *step)
{
    struct buffer text = {0};

    buffer_add(writing->out, ":PROPERTIES:\n");
    buffer_format(&text, "%s@%s", step->id, writing->plan->uuid);
    org_put_property(writing->out, "ID", buffer_text(&text));
    org_put_property(writing->out, "STEP", step->id);
    buffer_truncate(&text, 0);
    if (!step->free)
        report_step_cost(step, &text);
    org_put_property(writing->out, "COST", buffer_text(&text));
    if (step->hours.likely > 0) /* Org's form, whose colon it has to read */
        buffer_format(writing->out, ":EFFORT: %d:00\n", step->hours.likely);
    buffer_add(writing->out, ":END:\n");
    buffer_clear(&text);
}

static void org_put_boxes(const struct org_writing *writing, const struct roadmap_step *step)
{
    const char *box = step->status == STEP_DONE ? "- [X] " : "- [ ] ";

    for (int i = 0; i < step->doing.count; i++) {
        buffer_add(writing->out, box);
        org_add_text(writing->out, step->doing.items[i]);
        buffer_add_char(writing->out, '\n');
    }
}

/* Of what is due on several days, as doses are, each on its own in the agenda. */
static void org_put_days(const struct org_writing *writing, const struct ics_item *first)
{
    const struct ics_item *end = &writing->items.items[writing->items.count];
    char day[ORG_STAMP];

    if (!first || first + 1 == end || first[1].line != first->line)
        return;

    for (const struct ics_item *item = first; item < end && item->line == first->line; item++) {
        buffer_add(writing->out, "- [ ] ");
        org_add_text(writing->out, item->title);
        if (item->day != DATE_NONE)
            buffer_format(writing->out, " <%s>", org_day(item->day, day));
        buffer_add_char(writing->out, '\n');
    }
}

static void org_put_line(struct buffer *out, const char *label, const char *text)
{
    if (text[0] == '\0')
        return;
    buffer_format(out, "- %s", label);
    org_add_text(out, text);
    buffer_add_char(out, '\n');
}

static void org_put_step(const struct org_writing *writing, int line)
{
    const struct roadmap_step *step = &writing->roadmap->steps[line];
    const struct ics_item *item = ics_items_first(&writing->items, line);
    struct buffer when = {0};

    buffer_format(writing->out, "** %s ", org_states[step->status]);
    org_add_text(writing->out, step->title);
    buffer_add(writing->out, step->is_private ? " :private:\n" : "\n");
    org_put_planning(writing, step, item);
    org_put_properties(writing, step);
    report_step_date(writing->roadmap, step, &when);
    org_put_line(writing->out, "When: ", buffer_text(&when));
    org_put_boxes(writing, step);
    org_put_days(writing, item);
    if (writing->roadmap->with_private && step->note)
        org_put_line(writing->out, "Your note: ", step->note);
    buffer_clear(&when);
}

/* ---- gates and the whole --------------------------------------------------------------------- */

/* Whom to ask, and what. */
static void org_put_gate(struct buffer *out, const struct roadmap_gate *gate)
{
    for (int i = 0; i < gate->doing.count; i++) {
        buffer_add(out, "- [ ] ");
        org_add_text(out, gate->doing.items[i]);
        buffer_add_char(out, '\n');
    }
    org_put_line(out, "Who: ", gate->who ? gate->who : "");
    org_put_line(out, "Ask: ", gate->question ? gate->question : "");
}

static void org_put_gates(const struct org_writing *writing)
{
    char day[ORG_STAMP];
    int count = 0;

    for (size_t i = 0; i < writing->items.count; i++) {
        const struct ics_item *item = &writing->items.items[i];

        if (item->line >= 0)
            continue;
        if (count++ == 0)
            buffer_add(writing->out, "* Gates\n");
        buffer_add(writing->out, "** TODO ");
        org_add_text(writing->out, item->title);
        buffer_add(writing->out, item->is_private ? " :private:\n" : "\n");
        if (item->day != DATE_NONE)
            buffer_format(writing->out, "DEADLINE: <%s>\n", org_day(item->day, day));
        org_put_gate(writing->out, &writing->roadmap->gates[item->gate]);
    }
}

static void org_put_head(const struct org_writing *writing)
{
    char day[ORG_STAMP];

    if (writing->roadmap->with_private)
        buffer_add(writing->out, "# Private answers are in this file.\n");
    buffer_add(writing->out, "#+TITLE: ");
    org_add_text(writing->out, writing->plan->name);
    buffer_add(writing->out, ", roadmap to ");
    org_add_text(writing->out, writing->roadmap->goal_title);
    buffer_format(writing->out, "\n#+DATE: [%s]\n", org_day(writing->roadmap->today, day));
    buffer_add(writing->out, "#+TODO: TODO STARTED BLOCKED | DONE CANCELLED\n"
                             "#+OPTIONS: e:nil f:nil *:nil ^:nil -:nil tex:verbatim\n");
}

void org_roadmap(const struct roadmap *roadmap, const struct report_plan *plan,
                 const struct report_print *print, struct buffer *out)
{
    struct org_writing writing = {.roadmap = roadmap, .plan = plan, .out = out};

    (void)print;
    ics_items_make(&writing.items, roadmap);
    org_put_head(&writing);
    for (int i = 0; i < roadmap->step_count; i++) {
        if (i == 0 || roadmap->steps[i].phase != roadmap->steps[i - 1].phase)
            buffer_format(out, "* %s\n", phase_title(roadmap->steps[i].phase));
        org_put_step(&writing, i);
    }
    org_put_gates(&writing);
    ics_items_clear(&writing.items);
}

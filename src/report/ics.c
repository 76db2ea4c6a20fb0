/* SPDX-License-Identifier: MIT
 * A roadmap as a calendar: the same uid for the same thing every time, a higher sequence for what
 * changed since, a cancelled component for what fell away. What is over stays as it was written. */
#include "report/ics.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "milepost/sent.h"
#include "milepost/words.h"
#include "report/ics_fate.h"
#include "report/ics_items.h"
#include "report/ics_line.h"

struct ics_writing {
    const struct roadmap *roadmap;
    const struct report_plan *plan;
    const struct sent_calendar *before;
    struct sent_calendar now;
    struct buffer *out;
};

/* ---- what is said of it ---------------------------------------------------------------------- */

static void ics_add_list(const struct text_list *list, struct buffer *out)
{
    for (int i = 0; i < list->count; i++)
        buffer_format(out, "- %s\n", list->items[i]);
}

static void ics_add_cost(const struct roadmap_step *step, struct buffer *out)
{
    struct buffer cost = {0};

    report_step_cost(step, &cost);
    if (cost.length > 0)
        buffer_format(out, "Cost: %s\n", buffer_text(&cost));
    buffer_clear(&cost);
}

/* It is due as late as may be, and could be done before. */
static bool ics_has_room(const struct roadmap_step *step, const struct ics_item *item)
{
    return item->day != DATE_NONE && !step->by_month && !step->by_season &&
           step->start != DATE_NONE && step->start < item->day && step->by != DATE_NONE;
}

static void ics_add_step(const struct ics_writing *writing, const struct ics_item *item,
                         struct buffer *out)
{
    const struct roadmap_step *step = &writing->roadmap->steps[item->line];
    struct buffer late = {0};
    char day[DATE_TEXT];

    if (item->day == item->finish && ics_has_room(step, item))
        buffer_format(out, "It can be done from %s on; this is the last day.\n",
                      date_long(step->start, day));
    ics_add_list(&step->doing, out);
    if (item->day != DATE_NONE && step->p80 != DATE_NONE && step->p80 > item->finish)
        words_p80(step->p80, DATE_NONE, step->by_season, &late);
    if (late.length > 0)
        buffer_format(out, "%s\n", buffer_text(&late));
    buffer_clear(&late);
    if (item->pays)
        ics_add_cost(step, out);
    if (writing->roadmap->with_private && step->note && step->note[0])
        buffer_format(out, "Your note: %s\n", step->note);
}

/* Whom to ask, and what. */
static void ics_add_gate(const struct roadmap_gate *gate, struct buffer *out)
{
    ics_add_list(&gate->doing, out);
    if (gate->who && gate->who[0])
        buffer_format(out, "Who: %s\n", gate->who);
    if (gate->question && gate->question[0])
        buffer_format(out, "Ask: %s", gate->question);
}

static void ics_put_about(const struct ics_writing *writing, const struct ics_item *item)
{
    const struct roadmap *roadmap = writing->roadmap;
    struct buffer text = {0};

    if (item->line >= 0) {
        ics_add_step(writing, item, &text);
        buffer_format(&text, "Why: milepost why %s", roadmap->steps[item->line].id);
    } else {
        ics_add_gate(&roadmap->gates[item->gate], &text);
    }
    ics_put_text(writing->out, "DESCRIPTION", buffer_text(&text));
    buffer_clear(&text);
}

/* At nine in the morning of that day: an event of a whole day begins at midnight. */
static void ics_put_alarm(const struct ics_writing *writing, const struct ics_item *item)
{
    int days = ics_item_alarm_days(writing->roadmap, item);

    if (days == ICS_NO_ALARM)
        return;
    ics_put(writing->out, "BEGIN", "VALARM");
    ics_put(writing->out, "ACTION", "DISPLAY");
    ics_put_title(writing->out, "DESCRIPTION", item->title);
    if (days > 1)
        buffer_format(writing->out, "TRIGGER:-P%dDT15H\r\n", days - 1);
    else
        ics_put(writing->out, "TRIGGER", days == 1 ? "-PT15H" : "PT9H");
    ics_put(writing->out, "END", "VALARM");
}

/* ---- components ------------------------------------------------------------------------------ */

static const char *ics_component(const struct sent_entry *entry)
{
    return entry->day == DATE_NONE ? "VTODO" : "VEVENT";
}

static void ics_begin(struct ics_writing *writing, const struct sent_entry *entry)
{
    struct buffer uid = {0};

    buffer_format(&uid, "%s@%s", entry->uid, writing->plan->uuid);
    ics_put(writing->out, "BEGIN", ics_component(entry));
    ics_put_text(writing->out, "UID", buffer_text(&uid));
    ics_put_stamp(writing->out, "DTSTAMP", writing->roadmap->today);
    ics_put_number(writing->out, "SEQUENCE", entry->sequence);
    if (entry->day != DATE_NONE) {
        ics_put_day(writing->out, "DTSTART", entry->day);
        ics_put_day(writing->out, "DTEND", entry->finish + 1);
        ics_put(writing->out, "TRANSP", "TRANSPARENT");
    }
    buffer_clear(&uid);
}

static void ics_put_kind(const struct ics_writing *writing, bool is_private)
{
    ics_put(writing->out, "CATEGORIES", "Milepost");
    if (is_private)
        ics_put(writing->out, "CLASS", "PRIVATE");
}

static void ics_end(struct ics_writing *writing, const struct sent_entry *entry)
{
    ics_put(writing->out, "END", ics_component(entry));
    sent_put(&writing->now, entry);
}

/* Whoever writes on a later day counts from a higher number: a restored backup, the plan on another
 * computer, the print with private answers know nothing of what else was written, and a calendar
 * program takes nothing with a lower number. Of one day the private print is the fuller one. */
static int ics_least_sequence(const struct ics_writing *writing)
{
    enum { FIRST_DAY = 20454 /* 2026-01-01 */, A_DAY = 100, PRIVATE = A_DAY / 2 };
    int32_t days = writing->roadmap->today - FIRST_DAY;

    return (days > 0 ? days * A_DAY : 0) + (writing->roadmap->with_private ? PRIVATE : 0);
}

/* As it was when it was written last, but for what is told anew. */
static struct sent_entry ics_entry_after(const struct ics_writing *writing,
                                         const struct sent_entry *before,
                                         const struct sent_entry *entry)
{
    const int least = ics_least_sequence(writing);
    struct sent_entry after = *entry;
    bool same;

    after.sequence = least;
    if (!before)
        return after;
    same = before->day == entry->day && before->finish == entry->finish &&
           before->cancelled == entry->cancelled && strcmp(before->title, entry->title) == 0;
    after.sequence = before->sequence < 0 ? 0 : before->sequence;
    if (!same && after.sequence < INT_MAX)
        after.sequence++;
    if (after.sequence < least)
        after.sequence = least;
    return after;
}

static void ics_put_item(struct ics_writing *writing, const struct ics_item *item)
{
    const struct sent_entry entry =
        ics_entry_after(writing, sent_find(writing->before, item->uid),
                        &(struct sent_entry){(char *)item->uid, (char *)item->title, item->day,
                                             item->finish, 0, false});

    if (sent_find(&writing->now, item->uid))
        return; /* a uid stands once in a file */
    ics_begin(writing, &entry);
    ics_put_title(writing->out, "SUMMARY", item->title);
    ics_put_about(writing, item);
    ics_put_kind(writing, item->is_private);
    ics_put(writing->out, "STATUS", item->day == DATE_NONE ? "NEEDS-ACTION" : "CONFIRMED");
    if (item->day != DATE_NONE)
        ics_put_alarm(writing, item);
    ics_end(writing, &entry);
}

/* ---- what is not to do any more -------------------------------------------------------------- */

/* What was done says so in its title, also to those who read no status; by that it is known, too.
 */
#define ICS_DONE "Done: "

static bool ics_is_told_done(const struct sent_entry *entry)
{
    return strncmp(entry->title, ICS_DONE, strlen(ICS_DONE)) == 0;
}

/* Done: an event goes to the day on which it was, so that none is left on a day to come, and rings
 * no more. */
static void ics_put_done(struct ics_writing *writing, const struct sent_entry *before,
                         const struct ics_fate *fate)
{
    bool told = ics_is_told_done(before);
    /* The day on which a series was done is that of its last dose alone. */
    const date_day ended = told && fate->is_part ? DATE_NONE : fate->ended;
    struct sent_entry entry = *before;
    struct buffer title = {0};

    buffer_format(&title, "%s%s", told ? "" : ICS_DONE, before->title);
    entry.title = title.text;
    if (entry.day != DATE_NONE && ended != DATE_NONE)
        entry.day = entry.finish = ended;
    else if (entry.day != DATE_NONE && entry.finish > writing->roadmap->today)
        entry.day = entry.finish = writing->roadmap->today; /* nobody told when */
    entry = ics_entry_after(writing, before, &entry);
    ics_begin(writing, &entry);
    ics_put_title(writing->out, "SUMMARY", entry.title);
    ics_put_kind(writing, fate->is_private);
    ics_put(writing->out, "STATUS", entry.day == DATE_NONE ? "COMPLETED" : "CONFIRMED");
    if (entry.day == DATE_NONE && ended != DATE_NONE)
        ics_put_stamp(writing->out, "COMPLETED", ended);
    ics_end(writing, &entry);
    buffer_clear(&title);
}

static void ics_put_cancelled(struct ics_writing *writing, const struct sent_entry *before,
                              const struct ics_fate *fate)
{
    struct sent_entry entry = *before;
    struct buffer title = {0};

    entry.cancelled = true;
    entry = ics_entry_after(writing, before, &entry);
    ics_begin(writing, &entry);
    /* For those who read no status. */
    buffer_format(&title, "Cancelled: %s", entry.title);
    ics_put_title(writing->out, "SUMMARY", buffer_text(&title));
    ics_put_kind(writing, fate->is_private);
    ics_put(writing->out, "STATUS", "CANCELLED");
    ics_end(writing, &entry);
    buffer_clear(&title);
}

/* It is told again each time until its day is past: the file that told it first may never have been
 * read. */
static void ics_put_gone(struct ics_writing *writing, const struct sent_entry *before)
{
    struct ics_fate fate = ics_fate_of(writing->roadmap, before->uid);
    bool is_event = before->day != DATE_NONE;

    if (fate.done && !before->cancelled)
        ics_put_done(writing, before, &fate);
    else if (is_event ? before->finish < writing->roadmap->today : ics_is_told_done(before))
        sent_put(&writing->now, before);
    else
        ics_put_cancelled(writing, before, &fate);
}

/* ---- the whole ------------------------------------------------------------------------------- */

static void ics_put_head(struct ics_writing *writing)
{
    struct buffer name = {0};

    ics_put(writing->out, "BEGIN", "VCALENDAR");
    ics_put(writing->out, "VERSION", "2.0");
    ics_put(writing->out, "PRODID", "-//Milepost//Milepost//EN");
    ics_put(writing->out, "CALSCALE", "GREGORIAN");
    buffer_format(&name, "Milepost: %s%s", writing->plan->name,
                  writing->roadmap->with_private ? ", with private answers" : "");
    ics_put_title(writing->out, "X-WR-CALNAME", buffer_text(&name));
    buffer_clear(&name);
}

void ics_roadmap(const struct roadmap *roadmap, const struct report_plan *plan,
                 const struct report_print *print, struct buffer *out)
{
    const struct sent_calendar none = {0};
    struct ics_writing writing = {.roadmap = roadmap,
                                  .plan = plan,
                                  .before = print->calendar ? print->calendar : &none,
                                  .out = out};
    struct ics_items items;

    ics_items_make(&items, roadmap);
    ics_put_head(&writing);
    for (size_t i = 0; i < items.count; i++)
        ics_put_item(&writing, &items.items[i]);
    sent_keep(&writing.now, writing.before, true);
    for (size_t i = 0; i < writing.before->count; i++)
        if (!sent_find(&writing.now, writing.before->items[i].uid))
            ics_put_gone(&writing, &writing.before->items[i]);
    ics_put(out, "END", "VCALENDAR");
    ics_items_clear(&items);
    if (print->calendar) {
        sent_clear(print->calendar);
        *print->calendar = writing.now;
    } else {
        sent_clear(&writing.now);
    }
}

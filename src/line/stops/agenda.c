/* SPDX-License-Identifier: MIT
 * What to do now, and what is due: lines, each of which opens its step. */
#include "milepost/report/agenda.h"
#include "line/stops/stops.h"
#include "milepost/report.h"
#include "milepost/session/slip.h"

/* ---- what to do now --------------------------------------------------------------------------- */

static void now_add(struct stop *stop, const struct roadmap *roadmap, const struct next_list *list,
                    const struct next_item *item)
{
    struct buffer text = {0};

    report_next_day(roadmap, item, &text);
    if (text.length > 0)
        buffer_add(&text, ": ");
    buffer_format(&text, "%s. ", roadmap->steps[item->line].title);
    report_next_doing(list, item, &text);
    menu_add(&stop->menu, STOP_STEP, item->line, "%s", buffer_text(&text));
    buffer_clear(&text);
}

static void now_tell_heading(struct talk *talk, const struct next_list *list)
{
    struct buffer heading = {0};

    report_next_heading(list, &heading);
    talk_say(talk, "%s.%s", buffer_text(&heading),
             list->count == 0 ? " Nothing is to be done."
             : list->followed ? " A day that is told is the one by which it is to be done; it "
                                "may lie after these."
                              : "");
    buffer_clear(&heading);
}

/* What is left out can be opened elsewhere. */
static void now_add_rest(struct stop *stop, const struct next_list *list)
{
    struct buffer text = {0};

    report_next_due(list, &text);
    if (text.length > 0)
        menu_add(&stop->menu, STOP_DUE, 0, "%s: what is due", buffer_text(&text));
    buffer_truncate(&text, 0);
    report_next_left_out(list, &text);
    menu_add(&stop->menu, STOP_ROADMAP, 0, "%s%sThe whole roadmap", buffer_text(&text),
             text.length > 0 ? " " : "");
    buffer_clear(&text);
}

static void now_tell(struct stop *stop)
{
    struct session *session = stop->plain->session;
    const struct roadmap *roadmap = session_roadmap(session);
    struct next_list list;

    next_list_make(&list, roadmap, session_kept_baseline(session), NEXT_DAYS,
                   session_is_followed(session));
    now_tell_heading(&stop->plain->talk, &list);
    for (int i = 0; i < list.count; i++)
        now_add(stop, roadmap, &list, &list.items[i]);
    now_add_rest(stop, &list);
    menu_tell(&stop->menu, &stop->plain->talk);
}

/* ---- what is due ------------------------------------------------------------------------------ */

static void duties_add(struct stop *stop, date_day today, const struct due_item *item)
{
    bool gate = item->line < 0 && item->gate >= 0;
    struct buffer text = {0};

    report_due_day(item, today, &text);
    menu_add(&stop->menu, gate ? STOP_GATE : STOP_STEP, gate ? item->gate : item->line, "%s: %s",
             buffer_text(&text), report_due_what(item, true));
    buffer_clear(&text);
}

static void duties_tell(struct stop *stop)
{
    struct session *session = stop->plain->session;
    struct due_list list;

    due_list_make(&list, session_roadmap(session), session_kept_baseline(session));
    talk_say(&stop->plain->talk,
             list.count > 0 ? "What is due, soonest first." : "Nothing is due. < goes back.");
    for (int i = 0; i < list.count; i++)
        duties_add(stop, session_today(session), &list.items[i]);
    menu_tell(&stop->menu, &stop->plain->talk);
    due_list_clear(&list);
}

/* ---- both ------------------------------------------------------------------------------------- */

static void agenda_ask(const struct stop *stop, struct buffer *out)
{
    if (stop->menu.items.count > 0)
        buffer_add(out, "Which of these do you want to open? . tells them again.");
}

/* CEUs are due of no line at all. */
static struct onward agenda_choose(struct stop *stop, const struct menu_item *item)
{
    if (item->value >= 0)
        return onward_to(item);
    talk_say(&stop->plain->talk, "That is no step of the roadmap; there is nothing more to tell.");
    return onward_ask();
}

static const struct stop_ops now_ops = {
    .name = "what to do now", .tell = now_tell, .ask = agenda_ask, .choose = agenda_choose};

static const struct stop_ops duties_ops = {
    .name = "what is due", .tell = duties_tell, .ask = agenda_ask, .choose = agenda_choose};

struct stop *week_stop(struct plain *plain, const struct stop_place *place)
{
    (void)place;
    return stop_new(plain, &now_ops, sizeof(struct stop));
}

struct stop *due_stop(struct plain *plain, const struct stop_place *place)
{
    (void)place;
    return stop_new(plain, &duties_ops, sizeof(struct stop));
}

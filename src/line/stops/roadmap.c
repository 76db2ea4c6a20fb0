/* SPDX-License-Identifier: MIT
 * The roadmap: its date, its money, and each step as a line to be opened. */
#include "line/stops/stops.h"
#include "milepost/report.h"
#include "milepost/report/ahead.h"

static void steps_say(const struct roadmap *roadmap, const struct roadmap_step *step,
                      struct buffer *out)
{
    struct buffer spare = {0};

    buffer_format(out, "%s: %s, ", phase_title(step->phase), step->title);
    if (step->status == STEP_STARTED)
        buffer_add(out, "started, ");
    report_step_date(roadmap, step, out);
    report_step_spare(step, &spare);
    if (spare.length > 0)
        buffer_format(out, ", %s", buffer_text(&spare));
    buffer_clear(&spare);
    buffer_add(out, ", ");
    report_step_cost(step, out);
}

static void steps_tell_head(struct plain *plain, const struct roadmap *roadmap)
{
    const char *standing = session_chosen_standing(plain->session, plain->options->schools);
    struct talk *talk = &plain->talk;
    struct buffer text = {0};

    report_ahead_when(roadmap, &text);
    talk_say(talk, "Roadmap to %s: %s.", roadmap->goal_title, buffer_text(&text));
    buffer_truncate(&text, 0);
    if (report_keeps_nothing(roadmap))
        talk_say(talk, "%s", report_no_routes(roadmap));
    if (report_bar(roadmap, &text))
        talk_say(talk, "%s", buffer_text(&text));
    if (standing[0])
        talk_say(talk, "%s", standing);
    for (int i = 0; i < roadmap->notice_count; i++) {
        buffer_truncate(&text, 0);
        report_notice(roadmap, i, &text);
        talk_say(talk, "%s", buffer_text(&text));
    }
    buffer_truncate(&text, 0);
    if (report_over(roadmap, &text))
        talk_say(talk, "%s", buffer_text(&text));
    buffer_clear(&text);
}

static void steps_tell(struct stop *stop)
{
    const struct roadmap *roadmap = session_roadmap(stop->plain->session);
    struct buffer text = {0};

    steps_tell_head(stop->plain, roadmap);
    for (int i = 0; i < roadmap->step_count; i++) {
        buffer_truncate(&text, 0);
        steps_say(roadmap, &roadmap->steps[i], &text);
        menu_add(&stop->menu, 0, i, "%s", buffer_text(&text));
    }
    buffer_clear(&text);
    menu_tell(&stop->menu, &stop->plain->talk);
}

static void steps_ask(const struct stop *stop, struct buffer *out)
{
    (void)stop;
    buffer_add(out, "Which step do you want to open? . tells the list from its beginning.");
}

static struct onward steps_choose(struct stop *stop, const struct menu_item *item)
{
    (void)stop;
    return onward_go(STOP_STEP, item->value);
}

static const struct stop_ops steps_ops = {
    .name = "the roadmap", .tell = steps_tell, .ask = steps_ask, .choose = steps_choose};

struct stop *roadmap_stop(struct plain *plain, const struct stop_place *place)
{
    (void)place;
    return stop_new(plain, &steps_ops, sizeof(struct stop));
}

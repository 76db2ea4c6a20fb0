/* SPDX-License-Identifier: MIT
 * The gates: what somebody else checks, and one of them with whom to ask. */
#include <string.h>

#include "line/stops/stops.h"
#include "milepost/report.h"

/* Its state with the day by which something is to be done: "action needed by 14 Dec 2027". */
static void checked_say(const struct roadmap_gate *gate, struct buffer *out)
{
    char day[DATE_TEXT];

    report_gate_state(gate, out);
    if (gate->outcome == GATE_BARRED || gate->outcome == GATE_CLEAR)
        return;
    buffer_add(out, gate->outcome == GATE_ACTION ? " " : "; ask ");
    if (gate->time != GATE_LATER || gate->by == DATE_NONE)
        buffer_format(out, "%s%s", report_gate_time(gate->time), gate->by != DATE_NONE ? ", " : "");
    if (gate->by != DATE_NONE)
        buffer_format(out, "by %s", date_or_month(gate->by, gate->wanted_by_season, day));
}

/* ---- all of them ------------------------------------------------------------------------------ */

static void checked_tell(struct stop *stop)
{
    const struct roadmap *roadmap = session_roadmap(stop->plain->session);
    struct buffer text = {0};

    report_gates(roadmap, &text);
    talk_say(&stop->plain->talk, "What somebody else checks: %s.",
             roadmap->gate_count > 0 ? buffer_text(&text) : "nothing on this roadmap");
    for (int time = GATE_NOW; time <= GATE_AFTER_OFFER + 1; time++)
        for (int i = 0; i < roadmap->gate_count; i++) {
            const struct roadmap_gate *gate = &roadmap->gates[i];

            if ((int)gate->time != (time > GATE_AFTER_OFFER ? (int)GATE_NEVER : time))
                continue;
            buffer_truncate(&text, 0);
            checked_say(gate, &text);
            menu_add(&stop->menu, STOP_GATE, i, "%s: %s", gate->title, buffer_text(&text));
        }
    buffer_clear(&text);
    menu_tell(&stop->menu, &stop->plain->talk);
}

static void checked_ask(const struct stop *stop, struct buffer *out)
{
    (void)stop;
    buffer_add(out, "Which of these checks do you want to open? . tells them again.");
}

static struct onward checked_choose(struct stop *stop, const struct menu_item *item)
{
    (void)stop;
    return onward_to(item);
}

static const struct stop_ops checked_ops = {.name = "what somebody else checks",
                                            .tell = checked_tell,
                                            .ask = checked_ask,
                                            .choose = checked_choose};

struct stop *gates_stop(struct plain *plain, const struct stop_place *place)
{
    (void)place;
    return stop_new(plain, &checked_ops, sizeof(struct stop));
}

/* ---- one of them ------------------------------------------------------------------------------ */

struct one_gate {
    struct stop stop;
    char id[120]; /* the roadmap may be another by now */
};

static void one_gate_say(struct talk *talk, const struct roadmap *roadmap, int index)
{
    const struct roadmap_gate *gate = &roadmap->gates[index];
    struct buffer state = {0};

    checked_say(gate, &state);
    talk_say(talk, "%s: %s.", gate->title, buffer_text(&state));
    talk_say(talk, "%s", roadmap->catalog->gates[gate->gate].about);
    buffer_clear(&state);
    if (gate->outcome != GATE_BARRED && gate->outcome != GATE_CLEAR && gate->before)
        talk_say(talk, "When: %s", gate->before);
    if (gate->who && gate->who[0])
        talk_say(talk, "Whom to ask: %s", gate->who);
    if (gate->question && gate->question[0])
        talk_say(talk, "Ask: %s", gate->question);
    for (int i = 0; i < gate->doing.count; i++)
        talk_say(talk, "Do: %s", gate->doing.items[i]);
}

static void one_gate_say_why(struct talk *talk, const struct roadmap *roadmap, int index)
{
    const struct because_list *chain = &roadmap->gates[index].because;
    const char *about = roadmap->catalog->gates[roadmap->gates[index].gate].about;
    struct buffer text = {0};

    for (int i = 0; i < chain->count; i++) {
        buffer_truncate(&text, 0);
        report_because(roadmap, &chain->items[i], &text);
        if (!strstr(buffer_text(&text), about)) /* it was told first of all */
            talk_say(talk, "Why: %s", buffer_text(&text));
    }
    buffer_clear(&text);
}

static void one_gate_tell(struct stop *stop)
{
    const struct roadmap *roadmap = session_roadmap(stop->plain->session);
    int index = roadmap_find_gate(roadmap, ((const struct one_gate *)stop)->id);

    if (index < 0) {
        talk_say(&stop->plain->talk, "This check is no longer on the roadmap.");
    } else {
        one_gate_say(&stop->plain->talk, roadmap, index);
        one_gate_say_why(&stop->plain->talk, roadmap, index);
    }
    menu_add(&stop->menu, 0, 0, "Back");
    menu_tell(&stop->menu, &stop->plain->talk);
}

static void one_gate_ask(const struct stop *stop, struct buffer *out)
{
    (void)stop;
    buffer_add(out, "1 or < goes back; . tells this check again.");
}

static struct onward one_gate_choose(struct stop *stop, const struct menu_item *item)
{
    (void)stop;
    (void)item;
    return onward_back();
}

static const struct stop_ops one_gate_ops = {.name = "a check by somebody else",
                                             .tell = one_gate_tell,
                                             .ask = one_gate_ask,
                                             .choose = one_gate_choose};

struct stop *gate_stop(struct plain *plain, const struct stop_place *place)
{
    struct one_gate *gate = stop_new(plain, &one_gate_ops, sizeof *gate);

    snprintf(gate->id, sizeof gate->id, "%s",
             session_roadmap(plain->session)->gates[place->index].id);
    return &gate->stop;
}

/* SPDX-License-Identifier: MIT
 * The gates in words: how many there are and when each is due, alike wherever they are told. */
#include "milepost/report.h"

const char *report_gate_time(enum gate_time time)
{
    static const char *const words[] = {
        [GATE_NEVER] = "",
        [GATE_NOW] = "now",
        [GATE_LATER] = "later",
        [GATE_AFTER_OFFER] = "after the offer",
    };

    return words[time];
}

static bool gate_is_open(const struct roadmap_gate *gate)
{
    return gate->outcome != GATE_CLEAR;
}

static bool gate_is_ahead(const struct roadmap_gate *gate)
{
    return gate->on_way;
}

static int gates_count(const struct roadmap *roadmap, bool (*is)(const struct roadmap_gate *gate))
{
    int count = 0;

    for (int i = 0; i < roadmap->gate_count; i++)
        count += is(&roadmap->gates[i]);
    return count;
}

int report_open_gates(const struct roadmap *roadmap)
{
    return gates_count(roadmap, gate_is_open);
}

static void gates_say_way(const struct roadmap *roadmap, int open, struct buffer *out)
{
    int ahead = gates_count(roadmap, gate_is_ahead);

    if (roadmap->route < 0)
        return;
    if (ahead == open)
        buffer_add(out, open == 1 ? "; on the way" : "; all on the way");
    else if (ahead == 0)
        buffer_add(out, "; none on the way");
    else
        buffer_format(out, "; %d on the way", ahead);
}

static void gates_say_times(const struct roadmap *roadmap, struct buffer *out)
{
    const char *between = ": ";

    for (int time = GATE_NOW; time <= GATE_AFTER_OFFER; time++) {
        int count = 0;

        for (int i = 0; i < roadmap->gate_count; i++)
            count += (int)roadmap->gates[i].time == time;
        if (count == 0)
            continue;
        buffer_format(out, "%s%d %s", between, count, report_gate_time((enum gate_time)time));
        between = ", ";
    }
}

void report_gates(const struct roadmap *roadmap, struct buffer *out)
{
    int open = report_open_gates(roadmap);

    if (open == 0) {
        buffer_add(out, "all clear");
        return;
    }
    buffer_format(out, "%d open", open);
    gates_say_times(roadmap, out);
    gates_say_way(roadmap, open, out);
}

void report_gate_due(const struct roadmap_gate *gate, struct buffer *out)
{
    bool alone = gate->outcome == GATE_ACTION;

    if (!alone)
        report_gate_state(gate, out);
    if (gate->outcome == GATE_CLEAR || gate->outcome == GATE_BARRED)
        return;
    buffer_format(out, "%s%s", alone ? "" : "; ask ", report_gate_time(gate->time));
}

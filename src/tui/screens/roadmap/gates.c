/* SPDX-License-Identifier: MIT
 * The gates: what somebody checks, by when it is to be seen to, with whom to ask. */
#include <string.h>

#include "milepost/report.h"
#include "tui/parts/detail.h"
#include "tui/parts/list_screen.h"
#include "tui/parts/standing.h"
#include "tui/screens/roadmap/places.h"

enum { DATED_FROM = 50 };
enum gates_cell { CELL_TITLE, CELL_DATE };

static const struct list_column gates_columns[] = {
    [CELL_TITLE] = {.width = 0},
    [CELL_DATE] = {.width = 22, .from = DATED_FROM, .right = true, .snug = true, .days = true},
};

/* ---- rows ------------------------------------------------------------------------------------ */

/* "by 9 Dec 2026", "apply from 14 Mar 2028", "until reinstated": the day from which one may apply
 * is not the day on which the bar ends. */
static void gates_say_date(const struct roadmap_gate *gate, struct buffer *out)
{
    char day[DATE_TEXT];

    if (gate->outcome == GATE_BARRED && gate->until != DATE_NONE)
        buffer_format(out, "apply from %s", date_long(gate->until, day));
    else if (gate->outcome == GATE_BARRED)
        buffer_add(out, "until reinstated");
    else if (gate->outcome != GATE_CLEAR && gate->by != DATE_NONE)
        buffer_format(out, "by %s", date_or_month(gate->by, gate->wanted_by_season, day));
}

static bool gates_has_text(const char *text)
{
    return text && text[0] != '\0';
}

/* "Someone else decides. ": what a mark alone should not have to say. */
static void gates_say_outcome(const struct roadmap_gate *gate, struct buffer *out)
{
    const char *words = report_gate_words(gate->outcome);

    if (gate->outcome == GATE_BARRED || gate->outcome == GATE_DECIDED_BY_OTHER)
        buffer_format(out, "%c%s", words[0] - 'a' + 'A', words + 1);
}

/* Whom to ask, below the title; with the date where that has no column. */
static void gates_add_whom(struct list_screen *view, const struct roadmap_gate *gate,
                           const struct roadmap_gate *above, const char *date)
{
    bool same =
        above && gates_has_text(above->who) && gate->who && strcmp(above->who, gate->who) == 0;
    struct buffer text = {0};

    gates_say_outcome(gate, &text);
    if (view->screen.tui->canvas.columns < DATED_FROM + 4 && date[0] != '\0')
        buffer_format(&text, "%s%s", text.length > 0 ? ", " : "", date);
    if (gates_has_text(gate->who) && gate->outcome != GATE_CLEAR)
        buffer_format(&text, "%sWhom: %s", text.length > 0 ? ". " : "",
                      same ? "the same as above" : gate->who);
    if (text.length > 0)
        list_add(&view->list, ROW_MORE, buffer_text(&text))->dim = true;
    buffer_clear(&text);
}

static void gates_add_gate(struct list_screen *view, const struct roadmap *roadmap, int index,
                           int above)
{
    const struct roadmap_gate *gate = &roadmap->gates[index];
    struct list_row *row = list_add_item(&view->list, PLACE_GATE, index,
                                         standing_gate_mark(gate->outcome), gate->title);
    struct buffer date = {0};

    row->tone = standing_gate_tone(gate->outcome);
    gates_say_date(gate, &date);
    list_set(&view->list, row, CELL_DATE, buffer_text(&date));
    gates_add_whom(view, gate, above >= 0 ? &roadmap->gates[above] : NULL, buffer_text(&date));
    buffer_clear(&date);
}

static const char *gates_heading(enum gate_time time)
{
    return time == GATE_NEVER ? report_gate_words(GATE_CLEAR) : report_gate_time(time);
}

/* Those of one time, the worst first. */
static void gates_add_time(struct list_screen *view, const struct roadmap *roadmap,
                           enum gate_time time)
{
    int above = -1;

    for (int outcome = GATE_BARRED; outcome >= GATE_CLEAR; outcome--) {
        for (int i = 0; i < roadmap->gate_count; i++) {
            if (roadmap->gates[i].time != time || (int)roadmap->gates[i].outcome != outcome)
                continue;
            if (above < 0)
                list_screen_add_heading(view, gates_heading(time));
            gates_add_gate(view, roadmap, i, above);
            above = i;
        }
    }
}

static void gates_add_count(struct list_screen *view, const struct roadmap *roadmap)
{
    struct buffer text = {0};

    buffer_add(&text, "Somebody else checks these: ");
    report_gates(roadmap, &text);
    buffer_add_char(&text, '.');
    list_add(&view->list, ROW_TEXT, buffer_text(&text));
    buffer_clear(&text);
}

static void gates_fill(struct list_screen *view)
{
    const struct roadmap *roadmap = session_roadmap(view->screen.tui->session);

    if (roadmap->gate_count == 0)
        list_add(&view->list, ROW_TEXT, "Nothing on this roadmap is checked by others.");
    else if (!frame_is_compact(view->screen.tui))
        gates_add_count(view, roadmap);
    for (int time = GATE_NOW; time <= GATE_AFTER_OFFER; time++)
        gates_add_time(view, roadmap, (enum gate_time)time);
    gates_add_time(view, roadmap, GATE_NEVER);
}

static void gates_detail(struct list_screen *view, const struct list_row *row, struct page *page)
{
    detail_gate(page, session_roadmap(view->screen.tui->session), row->value);
}

static const enum command gates_footer[] = {COMMAND_CONTINUE, COMMAND_BACK, COMMAND_WHY,
                                            COMMAND_HELP,     COMMAND_JUMP, COMMAND_NONE};

static const struct list_screen_ops gates_ops = {
    .screen = {.name = "Gates",
               .context = CONTEXT_GATES,
               .footer = gates_footer,
               .update = list_screen_update,
               .crumb = "Gates",
               .draw = list_screen_draw,
               .can = list_screen_can,
               .key = list_screen_key,
               .leave = list_screen_leave},
    .columns = gates_columns,
    .column_count = 2,
    .fill = gates_fill,
    .detail = gates_detail,
    .brief = true,
};

struct screen *gates_screen(struct tui *tui, const struct place *place)
{
    (void)place;
    return list_screen_new(tui, &gates_ops, sizeof(struct list_screen));
}

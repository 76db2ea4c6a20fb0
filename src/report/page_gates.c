/* SPDX-License-Identifier: MIT
 * What could stop the person: each open check with whom to ask and by when. Checks of which all of
 * that is the same are one row. */
#include <string.h>

#include "milepost/words.h"
#include "report/page.h"

enum { WEIGHT_GATE = 930, WEIGHT_PER_GATE = 10 };
enum { GATE_WHAT, GATE_WHOM, GATE_WHEN, GATE_COLUMNS };

static const char *const gate_heads[GATE_COLUMNS] = {"What", "Ask whom", "By when"};

/* ---- alike ----------------------------------------------------------------------------------- */

/* "by Feb 2028", "after the offer"; what bars says from when one may apply. */
static void gate_say_when(const struct roadmap_gate *gate, struct buffer *out)
{
    char day[DATE_TEXT];

    if (gate->outcome == GATE_BARRED)
        report_gate_state(gate, out);
    else if (gate->time == GATE_AFTER_OFFER || gate->by == DATE_NONE)
        buffer_add(out, report_gate_time(gate->time));
    else
        buffer_format(out, "by %s", date_or_month(gate->by, gate->wanted_by_season, day));
}

static bool gates_are_alike(const struct roadmap_gate *one, const struct roadmap_gate *other)
{
    struct buffer when = {0}, other_when = {0};
    bool alike = one->outcome == other->outcome && strcmp(one->who, other->who) == 0;

    gate_say_when(one, &when);
    gate_say_when(other, &other_when);
    alike = alike && strcmp(buffer_text(&when), buffer_text(&other_when)) == 0;
    buffer_clear(&when);
    buffer_clear(&other_when);
    return alike;
}

static bool gates_is_first(const struct roadmap *roadmap, int index)
{
    for (int i = 0; i < index; i++)
        if (gates_are_alike(&roadmap->gates[i], &roadmap->gates[index]))
            return false;
    return true;
}

static const char *gate_last_word(const char *title)
{
    const char *space = strrchr(title, ' ');

    return space ? space : title + strlen(title);
}

/* Where the last word of all those alike is the same, it is said once: " proof"; else NULL. */
static const char *gates_common_word(const struct roadmap *roadmap, int first)
{
    const char *word = gate_last_word(roadmap->gates[first].title);
    int count = 0;

    for (int i = first; i < roadmap->gate_count; i++) {
        if (!gates_are_alike(&roadmap->gates[first], &roadmap->gates[i]))
            continue;
        if (strcmp(gate_last_word(roadmap->gates[i].title), word) != 0)
            return NULL;
        count++;
    }
    return count > 1 && word[0] ? word : NULL;
}

/* "Hepatitis B, MMR, Chickenpox proof"; returns how many that is. */
static int gates_say_titles(const struct roadmap *roadmap, int first, struct buffer *out)
{
    const char *common = gates_common_word(roadmap, first);
    int count = 0;

    for (int i = first; i < roadmap->gate_count; i++) {
        const char *title = roadmap->gates[i].title;
        size_t length = common ? strlen(title) - strlen(common) : strlen(title);

        if (!gates_are_alike(&roadmap->gates[first], &roadmap->gates[i]))
            continue;
        buffer_add(out, count++ > 0 ? ", " : "");
        buffer_add_bytes(out, title, length);
    }
    buffer_add(out, common ? common : "");
    return count;
}

/* ---- one row --------------------------------------------------------------------------------- */

static void gates_add_row(struct onepage *page, struct onepage_section *section, int first)
{
    const struct roadmap_gate *gate = &page->roadmap->gates[first];
    int weight = WEIGHT_GATE - (int)section->count * WEIGHT_PER_GATE;
    struct onepage_item *row =
        onepage_add(section, ONEPAGE_ROW, gate->outcome == GATE_BARRED ? ONEPAGE_STAYS : weight);
    struct buffer text = {0};

    row->holds = gates_say_titles(page->roadmap, first, &text);
    if (gate->outcome == GATE_DECIDED_BY_OTHER)
        buffer_format(&text, " (%s)", report_gate_words(gate->outcome));
    row->cells[GATE_WHAT] = onepage_keep(page, &text);
    row->cells[GATE_WHOM] = gate->who;
    gate_say_when(gate, &text);
    row->cells[GATE_WHEN] = onepage_keep(page, &text);
}

/* What is to be asked now comes first, and within that the worst. */
static void gates_list_time(struct onepage *page, struct onepage_section *section,
                            enum gate_time time)
{
    const struct roadmap *roadmap = page->roadmap;

    for (int outcome = GATE_BARRED; outcome > GATE_CLEAR; outcome--)
        for (int i = 0; i < roadmap->gate_count; i++)
            if (roadmap->gates[i].time == time && (int)roadmap->gates[i].outcome == outcome &&
                gates_is_first(roadmap, i))
                gates_add_row(page, section, i);
}

void onepage_gates(struct onepage *page)
{
    struct onepage_section *section;

    if (page->roadmap->gate_count == 0)
        return;
    section = onepage_open(page, "What could stop you");
    section->heads = gate_heads;
    section->columns = GATE_COLUMNS;
    for (int time = GATE_NOW; time <= GATE_AFTER_OFFER; time++)
        gates_list_time(page, section, (enum gate_time)time);
    gates_list_time(page, section, GATE_NEVER);
    if (section->count == 0)
        onepage_add(section, ONEPAGE_LINE, WEIGHT_GATE)->text =
            "Nothing that is checked stands open.";
}

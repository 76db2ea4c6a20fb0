/* SPDX-License-Identifier: MIT
 * Which units of a cycle must be of one field or from one place, in units of the person's own
 * total. Where fields ask for more than the cycle does, or no source says what a credential asks
 * for, that is said and the body is to be asked: it is not decided here. */
#include "plan/roadmap/line.h"

enum { MINIMUM_ROOM = 64 };

/* The minimums of one cycle, and the lines that are made of them. */
struct minimum_lines {
    struct builder *builder;
    const struct catalog *catalog;
    const struct renew_cycle *cycle;
    struct renew_minimum items[MINIMUM_ROOM];
    int count;
    struct renew_fields fields;
    struct roadmap_step *step;
};

static const char *minimums_take(struct minimum_lines *lines, struct buffer *text)
{
    const char *copy = arena_copy_text(&lines->builder->roadmap->arena, buffer_text(text));

    buffer_clear(text);
    return copy;
}

static const char *minimum_code(const struct minimum_lines *lines,
                                const struct renew_minimum *minimum)
{
    return lines->catalog->credentials[minimum->credential].code;
}

/* ---- the minimums ---------------------------------------------------------------------------- */

/* "At least 16 of the 52 must be in auditing (CPMA)", " and 8 in pediatrics (CPEDC)". */
static void minimum_add(const struct minimum_lines *lines, const struct renew_minimum *minimum,
                        const char *joint, struct buffer *text)
{
    int all = lines->cycle->units;

    if (*joint)
        buffer_format(text, "%s%d", joint, minimum->units);
    else if (minimum->units > all)
        buffer_format(text, "At least %d must be", minimum->units);
    else if (minimum->units == all)
        buffer_format(text, "All %d must be", all);
    else
        buffer_format(text, "At least %d of the %d must be", minimum->units, all);
    buffer_format(text, " %s %s", minimum->origin ? "from" : "in", minimum->name);
    if (minimum->credential >= 0)
        buffer_format(text, " (%s)", minimum_code(lines, minimum));
}

/* The index of the last minimum that a source gives, or -1. */
static int minimums_last_known(const struct minimum_lines *lines)
{
    int last = lines->count - 1;

    while (last >= 0 && lines->items[last].unknown)
        last--;
    return last;
}

static void minimum_add_notes(const struct minimum_lines *lines,
                              const struct renew_minimum *minimum, struct buffer *text)
{
    char day[DATE_TEXT];

    if (minimum->note && minimum->note[0])
        buffer_format(text, " %s", minimum->note);
    if (minimum->younger != DATE_NONE)
        buffer_format(text,
                      " The %d %s %s are by a rule of %s, and your cycle began before it: ask %s "
                      "whether it binds you.",
                      minimum->units, minimum->origin ? "from" : "in", minimum->name,
                      date_long(minimum->younger, day),
                      lines->catalog->bodies[lines->cycle->body].name);
}

/* True when a unit that is about the right thing may be from the right place as well. */
static bool minimums_cross(const struct minimum_lines *lines)
{
    for (int i = 1; i < lines->count; i++) {
        if (lines->items[i].origin != lines->items[0].origin)
            return true;
    }
    return false;
}

static void minimums_say_units(struct minimum_lines *lines)
{
    struct buffer text = {0};
    int last = minimums_last_known(lines);

    if (last < 0)
        return;
    for (int i = 0; i <= last; i++) {
        const char *joint = text.length == 0 ? "" : i == last ? " and " : ", ";
        if (!lines->items[i].unknown)
            minimum_add(lines, &lines->items[i], joint, &text);
    }
    buffer_add(&text, minimums_cross(lines) ? "; a unit may be both." : ".");
    for (int i = 0; i <= last; i++)
        minimum_add_notes(lines, &lines->items[i], &text);
    builder_put_first(lines->builder, &lines->step->doing, minimums_take(lines, &text));
}

static void minimums_say_unknown(struct minimum_lines *lines)
{
    const struct body *body = &lines->catalog->bodies[lines->cycle->body];

    for (int i = lines->count - 1; i >= 0; i--) {
        if (lines->items[i].unknown)
            builder_put_first(
                lines->builder, &lines->step->doing,
                arena_format(&lines->builder->roadmap->arena,
                             "Whether the %s asks for units in a field of its own was not found. "
                             "Ask %s.",
                             minimum_code(lines, &lines->items[i]), body->name));
    }
}

/* ---- what counts twice ----------------------------------------------------------------------- */

/* True when a unit for this minimum may count for another one of a credential as well. */
static bool minimum_pairs(const struct minimum_lines *lines, int at, enum credential_kind kind)
{
    const struct renew_minimum *minimum = &lines->items[at];

    if (minimum->unknown || minimum->credential < 0 ||
        lines->catalog->credentials[minimum->credential].kind != kind)
        return false;
    for (int i = 0; i < lines->count; i++) {
        const struct renew_minimum *other = &lines->items[i];
        if (!other->unknown && other->credential >= 0 &&
            renew_counts_twice(lines->catalog, lines->cycle, minimum, other))
            return true;
    }
    return false;
}

/* "CIRCC or CPEDC" */
static void minimums_add_codes(const struct minimum_lines *lines, enum credential_kind kind,
                               struct buffer *text)
{
    bool begun = false;

    for (int i = 0; i < lines->count; i++) {
        if (!minimum_pairs(lines, i, kind))
            continue;
        buffer_format(text, "%s%s", begun ? " or " : "", minimum_code(lines, &lines->items[i]));
        begun = true;
    }
}

/* The body's rule, and for which of the person's own credentials. */
static void minimums_add_twice(const struct minimum_lines *lines, struct buffer *text)
{
    const struct ceu_twice *twice = &lines->catalog->bodies[lines->cycle->body].ceus.twice;

    if (lines->fields.together == lines->fields.apart)
        return;
    buffer_format(text, "%s%s Of yours that may be ", text->length ? " " : "", twice->says);
    minimums_add_codes(lines, twice->one, text);
    buffer_add(text, " with ");
    minimums_add_codes(lines, twice->other, text);
    buffer_add(text, ".");
}

static const char *minimums_over(struct minimum_lines *lines)
{
    const struct body *body = &lines->catalog->bodies[lines->cycle->body];
    int apart = lines->fields.apart, together = lines->fields.together;
    int units = lines->cycle->units;
    struct buffer text = {0};

    buffer_format(&text, "The units in fields come to %d, more than the %d of the cycle.", apart,
                  units);
    minimums_add_twice(lines, &text);
    if (together < apart && together <= units)
        buffer_format(&text, " They fit only if %d count twice.", apart - units);
    else if (together < apart)
        buffer_format(&text, " Even then they come to %d.", together);
    buffer_format(&text,
                  " No source that was read says how it is counted for you, so ask %s before you "
                  "pay for a class. All %d, each in its field, are enough whatever the answer.",
                  body->name, apart);
    return minimums_take(lines, &text);
}

static void minimums_ask(struct minimum_lines *lines)
{
    builder_put_first(lines->builder, &lines->step->asking,
                      arena_format(&lines->builder->roadmap->arena,
                                   "To %s: \"My fields come to %d units and my cycle asks for %d. "
                                   "Which units count twice, and must I earn more?\"",
                                   lines->catalog->bodies[lines->cycle->body].name,
                                   lines->fields.apart, lines->cycle->units));
}

static void minimums_say_sum(struct minimum_lines *lines)
{
    struct buffer text = {0};

    if (lines->fields.apart > lines->cycle->units) {
        builder_put_first(lines->builder, &lines->step->doing, minimums_over(lines));
        minimums_ask(lines);
        return;
    }
    minimums_add_twice(lines, &text);
    if (text.length)
        builder_put_first(lines->builder, &lines->step->doing, minimums_take(lines, &text));
}

void minimums_say(struct builder *builder, const struct renew_cycle *cycle,
                  struct roadmap_step *step)
{
    struct minimum_lines lines = {
        .builder = builder, .catalog = builder->profile.catalog, .cycle = cycle, .step = step};

    if (cycle->units <= 0)
        return;
    lines.count = renew_minimums(lines.catalog, cycle, lines.items, MINIMUM_ROOM);
    lines.fields = renew_fields(lines.catalog, cycle, lines.items, lines.count);
    minimums_say_sum(&lines);
    minimums_say_unknown(&lines);
    minimums_say_units(&lines);
}

/* SPDX-License-Identifier: MIT
 * The help with paying that a person named, held against the program of one school. */
#include "milepost/report/promise.h"
#include "report/promise_parts.h"

static void help_say_school(const struct plan_school *school, struct buffer *out)
{
    if (school->hours >= 0)
        buffer_format(out, "%d hours", school->hours);
    if (school->hours >= 0 && school->weeks >= 0)
        buffer_add(out, " over ");
    if (school->weeks >= 0)
        buffer_format(out, "%d weeks", school->weeks);
}

/* "regular Pell takes 600 hours or more over 15 weeks or more; Workforce Pell ..." */
static void help_say_lengths(const struct aid *aid, struct buffer *out)
{
    for (int i = 0; i < aid->length_count; i++) {
        buffer_format(out, "%s%s takes ", i > 0 ? "; " : "", aid->lengths[i].title);
        report_aid_length(&aid->lengths[i], out);
    }
}

static void help_say_against(const struct aid *aid, const struct promise_input *input,
                             const struct aid_fit *fit, struct buffer *out)
{
    if (fit->why == AID_WHY_REFUSED) {
        buffer_add(out, "the school named the help that it takes, and this is not among it.");
        return;
    }
    buffer_add(out, "this program has ");
    help_say_school(input->school, out);
    buffer_add(out, "; ");
    if (aid->length_count > 0)
        help_say_lengths(aid, out);
    else
        buffer_format(out, "it takes %d hours or more", aid->least_hours);
    buffer_add(out, ".");
}

static void help_say_open(const struct aid *aid, const struct aid_fit *fit, struct buffer *out)
{
    if (fit->why == AID_WHY_UNKNOWN) {
        buffer_add(out, "hours and weeks are not both known; ");
        help_say_lengths(aid, out);
        buffer_add(out, ".");
        return;
    }
    if (fit->why == AID_WHY_KIND)
        buffer_add(out, "it is not counted on for this kind of program; ");
    buffer_format(out, "%s.", aid->confirm);
}

static void help_say_fit(const struct aid *aid, const struct aid_fit *fit, struct buffer *out)
{
    const struct aid_length *length = &aid->lengths[fit->length];

    buffer_format(out, "as %s by its length (", length->title);
    report_aid_length(length, out);
    buffer_add(out, ").");
    if (length->also[0])
        buffer_format(out, " Still to ask for: %s.", length->also);
}

static void help_add_source(struct promise_sources *sources, int source)
{
    for (int i = 0; i < sources->count; i++)
        if (sources->items[i] == source)
            return;
    if (sources->count < PROMISE_SOURCES)
        sources->items[sources->count++] = source;
}

static void help_add_sources(struct promise_sources *sources, const struct index_list *from)
{
    for (int i = 0; i < from->count; i++)
        help_add_source(sources, from->items[i]);
}

/* Where each rule stands that the text tells: one form's where the program fits that, else all
 * forms'. Whom to ask needs none. */
static struct promise_sources help_sources(const struct aid *aid, const struct aid_fit *fit)
{
    struct promise_sources sources = {.count = 0};

    if (fit->why == AID_WHY_REFUSED || (fit->answer == AID_ASK && fit->why != AID_WHY_UNKNOWN))
        return sources;
    if (fit->answer == AID_FITS && aid->length_count > 0)
        help_add_sources(&sources, &aid->lengths[fit->length].sources);
    for (int i = 0; fit->answer != AID_FITS && i < aid->length_count; i++)
        help_add_sources(&sources, &aid->lengths[i].sources);
    if (sources.count == 0 && aid->sources.count > 0)
        help_add_source(&sources, aid->sources.items[0]);
    return sources;
}

static void help_make(struct promise_sheet *sheet, const struct promise_input *input, int index)
{
    const struct aid *aid = &input->roadmap->catalog->aids[index];
    struct promise_help *help = &sheet->helps[sheet->help_count++];
    struct buffer text = {0};

    *help = (struct promise_help){.aid = index};
    help->fit = aid_fit(input->roadmap->catalog, index, input->school, input->roadmap->today);
    help->sources = help_sources(aid, &help->fit);
    if (help->fit.answer == AID_DOES_NOT)
        help_say_against(aid, input, &help->fit, &text);
    else if (help->fit.answer == AID_FITS)
        help_say_fit(aid, &help->fit, &text);
    else
        help_say_open(aid, &help->fit, &text);
    help->text = arena_copy_text(&sheet->arena, buffer_text(&text));
    buffer_clear(&text);
}

void promise_helps_make(struct promise_sheet *sheet, const struct promise_input *input)
{
    const struct catalog *catalog = input->roadmap->catalog;

    sheet->helps = arena_new(&sheet->arena, (size_t)catalog->aid_count + 1, sizeof *sheet->helps);
    for (int i = 0; i < catalog->aid_count; i++)
        if (input->aids >> i & 1U)
            help_make(sheet, input, i);
}

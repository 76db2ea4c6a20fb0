/* SPDX-License-Identifier: MIT
 * What the catalogue says of a credential, or of a word of the glossary. */
#include "milepost/report/looked_up.h"

#include "line/stops/stops.h"
#include "milepost/session/explained.h"

struct known_stop {
    struct stop stop;
    struct stop_place place;
};

static void known_take(void *context, const struct looked_line *line)
{
    talk_say(context, "%s%s%s%s", line->label ? line->label : "", line->label ? ": " : "",
             line->text, line->part == LOOKED_TITLE ? "." : "");
}

static void known_tell(struct stop *stop)
{
    const struct line_options *options = stop->plain->options;
    const struct stop_place *place = &((const struct known_stop *)stop)->place;
    enum explained_kind kind =
        place->kind == STOP_CREDENTIAL ? EXPLAINED_CREDENTIAL : EXPLAINED_TERM;
    struct explained explained = explained_begin(kind, stop->plain->session, options->catalog);
    date_day today = clock_today(options->clock);

    if (!explained_find(&explained, place->index))
        return;
    if (kind == EXPLAINED_CREDENTIAL)
        report_credential(explained.catalog, explained.index, today, known_take,
                          &stop->plain->talk);
    else
        report_term(explained.catalog, explained.index, today, known_take, &stop->plain->talk);
}

static const struct stop_ops known_ops = {.name = "what the catalogue says", .tell = known_tell};

struct stop *looked_up_stop(struct plain *plain, const struct stop_place *place)
{
    struct known_stop *known = stop_new(plain, &known_ops, sizeof *known);

    known->place = *place;
    return &known->stop;
}

/* SPDX-License-Identifier: MIT
 * Figures of the person's own in place of an assumption's, to be entered in one line; nothing gives
 * the catalogue's back. */
#include "milepost/report.h"
#include "tui/parts/entry.h"
#include "tui/screens/worksheet/places.h"

enum { FIGURES_LIMIT = 40 };

static bool figures_describe(struct value_screen *value)
{
    const struct session *session = value->screen.tui->session;
    int index = ((const struct entry *)value)->index;
    const struct assumption *assumption = &session_catalog(session)->assumptions[index];
    const struct range *own = session_own_figures(session, index);

    buffer_add(&value->crumbs, "Roadmap › Assumption");
    buffer_add(&value->title, assumption->title);
    buffer_add(&value->about, "The catalogue has ");
    report_range(&assumption->range, assumption->unit, &value->about);
    buffer_format(&value->about, ". %s", assumption->basis);
    buffer_format(&value->hint, "low/likely/high%s%s, like ",
                  assumption_is_share(assumption) ? "" : " in ",
                  assumption_is_share(assumption) ? "" : assumption->unit);
    assumption_write(assumption, &assumption->range, &value->hint);
    buffer_add(&value->hint, ", or one figure; nothing: the catalogue's");
    buffer_format(&value->key, "figures:%s", assumption->id);
    if (own)
        assumption_write(assumption, own, &value->stored);
    value->limit = FIGURES_LIMIT;
    return true;
}

static struct action figures_take(struct value_screen *value, const char *text)
{
    struct buffer said = {0};
    struct error err;
    enum status status = session_assume_typed(
        value->screen.tui->session, ((const struct entry *)value)->index, text, &said, &err);

    return entry_saved(value, status, &said, &err);
}

static const struct value_ops figures_value = {
    .words = &entry_words,
    .describe = figures_describe,
    .take = figures_take,
};

struct screen *figures_entry(struct tui *tui, const struct place *place)
{
    struct entry *entry = entry_new(tui, &figures_value, sizeof *entry);

    entry->index = place->index;
    return &entry->value.screen;
}

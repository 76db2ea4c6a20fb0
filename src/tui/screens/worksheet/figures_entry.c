/* SPDX-License-Identifier: MIT
 * Figures of the person's own in place of an assumption's, to be entered in one line; nothing gives
 * the catalogue's back. */
#include <string.h>

#include "milepost/report.h"
#include "tui/screens/worksheet/entry.h"
#include "tui/screens/worksheet/places.h"

enum { FIGURES_LIMIT = 40, PER_CENT = 10 };

static bool is_share(const struct assumption *assumption)
{
    return strcmp(assumption->unit, "per mille") == 0;
}

/* Shares in percent, as they are shown, unless that would round them. */
static bool in_percent(const struct assumption *assumption, const struct range *figures)
{
    return is_share(assumption) && figures->low % PER_CENT == 0 &&
           figures->likely % PER_CENT == 0 && figures->high % PER_CENT == 0;
}

/* "40/60/120", "30%/42%/50%", or one figure for all three: as they are typed. */
static void write_figures(const struct assumption *assumption, const struct range *figures,
                          struct buffer *out)
{
    const int32_t all[] = {figures->low, figures->likely, figures->high};
    int count = figures->low == figures->high ? 1 : 3;
    bool percent = in_percent(assumption, figures);

    for (int i = 0; i < count; i++)
        buffer_format(out, "%s%d%s", i > 0 ? "/" : "", percent ? all[i] / PER_CENT : all[i],
                      percent ? "%" : "");
}

static bool describe(struct entry *entry)
{
    const struct session *session = entry->screen.tui->session;
    const struct assumption *assumption = &session_catalog(session)->assumptions[entry->index];
    const struct range *own = session_own_figures(session, entry->index);

    buffer_add(&entry->crumbs, "Roadmap › Assumption");
    buffer_add(&entry->title, assumption->title);
    buffer_add(&entry->about, "The catalogue has ");
    report_range(&assumption->range, assumption->unit, &entry->about);
    buffer_format(&entry->about, ". %s", assumption->basis);
    buffer_format(&entry->hint, "low/likely/high%s%s, like ", is_share(assumption) ? "" : " in ",
                  is_share(assumption) ? "" : assumption->unit);
    write_figures(assumption, &assumption->range, &entry->hint);
    buffer_add(&entry->hint, ", or one figure; nothing: the catalogue's");
    buffer_format(&entry->key, "figures:%s", assumption->id);
    if (own)
        write_figures(assumption, own, &entry->value);
    if (entry->line.limit == 0)
        line_init(&entry->line, FIGURES_LIMIT);
    return true;
}

static struct action take(struct entry *entry, const char *text)
{
    struct session *session = entry->screen.tui->session;
    struct range figures;
    struct buffer said = {0};
    struct error err;
    enum status status = STATUS_OK;
    struct action action;

    if (text[0] != '\0')
        status = assumption_parse(session_catalog(session), entry->index, text, &figures, &err);
    if (status == STATUS_OK)
        status =
            session_assume(session, entry->index, text[0] != '\0' ? &figures : NULL, &said, &err);
    action = entry_saved(entry, status, &said, &err);
    buffer_clear(&said);
    return action;
}

static const struct entry_kind figures_kind = {.describe = describe, .take = take};

struct screen *figures_entry(struct tui *tui, const struct place *place)
{
    struct entry *entry = entry_new(tui, &figures_kind);

    entry->index = place->index;
    return &entry->screen;
}

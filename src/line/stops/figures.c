/* SPDX-License-Identifier: MIT
 * The assumptions that a step rests on, and figures of the person's own in place of one's. */
#include <stdlib.h>

#include "line/stops/blank.h"
#include "line/stops/stops.h"
#include "milepost/report.h"

/* ---- those of a step -------------------------------------------------------------------------- */

struct rests {
    struct stop stop;
    char *step; /* its id, for the roadmap may be another by now */
};

static void rests_tell(struct stop *stop)
{
    const struct roadmap *roadmap = session_roadmap(stop->plain->session);
    int line = session_line_of(stop->plain->session, ((const struct rests *)stop)->step);
    struct buffer text = {0};

    if (line < 0) {
        talk_say(&stop->plain->talk, "This step is no longer on the roadmap. < goes back.");
        return;
    }
    talk_say(&stop->plain->talk, "What the step %s rests on.", roadmap->steps[line].title);
    for (int i = 0; i < roadmap->steps[line].assumption_count; i++) {
        int assumption = roadmap->steps[line].assumptions[i];

        buffer_truncate(&text, 0);
        report_assumption(roadmap, assumption, &text);
        menu_add(&stop->menu, STOP_FIGURE, assumption, "%s: %s",
                 roadmap->catalog->assumptions[assumption].title, buffer_text(&text));
    }
    buffer_clear(&text);
    menu_tell(&stop->menu, &stop->plain->talk);
}

static void rests_ask(const struct stop *stop, struct buffer *out)
{
    (void)stop;
    buffer_add(out, "Which of these do you want to put your own figures to? . tells them again.");
}

static struct onward rests_choose(struct stop *stop, const struct menu_item *item)
{
    (void)stop;
    return onward_to(item);
}

static void rests_leave(struct stop *stop)
{
    free(((struct rests *)stop)->step);
}

static const struct stop_ops rests_ops = {.name = "what a step rests on",
                                          .tell = rests_tell,
                                          .ask = rests_ask,
                                          .choose = rests_choose,
                                          .leave = rests_leave};

struct stop *figures_stop(struct plain *plain, const struct stop_place *place)
{
    struct rests *rests = stop_new(plain, &rests_ops, sizeof *rests);

    rests->step = memory_copy_text(session_roadmap(plain->session)->steps[place->index].id);
    return &rests->stop;
}

/* ---- one's own -------------------------------------------------------------------------------- */

static bool own_describe(struct blank *blank)
{
    const struct session *session = blank->stop.plain->session;
    const struct assumption *assumption =
        &session_catalog(session)->assumptions[blank->place.index];
    const struct range *own = session_own_figures(session, blank->place.index);

    buffer_add(&blank->title, assumption->title);
    buffer_add(&blank->about, "The catalogue has ");
    report_range(&assumption->range, assumption->unit, &blank->about);
    buffer_format(&blank->about, ". %s Type low/likely/high%s%s, like ", assumption->basis,
                  assumption_is_share(assumption) ? "" : " in ",
                  assumption_is_share(assumption) ? "" : assumption->unit);
    assumption_write(assumption, &assumption->range, &blank->about);
    buffer_add(&blank->about, ", or one figure; ! takes the catalogue's again.");
    if (own)
        assumption_write(assumption, own, &blank->standing);
    return true;
}

static struct onward own_take(struct blank *blank, const char *text)
{
    struct buffer said = {0};
    struct error err;
    enum status status =
        session_assume_typed(blank->stop.plain->session, blank->place.index, text, &said, &err);

    return blank_saved(blank, status, &said, &err);
}

static const struct blank_ops own_ops = {.describe = own_describe, .take = own_take};

struct stop *figure_stop(struct plain *plain, const struct stop_place *place)
{
    return blank_new(plain, &own_ops, sizeof(struct blank), place);
}

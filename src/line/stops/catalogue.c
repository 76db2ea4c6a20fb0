/* SPDX-License-Identifier: MIT
 * What another version of the catalogue changes for the person; it is taken here, or later. */
#include "milepost/session/catalogue.h"

#include "line/stops/stops.h"
#include "milepost/report.h"

enum { CATALOGUE_TAKE, CATALOGUE_LATER };

/* Each line says by itself what it is about, what was and what is. */
static void catalogue_say_line(void *context, const struct difference_line *line)
{
    bool had = line->before[0] != '\0' && !report_difference_is_none(line->before);
    bool has = line->after[0] != '\0' && !report_difference_is_none(line->after);
    struct talk *talk = context;

    talk_say(talk, "%s: %s: %s%s%s%s.", report_difference_part(line->part), line->title,
             had ? "was " : "", had ? line->before : "", had ? ", now " : "new, ",
             has ? line->after : "gone");
}

static void catalogue_say_rest(struct talk *talk, const struct catalogue_change *change,
                               const struct catalog *catalog)
{
    struct buffer text = {0};

    for (int i = 0; i < change->question_count; i++)
        talk_say(talk, "New question: %s.", catalog->questions[change->questions[i]].label);
    for (int i = 0; i < change->lost_count; i++) {
        buffer_truncate(&text, 0);
        catalogue_lost_say(&change->lost[i], &text);
        talk_say(talk, "Kept, with no place in this catalogue: %s.", buffer_text(&text));
    }
    buffer_clear(&text);
}

static void catalogue_say_change(struct plain *plain)
{
    struct catalogue_change change;
    struct buffer text = {0};
    struct error err;
    enum status status =
        session_catalogue_change(plain->session, plain->options->former, &change, &err);

    if (status == STATUS_OK) {
        catalogue_change_say(&change, &text);
        talk_say(&plain->talk, "%s", buffer_text(&text));
        if (change.known != BEFORE_UNKNOWN && !difference_is_empty(&change.difference))
            report_difference_lines(&change.difference, catalogue_say_line, &plain->talk);
        catalogue_say_rest(&plain->talk, &change, session_catalog(plain->session));
    } else {
        talk_say(&plain->talk, "%s", err.text);
    }
    catalogue_change_clear(&change);
    buffer_clear(&text);
}

static void catalogue_tell(struct stop *stop)
{
    struct plain *plain = stop->plain;

    if (!session_catalogue_is_new(plain->session)) {
        talk_say(&plain->talk, "This plan is planned with the catalogue in use. < goes back.");
        return;
    }
    catalogue_say_change(plain);
    menu_add(&stop->menu, CATALOGUE_TAKE, 0,
             "Take this catalogue; nothing that you said is changed by it");
    menu_add(&stop->menu, CATALOGUE_LATER, 0,
             "Not now: figures are those of this catalogue, too, and this is asked again");
    menu_tell(&stop->menu, &plain->talk);
}

static void catalogue_ask(const struct stop *stop, struct buffer *out)
{
    (void)stop;
    buffer_add(out, "Do you take it? . tells this again, < goes back.");
}

static struct onward catalogue_choose(struct stop *stop, const struct menu_item *item)
{
    struct plain *plain = stop->plain;
    struct buffer said = {0};
    struct error err;
    enum status status;

    if (item->tag == CATALOGUE_LATER)
        return onward_back();
    status = session_take_catalogue(plain->session, &said, &err);
    buffer_add(&said, ".");
    plain_changed(plain, status, &said, &err);
    return status == STATUS_OK ? onward_back() : onward_ask();
}

static const struct stop_ops catalogue_ops = {.name = "what another catalogue changes",
                                              .tell = catalogue_tell,
                                              .ask = catalogue_ask,
                                              .choose = catalogue_choose};

struct stop *catalogue_stop(struct plain *plain, const struct stop_place *place)
{
    (void)place;
    return stop_new(plain, &catalogue_ops, sizeof(struct stop));
}

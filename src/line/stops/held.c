/* SPDX-License-Identifier: MIT
 * One credential that is held: since when, what is printed on it, and of an apprentice what takes
 * the A off. */
#include "milepost/report/held.h"
#include "line/stops/blank.h"
#include "line/stops/stops.h"

enum held_part { HELD_PART_NUMBER, HELD_PART_EXPIRES };

/* ---- what there is to know -------------------------------------------------------------------- */

struct held_told {
    struct stop stop;
    int credential;
};

static void held_told_say(struct talk *talk, const struct report_held *held,
                          const struct held_line *line)
{
    struct buffer text = {0};

    report_held_since(line->since, &text);
    buffer_add(&text, "; ");
    report_held_facts(held, line, &text);
    talk_say(talk, "%s, held %s.", held->catalog->credentials[line->credential].name,
             buffer_text(&text));
    if (line->way_count > 0) {
        buffer_truncate(&text, 0);
        report_held_ways(held, line, &text);
        talk_say(talk, "%s:", buffer_text(&text));
    }
    for (int i = 0; i < line->way_count; i++) {
        buffer_truncate(&text, 0);
        report_held_way(held, line, &line->ways[i], &text);
        talk_say(talk, "%s.", buffer_text(&text));
    }
    buffer_clear(&text);
}

static void held_told_add(struct stop *stop, const struct report_held *held)
{
    const struct held_told *told = (const struct held_told *)stop;
    struct buffer id = {0};
    int question;

    menu_add(&stop->menu, STOP_HELD_FIELD, HELD_PART_NUMBER,
             "Type the number that is printed on it");
    menu_add(&stop->menu, STOP_HELD_FIELD, HELD_PART_EXPIRES, "Type the day on which it expires");
    buffer_format(&id, "held.%s.since", held->catalog->credentials[told->credential].code);
    question = catalog_find_question(held->catalog, buffer_text(&id));
    if (question >= 0)
        menu_add(&stop->menu, STOP_QUESTION, question, "Say since when you hold it");
    for (int i = 0; i < held->letter_count; i++)
        menu_add(&stop->menu, STOP_LETTER, held->letters[i], "To ask for before a job ends: %s",
                 held->catalog->letters[held->letters[i]].title);
    buffer_clear(&id);
}

static void held_told_tell(struct stop *stop)
{
    int credential = ((const struct held_told *)stop)->credential;
    struct arena arena = {0};
    struct report_held held;

    session_held_report(stop->plain->session, &arena, &held);
    if (session_find_held(stop->plain->session, credential)) {
        for (int i = 0; i < held.count; i++)
            if (held.lines[i].credential == credential)
                held_told_say(&stop->plain->talk, &held, &held.lines[i]);
        held_told_add(stop, &held);
    } else {
        talk_say(&stop->plain->talk, "This credential is not held any more. < goes back.");
    }
    arena_clear(&arena);
    menu_tell(&stop->menu, &stop->plain->talk);
}

static void held_told_ask(const struct stop *stop, struct buffer *out)
{
    (void)stop;
    buffer_add(out, "What do you want to do with this credential? . tells it again.");
}

static struct onward held_told_choose(struct stop *stop, const struct menu_item *item)
{
    struct onward onward = onward_to(item);

    if (item->tag == STOP_HELD_FIELD) {
        onward.place.index = ((const struct held_told *)stop)->credential;
        onward.place.other = item->value;
    }
    return onward;
}

static const struct stop_ops held_told_ops = {.name = "a credential that is held",
                                              .tell = held_told_tell,
                                              .ask = held_told_ask,
                                              .choose = held_told_choose};

struct stop *held_stop(struct plain *plain, const struct stop_place *place)
{
    struct held_told *told = stop_new(plain, &held_told_ops, sizeof *told);

    told->credential = place->index;
    return &told->stop;
}

/* ---- what is printed on it -------------------------------------------------------------------- */

static const struct question printed_expires = {.id = "expires",
                                                .type = ANSWER_DATE,
                                                .label = "Expires",
                                                .optional = true,
                                                .month_rule = DATE_MONTH_LAST};

static bool printed_describe(struct blank *blank)
{
    const struct held_credential *held =
        session_find_held(blank->stop.plain->session, blank->place.index);
    char day[DATE_TEXT];

    if (!held)
        return false;
    blank->certain = true;
    if (blank->place.other == HELD_PART_NUMBER) {
        buffer_format(&blank->title, "Number of your %s", held->code);
        buffer_add(&blank->about, "As it is printed on the certificate or the card. ! takes it "
                                  "away.");
        buffer_add(&blank->standing, held->number);
        return true;
    }
    blank->question = &printed_expires;
    buffer_format(&blank->title, "Day on which your %s expires", held->code);
    buffer_add(&blank->about,
               "The day that is printed on it, or that its body's page shows. ! takes it away.");
    if (held->expires != DATE_NONE)
        buffer_add(&blank->standing, date_iso(held->expires, day));
    return true;
}

static struct onward printed_take(struct blank *blank, const char *text)
{
    const struct held_credential *held =
        session_find_held(blank->stop.plain->session, blank->place.index);
    struct held_request request = {.code = held->code};
    struct buffer said = {0};
    struct error err;

    if (blank->place.other == HELD_PART_NUMBER)
        request.number = text;
    else
        request.expires = text;
    return blank_saved(blank, session_write_held(blank->stop.plain->session, &request, &said, &err),
                       &said, &err);
}

static const struct blank_ops printed_ops = {.describe = printed_describe, .take = printed_take};

struct stop *held_field_stop(struct plain *plain, const struct stop_place *place)
{
    return blank_new(plain, &printed_ops, sizeof(struct blank), place);
}

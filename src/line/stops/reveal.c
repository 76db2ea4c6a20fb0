/* SPDX-License-Identifier: MIT
 * What lies ahead: the way in a line, when it ends, what it costs and how likely it is, and what
 * would move that most, to be tried at once. It is told when the first answers are given. */
#include "line/stops/stops.h"
#include "milepost/report.h"
#include "milepost/report/ahead.h"

/* Items that lead nowhere, or not by themselves. */
enum { REVEAL_GO_ON = STOP_COUNT, REVEAL_LEVER };

struct revealed {
    struct stop stop;
    bool asked; /* it was led to from the interview, which lies below */
};

/* ---- the way, and its figures ------------------------------------------------------------------ */

static int sketch_count_left(struct session *session)
{
    return resume_count_open(session_answers(session), session_questions(session));
}

static const char *sketch_name(const struct plain *plain)
{
    return sketch_count_left(plain->session) > 0 ? "A first sketch of your way" : "Your way";
}

/* "A first sketch of your way to a first job in coding." */
static void sketch_say_title(struct plain *plain, const struct roadmap *roadmap)
{
    const char *title = roadmap->goal_title;

    if (roadmap->goal_credential >= 0)
        talk_say(&plain->talk, "%s to the %s.", sketch_name(plain), roadmap->goal_id);
    else
        talk_say(&plain->talk, "%s to %c%s.", sketch_name(plain),
                 catalog_small_first(session_catalog(plain->session), title), title + 1);
}

/* "Study from Jan 2027; then first job from Sep 2027, with CPC-A reached; then CPC in Mar 2028." */
static void sketch_say_way(struct talk *talk, const struct roadmap *roadmap)
{
    struct ahead_way way;
    struct buffer text = {0};
    char month[DATE_TEXT];

    if (!ahead_way_make(roadmap, &way))
        return;
    for (int i = 0; i < way.count; i++) {
        buffer_format(&text, "%s%s from %s", i > 0 ? "; then " : "", way.parts[i].title,
                      date_month_year(way.parts[i].from, month));
        if (way.parts[i].reached)
            buffer_format(&text, ", with the %s reached", way.parts[i].reached);
    }
    talk_say(talk, "The way: %s; and %s in %s.", buffer_text(&text),
             way.goal[0] != '\0' ? way.goal : "your goal", date_month_year(way.end, month));
    buffer_clear(&text);
}

static void sketch_say_figures(struct talk *talk, const struct roadmap *roadmap)
{
    static const char *const forms[] = {[AHEAD_DATE] = "When: %s, %s.",
                                        [AHEAD_MONEY] = "Money: %s %s.",
                                        [AHEAD_CHANCE] = "Chance: %s %s."};
    struct buffer figure = {0}, words = {0};

    for (int i = 0; i < AHEAD_FIGURE_COUNT; i++) {
        buffer_truncate(&figure, 0);
        buffer_truncate(&words, 0);
        if (report_ahead(roadmap, (enum ahead_figure)i, &figure, &words))
            talk_say(talk, forms[i], buffer_text(&figure), buffer_text(&words));
    }
    buffer_clear(&figure);
    buffer_clear(&words);
}

static void sketch_say_all(struct plain *plain, const struct roadmap *roadmap)
{
    struct buffer text = {0};

    sketch_say_title(plain, roadmap);
    if (report_bar(roadmap, &text))
        talk_say(&plain->talk, "%s", buffer_text(&text));
    buffer_truncate(&text, 0);
    if (report_keeps_nothing(roadmap)) {
        talk_say(&plain->talk, "%s", report_no_routes(roadmap));
    } else if (roadmap->p50 == DATE_NONE || roadmap->goal_state != GOAL_OPEN) {
        report_ahead_when(roadmap, &text);
        talk_say(&plain->talk, "%s.", buffer_text(&text));
        buffer_truncate(&text, 0);
    }
    sketch_say_way(&plain->talk, roadmap);
    if (report_ahead_apprentice(roadmap, &text))
        talk_say(&plain->talk, "%s", buffer_text(&text));
    buffer_clear(&text);
    sketch_say_figures(&plain->talk, roadmap);
}

/* ---- what can be done -------------------------------------------------------------------------- */

static void sketch_add_lever(struct stop *stop, const struct roadmap *roadmap,
                             const struct lever *lever, int index)
{
    struct buffer title = {0}, effect = {0};

    report_lever(roadmap, lever, &title);
    report_lever_effect(roadmap, lever, &effect);
    menu_add(&stop->menu, REVEAL_LEVER, index, "Try: %s%s%s%s", buffer_text(&title),
             effect.length > 0 ? " (" : "", buffer_text(&effect), effect.length > 0 ? ")" : "");
    buffer_clear(&title);
    buffer_clear(&effect);
}

static void sketch_add_levers(struct stop *stop, const struct roadmap *roadmap)
{
    struct session *session = stop->plain->session;
    const struct lever_list *levers = session_levers(session);

    while (session_work_lever(session))
        continue;
    if (levers->count > 0)
        talk_say(&stop->plain->talk, "What would move it most can be tried at once.");
    for (int i = 0; i < levers->count; i++)
        sketch_add_lever(stop, roadmap, &levers->items[i], i);
}

static void revealed_tell(struct stop *stop)
{
    struct session *session = stop->plain->session;
    const struct roadmap *roadmap = session_roadmap(session);
    int left = sketch_count_left(session);

    sketch_say_all(stop->plain, roadmap);
    if (left > 0 && !session_is_viewed(session))
        menu_add(&stop->menu, REVEAL_GO_ON, 0, "Go on: %d question%s left", left,
                 left == 1 ? "" : "s");
    else if (((const struct revealed *)stop)->asked)
        menu_add(&stop->menu, REVEAL_GO_ON, 0, "Go on with the questions");
    sketch_add_levers(stop, roadmap);
    menu_add(&stop->menu, STOP_ROADMAP, -1, "Read the roadmap, step by step");
    menu_add(&stop->menu, STOP_ROUTES, -1, "Compare the routes, and follow one");
    menu_tell(&stop->menu, &stop->plain->talk);
}

static void revealed_ask(const struct stop *stop, struct buffer *out)
{
    (void)stop;
    buffer_add(out, "What do you want to do now? . tells what lies ahead again.");
}

/* Hours are taken as they stand; of all else there is more to hear, or to answer, first. */
static struct onward sketch_try(struct plain *plain, const struct lever *lever)
{
    struct buffer said = {0};
    struct error err;
    enum status status;

    if (lever->kind == LEVER_SCHOOL)
        return onward_go(STOP_SCHOOLS, -1);
    if (lever->kind == LEVER_ROUTE)
        return onward_go(STOP_ROUTE, lever->route);
    if (lever->kind == LEVER_AID || !lever->leads)
        return onward_go(STOP_QUESTION, lever->question);
    status = session_take_offer(plain->session, &lever->offer, &said, &err);
    if (status == STATUS_OK)
        buffer_add(&said, ". u takes it back.");
    return plain_changed(plain, status, &said, &err);
}

static struct onward revealed_choose(struct stop *stop, const struct menu_item *item)
{
    if (item->tag == REVEAL_GO_ON)
        return ((const struct revealed *)stop)->asked ? onward_back()
                                                      : onward_go(STOP_INTERVIEW, -1);
    if (item->tag != REVEAL_LEVER)
        return onward_to(item);
    return sketch_try(stop->plain, &session_levers(stop->plain->session)->items[item->value]);
}

/* None of these is wanted: the questions go on. */
static struct onward revealed_none(struct stop *stop)
{
    if (((const struct revealed *)stop)->asked)
        return onward_back();
    talk_say(&stop->plain->talk, "Nothing is chosen here. < goes back.");
    return onward_ask();
}

static void revealed_help(const struct stop *stop)
{
    talk_say(&stop->plain->talk, "The first answers give a rough roadmap, which rests on "
                                 "assumptions where you have not answered yet. Each further answer "
                                 "makes it more your own.");
}

static const struct stop_ops revealed_ops = {.name = "what lies ahead",
                                             .tell = revealed_tell,
                                             .ask = revealed_ask,
                                             .choose = revealed_choose,
                                             .none = revealed_none,
                                             .help = revealed_help};

struct stop *reveal_stop(struct plain *plain, const struct stop_place *place)
{
    struct revealed *revealed = stop_new(plain, &revealed_ops, sizeof *revealed);

    revealed->asked = place->index >= 0;
    return &revealed->stop;
}

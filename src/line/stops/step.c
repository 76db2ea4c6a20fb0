/* SPDX-License-Identifier: MIT
 * One step of the roadmap: what to do, when, for how much, and why it is so. */
#include <stdlib.h>

#include "line/stops/mark.h"
#include "line/stops/stops.h"
#include "milepost/report.h"
#include "milepost/report/act.h"
#include "milepost/session/comments.h"
#include "milepost/session/marks.h"
#include "milepost/session/typing.h"

enum card_tag { CARD_WHY = STOP_COUNT, CARD_MARK, CARD_REOPEN, CARD_BACK }; /* or a place */

struct step_told {
    struct stop stop;
    char *id; /* the roadmap may be another by now */
};

/* The step as the roadmap has it now, or -1. */
static int card_line(const struct stop *stop)
{
    return session_line_of(stop->plain->session, ((const struct step_told *)stop)->id);
}

/* ---- telling ---------------------------------------------------------------------------------- */

/* Says a part with its name ahead, unless there is nothing in it, and empties it. */
static void card_say(struct talk *talk, const char *name, struct buffer *text)
{
    if (text->length > 0)
        talk_say(talk, "%s: %s", name, buffer_text(text));
    buffer_truncate(text, 0);
}

static void card_say_list(struct talk *talk, const char *name, const struct text_list *list)
{
    for (int i = 0; i < list->count; i++)
        talk_say(talk, "%s: %s", name, list->items[i]);
}

static void card_tell_task(struct talk *talk, const struct roadmap *roadmap, int line)
{
    struct buffer text = {0};

    report_step_act(roadmap, line, &text);
    card_say(talk, "What to do", &text);
    report_step_say(roadmap, line, &text);
    card_say(talk, "What to say", &text);
    report_step_done_when(roadmap, line, &text);
    card_say(talk, "Done when", &text);
    report_step_takes(roadmap, line, &text);
    card_say(talk, "Takes", &text);
    buffer_clear(&text);
}

static void card_tell_figures(struct talk *talk, const struct roadmap *roadmap, int line)
{
    const struct roadmap_step *step = &roadmap->steps[line];
    struct buffer text = {0}, spare = {0};

    report_step_date(roadmap, step, &text);
    report_step_spare(step, &spare);
    if (spare.length > 0)
        buffer_format(&text, "; %s", buffer_text(&spare));
    buffer_clear(&spare);
    card_say(talk, "When", &text);
    report_step_cost(step, &text);
    card_say(talk, "Cost", &text);
    report_price_checked(step, false, &text);
    card_say(talk, "Price", &text);
    report_step_progress(step, &text);
    card_say(talk, "So far", &text);
    buffer_clear(&text);
}

static void card_tell_details(struct talk *talk, const struct roadmap_step *step)
{
    if (step->late)
        talk_say(talk, "Too late: %s", step->late);
    card_say_list(talk, "Do", &step->doing);
    card_say_list(talk, "Ask", &step->asking);
    card_say_list(talk, "Keep", &step->keeping);
    card_say_list(talk, "If you fail", &step->if_fail);
    if (step->why)
        talk_say(talk, "Why it is there: %s", step->why);
}

static void card_add_marks(struct stop *stop, const struct roadmap_step *step)
{
    static const struct {
        enum mark_kind kind;
        const char *label;
    } marks[] = {{MARK_STARTED, "Mark it as started"},
                 {MARK_DONE, "Mark it as done"},
                 {MARK_FAILED, "Mark a try that was not passed"},
                 {MARK_WAIVED, "Mark it as not needed"}};

    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (!roadmap_step_is_closed(step) && step_takes_mark(step, marks[i].kind))
            menu_add(&stop->menu, CARD_MARK, (int)marks[i].kind, "%s",
                     marks[i].kind == MARK_DONE && step->kind == STEP_SERIES
                         ? "Mark its next dose as given"
                         : marks[i].label);
    if (step->question < 0 && step->status != STEP_TODO && step->status != STEP_BLOCKED)
        menu_add(&stop->menu, CARD_REOPEN, 0, "Take its last mark back");
}

static void card_add_comments(struct stop *stop, int line)
{
    struct session *session = stop->plain->session;
    bool view = plain_is_view(stop->plain);
    struct buffer comments = {0};

    report_comment_count(session_comment_count(session, line, false),
                         view ? 0 : session_comment_count(session, line, true), &comments);
    if (comments.length > 0)
        menu_add(&stop->menu, STOP_COMMENTS, line, "Read %s", buffer_text(&comments));
    if (view && !stop->plain->kept)
        menu_add(&stop->menu, STOP_REMARK, line, "Write a comment, or change yours");
    buffer_clear(&comments);
}

/* What is entered for the plan is not offered where it is somebody else's. */
static void card_add_entries(struct stop *stop, const struct roadmap_step *step, int line)
{
    const struct plain *plain = stop->plain;

    if (plain_is_view(plain) && !plain->kept)
        return;
    if (step_takes_hours(step))
        menu_add(&stop->menu, STOP_LOG, line, "Write down hours of study");
    if (plain_is_own(plain) && measure_is_of_step(session_catalog(plain->session), step))
        menu_add(&stop->menu, STOP_TYPING, -1, "Measure how fast you type, in two minutes");
    if (step->assumption_count > 0)
        menu_add(&stop->menu, STOP_FIGURES, line, "Put your own figures to what it rests on");
    if (step->question >= 0)
        menu_add(&stop->menu, STOP_QUESTION, step->question, "Answer the question it is about");
}

static void card_add_places(struct stop *stop, const struct roadmap_step *step, int line)
{
    card_add_entries(stop, step, line);
    card_add_comments(stop, line);
    menu_add(&stop->menu, STOP_PRINT, line, "Print this step");
}

static void card_tell(struct stop *stop)
{
    const struct roadmap *roadmap = session_roadmap(stop->plain->session);
    struct talk *talk = &stop->plain->talk;
    int line = card_line(stop);

    if (line < 0) {
        talk_say(talk, "This step is no longer in the roadmap.");
    } else {
        talk_say(talk, "Step %s.", roadmap->steps[line].title);
        card_tell_task(talk, roadmap, line);
        card_tell_figures(talk, roadmap, line);
        card_tell_details(talk, &roadmap->steps[line]);
        menu_add(&stop->menu, CARD_WHY, line, "Why this is so: answers, rules and sources");
        if (!plain_is_view(stop->plain) || stop->plain->kept)
            card_add_marks(stop, &roadmap->steps[line]);
        card_add_places(stop, &roadmap->steps[line], line);
    }
    menu_add(&stop->menu, CARD_BACK, 0, "Back");
    menu_tell(&stop->menu, talk);
}

static void card_ask(const struct stop *stop, struct buffer *out)
{
    int line = card_line(stop);

    buffer_format(out, "What do you want to do with the step %s? . tells it again.",
                  line >= 0 ? session_roadmap(stop->plain->session)->steps[line].title
                            : "that is gone");
}

/* ---- why -------------------------------------------------------------------------------------- */

/* Each link says by itself what it is about. */
static struct onward card_tell_why(struct stop *stop, int line)
{
    const struct roadmap *roadmap = session_roadmap(stop->plain->session);
    const struct because_list *chain = &roadmap->steps[line].because;
    struct buffer text = {0};

    for (int about = ABOUT_STEP; about <= ABOUT_GATE; about++)
        for (int i = 0; i < chain->count; i++) {
            if ((int)chain->items[i].about != about)
                continue;
            report_because(roadmap, &chain->items[i], &text);
            card_say(&stop->plain->talk, report_because_heading((enum because_about)about), &text);
        }
    buffer_clear(&text);
    return onward_ask();
}

/* ---- marks ------------------------------------------------------------------------------------ */

static struct onward card_mark(struct stop *stop, enum mark_kind kind)
{
    struct session *session = stop->plain->session;
    int line = card_line(stop);
    const struct roadmap_step *step = &session_roadmap(session)->steps[line];
    struct onward onward = onward_go(STOP_MARK, line);

    onward.place.other = (int)kind;
    if (session_mark_asks(session, step, kind))
        return onward;
    return mark_step_saved(stop->plain, &(struct mark_request){.step = step->id,
                                                               .kind = kind,
                                                               .day = DATE_NONE,
                                                               .cost = MONEY_NONE,
                                                               .end = DATE_NONE});
}

static struct onward card_reopen(struct stop *stop)
{
    struct buffer said = {0};
    struct error err;
    enum status status =
        session_reopen(stop->plain->session, ((const struct step_told *)stop)->id, &said, &err);

    talk_say(&stop->plain->talk, "%s", status == STATUS_OK ? buffer_text(&said) : err.text);
    buffer_clear(&said);
    return onward_tell();
}

static struct onward card_choose(struct stop *stop, const struct menu_item *item)
{
    switch (item->tag) {
    case CARD_WHY:
        return card_tell_why(stop, item->value);
    case CARD_MARK:
        return card_mark(stop, (enum mark_kind)item->value);
    case CARD_REOPEN:
        return card_reopen(stop);
    case CARD_BACK:
        return onward_back();
    default:
        return onward_to(item);
    }
}

static void card_leave(struct stop *stop)
{
    free(((struct step_told *)stop)->id);
}

static const struct stop_ops card_ops = {.name = "one step",
                                         .tell = card_tell,
                                         .ask = card_ask,
                                         .choose = card_choose,
                                         .leave = card_leave};

struct stop *step_stop(struct plain *plain, const struct stop_place *place)
{
    struct step_told *card = stop_new(plain, &card_ops, sizeof *card);

    card->id = memory_copy_text(session_roadmap(plain->session)->steps[place->index].id);
    return &card->stop;
}

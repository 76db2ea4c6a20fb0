/* SPDX-License-Identifier: MIT
 * A what-if: answers are tried in a copy of the plan, and here it stands beside the plan. Only what
 * is kept reaches the plan. */
#include <stdlib.h>

#include "line/stops/stops.h"
#include "milepost/report.h"

/* Items that lead nowhere. */
enum { TRIED_KEEP = STOP_COUNT, TRIED_FORGET };

struct tried {
    struct stop stop;
    bool warned; /* it was said that Back forgets it */
};

/* Of a private answer only that it is another one. */
static void tried_say_answers(struct talk *talk, struct session *plan, struct session *trial)
{
    struct answer_change *changes;
    int count = session_trial_changes(trial, &changes);
    struct buffer text = {0};

    for (int i = 0; i < count; i++) {
        const struct question *question = &session_catalog(plan)->questions[changes[i].question];

        buffer_truncate(&text, 0);
        buffer_format(&text, "%s: now ", question->label);
        answer_show(question, &session_answers(plan)->items[changes[i].question], &text);
        buffer_add(&text, ", then ");
        answer_show(question, &changes[i].after, &text);
        talk_say(talk, "Tried: %s.", question->is_private ? question->label : buffer_text(&text));
    }
    buffer_clear(&text);
    free(changes);
}

/* Each line says by itself what it is about, what is now and what would be. */
static void tried_add_line(const struct difference_line *line, struct buffer *out)
{
    bool had = line->before[0] != '\0' && !report_difference_is_none(line->before);
    bool has = line->after[0] != '\0' && !report_difference_is_none(line->after);

    buffer_format(out, "%s: %s: ", report_difference_part(line->part), line->title);
    if (had && has)
        buffer_format(out, "now %s, then %s.", line->before, line->after);
    else if (had)
        buffer_format(out, line->after[0] != '\0' ? "now %s, then gone." : "%s.", line->before);
    else if (has)
        buffer_format(out, line->before[0] != '\0' ? "new: %s." : "%s.", line->after);
    else
        buffer_add(out, "as it is.");
}

/* What becomes of the goal is told at once, all else is a list of its own. */
struct tried_lines {
    struct talk *talk; /* where the goal is told; or NULL */
    struct menu *menu; /* into which all goes; or NULL */
    int count;
};

static void tried_take_line(void *context, const struct difference_line *line)
{
    struct tried_lines *lines = context;
    struct buffer text = {0};

    tried_add_line(line, &text);
    if (lines->talk && line->part == DIFFERENCE_GOAL)
        talk_say(lines->talk, "%s", buffer_text(&text));
    if (lines->menu)
        menu_add(lines->menu, 0, line->step, "%s", buffer_text(&text));
    lines->count++;
    buffer_clear(&text);
}

/* Returns how many lines change in all. */
static int tried_say_difference(struct talk *talk, struct session *plan, struct session *trial)
{
    struct tried_lines lines = {.talk = talk};
    struct difference difference;
    struct buffer text = {0};

    difference_make(&difference, session_roadmap(plan), session_roadmap(trial));
    report_difference(&difference, &text);
    talk_say(talk, "What would change: %s", buffer_text(&text));
    tried_say_answers(talk, plan, trial);
    report_difference_lines(&difference, tried_take_line, &lines);
    difference_clear(&difference);
    buffer_clear(&text);
    return lines.count;
}

static void tried_tell(struct stop *stop)
{
    struct plain *plain = stop->plain;
    bool differs = plain->kept && session_trial_differs(plain->session);
    int count = 0;

    ((struct tried *)stop)->warned = false;
    if (differs)
        count = tried_say_difference(&plain->talk, plain->kept, plain->session);
    else if (plain->kept)
        talk_say(&plain->talk, "A what-if is a copy of your plan that is not saved. Change answers "
                               "in it, and hear here what would follow. Your plan stays as it is.");
    if (count > 0)
        menu_add(&stop->menu, STOP_CHANGES, -1, "Hear all that would change: %d line%s", count,
                 count == 1 ? "" : "s");
    menu_add(&stop->menu, STOP_CHECK, -1, "Try other answers");
    menu_add(&stop->menu, STOP_ROUTES, -1, "Try another route");
    menu_add(&stop->menu, STOP_SCHOOLS, -1, "Try another school");
    menu_add(&stop->menu, STOP_ROADMAP, -1, "Read the roadmap as it would be");
    if (differs)
        menu_add(&stop->menu, TRIED_KEEP, 0, "Keep this: the plan becomes as it is here");
    menu_add(&stop->menu, TRIED_FORGET, 0, "Forget this, and leave the plan as it is");
    menu_tell(&stop->menu, &plain->talk);
}

static void tried_ask(const struct stop *stop, struct buffer *out)
{
    (void)stop;
    buffer_add(out, "What do you want to try, or to do with the what-if? . tells it again.");
}

static struct onward tried_forget(struct plain *plain)
{
    plain_end_try(plain);
    talk_say(&plain->talk, "The what-if is over; your plan is as it was.");
    return onward_back();
}

static struct onward tried_keep(struct plain *plain)
{
    struct buffer said = {0};
    struct error err;
    enum status status = session_keep_trial(plain->kept, plain->session, &said, &err);

    if (status != STATUS_OK) {
        plain_changed(plain, status, &said, &err);
        talk_say(&plain->talk, "The what-if is still here, and your plan is safe.");
        return onward_ask();
    }
    plain_end_try(plain);
    buffer_add(&said, ". u takes it back.");
    plain_changed(plain, status, &said, &err);
    return onward_back();
}

static struct onward tried_choose(struct stop *stop, const struct menu_item *item)
{
    if (item->tag == TRIED_KEEP)
        return tried_keep(stop->plain);
    return item->tag == TRIED_FORGET ? tried_forget(stop->plain) : onward_to(item);
}

/* Work that is not kept is not thrown away by a slip of the finger. */
static struct onward tried_back(struct stop *stop)
{
    struct tried *tried = (struct tried *)stop;

    if (tried->warned || !stop->plain->kept || !session_trial_differs(stop->plain->session))
        return tried_forget(stop->plain);
    tried->warned = true;
    talk_say(&stop->plain->talk, "This is not kept. < once more forgets it; the number of \"Keep "
                                 "this\" keeps it.");
    return onward_ask();
}

static void tried_leave(struct stop *stop)
{
    struct plain *plain = stop->plain;

    if (plain->kept && session_trial_differs(plain->session))
        plain_drop(plain, "The what-if is forgotten; your plan is as it was.");
    plain_end_try(stop->plain);
}

static const struct stop_ops tried_ops = {.name = "what would change",
                                          .tell = tried_tell,
                                          .ask = tried_ask,
                                          .choose = tried_choose,
                                          .back = tried_back,
                                          .leave = tried_leave};

struct stop *what_if_stop(struct plain *plain, const struct stop_place *place)
{
    struct error err;

    (void)place;
    if (plain_try(plain, &err) != STATUS_OK)
        talk_say(&plain->talk, "%s", err.text);
    return stop_new(plain, &tried_ops, sizeof(struct tried));
}

/* ---- line by line ----------------------------------------------------------------------------- */

static void changes_tell(struct stop *stop)
{
    struct plain *plain = stop->plain;
    struct tried_lines lines = {.menu = &stop->menu};
    struct difference difference;

    if (plain->kept) {
        difference_make(&difference, session_roadmap(plain->kept), session_roadmap(plain->session));
        report_difference_lines(&difference, tried_take_line, &lines);
        difference_clear(&difference);
    }
    talk_say(&plain->talk, "What would change, line by line.");
    menu_tell(&stop->menu, &plain->talk);
}

static void changes_ask(const struct stop *stop, struct buffer *out)
{
    (void)stop;
    buffer_add(out, "The number of a step opens it as it would be; . tells them again.");
}

static struct onward changes_choose(struct stop *stop, const struct menu_item *item)
{
    if (item->value >= 0)
        return onward_go(STOP_STEP, item->value);
    talk_say(&stop->plain->talk, "This line is not a step that there would be, so it can't be "
                                 "opened.");
    return onward_ask();
}

static const struct stop_ops changes_ops = {.name = "all that would change",
                                            .tell = changes_tell,
                                            .ask = changes_ask,
                                            .choose = changes_choose};

struct stop *changes_stop(struct plain *plain, const struct stop_place *place)
{
    (void)place;
    return stop_new(plain, &changes_ops, sizeof(struct stop));
}

/* SPDX-License-Identifier: MIT
 * One value to be typed. */
#include "line/stops/blank.h"

#include <string.h>

#include "line/stops/question.h"

/* ---- what is asked ---------------------------------------------------------------------------- */

static bool blank_describe(struct blank *blank)
{
    blank->question = NULL;
    blank->certain = blank->asks_all = false;
    buffer_truncate(&blank->title, 0);
    buffer_truncate(&blank->about, 0);
    buffer_truncate(&blank->standing, 0);
    return blank->ops->describe(blank);
}

static void blank_ask(const struct stop *stop, struct buffer *out)
{
    const struct blank *blank = (const struct blank *)stop;

    buffer_format(out, "%s. %s", buffer_text(&blank->title), buffer_text(&blank->about));
}

/* As a person reads it. */
static void blank_say_standing(struct blank *blank)
{
    struct talk *talk = &blank->stop.plain->talk;
    struct buffer shown = {0};
    struct answer answer;
    struct error err;

    if (blank->standing.length == 0)
        return;
    if (blank->question &&
        answer_parse(blank->question, buffer_text(&blank->standing),
                     clock_today(blank->stop.plain->options->clock), &answer, &err) == STATUS_OK)
        answer_show(blank->question, &answer, &shown);
    else
        buffer_add(&shown, buffer_text(&blank->standing));
    talk_say(talk, "So far: %s. Enter alone keeps it.", buffer_text(&shown));
    buffer_clear(&shown);
}

static void blank_tell(struct stop *stop)
{
    struct blank *blank = (struct blank *)stop;
    struct buffer text = {0};

    if (!blank_describe(blank)) {
        talk_say(&stop->plain->talk, "It is not there any more. < goes back.");
        return;
    }
    blank_ask(stop, &text);
    talk_say(&stop->plain->talk, "%s", buffer_text(&text));
    buffer_clear(&text);
    blank_say_standing(blank);
    if (blank->question)
        question_fill(blank->question, blank->certain, &stop->menu);
    menu_tell(&stop->menu, &stop->plain->talk);
}

static void blank_prompt(const struct stop *stop, struct buffer *out)
{
    const struct blank *blank = (const struct blank *)stop;

    if (blank->question)
        question_prompt(blank->question, blank->certain, &stop->menu, out);
    else
        buffer_add(out, buffer_text(&blank->title));
}

static void blank_where(const struct stop *stop, struct buffer *out)
{
    const struct buffer *title = &((const struct blank *)stop)->title;

    if (title->length > 0)
        buffer_format(out, "\"%s\"", buffer_text(title));
    else
        buffer_add(out, stop->ops->name);
}

static void blank_help(const struct stop *stop)
{
    talk_say(&stop->plain->talk, "Enter alone leaves it as it is. ! means that it is not known, or "
                                 "that there is none.");
}

/* ---- what is typed ---------------------------------------------------------------------------- */

static struct onward blank_take_answer(struct blank *blank, const char *typed)
{
    struct stop *stop = &blank->stop;
    struct buffer written = {0};
    struct answer answer;
    struct error err;
    struct onward onward;

    if (question_read(blank->question, &stop->menu, &(struct answer){.state = ANSWER_NONE}, typed,
                      clock_today(stop->plain->options->clock), &answer, &err) != STATUS_OK)
        return plain_refuse(stop->plain, &err);
    answer_write(blank->question, &answer, &written);
    onward = blank->ops->take(blank, buffer_text(&written));
    buffer_clear(&written);
    return onward;
}

/* What stands may be changed while it is taken. */
static struct onward blank_take_nothing(struct blank *blank)
{
    struct buffer standing = {0};
    struct onward onward;

    if (!blank->asks_all)
        return onward_back();
    buffer_add(&standing, buffer_text(&blank->standing));
    onward = blank->ops->take(blank, buffer_text(&standing));
    buffer_clear(&standing);
    return onward;
}

static struct onward blank_take(struct stop *stop, const char *typed)
{
    struct blank *blank = (struct blank *)stop;

    if (blank->title.length == 0)
        return onward_back();
    if (typed[0] == '\0')
        return blank_take_nothing(blank);
    return blank->question ? blank_take_answer(blank, typed) : blank->ops->take(blank, typed);
}

static struct onward blank_none(struct stop *stop)
{
    struct blank *blank = (struct blank *)stop;
    bool has_none = blank->question && catalog_find_value(blank->question, "none") >= 0;

    return blank->ops->take(blank, has_none ? "none" : "");
}

static struct onward blank_back(struct stop *stop)
{
    struct blank *blank = (struct blank *)stop;

    return blank->ops->back && blank->ops->back(blank) ? onward_tell() : onward_back();
}

struct onward blank_saved(struct blank *blank, enum status status, struct buffer *said,
                          const struct error *err)
{
    plain_changed(blank->stop.plain, status, said, err);
    return status == STATUS_OK ? onward_back() : onward_ask();
}

struct onward blank_turn(struct blank *blank, int part)
{
    blank->part = part;
    return onward_tell();
}

/* ---- the stop --------------------------------------------------------------------------------- */

static void blank_leave(struct stop *stop)
{
    struct blank *blank = (struct blank *)stop;

    if (blank->ops->leave)
        blank->ops->leave(blank);
    buffer_clear(&blank->title);
    buffer_clear(&blank->about);
    buffer_clear(&blank->standing);
}

static const struct stop_ops blank_stop_ops = {.name = "something to be typed",
                                               .tell = blank_tell,
                                               .ask = blank_ask,
                                               .prompt = blank_prompt,
                                               .take = blank_take,
                                               .none = blank_none,
                                               .back = blank_back,
                                               .help = blank_help,
                                               .where = blank_where,
                                               .leave = blank_leave,
                                               .is_text = true,
                                               .narrows = true};

void *blank_new(struct plain *plain, const struct blank_ops *ops, size_t size,
                const struct stop_place *place)
{
    struct blank *blank = stop_new(plain, &blank_stop_ops, size);

    blank->ops = ops;
    blank->place = *place;
    blank->part = place->index;
    return blank;
}

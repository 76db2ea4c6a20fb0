/* SPDX-License-Identifier: MIT
 * What was marked, logged, chosen and changed, the last thing first. Hours that are logged can be
 * looked at and taken back here. */
#include <stdlib.h>

#include "line/stops/stops.h"
#include "milepost/session/marks.h"

enum past_tag { PAST_ENTRY, PAST_TAKE_BACK, PAST_LIST };

struct past_told {
    struct stop stop;
    int64_t opened; /* the entry that is looked at; 0: the list */
    char *entry;    /* ... as it stood in the list */
};

/* ---- the list --------------------------------------------------------------------------------- */

static void past_take(void *context, const struct history_line *line)
{
    struct menu *menu = context;
    struct buffer text = {0};
    char day[DATE_TEXT];

    if (history_day(line) != DATE_NONE)
        buffer_format(&text, "%s: ", date_long(history_day(line), day));
    history_say(line, &text);
    menu_add(menu, PAST_ENTRY, 0, "%s", buffer_text(&text))->number =
        line->undone ? 0 : line->number;
    buffer_clear(&text);
}

static void past_tell_list(struct stop *stop)
{
    struct menu *menu = &stop->menu;
    struct error err;

    talk_say(&stop->plain->talk, "What was done to this plan, the last thing first.");
    if (session_history(stop->plain->session, past_take, menu, &err) != STATUS_OK)
        talk_say(&stop->plain->talk, "%s", err.text);
    else if (menu->items.count == 0)
        talk_say(&stop->plain->talk, "Nothing was done to it that is still known.");
    for (size_t i = 0; i < menu->items.count / 2; i++) {
        struct menu_item first = menu->items.items[i];

        menu->items.items[i] = menu->items.items[menu->items.count - 1 - i];
        menu->items.items[menu->items.count - 1 - i] = first;
    }
}

/* ---- one of them ------------------------------------------------------------------------------ */

static void past_turn(struct past_told *past, int64_t number, const char *entry)
{
    char *copy = entry ? memory_copy_text(entry) : NULL;

    free(past->entry);
    past->entry = copy;
    past->opened = number;
}

static struct onward past_open(struct past_told *past, const struct menu_item *item)
{
    struct stop *stop = &past->stop;

    if (item->number > 0 && log_find(session_logs(stop->plain->session), item->number)) {
        past_turn(past, item->number, item->label);
        return onward_tell();
    }
    talk_say(&stop->plain->talk, "Hours of study and typing that was measured are taken back here; "
                                 "u takes the last change back.");
    return onward_ask();
}

static struct onward past_close(struct past_told *past)
{
    past_turn(past, 0, NULL);
    return onward_tell();
}

static struct onward past_take_back(struct past_told *past)
{
    struct plain *plain = past->stop.plain;
    struct buffer said = {0};
    struct error err;
    enum status status = session_log_remove(plain->session, past->opened, &said, &err);

    if (status == STATUS_OK)
        past_close(past);
    return plain_changed(plain, status, &said, &err);
}

/* ---- the stop --------------------------------------------------------------------------------- */

static void past_tell(struct stop *stop)
{
    struct past_told *past = (struct past_told *)stop;

    if (past->opened != 0) {
        talk_say(&stop->plain->talk, "%s.", past->entry);
        menu_add(&stop->menu, PAST_TAKE_BACK, 0, "Take it back");
        menu_add(&stop->menu, PAST_LIST, 0, "Leave it as it is");
    } else {
        past_tell_list(stop);
    }
    menu_tell(&stop->menu, &stop->plain->talk);
}

static void past_ask(const struct stop *stop, struct buffer *out)
{
    buffer_add(out, ((const struct past_told *)stop)->opened != 0
                        ? "Do you want to take this back?"
                        : "Which of these do you want to look at? . tells the list again.");
}

static struct onward past_choose(struct stop *stop, const struct menu_item *item)
{
    struct past_told *past = (struct past_told *)stop;

    if (item->tag == PAST_TAKE_BACK)
        return past_take_back(past);
    return item->tag == PAST_LIST ? past_close(past) : past_open(past, item);
}

static struct onward past_back(struct stop *stop)
{
    struct past_told *past = (struct past_told *)stop;

    return past->opened != 0 ? past_close(past) : onward_back();
}

static void past_leave(struct stop *stop)
{
    free(((struct past_told *)stop)->entry);
}

static const struct stop_ops past_ops = {.name = "the history",
                                         .tell = past_tell,
                                         .ask = past_ask,
                                         .choose = past_choose,
                                         .back = past_back,
                                         .leave = past_leave};

struct stop *history_stop(struct plain *plain, const struct stop_place *place)
{
    (void)place;
    return stop_new(plain, &past_ops, sizeof(struct past_told));
}

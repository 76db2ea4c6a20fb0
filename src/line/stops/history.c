/* SPDX-License-Identifier: MIT
 * What was marked, logged, chosen and changed, the last thing first. Hours that are logged can be
 * taken back here. */
#include <stdlib.h>

#include "line/stops/stops.h"
#include "milepost/session/marks.h"

static void past_take(void *context, const struct history_line *line)
{
    struct menu *menu = context;
    struct buffer text = {0};
    char day[DATE_TEXT];

    if (history_day(line) != DATE_NONE)
        buffer_format(&text, "%s: ", date_long(history_day(line), day));
    history_say(line, &text);
    menu_add(menu, 0, 0, "%s", buffer_text(&text))->number = line->undone ? 0 : line->number;
    buffer_clear(&text);
}

static void past_tell(struct stop *stop)
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
    menu_tell(menu, &stop->plain->talk);
}

static void past_ask(const struct stop *stop, struct buffer *out)
{
    (void)stop;
    buffer_add(out, "The number of hours of study takes these back. . tells the list again.");
}

static struct onward past_choose(struct stop *stop, const struct menu_item *item)
{
    struct session *session = stop->plain->session;
    struct buffer said = {0};
    struct error err;

    if (item->number > 0 && log_find(session_logs(session), item->number))
        return plain_changed(stop->plain, session_log_remove(session, item->number, &said, &err),
                             &said, &err);
    talk_say(&stop->plain->talk,
             "Only hours of study are taken back here; u takes the last change back.");
    return onward_ask();
}

static const struct stop_ops past_ops = {
    .name = "the history", .tell = past_tell, .ask = past_ask, .choose = past_choose};

struct stop *history_stop(struct plain *plain, const struct stop_place *place)
{
    (void)place;
    return stop_new(plain, &past_ops, sizeof(struct stop));
}

/* SPDX-License-Identifier: MIT
 * Which plan is to be deleted. Undo brings it back. */
#include "line/stops/plans.h"
#include "line/stops/stops.h"

static void delete_ask(const struct stop *stop, struct buffer *out)
{
    (void)stop;
    buffer_add(out, "Which plan do you want to delete? < deletes none.");
}

static void delete_tell(struct stop *stop)
{
    struct buffer text = {0};

    delete_ask(stop, &text);
    talk_say(&stop->plain->talk, "%s", buffer_text(&text));
    plans_add(stop, 0);
    menu_tell(&stop->menu, &stop->plain->talk);
    buffer_clear(&text);
}

static struct onward delete_refuse(struct plain *plain, struct buffer *name,
                                   const struct error *err)
{
    buffer_clear(name);
    return plain_refuse(plain, err);
}

static struct onward delete_choose(struct stop *stop, const struct menu_item *item)
{
    const struct line_options *options = stop->plain->options;
    struct buffer name = {0};
    struct error err;

    plans_say_name(stop->plain, item->number, &name);
    if (store_delete(options->store, item->number, clock_now(options->clock), &err) != STATUS_OK)
        return delete_refuse(stop->plain, &name, &err);
    plans_past_change(&stop->plain->past, item->number);
    talk_say(&stop->plain->talk, "The plan %s is deleted; u takes it back.", buffer_text(&name));
    buffer_clear(&name);
    return onward_back();
}

static struct onward delete_none(struct stop *stop)
{
    (void)stop;
    return onward_back();
}

static const struct stop_ops delete_ops = {
    .name = "Delete a plan",
    .tell = delete_tell,
    .ask = delete_ask,
    .choose = delete_choose,
    .none = delete_none,
};

struct stop *delete_stop(struct plain *plain, const struct stop_place *place)
{
    (void)place;
    return stop_new(plain, &delete_ops, sizeof(struct stop));
}

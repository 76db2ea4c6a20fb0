/* SPDX-License-Identifier: MIT
 * The name of a new plan. */
#include "line/stops/stops.h"

struct name_typed {
    struct stop stop;
    bool is_first;
    const struct catalog *catalog; /* that the plan is of */
};

static void name_ask(const struct stop *stop, struct buffer *out)
{
    (void)stop;
    buffer_add(out, "What is the plan called? Type your name, or that of the person it is for. "
                    "Enter alone takes a name that is free.");
}

static void name_tell(struct stop *stop)
{
    struct buffer text = {0};

    name_ask(stop, &text);
    talk_say(&stop->plain->talk, "%s", buffer_text(&text));
    buffer_clear(&text);
}

static void name_prompt(const struct stop *stop, struct buffer *out)
{
    (void)stop;
    buffer_add(out, "Name of the plan");
}

static struct onward name_take(struct stop *stop, const char *typed)
{
    const struct line_options *options = stop->plain->options;
    const char *name = typed[0] != '\0' ? typed : NULL;
    struct error err;
    int64_t plan = 0;

    /* A moment ago it was said that it leaves at any time. */
    if (((const struct name_typed *)stop)->is_first && text_same(typed, "q"))
        return onward_leave();
    if (plan_create_of(options->store, options->clock, ((const struct name_typed *)stop)->catalog,
                       name, &plan, &err) != STATUS_OK)
        return plain_refuse(stop->plain, &err);
    plans_past_make(&stop->plain->past, plan, false);
    if (plain_open(stop->plain, plan, &err) != STATUS_OK)
        return plain_refuse(stop->plain, &err);
    if (!name)
        talk_say(&stop->plain->talk, "The plan is called %s.", session_name(stop->plain->session));
    return onward_replace_past(STOP_PLAN, STOP_INTERVIEW, -1);
}

static const struct stop_ops name_ops = {
    .name = "the name of a new plan",
    .tell = name_tell,
    .ask = name_ask,
    .prompt = name_prompt,
    .take = name_take,
    .is_text = true,
};

struct stop *name_stop(struct plain *plain, const struct stop_place *place)
{
    struct name_typed *name = stop_new(plain, &name_ops, sizeof *name);

    name->is_first = place->index == 0;
    name->catalog = plain->options->catalog;
    if (place->index >= NAME_CAREER)
        name->catalog = catalog_nth_on_hand(name->catalog, place->index - NAME_CAREER);
    return &name->stop;
}

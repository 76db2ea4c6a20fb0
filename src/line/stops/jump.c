/* SPDX-License-Identifier: MIT
 * Whatever has a name, by a part of it: asked for, told as a list, gone to. */
#include "milepost/session/jump.h"

#include "line/stops/stops.h"

struct seek_stop {
    struct stop stop;
    struct buffer letters;
    struct plan_cards plans;
};

static const struct stop_ops seek_asks, seek_lists;

/* ---- what is found ---------------------------------------------------------------------------- */

static void seek_take(void *context, const struct jump_found *found)
{
    menu_add(context, (int)found->kind, (int)found->value, "%s, %s", found->title,
             jump_kind_name(found->kind))
        ->number = found->value;
}

/* From a what-if, and from somebody else's plan, no other is opened, nor from a damaged file. */
static bool seek_has_plans(const struct plain *plain)
{
    return !plain->kept && !plain_is_view(plain) && plain->options->store;
}

static void seek_look(struct seek_stop *seek)
{
    struct plain *plain = seek->stop.plain;
    const struct jump_ground ground = {
        .session = plain->session,
        .catalog = session_catalog_or(plain->session, plain->options->catalog),
        .plans = seek_has_plans(plain) ? &seek->plans : NULL};
    struct error err;

    plan_cards_clear(&seek->plans);
    if (ground.plans &&
        store_list_cards(plain->options->store, false, 0, &seek->plans, &err) != STATUS_OK)
        talk_say(&plain->talk, "%s", err.text);
    jump_find(&ground, buffer_text(&seek->letters), seek_take, &seek->stop.menu);
}

/* ---- telling ---------------------------------------------------------------------------------- */

static void seek_ask(const struct stop *stop, struct buffer *out)
{
    buffer_add(out, "What are you looking for? Type a part of the name of a plan, ");
    if (stop->plain->session)
        buffer_add(out, "question, step, check, school, credit, ");
    buffer_add(out, "credential or word.");
}

static void seek_tell_list(struct seek_stop *seek)
{
    struct talk *talk = &seek->stop.plain->talk;

    talk_say(talk, "What has \"%s\" in its name: %zu.", buffer_text(&seek->letters),
             seek->stop.menu.items.count);
    menu_tell(&seek->stop.menu, talk);
}

static void seek_tell_question(const struct seek_stop *seek)
{
    struct talk *talk = &seek->stop.plain->talk;
    struct buffer text = {0};

    if (seek->letters.length > 0)
        talk_say(talk, "Nothing has \"%s\" in its name.%s", buffer_text(&seek->letters),
                 seek->stop.plain->session ? "" : " What is in a plan is found once it is open.");
    seek_ask(&seek->stop, &text);
    talk_say(talk, "%s", buffer_text(&text));
    buffer_clear(&text);
}

static void seek_tell(struct stop *stop)
{
    struct seek_stop *seek = (struct seek_stop *)stop;

    if (seek->letters.length > 0)
        seek_look(seek);
    stop->ops = stop->menu.items.count > 0 ? &seek_lists : &seek_asks;
    if (stop->menu.items.count > 0)
        seek_tell_list(seek);
    else
        seek_tell_question(seek);
}

static void seek_prompt(const struct stop *stop, struct buffer *out)
{
    (void)stop;
    buffer_add(out, "Part of a name");
}

static void seek_ask_which(const struct stop *stop, struct buffer *out)
{
    buffer_format(out,
                  "Which of those with \"%s\" in their name do you want? / looks for "
                  "something else.",
                  buffer_text(&((const struct seek_stop *)stop)->letters));
}

/* ---- what is typed ---------------------------------------------------------------------------- */

static struct onward seek_take_letters(struct stop *stop, const char *typed)
{
    struct seek_stop *seek = (struct seek_stop *)stop;

    if (typed[0] == '\0') {
        talk_say(&stop->plain->talk, "Nothing was typed.");
        return onward_ask();
    }
    buffer_truncate(&seek->letters, 0);
    buffer_add(&seek->letters, typed);
    return onward_tell();
}

static struct onward seek_choose(struct stop *stop, const struct menu_item *item)
{
    static const enum stop_kind places[JUMP_KINDS] = {
        [JUMP_QUESTION] = STOP_QUESTION, [JUMP_STEP] = STOP_STEP,
        [JUMP_GATE] = STOP_GATE,         [JUMP_ASSUMPTION] = STOP_FIGURE,
        [JUMP_SCHOOL] = STOP_SCHOOL,     [JUMP_HELD] = STOP_HELD,
        [JUMP_CREDIT] = STOP_CREDIT,     [JUMP_CREDENTIAL] = STOP_CREDENTIAL,
        [JUMP_TERM] = STOP_TERM};
    struct onward onward;

    (void)stop;
    if (item->tag == JUMP_PLAN)
        return onward_open(item->number);
    onward = onward_go(places[item->tag], item->value);
    onward.place.number = item->number;
    return onward;
}

/* ---- the stop --------------------------------------------------------------------------------- */

static void seek_leave(struct stop *stop)
{
    struct seek_stop *seek = (struct seek_stop *)stop;

    buffer_clear(&seek->letters);
    plan_cards_clear(&seek->plans);
}

static const struct stop_ops seek_asks = {.name = "the search for a name",
                                          .tell = seek_tell,
                                          .ask = seek_ask,
                                          .prompt = seek_prompt,
                                          .take = seek_take_letters,
                                          .leave = seek_leave,
                                          .is_text = true,
                                          .passes = true};

static const struct stop_ops seek_lists = {.name = "what was found by its name",
                                           .tell = seek_tell,
                                           .ask = seek_ask_which,
                                           .choose = seek_choose,
                                           .leave = seek_leave,
                                           .passes = true};

struct stop *jump_stop(struct plain *plain, const struct stop_place *place)
{
    struct seek_stop *seek = stop_new(plain, &seek_asks, sizeof *seek);

    buffer_add(&seek->letters, place->words ? place->words : "");
    return &seek->stop;
}

/* SPDX-License-Identifier: MIT
 * A screen's state and what it is asked; the actions by which it moves on. */
#include <string.h>

#include "milepost/session.h"
#include "tui/stage/stage.h"
#include "tui/stage/what_if.h"

struct action action_stay(void)
{
    return (struct action){.kind = ACTION_STAY};
}

struct action action_back(void)
{
    return (struct action){.kind = ACTION_BACK};
}

struct action action_go(struct place place)
{
    return action_go_past(place_of(PLACE_COUNT), place);
}

struct action action_go_past(struct place past, struct place place)
{
    return (struct action){.kind = ACTION_GO, .past = past, .place = place};
}

struct action action_replace(struct place place)
{
    return (struct action){.kind = ACTION_REPLACE, .place = place};
}

/* The goal is to keep what is held. */
static bool action_keeps_current(const struct session *session)
{
    const struct catalog *catalog = session_catalog(session);
    int question = catalog_find_question(catalog, "goal.target");
    const struct answer *answer = question >= 0 ? &session_answers(session)->items[question] : NULL;

    return answer && answer->state == ANSWER_VALUE &&
           strcmp(catalog->questions[question].values[answer->value].id, "keep-current") == 0;
}

struct action action_open(const struct tui *tui, bool interview)
{
    struct place overview = place_of(PLACE_OVERVIEW);

    if (interview)
        return action_go_past(overview, place_of(PLACE_INTERVIEW));
    if (action_keeps_current(tui->session))
        return action_go_past(overview, place_of(PLACE_CREDITS));
    return session_is_followed(tui->session) ? action_go_past(overview, place_of(PLACE_WEEK))
                                             : action_go(overview);
}

struct action action_open_plan(int64_t plan)
{
    return (struct action){.kind = ACTION_OPEN, .place = {.number = plan}};
}

struct action action_ask(struct screen *dialog)
{
    return (struct action){.kind = ACTION_ASK, .dialog = dialog};
}

struct action action_reply(struct reply reply)
{
    return (struct action){.kind = ACTION_REPLY, .reply = reply};
}

struct action action_run(enum command command)
{
    return (struct action){.kind = ACTION_RUN, .command = command};
}

void *screen_new(struct tui *tui, const struct screen_ops *ops, size_t size)
{
    struct screen *screen = memory_new(1, size);

    *screen = (struct screen){.ops = ops, .tui = tui, .stale = true};
    return screen;
}

unsigned screen_contexts(const struct screen *screen)
{
    const unsigned apart = CONTEXT_HELP | CONTEXT_JUMP | CONTEXT_DIALOG;
    bool within = what_if_stands(screen->tui) && !(screen->ops->context & apart);

    return screen->ops->context | (within ? CONTEXT_WHAT_IF : 0);
}

enum typing screen_typing(const struct screen *screen)
{
    return screen->ops->typing ? screen->ops->typing(screen) : TYPING_NOTHING;
}

bool screen_can(const struct screen *screen, enum command command)
{
    if (command == COMMAND_WHAT_IF && !what_if_can(screen))
        return false;
    return !screen->ops->can || screen->ops->can(screen, command);
}

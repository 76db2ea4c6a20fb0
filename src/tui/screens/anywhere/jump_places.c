/* SPDX-License-Identifier: MIT
 * Where a jump leads to: the plans that can be opened from here, and the place of each kind. */
#include "tui/screens/anywhere/jump.h"

#include "tui/stage/view.h"
#include "tui/stage/what_if.h"

void jump_read_plans(struct jump_screen *jump)
{
    struct tui *tui = jump->base.screen.tui;
    struct error err;

    if (view_stands(tui) || what_if_stands(tui) || !tui->options->store)
        return;
    if (store_list_cards(tui->options->store, false, 0, &jump->plans, &err) != STATUS_OK)
        tui_say(tui, true, "%s", err.text);
}

/* What has a number of its own, and what has an index. */
static const struct {
    enum place_kind place;
    bool is_numbered;
} jump_places[JUMP_KINDS] = {
    [JUMP_QUESTION] = {PLACE_QUESTION, false},
    [JUMP_STEP] = {PLACE_STEP, false},
    [JUMP_GATE] = {PLACE_GATE, false},
    [JUMP_ASSUMPTION] = {PLACE_ASSUMPTION, false},
    [JUMP_SCHOOL] = {PLACE_SCHOOLS, true},
    [JUMP_HELD] = {PLACE_HELD, false},
    [JUMP_CREDIT] = {PLACE_CREDIT, true},
    [JUMP_PLAN] = {PLACE_COUNT, true},
    [JUMP_CREDENTIAL] = {PLACE_CREDENTIAL, false},
    [JUMP_TERM] = {PLACE_TERM, false},
};

struct action jump_go(enum jump_kind kind, int value)
{
    struct place place = place_of(jump_places[kind].place);

    if (kind == JUMP_PLAN)
        return action_open_plan(value);
    if (!jump_places[kind].is_numbered)
        return action_replace(place_with(jump_places[kind].place, value));
    place.number = value;
    return action_replace(place);
}

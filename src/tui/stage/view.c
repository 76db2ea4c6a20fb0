/* SPDX-License-Identifier: MIT
 * What is different where somebody else's plan is looked at. */
#include "tui/stage/view.h"

#include "tui/stage/what_if.h"

/* Places at which something of the plan is entered. */
static const bool view_enters[PLACE_COUNT] = {
    [PLACE_QUESTION] = true,     [PLACE_SCHOOL] = true,     [PLACE_ASSUMPTION] = true,
    [PLACE_CREDIT_FIELD] = true, [PLACE_HELD_FIELD] = true, [PLACE_TAKING] = true,
    [PLACE_TYPING] = true,
};

enum status view_may_go(const struct tui *tui, struct place *place, struct error *err)
{
    if (!view_stands(tui) || what_if_stands(tui))
        return STATUS_OK;
    if (place->kind == PLACE_INTERVIEW)
        *place = place_of(PLACE_CHECK);
    if (place->kind == PLACE_COUNT || !view_enters[place->kind])
        return STATUS_OK;
    return view_refuse(err);
}

void view_add_field(const char *step, struct buffer *out)
{
    buffer_format(out, "comment:%s", step);
}

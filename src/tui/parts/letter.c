/* SPDX-License-Identifier: MIT
 * From a line of the roadmap to its letter. */
#include "tui/parts/letter.h"

#include "milepost/session.h"
#include "tui/stage/what_if.h"

static int letter_of_line(struct tui *tui, int line)
{
    const struct roadmap *roadmap = session_roadmap(tui->session);
    int step = line < 0 ? -1 : roadmap->steps[line].step;

    return step < 0 ? -1 : roadmap->catalog->steps[step].letter;
}

/* Nobody signs what is only tried. */
bool letter_can(struct tui *tui, int line)
{
    return !what_if_stands(tui) && session_has_letter(tui->session, letter_of_line(tui, line));
}

struct action letter_open(struct tui *tui, int line)
{
    return action_go(place_with(PLACE_LETTER, letter_of_line(tui, line)));
}

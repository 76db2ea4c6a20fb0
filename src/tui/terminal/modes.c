/* SPDX-License-Identifier: MIT
 * A terminal that does not know a request passes over it. Of the mouse only what is pressed is
 * asked for, not where it moves: the terminal goes on selecting text, with Shift held. */
#include "tui/terminal/modes.h"

#include <string.h>
#include <unistd.h>

static const char paste_on[] = "\033[?2004h";
const char modes_paste_off[] = "\033[?2004l";
/* Buttons, in numbers that have no end at the 223rd column. */
static const char mouse_on[] = "\033[?1000h\033[?1006h";
const char modes_mouse_off[] = "\033[?1006l\033[?1000l";

/* Of the terminal, as curses' own state is: whoever gives it back when memory runs out knows
 * nothing else. */
static bool mouse_asked;

void modes_send(const char *sequence)
{
    ssize_t ignored = write(STDOUT_FILENO, sequence, strlen(sequence));

    (void)ignored;
}

void modes_ask(void)
{
    modes_send(paste_on);
    if (mouse_asked)
        modes_send(mouse_on);
}

void modes_give_back(void)
{
    if (mouse_asked)
        modes_send(modes_mouse_off);
    modes_send(modes_paste_off);
}

void modes_ask_mouse(bool wanted)
{
    if (wanted != mouse_asked)
        modes_send(wanted ? mouse_on : modes_mouse_off);
    mouse_asked = wanted;
}

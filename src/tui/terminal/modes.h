/* SPDX-License-Identifier: MIT
 * What is asked of a terminal beside what curses knows: pastes told from keys, and the mouse. */
#ifndef MILEPOST_TUI_TERMINAL_MODES_H
#define MILEPOST_TUI_TERMINAL_MODES_H

#include <stdbool.h>

/* What takes back what was asked, for whoever may call nothing: a terminal that was not asked
 * passes over it. */
extern const char modes_paste_off[], modes_mouse_off[];

void modes_send(const char *sequence); /* at once, past what curses still holds */
void modes_ask(void);                  /* when the screens begin, and when they come back */
void modes_give_back(void);            /* when they go */
/* Presses of buttons and the wheel are told from now on, or no more. A terminal that was never
 * asked for the mouse hears nothing of it. */
void modes_ask_mouse(bool wanted);

#endif

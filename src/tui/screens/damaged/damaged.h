/* SPDX-License-Identifier: MIT
 * What is offered for a damaged data file. */
#ifndef MILEPOST_TUI_SCREENS_DAMAGED_DAMAGED_H
#define MILEPOST_TUI_SCREENS_DAMAGED_DAMAGED_H

#include "milepost/store/rescue.h"
#include "tui/parts/list_screen.h"

struct damaged {
    struct list_screen base;
    struct good_copies copies;
    struct plan_list plans; /* that can still be read */
    char *from;             /* the backup that is to be taken back */
};

/* Saves each plan that can be read as an export does: the first as `typed`, the others as
 * NAME-2.json ... `said` receives a sentence on what is where. */
enum status damaged_save(const struct damaged *damaged, const char *typed, struct buffer *said,
                         struct error *err) MP_MUST_CHECK;

#endif

/* SPDX-License-Identifier: MIT
 * The ledger as a whole. */
#include "milepost/ledger.h"

#include <stdlib.h>

#include "milepost/memory.h"

struct ledger *ledger_new(const struct ledger_input *input)
{
    struct ledger *ledger = memory_new(1, sizeof *ledger);

    ledger->first = memory_new((size_t)input->credits.count + 1, sizeof *ledger->first);
    return ledger;
}

void ledger_free(struct ledger **ledger)
{
    if (!*ledger)
        return;
    free((void *)(uintptr_t)(*ledger)->first);
    free(*ledger);
    *ledger = NULL;
}

int ledger_present(const struct ledger *ledger, int body)
{
    (void)ledger;
    (void)body;
    return -1;
}

int ledger_before(const struct ledger *ledger, int body)
{
    (void)ledger;
    (void)body;
    return -1;
}

/* SPDX-License-Identifier: MIT
 * The cycles of a ledger in few words. */
#include "milepost/report/cycle.h"

#include "milepost/ledger.h"

void report_earned(int earned, int needed, struct buffer *out)
{
    units_write(earned, out);
    buffer_add(out, " of ");
    units_write(needed, out);
}

const char *report_cycle_short(enum ledger_state state)
{
    static const char *const words[] = {
        [LEDGER_RUNNING] = "",
        [LEDGER_MET] = "all earned",
        [LEDGER_AHEAD] = "still to come",
        [LEDGER_UNDATED] = "no days known",
        [LEDGER_SUBMIT] = "over, all earned",
        [LEDGER_GRACE] = "in grace",
        [LEDGER_LATE] = "late with a fee",
        [LEDGER_LAPSED] = "inactive",
        [LEDGER_REINSTATE] = "cancelled",
        [LEDGER_REVOKED] = "taken away",
        [LEDGER_EXAM] = "the exam again",
        [LEDGER_ASK] = "over, ask",
        [LEDGER_UNTOLD] = "nothing written down",
        [LEDGER_CLOSED] = "settled",
    };

    _Static_assert(sizeof words / sizeof *words == LEDGER_STATE_COUNT, "every state has its words");
    return words[state];
}

/* A cycle that is over and can still be mended comes before the one that runs. */
static int cycles_shown(const struct ledger *ledger, int body)
{
    int before = ledger_before(ledger, body);

    return before >= 0 && ledger->cycles[before].state != LEDGER_UNTOLD
               ? before
               : ledger_present(ledger, body);
}

static bool cycles_state_is_over(enum ledger_state state)
{
    return state > LEDGER_UNDATED && state <= LEDGER_ASK;
}

static void cycles_say_one(const struct ledger_cycle *cycle, struct buffer *out)
{
    if (cycles_state_is_over(cycle->state))
        buffer_add(out, report_cycle_short(cycle->state));
    else
        report_earned(cycle->earned, cycle->needed, out);
}

void report_cycles(const struct catalog *catalog, const struct ledger *ledger, struct buffer *out)
{
    const struct ledger_cycle *only = NULL;
    int count = 0;

    for (int body = 0; body < catalog->body_count; body++) {
        int index = cycles_shown(ledger, body);

        only = index >= 0 ? &ledger->cycles[index] : only;
        count += index >= 0;
    }
    if (count == 1) {
        cycles_say_one(only, out);
        buffer_add(out, cycles_state_is_over(only->state) ? "" : " units");
        return;
    }
    for (int body = 0, said = 0; body < catalog->body_count; body++) {
        int index = cycles_shown(ledger, body);

        if (index < 0)
            continue;
        buffer_format(out, "%s%s ", said++ > 0 ? ", " : "", catalog->bodies[body].name);
        cycles_say_one(&ledger->cycles[index], out);
    }
}

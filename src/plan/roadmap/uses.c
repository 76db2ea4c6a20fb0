/* SPDX-License-Identifier: MIT
 * Uses: what help with paying is wanted for. The payments are those that the months list, so that a
 * plan without any waits for no help. */
#include "plan/roadmap/companions.h"

static bool node_is_paid(const struct builder *builder, int node)
{
    struct payments payments = builder_payments(builder, node);

    return builder->network.nodes[node].route >= 0 && !payments_bill(&payments, 0).free;
}

int uses_of_money(const struct builder *builder, int aid)
{
    int first = -1;

    for (int n = 0; n < builder->network.count; n++) {
        if (!node_is_paid(builder, n) ||
            (aid >= 0 && !own_aid_pays(&builder->profile, aid, builder->network.nodes[n].step)))
            continue;
        if (first < 0 || builder->late_start[n] < builder->late_start[first])
            first = n;
    }
    return first;
}

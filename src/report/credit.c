/* SPDX-License-Identifier: MIT
 * Continuing education in words. */
#include "milepost/report/credit.h"

void units_write(int units, struct buffer *out)
{
    int part = units % 100;

    buffer_format(out, "%d", units / 100);
    if (part % 10 != 0)
        buffer_format(out, ".%02d", part);
    else if (part != 0)
        buffer_format(out, ".%d", part / 10);
}

void units_show(int units, struct buffer *out)
{
    units_write(units, out);
    buffer_add(out, units == 100 ? " unit" : " units");
}

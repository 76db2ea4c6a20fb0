/* SPDX-License-Identifier: MIT
 * The values that a private answer can have. */
#include "private_values.h"

#include <check.h>

int private_values(const struct question *question, const char *values[PRIVATE_VALUES])
{
    static const char *const numbers[] = {"0", "1", "2", "4"};
    static const char *const dates[] = {"1999-01-01", "2026-11-22", "2027-03-01", "2031-12-31"};
    int count = 0;

    values[count++] = "";
    values[count++] = "unknown";
    values[count++] = "declined";
    if (question->type == ANSWER_NUMBER || question->type == ANSWER_DATE)
        for (int i = 0; i < 4; i++)
            values[count++] = question->type == ANSWER_NUMBER ? numbers[i] : dates[i];
    for (int i = 0; i < question->value_count; i++)
        values[count++] = question->values[i].id;
    ck_assert_int_le(count, PRIVATE_VALUES);
    return count;
}

/* SPDX-License-Identifier: MIT
 * What the work pays, by the wages in the file of schools. */
#include "milepost/school/pay.h"

#include <ctype.h>
#include <string.h>

struct pay_reading {
    const char *occupation;
    struct school_pay *pay;
};

static void pay_take(void *context, const struct schools_wage *wage)
{
    static const char *const whats[SCHOOL_PAY_COUNT] = {"pay-10", "pay-25", "pay-median"};
    const struct pay_reading *reading = context;
    struct school_pay *pay = reading->pay;

    if (strcmp(wage->occupation, reading->occupation) != 0)
        return;
    if (!pay->known) {
        memcpy(pay->area, wage->area, strnlen(wage->area, sizeof pay->area - 1));
        pay->year = (int)wage->year;
        pay->source = wage->source;
    }
    for (int i = 0; i < SCHOOL_PAY_COUNT; i++)
        if (strcmp(wage->what, whats[i]) == 0) {
            pay->dollars[i] = wage->value;
            pay->known = true;
        }
}

enum status school_pay_read(struct store *store, const char *state, const char *occupation,
                            struct school_pay *out, struct error *err)
{
    enum { LETTERS = 2 };
    struct pay_reading reading = {occupation, out};
    char letters[LETTERS + 1] = "";

    *out = (struct school_pay){.known = false};
    for (int i = 0; i < SCHOOL_PAY_COUNT; i++)
        out->dollars[i] = SCHOOLS_UNKNOWN;
    for (int i = 0; i < LETTERS && state[i] != '\0'; i++)
        letters[i] = (char)toupper((unsigned char)state[i]);
    if (strlen(letters) < LETTERS)
        return STATUS_OK;
    return schools_each_wage(store, letters, pay_take, &reading, err);
}

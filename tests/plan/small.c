/* SPDX-License-Identifier: MIT
 * One small catalogue for each test. */
#include "small.h"

struct mini mini;
struct roadmap *roadmap;

void small_setup(void)
{
    mini_init(&mini);
    roadmap = NULL;
}

void small_teardown(void)
{
    roadmap_free(&roadmap);
    mini_clear(&mini);
}

struct range exactly(int days)
{
    return (struct range){days, days, days};
}

int days_to(date_day day)
{
    return day - mini.today;
}

struct condition yes_to(const char *question)
{
    struct condition_node *node = arena_new(&mini.arena, 1, sizeof *node);
    int index = catalog_find_question(&mini.catalog, question);

    *node = (struct condition_node){CONDITION_EQUAL, (int16_t)index, 0};
    return (struct condition){node, 1, question};
}

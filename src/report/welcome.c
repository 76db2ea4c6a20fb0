/* SPDX-License-Identifier: MIT
 * What somebody is told who comes for the first time. */
#include "milepost/report/welcome.h"

const char welcome_how[] = "Milepost plans your way there: 6 to 45 short questions, of which the "
                           "first few give a rough roadmap.";
const char welcome_where[] = "Your answers stay in one file on this computer";
const char welcome_leaving[] = "q leaves at any time; nothing is lost.";

/* What each career plans for, parted by "or"; nothing where that is not known of all, or there is
 * no room for them. */
static void welcome_list(const struct catalog *catalog, struct buffer *out)
{
    enum { NAMED_MOST = 2 };
    int count = catalog_count_on_hand(catalog);
    bool named = count <= NAMED_MOST;

    for (int i = 0; i < count; i++)
        named = named && catalog_nth_on_hand(catalog, i)->credential[0] != '\0';
    for (int i = 0; named && i < count; i++)
        buffer_format(out, "%s%s", i > 0 ? " or " : "",
                      catalog_nth_on_hand(catalog, i)->credential);
}

void welcome_say_what(const struct catalog *catalog, struct buffer *out)
{
    struct buffer list = {0};

    welcome_list(catalog, &list);
    buffer_format(out, "Plan the way to %s, and keep it current.",
                  list.length > 0 ? list.text : "a credential for your work");
    buffer_clear(&list);
}

void welcome_say_start(const struct catalog *catalog, bool first, struct buffer *out)
{
    bool alone = !catalog_nth_on_hand(catalog, 1);

    buffer_add(out, first ? "Start" : "Start a new plan");
    if (!alone && catalog->credential[0] != '\0')
        buffer_format(out, ": %s", catalog->credential);
}

void welcome_say_work(const struct catalog *catalog, struct buffer *out)
{
    const struct catalog *one;

    for (int i = 0; (one = catalog_nth_on_hand(catalog, i)) != NULL; i++)
        if (one->about[0] != '\0')
            buffer_format(out, "%s%s", out->length > 0 ? " " : "", one->about);
}

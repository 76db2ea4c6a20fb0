/* SPDX-License-Identifier: MIT
 * What the places are called in which keys have their meaning. */
#include "tui/widgets/keys.h"

/* A key of so many places works nearly anywhere; to name them would say less. */
enum { NEARLY_ALL = 12 };

static const char *const key_places[] = {
    "Home",
    "overview",
    "interview",
    "answers",
    "roadmap",
    "a step or gate",
    "print",
    "help",
    "jump",
    "what is asked in a box",
    "a text field",
    "gates",
    "why",
    "routes",
    "a route",
    "timeline",
    "months",
    "schools",
    "the questions to a school or figures",
    "a value that is entered",
    "what a what-if changes",
    "finding a school",
    "a damaged file",
    "this week",
    "what is due",
    "credits",
    "a credit or a setting",
    "credits from a file",
    "what brings a day back",
    "history",
    "a what-if",
};

enum { KEY_PLACES = sizeof key_places / sizeof *key_places };

_Static_assert((unsigned)CONTEXT_WHAT_IF == 1u << (KEY_PLACES - 1), "each context has its name");

static int keys_count_places(unsigned contexts)
{
    int count = 0;

    for (int i = 0; i < KEY_PLACES; i++)
        count += (int)((contexts >> i) & 1);
    return count;
}

bool keys_are_common(unsigned contexts)
{
    return keys_count_places(contexts) >= NEARLY_ALL;
}

void keys_add_places(unsigned contexts, struct buffer *out)
{
    int count = keys_count_places(contexts), said = 0;

    if (keys_are_common(contexts)) {
        buffer_add(out, "nearly every screen");
        return;
    }
    for (int i = 0; i < KEY_PLACES; i++) {
        if (((contexts >> i) & 1) == 0)
            continue;
        buffer_add(out, said == 0 ? "" : said + 1 < count ? ", " : " and ");
        buffer_add(out, key_places[i]);
        said++;
    }
}

/* SPDX-License-Identifier: MIT
 * What is explained by itself: words and credentials, of one catalogue or of all on hand. */
#include "milepost/session/explained.h"

#include <string.h>

#include "milepost/session.h"

struct explained explained_begin(enum explained_kind kind, const struct session *session,
                                 const struct catalog *first)
{
    const struct catalog *catalog = session_catalog_or(session, first);

    return (struct explained){.kind = kind,
                              .catalog = catalog,
                              .index = -1,
                              .number = -1,
                              .first = catalog,
                              .of_plan = session != NULL};
}

static int explained_count(const struct explained *explained)
{
    return explained->kind == EXPLAINED_TERM ? explained->catalog->term_count
                                             : explained->catalog->credential_count;
}

/* The first one, then the others as they are on hand. */
static const struct catalog *explained_career(const struct explained *explained, int career)
{
    const struct catalog *other;
    int before = 1;

    if (career == 0)
        return explained->first;
    for (int i = 0; !explained->of_plan && (other = catalog_nth_on_hand(explained->first, i)); i++)
        if (other != explained->first && before++ == career)
            return other;
    return NULL;
}

bool explained_next(struct explained *explained)
{
    explained->index++;
    explained->number++;
    while (explained->catalog && explained->index >= explained_count(explained)) {
        explained->catalog = explained_career(explained, ++explained->career);
        explained->index = 0;
    }
    return explained->catalog != NULL;
}

bool explained_find(struct explained *explained, int number)
{
    while (explained_next(explained))
        if (explained->number == number)
            return true;
    return false;
}

static bool explained_stands_before(const struct explained *explained, const char *word)
{
    for (int career = 0; career < explained->career; career++) {
        const struct catalog *catalog = explained_career(explained, career);

        for (int i = 0; i < catalog->term_count; i++)
            if (strcmp(catalog->terms[i].term, word) == 0)
                return true;
    }
    return false;
}

void explained_say(const struct explained *explained, struct buffer *out)
{
    const struct catalog *catalog = explained->catalog;
    const char *word;

    if (explained->kind == EXPLAINED_CREDENTIAL) {
        buffer_format(out, "%s, %s", catalog->credentials[explained->index].code,
                      catalog->credentials[explained->index].name);
        return;
    }
    word = catalog->terms[explained->index].term;
    buffer_add(out, word);
    if (explained_stands_before(explained, word))
        buffer_format(out, " (%s)", catalog->title);
}

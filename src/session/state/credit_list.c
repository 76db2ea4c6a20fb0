/* SPDX-License-Identifier: MIT
 * Bodies and categories of a credit as people write them: ids parted by commas. */
#include <string.h>

#include "milepost/nearest.h"
#include "session/state/book.h"
#include "session/state/session.h"

enum { CATEGORY_ROOM = 200, LISTED_BYTES = 300 };

bool list_next(const char **list, char id[LIST_ID])
{
    const char *at = *list;
    size_t length, kept;

    if (!at)
        return false;
    at += strspn(at, " ");
    length = strcspn(at, ",");
    *list = at[length] == ',' ? at + length + 1 : NULL;
    for (kept = length; kept > 0 && at[kept - 1] == ' '; kept--)
        ;
    if (kept >= LIST_ID)
        kept = LIST_ID - 1;
    memcpy(id, at, kept);
    id[kept] = '\0';
    return true;
}

bool credit_list_has(const char *list, const char *id)
{
    char other[LIST_ID];

    while (list_next(&list, other))
        if (id[0] != '\0' && strcmp(id, other) == 0)
            return true;
    return false;
}

static void credit_list_add_id(struct buffer *list, const char *id)
{
    if (credit_list_has(buffer_text(list), id))
        return;
    buffer_add(list, list->length > 0 ? "," : "");
    buffer_add(list, id);
}

/* ---- bodies ---------------------------------------------------------------------------------- */

int body_find_loosely(const struct catalog *catalog, const char *id)
{
    for (int i = 0; i < catalog->body_count; i++)
        if (text_same(catalog->bodies[i].id, id))
            return i;
    return -1;
}

/* "AAPC, AHIMA, NHA" */
static void bodies_list(const struct catalog *catalog, struct buffer *out)
{
    for (int i = 0; i < catalog->body_count; i++)
        buffer_format(out, "%s%s", i > 0 ? ", " : "", catalog->bodies[i].id);
}

static enum status bodies_unknown(const struct catalog *catalog, const char *id, struct error *err)
{
    struct nearest nearest = {.word = id};
    struct buffer known = {0};
    enum status status;

    for (int i = 0; i < catalog->body_count; i++)
        nearest_offer(&nearest, catalog->bodies[i].id);
    bodies_list(catalog, &known);
    if (id[0] == '\0')
        status = error_set(err, STATUS_USAGE, "body: a credit is for one of them at least: %s",
                           buffer_text(&known));
    else
        status = error_set(err, STATUS_USAGE, "body: \"%.60s\" is none that is known: %s%s", id,
                           buffer_text(&known), nearest_says(&nearest));
    buffer_clear(&known);
    return status;
}

enum status credit_bodies_read(const struct session *session, const char *text, const char *old,
                               struct buffer *out, struct error *err)
{
    const struct catalog *catalog = session->catalog;
    char id[LIST_ID];

    while (list_next(&text, id)) {
        int body = body_find_loosely(catalog, id);

        if (body >= 0)
            credit_list_add_id(out, catalog->bodies[body].id);
        else if (credit_list_has(old, id))
            credit_list_add_id(out, id);
        else if (id[0] != '\0')
            return bodies_unknown(catalog, id, err);
    }
    return out->length > 0 ? STATUS_OK : bodies_unknown(catalog, "", err);
}

/* ---- categories ------------------------------------------------------------------------------ */

/* What the bodies of a credit know. */
struct known_categories {
    struct credit_category items[CATEGORY_ROOM];
    int count;
};

static void categories_know(const struct catalog *catalog, const char *bodies,
                            struct known_categories *known)
{
    char id[LIST_ID];

    known->count = 0;
    while (known->count < CATEGORY_ROOM && list_next(&bodies, id)) {
        int body = body_find_loosely(catalog, id);

        if (body >= 0)
            known->count += credit_categories(catalog, body, known->items + known->count,
                                              CATEGORY_ROOM - known->count);
    }
    if (known->count > CATEGORY_ROOM)
        known->count = CATEGORY_ROOM;
}

static const char *category_find(const struct known_categories *known, const char *word)
{
    for (int i = 0; i < known->count; i++)
        if (text_same(known->items[i].id, word) || text_same(known->items[i].name, word))
            return known->items[i].id;
    return NULL;
}

static bool category_is_held(const struct session *session, const struct credit_category *category)
{
    if (category->credential < 0)
        return true;
    for (int i = 0; i < session->book.held_count; i++)
        if (session->book.held[i].credential == category->credential)
            return true;
    return false;
}

/* Those that the person's own credentials ask for come first; the rest as far as a line goes. */
static void categories_list(const struct session *session, const struct known_categories *known,
                            struct buffer *out)
{
    int more = 0;

    for (int held = 1; held >= 0; held--)
        for (int i = 0; i < known->count; i++) {
            if (category_is_held(session, &known->items[i]) != (held == 1))
                continue;
            if (out->length < LISTED_BYTES)
                buffer_format(out, "%s%s", out->length > 0 ? ", " : "", known->items[i].id);
            else
                more++;
        }
    if (more > 0)
        buffer_format(out, " and %d more", more);
}

static enum status categories_unknown(const struct session *session, const char *id,
                                      const char *bodies, const struct known_categories *known,
                                      struct error *err)
{
    struct nearest nearest = {.word = id};
    struct buffer list = {0};
    enum status status;

    for (int i = 0; i < known->count; i++) {
        nearest_offer(&nearest, known->items[i].id);
        nearest_offer_as(&nearest, known->items[i].id, known->items[i].name);
    }
    categories_list(session, known, &list);
    status = error_set(err, STATUS_USAGE, "category: \"%.60s\" is none of %.40s: %s%s", id,
                       bodies[0] ? bodies : "any body",
                       list.length > 0 ? buffer_text(&list) : "it asks for none",
                       nearest_says(&nearest));
    buffer_clear(&list);
    return status;
}

enum status credit_categories_read(const struct session *session, const char *text, const char *old,
                                   const char *bodies, struct buffer *out, struct error *err)
{
    struct known_categories known;
    char id[LIST_ID];

    categories_know(session->catalog, bodies, &known);
    while (list_next(&text, id)) {
        const char *found = category_find(&known, id);

        if (id[0] == '\0')
            continue;
        if (!found && !credit_list_has(old, id))
            return categories_unknown(session, id, bodies, &known, err);
        credit_list_add_id(out, found ? found : id);
    }
    return STATUS_OK;
}

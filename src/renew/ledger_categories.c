/* SPDX-License-Identifier: MIT
 * The categories that a credit may name, by body. */
#include <string.h>

#include "milepost/ledger.h"

/* Categories as they are collected; counts on beyond its room. */
struct category_list {
    struct credit_category *items;
    int room, count;
    int begin; /* of the body that is being collected */
};

static bool category_is_listed(const struct category_list *list, const char *id)
{
    for (int i = list->begin; i < list->count && i < list->room; i++)
        if (strcmp(list->items[i].id, id) == 0)
            return true;
    return false;
}

static void category_list_add(struct category_list *list, struct credit_category category)
{
    if (!category.id || !category.id[0] || category_is_listed(list, category.id))
        return;
    if (list->count < list->room)
        list->items[list->count] = category;
    list->count++;
}

static void category_list_add_body(struct category_list *list, const struct catalog *catalog,
                                   int body)
{
    const struct ceu_rule *rule = &catalog->bodies[body].ceus;

    list->begin = list->count;
    for (int i = 0; i < rule->share_count; i++)
        category_list_add(list, (struct credit_category){.id = rule->shares[i].id,
                                                         .name = rule->shares[i].name,
                                                         .body = body,
                                                         .credential = -1});
    for (int i = 0; i < catalog->credential_count; i++) {
        const struct credential *credential = &catalog->credentials[i];
        if (credential->body == body)
            category_list_add(list, (struct credit_category){.id = credential->ceu_field.id,
                                                             .name = credential->ceu_field.name,
                                                             .body = body,
                                                             .credential = i});
    }
    for (int i = 0; i < rule->refusal_count; i++)
        category_list_add(list, (struct credit_category){.id = rule->refusals[i].id,
                                                         .name = rule->refusals[i].name,
                                                         .body = body,
                                                         .credential = -1,
                                                         .refused = true});
}

int credit_categories(const struct catalog *catalog, int body, struct credit_category *out,
                      int room)
{
    struct category_list list = {.items = out, .room = room};

    for (int i = 0; i < catalog->body_count; i++)
        if (body < 0 || body == i)
            category_list_add_body(&list, catalog, i);
    return list.count;
}

int credit_smallest(const struct catalog *catalog, int body)
{
    int parts = catalog->bodies[body].ceus.parts;

    return parts > 0 ? LEDGER_UNIT / parts : 0;
}

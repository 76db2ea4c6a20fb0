/* SPDX-License-Identifier: MIT
 * Placeholders: `{code}` in a template's text is filled in for what the template stands for. */
#include "catalog/read/placeholder.h"

#include <string.h>

#include "catalog/read/fault.h"

static const char *find_value(const struct scope *scope, const char *name, size_t length)
{
    for (int i = 0; i < scope->count; i++)
        if (strlen(scope->items[i].name) == length &&
            strncmp(scope->items[i].name, name, length) == 0)
            return scope->items[i].value;
    return NULL;
}

/* Adds what stands for the placeholder at `at` and returns where the text goes on. */
static const char *expand_one(struct loader *loader, struct spot spot, const char *at,
                              struct buffer *out, bool *empty)
{
    const char *end = strchr(at, '}');
    const char *value = end ? find_value(spot.scope, at + 1, (size_t)(end - at - 1)) : NULL;

    if (!value) {
        fault_on(loader, spot, "`%.*s` is no placeholder of `each: %s`",
                 end ? (int)(end - at + 1) : 1, at, spot.scope->each->name);
        return at + 1;
    }
    *empty = *empty || !*value;
    buffer_add(out, value);
    return end + 1;
}

const char *scope_expand(struct loader *loader, struct spot spot, const char *text, bool *empty)
{
    struct buffer out = {0};
    const char *expanded = text;

    if (!strchr(text, '{'))
        return text;
    while (*text) {
        size_t plain = strcspn(text, "{");

        buffer_add_bytes(&out, text, plain);
        text += plain;
        if (*text)
            text = expand_one(loader, spot, text, &out, empty);
    }
    expanded = arena_copy_text(loader->arena, buffer_text(&out));
    loader->spent += out.length;
    buffer_clear(&out);
    return expanded;
}

/* SPDX-License-Identifier: MIT
 * Which keys of the table mean something on a screen. */
#include "tui/screens/anywhere/keys_here.h"

static bool keys_here_belong(const struct screen *screen, const struct key_binding *binding)
{
    unsigned contexts = screen_contexts(screen) | (screen->ops->typing ? CONTEXT_FIELD : 0);

    return (binding->contexts & contexts) != 0;
}

static bool keys_here_can(const struct screen *screen, const struct key_binding *binding)
{
    return keys_here_belong(screen, binding) && screen_can(screen, binding->command);
}

bool keys_here_work(const struct screen *screen, int index)
{
    if (!keys_here_can(screen, &key_bindings[index]))
        return false;
    for (int i = 0; i < index; i++)
        if (key_bindings[i].keys[0] == key_bindings[index].keys[0] &&
            !(key_bindings[i].contexts & CONTEXT_FIELD) && keys_here_can(screen, &key_bindings[i]))
            return false;
    return true;
}

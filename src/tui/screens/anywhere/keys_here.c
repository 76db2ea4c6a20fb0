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

static bool keys_here_move(enum command command)
{
    switch (command) {
    case COMMAND_UP:
    case COMMAND_DOWN:
    case COMMAND_LEFT:
    case COMMAND_RIGHT:
    case COMMAND_NEXT_ITEM:
    case COMMAND_PREVIOUS_ITEM:
    case COMMAND_FIRST:
    case COMMAND_LAST:
    case COMMAND_PAGE_UP:
    case COMMAND_PAGE_DOWN:
        return true;
    default:
        return false;
    }
}

/* What works on Home and on a step alike is of no screen, but for the way back. */
enum keys_use keys_here_use(int index)
{
    const struct key_binding *binding = &key_bindings[index];
    unsigned both = CONTEXT_HOME | CONTEXT_STEP;
    bool anywhere = (binding->contexts & both) == both && binding->command != COMMAND_BACK;

    if (binding->contexts == CONTEXT_FIELD)
        return KEYS_TYPING;
    if (anywhere && keys_here_move(binding->command))
        return KEYS_MOVING;
    return anywhere ? KEYS_ANYWHERE : KEYS_HERE;
}

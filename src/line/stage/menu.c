/* SPDX-License-Identifier: MIT
 * A list to choose from by number. */
#include "line/stage/menu.h"

#include <stdlib.h>

#include "milepost/memory.h"

void menu_clear(struct menu *menu)
{
    for (size_t i = 0; i < menu->items.count; i++)
        free(menu->items.items[i].label);
    VECTOR_CLEAR(&menu->items);
    menu->first = 0;
}

struct menu_item *menu_add(struct menu *menu, int tag, int value, const char *format, ...)
{
    struct buffer label = {0};
    va_list arguments;

    va_start(arguments, format);
    buffer_format_list(&label, format, arguments);
    va_end(arguments);
    VECTOR_PUSH(&menu->items,
                ((struct menu_item){
                    .label = memory_copy_text(buffer_text(&label)), .tag = tag, .value = value}));
    buffer_clear(&label);
    return &menu->items.items[menu->items.count - 1];
}

static bool menu_has_pages(const struct menu *menu)
{
    return menu->items.count > MENU_WHOLE;
}

size_t menu_page_end(const struct menu *menu)
{
    size_t end = menu->first + MENU_PAGE;

    return !menu_has_pages(menu) || end > menu->items.count ? menu->items.count : end;
}

void menu_tell(struct menu *menu, struct talk *talk)
{
    size_t count = menu->items.count, end;

    if (!menu_has_pages(menu) || menu->first >= count)
        menu->first = 0;
    end = menu_page_end(menu);
    for (size_t i = menu->first; i < end; i++)
        talk_say(talk, "%zu. %s", i + 1, menu->items.items[i].label);
    if (!menu_has_pages(menu))
        return;
    if (end < count)
        talk_say(talk, "These are %zu to %zu of %zu; + tells more.", menu->first + 1, end, count);
    else
        talk_say(talk, "These are %zu to %zu of %zu, the last; - tells those before.",
                 menu->first + 1, end, count);
}

bool menu_turn(struct menu *menu, bool back)
{
    if (back ? menu->first == 0 : menu_page_end(menu) == menu->items.count)
        return false;
    menu->first = back ? menu->first - MENU_PAGE : menu_page_end(menu);
    return true;
}

/* ---- a part of a line ------------------------------------------------------------------------- */

bool menu_narrows(const struct menu *menu)
{
    return menu->narrows && menu_has_pages(menu);
}

static bool menu_item_holds(const struct menu_item *item, const char *words)
{
    struct buffer folded = {0};
    bool holds;

    text_fold_loosely(item->label, &folded);
    holds = text_holds_words(buffer_text(&folded), words);
    buffer_clear(&folded);
    return holds;
}

/* The lines that hold them; without `talk` they are counted alone. */
static size_t menu_tell_holding(const struct menu *menu, const char *words, struct talk *talk,
                                size_t *only)
{
    size_t count = 0;

    *only = 0;
    for (size_t i = 0; i < menu->items.count; i++)
        if (menu_item_holds(&menu->items.items[i], words)) {
            if (talk && count < MENU_WHOLE)
                talk_say(talk, "%zu. %s", i + 1, menu->items.items[i].label);
            *only = ++count == 1 ? i + 1 : 0;
        }
    return count;
}

size_t menu_narrow(const struct menu *menu, const char *words, struct talk *talk, size_t *only)
{
    struct buffer folded = {0};
    size_t count;

    text_fold_loosely(words, &folded);
    count = menu_tell_holding(menu, buffer_text(&folded), NULL, only);
    if (count > 0)
        talk_say(talk, count == 1 ? "%zu line has \"%s\" in it." : "%zu lines have \"%s\" in them.",
                 count, words);
    menu_tell_holding(menu, buffer_text(&folded), talk, only);
    if (count > MENU_WHOLE)
        talk_say(talk, "%zu more have it too; type more of the name.", count - MENU_WHOLE);
    if (count == 1)
        talk_say(talk, "Enter alone takes it.");
    buffer_clear(&folded);
    return count;
}

void menu_prompt(const struct menu *menu, struct buffer *out)
{
    if (menu->items.count == 1)
        buffer_add(out, "Number 1");
    else if (menu->items.count > 1)
        buffer_format(out, "Number, 1 to %zu%s", menu->items.count,
                      menu_narrows(menu) ? ", or part of a name" : "");
}

enum status menu_read(const struct menu *menu, const char *typed, size_t *out, struct error *err)
{
    int64_t number;

    if (text_parse_number(typed, 1, (int64_t)menu->items.count, &number)) {
        *out = (size_t)number - 1;
        return STATUS_OK;
    }
    if (menu->items.count == 0)
        return error_set(err, STATUS_USAGE, "There is nothing to choose here. < goes back.");
    if (typed[0] == '\0')
        return error_set(err, STATUS_USAGE, "Nothing was typed. Type a number of the list.");
    return error_set(
        err, STATUS_USAGE,
        menu_narrows(menu)
            ? "\"%s\" is no number of the list, no part of a name in it, and no command."
            : "\"%s\" is no number of the list, and no command.",
        typed);
}

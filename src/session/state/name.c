/* SPDX-License-Identifier: MIT
 * What the name of a plan or a school may be. */
#include "session/state/name.h"

#include <string.h>

#include "milepost/session/plans.h"

/* Of whatever width. */
static bool name_has_blank_end(const char *name)
{
    const char *end = name + strlen(name);
    bool first = true, blank = false;

    while (name < end) {
        blank = text_is_blank(text_next(&name, end));
        if (first && blank)
            return true;
        first = false;
    }
    return blank;
}

enum status name_check(const char *thing, const char *name, struct error *err)
{
    size_t length = strlen(name);
    struct buffer seen = {0};
    bool invisible, digits;

    text_fold(name, &seen);
    invisible = seen.length == 0;
    digits = strspn(buffer_text(&seen), "0123456789") == seen.length;
    buffer_clear(&seen);
    if (!text_is_utf8(name, length) || !text_is_clean(name, false))
        return error_set(err, STATUS_USAGE, "the %s's name: control characters can't be part of it",
                         thing);
    if (length == 0)
        return error_set(err, STATUS_USAGE, "the %s's name: it is empty; give 1 to %d characters",
                         thing, STORE_NAME_MAX);
    if (invisible)
        return error_set(err, STATUS_USAGE, "the %s's name: nothing of it can be seen", thing);
    if (text_characters(name) > STORE_NAME_MAX)
        return error_set(err, STATUS_USAGE, "the %s's name: it is longer than %d characters", thing,
                         STORE_NAME_MAX);
    if (strchr(name, '='))
        return error_set(err, STATUS_USAGE, "the %s's name '%s': it can't hold a '='", thing, name);
    if (name_has_blank_end(name))
        return error_set(err, STATUS_USAGE,
                         "the %s's name '%s': it can't begin or end with a space", thing, name);
    if (digits)
        return error_set(err, STATUS_USAGE, "the %s's name '%s': digits alone mean a %s's number",
                         thing, name, thing);
    return STATUS_OK;
}

enum status plan_name_check(const char *name, struct error *err)
{
    return name_check("plan", name, err);
}

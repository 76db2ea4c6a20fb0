/* SPDX-License-Identifier: MIT
 * Comments as a part of a plan: compared, copied, merged by their uuids. */
#include "session/state/comment_part.h"

#include <stdlib.h>

/* Either may be NULL: no such comment. */
static bool comment_is_same(const struct comment_row *left, const struct comment_row *right)
{
    return left && right ? comments_same(left, right) : left == right;
}

bool comments_equal(const struct plan_record *left, const struct plan_record *right)
{
    if (left->comments.count != right->comments.count)
        return false;
    for (size_t i = 0; i < left->comments.count; i++)
        if (!comments_same(&left->comments.items[i], &right->comments.items[i]))
            return false;
    return true;
}

void comments_copy(struct plan_record *to, const struct plan_record *from)
{
    struct comment_rows rows = {0};

    for (size_t i = 0; i < from->comments.count; i++)
        comment_rows_put(&rows, &from->comments.items[i]);
    comment_rows_clear(&to->comments);
    to->comments = rows;
}

/* Lays what was changed here of some comments over what is there now. */
static void comments_lay_over(struct comment_rows *out, const struct comment_rows *some,
                              const struct plan_record *mine, const struct plan_record *old)
{
    for (size_t i = 0; i < some->count; i++) {
        const char *uuid = some->items[i].uuid;
        const struct comment_row *own = comment_find(&mine->comments, uuid);

        if (comment_is_same(own, comment_find(&old->comments, uuid)))
            continue;
        if (own)
            comment_rows_put(out, own);
        else
            comment_rows_drop(out, uuid);
    }
}

void comments_merge(struct plan_record *mine, const struct plan_record *old,
                    const struct plan_record *now)
{
    struct plan_record merged = {0};

    comments_copy(&merged, now);
    comments_lay_over(&merged.comments, &mine->comments, mine, old);
    comments_lay_over(&merged.comments, &old->comments, mine, old);
    comment_rows_clear(&mine->comments);
    mine->comments = merged.comments;
}

static bool comments_meet(const struct comment_rows *some, const struct plan_record *mine,
                          const struct plan_record *old, const struct plan_record *now)
{
    for (size_t i = 0; i < some->count; i++) {
        const struct comment_row *before = comment_find(&old->comments, some->items[i].uuid);
        const struct comment_row *here = comment_find(&mine->comments, some->items[i].uuid);
        const struct comment_row *there = comment_find(&now->comments, some->items[i].uuid);

        if (!comment_is_same(here, before) && !comment_is_same(there, before) &&
            !comment_is_same(here, there))
            return true;
    }
    return false;
}

bool comments_rival(const struct plan_record *mine, const struct plan_record *old,
                    const struct plan_record *now)
{
    return comments_meet(&mine->comments, mine, old, now) ||
           comments_meet(&old->comments, mine, old, now);
}

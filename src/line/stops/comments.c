/* SPDX-License-Identifier: MIT
 * What others wrote to a step: told, marked as read, removed. */
#include <stdlib.h>
#include <string.h>

#include "line/stops/stops.h"
#include "milepost/session/comments.h"

enum remark_tag { REMARK_READ, REMARK_UNREAD, REMARK_REMOVE };

struct remarks {
    struct stop stop;
    char *step; /* its id, for the roadmap may be another by now */
};

static void remarks_add(struct stop *stop, const struct comment_row *row, int index)
{
    struct report_comment comment = session_comment_report(stop->plain->session, row, false);
    struct buffer head = {0};

    report_comment_head(&comment, &head);
    talk_say(&stop->plain->talk, "%s: %s", buffer_text(&head), row->text);
    buffer_clear(&head);
    menu_add(&stop->menu, comment.is_new ? REMARK_READ : REMARK_UNREAD, index,
             comment.is_new ? "Mark as read what %s wrote" : "Mark as not read what %s wrote",
             row->author);
    menu_add(&stop->menu, REMARK_REMOVE, index, "Remove what %s wrote", row->author);
}

static void remarks_tell(struct stop *stop)
{
    struct session *session = stop->plain->session;
    const struct comment_rows *rows = session_comments(session);
    int line = session_line_of(session, ((const struct remarks *)stop)->step);
    const struct comment_row *row;
    size_t at = 0;

    while (line >= 0 && (row = session_comment_to(session, line, &at)))
        remarks_add(stop, row, (int)(row - rows->items));
    if (stop->menu.items.count == 0)
        talk_say(&stop->plain->talk, "Nobody has written anything to this step. < goes back.");
    menu_tell(&stop->menu, &stop->plain->talk);
}

static void remarks_ask(const struct stop *stop, struct buffer *out)
{
    (void)stop;
    buffer_add(out, "What do you want to do with the comments? . tells them again.");
}

static struct onward remarks_choose(struct stop *stop, const struct menu_item *item)
{
    struct session *session = stop->plain->session;
    char uuid[STORE_COMMENT_ID];
    struct buffer said = {0};
    struct error err;
    enum status status;

    memcpy(uuid, session_comments(session)->items[item->value].uuid, sizeof uuid);
    if (item->tag == REMARK_REMOVE)
        status = session_remove_comment(session, uuid, &said, &err);
    else
        status = session_note_comment(session, uuid, item->tag == REMARK_READ, &said, &err);
    return plain_changed(stop->plain, status, &said, &err);
}

static void remarks_leave(struct stop *stop)
{
    free(((struct remarks *)stop)->step);
}

static const struct stop_ops remarks_ops = {.name = "comments to a step",
                                            .tell = remarks_tell,
                                            .ask = remarks_ask,
                                            .choose = remarks_choose,
                                            .leave = remarks_leave};

struct stop *comments_stop(struct plain *plain, const struct stop_place *place)
{
    struct remarks *remarks = stop_new(plain, &remarks_ops, sizeof *remarks);

    remarks->step = memory_copy_text(session_roadmap(plain->session)->steps[place->index].id);
    return &remarks->stop;
}

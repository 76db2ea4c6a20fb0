/* SPDX-License-Identifier: MIT
 * What others wrote to a step, or to all: told, marked as read, removed. */
#include <stdlib.h>
#include <string.h>

#include "line/stops/stops.h"
#include "milepost/session/comments.h"

enum remark_tag { REMARK_READ, REMARK_UNREAD, REMARK_REMOVE, REMARK_WRITE };

struct remarks {
    struct stop stop;
    char *step; /* its id, for the roadmap may be another by now */
};

static void remarks_say_head(struct session *session, const struct comment_row *row, bool titled,
                             struct buffer *out)
{
    struct report_comment comment = session_comment_report(session, row, titled);

    report_comment_head(&comment, out);
    if (titled)
        buffer_format(out, ", on \"%s\"", comment.title);
}

static void remarks_add(struct stop *stop, const struct comment_row *row, int index)
{
    struct buffer head = {0};

    remarks_say_head(stop->plain->session, row, false, &head);
    talk_say(&stop->plain->talk, "%s: %s", buffer_text(&head), row->text);
    buffer_clear(&head);
    if (plain_is_view(stop->plain))
        return;
    menu_add(&stop->menu, row->taken == DATE_NONE ? REMARK_READ : REMARK_UNREAD, index,
             row->taken == DATE_NONE ? "Mark as read what %s wrote"
                                     : "Mark as not read what %s wrote",
             row->author);
    menu_add(&stop->menu, REMARK_REMOVE, index, "Remove what %s wrote", row->author);
}

/* Of a step that is not on the roadmap too. */
static bool remarks_are_to(const struct remarks *remarks, const struct comment_row *row)
{
    struct session *session = remarks->stop.plain->session;
    int line = session_line_of(session, remarks->step);

    return line >= 0 ? session_line_of(session, row->step) == line
                     : strcmp(row->step, remarks->step) == 0;
}

static void remarks_tell(struct stop *stop)
{
    const struct remarks *remarks = (const struct remarks *)stop;
    struct session *session = stop->plain->session;
    const struct comment_rows *rows = session_comments(session);
    int line = session_line_of(session, remarks->step);
    bool any = false;

    for (size_t i = 0; i < rows->count; i++) {
        if (!remarks_are_to(remarks, &rows->items[i]))
            continue;
        any = true;
        remarks_add(stop, &rows->items[i], (int)i);
    }
    if (!any)
        talk_say(&stop->plain->talk, "Nothing is written to this step. < goes back.");
    if (plain_is_view(stop->plain) && !stop->plain->kept && line >= 0)
        menu_add(&stop->menu, REMARK_WRITE, line, "Write a comment, or change yours");
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

    if (item->tag == REMARK_WRITE)
        return onward_go(STOP_REMARK, item->value);
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

    remarks->step = memory_copy_text(
        place->index >= 0 ? session_roadmap(plain->session)->steps[place->index].id : place->words);
    return &remarks->stop;
}

/* ---- all of them ------------------------------------------------------------------------------ */

static void remarks_tell_all(struct stop *stop)
{
    struct session *session = stop->plain->session;
    const struct comment_rows *rows = session_comments(session);
    struct buffer head = {0};

    talk_say(&stop->plain->talk, "What was written to the steps of this plan.");
    for (size_t i = 0; i < rows->count; i++) {
        buffer_truncate(&head, 0);
        remarks_say_head(session, &rows->items[i], true, &head);
        menu_add(&stop->menu, 0, (int)i, "%s: %s", buffer_text(&head), rows->items[i].text);
    }
    buffer_clear(&head);
    menu_tell(&stop->menu, &stop->plain->talk);
}

static void remarks_ask_which(const struct stop *stop, struct buffer *out)
{
    (void)stop;
    buffer_add(out, "Which of the comments do you want to open? . tells them again.");
}

static struct onward remarks_open(struct stop *stop, const struct menu_item *item)
{
    struct onward onward = onward_go(STOP_COMMENTS, -1);

    onward.place.words = session_comments(stop->plain->session)->items[item->value].step;
    return onward;
}

static const struct stop_ops remarks_all = {.name = "all comments",
                                            .tell = remarks_tell_all,
                                            .ask = remarks_ask_which,
                                            .choose = remarks_open};

struct stop *remarks_stop(struct plain *plain, const struct stop_place *place)
{
    (void)place;
    return stop_new(plain, &remarks_all, sizeof(struct stop));
}

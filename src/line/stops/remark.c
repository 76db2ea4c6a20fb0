/* SPDX-License-Identifier: MIT
 * A comment on a step of somebody else's plan: who writes, where that is not known yet, then what.
 * One that the same person wrote to the step is changed. */
#include <stdlib.h>

#include "line/stops/blank.h"
#include "line/stops/stops.h"
#include "milepost/session/comments.h"

enum remark_part { REMARK_AUTHOR, REMARK_TEXT };

struct remark {
    struct blank blank;
    char *step; /* its id, for the roadmap may be another by now */
};

/* What the one who looks wrote to the step last, or NULL. */
static const struct comment_row *remark_own(const struct blank *blank)
{
    const struct plain *plain = blank->stop.plain;

    return session_comment_of(plain->session, ((const struct remark *)blank)->step,
                              buffer_text(&plain->author));
}

static void remark_describe_text(struct blank *blank)
{
    const struct comment_row *own = remark_own(blank);
    struct session *session = blank->stop.plain->session;
    const char *step = ((const struct remark *)blank)->step;
    int line = session_line_of(session, step);

    buffer_add(&blank->title, "Your comment");
    buffer_format(&blank->about,
                  "It stands beside the step %s for whoever made the plan, in %d characters at "
                  "most.%s",
                  line >= 0 ? session_roadmap(session)->steps[line].title : step, STORE_COMMENT_MAX,
                  own ? " ! removes it." : "");
    buffer_add(&blank->standing, own ? own->text : "");
}

static bool remark_describe(struct blank *blank)
{
    if (blank->part == REMARK_TEXT) {
        remark_describe_text(blank);
        return true;
    }
    buffer_add(&blank->title, "Your name");
    buffer_format(&blank->about,
                  "It stands beside what you write, in %d characters at most. You are asked once.",
                  STORE_AUTHOR_MAX);
    return true;
}

static struct onward remark_take_author(struct blank *blank, const char *text)
{
    struct plain *plain = blank->stop.plain;

    if (text[0] == '\0' || text_characters(text) > STORE_AUTHOR_MAX) {
        talk_say(&plain->talk, text[0] == '\0'
                                   ? "Whoever reads your comments has to know whose they are."
                                   : "That name is too long.");
        return onward_ask();
    }
    buffer_add(&plain->author, text);
    return blank_turn(blank, REMARK_TEXT);
}

static struct onward remark_take(struct blank *blank, const char *text)
{
    struct session *session = blank->stop.plain->session;
    const struct comment_row *own = remark_own(blank);
    struct comment_request request = {.uuid = own ? own->uuid : NULL,
                                      .step = ((const struct remark *)blank)->step,
                                      .author = buffer_text(&blank->stop.plain->author),
                                      .text = text};
    struct buffer said = {0};
    struct error err;
    enum status status;

    if (blank->part == REMARK_AUTHOR)
        return remark_take_author(blank, text);
    if (text[0] == '\0' && !own)
        return onward_back();
    status = text[0] == '\0' ? session_remove_comment(session, own->uuid, &said, &err)
                             : session_write_comment(session, &request, &said, &err);
    return blank_saved(blank, status, &said, &err);
}

static void remark_leave(struct blank *blank)
{
    free(((struct remark *)blank)->step);
}

static const struct blank_ops remark_ops = {
    .describe = remark_describe, .take = remark_take, .leave = remark_leave};

struct stop *remark_stop(struct plain *plain, const struct stop_place *place)
{
    struct remark *remark = blank_new(plain, &remark_ops, sizeof *remark, place);

    remark->step = memory_copy_text(session_roadmap(plain->session)->steps[place->index].id);
    remark->blank.part = plain->author.length > 0 ? REMARK_TEXT : REMARK_AUTHOR;
    return &remark->blank.stop;
}

/* SPDX-License-Identifier: MIT
 * What a print is made of. A print to share knows nothing of what was planned, kept or marked with
 * private answers: not the baseline, and not that the plan is followed where private marks alone
 * would say so. */
#include "milepost/session/print.h"

#include "milepost/session/comments.h"
#include "milepost/session/pdf.h"
#include "milepost/session/schools.h"
#include "milepost/session/slip.h"
#include "session/exchange/shared.h"
#include "session/state/session.h"

static void print_add_comments(struct session *session, struct session_print *out)
{
    const struct comment_rows *rows = session_comments(session);

    out->comments = memory_new(rows->count + 1, sizeof *out->comments);
    for (size_t i = 0; i < rows->count; i++) {
        out->comments[i] = session_comment_report(session, &rows->items[i], true);
        out->comments[i].line = roadmap_find_step(out->roadmap, rows->items[i].step);
    }
    out->plan.comments = out->comments;
    out->plan.comment_count = (int)rows->count;
}

enum status session_print_make(struct session *session, bool with_private, int route,
                               struct session_print *out, struct error *err)
{
    const struct plan_baseline *kept;
    enum status status;

    *out = (struct session_print){
        .plan = {.name = session_name(session), .uuid = session_uuid(session)},
    };
    status = session_print_roadmap(session, with_private, route, &out->roadmap, err);
    if (status != STATUS_OK)
        return status;
    session_print_slip(session, out->roadmap, &out->plan.slip, &out->plan.offers);
    kept = out->plan.slip ? out->plan.slip->baseline : NULL;
    /* A route that is only looked at is followed by nobody. */
    next_list_make(&out->next, out->roadmap, kept, NEXT_DAYS,
                   route == 0 && shared_followed(session, with_private));
    due_list_make(&out->due, out->roadmap, kept);
    out->plan.next = &out->next;
    out->plan.due = &out->due;
    if (with_private)
        print_add_comments(session, out);
    return STATUS_OK;
}

void session_print_take_found(struct session_print *print, struct session *session,
                              const char *path, const char *state)
{
    session_wages_clear(&print->wages);
    session_wages_read(session, path, state, &print->wages);
    print->plan.pay = &print->wages.pay;
    print->plan.standing = session_chosen_standing(session, path);
}

enum status session_print_write(const struct session_print *made, const struct report_print *print,
                                struct buffer *out, struct error *err)
{
    struct buffer blocks = {0};
    enum status status;

    if (print->format != REPORT_PDF) {
        report_print(made->roadmap, &made->plan, print, out);
        return STATUS_OK;
    }
    report_print(made->roadmap, &made->plan, print, &blocks);
    status = session_pdf_make(&blocks, out, err);
    buffer_clear(&blocks);
    return status;
}

void session_print_clear(struct session_print *print)
{
    due_list_clear(&print->due);
    roadmap_free(&print->roadmap);
    free(print->comments);
    session_wages_clear(&print->wages);
    *print = (struct session_print){.roadmap = NULL};
}

/* SPDX-License-Identifier: MIT
 * Taking comments in that came back with a file: each once, and what became of it is counted. */
#include <string.h>

#include "milepost/session/comments.h"
#include "milepost/session/marks.h"
#include "session/change/change.h"

struct taking {
    struct session *session;
    struct plan_record rows; /* as they are to be */
    struct comment_rows taken;
    int changed, known;
};

/* As it was written it is the same one, whether it was read since or not. */
static bool comment_is_known(const struct comment_row *here, const struct comment_row *row)
{
    return here->day == row->day && strcmp(here->step, row->step) == 0 &&
           strcmp(here->author, row->author) == 0 && strcmp(here->text, row->text) == 0;
}

static void comment_take_in(struct taking *taking, const struct comment_row *from)
{
    const struct comment_row *here = comment_find(&taking->rows.comments, from->uuid);
    struct comment_row row = *from;

    if (here && comment_is_known(here, from)) {
        taking->known++;
        return;
    }
    taking->changed += here != NULL;
    row.taken = DATE_NONE;
    comment_rows_put(&taking->rows.comments, &row);
    comment_rows_put(&taking->taken, &row);
}

/* ---- what is said ---------------------------------------------------------------------------- */

static bool comment_is_first(const struct comment_rows *rows, size_t at, bool author)
{
    for (size_t i = 0; i < at; i++)
        if (strcmp(author ? rows->items[i].author : rows->items[i].step,
                   author ? rows->items[at].author : rows->items[at].step) == 0)
            return false;
    return true;
}

static int taking_count(const struct comment_rows *rows, bool authors)
{
    int count = 0;

    for (size_t i = 0; i < rows->count; i++)
        count += comment_is_first(rows, i, authors);
    return count;
}

/* "Ana", "Ana and Ben", "3 people" */
static void taking_say_authors(const struct comment_rows *rows, struct buffer *said)
{
    int count = taking_count(rows, true), told = 0;

    if (count > 2)
        buffer_format(said, "%d people", count);
    for (size_t i = 0; i < rows->count && count <= 2; i++)
        if (comment_is_first(rows, i, true)) {
            buffer_add(said, told++ > 0 ? " and " : "");
            text_add_inert(said, rows->items[i].author, false);
        }
}

/* Those whose step is not on the roadmap: of this catalogue, or of none that this one knows. */
static int taking_count_off(const struct taking *taking, bool in_catalog)
{
    const struct catalog *catalog = taking->session->catalog;
    int count = 0;

    for (size_t i = 0; i < taking->taken.count; i++) {
        const char *step = taking->taken.items[i].step;

        count += session_line_of(taking->session, step) < 0 &&
                 (catalog_find_line(catalog, step) >= 0) == in_catalog;
    }
    return count;
}

static void taking_say_off(const struct taking *taking, bool in_catalog, struct buffer *said)
{
    int count = taking_count_off(taking, in_catalog);

    if (count > 0)
        buffer_format(said, "; %d of them %s on a step that %s and %s kept", count,
                      count == 1 ? "is" : "are",
                      in_catalog ? "is not on your roadmap now" : "the catalogue no longer has",
                      count == 1 ? "is" : "are");
}

static void taking_say(const struct taking *taking, struct buffer *said)
{
    const struct comment_rows *rows = &taking->taken;
    int steps = taking_count(rows, false);

    if (rows->count == 0) {
        buffer_format(said, "nothing new: %d comment%s %s here already", taking->known,
                      taking->known == 1 ? "" : "s", taking->known == 1 ? "is" : "are");
        return;
    }
    buffer_format(said, "%zu comment%s on %d step%s from ", rows->count,
                  rows->count == 1 ? "" : "s", steps, steps == 1 ? "" : "s");
    taking_say_authors(rows, said);
    if (taking->changed > 0)
        buffer_format(said, ", %d of them changed since", taking->changed);
    if (taking->known > 0)
        buffer_format(said, "; %d more %s here already", taking->known,
                      taking->known == 1 ? "is" : "are");
    taking_say_off(taking, true, said);
    taking_say_off(taking, false, said);
}

enum status session_take_comments(struct session *session, const struct comment_rows *rows,
                                  struct buffer *said, struct error *err)
{
    struct taking taking = {.session = session};
    enum status status = STATUS_OK;

    part_copy(PLAN_COMMENTS, &taking.rows, &session->plan.record);
    for (size_t i = 0; i < rows->count; i++)
        comment_take_in(&taking, &rows->items[i]);
    if (taking.rows.comments.count > COMMENTS_MAX)
        status = error_set(err, STATUS_INVALID,
                           "with these the plan has %zu comments, and %d is the most; nothing was "
                           "taken",
                           taking.rows.comments.count, COMMENTS_MAX);
    if (status == STATUS_OK && taking.taken.count > 0)
        status = change_save_part(session, PLAN_COMMENTS, &taking.rows, err);
    if (status == STATUS_OK)
        taking_say(&taking, said);
    comment_rows_clear(&taking.taken);
    plan_record_clear(&taking.rows);
    return status;
}

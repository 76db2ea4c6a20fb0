/* SPDX-License-Identifier: MIT
 * What is half typed. Of each field there is one draft at most: on disk, or, newer than that, in
 * memory when the disk did not take it, until it does or the plan is left. */
#include "tui/stage/draft.h"

#include <stdlib.h>
#include <string.h>

#include "tui/stage/what_if.h"

/* They are the plan's: in a what-if there are none. */
static int unkept_find(const struct tui *tui, const char *field)
{
    if (what_if_stands(tui))
        return -1;
    for (size_t i = 0; i < tui->unkept.count; i++)
        if (strcmp(tui->unkept.items[i].uuid, session_uuid(tui->session)) == 0 &&
            strcmp(tui->unkept.items[i].field, field) == 0)
            return (int)i;
    return -1;
}

static void unkept_drop(struct tui *tui, size_t index)
{
    struct unkept *unkept = &tui->unkept.items[index];

    free(unkept->uuid);
    free(unkept->field);
    free(unkept->text);
    *unkept = tui->unkept.items[--tui->unkept.count];
}

void draft_take(struct tui *tui, const char *field, struct buffer *stored, struct buffer *out)
{
    int index = unkept_find(tui, field);

    buffer_truncate(stored, 0);
    buffer_add(stored, session_draft(tui->session, field));
    buffer_add(out, index < 0 ? buffer_text(stored) : tui->unkept.items[index].text);
}

void draft_keep(struct tui *tui, const char *field, struct buffer *stored, const char *text)
{
    int index = unkept_find(tui, field);
    struct error err;
    enum status status;

    if (index >= 0)
        unkept_drop(tui, (size_t)index);
    if (strcmp(text, buffer_text(stored)) == 0)
        return;
    status = session_save_draft(tui->session, field, text, &err);
    if (!tui_saved(tui, status, &err)) {
        VECTOR_PUSH(&tui->unkept, (struct unkept){memory_copy_text(session_uuid(tui->session)),
                                                  memory_copy_text(field), memory_copy_text(text)});
        return;
    }
    buffer_truncate(stored, 0);
    buffer_add(stored, text);
}

void draft_clear(struct tui *tui)
{
    while (tui->unkept.count > 0)
        unkept_drop(tui, 0);
    VECTOR_CLEAR(&tui->unkept);
}

/* ---- later ----------------------------------------------------------------------------------- */

/* Of whichever plan it is, and by its uuid: its number may be another plan's by now. */
static enum status unkept_save(const struct tui *tui, const struct unkept *unkept,
                               struct error *err)
{
    int64_t plan = 0;
    bool deleted;
    enum status status = store_find_uuid(tui->options->store, unkept->uuid, &plan, &deleted, err);

    if (status == STATUS_OK)
        status = store_save_draft(tui->options->store, plan, unkept->field, unkept->text, err);
    return status;
}

bool draft_save_again(struct tui *tui)
{
    struct error err;

    while (tui->unkept.count > 0) {
        size_t last = tui->unkept.count - 1;

        if (!tui_saved(tui, unkept_save(tui, &tui->unkept.items[last], &err), &err))
            return false;
        unkept_drop(tui, last);
    }
    return tui->trouble.length == 0;
}

/* An empty one was a draft that should have gone: of that there is nothing to lose. */
static void unkept_collect(const struct tui *tui, const char *uuid, struct draft_rows *out)
{
    for (size_t i = 0; i < tui->unkept.count; i++)
        if (strcmp(tui->unkept.items[i].uuid, uuid) == 0 && tui->unkept.items[i].text[0] != '\0')
            draft_rows_add(out, tui->unkept.items[i].field, tui->unkept.items[i].text);
}

static bool unkept_is_first_of_plan(const struct tui *tui, size_t index)
{
    for (size_t i = 0; i < index; i++)
        if (strcmp(tui->unkept.items[i].uuid, tui->unkept.items[index].uuid) == 0)
            return false;
    return true;
}

/* Of one plan; the last path is told when there are several. */
static enum status unkept_put_aside(const struct tui *tui, const char *uuid, char **path,
                                    struct error *err)
{
    struct draft_rows rows = {0};
    enum status status = STATUS_OK;
    char *where = NULL;

    unkept_collect(tui, uuid, &rows);
    if (rows.count > 0)
        status = store_put_aside(tui->options->backups, uuid, &rows, &where, err);
    draft_rows_clear(&rows);
    if (where) {
        free(*path);
        *path = where;
    }
    return status;
}

enum status draft_put_aside(const struct tui *tui, char **path, struct error *err)
{
    enum status status = STATUS_OK;

    *path = NULL;
    for (size_t i = 0; i < tui->unkept.count && status == STATUS_OK; i++)
        if (unkept_is_first_of_plan(tui, i))
            status = unkept_put_aside(tui, tui->unkept.items[i].uuid, path, err);
    return status;
}

/* What a field is called; those of schools and own figures have a name of several parts. */
static const char *unkept_label(const struct tui *tui, const char *field)
{
    const struct catalog *catalog = session_catalog_or(tui->session, tui->options->catalog);
    int question = catalog_find_question(catalog, field);

    if (question >= 0)
        return catalog->questions[question].label;
    return strncmp(field, "school:", 7) == 0 ? "a school's entry" : "your own figures";
}

void draft_add_names(const struct tui *tui, struct buffer *out)
{
    size_t count = 0, first = 0;

    for (size_t i = tui->unkept.count; i > 0; i--)
        if (tui->unkept.items[i - 1].text[0] != '\0') {
            first = i - 1;
            count++;
        }
    if (count == 0)
        return;
    buffer_add(out, unkept_label(tui, tui->unkept.items[first].field));
    if (count > 1)
        buffer_format(out, " and %zu more", count - 1);
}

/* ---- at the next opening --------------------------------------------------------------------- */

static bool unkept_has_plan(const struct tui *tui, const char *uuid)
{
    for (size_t i = 0; i < tui->unkept.count; i++)
        if (strcmp(tui->unkept.items[i].uuid, uuid) == 0)
            return true;
    return false;
}

static void draft_bring_back_one(struct tui *tui, const struct draft_row *row)
{
    struct buffer stored = {0};

    buffer_add(&stored, session_draft(tui->session, row->question));
    draft_keep(tui, row->question, &stored, row->text);
    buffer_clear(&stored);
}

void draft_bring_back(struct tui *tui)
{
    const char *uuid = session_uuid(tui->session);
    struct draft_rows rows = {0};

    if (!unkept_has_plan(tui, uuid))
        store_find_aside(tui->options->backups, uuid, &rows);
    for (size_t i = 0; i < rows.count; i++)
        draft_bring_back_one(tui, &rows.items[i]);
    if (rows.count > 0 && !unkept_has_plan(tui, uuid))
        store_drop_aside(tui->options->backups, uuid);
    if (rows.count == 1)
        tui_say(tui, false, "Not saved last time, and back where you typed it: %s.",
                unkept_label(tui, rows.items[0].question));
    else if (rows.count > 1)
        tui_say(tui, false, "Not saved last time, and back where you typed them: %zu entries.",
                rows.count);
    draft_rows_clear(&rows);
}

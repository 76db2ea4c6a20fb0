/* SPDX-License-Identifier: MIT
 * What was typed while the data file could not be written: kept in a file of its own, for one plan,
 * until the data file takes it. It holds "milepost-unsaved 1", then question and text in turn, each
 * ended by a NUL, which no text has in it. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "milepost/memory.h"
#include "milepost/store/keep.h"
#include "milepost/store/plan.h"
#include "milepost/text.h"
#include "milepost/vector.h"
#include "milepost/whole_file.h"
#include "store/file/file.h"

static const char unsaved_head[] = "milepost-unsaved 1";

enum { UNSAVED_LIMIT = 1 << 20 };

/* A plan's id that a damaged file holds may be anything, also a path. */
static bool unsaved_can_name(const char *uuid)
{
    return strlen(uuid) == STORE_UUID - 1 &&
           strspn(uuid, "0123456789abcdefABCDEF-") == STORE_UUID - 1;
}

static char *unsaved_path(const char *folder, const char *uuid)
{
    struct buffer path = {0};

    buffer_format(&path, "%s/%s.unsaved", folder, uuid);
    return path.text;
}

/* ---- putting it there ------------------------------------------------------------------------ */

static void unsaved_add(struct buffer *out, const char *text)
{
    buffer_add_bytes(out, text, strlen(text) + 1);
}

static enum status unsaved_write(const char *path, const struct buffer *text, struct error *err)
{
    struct file_place place = {0};
    enum status status = file_find(path, true, &place, err);
    int failed;

    file_place_clear(&place);
    if (status != STATUS_OK)
        return status;
    failed = whole_file_write(path, text->text, text->length, WHOLE_FILE_PRIVATE);
    /* Where it is has to be said, also where a power cut may still take it. */
    return failed > 0 ? error_set(err, STATUS_IO, "%s: can't be written (%s)", path,
                                  whole_file_reason(failed))
                      : STATUS_OK;
}

enum status store_put_aside(const char *folder, const char *uuid, const struct draft_rows *rows,
                            char **path, struct error *err)
{
    struct buffer text = {0};
    enum status status;

    *path = NULL;
    if (!folder || !unsaved_can_name(uuid))
        return error_set(err, STATUS_IO, "there is no folder for it (look at HOME)");
    unsaved_add(&text, unsaved_head);
    for (size_t i = 0; i < rows->count; i++) {
        unsaved_add(&text, rows->items[i].question);
        unsaved_add(&text, rows->items[i].text);
    }
    *path = unsaved_path(folder, uuid);
    status = unsaved_write(*path, &text, err);
    buffer_clear(&text);
    if (status != STATUS_OK) {
        free(*path);
        *path = NULL;
    }
    return status;
}

/* ---- and back -------------------------------------------------------------------------------- */

void draft_rows_add(struct draft_rows *rows, const char *question, const char *text)
{
    VECTOR_PUSH(rows, (struct draft_row){memory_copy_text(question), memory_copy_text(text)});
}

void draft_rows_clear(struct draft_rows *rows)
{
    for (size_t i = 0; i < rows->count; i++) {
        free(rows->items[i].question);
        free(rows->items[i].text);
    }
    VECTOR_CLEAR(rows);
}

/* The text from *at on, which then stands behind it; NULL when there is none that ends. */
static const char *unsaved_next(const char **at, const char *end)
{
    const char *text = *at, *stop = text < end ? memchr(text, '\0', (size_t)(end - text)) : NULL;

    if (!stop)
        return NULL;
    *at = stop + 1;
    return text_is_utf8(text, (size_t)(stop - text)) ? text : NULL;
}

static void unsaved_read(const char *bytes, size_t length, struct draft_rows *out)
{
    const char *at = bytes, *end = bytes + length;
    const char *head = unsaved_next(&at, end), *question, *text;

    if (!head || strcmp(head, unsaved_head) != 0)
        return;
    while ((question = unsaved_next(&at, end)) && (text = unsaved_next(&at, end)))
        draft_rows_add(out, question, text);
}

void store_find_aside(const char *folder, const char *uuid, struct draft_rows *out)
{
    char *path = folder && unsaved_can_name(uuid) ? unsaved_path(folder, uuid) : NULL;
    FILE *file = path && file_kind(path, NULL) == FILE_PLAIN ? fopen(path, "rbe") : NULL;

    if (file) {
        char *bytes = memory_new(UNSAVED_LIMIT, 1);

        unsaved_read(bytes, fread(bytes, 1, UNSAVED_LIMIT, file), out);
        fclose(file);
        free(bytes);
    }
    free(path);
}

void store_drop_aside(const char *folder, const char *uuid)
{
    char *path = folder && unsaved_can_name(uuid) ? unsaved_path(folder, uuid) : NULL;

    if (path)
        unlink(path);
    free(path);
}

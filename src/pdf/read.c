/* SPDX-License-Identifier: MIT
 * Reading blocks: lines of JSON, each checked before anything is made of it. */
#include <string.h>

#include "milepost/blocks.h"
#include "pdf/pdf.h"

enum { PDF_BLOCKS_MOST = 20000 };

const char *pdf_member(const json_t *block, const char *key)
{
    const char *text = json_string_value(json_object_get(block, key));

    return text ? text : "";
}

void pdf_print_clear(struct pdf_print *print)
{
    json_decref(print->head);
    json_decref(print->blocks);
    print->head = print->blocks = NULL;
}

/* ---- one line -------------------------------------------------------------------------------- */

static enum status pdf_parse_line(const char *line, size_t length, int number, json_t **out,
                                  struct error *err)
{
    json_error_t why;

    *out = NULL;
    if (length > BLOCKS_LINE_MOST)
        return error_set(err, STATUS_INVALID, "line %d is too long", number);
    *out = json_loadb(line, length, JSON_REJECT_DUPLICATES, &why);
    if (!*out) /* not the reason: it repeats what was read */
        return error_set(err, STATUS_INVALID, "line %d is not JSON", number);
    if (!json_is_object(*out)) {
        json_decref(*out);
        *out = NULL;
        return error_set(err, STATUS_INVALID, "line %d is no block", number);
    }
    return STATUS_OK;
}

static enum status pdf_take_head(struct pdf_print *print, bool *version, struct error *err)
{
    const json_t *said = json_object_get(print->head, BLOCKS_FORMAT);
    const char *what;

    if (!json_is_integer(said))
        return error_set(err, STATUS_INVALID, "line 1 is no head of %s", BLOCKS_FORMAT);
    *version = json_integer_value(said) != BLOCKS_VERSION;
    if (*version)
        return error_set(err, STATUS_INVALID,
                         "it is of another version: milepost and " BLOCKS_PROGRAM
                         " must be installed together");
    if (!pdf_has_head(print->head, &what))
        return error_set(err, STATUS_INVALID, "line 1: \"%s\" is missing or wrong", what);
    return STATUS_OK;
}

static bool pdf_is_end(const json_t *block)
{
    return strcmp(pdf_member(block, "block"), "end") == 0;
}

static enum status pdf_take_block(struct pdf_print *print, json_t *block, int number,
                                  struct error *err)
{
    const char *what;

    if (!pdf_has_members(block, &what)) {
        json_decref(block);
        return error_set(err, STATUS_INVALID, "line %d: \"%s\" is missing or wrong", number, what);
    }
    if (json_array_size(print->blocks) >= PDF_BLOCKS_MOST) {
        json_decref(block);
        return error_set(err, STATUS_INVALID, "it has more than %d blocks", PDF_BLOCKS_MOST);
    }
    if (strcmp(pdf_member(block, "block"), "source") == 0)
        print->sources++;
    json_array_append_new(print->blocks, block);
    return STATUS_OK;
}

/* ---- the whole ------------------------------------------------------------------------------- */

/* `*ended`: it was the last line. */
static enum status pdf_take_line(struct pdf_print *print, const char *line, size_t length,
                                 int number, bool *ended, bool *version, struct error *err)
{
    json_t *block;
    enum status status = pdf_parse_line(line, length, number, &block, err);

    if (status != STATUS_OK)
        return status;
    if (number == 1) {
        print->head = block;
        return pdf_take_head(print, version, err);
    }
    *ended = pdf_is_end(block);
    if (*ended) {
        json_decref(block);
        return STATUS_OK;
    }
    return pdf_take_block(print, block, number, err);
}

enum status pdf_read(const char *bytes, size_t length, struct pdf_print *print, bool *version,
                     struct error *err)
{
    bool ended = false;
    size_t at = 0;

    *print = (struct pdf_print){.blocks = json_array()};
    *version = false;
    if (length > BLOCKS_MOST)
        return error_set(err, STATUS_INVALID, "it is too long");
    for (int number = 1; at < length; number++) {
        const char *end = memchr(bytes + at, '\n', length - at);
        size_t line = end ? (size_t)(end - bytes) - at : length - at;
        enum status status;

        if (ended)
            return error_set(err, STATUS_INVALID, "line %d stands behind the end", number);
        status = pdf_take_line(print, bytes + at, line, number, &ended, version, err);
        if (status != STATUS_OK)
            return status;
        at += line + 1;
    }
    if (!ended)
        return error_set(err, STATUS_INVALID, "its end is missing");
    return STATUS_OK;
}

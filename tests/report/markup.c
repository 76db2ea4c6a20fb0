/* SPDX-License-Identifier: MIT
 * A strict little reader of HTML. */
#include "markup.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DEEPEST = 32 };

struct reader {
    const char *at;
    char open[DEEPEST][16];
    int depth;
    markup_tag_fn *each;
    void *context;
    struct buffer *fault;
};

static bool reader_fails(struct reader *reader, const char *what)
{
    buffer_format(reader->fault, "%s at \"%.60s\"", what, reader->at);
    return false;
}

static bool is_void(const char *name)
{
    return strcmp(name, "br") == 0 || strcmp(name, "meta") == 0;
}

/* A '>' within the quotes of an attribute ends no element. */
static const char *tag_end(const char *at)
{
    bool quoted = false;

    for (; *at && (quoted || *at != '>'); at++)
        if (*at == '"')
            quoted = !quoted;
        else if (*at == '<' && quoted)
            return NULL;
    return *at ? at + 1 : NULL;
}

static void read_name(const char *at, char name[16])
{
    size_t length = 0;

    while (isalnum((unsigned char)at[length]) && length < 15)
        length++;
    memcpy(name, at, length);
    name[length] = '\0';
}

static bool close_element(struct reader *reader)
{
    char name[16];

    read_name(reader->at + 2, name);
    if (reader->depth == 0 || strcmp(reader->open[reader->depth - 1], name) != 0)
        return reader_fails(reader, "closes what is not open");
    reader->depth--;
    return true;
}

/* The style is text up to its end. */
static const char *skip_style(const char *end)
{
    const char *close = strstr(end, "</style>");

    return close ? close : end;
}

static bool open_element(struct reader *reader, const char **end)
{
    struct markup_tag tag = {.start = reader->at, .end = *end};

    read_name(reader->at + 1, tag.name);
    if (tag.name[0] == '\0')
        return reader_fails(reader, "no element");
    if (reader->each)
        reader->each(reader->context, &tag);
    if (is_void(tag.name) || (*end)[-2] == '/')
        return true;
    if (reader->depth == DEEPEST)
        return reader_fails(reader, "too deep");
    memcpy(reader->open[reader->depth++], tag.name, sizeof tag.name);
    if (strcmp(tag.name, "style") == 0)
        *end = skip_style(*end);
    return true;
}

static bool read_markup(struct reader *reader)
{
    const char *end = tag_end(reader->at);
    bool good;

    if (!end)
        return reader_fails(reader, "an element without an end");
    good = reader->at[1] == '/' ? close_element(reader) : open_element(reader, &end);
    reader->at = end;
    return good;
}

/* "&amp;", "&#39;", "&#xFFFD;" */
static bool is_reference(const char *at)
{
    size_t length =
        strspn(at + 1, "#abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    return length > 1 && at[1 + length] == ';';
}

static bool read_text(struct reader *reader)
{
    if (*reader->at == '>' || (*reader->at == '&' && !is_reference(reader->at)))
        return reader_fails(reader, "not escaped");
    reader->at++;
    return true;
}

bool markup_read(const char *text, markup_tag_fn *each, void *context, struct buffer *fault)
{
    static const char doctype[] = "<!DOCTYPE html>\n";
    struct reader reader = {.at = text, .each = each, .context = context, .fault = fault};
    bool good = true;

    if (strncmp(text, doctype, sizeof doctype - 1) != 0)
        return reader_fails(&reader, "no doctype");
    reader.at += sizeof doctype - 1;
    while (good && *reader.at)
        good = *reader.at == '<' ? read_markup(&reader) : read_text(&reader);
    return good && (reader.depth == 0 || reader_fails(&reader, "left open"));
}

bool markup_attribute(const struct markup_tag *tag, const char *name, struct buffer *out)
{
    struct buffer pattern = {0};
    const char *at;

    buffer_format(&pattern, " %s=\"", name);
    at = strstr(tag->start, buffer_text(&pattern));
    at = at && at < tag->end ? at + pattern.length : NULL;
    if (at)
        buffer_add_bytes(out, at, strcspn(at, "\""));
    buffer_clear(&pattern);
    return at != NULL;
}

/* SPDX-License-Identifier: MIT
 * What a print has said is not said again: every sentence of some length stands once, and where it
 * would stand again the reader is sent to what it stood under. */
#include <string.h>

#include "milepost/vector.h"
#include "report/sheet_parts.h"

/* What is shorter may stand again under another title: "Keep: the receipt." */
enum { SAID_LEAST = 30 };

/* ---- sentences ------------------------------------------------------------------------------- */

static bool said_is_end(char byte)
{
    return byte == '.' || byte == '?';
}

/* The first sentence, without the blank behind it. What stands in quotes is not parted. */
static size_t said_sentence(const char *text)
{
    bool quoted = false;

    for (size_t i = 0; text[i]; i++) {
        bool ends = said_is_end(text[i]) || (text[i] == '"' && i > 0 && said_is_end(text[i - 1]));

        if (text[i] == '"')
            quoted = !quoted;
        if (ends && !quoted && text[i + 1] == ' ' &&
            (text[i + 2] == '"' || (text[i + 2] >= 'A' && text[i + 2] <= 'Z')))
            return i + 1;
    }
    return strlen(text);
}

/* What is short is looked for under the same title alone. */
static const struct said *said_find(const struct sheet_said *said, const char *text, size_t length)
{
    for (size_t i = 0; i < said->count; i++) {
        const struct said *item = &said->items[i];

        if (item->length == length && memcmp(item->text, text, length) == 0 &&
            (length >= SAID_LEAST || item->under == said->under))
            return item;
    }
    return NULL;
}

/* ---- where it stood -------------------------------------------------------------------------- */

static void said_refer_to(struct sheet_said *said, const char *under)
{
    if (under == said->under || !under)
        return;
    for (int i = 0; i < said->reference_count; i++)
        if (said->references[i] == under)
            return;
    if (said->reference_count < SAID_REFERENCES)
        said->references[said->reference_count++] = under;
}

/* True when the sentence is new; then it is remembered. */
static bool said_is_new(struct sheet_said *said, const char *text, size_t length)
{
    const struct said *before = said_find(said, text, length);

    if (before) {
        said_refer_to(said, before->under);
        return false;
    }
    VECTOR_PUSH(said,
                (struct said){arena_copy_bytes(&said->arena, text, length), length, said->under});
    return true;
}

/* Adds what is new of the text. */
static void said_add_new(struct sheet_said *said, const char *text, struct buffer *out)
{
    while (*text) {
        size_t length = said_sentence(text);

        if (said_is_new(said, text, length)) {
            buffer_add(out, out->length > 0 ? " " : "");
            buffer_add_bytes(out, text, length);
        }
        text += length;
        text += *text == ' ';
    }
}

/* ---- on the sheet ---------------------------------------------------------------------------- */

void sheet_under(struct sheet *sheet, const char *title)
{
    sheet->said.under = title;
    sheet->said.reference_count = 0;
}

void sheet_fresh(struct sheet *sheet, const char *text, struct buffer *out)
{
    said_add_new(&sheet->said, text, out);
}

void sheet_fresh_or_above(struct sheet *sheet, const char *text, struct buffer *out)
{
    size_t before = out->length;

    sheet_fresh(sheet, text, out);
    if (out->length - before < strlen(text))
        buffer_add(out, out->length > before ? " As above." : "As above.");
}

void sheet_has_said(struct sheet *sheet, const char *text)
{
    struct buffer ignored = {0};

    sheet_fresh(sheet, text, &ignored);
    buffer_clear(&ignored);
}

void sheet_once(struct sheet *sheet, const char *label, const struct text_list *items)
{
    const char **fresh = memory_new((size_t)items->count + 1, sizeof *fresh);
    struct text_list list = {.items = fresh};
    struct buffer text = {0};

    for (int i = 0; i < items->count; i++) {
        buffer_truncate(&text, 0);
        said_add_new(&sheet->said, items->items[i], &text);
        if (text.length > 0)
            fresh[list.count++] = arena_copy_text(&sheet->said.arena, buffer_text(&text));
    }
    if (list.count > 0)
        sheet->form->detail(sheet, label, &list);
    buffer_clear(&text);
    free(fresh);
}

void sheet_text_once(struct sheet *sheet, const char *label, const char *text)
{
    const struct text_list one = {.items = &text, .count = 1};

    if (text && text[0])
        sheet_once(sheet, label, &one);
}

void sheet_refer(struct sheet *sheet)
{
    struct buffer text = {0};

    for (int i = 0; i < sheet->said.reference_count; i++)
        buffer_format(&text, "%s\"%s\"", i > 0 ? ", " : "", sheet->said.references[i]);
    sheet_text_detail(sheet, "More under", buffer_text(&text));
    buffer_clear(&text);
    sheet->said.reference_count = 0;
}

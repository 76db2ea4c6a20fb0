/* SPDX-License-Identifier: MIT
 * What cairo 1.16 has no call for: the document's language, and that its title is what a window
 * shows. They stand in the catalog, which cairo writes last, so that of all places in the file only
 * that of the table behind it moves. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pdf/pdf.h"

enum { PDF_LANGUAGE_MOST = 12 };

static bool pdf_is_language(const char *language)
{
    size_t length = strlen(language);

    for (size_t i = 0; i < length; i++)
        if (!isalpha((unsigned char)language[i]) && language[i] != '-')
            return false;
    return length >= 2 && length <= PDF_LANGUAGE_MOST;
}

/* Where a word stands last before `end`; -1: nowhere. */
static ptrdiff_t pdf_find_last(const struct buffer *pdf, ptrdiff_t end, const char *word)
{
    ptrdiff_t length = (ptrdiff_t)strlen(word);

    for (ptrdiff_t at = end - length; at >= 0; at--)
        if (memcmp(pdf->text + at, word, (size_t)length) == 0)
            return at;
    return -1;
}

void pdf_finish(struct buffer *pdf, const char *language)
{
    static const char catalog[] = "<< /Type /Catalog\n", table[] = "\nstartxref\n";
    ptrdiff_t start = pdf_find_last(pdf, (ptrdiff_t)pdf->length, table);
    ptrdiff_t at = start < 0 ? -1 : pdf_find_last(pdf, start, catalog);
    struct buffer out = {0}, entries = {0};
    long place;

    if (at < 0)
        return;
    place = strtol(pdf->text + start + sizeof table - 1, NULL, 10);
    if (place <= at)
        return; /* of another cairo: it is a PDF all the same */
    at += (ptrdiff_t)sizeof catalog - 1;
    buffer_format(&entries, "   /Lang (%s)\n   /ViewerPreferences << /DisplayDocTitle true >>\n",
                  pdf_is_language(language) ? language : "en");
    buffer_add_bytes(&out, pdf->text, (size_t)at);
    buffer_add_bytes(&out, entries.text, entries.length);
    buffer_add_bytes(&out, pdf->text + at, (size_t)(start - at));
    buffer_format(&out, "%s%ld\n%%%%EOF\n", table, place + (long)entries.length);
    buffer_clear(&entries);
    buffer_clear(pdf);
    *pdf = out;
}

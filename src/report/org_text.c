/* SPDX-License-Identifier: MIT
 * Texts in Org. Its own escape is the zero-width space, which parts what it would read otherwise
 * (the Org manual, "Escape Character"). Emphasis and the like are off for the whole file. */
#include <string.h>

#include "report/org.h"

#define ORG_ESCAPE "\xE2\x80\x8B"

/* What opens something wherever it stands: a link, a checkbox, a footnote or a counter; a timestamp
 * or a target; a macro; a backslash opens TeX. A colon may end a tag or part a term from what it
 * means. */
static bool org_is_opening(char byte)
{
    return strchr("[<{:\\", byte) != NULL;
}

/* What means something at the beginning of a text alone: a heading, a keyword, a table, an item. */
static bool org_is_beginning(const char *text)
{
    return strchr("*#|+-", text[0]) != NULL || strncmp(text, "COMMENT", strlen("COMMENT")) == 0;
}

void org_add_text(struct buffer *out, const char *text)
{
    struct buffer inert = {0};

    text_add_inert(&inert, text, false);
    if (inert.length > 0 && org_is_beginning(inert.text))
        buffer_add(out, ORG_ESCAPE);
    for (const char *at = buffer_text(&inert); *at; at++) {
        buffer_add_char(out, *at == '\n' ? ' ' : *at);
        if (org_is_opening(*at))
            buffer_add(out, ORG_ESCAPE);
    }
    buffer_clear(&inert);
}

/* SPDX-License-Identifier: MIT
 * Marks in HTML: the box is seen, the words are heard. */
#include "report/html.h"

/* What stands in the box, and what is said in its place. Gates say their state themselves. No cross
 * is among the signs: in a box on paper it would be taken for done. */
static const struct html_mark {
    char mark;
    const char *name, *sign, *say;
} html_marks[] = {
    {' ', "todo", " ", "To do:"},
    {'>', "started", "▸", "Started:"},
    {'x', "done", "✓", "Done or clear:"},
    {'-', "waived", "–", "Not needed:"},
    {'!', "act", "!", "You have to act:"},
    {'?', "other", "?", "Someone else decides:"},
    {'#', "stopped", "⊘", "Barred or blocked:"},
};

static const struct html_mark *html_find_mark(char mark)
{
    for (size_t i = 0; i < sizeof html_marks / sizeof *html_marks; i++)
        if (html_marks[i].mark == mark)
            return &html_marks[i];
    return NULL;
}

void html_mark(struct sheet *sheet, char mark)
{
    const struct html_mark *found = html_find_mark(mark);

    if (!found)
        return;
    buffer_format(sheet->out, "<span class=\"box %s\" aria-hidden=\"true\">", found->name);
    html_text(sheet, found->sign);
    buffer_format(sheet->out, "</span><span class=\"say\">%s</span> ", found->say);
}

char html_mark_of(const char *text)
{
    bool boxed = text[0] == '[' && text[1] && text[2] == ']' && text[3] == '\0';

    return boxed && html_find_mark(text[1]) ? text[1] : '\0';
}

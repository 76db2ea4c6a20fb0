/* SPDX-License-Identifier: MIT
 * The blocks of an HTML print: header, main and its sections, lists, footer. A block is ended by
 * whatever can't stand in it, so that each element is closed in its turn. */
#include <stdlib.h>
#include <string.h>

#include "milepost/memory.h"
#include "report/html.h"

/* Below so many sections a list of them is no help. */
enum { CONTENTS_AT_LEAST = 6 };

struct html_state *html_state_of(const struct sheet *sheet)
{
    return sheet->own;
}

/* ---- lists ----------------------------------------------------------------------------------- */

void html_close_details(struct sheet *sheet)
{
    struct html_state *state = html_state_of(sheet);

    if (state->details)
        buffer_add(sheet->out, "</dl>\n");
    state->details = false;
}

static void html_close_item(struct sheet *sheet)
{
    struct html_state *state = html_state_of(sheet);

    html_close_details(sheet);
    if (state->item)
        buffer_add(sheet->out, "</li>\n");
    state->item = false;
}

void html_close_list(struct sheet *sheet)
{
    struct html_state *state = html_state_of(sheet);

    html_close_item(sheet);
    if (state->list != LIST_NONE)
        buffer_add(sheet->out, state->list == LIST_SOURCES ? "</ol>\n" : "</ul>\n");
    state->list = LIST_NONE;
}

static void html_open_list(struct sheet *sheet, enum html_list list)
{
    static const char *const openings[] = {
        [LIST_NONE] = "",
        [LIST_ENTRIES] = "<ul class=\"entries\">\n",
        [LIST_TASKS] = "<ul class=\"tasks\">\n",
        [LIST_SOURCES] = "<ol class=\"sources\">\n",
    };
    struct html_state *state = html_state_of(sheet);

    if (state->list == list)
        return;
    html_close_list(sheet);
    html_opened(sheet);
    buffer_add(sheet->out, openings[list]);
    state->list = list;
}

void html_open_item(struct sheet *sheet, enum html_list list, const char *attributes)
{
    html_close_item(sheet);
    html_open_list(sheet, list);
    buffer_format(sheet->out, "<li%s>", attributes);
    html_state_of(sheet)->item = true;
}

void html_open_details(struct sheet *sheet)
{
    struct html_state *state = html_state_of(sheet);

    if (!state->details)
        buffer_add(sheet->out, sheet->terse ? "\n<dl class=\"terse\">\n" : "\n<dl>\n");
    state->details = true;
}

/* ---- sections -------------------------------------------------------------------------------- */

static void html_close_section(struct sheet *sheet)
{
    struct html_state *state = html_state_of(sheet);

    html_close_list(sheet);
    if (state->section)
        buffer_add(sheet->out, "</section>\n");
    state->section = false;
}

static void html_keep_heading(struct html_state *state, const char *text)
{
    buffer_truncate(&state->heading, 0);
    buffer_add(&state->heading, text);
}

static void html_add_contents(struct sheet *sheet, const char *text)
{
    struct html_state *state = html_state_of(sheet);
    struct buffer *out = sheet->out;

    sheet->out = &state->contents;
    buffer_format(sheet->out, "<li><a href=\"#section-%d\">", state->sections);
    html_text(sheet, text);
    buffer_add(sheet->out, "</a></li>\n");
    sheet->out = out;
}

void html_heading(struct sheet *sheet, const char *text)
{
    struct html_state *state = html_state_of(sheet);

    html_close_section(sheet);
    html_opened(sheet);
    state->sections++;
    state->section = true;
    html_keep_heading(state, text);
    html_add_contents(sheet, text);
    buffer_format(sheet->out, "<section aria-labelledby=\"section-%d\">\n<h2 id=\"section-%d\">",
                  state->sections, state->sections);
    html_text(sheet, text);
    buffer_add(sheet->out, "</h2>\n");
}

/* Headings go down one level at a time. */
void html_subheading(struct sheet *sheet, const char *text)
{
    if (!html_state_of(sheet)->section) {
        html_heading(sheet, text);
        return;
    }
    html_close_list(sheet);
    html_keep_heading(html_state_of(sheet), text);
    buffer_add(sheet->out, "<h3>");
    html_text(sheet, text);
    buffer_add(sheet->out, "</h3>\n");
}

/* ---- header and main ------------------------------------------------------------------------- */

/* "Maria, 23 Nov 2026": the name may be written from right to left. */
static void html_put_whose(struct sheet *sheet, const char *text)
{
    const char *whose = html_state_of(sheet)->whose;
    size_t length = strlen(whose);

    if (strncmp(text, whose, length) == 0) {
        buffer_add(sheet->out, "<bdi>");
        html_text(sheet, whose);
        buffer_add(sheet->out, "</bdi>");
        text += length;
    }
    html_text(sheet, text);
}

void html_title(struct sheet *sheet, const char *left, const char *right)
{
    html_state_of(sheet)->titled = true;
    buffer_add(sheet->out, "<h1>");
    html_text(sheet, left);
    buffer_add(sheet->out, "</h1>\n<p class=\"whose\">");
    html_put_whose(sheet, right);
    buffer_add(sheet->out, "</p>\n");
}

void html_opened(struct sheet *sheet)
{
    struct html_state *state = html_state_of(sheet);

    if (state->main)
        return;
    if (!state->titled)
        html_title(sheet, state->title, state->whose);
    buffer_add(sheet->out, "</header>\n");
    state->contents_at = sheet->out->length;
    state->main = true;
    buffer_add(sheet->out, "<main id=\"plan\">\n");
}

/* ---- the document ---------------------------------------------------------------------------- */

/* Nothing is loaded from anywhere, and the browser is told so. */
static const char html_head[] =
    "<meta charset=\"utf-8\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
    "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
    "<meta name=\"referrer\" content=\"no-referrer\">\n"
    "<meta name=\"robots\" content=\"noindex\">\n"
    "<meta name=\"format-detection\" content=\"telephone=no\">\n"
    "<meta name=\"color-scheme\" content=\"light dark\">\n"
    "<meta name=\"generator\" content=\"Milepost\">\n";

void html_begin(struct sheet *sheet, const struct sheet_head *head)
{
    struct html_state *state = memory_new(1, sizeof *state);

    state->title = head->title;
    state->whose = head->whose;
    state->day = head->day;
    sheet->own = state;
    buffer_format(sheet->out, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n%s<title>",
                  head->language, html_head);
    html_text(sheet, head->title);
    buffer_add(sheet->out, ", ");
    html_text(sheet, head->whose);
    buffer_add(sheet->out, "</title>\n<style>\n");
    buffer_add(sheet->out, html_style);
    buffer_add(sheet->out, "</style>\n</head>\n<body>\n<header>\n");
}

/* The list of contents is known at the end and stands before it all. */
static void html_put_contents(struct sheet *sheet)
{
    struct html_state *state = html_state_of(sheet);
    struct buffer rest = {0};

    if (state->sections < CONTENTS_AT_LEAST)
        return;
    buffer_add(&rest, buffer_text(sheet->out) + state->contents_at);
    buffer_truncate(sheet->out, state->contents_at);
    buffer_add(sheet->out, "<nav aria-label=\"Contents\">\n"
                           "<a class=\"skip\" href=\"#plan\">Skip the contents</a>\n"
                           "<details>\n<summary>Contents</summary>\n<ol>\n");
    buffer_add(sheet->out, buffer_text(&state->contents));
    buffer_add(sheet->out, "</ol>\n</details>\n</nav>\n");
    buffer_add(sheet->out, buffer_text(&rest));
    buffer_clear(&rest);
}

void html_end(struct sheet *sheet)
{
    struct html_state *state = html_state_of(sheet);
    char day[DATE_TEXT];

    html_close_section(sheet);
    html_opened(sheet);
    buffer_format(
        sheet->out,
        "</main>\n<footer>\n<p>Made by Milepost on %s.</p>\n</footer>\n</body>\n</html>\n",
        date_long(state->day, day));
    html_put_contents(sheet);
    buffer_clear(&state->heading);
    buffer_clear(&state->contents);
    free(state);
    sheet->own = NULL;
}

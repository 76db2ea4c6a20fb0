/* SPDX-License-Identifier: MIT
 * What stands around every screen: the title line above, the message and the keys below. On a
 * low terminal the rules go, and a message takes the place of the keys. */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "tui/stage/what_if.h"

enum { COMPACT_BELOW = 16, FOOTER_KEYS = 6, MARGIN = 1 };

bool frame_is_compact(const struct tui *tui)
{
    return tui->canvas.rows < COMPACT_BELOW;
}

/* ---- the title line -------------------------------------------------------------------------- */

static void frame_add_saved(const struct tui *tui, struct buffer *out)
{
    int64_t seconds = tui->session ? session_saved_at(tui->session) : 0;
    time_t at = (time_t)seconds;
    struct tm local;

    if (seconds != 0 && localtime_r(&at, &local))
        buffer_format(out, "Saved %02d:%02d", local.tm_hour, local.tm_min);
}

static const char *frame_trouble_words(enum status status)
{
    switch (status) {
    case STATUS_BUSY:
        return "NOT SAVED: file is locked";
    case STATUS_CORRUPT:
        return "NOT SAVED: file is damaged";
    default:
        return "NOT SAVED";
    }
}

static struct style frame_state(const struct tui *tui, const struct screen *screen,
                                struct buffer *out)
{
    const struct store_notice *notice = tui->options->notice;

    if (what_if_stands(tui)) {
        buffer_add(out, "What-if, nothing is saved");
        return STYLE_BOLD;
    }
    if (tui->trouble.length > 0) {
        buffer_add(out, frame_trouble_words(tui->trouble_status));
        return STYLE_BAD;
    }
    if (notice && notice->read_only && store_is_read_only(tui->options->store)) {
        buffer_add(out, "Read only");
        return STYLE_BOLD;
    }
    if (screen->ops->state)
        screen->ops->state(screen, out);
    else
        frame_add_saved(tui, out);
    return STYLE_DIM;
}

/* Where there is no room for the whole way, the name of the place itself. */
static const char *frame_fit_crumbs(const struct pane *pane, const char *crumbs, int columns)
{
    static const char between[] = "› ";
    const char *next;

    while (pane_text_width(pane, crumbs) > columns && (next = strstr(crumbs, between)))
        crumbs = next + strlen(between);
    return crumbs;
}

static void frame_draw_title(struct tui *tui, const struct screen *screen, const struct pane *pane)
{
    struct buffer state = {0};
    struct buffer crumbs = {0};
    struct style style = frame_state(tui, screen, &state);
    int right = pane->columns - MARGIN;
    int end = draw_right(pane, 0, right, buffer_text(&state), style) - 2;
    int left = MARGIN;

    if (screen->ops->crumbs)
        screen->ops->crumbs(screen, &crumbs);
    else if (screen->ops->crumb)
        buffer_format(&crumbs, "%s › %s", session_name(tui->session), screen->ops->crumb);
    if (pane->columns >= NAMED_FROM || crumbs.length == 0)
        left = draw_text(pane, 0, MARGIN, "Milepost", STYLE_BOLD) + 3;
    draw_fit(pane, 0, left, end - left, frame_fit_crumbs(pane, buffer_text(&crumbs), end - left),
             STYLE_PLAIN);
    buffer_clear(&state);
    buffer_clear(&crumbs);
}

/* ---- the keys -------------------------------------------------------------------------------- */

/* Draws "key word" if the whole of it fits; the column after it, or -1. */
static int frame_draw_key(const struct pane *pane, int row, int column, const char *key,
                          const char *word)
{
    int width = pane_text_width(pane, key) + 1 + pane_text_width(pane, word);

    if (column + width > pane->columns - MARGIN)
        return -1;
    column = draw_text(pane, row, column, key, STYLE_KEY);
    return draw_text(pane, row, column + 1, word, STYLE_PLAIN) + 3;
}

static void frame_draw_keys(const struct screen *screen, const struct pane *pane, int row)
{
    const enum command *command = screen->ops->footer;
    int column = MARGIN;
    int shown = 0;

    for (; *command != COMMAND_NONE && shown < FOOTER_KEYS; command++) {
        const struct key_binding *binding = keys_binding(*command, screen_contexts(screen));
        char name[16];
        const char *key = binding ? keys_name(binding, screen_typing(screen), name) : NULL;
        int next;

        if (!key || !screen_can(screen, *command))
            continue;
        next = frame_draw_key(pane, row, column, key, binding->word);
        if (next < 0)
            continue;
        column = next;
        shown++;
    }
}

/* ---- the message ----------------------------------------------------------------------------- */

/* Shortens a text to whole words and an ellipsis; what is one long word is left as it is. */
static void frame_cut_words(const struct pane *pane, int columns, struct buffer *text)
{
    size_t length = text->length;

    while (pane_text_width(pane, buffer_text(text)) >= columns && strrchr(buffer_text(text), ' '))
        buffer_truncate(text, (size_t)(strrchr(buffer_text(text), ' ') - buffer_text(text)));
    if (text->length < length)
        buffer_add(text, "…");
}

/* What is too long for its line ends with a whole clause if it has one that fits, or with a whole
 * word. */
static void frame_draw_clauses(const struct pane *pane, int row, int column, const char *text,
                               struct style style)
{
    int columns = pane->columns - MARGIN - column;
    struct buffer part = {0};

    buffer_add(&part, text);
    while (pane_text_width(pane, buffer_text(&part)) > columns && strrchr(buffer_text(&part), ';'))
        buffer_truncate(&part, (size_t)(strrchr(buffer_text(&part), ';') - buffer_text(&part)));
    if (pane_text_width(pane, buffer_text(&part)) > columns)
        frame_cut_words(pane, columns, &part);
    draw_fit(pane, row, column, columns, buffer_text(&part), style);
    buffer_clear(&part);
}

static bool frame_draw_message(const struct tui *tui, const struct pane *pane, int row)
{
    const struct buffer *text = tui->message.length > 0 ? &tui->message : &tui->trouble;
    bool bad = text == &tui->trouble || tui->message_bad;
    int column = MARGIN + 1;

    if (text->length == 0)
        return false;
    if (bad)
        column = draw_text(pane, row, column, "! ", STYLE_BAD);
    frame_draw_clauses(pane, row, column, buffer_text(text), bad ? STYLE_BAD : STYLE_PLAIN);
    return true;
}

struct pane frame_draw(struct tui *tui, const struct screen *screen, const struct screen *top)
{
    struct pane whole = canvas_pane(&tui->canvas);
    int last = whole.rows - 1;

    frame_draw_title(tui, screen, &whole);
    if (frame_is_compact(tui)) {
        if (!frame_draw_message(tui, &whole, last))
            frame_draw_keys(top, &whole, last);
        return pane_part(&whole, 1, 0, whole.rows - 2, whole.columns);
    }
    draw_rule(&whole, 1);
    frame_draw_message(tui, &whole, last - 2);
    draw_rule(&whole, last - 1);
    frame_draw_keys(top, &whole, last);
    return pane_part(&whole, 2, 0, whole.rows - 5, whole.columns);
}

struct pane body_pane(const struct pane *body)
{
    return pane_part(body, 0, 2, body->rows, body->columns - 4);
}

struct pane body_pane_below(const struct tui *tui, const struct pane *body)
{
    struct pane pane = body_pane(body);
    int top = frame_is_compact(tui) ? 0 : 1;

    return pane_part(&pane, top, 0, pane.rows - top, pane.columns);
}

void pane_narrow(struct pane *pane)
{
    if (pane->columns > TEXT_COLUMNS + 16)
        pane->columns = TEXT_COLUMNS + 16;
}

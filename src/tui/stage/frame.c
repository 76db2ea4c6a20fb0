/* SPDX-License-Identifier: MIT
 * What stands around every screen: the title line above, the message and the keys below. On a
 * low terminal the rules go, and a message takes the place of the keys. A long message takes rows
 * of the screen above it: it is gone with the next key. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "milepost/memory.h"
#include "tui/stage/view.h"
#include "tui/stage/what_if.h"

enum { COMPACT_BELOW = 16, FOOTER_KEYS = 6, FOOTER_GAP = 3, MARGIN = 1 };
enum { MESSAGE_ROWS = 3, MESSAGE_ROWS_OVER = 2 }; /* over a low screen a box needs the rest */

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
        buffer_add(out, tui->canvas.columns < NAMED_FROM ? "What-if, not saved"
                                                         : "What-if, nothing is saved");
        return STYLE_BOLD;
    }
    if (tui->trouble.length > 0) {
        buffer_add(out, frame_trouble_words(tui->trouble_status));
        return STYLE_BAD;
    }
    if (view_stands(tui)) {
        buffer_add(out, "Read-only");
        return STYLE_BOLD;
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

/* The way there: whole, else with the plan's name cut short, else the name of the place itself. */
static void frame_draw_crumbs(const struct pane *pane, int column, int columns, const char *crumbs)
{
    enum { LEAST_NAME = 12 };
    const char *rest = strstr(crumbs, " ›");
    int room = rest ? columns - pane_text_width(pane, rest) : 0;

    if (room >= LEAST_NAME && pane_text_width(pane, crumbs) > columns) {
        char *name = memory_copy_bytes(crumbs, (size_t)(rest - crumbs));

        column = draw_fit(pane, 0, column, room, name, STYLE_PLAIN);
        draw_text(pane, 0, column, rest, STYLE_PLAIN);
        free(name);
    } else {
        draw_fit(pane, 0, column, columns, frame_fit_crumbs(pane, crumbs, columns), STYLE_PLAIN);
    }
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
    frame_draw_crumbs(pane, left, end - left, buffer_text(&crumbs));
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
    return draw_text(pane, row, column + 1, word, STYLE_PLAIN) + FOOTER_GAP;
}

static const char *frame_word(const struct screen *screen, const struct key_binding *binding)
{
    const char *word = screen->ops->word ? screen->ops->word(screen, binding->command) : NULL;

    return word ? word : binding->word;
}

static void frame_draw_keys(const struct screen *screen, const struct pane *pane, int row)
{
    const enum command *command = screen->ops->footer;
    struct pane keys = pane_part(pane, row, 0, 1, pane->columns);
    int column = MARGIN;
    int shown = 0;

    later_add(&keys, LATER_SHOWN);
    for (; *command != COMMAND_NONE && shown < FOOTER_KEYS; command++) {
        const struct key_binding *binding = keys_binding(*command, screen_contexts(screen));
        char name[16];
        const char *key = binding ? keys_name(binding, screen_typing(screen), name) : NULL;
        int next;

        if (!key || !screen_can(screen, *command))
            continue;
        next = frame_draw_key(pane, row, column, key, frame_word(screen, binding));
        if (next < 0)
            continue;
        spot_add(pane, row, column,
                 (struct hotspot){.rows = 1,
                                  .columns = next - column - FOOTER_GAP,
                                  .key = keys_first(binding, screen_typing(screen))});
        column = next;
        shown++;
    }
}

/* ---- the message ----------------------------------------------------------------------------- */

/* Shortens a text to whole words and an ellipsis; what is one long word is left as it is. */
static void frame_cut_words(int columns, int rows, struct buffer *text)
{
    const char *space = NULL;

    while (text_wrap_count(buffer_text(text), columns) > rows &&
           (space = strrchr(buffer_text(text), ' '))) {
        buffer_truncate(text, (size_t)(space - buffer_text(text)));
        buffer_add(text, "…");
    }
}

/* Of "what happened; more of it; what can be done" the middle goes first. */
static bool frame_drop_clause(struct buffer *text)
{
    const char *start = buffer_text(text), *last = strrchr(start, ';');
    size_t from = last ? (size_t)(last - start) : 0;
    char *tail;

    while (from > 0 && start[from - 1] != ';')
        from--;
    if (from == 0)
        return false;
    tail = memory_copy_text(last);
    buffer_truncate(text, from - 1);
    buffer_add(text, tail);
    free(tail);
    return true;
}

/* Then words of what happened: a title stands at its front, the day at its end. The key that takes
 * it back stays. */
static void frame_cut_title(int columns, int rows, struct buffer *text)
{
    enum { DAY = 28 };
    char *whole = memory_copy_text(buffer_text(text)), *last = strrchr(whole, ';');
    const char *tail = last && last - whole > DAY ? strchr(last - DAY, ' ') : NULL;
    size_t head = tail ? (size_t)(tail - whole) : 0;

    while (tail && text_wrap_count(buffer_text(text), columns) > rows) {
        while (head > 0 && whole[head - 1] != ' ')
            head--;
        if (head == 0)
            break;
        buffer_truncate(text, 0);
        buffer_add_bytes(text, whole, --head);
        buffer_format(text, "…%s", tail);
    }
    free(whole);
}

static const struct buffer *frame_message(const struct tui *tui)
{
    return tui->message.length > 0 ? &tui->message : &tui->trouble;
}

static int frame_message_column(const struct tui *tui)
{
    bool bad = frame_message(tui) == &tui->trouble || tui->message_bad;

    return MARGIN + 1 + (bad ? 2 : 0);
}

/* No line of it is too long to be read across. */
static int frame_message_columns(const struct tui *tui, const struct pane *pane)
{
    enum { MOST = TEXT_COLUMNS + 24 };
    int columns = pane->columns - MARGIN - frame_message_column(tui);

    return columns < MOST ? columns : MOST;
}

/* What fits of the message in so many rows, in `out`; how many it takes. */
static int frame_fit_message(const struct tui *tui, const struct pane *pane, int most,
                             struct buffer *out)
{
    int columns = frame_message_columns(tui, pane), rows;

    if (frame_message(tui)->length == 0 || columns < 1)
        return 0;
    buffer_add(out, buffer_text(frame_message(tui)));
    while (text_wrap_count(buffer_text(out), columns) > most && frame_drop_clause(out))
        continue;
    frame_cut_title(columns, most, out);
    frame_cut_words(columns, most, out);
    rows = text_wrap_count(buffer_text(out), columns);
    return rows < most ? rows : most;
}

/* An arrow that only takes the line away which answered the one before leaves that to rest. */
static void frame_draw_message(const struct tui *tui, const struct pane *pane, int row, int rows,
                               const struct buffer *text)
{
    struct pane line = pane_part(pane, row, 0, 1, pane->columns);
    int column = frame_message_column(tui);
    bool bad = column > MARGIN + 1;

    if (rows == 0) {
        later_add(&line, LATER_SHOWN);
        return;
    }
    if (bad)
        draw_text(pane, row, MARGIN + 1, "! ", STYLE_BAD);
    draw_wrapped(pane, row, column, rows, frame_message_columns(tui, pane), buffer_text(text),
                 bad ? STYLE_BAD : STYLE_PLAIN);
}

/* On a low terminal trouble that lasts leaves its place to the keys of what lies over the screen:
 * the title still names it. */
static bool frame_leaves_message(const struct tui *tui, bool covered)
{
    return covered && tui->message.length == 0;
}

/* What is shown of the message; `covered` where something lies over a low terminal's screen. */
static int frame_fit_shown(const struct tui *tui, const struct pane *whole, bool covered,
                           struct buffer *out)
{
    if (frame_leaves_message(tui, covered))
        return 0;
    return frame_fit_message(tui, whole, covered ? MESSAGE_ROWS_OVER : MESSAGE_ROWS, out);
}

/* Rows at the bottom that are no part of a screen: the keys, above them a rule, and the message; on
 * a low terminal the one that these share. */
static int frame_rows_below(const struct tui *tui, int message_rows)
{
    return (frame_is_compact(tui) ? 1 : 3) + (message_rows > 1 ? message_rows - 1 : 0);
}

struct pane frame_draw(struct tui *tui, const struct screen *screen, const struct screen *top)
{
    struct pane whole = canvas_pane(&tui->canvas);
    struct buffer message = {0};
    bool covered = top != screen && frame_is_compact(tui);
    int rows = frame_fit_shown(tui, &whole, covered, &message);
    int below = frame_rows_below(tui, rows), from = whole.rows - below, last = whole.rows - 1;

    frame_draw_title(tui, screen, &whole);
    if (frame_is_compact(tui)) {
        frame_draw_message(tui, &whole, from, rows, &message);
        if (rows == 0)
            frame_draw_keys(top, &whole, last);
        buffer_clear(&message);
        return pane_part(&whole, 1, 0, from - 1, whole.columns);
    }
    draw_rule(&whole, 1);
    frame_draw_message(tui, &whole, from, rows, &message);
    draw_rule(&whole, last - 1);
    frame_draw_keys(top, &whole, last);
    buffer_clear(&message);
    return pane_part(&whole, 2, 0, from - 2, whole.columns);
}

struct pane frame_over(const struct tui *tui, const struct pane *whole)
{
    struct buffer ignored = {0};
    int rows = frame_fit_shown(tui, whole, frame_is_compact(tui), &ignored);
    int below = frame_rows_below(tui, rows);

    buffer_clear(&ignored);
    return pane_part(whole, 0, 0, whole->rows - below, whole->columns);
}

static struct pane frame_put_box(const struct pane *whole, const struct pane *over, int rows,
                                 int columns)
{
    int row = (whole->rows - rows) / 2, last = over->rows - rows;

    return pane_part(whole, row < last ? row : last, (whole->columns - columns) / 2, rows, columns);
}

struct pane frame_box(const struct tui *tui, const struct pane *whole, int wanted, int columns)
{
    struct pane over = frame_over(tui, whole);
    int most = over.rows - 1;

    return frame_put_box(whole, &over, wanted < most ? wanted : most, columns);
}

struct pane frame_asking_box(const struct tui *tui, const struct pane *whole, int wanted,
                             int columns)
{
    struct pane over = frame_over(tui, whole);
    int most = frame_is_compact(tui) ? over.rows : over.rows - 1;

    return frame_put_box(whole, &over, wanted < most ? wanted : most, columns);
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
    if (pane->columns > ROW_COLUMNS)
        pane->columns = ROW_COLUMNS;
}

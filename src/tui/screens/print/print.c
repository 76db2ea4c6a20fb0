/* SPDX-License-Identifier: MIT
 * The print: for me or to share, a part of the plan in a format, as it will come out; to a file or
 * to the printer. */
#include <stdlib.h>
#include <string.h>

#include "milepost/session/printer.h"
#include "tui/parts/saving.h"
#include "tui/screens/print/content.h"
#include "tui/screens/print/places.h"

struct print_screen {
    struct screen screen;
    struct page preview;
    struct print_content content;
    bool waiting; /* what is shown is still to be made */
    struct saving saving;
};

/* ---- the preview ----------------------------------------------------------------------------- */

/* What stands in a file for the programs that read it, and is not seen: the end of a line of
 * calendars and tables, the mark that a table begins with, and what parts words in an outline. */
static void print_drop_unseen(char *line)
{
    static const char *const unseen[] = {"\r", "\xEF\xBB\xBF", "\xE2\x80\x8B"};

    for (size_t i = 0; i < sizeof unseen / sizeof *unseen; i++)
        for (char *at = line; (at = strstr(at, unseen[i]));)
            memmove(at, at + strlen(unseen[i]), strlen(at + strlen(unseen[i])) + 1);
}

static void print_add_lines(struct page *page, const char *text, int columns)
{
    while (*text != '\0') {
        size_t length = strcspn(text, "\n");
        char *line = memory_copy_bytes(text, length);

        print_drop_unseen(line);
        if (strspn(line, "-") == strlen(line) && strlen(line) > (size_t)columns)
            line[columns] = '\0'; /* a rule is as long as there is room */
        page_add(page, STYLE_PLAIN, line)->fixed = true;
        free(line);
        text += length + (text[length] == '\n');
    }
}

static void print_update(struct screen *screen)
{
    struct print_screen *print = (struct print_screen *)screen;

    print_content_forget(&print->content);
    print->waiting = true;
}

static bool print_work(struct screen *screen)
{
    struct print_screen *print = (struct print_screen *)screen;

    if (!print->waiting)
        return false;
    print->waiting = false;
    print_content_make(&print->content);
    page_reset(&print->preview);
    print_add_lines(&print->preview, buffer_text(&print->content.shown),
                    screen->tui->canvas.columns - 4);
    return true;
}

static void print_draw(struct screen *screen, const struct pane *body)
{
    struct print_screen *print = (struct print_screen *)screen;
    bool compact = frame_is_compact(screen->tui);
    struct pane pane = body_pane(body);
    struct buffer text = {0};
    int columns = text_columns(pane.columns), top;
    struct pane preview;

    if (compact)
        print_content_add_short(&print->content, &text);
    else
        print_content_add_whose(&print->content, &text);
    top = draw_wrapped(&pane, 0, 0, 2, columns, buffer_text(&text), STYLE_BOLD);
    buffer_truncate(&text, 0);
    print_content_add_what(&print->content, &text);
    if (!compact)
        top += 1 + draw_wrapped(&pane, top, 0, 3, columns, buffer_text(&text), STYLE_PLAIN);
    buffer_clear(&text);
    preview = pane_part(&pane, top, 0, pane.rows - top, pane.columns);
    page_draw(&print->preview, &preview, true);
}

/* ---- where it goes --------------------------------------------------------------------------- */

static struct action print_save(struct print_screen *print)
{
    struct buffer name = {0};
    struct action action;

    print->saving = (struct saving){
        .title = "Save the print to a file",
        .over = print->content.with_private ? WHOLE_FILE_PRIVATE : WHOLE_FILE_OVER,
        .path = print->saving.path,
    };
    print_content_add_name(&print->content, &name);
    action = saving_ask(&print->saving, print->screen.tui, buffer_text(&name));
    buffer_clear(&name);
    return action;
}

static struct action print_reply(struct screen *screen, const struct reply *reply)
{
    struct print_screen *print = (struct print_screen *)screen;
    struct action action = action_stay();
    struct buffer bytes = {0};
    enum status status = STATUS_OK;
    struct error err;

    if (reply->choice >= 0) /* else it was taken back: nothing is to be made */
        status = print_content_write(&print->content, &bytes, &err);
    if (status == STATUS_OK)
        action = saving_reply(&print->saving, screen->tui, reply, &bytes);
    else
        tui_say(screen->tui, true, "%s", err.text);
    if (print->saving.done)
        print_content_went_out(&print->content);
    buffer_clear(&bytes);
    return action;
}

static void print_send(struct print_screen *print)
{
    struct tui *tui = print->screen.tui;
    struct buffer bytes = {0};
    struct error err;
    enum status status = print_content_write(&print->content, &bytes, &err);

    if (status == STATUS_OK)
        status = printer_send(&bytes, NULL, true, &err);
    if (status == STATUS_OK)
        tui_say(tui, false, "Sent to the printer.");
    else
        tui_say(tui, true, "%s", err.text);
    buffer_clear(&bytes);
}

/* ---- keys ------------------------------------------------------------------------------------ */

/* Something else is shown, from its top. */
static struct action print_anew(struct print_screen *print)
{
    print->preview.top = 0;
    print->waiting = true;
    return action_stay();
}

static struct action print_key(struct screen *screen, enum command command, uint32_t character)
{
    struct print_screen *print = (struct print_screen *)screen;

    (void)character;
    print_work(screen); /* what is saved is what would be shown */
    switch (command) {
    case COMMAND_BACK:
        return action_back();
    case COMMAND_AUDIENCE:
        print->content.with_private = !print->content.with_private;
        print_update(screen);
        return action_stay();
    case COMMAND_PART:
        print_content_next_part(&print->content);
        return print_anew(print);
    case COMMAND_FORMAT:
        print_content_next_format(&print->content);
        return print_anew(print);
    case COMMAND_WRITE:
        return print_save(print);
    case COMMAND_PRINTER:
        print_send(print);
        return action_stay();
    default:
        page_key(&print->preview, command);
        return action_stay();
    }
}

static bool print_can(const struct screen *screen, enum command command)
{
    const struct print_content *content = &((const struct print_screen *)screen)->content;

    switch (command) {
    case COMMAND_AUDIENCE:
    case COMMAND_FORMAT:
        return print_content_has_formats(content);
    case COMMAND_PART:
        return print_content_has_parts(content);
    case COMMAND_WRITE:
        return print_content_is_there(content);
    case COMMAND_PRINTER:
        return print_content_is_there(content) && print_content_is_for_paper(content) &&
               printer_exists();
    default:
        return true;
    }
}

static void print_leave(struct screen *screen)
{
    struct print_screen *print = (struct print_screen *)screen;

    page_clear(&print->preview);
    print_content_clear(&print->content);
    saving_clear(&print->saving);
}

static void print_crumbs(const struct screen *screen, struct buffer *out)
{
    enum place_kind kind = ((const struct print_screen *)screen)->content.kind;

    buffer_format(out, "%s › %s", session_name(screen->tui->session),
                  kind == PLACE_LETTER  ? "Letter"
                  : kind == PLACE_PROOF ? "Credits › Proof"
                                        : "Print");
}

static const enum command print_footer[] = {COMMAND_WRITE,    COMMAND_PART,    COMMAND_FORMAT,
                                            COMMAND_AUDIENCE, COMMAND_PRINTER, COMMAND_BACK,
                                            COMMAND_HELP,     COMMAND_NONE};

static const struct screen_ops print_ops = {
    .name = "Print",
    .context = CONTEXT_PRINT,
    .footer = print_footer,
    .update = print_update,
    .crumbs = print_crumbs,
    .draw = print_draw,
    .can = print_can,
    .key = print_key,
    .reply = print_reply,
    .work = print_work,
    .leave = print_leave,
};

struct screen *print_screen(struct tui *tui, const struct place *place)
{
    struct print_screen *print = screen_new(tui, &print_ops, sizeof *print);

    print_content_begin(&print->content, tui, place);
    page_init(&print->preview);
    return &print->screen;
}

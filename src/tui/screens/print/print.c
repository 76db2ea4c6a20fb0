/* SPDX-License-Identifier: MIT
 * The print: for me or to share, in a format, as it will come out; to a file or to the printer. */
#include <string.h>

#include "milepost/report.h"
#include "milepost/report/audit.h"
#include "milepost/session/printer.h"
#include "tui/parts/saving.h"
#include "tui/screens/print/places.h"
#include "tui/stage/what_if.h"

struct print_screen {
    struct screen screen;
    struct page preview;
    struct buffer text;
    bool with_private;
    enum report_format format;
    enum place_kind kind;      /* PLACE_PRINT the roadmap; else what stands in its place, */
    int index;                 /* and the letter, or the body, that it is of */
    bool waiting;              /* the text is still to be made */
    struct sent_calendar sent; /* of a calendar: what was written last, then what the text says */
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

/* What is wider than the screen is wrapped there: nothing of it is out of sight. */
static void print_add_lines(struct page *page, const char *text, bool fits)
{
    while (*text != '\0') {
        size_t length = strcspn(text, "\n");
        char *line = memory_copy_bytes(text, length);

        print_drop_unseen(line);
        page_add(page, STYLE_PLAIN, line)->fixed = fits;
        free(line);
        text += length + (text[length] == '\n');
    }
}

static void print_make_letter(struct print_screen *print)
{
    struct tui *tui = print->screen.tui;
    struct error err;

    if (session_print_letter(tui->session, print->index, tui->canvas.ascii, &print->text, &err) !=
        STATUS_OK)
        tui_say(tui, true, "%s", err.text);
}

static void print_make_proof(struct print_screen *print)
{
    struct tui *tui = print->screen.tui;
    struct arena arena = {0};
    struct report_held held;

    session_held_report(tui->session, &arena, &held);
    if (!report_audit(&held, print->index, tui->canvas.ascii, &print->text))
        buffer_add(&print->text, "No credential of this body is held any more.\n");
    arena_clear(&arena);
}

static void print_make_roadmap(struct print_screen *print)
{
    struct tui *tui = print->screen.tui;
    struct session_print made;
    struct buffer name = {0}, uuid = {0};
    struct error err;

    if (session_print_make(tui->session, print->with_private, 0, &made, &err) != STATUS_OK) {
        tui_say(tui, true, "%s", err.text);
        return;
    }
    if (session_calendar_read(tui->session, print->with_private, &print->sent, &err) != STATUS_OK)
        tui_say(tui, true, "%s", err.text);
    what_if_add_name(tui, &name);
    made.plan.name = buffer_text(&name);
    what_if_add_uuid(tui, &uuid);
    if (print->format != REPORT_JSON) /* which says of which plan it is */
        made.plan.uuid = buffer_text(&uuid);
    report_print(made.roadmap, &made.plan,
                 &(struct report_print){.format = print->format,
                                        .extent = report_format_usual(print->format),
                                        .ascii = tui->canvas.ascii,
                                        .calendar = &print->sent},
                 &print->text);
    buffer_clear(&name);
    buffer_clear(&uuid);
    session_print_clear(&made);
}

static void print_update(struct screen *screen)
{
    ((struct print_screen *)screen)->waiting = true;
}

static bool print_work(struct screen *screen)
{
    struct print_screen *print = (struct print_screen *)screen;

    if (!print->waiting)
        return false;
    print->waiting = false;
    buffer_truncate(&print->text, 0);
    if (print->kind == PLACE_LETTER)
        print_make_letter(print);
    else if (print->kind == PLACE_PROOF)
        print_make_proof(print);
    else
        print_make_roadmap(print);
    page_reset(&print->preview);
    print_add_lines(&print->preview, buffer_text(&print->text),
                    screen->tui->canvas.columns - 4 >= TEXT_COLUMNS);
    return true;
}

static void print_add_heading(const struct print_screen *print, struct buffer *out)
{
    const char *whose = print->with_private ? "For me: everything, private answers too"
                                            : "To share: private answers left out";

    if (print->kind == PLACE_PRINT)
        buffer_format(out, "%s · %s", whose, report_format_label(print->format));
    else if (print->kind == PLACE_PROOF)
        buffer_format(out, "For %s, when it asks for proof",
                      session_catalog(print->screen.tui->session)->bodies[print->index].name);
    else
        buffer_add(out, print->with_private ? "It holds private answers: for nobody else"
                                            : "To be signed: no private answer is in it");
}

static void print_draw(struct screen *screen, const struct pane *body)
{
    struct print_screen *print = (struct print_screen *)screen;
    struct pane pane = body_pane(body);
    int top = frame_is_compact(screen->tui) ? 1 : 3;
    struct buffer text = {0};
    struct pane preview;

    print_add_heading(print, &text);
    draw_text(&pane, top / 2, 0, buffer_text(&text), STYLE_BOLD);
    buffer_clear(&text);
    preview = pane_part(&pane, top, 0, pane.rows - top, pane.columns);
    page_draw(&print->preview, &preview, true);
}

static void print_name(const struct print_screen *print, struct buffer *out)
{
    const struct catalog *catalog = session_catalog(print->screen.tui->session);

    if (print->kind == PLACE_LETTER)
        buffer_format(out, "%s-letter.txt", catalog->letters[print->index].id);
    else if (print->kind == PLACE_PROOF)
        buffer_format(out, "%s-proof.txt", catalog->bodies[print->index].id);
    else
        buffer_format(out, "roadmap.%s", report_format_ending(print->format));
}

static struct action print_save(struct print_screen *print)
{
    struct buffer name = {0};
    struct action action;

    print->saving = (struct saving){
        .title = "Save the print to a file",
        .over = print->with_private ? WHOLE_FILE_PRIVATE : WHOLE_FILE_OVER,
        .path = print->saving.path,
    };
    print_name(print, &name);
    action = saving_ask(&print->saving, print->screen.tui, buffer_text(&name));
    buffer_clear(&name);
    return action;
}

/* The next one says by it what moved. */
static void print_keep_calendar(struct print_screen *print)
{
    struct tui *tui = print->screen.tui;
    struct error err;

    if (print->kind == PLACE_PRINT && print->format == REPORT_ICS &&
        session_calendar_keep(tui->session, print->with_private, &print->sent, &err) != STATUS_OK)
        tui_say(tui, true, "Saved. The next calendar can't say what moved since: %s", err.text);
}

static struct action print_reply(struct screen *screen, const struct reply *reply)
{
    struct print_screen *print = (struct print_screen *)screen;
    struct action action = saving_reply(&print->saving, screen->tui, reply, &print->text);

    if (print->saving.done)
        print_keep_calendar(print);
    return action;
}

/* ---- keys ------------------------------------------------------------------------------------ */

static void print_send(struct print_screen *print)
{
    struct tui *tui = print->screen.tui;
    struct error err;

    if (printer_send(&print->text, NULL, true, &err) == STATUS_OK)
        tui_say(tui, false, "Sent to the printer.");
    else
        tui_say(tui, true, "%s", err.text);
}

/* The next one of the table. */
static void print_next_format(struct print_screen *print)
{
    do
        print->format = (enum report_format)((print->format + 1) % REPORT_FORMAT_COUNT);
    while (!report_format_id(print->format));
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
        print->with_private = !print->with_private;
        print->waiting = true;
        return action_stay();
    case COMMAND_FORMAT:
        print_next_format(print);
        print->preview.top = 0;
        print->waiting = true;
        return action_stay();
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
    if (command == COMMAND_AUDIENCE || command == COMMAND_FORMAT)
        return ((const struct print_screen *)screen)->kind == PLACE_PRINT;
    return command != COMMAND_PRINTER || printer_exists();
}

static void print_leave(struct screen *screen)
{
    struct print_screen *print = (struct print_screen *)screen;

    page_clear(&print->preview);
    buffer_clear(&print->text);
    sent_clear(&print->sent);
    saving_clear(&print->saving);
}

static void print_crumbs(const struct screen *screen, struct buffer *out)
{
    enum place_kind kind = ((const struct print_screen *)screen)->kind;

    buffer_format(out, "%s › %s", session_name(screen->tui->session),
                  kind == PLACE_LETTER  ? "Letter"
                  : kind == PLACE_PROOF ? "Credits › Proof"
                                        : "Print");
}

static const enum command print_footer[] = {COMMAND_WRITE,   COMMAND_AUDIENCE, COMMAND_FORMAT,
                                            COMMAND_PRINTER, COMMAND_BACK,     COMMAND_HELP,
                                            COMMAND_NONE};

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
    bool letter =
        place->kind == PLACE_LETTER && place->index < session_catalog(tui->session)->letter_count;

    print->kind = letter || place->kind == PLACE_PROOF ? place->kind : PLACE_PRINT;
    print->index = place->index;
    print->with_private =
        place->kind == PLACE_PROOF ||
        (letter && session_catalog(tui->session)->letters[print->index].is_private);
    page_init(&print->preview);
    return &print->screen;
}

/* SPDX-License-Identifier: MIT
 * The print: for me or to share, in a format, as it will come out; to a file or to the printer. */
#include <string.h>
#include <unistd.h>

#include "milepost/report.h"
#include "tui/parts/named_file.h"
#include "tui/screens/print/places.h"
#include "tui/screens/print/printer.h"
#include "tui/stage/dialog.h"
#include "tui/stage/what_if.h"

enum print_dialog { ASK_FILE, ASK_OVER };

struct print_screen {
    struct screen screen;
    struct page preview;
    struct buffer text;
    bool with_private;
    enum report_format format;
    int letter;   /* of the catalogue, in place of the roadmap; -1: none */
    bool waiting; /* the text is still to be made */
    char *path;   /* the file that is asked about */
};

static const struct {
    const char *label, *ending;
} formats[] = {
    [REPORT_TEXT] = {"plain text", "txt"},
    [REPORT_MARKDOWN] = {"Markdown", "md"},
    [REPORT_JSON] = {"JSON", "json"},
};

/* ---- the preview ----------------------------------------------------------------------------- */

/* What is wider than the screen is wrapped there: nothing of it is out of sight. */
static void print_add_lines(struct page *page, const char *text, bool fits)
{
    while (*text != '\0') {
        size_t length = strcspn(text, "\n");
        char *line = memory_copy_bytes(text, length);

        page_add(page, STYLE_PLAIN, line)->fixed = fits;
        free(line);
        text += length + (text[length] == '\n');
    }
}

static void print_make_letter(struct print_screen *print)
{
    struct tui *tui = print->screen.tui;
    struct error err;

    if (session_print_letter(tui->session, print->letter, tui->canvas.ascii, &print->text, &err) !=
        STATUS_OK)
        tui_say(tui, true, "%s", err.text);
}

static void print_make_roadmap(struct print_screen *print)
{
    struct tui *tui = print->screen.tui;
    struct report_plan plan = {.uuid = session_uuid(tui->session)};
    struct buffer name = {0};
    struct roadmap *roadmap = NULL;
    struct error err;

    if (session_print_roadmap(tui->session, print->with_private, 0, &roadmap, &err) != STATUS_OK) {
        tui_say(tui, true, "%s", err.text);
        return;
    }
    what_if_add_name(tui, &name);
    plan.name = buffer_text(&name);
    session_print_slip(tui->session, roadmap, &plan.slip, &plan.offers);
    report_roadmap(roadmap, &plan, print->format, tui->canvas.ascii, &print->text);
    buffer_clear(&name);
    roadmap_free(&roadmap);
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
    if (print->letter >= 0)
        print_make_letter(print);
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

    if (print->letter < 0)
        buffer_format(out, "%s · %s", whose, formats[print->format].label);
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

/* ---- to a file ------------------------------------------------------------------------------- */

/* The plan's name with everything but letters and digits as hyphens: "maria-roadmap.txt". */
static void print_suggest_name(const struct print_screen *print, struct buffer *out)
{
    struct buffer name = {0};

    what_if_add_name(print->screen.tui, &name);
    for (const char *at = buffer_text(&name); *at != '\0'; at++) {
        bool letter = (*at >= 'a' && *at <= 'z') || (*at >= '0' && *at <= '9');
        bool capital = *at >= 'A' && *at <= 'Z';

        if (letter || capital)
            buffer_add_char(out, capital ? (char)(*at - 'A' + 'a') : *at);
        else if (out->length > 0 && out->text[out->length - 1] != '-')
            buffer_add_char(out, '-');
    }
    buffer_clear(&name);
    if (out->length > 0 && out->text[out->length - 1] != '-')
        buffer_add_char(out, '-');
    if (print->letter < 0)
        buffer_format(out, "roadmap.%s", formats[print->format].ending);
    else
        buffer_format(out, "%s-letter.txt",
                      session_catalog(print->screen.tui->session)->letters[print->letter].id);
}

static struct action print_ask_file(struct print_screen *print, const char *text, const char *name)
{
    return action_ask(
        dialog_ask(print->screen.tui, ASK_FILE, "Save the print to a file", text, name));
}

static struct action print_ask_over(struct print_screen *print)
{
    static const char *const options[] = {"Give another name", "Replace the file"};
    struct buffer text = {0};
    struct screen *dialog;

    buffer_format(&text, "There is a file called %s. %s", print->path,
                  print->with_private ? "Replaced, only you will be able to read it."
                                      : "Replaced, it can be read by whoever can read it now.");
    dialog =
        dialog_choose(print->screen.tui, ASK_OVER, "Replace it?", buffer_text(&text), options, 2);
    buffer_clear(&text);
    return action_ask(dialog);
}

/* The whole path, so that the file is found again. */
static void print_say_where(const struct print_screen *print)
{
    char folder[4096];
    bool whole = print->path[0] == '/' || !getcwd(folder, sizeof folder);

    tui_say(print->screen.tui, false, "Saved to %s%s%s", whole ? "" : folder, whole ? "" : "/",
            print->path);
}

static struct action print_save_file(struct print_screen *print, enum whole_file how)
{
    struct error err;
    enum status status =
        file_write(print->path, buffer_text(&print->text), print->text.length, how, &err);

    if (status == STATUS_CONFLICT)
        return print_ask_over(print);
    if (status != STATUS_OK)
        return print_ask_file(print, err.text, print->path);
    print_say_where(print);
    return action_stay();
}

static struct action print_ask_first_name(struct print_screen *print)
{
    struct buffer name = {0};
    struct action action;

    print_suggest_name(print, &name);
    action = print_ask_file(print, "The file's name; only you will be able to read it.",
                            buffer_text(&name));
    buffer_clear(&name);
    return action;
}

static struct action print_reply(struct screen *screen, const struct reply *reply)
{
    struct print_screen *print = (struct print_screen *)screen;
    enum whole_file over = print->with_private ? WHOLE_FILE_PRIVATE : WHOLE_FILE_OVER;
    struct buffer path = {0};

    if (reply->choice < 0)
        return action_stay();
    if (reply->tag == ASK_OVER)
        return reply->choice == 1 ? print_save_file(print, over)
                                  : print_ask_file(print, "The file's name:", print->path);
    path_expand(reply->text, &path);
    free(print->path);
    print->path = memory_copy_text(buffer_text(&path));
    buffer_clear(&path);
    return print_save_file(print, WHOLE_FILE_NEW);
}

/* ---- keys ------------------------------------------------------------------------------------ */

static void print_send(struct print_screen *print)
{
    struct tui *tui = print->screen.tui;
    struct error err;

    if (printer_send(buffer_text(&print->text), print->text.length, &err) == STATUS_OK)
        tui_say(tui, false, "Sent to the printer.");
    else
        tui_say(tui, true, "%s", err.text);
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
        print->format = (enum report_format)((print->format + 1) % REPORT_FORMAT_COUNT);
        print->preview.top = 0;
        print->waiting = true;
        return action_stay();
    case COMMAND_WRITE:
        return print_ask_first_name(print);
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
        return ((const struct print_screen *)screen)->letter < 0;
    return command != COMMAND_PRINTER || printer_exists();
}

static void print_leave(struct screen *screen)
{
    struct print_screen *print = (struct print_screen *)screen;

    page_clear(&print->preview);
    buffer_clear(&print->text);
    free(print->path);
}

static void print_crumbs(const struct screen *screen, struct buffer *out)
{
    buffer_format(out, "%s › %s", session_name(screen->tui->session),
                  ((const struct print_screen *)screen)->letter < 0 ? "Print" : "Letter");
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

    print->letter = place->kind == PLACE_LETTER ? place->index : -1;
    print->with_private =
        print->letter >= 0 && session_catalog(tui->session)->letters[print->letter].is_private;
    page_init(&print->preview);
    return &print->screen;
}

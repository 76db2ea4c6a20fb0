/* SPDX-License-Identifier: MIT
 * The only code that sees curses: modes of the terminal, changed cells out. The bytes of keys are
 * read past it, so that one decoder knows what half of a key is there.
 * The terminal is put back on every way out, also when memory runs out. */
#include "tui/terminal/terminal.h"

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

#include "tui/canvas/theme.h"
#include "tui/terminal/crash.h"
#include "tui/terminal/input.h"
#include "tui/terminal/modes.h"
#include "tui/terminal/signals.h"

enum {
    ESCAPE_DELAY_MS = 25,
    MOST_ESCAPE_DELAY_MS = 10000,
};

struct terminal {
    SCREEN *screen;
    enum tui_theme theme;
    bool colored, ascii, utf8;
    struct canvas shown;
    bool forgotten;      /* `shown` is not what the terminal shows */
    struct canvas frame; /* a hurried one, while it is made */
    bool owes;           /* some of the last canvas is not shown yet */
    struct input input;
    struct signals *signals;
};

/* ---- opening --------------------------------------------------------------------------------- */

static bool wants_utf8(void)
{
    static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *value = getenv(names[i]);

        if (value && value[0] != '\0')
            return strstr(value, "UTF-8") || strstr(value, "utf8") || strstr(value, "UTF8");
    }
    return false;
}

/* A locale that is asked for but not installed leaves "C", whose text would be rubbish; its
 * character set can still be had. */
static bool set_locale(void)
{
    if (!setlocale(LC_CTYPE, "") && wants_utf8())
        setlocale(LC_CTYPE, "C.UTF-8");
    return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

static bool wants_color(enum tui_color color)
{
    const char *refused = getenv("NO_COLOR");

    if (color == TUI_COLOR_AUTO)
        return !refused || refused[0] == '\0';
    return color == TUI_COLOR_ALWAYS;
}

/* Of the 256 colours where the terminal has them. */
static short terminal_color_of(struct look look)
{
    enum { WIDE = 256 };

    return COLORS >= WIDE ? look.wide : look.color;
}

static void set_pairs(const struct terminal *terminal)
{
    for (short tone = 1; tone < TONE_COUNT; tone++) {
        struct look look = theme_look(terminal->theme, (struct style){0, (uint8_t)tone});

        init_pair(tone, terminal_color_of(look), -1);
    }
}

static void set_colors(struct terminal *terminal, enum tui_color color)
{
    terminal->colored = wants_color(color) && has_colors();
    if (!terminal->colored)
        return;
    start_color();
    use_default_colors();
    set_pairs(terminal);
}

static void set_modes(void)
{
    raw(); /* Ctrl-C, Ctrl-Z, Ctrl-S and Ctrl-Q arrive as keys */
    noecho();
    nonl();
    typeahead(-1); /* keys that wait are taken before a frame is drawn, not in the middle of it */
}

/* How long a lone ESC may yet begin a sequence, by curses' variable for it. */
static int escape_delay(void)
{
    const char *given = getenv("ESCDELAY");
    int64_t delay;

    return given && text_parse_number(given, 1, MOST_ESCAPE_DELAY_MS, &delay) ? (int)delay
                                                                              : ESCAPE_DELAY_MS;
}

/* Has no argument because memory_exhausted knows nothing of the terminal. */
static void restore_screen(void)
{
    modes_give_back();
    endwin();
}

static void watch_crashes(const struct termios *before)
{
    const char *const back[] = {modes_mouse_off,   modes_paste_off,  tigetstr("sgr0"),
                                tigetstr("cnorm"), tigetstr("rmkx"), tigetstr("rmcup")};

    crash_watch(before, back, (int)(sizeof back / sizeof *back));
}

static void fit_to_window(void)
{
    struct winsize size;

    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0)
        resizeterm(size.ws_row, size.ws_col);
}

enum status terminal_open(const struct tui_options *options, struct terminal **out,
                          struct error *err)
{
    bool utf8 = set_locale();
    struct terminal *terminal;
    struct termios before = {0};
    const char *name = NULL;
    enum status status = terminal_find_name(&name, err);

    *out = NULL;
    if (status != STATUS_OK)
        return status;
    terminal = memory_new(1, sizeof *terminal);
    terminal->theme = options->theme;
    terminal->utf8 = utf8;
    terminal->ascii = options->ascii || !utf8;
    terminal->forgotten = true;
    terminal->input.escape_delay = escape_delay();
    tcgetattr(STDIN_FILENO, &before);
    terminal->screen = newterm(name, stdout, stdin);
    if (!terminal->screen) {
        free(terminal);
        return error_set(err, STATUS_USAGE, "TERM=%s: the terminal can't be opened", name);
    }
    set_modes();
    set_colors(terminal, options->color);
    terminal->signals = signals_catch(); /* after newterm, which sets handlers that would exit */
    memory_before_exit(restore_screen);
    watch_crashes(&before);
    fit_to_window();
    modes_ask();
    canvas_init(&terminal->shown, 0, 0, false);
    canvas_init(&terminal->frame, 0, 0, false);
    *out = terminal;
    return STATUS_OK;
}

void terminal_close(struct terminal **terminal)
{
    struct terminal *old = *terminal;

    if (!old)
        return;
    memory_before_exit(NULL);
    modes_ask_mouse(false);
    restore_screen();
    crash_unwatch();
    signals_release(&old->signals);
    delscreen(old->screen);
    canvas_clear(&old->shown);
    canvas_clear(&old->frame);
    free(old);
    *terminal = NULL;
}

void terminal_size(const struct terminal *terminal, int *columns, int *rows)
{
    (void)terminal;
    getmaxyx(stdscr, *rows, *columns);
}

bool terminal_is_ascii(const struct terminal *terminal)
{
    return terminal->ascii;
}

void terminal_use(struct terminal *terminal, enum tui_theme theme, bool ascii, bool mouse)
{
    modes_ask_mouse(mouse);
    terminal->input.decoder.points = mouse;
    terminal->theme = theme;
    terminal->ascii = ascii || !terminal->utf8;
    if (terminal->colored)
        set_pairs(terminal);
    terminal->forgotten = true;
}

/* ---- out ------------------------------------------------------------------------------------- */

static attr_t attributes_of(uint8_t attributes)
{
    return (attributes & ATTRIBUTE_BOLD ? A_BOLD : A_NORMAL) |
           (attributes & ATTRIBUTE_DIM ? A_DIM : A_NORMAL) |
           (attributes & ATTRIBUTE_REVERSE ? A_REVERSE : A_NORMAL);
}

static void send_cell(const struct terminal *terminal, int row, int column, const struct cell *cell)
{
    struct look look = theme_look(terminal->theme, cell->style);
    short pair = terminal->colored && terminal_color_of(look) >= 0 ? (short)cell->style.tone : 0;
    wchar_t text[CELL_POINTS + 1] = {0};
    cchar_t out;

    for (int i = 0; i < CELL_POINTS; i++)
        text[i] = (wchar_t)cell->points[i];
    if (setcchar(&out, text, attributes_of(look.attributes), pair, NULL) == OK)
        mvadd_wch(row, column, &out);
}

static void send_row(struct terminal *terminal, const struct canvas *canvas, int row)
{
    for (int column = 0; column < canvas->columns; column++) {
        const struct cell *cell = canvas_cell(canvas, row, column);
        bool same =
            !terminal->forgotten && cell_equal(cell, canvas_cell(&terminal->shown, row, column));

        if (cell->width > 0 && !same)
            send_cell(terminal, row, column, cell);
    }
}

static void place_cursor(const struct canvas *canvas)
{
    bool seen = canvas->cursor_row >= 0;

    curs_set(seen);
    if (seen)
        move(canvas->cursor_row, canvas->cursor_column);
}

static void terminal_send(struct terminal *terminal, const struct canvas *canvas)
{
    if (terminal->forgotten)
        erase();
    for (int row = 0; row < canvas->rows; row++)
        send_row(terminal, canvas, row);
    place_cursor(canvas);
    refresh();
    canvas_copy(&terminal->shown, canvas);
    terminal->forgotten = false;
}

void terminal_show(struct terminal *terminal, const struct canvas *canvas, bool hurried)
{
    if (terminal->shown.columns != canvas->columns || terminal->shown.rows != canvas->rows)
        terminal->forgotten = true;
    terminal->owes =
        hurried && !terminal->forgotten && later_hold(&terminal->frame, canvas, &terminal->shown);
    terminal_send(terminal, terminal->owes ? &terminal->frame : canvas);
}

bool terminal_owes(const struct terminal *terminal)
{
    return terminal->owes;
}

void terminal_forget(struct terminal *terminal)
{
    terminal->forgotten = true;
    clearok(stdscr, TRUE);
}

/* ---- in ------------------------------------------------------------------------------------- */

static bool has_event(struct terminal *terminal)
{
    return signals_noted() != 0 || input_has_press(&terminal->input) || terminal->input.gone;
}

bool terminal_has_event(struct terminal *terminal)
{
    if (!has_event(terminal))
        input_await(&terminal->input, terminal->signals, 0);
    return has_event(terminal);
}

/* Whoever had the terminal meanwhile set its modes and drew on it. Those of the line come first:
 * while Ctrl-S holds the output, a write would wait for ever. */
static void take_over(struct terminal *terminal)
{
    reset_prog_mode();
    tcflow(STDOUT_FILENO, TCOON);
    modes_ask();
    fit_to_window();
    terminal_forget(terminal);
}

/* The same when nothing was given back before, so that curses does not know. */
static void take_over_unasked(struct terminal *terminal)
{
    char *other_screen = tigetstr("smcup");

    take_over(terminal);
    if (other_screen && other_screen != (char *)-1)
        modes_send(other_screen);
}

static enum terminal_event take_signal(struct terminal *terminal)
{
    int noted = signals_noted();

    if (noted & SIGNAL_STOP)
        return TERMINAL_STOP;
    if (noted & SIGNAL_SUSPEND) {
        signals_forget(SIGNAL_SUSPEND);
        return TERMINAL_SUSPEND;
    }
    signals_forget(noted);
    if (noted & SIGNAL_CONTINUE)
        take_over_unasked(terminal);
    fit_to_window();
    return TERMINAL_RESIZED;
}

enum terminal_event terminal_wait(struct terminal *terminal, int most_ms, struct press *press)
{
    while (!has_event(terminal))
        if (!input_await(&terminal->input, terminal->signals, most_ms))
            return TERMINAL_TIME;
    if (signals_noted() != 0)
        return take_signal(terminal);
    return input_take(&terminal->input, press) ? TERMINAL_PRESS : TERMINAL_STOP;
}

void terminal_suspend(struct terminal *terminal)
{
    restore_screen();
    signals_stop_job();
    signals_forget(SIGNAL_CONTINUE);
    take_over(terminal);
}

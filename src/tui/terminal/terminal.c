/* SPDX-License-Identifier: MIT
 * The only code that sees curses: modes of the terminal, keys in, changed cells out.
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
#include "tui/terminal/signals.h"

/* A paste without an end is over when nothing more comes for so long. */
enum { PASTE_ENDS_AFTER_MS = 500, ESCAPE_DELAY_MS = 25 };

/* Keys that curses does not know by itself. */
enum { KEY_PASTE_BEGIN = KEY_F(60), KEY_PASTE_END = KEY_F(61) };
static const char paste_on[] = "\033[?2004h";
static const char paste_off[] = "\033[?2004l";

struct terminal {
    SCREEN *screen;
    enum tui_theme theme;
    bool colored, ascii;
    struct canvas shown;
    bool forgotten; /* `shown` is not what the terminal shows */
    bool pasting;
    bool held; /* `press` was read ahead */
    struct press press;
    mbstate_t partial; /* of a character whose bytes have not all come */
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

static void set_colors(struct terminal *terminal, enum tui_color color)
{
    terminal->colored = wants_color(color) && has_colors();
    if (!terminal->colored)
        return;
    start_color();
    use_default_colors();
    for (short tone = 1; tone < TONE_COUNT; tone++) {
        struct look look = theme_look(terminal->theme, (struct style){0, (uint8_t)tone});

        init_pair(tone, look.color, -1);
    }
}

static void set_modes(void)
{
    raw(); /* Ctrl-C, Ctrl-Z, Ctrl-S and Ctrl-Q arrive as keys */
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    nodelay(stdscr, TRUE);
    typeahead(-1); /* keys that wait are taken before a frame is drawn, not in the middle of it */
    if (!getenv("ESCDELAY"))
        set_escdelay(ESCAPE_DELAY_MS);
    define_key("\033[200~", KEY_PASTE_BEGIN);
    define_key("\033[201~", KEY_PASTE_END);
}

/* A terminal that does not know the request passes over it. */
static void send(const char *sequence)
{
    ssize_t ignored = write(STDOUT_FILENO, sequence, strlen(sequence));

    (void)ignored;
}

/* Has no argument because memory_exhausted knows nothing of the terminal. */
static void restore_screen(void)
{
    send(paste_off);
    endwin();
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
    const char *name = NULL;
    enum status status = terminal_find_name(&name, err);

    *out = NULL;
    if (status != STATUS_OK)
        return status;
    terminal = memory_new(1, sizeof *terminal);
    terminal->theme = options->theme;
    terminal->ascii = options->ascii || !utf8;
    terminal->forgotten = true;
    terminal->screen = newterm(name, stdout, stdin);
    if (!terminal->screen) {
        free(terminal);
        return error_set(err, STATUS_USAGE, "TERM=%s: the terminal can't be opened", name);
    }
    set_modes();
    set_colors(terminal, options->color);
    terminal->signals = signals_catch(); /* after newterm, which sets handlers that would exit */
    memory_before_exit(restore_screen);
    fit_to_window();
    send(paste_on);
    canvas_init(&terminal->shown, 0, 0, false);
    *out = terminal;
    return STATUS_OK;
}

void terminal_close(struct terminal **terminal)
{
    struct terminal *old = *terminal;

    if (!old)
        return;
    memory_before_exit(NULL);
    restore_screen();
    signals_release(&old->signals);
    delscreen(old->screen);
    canvas_clear(&old->shown);
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
    short pair = terminal->colored && look.color >= 0 ? (short)cell->style.tone : 0;
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

void terminal_show(struct terminal *terminal, const struct canvas *canvas)
{
    if (terminal->shown.columns != canvas->columns || terminal->shown.rows != canvas->rows)
        terminal->forgotten = true;
    if (terminal->forgotten)
        erase();
    for (int row = 0; row < canvas->rows; row++)
        send_row(terminal, canvas, row);
    place_cursor(canvas);
    refresh();
    canvas_copy(&terminal->shown, canvas);
    terminal->forgotten = false;
}

void terminal_forget(struct terminal *terminal)
{
    terminal->forgotten = true;
    clearok(stdscr, TRUE);
}

/* ---- in -------------------------------------------------------------------------------------- */

static const struct {
    int code;
    uint32_t key;
} codes[] = {
    {KEY_UP, PRESS_UP},         {KEY_DOWN, PRESS_DOWN},           {KEY_LEFT, PRESS_LEFT},
    {KEY_RIGHT, PRESS_RIGHT},   {KEY_HOME, PRESS_HOME},           {KEY_END, PRESS_END},
    {KEY_PPAGE, PRESS_PAGE_UP}, {KEY_NPAGE, PRESS_PAGE_DOWN},     {KEY_BTAB, PRESS_TAB_BACK},
    {KEY_DC, PRESS_DELETE},     {KEY_BACKSPACE, PRESS_BACKSPACE}, {KEY_ENTER, PRESS_ENTER},
    {KEY_F(1), PRESS_F1},       {KEY_F(10), PRESS_F10},           {KEY_FIND, PRESS_HOME},
    {KEY_SELECT, PRESS_END},
};

static uint32_t key_of(int code)
{
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        if (codes[i].code == code)
            return codes[i].key;
    return PRESS_NONE;
}

/* Takes a byte of a character, whose bytes may come apart; true when it is whole. What is no
 * character is passed over, up to the byte that may begin the next. */
static bool complete_character(struct terminal *terminal, char byte, uint32_t *character)
{
    wchar_t wide = 0;
    bool fresh = mbsinit(&terminal->partial) != 0;
    size_t taken = mbrtowc(&wide, &byte, 1, &terminal->partial);

    if (taken == (size_t)-1) {
        memset(&terminal->partial, 0, sizeof terminal->partial);
        return !fresh && complete_character(terminal, byte, character);
    }
    *character = (uint32_t)wide;
    return taken <= 1;
}

/* Reads one key without waiting, into `press`. */
static bool read_key(struct terminal *terminal)
{
    int code;

    while ((code = getch()) != ERR) {
        terminal->press = (struct press){key_of(code), terminal->pasting};
        if (code == KEY_PASTE_BEGIN || code == KEY_PASTE_END)
            terminal->pasting = code == KEY_PASTE_BEGIN;
        else if (code >= KEY_MIN || complete_character(terminal, (char)code, &terminal->press.key))
            return true;
    }
    return false;
}

static bool hold_key(struct terminal *terminal)
{
    if (!terminal->held)
        terminal->held = read_key(terminal);
    return terminal->held;
}

/* Sleeps until a key, a signal, or the end of a paste that has none. True when there are bytes
 * (or their end) to read. */
static bool sleep_until_input(struct terminal *terminal, bool at_once)
{
    int most = at_once ? 0 : terminal->pasting ? PASTE_ENDS_AFTER_MS : -1;
    enum waking waking = signals_sleep(terminal->signals, most);

    if (waking == WOKEN_BY_TIME && !at_once)
        terminal->pasting = false;
    return waking == WOKEN_BY_INPUT;
}

/* Readable, yet nothing there: the other side is gone. */
static bool is_gone(void)
{
    int bytes = 0;

    return ioctl(STDIN_FILENO, FIONREAD, &bytes) != 0 || bytes == 0;
}

bool terminal_has_event(struct terminal *terminal)
{
    return hold_key(terminal) || signals_noted() != 0 || sleep_until_input(terminal, true) ||
           signals_noted() != 0;
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
    if (noted & SIGNAL_CONTINUE) { /* whoever had the terminal meanwhile drew on it */
        reset_prog_mode();
        terminal_forget(terminal);
    }
    signals_forget(noted);
    fit_to_window();
    return TERMINAL_RESIZED;
}

enum terminal_event terminal_wait(struct terminal *terminal, struct press *press)
{
    /* Looked at before reading: bytes that are no character are taken, and give no key. */
    while (signals_noted() == 0 && !hold_key(terminal))
        if (sleep_until_input(terminal, false) && is_gone())
            return TERMINAL_STOP;
    if (signals_noted() != 0)
        return take_signal(terminal);
    *press = terminal->press;
    terminal->held = false;
    return TERMINAL_PRESS;
}

void terminal_suspend(struct terminal *terminal)
{
    restore_screen();
    signals_stop_job();
    send(paste_on);
    fit_to_window();
    terminal_forget(terminal);
}

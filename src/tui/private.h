/* SPDX-License-Identifier: MIT
 * What the files of the screen program share: canvas, theme, keys, widgets, screens, terminal.
 * Nothing but terminal.c knows curses; everything else draws on a canvas and is fed keys. */
#ifndef MILEPOST_TUI_PRIVATE_H
#define MILEPOST_TUI_PRIVATE_H

#include "milepost/report.h"
#include "milepost/tui.h"
#include "milepost/vector.h"

/* ---- canvas: a sheet of cells ---------------------------------------------------------------- */

enum attribute {
    ATTRIBUTE_BOLD = 1 << 0,
    ATTRIBUTE_DIM = 1 << 1,
    ATTRIBUTE_REVERSE = 1 << 2,
};

/* What a colour repeats; a mark and a word always say it too. */
enum tone { TONE_PLAIN, TONE_DONE, TONE_ACTION, TONE_BAD, TONE_KEY };
#define TONE_COUNT 5

struct style {
    uint8_t attributes;
    uint8_t tone;
};

#define STYLE_PLAIN ((struct style){0, TONE_PLAIN})
#define STYLE_BOLD  ((struct style){ATTRIBUTE_BOLD, TONE_PLAIN})
#define STYLE_DIM   ((struct style){ATTRIBUTE_DIM, TONE_PLAIN})
#define STYLE_BAD   ((struct style){ATTRIBUTE_BOLD, TONE_BAD})
#define STYLE_KEY   ((struct style){0, TONE_KEY})

/* A character with the combining ones that follow it. */
#define CELL_POINTS 3
struct cell {
    uint32_t points[CELL_POINTS];
    uint8_t width; /* 1 or 2; 0 is the right half of a wide character */
    struct style style;
};

struct canvas {
    int columns, rows;
    struct cell *cells;
    bool ascii;                    /* only ASCII is ever put into a cell */
    int cursor_row, cursor_column; /* the focused place; -1: none */
};

void canvas_init(struct canvas *canvas, int columns, int rows, bool ascii);
void canvas_clear(struct canvas *canvas);
void canvas_resize(struct canvas *canvas, int columns, int rows);
void canvas_erase(struct canvas *canvas); /* all blanks, no cursor */
void canvas_copy(struct canvas *to, const struct canvas *from);
bool cell_equal(const struct cell *left, const struct cell *right);
const struct cell *canvas_cell(const struct canvas *canvas, int row, int column);

/* The text of the canvas, a line a row, without blanks at the ends of lines. */
void canvas_to_text(const struct canvas *canvas, struct buffer *out);

/* A rectangle of a canvas; drawing outside it has no effect. Rows and columns count from its
 * upper left corner. */
struct pane {
    struct canvas *canvas;
    int row, column, rows, columns;
};

struct pane canvas_pane(struct canvas *canvas);
struct pane pane_part(const struct pane *pane, int row, int column, int rows, int columns);

/* Columns that `text` takes on this canvas (a wide letter becomes one column in ASCII). */
int pane_text_width(const struct pane *pane, const char *text);

/* Draws text made inert (text.h) and returns the column after it. What does not fit `columns`
 * ends in an ellipsis; a wide character is never cut in half. */
int draw_text(const struct pane *pane, int row, int column, const char *text, struct style style);
int draw_fit(const struct pane *pane, int row, int column, int columns, const char *text,
             struct style style);
/* The same with its last character in the column before `right`; returns where it begins. */
int draw_right(const struct pane *pane, int row, int right, const char *text, struct style style);
/* Wrapped to `columns` (limited to the pane) in at most `rows` rows; returns rows used. */
int draw_wrapped(const struct pane *pane, int row, int column, int rows, int columns,
                 const char *text, struct style style);
/* The same, each line ending in the last column. */
int draw_wrapped_right(const struct pane *pane, int row, int rows, const char *text,
                       struct style style);
void draw_rule(const struct pane *pane, int row);
/* A vertical line down the pane, joined to the rules above and below it if there are some. */
void draw_divider(const struct pane *pane, int column);
/* Frame, blank inside and blank to either side; overlays alone have one. */
void draw_box(const struct pane *pane);
/* Adds attributes to cells that are drawn already. */
void draw_mark(const struct pane *pane, int row, int column, int columns, uint8_t attributes);
void draw_cursor(const struct pane *pane, int row, int column);

/* Text is at most so wide, however wide the terminal is. */
#define TEXT_COLUMNS 72
int text_columns(int available);

/* ---- theme ----------------------------------------------------------------------------------- */

/* How a style looks under a theme: attributes, and one of the terminal's eight colours or -1. */
struct look {
    uint8_t attributes;
    int8_t color;
};
struct look theme_look(enum tui_theme theme, struct style style);

/* ---- keys ------------------------------------------------------------------------------------ */

/* One key press: a character (control characters included), or one of these. */
enum key {
    PRESS_NONE = 0x110000,
    PRESS_UP,
    PRESS_DOWN,
    PRESS_LEFT,
    PRESS_RIGHT,
    PRESS_HOME,
    PRESS_END,
    PRESS_PAGE_UP,
    PRESS_PAGE_DOWN,
    PRESS_TAB_BACK,
    PRESS_DELETE,
    PRESS_F1,
    PRESS_F10,
    PRESS_LAST
};
#define PRESS_CTRL(letter) ((uint32_t)((letter)&0x1F))
#define PRESS_TAB          9u
#define PRESS_ENTER        13u
#define PRESS_ESC          27u
#define PRESS_BACKSPACE    127u

struct press {
    uint32_t key;
    bool pasted; /* part of a paste: text at most, never a command */
};

/* What a key asks for. */
enum command {
    COMMAND_NONE,
    COMMAND_TYPE, /* the character goes into the text field */
    COMMAND_CONTINUE,
    COMMAND_BACK,
    COMMAND_CHOOSE,
    COMMAND_UP,
    COMMAND_DOWN,
    COMMAND_LEFT,
    COMMAND_RIGHT,
    COMMAND_NEXT_ITEM,
    COMMAND_PREVIOUS_ITEM,
    COMMAND_FIRST,
    COMMAND_LAST,
    COMMAND_PAGE_UP,
    COMMAND_PAGE_DOWN,
    COMMAND_ERASE_BACK,
    COMMAND_ERASE_FORWARD,
    COMMAND_ERASE_LINE,
    COMMAND_ERASE_WORD,
    COMMAND_NEW,
    COMMAND_COPY,
    COMMAND_RENAME,
    COMMAND_DELETE,
    COMMAND_IMPORT,
    COMMAND_ANSWERS,
    COMMAND_ROADMAP,
    COMMAND_WHAT_IF,
    COMMAND_SCHOOLS,
    COMMAND_FIGURES,
    COMMAND_WHY,
    COMMAND_ROUTES,
    COMMAND_DETAILS,
    COMMAND_TIMELINE,
    COMMAND_MONTHS,
    COMMAND_CLOSER,
    COMMAND_FARTHER,
    COMMAND_PRINT,
    COMMAND_AUDIENCE,
    COMMAND_FORMAT,
    COMMAND_WRITE,
    COMMAND_PRINTER,
    COMMAND_JUMP,
    COMMAND_HELP,
    COMMAND_UNDO,
    COMMAND_REDO,
    COMMAND_SAVE,
    COMMAND_REDRAW,
    COMMAND_SUSPEND,
    COMMAND_LEAVE,
    COMMAND_INTERRUPT,
};

/* Where a key has its meaning; a screen is one of them, and a field another on top of it. */
enum context {
    CONTEXT_HOME = 1 << 0,
    CONTEXT_OVERVIEW = 1 << 1,
    CONTEXT_INTERVIEW = 1 << 2,
    CONTEXT_CHECK = 1 << 3,
    CONTEXT_ROADMAP = 1 << 4,
    CONTEXT_STEP = 1 << 5,
    CONTEXT_PRINT = 1 << 6,
    CONTEXT_HELP = 1 << 7,
    CONTEXT_JUMP = 1 << 8,
    CONTEXT_DIALOG = 1 << 9,
    CONTEXT_FIELD = 1 << 10, /* a text field has the focus */
    CONTEXT_GATES = 1 << 11,
    CONTEXT_BECAUSE = 1 << 12,
    CONTEXT_ROUTES = 1 << 13,
    CONTEXT_ROUTE = 1 << 14,
    CONTEXT_TIMELINE = 1 << 15,
    CONTEXT_MONTHS = 1 << 16,
    CONTEXT_SCHOOLS = 1 << 17,
    CONTEXT_ASKING = 1 << 18,
    CONTEXT_ENTRY = 1 << 19,
    CONTEXT_DIFFERENCE = 1 << 20,
    CONTEXT_FIGURES = 1 << 21,
    CONTEXT_WHAT_IF = 1 << 30, /* besides that of the screen: a what-if stands */
};

/* Which characters the focused field wants for itself. */
enum typing { TYPING_NOTHING, TYPING_NUMBER, TYPING_DATE, TYPING_TEXT };

struct key_binding {
    enum command command;
    unsigned contexts;
    uint32_t keys[4];
    const char *word; /* in the footer */
    const char *help; /* a sentence */
};

extern const struct key_binding key_bindings[];
extern const int key_binding_count;

enum command keys_find(struct press press, unsigned contexts, enum typing typing);
/* The binding of a command in these contexts, or NULL. */
const struct key_binding *keys_binding(enum command command, unsigned contexts);
/* The name of the first key of the binding that works while `typing`, or NULL: "Ctrl-R". */
const char *keys_name(const struct key_binding *binding, enum typing typing, char name[16]);
/* All names of a binding: "Ctrl-A, Home". Appended to `out`. */
void keys_names(const struct key_binding *binding, struct buffer *out);

struct tui;
struct screen;

/* ---- widgets --------------------------------------------------------------------------------- */

/* A place in a list that is longer than its pane. */
struct scroll {
    int top, focus;
};

/* Moves by a command among `count` items, skipping those where `stops` says false (NULL: all
 * are stops). `page` is the rows of the pane. True when the command was a movement. */
typedef bool stop_fn(const void *context, int index);
bool scroll_move(struct scroll *scroll, enum command command, int count, int page, stop_fn *stops,
                 const void *context);
/* Puts the focus on a stop, near where it was. */
void scroll_settle(struct scroll *scroll, int count, stop_fn *stops, const void *context);
/* The first item to show in `rows` rows so that the focus is seen. */
int scroll_top(struct scroll *scroll, int count, int rows);

/* A list of rows in columns: headings, items that take the focus, plain text. ROW_MORE goes on with
 * the item above it, and shares its focus. */
enum row_kind { ROW_ITEM, ROW_MORE, ROW_LABELS, ROW_HEADING, ROW_TEXT };
#define ROW_CELLS 7
struct list_row {
    enum row_kind kind;
    const char *mark; /* "" or one character */
    enum tone tone;   /* of the mark, or of a text */
    bool dim, bold;
    const char *cells[ROW_CELLS]; /* owned by the list's arena, or NULL */
    int tag, value;               /* what the item stands for; the screen's own */
    int least;                    /* lines it takes at least */
    int height;                   /* lines it takes, once measured */
};

/* A column: so many columns wide (0: what is left), from a pane of `from` columns on. */
struct list_column {
    int width, from;
    bool right;
    bool snug; /* narrower when no text needs the whole width */
};

/* Draws what is no text into a row: bars. `pane` is the row's, with the column of marks. */
struct list;
typedef void list_paint_fn(const void *context, const struct list *list, const struct list_row *row,
                           const struct pane *pane);

struct list {
    struct arena arena;
    VECTOR(struct list_row) rows;
    const struct list_column *columns;
    int column_count;
    list_paint_fn *paint; /* or NULL */
    const void *context;  /* for it */
    struct scroll scroll;
    int past; /* rows by which it was scrolled beyond the last item, or (negative) the first */
    int focus_cell; /* the cell of the focused row that has the focus; -1: the whole row */
    int kept_tag, kept_value; /* what had the focus before list_reset */
    int page;                 /* rows seen when it was last drawn */
    int widths[ROW_CELLS];    /* of the columns; 0: not shown */
    int measured;             /* the width of the pane these and the heights are for, or 0 */
};

enum { LIST_MARK_COLUMNS = 2, LIST_GAP = 2 };

void list_init(struct list *list, const struct list_column *columns, int count);
void list_clear(struct list *list);
void list_reset(struct list *list); /* no rows; what had the focus is remembered */
struct list_row *list_add(struct list *list, enum row_kind kind, const char *first);
/* A heading, in capitals. */
void list_add_heading(struct list *list, const char *title);
void list_set(struct list *list, struct list_row *row, int cell, const char *text);
void list_settle(struct list *list); /* the same thing has the focus again, if it is there */
/* Focuses the item with this tag and value, if there is one. */
bool list_focus(struct list *list, int tag, int value);
bool list_key(struct list *list, enum command command);
const struct list_row *list_focused(const struct list *list); /* NULL: none */
void list_draw(struct list *list, const struct pane *pane, bool focused);
/* Works out widths and heights for a pane of so many columns, unless that is done. */
void list_measure(struct list *list, int columns);
bool list_has_cells(const struct list_row *row);
int list_cell_width(const struct list *list, const struct list_row *row, int column);
int list_cell_column(const struct list *list, int column);     /* where its cells begin */
int list_height(const struct list *list, int first, int last); /* of rows, once measured */

/* One line of editable text. The cursor stands before a base character, never inside one. */
struct line_field {
    struct buffer text;
    size_t cursor;
    size_t limit; /* characters */
};

void line_init(struct line_field *line, size_t limit);
void line_clear(struct line_field *line);
void line_set(struct line_field *line, const char *text); /* the cursor goes to the end */
/* True when the command or character was the field's. */
bool line_key(struct line_field *line, enum command command, uint32_t character);
void line_draw(const struct line_field *line, const struct pane *pane, int row, int column,
               int columns, bool focused);

/* A question's field, of whatever type: what is typed or chosen so far, not yet an answer. */
enum field_item { FIELD_VALUE, FIELD_UNKNOWN, FIELD_DECLINED };
struct field {
    const struct question *question;
    struct line_field line; /* number, money, date */
    uint64_t chosen;        /* choice and multi: bit n for value n */
    bool unknown, declined;
    bool certain;         /* nothing can be said instead of a value */
    struct scroll scroll; /* over values (or the one line), then unknown, then declined */
    int page;
};

void field_init(struct field *field, const struct question *question);
void field_clear(struct field *field);
void field_set(struct field *field, const struct answer *answer);
/* The half-done content as text, and from it again. */
void field_draft(const struct field *field, struct buffer *out);
void field_set_draft(struct field *field, const char *draft);
enum typing field_typing(const struct field *field);
bool field_is_line(const struct field *field);      /* typed, not chosen from a list */
int field_special_count(const struct field *field); /* what may be said instead of a value */
bool field_key(struct field *field, enum command command, uint32_t character);
/* What Enter does before the answer is read: a focused choice, or a focused "I don't know yet",
 * is taken. */
void field_take(struct field *field);
/* What is entered as an answer. An empty optional field is ANSWER_NONE. STATUS_USAGE with a
 * line that says what was read and what to type. */
enum status field_answer(const struct field *field, date_day today, struct answer *out,
                         struct error *err) MP_MUST_CHECK;
/* `problem` is "" or the line to show under the field. */
void field_draw(struct field *field, const struct pane *pane, const char *problem);

/* Lines of running text that scroll: paragraphs are wrapped as they are drawn. */
struct page_line {
    const char *text; /* owned by the page's arena */
    struct style style;
    int indent;      /* columns before each line */
    const char *tag; /* "" or a word that stands in the indent of the first line */
    bool fixed;      /* never wrapped: a print */
};
struct page {
    struct arena arena;
    VECTOR(struct page_line) lines;
    int top;   /* first row shown */
    int total; /* rows it took when last drawn */
    int rows;  /* rows of the pane then */
    int jump;  /* a line to show first at the next drawing, or -1 */
};
void page_init(struct page *page);
void page_clear(struct page *page);
void page_reset(struct page *page);
struct page_line *page_add(struct page *page, struct style style, const char *text);
/* A short word before the text, or a point of a list. */
struct page_line *page_add_tagged(struct page *page, const char *tag, const char *text);
struct page_line *page_add_point(struct page *page, const char *text);
void page_blank(struct page *page);
bool page_key(struct page *page, enum command command);
void page_draw(struct page *page, const struct pane *pane, bool focused);

/* What bars are made of. */
enum glyph {
    GLYPH_NONE,
    GLYPH_FULL,
    GLYPH_HALF,
    GLYPH_SHADED,
    GLYPH_LINE,
    GLYPH_END,
    GLYPH_TODAY,
    GLYPH_DOSE,
    GLYPH_REACHED,
    GLYPH_BEFORE,
    GLYPH_AFTER,
};
const char *glyph_text(enum glyph glyph, bool ascii);
/* The same in each column from `from` to before `to`. */
void draw_glyphs(const struct pane *pane, int row, int from, int to, enum glyph glyph,
                 struct style style);
/* Columns from `from` to `day` when all of `columns` lead to `until`. */
int bar_columns(date_day from, date_day day, date_day until, int columns);

/* An axis of days. */
enum zoom { ZOOM_WEEKS, ZOOM_MONTHS, ZOOM_QUARTERS, ZOOM_YEARS };
#define ZOOM_COUNT 4
struct calendar {
    enum zoom zoom;
    date_day origin; /* the first day shown, which begins a unit */
    date_day wanted; /* the day it was to show, which a zoom comes back to */
};
const char *calendar_unit(enum zoom zoom); /* "months" */
date_day calendar_snap(enum zoom zoom, date_day day);
/* Shows `day`, with so many units before its own. */
void calendar_set(struct calendar *calendar, enum zoom zoom, date_day day, int units_before);
void calendar_zoom(struct calendar *calendar, enum zoom zoom);
void calendar_move(struct calendar *calendar, int units);
/* The column of a day, counted from that of the first day; it may be out of sight. */
int calendar_column(const struct calendar *calendar, date_day day);
/* Two rows: years, and weeks, months or quarters below them. */
void calendar_draw(const struct calendar *calendar, const struct pane *pane);

/* A step of a roadmap as a bar over the days of a calendar. */
bool gantt_has_bar(const struct roadmap_step *step);
date_day gantt_end(const struct roadmap_step *step); /* the last day that its bar shows */
void gantt_draw(const struct calendar *calendar, const struct roadmap *roadmap, int step,
                const struct pane *chart);
void gantt_draw_legend(const struct pane *pane, int row);
void gantt_explain(struct page *page, bool ascii);

/* Routes as rows of a list: with room enough their figures stand in columns. `value` of a row is
 * the index of its route. */
struct route_rows {
    const struct roadmap *roadmap;
    bool table;
    date_day from, until; /* of the bars */
};
extern const struct list_column route_rows_columns[];
extern const int route_rows_column_count;
struct route_rows route_rows_of(const struct roadmap *roadmap, int columns);
void route_rows_add_labels(struct list *list);
void route_rows_add(struct list *list, const struct route_rows *rows, int route, bool compared);
/* The list's paint; its context is the rows. */
void route_rows_paint(const void *context, const struct list *list, const struct list_row *row,
                      const struct pane *pane);

/* A list and, on a wide terminal, all of its focused row beside it. */
struct split {
    struct list list;
    struct page detail;
    int tag, value; /* what the detail is of; -1: it is to be filled */
    bool in_detail; /* the keys move the detail */
};
typedef void split_fill_fn(const struct screen *screen, const struct list_row *row,
                           struct page *page);
void split_init(struct split *split, const struct list_column *columns, int count);
void split_clear(struct split *split);
void split_reset(struct split *split); /* no rows; what had the focus is remembered */
bool split_is_wide(const struct tui *tui);
int split_list_columns(const struct tui *tui); /* of the list's pane */
void split_draw(struct split *split, const struct screen *screen, const struct pane *body,
                split_fill_fn *fill);
/* Moves the list or the detail; Left and Esc lead from the detail to the list. True when the
 * command was one of these. */
bool split_key(struct split *split, enum command command);

/* ---- screens --------------------------------------------------------------------------------- */

/* What a dialog says to the screen that asked. */
struct reply {
    int tag;          /* as given to the dialog */
    int choice;       /* the option chosen; -1: none, the dialog was closed */
    const char *text; /* what was typed, or NULL; valid during the call */
};

enum action_kind {
    ACTION_STAY,
    ACTION_BACK,    /* this screen is done */
    ACTION_PUSH,    /* `screen` goes on top */
    ACTION_REPLACE, /* `screen` takes the place of this one */
    ACTION_REPLY,   /* this screen is done, and the one below hears the reply */
};

struct action {
    enum action_kind kind;
    struct screen *screen;
    struct reply reply;
};

struct action action_stay(void);
struct action action_back(void);
struct action action_push(struct screen *screen);
struct action action_replace(struct screen *screen);
struct action action_reply(struct reply reply);

/* A screen's own state begins with its `struct screen`. Unused functions are NULL. */
struct screen_ops {
    const char *name; /* for the help screen: "Roadmap" */
    enum context context;
    bool overlay;                          /* drawn over the screen below it */
    const enum command *footer;            /* the likeliest first, ended by COMMAND_NONE */
    void (*enter)(struct screen *screen);  /* on top, first or again */
    void (*update)(struct screen *screen); /* answers or plans changed: make the rows anew */
    void (*crumbs)(const struct screen *screen, struct buffer *out);
    void (*state)(const struct screen *screen, struct buffer *out); /* NULL: when it was saved */
    void (*draw)(struct screen *screen, const struct pane *pane);
    enum typing (*typing)(const struct screen *screen);
    bool (*can)(const struct screen *screen, enum command command); /* NULL: all of its context */
    struct action (*key)(struct screen *screen, enum command command, uint32_t character);
    struct action (*reply)(struct screen *screen, const struct reply *reply);
    bool (*work)(struct screen *screen); /* a piece of slow work; false: there was none */
    void (*help)(const struct screen *screen, struct page *page); /* what is asked here */
    void (*keep)(struct screen *screen);                          /* saves what is half typed */
    void (*leave)(struct screen *screen); /* frees what the state owns, not the state */
};

struct screen {
    const struct screen_ops *ops;
    struct tui *tui;
    bool stale; /* update is due */
};

struct unkept {
    char *field, *text; /* owned */
};

/* The whole program but for the terminal. */
struct tui {
    const struct tui_options *options;
    struct session *session; /* the open plan, or NULL; in a what-if the copy of it */
    struct session *plan;    /* in a what-if the open plan itself, else NULL */
    VECTOR(struct screen *) screens;
    struct canvas canvas;
    struct buffer message; /* one line, until the next key */
    bool message_bad;
    struct buffer trouble; /* why the last save failed, until one succeeds */
    enum status trouble_status;
    VECTOR(struct unkept) unkept; /* drafts of the open plan that could not be saved */
    bool ended;
    enum tui_end end;
    bool suspend, redraw; /* asked of the terminal by a key */
    date_day day;         /* of the open plan when it was last looked at */
    bool unread;          /* the data file is still to be looked at after the last key */
};

/* The smallest terminal that shows screens. */
#define LEAST_COLUMNS 40
#define LEAST_ROWS    9

/* From so many columns on the title line names the program and, in the interview, the plan. */
#define NAMED_FROM 60

void tui_init(struct tui *tui, const struct tui_options *options, int columns, int rows,
              bool ascii);
/* Opens the plan, if any, and pushes the first screens. */
enum status tui_start(struct tui *tui, struct error *err) MP_MUST_CHECK;
void tui_clear(struct tui *tui);
void tui_resize(struct tui *tui, int columns, int rows);
void tui_key(struct tui *tui, struct press press);
void tui_draw(struct tui *tui);
/* Does a piece of slow work, if there is some; true when the screen is to be drawn again. */
bool tui_work(struct tui *tui);
/* Keeps drafts and ends; `end` says how. */
void tui_end(struct tui *tui, enum tui_end end);
struct screen *tui_top(const struct tui *tui);

/* Zeroed state of `size` bytes that begins with a `struct screen`; the stack frees it. */
void *screen_new(struct tui *tui, const struct screen_ops *ops, size_t size);
void tui_push(struct tui *tui, struct screen *screen);
/* Does what the screen on top has asked for. */
void tui_act(struct tui *tui, struct action action);
/* What is half typed in a field (session_save_draft), "" without it. `stored` receives what of it
 * is on disk. */
void draft_take(struct tui *tui, const char *field, struct buffer *stored, struct buffer *out);
/* Keeps it, on disk, or in memory until the plan is left when that fails; "" drops it. */
void draft_keep(struct tui *tui, const char *field, struct buffer *stored, const char *text);
void draft_clear(struct tui *tui);
/* Says one line until the next key; `bad` when something failed. */
void tui_say(struct tui *tui, bool bad, const char *format, ...) MP_PRINTF(3, 4);
/* Every screen makes its rows anew before it is drawn again. */
void tui_changed(struct tui *tui);
/* Opens a plan in place of the one that is open: its overview, and on top of that, if it is asked
 * for, the interview where it was left. */
enum status tui_open(struct tui *tui, int64_t plan, bool interview,
                     struct error *err) MP_MUST_CHECK;
/* Keeps what is half typed on any screen. */
void tui_keep(struct tui *tui);
/* Takes screens off until `count` are left; what is half typed on them is kept. */
void tui_cut(struct tui *tui, size_t count);
/* Notes whether a save succeeded: the header shows trouble until one does. */
bool tui_saved(struct tui *tui, enum status status, const struct error *err);
void tui_undo(struct tui *tui, bool again);
void tui_say_saved(struct tui *tui); /* what of it is on disk */
/* Another program may have written to the plan meanwhile. True when it had. */
bool tui_read_again(struct tui *tui);
/* Past midnight the roadmap is another: rows that were made from it are made anew. */
void tui_notice_day(struct tui *tui);

/* The title line, rules, message and footer around the body, which is returned. The footer is
 * that of the screen on top. */
struct pane frame_draw(struct tui *tui, const struct screen *screen, const struct screen *top);
/* The body is low: what is not needed to answer is left out. */
bool frame_is_compact(const struct tui *tui);
unsigned screen_contexts(const struct screen *screen);
enum typing screen_typing(const struct screen *screen);
bool screen_can(const struct screen *screen, enum command command);

/* A path as a person types it: without blanks around it, "~/" for the home folder. */
void path_expand(const char *typed, struct buffer *out);
/* Writes a new file that only its owner can read; STATUS_CONFLICT when there is one of that
 * name and `over` is false. */
enum status file_write(const char *path, const char *bytes, size_t length, bool over,
                       struct error *err) MP_MUST_CHECK;
/* Hands a text to `lp`; STATUS_NOT_FOUND when there is none on PATH. */
bool printer_exists(void);
enum status printer_send(const char *bytes, size_t length, struct error *err) MP_MUST_CHECK;

/* ---- what-if: the screens work on a copy of the plan, and nothing of it is saved */

bool what_if_stands(const struct tui *tui);
/* True when the key that begins one, or leads to its difference, works on this screen. */
bool what_if_can(const struct screen *screen);
/* Begins one with its answers on top, or goes back to its difference. */
void what_if_show(struct tui *tui);
/* Asks whether to keep what differs in it before the program is left; false when there is nothing
 * to ask, or it was asked already. */
bool what_if_asks(struct tui *tui);
/* Ends one with its screens, and forgets what was done in it. */
void what_if_drop(struct tui *tui);
/* The copy gives way to the plan; the screens stay. */
void what_if_restore(struct tui *tui);
/* The plan's name, in a what-if with the words that label it. */
void what_if_add_name(const struct tui *tui, struct buffer *out);

struct screen *difference_screen(struct tui *tui);
/* Asks what becomes of the answers; it is on top. */
void difference_ask(struct screen *difference, bool leaves_program);

/* The schools that the person considers, side by side. */
struct screen *schools_screen(struct tui *tui);

/* The assumptions of a step of the roadmap; if it is one, to enter figures for it at once. */
struct screen *figures_screen(struct tui *tui, int step);
/* The same for one assumption of the catalogue. */
struct screen *figures_entry(struct tui *tui, int assumption);

struct screen *home_screen(struct tui *tui);
struct screen *overview_screen(struct tui *tui);
/* At a question; with -1 where the interview was left. `only`: back after this one question. */
struct screen *interview_screen(struct tui *tui, int question, bool only);
struct screen *check_screen(struct tui *tui);
/* Focused on a step of the roadmap, or (-1) on its first. */
struct screen *roadmap_screen(struct tui *tui, int step);
/* One entry of the roadmap alone: a step, or a gate. */
struct screen *step_screen(struct tui *tui, bool gate, int index);
struct screen *gates_screen(struct tui *tui);
/* The chain behind a step, a gate or a route of the roadmap, over what it is asked of. */
enum because_of { BECAUSE_OF_STEP, BECAUSE_OF_GATE, BECAUSE_OF_ROUTE };
struct screen *because_screen(struct tui *tui, enum because_of of, int index);
struct screen *routes_screen(struct tui *tui);
/* One route, step by step, and against another. */
struct screen *route_screen(struct tui *tui, int route, int against);
/* Follows a route from now on, and says so. */
struct action route_follow(struct tui *tui, int route);
struct screen *timeline_screen(struct tui *tui);
struct screen *months_screen(struct tui *tui);
struct screen *print_screen(struct tui *tui);
/* For the screen below; `term` is a glossary entry to show first, or -1. */
struct screen *help_screen(struct tui *tui, const struct screen *for_screen, int term);
struct screen *jump_screen(struct tui *tui);

/* Where a screen's text begins and how wide it is: two columns in from either side. */
struct pane body_pane(const struct pane *body);
/* The same with a blank row above, where there is room for one. */
struct pane body_pane_below(const struct tui *tui, const struct pane *body);
/* No wider than lines with a figure at their end are read across. */
void pane_narrow(struct pane *pane);

/* The steps to do next, soonest first; returns how many of `most` were found. */
int standing_next(const struct roadmap *roadmap, int *steps, int most);
/* The day by which a step is due: its deadline, or its likely finish. */
date_day standing_due(const struct roadmap_step *step);
/* All steps by their start, those without one last; returns how many. */
int standing_by_start(const struct roadmap *roadmap, int *steps);
/* The date of a step as a report says it, in short where that takes more columns. */
void standing_say_date(const struct roadmap *roadmap, const struct roadmap_step *step, int columns,
                       struct buffer *out);
/* The step that is due first, or -1. */
int standing_first_due(const struct roadmap *roadmap);
/* The section where the interview goes on, or -1 when every question asked has its answer. */
int standing_open_section(const struct answers *answers, const enum question_status *status);
int standing_done(const struct roadmap *roadmap);       /* steps done or waived */
int standing_open_gates(const struct roadmap *roadmap); /* gates that are not clear */
/* The first answers are all given, so that a roadmap means something. */
bool standing_started(const struct answers *answers);
int standing_steps(const struct roadmap *roadmap); /* steps but for answers to find out */
/* Answers to find out. Many of them (is_folded) are shown as one: "Find out 12 answers". */
int standing_find_outs(const struct roadmap *roadmap);
bool standing_is_folded(const struct roadmap *roadmap, int step);
void standing_say_find_outs(const struct roadmap *roadmap, struct buffer *out);
/* "CPC   even odds 19 Jul 2027 · 80 % by 11 Sep · $3,480–5,140"; a longer goal has its own line,
 * and a credential's code may stand in the title already (`coded` false). */
void standing_add_headline(struct list *list, const struct roadmap *roadmap, bool coded);
/* Says why there is no day that four of five would meet; false when there is one. */
bool standing_say_no_p80(const struct roadmap *roadmap, struct buffer *out);
/* True when a step of the roadmap rests on this assumption of the catalogue. */
bool standing_assumes(const struct roadmap *roadmap, int assumption);
enum tone standing_gate_tone(enum gate_outcome outcome);
const char *standing_gate_mark(enum gate_outcome outcome);
/* The outcome that weighs most; clear without gates. */
enum gate_outcome standing_worst_gate(const struct roadmap *roadmap);
void standing_say_gates(const struct roadmap *roadmap,
                        struct buffer *out); /* "1 barred, 2 clear" */
/* "this one is soonest, best odds; 3 others". Only where a route is followed. */
void standing_say_routes(const struct roadmap *roadmap, struct buffer *out);
enum tone standing_step_tone(const struct roadmap_step *step);

/* Fills an empty page with all that is known of a step or a gate, or of several in short. */
void detail_step(struct page *page, const struct roadmap *roadmap, int step);
void detail_gate(struct page *page, const struct roadmap *roadmap, int gate);
void detail_gates(struct page *page, const struct roadmap *roadmap, int ignored);
void detail_find_outs(struct page *page, const struct roadmap *roadmap, int ignored);
/* A route in figures, against another (-1 or the same: none), and its steps. */
void detail_route(struct page *page, const struct roadmap *roadmap, int route, int against);

/* What the roadmap says in short, kept to be compared with the next one. */
struct summary {
    bool made;
    date_day p50, p80;
    struct money_range cost;
    bool at_least;
    int gates, steps;
    enum goal_state goal_state;
    char goal_id[32]; /* the roadmap's own text goes with it */
};
struct summary summary_of(const struct roadmap *roadmap);
/* The side panel: the roadmap so far, and what changed since `before`. `rough`: the first answers
 * are not all given. */
void panel_fill(struct page *panel, const struct roadmap *roadmap, const struct summary *before,
                bool rough);

/* A message with answers to choose from; the first is the safe one and has the focus. */
struct screen *dialog_choose(struct tui *tui, int tag, const char *title, const char *text,
                             const char *const *options, int count);
/* A line to type. */
struct screen *dialog_ask(struct tui *tui, int tag, const char *title, const char *text,
                          const char *initial);

/* ---- signals: noted, to be looked at between frames ------------------------------------------ */

/* Kinds, as bits. */
enum signal_bit { SIGNAL_RESIZE = 1, SIGNAL_SUSPEND = 2, SIGNAL_STOP = 4, SIGNAL_CONTINUE = 8 };

struct signals; /* what was in force before */

/* Notes signals from now on, once a process. */
struct signals *signals_catch(void);
void signals_release(struct signals **signals);
int signals_noted(void); /* bits of those that came since they were forgotten */
void signals_forget(int bits);
/* Sleeps for at most so many milliseconds (-1: without an end) until there is something to read
 * on standard input, or the end of it, or a signal comes. */
enum waking { WOKEN_BY_INPUT, WOKEN_BY_SIGNAL, WOKEN_BY_TIME };
enum waking signals_sleep(const struct signals *signals, int most_ms);
void signals_stop_job(void); /* to the shell; returns when continued */

/* ---- terminal: the only code that sees curses ------------------------------------------------ */

struct terminal;

enum terminal_event {
    TERMINAL_PRESS,
    TERMINAL_RESIZED,
    TERMINAL_SUSPEND, /* somebody asked the program to stop for a while */
    TERMINAL_STOP,    /* SIGINT, SIGTERM or SIGHUP, or the terminal is gone */
};

/* The name of this terminal's description, or of one that most terminals understand. STATUS_USAGE
 * when it can't show screens. */
enum status terminal_find_name(const char **name, struct error *err) MP_MUST_CHECK;

/* Prepares the terminal. STATUS_USAGE when it can't show screens. */
enum status terminal_open(const struct tui_options *options, struct terminal **out,
                          struct error *err) MP_MUST_CHECK;
void terminal_close(struct terminal **terminal); /* accepts NULL; all is as it was before */
void terminal_size(const struct terminal *terminal, int *columns, int *rows);
bool terminal_is_ascii(const struct terminal *terminal);
/* Sends what differs from what was shown last. */
void terminal_show(struct terminal *terminal, const struct canvas *canvas);
void terminal_forget(struct terminal *terminal); /* the next showing sends everything */
bool terminal_has_event(struct terminal *terminal);
/* Sleeps until something happens. */
enum terminal_event terminal_wait(struct terminal *terminal, struct press *press);
void terminal_suspend(struct terminal *terminal); /* to the shell; returns when continued */

#endif

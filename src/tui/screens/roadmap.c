/* SPDX-License-Identifier: MIT
 * The roadmap: phases and steps with marks, dates and cost, then the gates; beside the list, if
 * there is room, all of the focused one. */
#include <string.h>

#include "../private.h"

enum { WIDE = 100, LEAST_DETAIL = 40, DETAIL_PERCENT = 36, DATE_COLUMNS = 15 };
enum roadmap_tag { ROADMAP_STEP, ROADMAP_GATE, ROADMAP_FIND_OUT };
enum roadmap_cell { CELL_TITLE, CELL_DATE, CELL_COST };

static const struct list_column columns[] = {
    [CELL_TITLE] = {.width = 0},
    [CELL_DATE] = {.width = DATE_COLUMNS, .snug = true},
    [CELL_COST] = {.width = 12, .from = 60, .right = true, .snug = true},
};

struct roadmap_screen {
    struct screen screen;
    struct list list;
    struct page detail;
    int because;    /* line of the detail where Because begins, or -1 */
    int tag, value; /* what the detail is of */
    int first_step; /* to focus when the rows are first made: a step, or ROADMAP_AT_GATES */
    bool in_detail; /* the keys move the detail */
    bool unfolded;  /* each answer to find out has its own row */
    bool waiting;   /* the roadmap is still to be made */
};

static bool is_wide(const struct roadmap_screen *view)
{
    return view->screen.tui->canvas.columns >= WIDE;
}

static const struct roadmap *roadmap_of(const struct roadmap_screen *view)
{
    return session_roadmap(view->screen.tui->session);
}

/* ---- rows ------------------------------------------------------------------------------------ */

static void add_blank(struct roadmap_screen *view)
{
    if (view->list.rows.count > 0 && !frame_is_compact(view->screen.tui))
        list_add(&view->list, ROW_TEXT, "");
}

/* "Sep–Dec 2027", "Dec '27–Apr '28" */
static void say_months(date_day start, date_day finish, struct buffer *out)
{
    struct date_civil from = date_to_civil(start), to = date_to_civil(finish);
    char first[DATE_TEXT], last[DATE_TEXT];
    int month = (int)strcspn(date_month_year(start, first), " ");

    date_month_year(finish, last);
    if (from.year == to.year)
        buffer_format(out, "%.*s–%s", month, first, last);
    else
        buffer_format(out, "%.*s '%02d–%.*s '%02d", month, first, from.year % 100, month, last,
                      to.year % 100);
}

/* What is too wide for the column is said in short: the first and last dose, the months of a span
 * of days. The detail says all of it. */
static void say_date(const struct roadmap *roadmap, const struct roadmap_step *step,
                     struct buffer *out)
{
    char from[DATE_TEXT], to[DATE_TEXT];

    if (step->by_month) {
        buffer_add(out, date_month_year(step->start, from));
        return;
    }
    report_step_date(roadmap, step, out);
    if (step->when || text_width(buffer_text(out)) <= DATE_COLUMNS)
        return;
    if (step->dose_count > 1) {
        buffer_truncate(out, 0);
        buffer_format(out, "%s–%s", date_short(step->doses[0], from),
                      date_short(step->doses[step->dose_count - 1], to));
    } else if (step->by == DATE_NONE && step->start != DATE_NONE && step->finish != DATE_NONE) {
        buffer_truncate(out, 0);
        say_months(step->start, step->finish, out);
    }
}

static void add_step(struct roadmap_screen *view, const struct roadmap *roadmap, int index)
{
    const struct roadmap_step *step = &roadmap->steps[index];
    struct list_row *row = list_add(&view->list, ROW_ITEM, step->title);
    struct buffer text = {0};

    row->tag = ROADMAP_STEP;
    row->value = index;
    row->mark = report_step_mark(step);
    row->tone = standing_step_tone(step);
    row->dim = step->status == STEP_WAIVED;
    say_date(roadmap, step, &text);
    list_set(&view->list, row, CELL_DATE, buffer_text(&text));
    buffer_truncate(&text, 0);
    report_step_cost(step, &text);
    list_set(&view->list, row, CELL_COST, buffer_text(&text));
    buffer_clear(&text);
}

/* What a step reaches stands below it: "◆ CPC-A". */
static void add_milestones(struct roadmap_screen *view, const struct roadmap *roadmap, int step)
{
    for (int i = 0; i < roadmap->milestone_count; i++) {
        const struct milestone *milestone = &roadmap->milestones[i];
        struct list_row *row;
        char day[DATE_TEXT];

        if (milestone->step != step)
            continue;
        row = list_add(&view->list, ROW_LABELS, milestone->title);
        row->mark = "◆";
        row->tone = TONE_DONE;
        list_set(&view->list, row, CELL_DATE, date_long(milestone->p50, day));
    }
}

/* Many answers to find out stand in one row, which shows and hides them. */
static void add_find_outs(struct roadmap_screen *view, const struct roadmap *roadmap)
{
    struct buffer text = {0};
    struct list_row *row;

    standing_say_find_outs(roadmap, &text);
    row = list_add(&view->list, ROW_ITEM, buffer_text(&text));
    row->tag = ROADMAP_FIND_OUT;
    row->mark = "~";
    list_set(&view->list, row, CELL_DATE, view->unfolded ? "Enter hides" : "Enter shows");
    buffer_clear(&text);
    for (int i = 0; view->unfolded && i < roadmap->step_count; i++)
        if (standing_is_folded(roadmap, i))
            add_step(view, roadmap, i);
}

static void add_steps(struct roadmap_screen *view, const struct roadmap *roadmap)
{
    int phase = -1;
    bool found_out = false;

    for (int i = 0; i < roadmap->step_count; i++) {
        bool folded = standing_is_folded(roadmap, i);

        if (folded && found_out)
            continue;
        if ((int)roadmap->steps[i].phase != phase) {
            phase = (int)roadmap->steps[i].phase;
            add_blank(view);
            list_add_heading(&view->list, phase_title(roadmap->steps[i].phase));
        }
        if (folded)
            add_find_outs(view, roadmap);
        else
            add_step(view, roadmap, i);
        found_out |= folded;
        add_milestones(view, roadmap, i);
    }
}

static void add_gates(struct roadmap_screen *view, const struct roadmap *roadmap)
{
    if (roadmap->gate_count == 0)
        return;
    add_blank(view);
    list_add_heading(&view->list, "Gates");
    for (int i = 0; i < roadmap->gate_count; i++) {
        const struct roadmap_gate *gate = &roadmap->gates[i];
        struct list_row *row = list_add(&view->list, ROW_ITEM, gate->title);
        char day[DATE_TEXT];

        row->tag = ROADMAP_GATE;
        row->value = i;
        row->mark = standing_gate_mark(gate->outcome);
        row->tone = standing_gate_tone(gate->outcome);
        list_set(&view->list, row, CELL_DATE, report_gate_words(gate->outcome));
        if (gate->by != DATE_NONE && gate->outcome != GATE_CLEAR)
            list_set(&view->list, row, CELL_COST, date_long(gate->by, day));
    }
}

static void add_missing(struct roadmap_screen *view, const struct roadmap *roadmap)
{
    for (int i = 0; i < roadmap->missing_count; i++) {
        struct buffer text = {0};

        buffer_format(&text, "Missing: %s", roadmap->missing[i]);
        list_add(&view->list, ROW_TEXT, buffer_text(&text))->tone = TONE_BAD;
        buffer_clear(&text);
    }
}

static void add_route(struct roadmap_screen *view, const struct roadmap *roadmap)
{
    standing_add_headline(&view->list, roadmap, false);
    if (roadmap->route >= 0)
        list_add(&view->list, ROW_TEXT, roadmap->routes[roadmap->route].title)->dim = true;
    if (roadmap->goal_assumed)
        list_add(&view->list, ROW_TEXT, "No goal is given yet: this is the way to a first job.");
    for (int i = 0; i < roadmap->notes.count; i++)
        list_add(&view->list, ROW_TEXT, roadmap->notes.items[i]);
    add_missing(view, roadmap);
}

static void focus_first(struct roadmap_screen *view)
{
    if (view->first_step == ROADMAP_AT_GATES)
        list_focus(&view->list, ROADMAP_GATE, 0);
    else if (view->first_step >= 0 && !list_focus(&view->list, ROADMAP_STEP, view->first_step))
        list_focus(&view->list, ROADMAP_FIND_OUT, -1);
    view->first_step = -1;
}

static void update(struct screen *screen)
{
    struct roadmap_screen *view = (struct roadmap_screen *)screen;

    view->waiting = session_roadmap_stale(screen->tui->session);
    list_reset(&view->list);
    view->tag = view->value = -1;
    if (view->waiting) {
        list_add(&view->list, ROW_TEXT, "Working the roadmap out ...")->dim = true;
        return;
    }
    add_route(view, roadmap_of(view));
    add_steps(view, roadmap_of(view));
    add_gates(view, roadmap_of(view));
    list_settle(&view->list);
    focus_first(view);
}

static bool work(struct screen *screen)
{
    struct roadmap_screen *view = (struct roadmap_screen *)screen;

    if (!view->waiting)
        return false;
    roadmap_of(view);
    screen->stale = true;
    return true;
}

/* ---- the detail ------------------------------------------------------------------------------ */

static void fill_detail(struct roadmap_screen *view)
{
    static int (*const fill[])(struct page *, const struct roadmap *, int) = {
        [ROADMAP_STEP] = detail_step,
        [ROADMAP_GATE] = detail_gate,
        [ROADMAP_FIND_OUT] = detail_find_outs,
    };
    const struct list_row *row = list_focused(&view->list);

    if (!row || (row->tag == view->tag && row->value == view->value))
        return;
    view->tag = row->tag;
    view->value = row->value;
    view->detail.top = 0;
    view->because = fill[row->tag](&view->detail, roadmap_of(view), row->value);
}

static int detail_columns(int columns_in_all)
{
    int most = TEXT_COLUMNS + 4;
    int width = columns_in_all * DETAIL_PERCENT / 100;

    return width > most ? most : width < LEAST_DETAIL ? LEAST_DETAIL : width;
}

static void draw_beside(struct roadmap_screen *view, const struct pane *body)
{
    int right = detail_columns(body->columns);
    struct pane left = pane_part(body, 0, 0, body->rows, body->columns - right);
    struct pane list = body_pane(&left);
    struct pane side = pane_part(body, 0, left.columns + 3, body->rows, right - 4);

    draw_divider(body, left.columns);
    list_draw(&view->list, &list, !view->in_detail);
    if (view->waiting)
        return;
    fill_detail(view);
    page_draw(&view->detail, &side, view->in_detail);
}

static void draw(struct screen *screen, const struct pane *body)
{
    struct roadmap_screen *view = (struct roadmap_screen *)screen;
    struct pane pane = body_pane(body);

    if (is_wide(view)) {
        draw_beside(view, body);
        return;
    }
    view->in_detail = false;
    list_draw(&view->list, &pane, true);
}

/* A credential's code is short enough for the title line; other goals stand in the list. */
static void crumbs(const struct screen *screen, struct buffer *out)
{
    struct session *session = screen->tui->session;

    buffer_format(out, "%s › Roadmap", session_name(session));
    if (!session_roadmap_stale(session) && session_roadmap(session)->goal_credential >= 0)
        buffer_format(out, " to %s", session_roadmap(session)->goal_id);
}

/* ---- keys ------------------------------------------------------------------------------------ */

static struct action open_detail(struct roadmap_screen *view, bool at_because)
{
    const struct list_row *row = list_focused(&view->list);

    if (!row)
        return action_stay();
    if (row->tag == ROADMAP_FIND_OUT) {
        view->unfolded = !view->unfolded;
        view->screen.stale = true;
        return action_stay();
    }
    if (!is_wide(view))
        return action_push(
            step_screen(view->screen.tui, row->tag == ROADMAP_GATE, row->value, at_because));
    fill_detail(view);
    view->in_detail = true;
    if (at_because && view->because >= 0)
        view->detail.jump = view->because;
    return action_stay();
}

static struct action key(struct screen *screen, enum command command, uint32_t character)
{
    struct roadmap_screen *view = (struct roadmap_screen *)screen;

    (void)character;
    switch (command) {
    case COMMAND_CONTINUE:
    case COMMAND_RIGHT:
        return open_detail(view, false);
    case COMMAND_WHY:
        return open_detail(view, true);
    case COMMAND_LEFT:
        view->in_detail = false;
        return action_stay();
    case COMMAND_BACK:
        if (!view->in_detail)
            return action_back();
        view->in_detail = false;
        return action_stay();
    case COMMAND_PRINT:
        return action_push(print_screen(screen->tui));
    case COMMAND_ANSWERS:
        return action_push(check_screen(screen->tui));
    default:
        if (view->in_detail)
            page_key(&view->detail, command);
        else
            list_key(&view->list, command);
        return action_stay();
    }
}

static bool can(const struct screen *screen, enum command command)
{
    const struct roadmap_screen *view = (const struct roadmap_screen *)screen;

    switch (command) {
    case COMMAND_CONTINUE:
        return list_focused(&view->list) && !view->in_detail;
    case COMMAND_WHY:
        return list_focused(&view->list) && list_focused(&view->list)->tag != ROADMAP_FIND_OUT;
    default:
        return true;
    }
}

static void leave(struct screen *screen)
{
    struct roadmap_screen *view = (struct roadmap_screen *)screen;

    list_clear(&view->list);
    page_clear(&view->detail);
}

static const enum command footer[] = {COMMAND_CONTINUE, COMMAND_BACK, COMMAND_WHY,  COMMAND_PRINT,
                                      COMMAND_WHAT_IF,  COMMAND_HELP, COMMAND_JUMP, COMMAND_NONE};

static const struct screen_ops roadmap_ops = {
    .name = "Roadmap",
    .context = CONTEXT_ROADMAP,
    .footer = footer,
    .update = update,
    .crumbs = crumbs,
    .draw = draw,
    .can = can,
    .key = key,
    .work = work,
    .leave = leave,
};

struct screen *roadmap_screen(struct tui *tui, int step)
{
    struct roadmap_screen *view = screen_new(tui, &roadmap_ops, sizeof *view);

    list_init(&view->list, columns, 3);
    page_init(&view->detail);
    view->first_step = step;
    return &view->screen;
}

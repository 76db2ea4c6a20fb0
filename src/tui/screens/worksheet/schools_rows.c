/* SPDX-License-Identifier: MIT
 * The schools that the person considers side by side, as many as there is room for: what is known
 * of each, and what the roadmap would say with it. */
#include "tui/screens/worksheet/schools_rows.h"

#include "milepost/session/school_roadmap.h"
#include "tui/screens/worksheet/comparing.h"

enum {
    SCHOOLS_LABEL_COLUMNS = 14,
    LEAST_COLUMNS_EACH = 24,
    MOST_COLUMNS_EACH = 36,
    ROOM = ROW_CELLS - 1
};

/* The same school has the focus again, a new one at once, or one near a school that is gone. */
static void schools_settle(struct schools_screen *view, const struct school *schools)
{
    int64_t newest = view->newest;

    for (int i = 0; i < view->count; i++) {
        if (schools[i].number == view->number)
            view->focus = i;
        if (schools[i].number <= view->newest)
            continue;
        view->newest = schools[i].number;
        if (newest >= 0)
            view->focus = i;
    }
    if (view->focus >= view->count)
        view->focus = view->count > 0 ? view->count - 1 : 0;
    view->number = view->count > 0 ? schools[view->focus].number : 0;
}

static void schools_share_columns(struct schools_screen *view)
{
    int left =
        view->base.screen.tui->canvas.columns - 4 - LIST_MARK_COLUMNS - SCHOOLS_LABEL_COLUMNS;
    int shown = left / (LEAST_COLUMNS_EACH + LIST_GAP);
    int width;

    shown = shown > ROOM ? ROOM : shown;
    shown = shown > view->count ? view->count : shown;
    shown = shown < 1 ? 1 : shown;
    width = left / shown - LIST_GAP;
    view->shown = shown;
    view->columns[0] = (struct list_column){.width = SCHOOLS_LABEL_COLUMNS};
    for (int i = 1; i < ROW_CELLS; i++)
        view->columns[i] =
            (struct list_column){.width = width < MOST_COLUMNS_EACH ? width : MOST_COLUMNS_EACH};
    view->header.column_count = view->base.list.column_count = shown + 1;

    if (view->first > view->focus)
        view->first = view->focus;
    if (view->first <= view->focus - shown)
        view->first = view->focus - shown + 1;
    if (view->first > view->count - shown)
        view->first = view->count > shown ? view->count - shown : 0;
    view->base.list.focus_cell = 1 + view->focus - view->first;
}

static void schools_add_names(struct schools_screen *view, const struct school *schools)
{
    struct list_row *row = list_add(&view->header, ROW_LABELS, "");

    row->bold = true;
    for (int i = 0; i < view->shown; i++) {
        const struct school *school = &schools[view->first + i];
        bool marked = session_compares_school(view->base.screen.tui->session, school);

        list_set_format(&view->header, row, i + 1, "%s%s%s%s", marked ? "● " : "",
                        school->chosen ? "✓ " : "", school->fields[PROGRAM_NAME],
                        school->chosen ? " (chosen)" : "");
    }
}

static void schools_add_line(struct schools_screen *view, const struct school *schools, int index)
{
    const struct school_line *line = &school_lines[index];
    enum row_kind kind = school_line_is_told(line) ? ROW_LABELS : ROW_ITEM;
    struct list_row *row = list_add(&view->base.list, kind, line->label);
    struct buffer text = {0};

    row->tag = TAG_LINE;
    row->value = index;
    for (int i = 0; i < view->shown; i++) {
        buffer_truncate(&text, 0);
        session_show_school_line(view->base.screen.tui->session, &schools[view->first + i], line,
                                 &text);
        list_set(&view->base.list, row, i + 1, buffer_text(&text));
    }
    buffer_clear(&text);
}

/* What is not worked out yet is while no key comes. */
static void schools_add_roadmap_line(struct schools_screen *view, const struct school *schools,
                                     enum school_roadmap_line line)
{
    const struct session *session = view->base.screen.tui->session;
    struct list_row *row = list_add(&view->base.list, ROW_LABELS, school_roadmap_label(line));
    struct buffer text = {0};

    for (int i = 0; i < view->shown; i++) {
        buffer_truncate(&text, 0);
        school_roadmap_show(session_known_school_roadmap(session, &schools[view->first + i]), line,
                            &text);
        list_set(&view->base.list, row, i + 1, buffer_text(&text));
    }
    buffer_clear(&text);
}

void schools_fill(struct list_screen *base)
{
    struct schools_screen *view = (struct schools_screen *)base;
    const struct school *schools;

    view->count = session_schools(base->screen.tui->session, &schools);
    schools_settle(view, schools);
    schools_share_columns(view);
    list_reset(&view->header);
    if (view->count == 0)
        return;
    schools_add_names(view, schools);
    schools_add_closed(&view->found, base, schools, view->count);
    for (int i = 0; i < school_line_count; i++)
        if (session_has_school_line(base->screen.tui->session, &school_lines[i]))
            schools_add_line(view, schools, i);
    schools_add_around(&view->found, base, schools, view->count, view->first, view->shown);
    list_screen_add_heading(base, school_roadmap_heading());
    for (int i = 0; i < SCHOOL_ROADMAP_LINES; i++)
        schools_add_roadmap_line(view, schools, (enum school_roadmap_line)i);
}

/* SPDX-License-Identifier: MIT
 * What a school promised, each beside what others say of it, with the words to ask for it; what to
 * look into; and the help with paying that fits. */
#include "milepost/report/promise.h"
#include "milepost/words.h"
#include "tui/parts/list_screen.h"
#include "tui/screens/worksheet/places.h"

enum { TAG_PROMISE = PLACE_COUNT, VERDICT_COLUMNS = 22, PROMISES_NARROW = 64 };

static const struct list_column promises_columns[] = {
    {.width = 0},
    {.width = VERDICT_COLUMNS, .from = PROMISES_NARROW - 4},
};

struct promises_screen {
    struct list_screen base;
    int64_t number;
};

static const struct school *promises_school(const struct promises_screen *view)
{
    return session_school_numbered(view->base.screen.tui->session, view->number);
}

/* ---- rows ------------------------------------------------------------------------------------ */

static const char *promise_mark(enum promise_verdict verdict)
{
    static const char *const marks[] = {[PROMISE_UNTOLD] = "·",
                                        [PROMISE_AGREES] = "✓",
                                        [PROMISE_DIFFERS] = "!",
                                        [PROMISE_UNPUBLISHED] = "?"};

    return marks[verdict];
}

/* Below what they are of: with the focus of a promise, or without one. */
static void promises_add_sources(struct promises_screen *view, enum row_kind kind,
                                 const struct promise_sources *sources)
{
    const struct tui *tui = view->base.screen.tui;
    const struct catalog *catalog = session_catalog(tui->session);
    struct buffer text = {0};

    for (int i = 0; i < sources->count; i++) {
        buffer_add(&text, i > 0 ? "; " : "Source: ");
        words_source(&catalog->sources[sources->items[i]], session_today(tui->session), &text);
    }
    if (sources->count > 0)
        list_add(&view->base.list, kind, buffer_text(&text))->dim = true;
    buffer_clear(&text);
}

static void promises_add_line(struct promises_screen *view, const struct promise_line *line)
{
    const char *verdict = promise_verdict_words(line->verdict);
    bool narrow = view->base.screen.tui->canvas.columns < PROMISES_NARROW;
    struct list_row *row =
        list_format(&view->base.list, ROW_ITEM, narrow ? "%s: %s (%s)" : "%s: %s",
                    line->promise->label, line->told[0] ? line->told : "ask", verdict);

    row->tag = TAG_PROMISE;
    row->value = (int)line->kind;
    row->mark = promise_mark(line->verdict);
    row->tone = line->verdict == PROMISE_AGREES    ? TONE_DONE
                : line->verdict == PROMISE_DIFFERS ? TONE_ACTION
                                                   : TONE_PLAIN;
    row->bold = true;
    list_set(&view->base.list, row, 1, verdict);
    list_add(&view->base.list, ROW_MORE, line->beside);
    list_format(&view->base.list, ROW_MORE, "Ask in writing: %s", line->promise->ask);
    promises_add_sources(view, ROW_MORE, &line->sources);
}

static void promises_add_signs(struct promises_screen *view, const struct promise_sheet *sheet)
{
    if (sheet->sign_count > 0)
        list_screen_add_heading(&view->base, "Look into");
    for (int i = 0; i < sheet->sign_count; i++) {
        const struct promise_sign *sign = &sheet->signs[i];
        struct promise_sources sources = {.items = {sign->source}, .count = sign->source >= 0};

        list_add(&view->base.list, ROW_LABELS, sign->text)->mark = "!";
        promises_add_sources(view, ROW_LABELS, &sources);
    }
}

static void promises_add_helps(struct promises_screen *view, const struct promise_sheet *sheet)
{
    static const char *const marks[] = {[AID_ASK] = "?", [AID_FITS] = "✓", [AID_DOES_NOT] = "–"};
    const struct catalog *catalog = session_catalog(view->base.screen.tui->session);

    if (sheet->help_count > 0)
        list_screen_add_heading(&view->base, "Help with paying");
    for (int i = 0; i < sheet->help_count; i++) {
        const struct promise_help *help = &sheet->helps[i];

        list_format(&view->base.list, ROW_LABELS, "%s – %s: %s", catalog->aids[help->aid].title,
                    report_aid_answer(help->fit.answer), help->text)
            ->mark = marks[help->fit.answer];
        promises_add_sources(view, ROW_LABELS, &help->sources);
    }
}

static void promises_add_all(struct promises_screen *view, const struct school *school)
{
    struct tui *tui = view->base.screen.tui;
    const struct school_look look = {tui->options->schools, tui->options->state};
    struct promise_sheet sheet;
    struct error err;

    if (session_school_sheet(tui->session, school, session_roadmap(tui->session), look, &sheet,
                             &err) != STATUS_OK)
        tui_say(tui, true, "%s", err.text);
    list_screen_add_heading(&view->base, sheet.line_count > 0
                                             ? "What it promised"
                                             : "Nothing is asked here for this career");
    for (int i = 0; i < sheet.line_count; i++) {
        if (i > 0)
            list_screen_add_blank(&view->base);
        promises_add_line(view, &sheet.lines[i]);
    }
    if (sheet.old[0] != '\0')
        list_add(&view->base.list, ROW_LABELS, sheet.old)->dim = true;
    promises_add_signs(view, &sheet);
    promises_add_helps(view, &sheet);
    promise_sheet_clear(&sheet);
}

static void promises_fill(struct list_screen *base)
{
    struct promises_screen *view = (struct promises_screen *)base;
    const struct school *school = promises_school(view);

    if (list_screen_waits(base))
        return;
    if (school)
        promises_add_all(view, school);
    else
        list_add(&base->list, ROW_TEXT, "This school is no longer there. Esc goes back.");
}

/* ---- the screen ------------------------------------------------------------------------------ */

static void promises_crumbs(const struct screen *screen, struct buffer *out)
{
    const struct promises_screen *view = (const struct promises_screen *)screen;
    const struct school *school = promises_school(view);

    buffer_format(out, "%s › Schools › ", session_name(screen->tui->session));
    if (school)
        buffer_format(out, "%s › Told", school->fields[PROGRAM_NAME]);
}

static struct action promises_open(struct list_screen *base, const struct list_row *row)
{
    struct promises_screen *view = (struct promises_screen *)base;

    return action_go((struct place){.kind = PLACE_SCHOOL,
                                    .number = view->number,
                                    .index = SCHOOL_PROMISE,
                                    .other = row->value});
}

static struct action promises_key(struct screen *screen, enum command command, uint32_t character)
{
    const struct promises_screen *view = (const struct promises_screen *)screen;
    struct place place = place_of(PLACE_PRINT);

    if (command != COMMAND_PRINT)
        return list_screen_key(screen, command, character);
    place.other = EXTENT_SCHOOL;
    place.number = view->number;
    return action_go(place);
}

static bool promises_can(const struct screen *screen, enum command command)
{
    if (command == COMMAND_PRINT)
        return promises_school((const struct promises_screen *)screen) != NULL;
    return list_screen_can(screen, command);
}

static const enum command promises_footer[] = {COMMAND_CONTINUE,  COMMAND_BACK, COMMAND_PRINT,
                                               COMMAND_PAGE_DOWN, COMMAND_UNDO, COMMAND_HELP,
                                               COMMAND_JUMP,      COMMAND_NONE};

static const struct list_screen_ops promises_ops = {
    .screen = {.name = "What a school promised",
               .context = CONTEXT_ASKING,
               .footer = promises_footer,
               .update = list_screen_update,
               .work = list_screen_work,
               .crumbs = promises_crumbs,
               .draw = list_screen_draw,
               .can = promises_can,
               .key = promises_key,
               .leave = list_screen_leave},
    .columns = promises_columns,
    .column_count = 2,
    .fill = promises_fill,
    .open = promises_open,
    .frame = list_screen_narrow_below,
};

struct screen *promises_screen(struct tui *tui, const struct place *place)
{
    struct promises_screen *view = list_screen_new(tui, &promises_ops, sizeof *view);

    view->number = place->number;
    return &view->base.screen;
}

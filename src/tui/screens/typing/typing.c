/* SPDX-License-Identifier: MIT
 * Typing measured in two minutes. A whole measure is kept at once; of one that is left or stopped
 * nothing is. Its words a minute become the answer when the person says so. */
#include "tui/screens/typing/typing.h"

#include "tui/screens/typing/places.h"

enum { LOOK_MS = 200 };   /* how often it looks at the clock */
enum { CATCH_MS = 1500 }; /* so long after the end a key may still be meant for the text */
enum { OPTION_ANSWER, OPTION_AGAIN, OPTION_BACK };

static int64_t typing_now(const struct typing_page *page)
{
    return clock_ms(page->screen.tui->options->clock);
}

static const struct screen_ops typing_ops, typing_end_ops;

/* ---- from text to text ----------------------------------------------------------------------- */

static void typing_read_earlier(struct typing_page *page)
{
    page->earlier_count =
        session_measures(page->screen.tui->session, page->earlier, TYPING_RESULTS);
}

/* Another text than the last one, be that of this run or of a result that is kept. */
static void typing_begin(struct typing_page *page)
{
    struct tui *tui = page->screen.tui;
    int last = tui->typed_text - 1;

    typing_read_earlier(page);
    if (last < 0 && page->earlier_count > 0)
        last = page->earlier[page->earlier_count - 1].result.number;
    measure_begin(&page->measure, measure_next_text(last));
    tui->typed_text = page->measure.number + 1;
    page->screen.ops = &typing_ops;
    page->kept = false;
    page->option = (struct scroll){0};
}

/* ---- the end --------------------------------------------------------------------------------- */

/* True when the result is on disk. */
static bool typing_save(struct typing_page *page)
{
    struct tui *tui = page->screen.tui;
    struct buffer said = {0};
    struct error err;
    enum status status;

    if (page->kept)
        return true;
    status = session_keep_measure(tui->session, &page->result, &said, &err);
    page->kept = tui_saved(tui, status, &err);
    tui_changed(tui);
    typing_read_earlier(page);
    buffer_clear(&said);
    return page->kept;
}

static void typing_end(struct typing_page *page)
{
    page->screen.ops = &typing_end_ops;
    page->ended = typing_now(page);
    if (page->measure.state != MEASURE_DONE)
        return;
    page->result = measure_result_of(&page->measure);
    typing_save(page);
}

static bool typing_work(struct screen *screen)
{
    struct typing_page *page = (struct typing_page *)screen;
    bool ends = measure_pass(&page->measure, typing_now(page));

    if (ends)
        typing_end(page);
    return ends;
}

static int typing_patience(const struct screen *screen)
{
    return ((const struct typing_page *)screen)->measure.state == MEASURE_RUNS ? LOOK_MS : -1;
}

/* ---- keys ------------------------------------------------------------------------------------ */

static struct action typing_answer(struct typing_page *page)
{
    struct tui *tui = page->screen.tui;
    struct error err;
    enum status status;

    if (!typing_save(page))
        return action_stay();
    status = session_answer_measure(tui->session, &page->result, &err);
    if (!tui_saved(tui, status, &err))
        return action_stay();
    tui_changed(tui);
    tui_say(tui, false, "%d words a minute is your answer now.", page->result.words);
    return action_back();
}

/* A result that could not be kept is tried once more before it is left. */
static struct action typing_leave(struct typing_page *page)
{
    if (page->measure.state == MEASURE_RUNS)
        tui_say(page->screen.tui, false, "Stopped: of less than two minutes nothing is kept.");
    if (page->measure.state == MEASURE_DONE && !typing_save(page))
        tui_say(page->screen.tui, true,
                "The result could not be kept: %d words a minute, %d.%d %% right.",
                page->result.words, page->result.right / 10, page->result.right % 10);
    return action_back();
}

static struct action typing_take_option(struct typing_page *page)
{
    bool done = page->measure.state == MEASURE_DONE;
    int option = page->option.focus + (done ? OPTION_ANSWER : OPTION_AGAIN);

    if (option == OPTION_ANSWER)
        return typing_answer(page);
    if (option == OPTION_BACK)
        return typing_leave(page);
    if (!done || typing_save(page))
        typing_begin(page);
    return action_stay();
}

/* Whoever still types when the time is over has chosen nothing. */
static struct action typing_end_key(struct typing_page *page, enum command command)
{
    int count = page->measure.state == MEASURE_DONE ? TYPING_OPTIONS : TYPING_OPTIONS - 1;
    bool late = typing_now(page) - page->ended < CATCH_MS;

    if (command == COMMAND_CONTINUE && !late)
        return typing_take_option(page);
    if (!scroll_move(&page->option, command, count, count, NULL, NULL))
        tui_say(page->screen.tui, false, "The time is over. Enter takes what is focused.");
    return action_stay();
}

static void typing_take(struct typing_page *page, enum command command, uint32_t character)
{
    if (command == COMMAND_ERASE_BACK)
        measure_erase(&page->measure, typing_now(page));
    else if (command == COMMAND_CONTINUE && page->measure.state == MEASURE_RUNS)
        measure_type(&page->measure, ' ', typing_now(page));
    else if (command == COMMAND_TYPE)
        measure_type(&page->measure, character, typing_now(page));
    else
        tui_say(page->screen.tui, false,
                "Here the keys that write count, and Backspace. Esc stops.");
}

static struct action typing_key(struct screen *screen, enum command command, uint32_t character)
{
    struct typing_page *page = (struct typing_page *)screen;

    if (command == COMMAND_BACK)
        return typing_leave(page);
    if (typing_has_ended(page))
        return typing_end_key(page, command);
    if (screen->tui->pasted) {
        tui_say(screen->tui, false, "A paste is not typing: nothing of it counts.");
        return action_stay();
    }
    typing_take(page, command, character);
    if (typing_has_ended(page))
        typing_end(page);
    return action_stay();
}

/* Letters are text, also behind the end. */
static enum typing typing_typing(const struct screen *screen)
{
    (void)screen;
    return TYPING_TEXT;
}

/* ---- the screen ------------------------------------------------------------------------------ */

static void typing_help(const struct screen *screen, struct page *page)
{
    struct buffer text = {0};

    page_add(page, STYLE_BOLD, "How typing is measured");
    page_add_point(page, "Two minutes from your first key. A whole measure is kept with your "
                         "plan; of one that you stop nothing is.");
    page_add_point(page, "Five keystrokes are a word. What stands wrong at the end is no word.");
    page_add_point(page, "Keystrokes an hour are all keys, Backspace with them.");
    page_add_point(page,
                   "Right are the characters that were right at once, before you mended any.");
    page_add_point(page, "A paste does not count. Half a minute without a key stops it.");
    measure_say_benchmark(session_catalog(screen->tui->session),
                          session_today(screen->tui->session), &text);
    page_blank(page);
    page_add(page, STYLE_PLAIN, buffer_text(&text));
    buffer_clear(&text);
}

static bool typing_can(const struct screen *screen, enum command command)
{
    const struct typing_page *page = (const struct typing_page *)screen;

    return command != COMMAND_CONTINUE || page->measure.state != MEASURE_READY;
}

static void typing_cannot(const struct screen *screen, enum command command, struct buffer *out)
{
    (void)screen;
    if (command == COMMAND_CONTINUE)
        buffer_add(out, "The time begins with the first letter that you type.");
}

/* Enter is a key among others until the end, and is shown from there on. */
static const enum command typing_footer[] = {COMMAND_BACK, COMMAND_HELP, COMMAND_NONE};
static const enum command typing_end_footer[] = {COMMAND_CONTINUE, COMMAND_BACK, COMMAND_HELP,
                                                 COMMAND_NONE};

#define TYPING_OPS(keys)                                                                           \
    {                                                                                              \
        .name = "Typing", .context = CONTEXT_DIALOG, .footer = keys, .crumb = "Typing",            \
        .draw = typing_draw, .typing = typing_typing, .can = typing_can, .cannot = typing_cannot,  \
        .key = typing_key, .work = typing_work, .patience = typing_patience, .help = typing_help,  \
    }

static const struct screen_ops typing_ops = TYPING_OPS(typing_footer);
static const struct screen_ops typing_end_ops = TYPING_OPS(typing_end_footer);

struct screen *typing_screen(struct tui *tui, const struct place *place)
{
    struct typing_page *page = screen_new(tui, &typing_ops, sizeof *page);

    (void)place;
    typing_begin(page);
    return &page->screen;
}

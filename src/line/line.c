/* SPDX-License-Identifier: MIT
 * The loop: ask, read a line, do what it says. And the table of stops, which alone knows them
 * all. */
#include <string.h>

#include "line/stops/stops.h"

static stop_fn *const line_places[STOP_COUNT] = {
    [STOP_HOME] = home_stop,
    [STOP_NAME] = name_stop,
    [STOP_DELETE] = delete_stop,
    [STOP_PAGES] = pages_stop,
    [STOP_PLAN] = plan_stop,
    [STOP_INTERVIEW] = interview_stop,
    [STOP_QUESTION] = interview_stop,
    [STOP_SECTIONS] = sections_stop,
    [STOP_REVEAL] = reveal_stop,
    [STOP_MARK] = mark_stop,
    [STOP_WEEK] = week_stop,
    [STOP_DUE] = due_stop,
    [STOP_CHECK] = check_stop,
    [STOP_ROUTES] = routes_stop,
    [STOP_ROUTE] = route_stop,
    [STOP_ROADMAP] = roadmap_stop,
    [STOP_STEP] = step_stop,
    [STOP_LOG] = log_stop,
    [STOP_FIGURES] = figures_stop,
    [STOP_FIGURE] = figure_stop,
    [STOP_GATES] = gates_stop,
    [STOP_GATE] = gate_stop,
    [STOP_CREDITS] = credits_stop,
    [STOP_CYCLE] = cycle_stop,
    [STOP_LEDGER] = ledger_stop,
    [STOP_CREDIT] = credit_stop,
    [STOP_CREDIT_FIELD] = credit_field_stop,
    [STOP_CREDIT_FILE] = credit_file_stop,
    [STOP_HELD] = held_stop,
    [STOP_HELD_FIELD] = held_field_stop,
    [STOP_PRINT] = print_stop,
    [STOP_LETTER] = print_stop,
    [STOP_PROOF] = print_stop,
    [STOP_EXPORT] = print_stop,
    [STOP_LEDGER_OUT] = print_stop,
    [STOP_SCHOOLS] = schools_stop,
    [STOP_SCHOOL] = school_stop,
    [STOP_SCHOOL_FIELD] = school_field_stop,
    [STOP_ASKING] = asking_stop,
    [STOP_PROMISES] = promises_stop,
    [STOP_PROMISE] = promise_stop,
    [STOP_FIND] = find_stop,
    [STOP_OFFERS] = offers_stop,
    [STOP_CATALOGUE] = catalogue_stop,
    [STOP_WHAT_IF] = what_if_stop,
    [STOP_CHANGES] = changes_stop,
    [STOP_HISTORY] = history_stop,
    [STOP_MONTHS] = months_stop,
    [STOP_COMMENTS] = comments_stop,
    [STOP_SETTINGS] = settings_stop,
    [STOP_SETTING] = setting_stop,
    [STOP_RENAME] = rename_stop,
    [STOP_COPY] = copy_stop,
    [STOP_IMPORT] = import_stop,
    [STOP_JUMP] = jump_stop,
    [STOP_CREDENTIAL] = looked_up_stop,
    [STOP_TERM] = looked_up_stop,
    [STOP_REMARKS] = remarks_stop,
    [STOP_REMARK] = remark_stop,
    [STOP_UNKEPT] = unkept_stop,
    [STOP_DAMAGED] = damaged_stop,
    [STOP_TYPING] = typing_stop,
};

static struct onward line_choose(struct stop *stop, const char *typed)
{
    struct error err;
    size_t item;

    if (stop->ops->take)
        return stop->ops->take(stop, typed);
    if (menu_read(&stop->menu, typed, &item, &err) != STATUS_OK)
        return plain_refuse(stop->plain, &err);
    return stop->ops->choose(stop, &stop->menu.items.items[item]);
}

/* Enter alone takes the line that was the only one with a part of a name; whatever else is typed
 * takes the offer back. */
static void line_take_offer(struct plain *plain)
{
    if (plain->offered > 0 && plain->talk.typed.length == 0)
        buffer_format(&plain->talk.typed, "%zu", plain->offered);
    plain->offered = 0;
}

/* True when it was a part of lines of a long list, which were told. */
static bool line_narrow(struct plain *plain, const char *typed)
{
    const struct menu *menu = &plain_top(plain)->menu;

    return menu_narrows(menu) && typed[strspn(typed, "0123456789, ")] != '\0' &&
           menu_narrow(menu, typed, &plain->talk, &plain->offered) > 0;
}

static struct onward line_take(struct plain *plain)
{
    const char *typed;
    struct onward onward;

    plain->dropped = false;
    if (plain_read_again(plain))
        return onward_tell();
    line_take_offer(plain);
    typed = buffer_text(&plain->talk.typed);
    if (plain_command(plain, typed, &onward))
        return onward;
    return line_narrow(plain, typed) ? onward_ask() : line_choose(plain_top(plain), typed);
}

static void line_prompt(struct plain *plain, bool again)
{
    const struct stop *stop = plain_top(plain);
    struct buffer text = {0};

    if (again && stop->ops->ask) {
        stop->ops->ask(stop, &text);
        talk_say(&plain->talk, "%s", buffer_text(&text));
        buffer_truncate(&text, 0);
    }
    if (stop->ops->prompt)
        stop->ops->prompt(stop, &text);
    else
        menu_prompt(&stop->menu, &text);
    /* Where q is text as well, how to leave is not known from elsewhere. */
    if (stop->ops->is_text && !stop->ops->is_timed && text.length > 0)
        buffer_add(&text, "; < goes back");
    talk_prompt(&plain->talk, text.length > 0 ? buffer_text(&text) : "< goes back");
    buffer_clear(&text);
}

static void line_loop(struct plain *plain)
{
    bool again = false;

    while (plain_top(plain) && !plain->talk.ended) {
        struct error err;
        struct onward onward;

        plain_hint(plain);
        line_prompt(plain, again);
        if (talk_read(&plain->talk, &err) != STATUS_OK)
            onward = plain_refuse(plain, &err);
        else if (plain->talk.ended)
            break;
        else
            onward = line_take(plain);
        plain_view_keep(plain);
        again = !plain_follow(plain, onward);
    }
}

/* What opening the data file found, and a person should know. */
static void line_greet(struct plain *plain)
{
    const struct store_notice *notice = plain->options->notice;

    if (plain_is_view(plain))
        talk_say(&plain->talk,
                 "This plan is somebody else's. You can read all of it and comment on "
                 "its steps; nothing else of it can be changed.");
    if (plain->options->settings)
        talk_say_text(&plain->talk, buffer_text(&plain->options->settings->faults));
    if (!notice)
        return;
    if (notice->others_can_read)
        talk_say(&plain->talk, "Others can read your data file: chmod 600 %s",
                 plain->options->data_path);
    if (notice->read_only)
        talk_say(&plain->talk, "Your data file can only be read: nothing that you change can be "
                               "saved.");
    if (notice->migrated_from > 0)
        talk_say(&plain->talk,
                 "The data file was brought up to date; a copy of the old one lies beside it.");
}

static enum status line_start(struct plain *plain, struct error *err)
{
    const struct line_options *options = plain->options;
    enum status status = STATUS_OK;

    line_greet(plain);
    if (!plain_is_view(plain))
        plain_push(plain, stop_at(options->store ? STOP_HOME : STOP_DAMAGED));
    if (options->plan != 0)
        status = plain_open(plain, options->plan, err);
    if (status != STATUS_OK)
        return status;
    if (options->plan != 0)
        plain_push(plain, stop_at(STOP_PLAN));
    if (options->plan != 0 && options->start == LINE_START_INTERVIEW)
        plain_push(plain, stop_at(STOP_INTERVIEW));
    plain_follow(plain, onward_tell());
    return STATUS_OK;
}

/* Whether what becomes of what was entered is still to be said. */
static bool line_has_saved(const struct plain *plain)
{
    if (plain->parted || !plain->options->store)
        return false;
    return !plain_is_view(plain) || view_was_written(plain->options->view);
}

/* What is written to somebody else's plan is in its file, or it is said that it is not. */
static enum status line_part(struct plain *plain, struct error *err)
{
    enum status status;

    plain->talk.held = false; /* it was the last that was typed, if anything was */
    plain_follow(plain, onward_leave());
    status = plain_view_write(plain, err);
    if (status != STATUS_OK && plain_view_is_unkept(plain))
        talk_say(&plain->talk, "What you wrote is not saved: %s. Goodbye.", err->text);
    else if (status != STATUS_OK)
        talk_say(&plain->talk, "%s. Goodbye.", err->text);
    else if (line_has_saved(plain))
        talk_say(&plain->talk,
                 plain->dropped ? "All else is saved. Goodbye." : "All is saved. Goodbye.");
    else if (!plain->options->again || !*plain->options->again)
        talk_say(&plain->talk, "Goodbye.");
    return status;
}

enum status line_run(const struct line_options *options, struct error *err)
{
    struct plain plain = {.options = options,
                          .places = line_places,
                          .talk = {.in = options->in,
                                   .out = options->out,
                                   .terminal = options->terminal,
                                   .echoes = options->echoes,
                                   .rows = options->rows,
                                   .columns = options->columns,
                                   .ascii = options->ascii}};
    enum status status;

    buffer_add(&plain.author, options->author ? options->author : "");
    talk_measure(&plain.talk);
    plain_take_dates(&plain);
    status = line_start(&plain, err);
    if (status == STATUS_OK) {
        line_loop(&plain);
        status = line_part(&plain, err);
    }
    plain_clear(&plain);
    date_style_use(DATE_DAY_MONTH); /* what a command says after it is as ever */
    return status;
}

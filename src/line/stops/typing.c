/* SPDX-License-Identifier: MIT
 * Typing measured in two minutes, line by line: each line is told, typed and taken with the time
 * that it took. A whole measure is kept at once; of one that is left or stopped nothing is. */
#include "milepost/session/typing.h"

#include "line/stops/stops.h"

enum {
    TYPED_COLUMNS = 40, /* of a line, so that it can be kept in mind, and stands on Braille */
    TYPED_LEAST = 10,   /* ... on however narrow a display */
    TYPED_BESIDE = 9,   /* what stands beside it: "Type: ", and what a line leaves free */
    TYPED_RESULTS = 6,  /* that are told */
};

enum typed_item { TYPED_ANSWER, TYPED_AGAIN, TYPED_BACK };

struct typing_stop {
    struct stop stop;
    struct measure measure;
    struct measure_result result; /* once it is done */
    int64_t from;                 /* when the line was told that is typed now */
    bool kept;                    /* the result is on disk */
};

static const struct stop_ops typed_start, typed_lines, typed_end;

static int64_t typed_now(const struct typing_stop *typing)
{
    return clock_ms(typing->stop.plain->options->clock);
}

static struct talk *typed_talk(const struct typing_stop *typing)
{
    return &typing->stop.plain->talk;
}

/* Says it, and empties it. */
static void typed_say(const struct typing_stop *typing, struct buffer *text)
{
    if (text->length > 0)
        talk_say(typed_talk(typing), "%s", buffer_text(text));
    buffer_truncate(text, 0);
}

/* ---- before it begins ------------------------------------------------------------------------- */

/* Another text than the last one, be that of this run or of a result that is kept. */
static void typed_begin(struct typing_stop *typing)
{
    struct plain *plain = typing->stop.plain;
    struct kept_measure kept;
    int last = plain->typed_text - 1;

    if (last < 0 && session_measures(plain->session, &kept, 1) > 0)
        last = kept.result.number;
    measure_begin(&typing->measure, measure_next_text(last));
    plain->typed_text = typing->measure.number + 1;
    typing->kept = false;
    typing->stop.ops = &typed_start;
}

static void typed_tell_start(struct stop *stop)
{
    struct typing_stop *typing = (struct typing_stop *)stop;
    struct kept_measure kept;
    struct buffer text = {0};

    talk_say(&stop->plain->talk, "How fast do you type? Two minutes, on text as the work has it, "
                                 "line by line.");
    talk_say(&stop->plain->talk,
             "Each line is told: type it and press Enter, and the next is told. The time runs "
             "from when you press Enter here, and while a line is read to you.");
    talk_say(&stop->plain->talk, "Mend what you like within a line: Backspace is not seen here. < "
                                 "stops it, and nothing is kept then.");
    if (session_measures(stop->plain->session, &kept, 1) > 0)
        measure_say_last(&kept, &text);
    typed_say(typing, &text);
    buffer_clear(&text);
}

static void typed_ask_start(const struct stop *stop, struct buffer *out)
{
    (void)stop;
    buffer_add(out, "Are you ready? Press Enter alone to begin. < goes back.");
}

static void typed_prompt_start(const struct stop *stop, struct buffer *out)
{
    (void)stop;
    buffer_add(out, "Enter begins");
}

static struct onward typed_take_start(struct stop *stop, const char *typed)
{
    struct typing_stop *typing = (struct typing_stop *)stop;

    if (typed[0] != '\0') {
        talk_say(&stop->plain->talk, "It has not begun yet.");
        return onward_ask();
    }
    typing->from = typed_now(typing);
    measure_start(&typing->measure, typing->from);
    stop->ops = &typed_lines;
    return onward_tell();
}

/* ---- line by line ----------------------------------------------------------------------------- */

static int typed_length(const struct typing_stop *typing)
{
    int columns = typed_talk(typing)->columns - TYPED_BESIDE;

    if (typed_talk(typing)->columns == 0 || columns > TYPED_COLUMNS)
        columns = TYPED_COLUMNS;
    return measure_line(&typing->measure, columns < TYPED_LEAST ? TYPED_LEAST : columns);
}

static void typed_ask_line(const struct stop *stop, struct buffer *out)
{
    const struct typing_stop *typing = (const struct typing_stop *)stop;

    buffer_add(out, "Type: ");
    buffer_add_bytes(out, typing->measure.text + typing->measure.at, (size_t)typed_length(typing));
}

static void typed_tell_line(struct stop *stop)
{
    struct buffer text = {0};

    typed_ask_line(stop, &text);
    talk_say(&stop->plain->talk, "%s", buffer_text(&text));
    buffer_clear(&text);
}

static void typed_prompt_line(const struct stop *stop, struct buffer *out)
{
    (void)stop;
    buffer_add(out, "Line");
}

/* True when the result is on disk. */
static bool typed_keep(struct typing_stop *typing)
{
    struct buffer said = {0};
    struct error err;

    if (!typing->kept)
        typing->kept = session_keep_measure(typing->stop.plain->session, &typing->result, &said,
                                            &err) == STATUS_OK;
    if (!typing->kept)
        talk_say(typed_talk(typing), "The result is not kept: %s", err.text);
    buffer_clear(&said);
    return typing->kept;
}

static struct onward typed_go_on(struct typing_stop *typing)
{
    if (typing->measure.state == MEASURE_RUNS)
        return onward_tell();
    typing->stop.ops = &typed_end;
    if (typing->measure.state == MEASURE_DONE) {
        typing->result = measure_result_of(&typing->measure);
        talk_say(typed_talk(typing), "The two minutes are over.");
        typed_keep(typing);
    }
    return onward_tell();
}

/* The same line is asked for again, in the time that is left. */
static struct onward typed_again(struct typing_stop *typing, const char *why)
{
    measure_pass(&typing->measure, typing->from);
    if (typing->measure.state != MEASURE_RUNS)
        return typed_go_on(typing);
    talk_say(typed_talk(typing), "%s", why);
    return onward_ask();
}

static struct onward typed_take_line(struct stop *stop, const char *typed)
{
    struct typing_stop *typing = (struct typing_stop *)stop;
    int64_t from = typing->from;

    typing->from = typed_now(typing);
    if (typed[0] == '\0')
        return typed_again(typing, "Nothing was typed.");
    if (!measure_type_line(&typing->measure, typed_length(typing), typed, from, typing->from))
        return typed_again(typing, "That line came faster than anybody types: a paste does not "
                                   "count.");
    return typed_go_on(typing);
}

static struct onward typed_stop(struct stop *stop)
{
    talk_say(&stop->plain->talk, "Stopped: of less than two minutes nothing is kept.");
    return onward_back();
}

static void typed_help(const struct stop *stop)
{
    const struct session *session = stop->plain->session;
    struct buffer text = {0};

    talk_say(&stop->plain->talk, "Five keystrokes are a word, and Enter is a keystroke. A letter "
                                 "that is missing or too much makes those beside it not wrong.");
    talk_say(&stop->plain->talk, "A line whose end comes after the two minutes counts as if its "
                                 "keys had come evenly. A whole measure is kept with your plan.");
    measure_say_benchmark(session_catalog(session), session_today(session), &text);
    talk_say(&stop->plain->talk, "%s", buffer_text(&text));
    buffer_clear(&text);
}

/* ---- what came of it -------------------------------------------------------------------------- */

static void typed_tell_result(struct typing_stop *typing)
{
    const struct session *session = typing->stop.plain->session;
    struct kept_measure kept[TYPED_RESULTS];
    int count = session_measures(session, kept, TYPED_RESULTS);
    struct buffer text = {0};

    measure_say(&typing->result, &text);
    buffer_add(&text, ".");
    typed_say(typing, &text);
    measure_say_keys(&typing->result, true, &text);
    typed_say(typing, &text);
    measure_say_benchmark(session_catalog(session), session_today(session), &text);
    typed_say(typing, &text);
    if (count > 1) {
        measure_say_earlier(kept, count, &text);
        buffer_add(&text, " words a minute.");
    }
    typed_say(typing, &text);
    buffer_clear(&text);
}

static void typed_tell_end(struct stop *stop)
{
    struct typing_stop *typing = (struct typing_stop *)stop;

    if (typing->measure.state == MEASURE_DONE) {
        typed_tell_result(typing);
        menu_add(&stop->menu, TYPED_ANSWER, 0, "Take %d as my answer", typing->result.words);
    } else {
        talk_say(&stop->plain->talk, "Stopped: nothing came for so long that nothing is kept of "
                                     "it.");
    }
    menu_add(&stop->menu, TYPED_AGAIN, 0, "Measure again, on another text");
    menu_add(&stop->menu, TYPED_BACK, 0, "Back, with my answer as it is");
    menu_tell(&stop->menu, &stop->plain->talk);
}

static void typed_ask_end(const struct stop *stop, struct buffer *out)
{
    (void)stop;
    buffer_add(out, "What do you want to do with the result? . tells it again.");
}

static struct onward typed_answer(struct typing_stop *typing)
{
    struct plain *plain = typing->stop.plain;
    struct error err;

    if (!typed_keep(typing))
        return onward_ask();
    if (session_answer_measure(plain->session, &typing->result, &err) != STATUS_OK)
        return plain_refuse(plain, &err);
    talk_say(&plain->talk, "%d words a minute is your answer now.", typing->result.words);
    return onward_back();
}

/* A result that could not be kept is tried once more before it is left. */
static struct onward typed_leave_end(struct stop *stop)
{
    struct typing_stop *typing = (struct typing_stop *)stop;

    if (typing->measure.state == MEASURE_DONE)
        typed_keep(typing);
    return onward_back();
}

static struct onward typed_choose(struct stop *stop, const struct menu_item *item)
{
    struct typing_stop *typing = (struct typing_stop *)stop;

    if (item->tag == TYPED_ANSWER)
        return typed_answer(typing);
    if (item->tag == TYPED_BACK)
        return typed_leave_end(stop);
    if (typing->measure.state == MEASURE_DONE && !typed_keep(typing))
        return onward_ask();
    typed_begin(typing);
    return onward_tell();
}

/* ---- the stop --------------------------------------------------------------------------------- */

static const struct stop_ops typed_start = {.name = "the typing measure, before it begins",
                                            .tell = typed_tell_start,
                                            .ask = typed_ask_start,
                                            .prompt = typed_prompt_start,
                                            .take = typed_take_start,
                                            .help = typed_help};

static const struct stop_ops typed_lines = {.name = "the typing measure",
                                            .tell = typed_tell_line,
                                            .ask = typed_ask_line,
                                            .prompt = typed_prompt_line,
                                            .take = typed_take_line,
                                            .back = typed_stop,
                                            .help = typed_help,
                                            .is_text = true,
                                            .is_timed = true};

static const struct stop_ops typed_end = {.name = "the result of the typing measure",
                                          .tell = typed_tell_end,
                                          .ask = typed_ask_end,
                                          .choose = typed_choose,
                                          .back = typed_leave_end,
                                          .help = typed_help};

struct stop *typing_stop(struct plain *plain, const struct stop_place *place)
{
    struct typing_stop *typing = stop_new(plain, &typed_start, sizeof *typing);

    (void)place;
    typed_begin(typing);
    return &typing->stop;
}

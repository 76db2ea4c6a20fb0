/* SPDX-License-Identifier: MIT
 * The recording of the first minutes (assets/first-minutes.cast, an asciicast): made of the program
 * on a terminal by what stands in first-minutes.script. The target `recording` makes it anew. Its
 * times are those of the script, so that only what the program writes can change it. */
#define _GNU_SOURCE 1
#include <errno.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "e2e_suites.h"
#include "tty.h"

enum {
    RECORDING_COLUMNS = 100,
    RECORDING_ROWS = 28,
    RECORDING_LIMIT = 300 * 1000,
    QUIET_MS = 200 /* a key's work is done and drawn by then */
};

static const double key_seconds = 0.4;

struct recording {
    FILE *file;     /* NULL: only played */
    double now;     /* seconds since the start */
    size_t written; /* bytes of the terminal */
};

static struct home home;
static struct tty tty;
static struct buffer script, cast;

static void read_whole(const char *path, struct buffer *into)
{
    FILE *file = fopen(path, "r");
    char bytes[4096];
    size_t got;

    ck_assert_msg(file != NULL, "%s: %s", path, strerror(errno));
    while ((got = fread(bytes, 1, sizeof bytes, file)) > 0)
        buffer_add_bytes(into, bytes, got);
    fclose(file);
}

static void recording_set_up(void)
{
    home_make(&home);
    read_whole(RECORDING ".script", &script);
}

static void recording_tear_down(void)
{
    tty_close(&tty);
    home_remove(&home);
    buffer_clear(&script);
    buffer_clear(&cast);
}

/* ---- playing the script ---------------------------------------------------------------------- */

static void write_event(struct recording *recording, const char *kind, const char *text,
                        size_t length)
{
    json_t *value = json_stringn(text, length);
    char *quoted;

    ck_assert_msg(value != NULL, "what is written is no UTF-8");
    quoted = json_dumps(value, JSON_ENCODE_ANY);
    fprintf(recording->file, "[%.1f, \"%s\", %s]\n", recording->now, kind, quoted);
    free(quoted);
    json_decref(value);
}

/* What came since the last time is one event. */
static void take_output(struct recording *recording)
{
    if (!recording->file)
        return;
    tty_rests(&tty, QUIET_MS);
    if (tty.raw.length > recording->written)
        write_event(recording, "o", tty.raw.text + recording->written,
                    tty.raw.length - recording->written);
    recording->written = tty.raw.length;
}

static void press_each(struct recording *recording, const char *keys)
{
    char word[256];
    int length;

    while (sscanf(keys, " %255s%n", word, &length) == 1) {
        tty_keys(&tty, word);
        recording->now += key_seconds;
        take_output(recording);
        keys += length;
    }
}

static void play_line(struct recording *recording, const char *order, const char *rest)
{
    if (strcmp(order, "see") == 0) {
        WAIT_FOR(&tty, rest);
        take_output(recording);
    } else if (strcmp(order, "keys") == 0) {
        press_each(recording, rest);
    } else if (strcmp(order, "rest") == 0) {
        recording->now += strtod(rest, NULL);
    } else if (strcmp(order, "mark") == 0) {
        if (recording->file)
            write_event(recording, "m", rest, strlen(rest));
    } else {
        ck_abort_msg("\"%s\" is no order of the script", order);
    }
}

static void play(struct recording *recording)
{
    char *line, *next = script.text;

    TTY_OPEN(&tty, &home, RECORDING_COLUMNS, RECORDING_ROWS, NULL);
    while ((line = strsep(&next, "\n"))) {
        char *order = line[0] == '#' ? NULL : strsep(&line, " ");

        if (order && line)
            play_line(recording, order, line);
    }
}

static void record(void)
{
    struct recording recording = {.file = fopen(RECORDING ".cast", "w")};

    ck_assert_msg(recording.file != NULL, "%s: %s", RECORDING ".cast", strerror(errno));
    fprintf(recording.file,
            "{\"version\": 2, \"width\": %d, \"height\": %d, \"title\": \"The first minutes with "
            "Milepost\", \"env\": {\"TERM\": \"xterm-256color\"}}\n",
            RECORDING_COLUMNS, RECORDING_ROWS);
    play(&recording);
    write_event(&recording, "o", "", 0); /* so that the last rest is one */
    ck_assert_int_eq(fclose(recording.file), 0);
}

/* ---- reading the recording ------------------------------------------------------------------- */

static json_t *read_line(const char *line)
{
    json_error_t fault;
    json_t *value = json_loads(line, 0, &fault);

    ck_assert_msg(value != NULL, "%s: %.60s", fault.text, line);
    return value;
}

static void check_header(const char *line)
{
    int version, columns, rows;
    json_t *header = read_line(line);

    ck_assert_int_eq(json_unpack(header, "{s:i, s:i, s:i}", "version", &version, "width", &columns,
                                 "height", &rows),
                     0);
    ck_assert_int_eq(version, 2);
    ck_assert_int_eq(columns, RECORDING_COLUMNS);
    ck_assert_int_eq(rows, RECORDING_ROWS);
    json_decref(header);
}

/* Appends what an event writes to the terminal; `now` never goes back. */
static void read_event(const char *line, double *now, struct buffer *output)
{
    const char *kind, *text;
    size_t length;
    double at;
    json_t *event = read_line(line);

    ck_assert_int_eq(json_unpack(event, "[F, s, s%!]", &at, &kind, &text, &length), 0);
    ck_assert(at >= *now);
    ck_assert(strcmp(kind, "o") == 0 || strcmp(kind, "m") == 0);
    if (kind[0] == 'o')
        buffer_add_bytes(output, text, length);
    *now = at;
    json_decref(event);
}

/* What all of it writes; returns the seconds it takes. */
static double read_recording(struct buffer *output)
{
    double now = 0;
    char *line, *next;

    read_whole(RECORDING ".cast", &cast);
    ck_assert_uint_lt(cast.length, RECORDING_LIMIT);
    next = cast.text;
    check_header(strsep(&next, "\n"));
    while ((line = strsep(&next, "\n")) && *line != '\0')
        read_event(line, &now, output);
    return now;
}

START_TEST(recording__of_the_first_minutes__ends_as_the_program_does_today)
{
    struct recording unrecorded = {0};
    struct buffer output = {0}, last = {0};
    double seconds;

    if (getenv("MILEPOST_BLESS")) {
        record();
        return;
    }
    seconds = read_recording(&output);
    ck_assert(seconds > 30 && seconds <= 180);
    tty_replay(&tty, RECORDING_COLUMNS, RECORDING_ROWS, buffer_text(&output), output.length);
    buffer_add(&last, tty_text(&tty));
    tty_close(&tty);

    play(&unrecorded);
    WAIT_FOR(&tty, buffer_text(&last));
    buffer_clear(&output);
    buffer_clear(&last);
}
END_TEST

Suite *recording_suite(void)
{
    TCase *tcase;
    Suite *suite = e2e_suite("recording", &tcase, recording_set_up, recording_tear_down);

    tcase_add_test(tcase, recording__of_the_first_minutes__ends_as_the_program_does_today);
    return suite;
}

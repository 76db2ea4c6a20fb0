/* SPDX-License-Identifier: MIT
 * The file of settings: read line by line, each fault named; of what is written back only the line
 * of one setting changes. */
#include <stdlib.h>
#include <string.h>

#include "milepost/memory.h"
#include "milepost/nearest.h"
#include "milepost/session/exchange.h"
#include "milepost/session/settings.h"
#include "milepost/store/file.h"
#include "milepost/whole_file.h"

enum { FILE_LIMIT = 1 << 20, FAULTS_MOST = 20 };

/* ---- lines ----------------------------------------------------------------------------------- */

/* A line, with what ends it, and what stands on it. */
struct setting_line {
    const char *bytes;
    size_t length;
    char key[32];        /* "" on a comment, an empty line and what is no `key = value` */
    struct buffer value; /* without blanks around it */
    bool said;           /* neither empty nor a comment */
};

static bool settings_is_blank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

static void settings_trim(const char **from, const char **to)
{
    while (*from < *to && settings_is_blank(**from))
        ++*from;
    while (*from < *to && settings_is_blank((*to)[-1]))
        --*to;
}

/* A key that is longer than any there is stays without its end, and is none. */
static void setting_line_split(struct setting_line *line)
{
    const char *from = line->bytes, *to = from + line->length, *equals, *key_end;

    line->key[0] = '\0';
    buffer_truncate(&line->value, 0);
    settings_trim(&from, &to);
    line->said = from < to && *from != '#';
    equals = line->said ? memchr(from, '=', (size_t)(to - from)) : NULL;
    if (!equals)
        return;
    key_end = equals++;
    settings_trim(&from, &key_end);
    settings_trim(&equals, &to);
    for (size_t i = 0; from + i < key_end && i + 1 < sizeof line->key; i++) {
        line->key[i] = from[i];
        line->key[i + 1] = '\0';
    }
    buffer_add_bytes(&line->value, equals, (size_t)(to - equals));
}

/* The line at `*at`, which moves behind it; false at the end. */
static bool setting_line_take(struct setting_line *line, const char **at, const char *end)
{
    const char *newline;

    if (*at == end)
        return false;
    newline = memchr(*at, '\n', (size_t)(end - *at));
    line->bytes = *at;
    *at = newline ? newline + 1 : end;
    line->length = (size_t)(*at - line->bytes);
    setting_line_split(line);
    return true;
}

/* SETTING_COUNT: there is none of that name. */
static enum setting setting_find(const char *key)
{
    int i = 0;

    while (i < SETTING_COUNT && strcmp(setting_kinds[i].key, key) != 0)
        i++;
    return (enum setting)i;
}

/* ---- reading --------------------------------------------------------------------------------- */

static void settings_fault(struct settings *settings, int number, const char *what)
{
    if (++settings->fault_count > FAULTS_MOST)
        return;
    if (number > 0)
        buffer_format(&settings->faults, "%s:%d: ", settings->path, number);
    text_add_inert(&settings->faults, what, false);
    buffer_add_char(&settings->faults, '\n');
}

static void settings_say_keys(const struct setting_line *line, struct buffer *why)
{
    struct nearest nearest = {.word = line->key};

    if (line->key[0] == '\0') {
        buffer_add(why, "write it as key = value");
        return;
    }
    buffer_format(why, "there is no setting \"%s\"; there are: ", line->key);
    for (int i = 0; i < SETTING_COUNT; i++)
        buffer_format(why, "%s%s", i > 0 ? ", " : "", setting_kinds[i].key);
    for (int i = 0; i < SETTING_COUNT; i++)
        nearest_offer(&nearest, setting_kinds[i].key);
    buffer_add(why, nearest_says(&nearest));
}

/* What is wrong with a line goes to `why`. */
static void settings_take_line(struct settings *settings, const struct setting_line *line,
                               bool seen[SETTING_COUNT], struct buffer *why)
{
    enum setting setting = setting_find(line->key);

    if (setting == SETTING_COUNT) {
        settings_say_keys(line, why);
        return;
    }
    buffer_format(why, "%s: ", line->key);
    if (seen[setting])
        buffer_add(why, "it is there twice; the first one counts");
    else if (setting_parse(setting, buffer_text(&line->value), &settings->values[setting], why)) {
        settings->said[setting] = true;
        buffer_truncate(why, 0);
    }
    seen[setting] = true;
}

static void settings_take(struct settings *settings, const char *at, const char *end)
{
    bool seen[SETTING_COUNT] = {false};
    struct setting_line line = {0};
    struct buffer why = {0};

    for (int number = 1; setting_line_take(&line, &at, end); number++) {
        buffer_truncate(&why, 0);
        if (line.said)
            settings_take_line(settings, &line, seen, &why);
        if (why.length > 0)
            settings_fault(settings, number, buffer_text(&why));
    }
    buffer_clear(&line.value);
    buffer_clear(&why);
}

void settings_read(struct settings *settings, const char *path)
{
    char *bytes = NULL;
    size_t length = 0;
    struct error err;
    enum status status = STATUS_NOT_FOUND;

    *settings = (struct settings){.path = path ? memory_copy_text(path) : NULL};
    for (int i = 0; i < SETTING_COUNT; i++)
        settings->values[i] = setting_usual((enum setting)i);
    if (path)
        status = file_read_plain(path, FILE_LIMIT, &bytes, &length, &err);
    if (status == STATUS_OK)
        settings_take(settings, bytes, bytes + length);
    else if (status != STATUS_NOT_FOUND)
        settings_fault(settings, 0, err.text);
    free(bytes);
}

void settings_clear(struct settings *settings)
{
    free(settings->path);
    buffer_clear(&settings->faults);
    *settings = (struct settings){0};
}

/* ---- writing --------------------------------------------------------------------------------- */

static void settings_put_line(enum setting setting, int value, struct buffer *out)
{
    if (out->length > 0 && out->text[out->length - 1] != '\n')
        buffer_add_char(out, '\n');
    buffer_format(out, "%s = ", setting_kinds[setting].key);
    setting_add_value(setting, value, out);
    buffer_add_char(out, '\n');
}

/* The file's text with the setting on the first line that names it, or on one of its own. */
static void settings_replace(const char *at, const char *end, enum setting setting, int value,
                             struct buffer *out)
{
    struct setting_line line = {0};
    bool put = false;

    while (setting_line_take(&line, &at, end)) {
        bool it = !put && line.said && setting_find(line.key) == setting;

        if (it)
            settings_put_line(setting, value, out);
        else
            buffer_add_bytes(out, line.bytes, line.length);
        put = put || it;
    }
    if (!put)
        settings_put_line(setting, value, out);
    buffer_clear(&line.value);
}

static enum status settings_write(const char *path, const struct buffer *text, struct error *err)
{
    enum status status = store_make_folder_of(path, err);
    int failed = 0;

    if (status == STATUS_OK)
        failed = whole_file_write(path, text->text, text->length, WHOLE_FILE_PRIVATE);
    if (failed > 0) /* what a power cut may still take is a matter of looks */
        return error_set(err, STATUS_IO, "%s: can't be written: %s", path,
                         whole_file_reason(failed));
    return status;
}

/* What stands in the file by now; where it says nothing, what holds in this run goes on. */
static void settings_take_again(struct settings *settings, const struct buffer *text)
{
    settings->fault_count = 0;
    buffer_truncate(&settings->faults, 0);
    settings_take(settings, buffer_text(text), buffer_text(text) + text->length);
}

enum status settings_keep(struct settings *settings, enum setting setting, int value,
                          struct error *err)
{
    struct buffer text = {0};
    char *bytes = NULL;
    size_t length = 0;
    enum status status;

    settings->values[setting] = value;
    if (!settings->path)
        return error_set(err, STATUS_IO, "there is no home folder to keep settings in");
    status = file_read_plain(settings->path, FILE_LIMIT, &bytes, &length, err);
    if (status == STATUS_OK || status == STATUS_NOT_FOUND) {
        settings_replace(bytes, bytes ? bytes + length : NULL, setting, value, &text);
        status = settings_write(settings->path, &text, err);
        if (status == STATUS_OK)
            settings_take_again(settings, &text);
    }
    free(bytes);
    buffer_clear(&text);
    return status;
}

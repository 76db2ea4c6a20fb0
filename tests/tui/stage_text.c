/* SPDX-License-Identifier: MIT
 * What the stage shows as text, and the comparison with golden screens. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "stage.h"

const char *canvas_text(const struct canvas *canvas, struct buffer *text)
{
    buffer_truncate(text, 0);
    canvas_to_text(canvas, text);
    return buffer_text(text);
}

const char *stage_text(struct stage *stage, struct buffer *text)
{
    tui_draw(&stage->tui);
    canvas_text(&stage->tui.canvas, text);
    buffer_format(text, "cursor %d %d\n", stage->tui.canvas.cursor_row,
                  stage->tui.canvas.cursor_column);
    return buffer_text(text);
}

bool stage_shows(struct stage *stage, const char *words)
{
    struct buffer text = {0};
    bool shows = strstr(stage_text(stage, &text), words) != NULL;

    buffer_clear(&text);
    return shows;
}

/* Its beginning is told from other text, and is never wrapped; what ASCII may spell otherwise is
 * left out. */
bool stage_says(struct stage *stage)
{
    enum { BEGINNING = 12 };
    const char *message = buffer_text(&stage->tui.message);
    char words[BEGINNING + 1];
    int length = 0;

    while (length < BEGINNING && (unsigned char)message[length] - 1U < 0x7F)
        length++;
    snprintf(words, sizeof words, "%.*s", length, message);
    return stage->tui.message.length > 0 && stage_shows(stage, words);
}

static void bless(const char *path, const struct buffer *text)
{
    FILE *file = fopen(path, "w");

    ck_assert_msg(file != NULL, "%s can't be written", path);
    fwrite(buffer_text(text), 1, text->length, file);
    fclose(file);
}

static bool is_as_agreed(const char *path, const struct buffer *text)
{
    char *bytes = NULL;
    size_t length = 0;
    struct error err;
    bool same = file_read(path, 1 << 20, &bytes, &length, &err) == STATUS_OK &&
                length == text->length && memcmp(bytes, buffer_text(text), length) == 0;

    if (!same)
        fprintf(stderr, "--- %s, got:\n%s", path, buffer_text(text));
    free(bytes);
    return same;
}

void stage_golden_file(const struct buffer *text, const char *path)
{
    bool same = true;

    if (getenv("MILEPOST_BLESS"))
        bless(path, text);
    else
        same = is_as_agreed(path, text);
    ck_assert_msg(same, "%s differs; MILEPOST_BLESS=1 writes it anew", path);
}

void stage_golden_text(const struct buffer *text, const char *name)
{
    char path[256];

    snprintf(path, sizeof path, "%s/%s.txt", GOLDEN_FOLDER, name);
    stage_golden_file(text, path);
}

void stage_golden(struct stage *stage, const char *name)
{
    char sized[128];
    struct buffer text = {0};

    snprintf(sized, sizeof sized, "%s%s-%dx%d", name, stage->tui.canvas.ascii ? "-ascii" : "",
             stage->tui.canvas.columns, stage->tui.canvas.rows);
    stage_text(stage, &text);
    for (size_t i = 0; stage->tui.canvas.ascii && i < text.length; i++)
        ck_assert_int_lt((unsigned char)text.text[i], 0x80);
    stage_golden_text(&text, sized);
    buffer_clear(&text);
}

static void golden_at(struct stage *stage, const char *name, int columns, int rows, bool ascii)
{
    stage->options.ascii = stage->tui.canvas.ascii = ascii;
    tui_resize(&stage->tui, columns, rows);
    stage_keys(stage, "");
    stage_golden(stage, name);
}

void stage_golden_rest(struct stage *stage, const char *name)
{
    const int columns = stage->tui.canvas.columns, rows = stage->tui.canvas.rows;
    const bool ascii = stage->tui.canvas.ascii;

    golden_at(stage, name, 200, 60, false);
    golden_at(stage, name, 80, 24, true);
    golden_at(stage, name, 40, 12, true);
    stage->options.ascii = stage->tui.canvas.ascii = ascii;
    tui_resize(&stage->tui, columns, rows);
    stage_keys(stage, "");
}

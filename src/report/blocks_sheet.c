/* SPDX-License-Identifier: MIT
 * The form of a print that milepost-pdf lays out: one JSON line a block (milepost/blocks.h). It
 * says what each thing is and nothing of how it looks. */
#include "milepost/blocks.h"

#include "report/blocks.h"

/* ---- one line -------------------------------------------------------------------------------- */

static void blocks_put_texts(struct json_writer *json, const char *key, const char *const *texts,
                             int count)
{
    json_open_array(json, key);
    for (int i = 0; i < count; i++)
        json_put_text(json, NULL, texts[i]);
    json_close(json);
}

static void blocks_text(struct sheet *sheet, const char *kind, const char *text)
{
    struct json_writer json = blocks_open(sheet, kind);

    json_put_text(&json, "text", text);
    json_close(&json);
}

static void blocks_pair(struct sheet *sheet, const char *kind, const char *left, const char *right)
{
    struct json_writer json = blocks_open(sheet, kind);

    json_put_text(&json, "left", left);
    json_put_text(&json, "right", right);
    json_close(&json);
}

static void blocks_put_mark(struct json_writer *json, char mark)
{
    json_put_text(json, "mark", (const char[]){mark, '\0'});
}

/* ---- the head and the end -------------------------------------------------------------------- */

/* The page to be followed, and the sheet of a school, which is taken along: all of it, in smaller
 * type where it is long. */
static bool blocks_are_one_page(const struct report_print *print)
{
    return print && (print->extent == EXTENT_PAGE || print->extent == EXTENT_SCHOOL);
}

static void blocks_begin(struct sheet *sheet, const struct sheet_head *head)
{
    struct json_writer json = blocks_writer(sheet);
    const struct report_print *print = sheet->print;

    json_open_object(&json, NULL);
    json_put_number(&json, BLOCKS_FORMAT, BLOCKS_VERSION);
    json_put_text(&json, "paper", print && print->letter ? "letter" : "a4");
    json_put_boolean(&json, "one_page", blocks_are_one_page(print));
    json_put_text(&json, "title", head->title);
    json_put_text(&json, "whose", head->whose);
    json_put_text(&json, "language", head->language);
    json_put_date(&json, "day", head->day);
    json_close(&json);
}

static void blocks_end(struct sheet *sheet)
{
    struct json_writer json = blocks_open(sheet, "end");

    json_close(&json);
}

/* ---- the blocks ------------------------------------------------------------------------------ */

static void blocks_notice(struct sheet *sheet, const char *text)
{
    blocks_text(sheet, "notice", text);
}

static void blocks_title(struct sheet *sheet, const char *left, const char *right)
{
    blocks_pair(sheet, "title", left, right);
}

static void blocks_summary(struct sheet *sheet, const char *left, const char *right)
{
    blocks_pair(sheet, "summary", left, right);
}

static void blocks_opened(struct sheet *sheet)
{
    struct json_writer json = blocks_open(sheet, "opened");

    json_close(&json);
}

static void blocks_heading(struct sheet *sheet, const char *text)
{
    blocks_text(sheet, "heading", text);
}

static void blocks_subheading(struct sheet *sheet, const char *text)
{
    blocks_text(sheet, "subheading", text);
}

static void blocks_entry(struct sheet *sheet, const struct sheet_entry *entry)
{
    struct json_writer json = blocks_open(sheet, "entry");

    blocks_put_mark(&json, entry->mark);
    json_put_text(&json, "title", entry->title);
    json_put_text(&json, "called", entry->called ? entry->called : "");
    json_put_text(&json, "middle", entry->middle);
    json_put_text(&json, "right", entry->right);
    json_close(&json);
}

static void blocks_detail(struct sheet *sheet, const char *label, const struct text_list *items)
{
    struct json_writer json;

    if (items->count == 0)
        return;
    json = blocks_open(sheet, "detail");
    json_put_text(&json, "label", label);
    blocks_put_texts(&json, "items", items->items, items->count);
    json_close(&json);
}

static void blocks_line(struct sheet *sheet, const char *text)
{
    blocks_text(sheet, "line", text);
}

static void blocks_table(struct sheet *sheet, const struct sheet_table *table)
{
    struct json_writer json = blocks_open(sheet, "table");

    json_put_text(&json, "caption", table->caption);
    blocks_put_texts(&json, "heads", table->heads, table->columns);
    json_open_array(&json, "right");
    for (int i = 0; i < table->columns; i++)
        json_put_boolean(&json, NULL, table->right >> i & 1U);
    json_close(&json);
    json_open_array(&json, "rows");
    for (int i = 0; i < table->rows; i++)
        blocks_put_texts(&json, NULL, table->cells + (ptrdiff_t)i * table->columns, table->columns);
    json_close(&json);
    json_close(&json);
}

static void blocks_task(struct sheet *sheet, const struct sheet_task *task)
{
    struct json_writer json = blocks_open(sheet, "task");

    blocks_put_mark(&json, task->mark);
    json_put_number(&json, "number", task->number);
    json_put_text(&json, "takes", task->takes);
    json_put_text(&json, "text", task->text);
    json_put_text(&json, "say", task->say);
    json_put_text(&json, "done_when", task->done_when);
    json_close(&json);
}

static void blocks_source(struct sheet *sheet, int number, const struct source *source,
                          const char *about)
{
    struct json_writer json = blocks_open(sheet, "source");

    json_put_number(&json, "number", number);
    json_put_text(&json, "title", source->title);
    json_put_text(&json, "publisher", source->publisher);
    json_put_text(&json, "about", about);
    json_put_text(&json, "url", source->url);
    json_put_boolean(&json, "brief", sheet->terse);
    json_close(&json);
}

const struct sheet_form sheet_blocks = {
    .begin = blocks_begin,
    .end = blocks_end,
    .notice = blocks_notice,
    .title = blocks_title,
    .summary = blocks_summary,
    .opened = blocks_opened,
    .heading = blocks_heading,
    .subheading = blocks_subheading,
    .entry = blocks_entry,
    .detail = blocks_detail,
    .line = blocks_line,
    .table = blocks_table,
    .task = blocks_task,
    .source = blocks_source,
    .timeline = blocks_timeline,
    .marks =
        "In the boxes: empty for what is to do, half full when it is started, a tick when it is "
        "done or clear, a stroke when it is not needed, ! you have to act, ? someone else "
        "decides, # barred or blocked. ",
};

/* SPDX-License-Identifier: MIT
 * What each block must hold. Whoever writes to the helper is not trusted: behind these checks
 * nothing has to be asked again. */
#include <string.h>

#include "pdf/pdf.h"

enum pdf_shape {
    PDF_SHAPE_NONE,
    PDF_SHAPE_TEXT,
    PDF_SHAPE_NUMBER, /* 0 to a million */
    PDF_SHAPE_FLAG,
    PDF_SHAPE_TEXTS,
    PDF_SHAPE_FLAGS,
    PDF_SHAPE_ROWS,
    PDF_SHAPE_TICKS,
    PDF_SHAPE_BARS,
    PDF_SHAPE_DAYS,
};

enum { PDF_MEMBERS = 8, PDF_NUMBER_MOST = 1000000 };

struct pdf_member_rule {
    const char *key;
    enum pdf_shape shape;
};

static const struct pdf_block_rule {
    const char *kind;
    struct pdf_member_rule members[PDF_MEMBERS];
} pdf_block_rules[] = {
    {"notice", {{"text", PDF_SHAPE_TEXT}}},
    {"title", {{"left", PDF_SHAPE_TEXT}, {"right", PDF_SHAPE_TEXT}}},
    {"summary", {{"left", PDF_SHAPE_TEXT}, {"right", PDF_SHAPE_TEXT}}},
    {"opened", {{NULL, PDF_SHAPE_NONE}}},
    {"heading", {{"text", PDF_SHAPE_TEXT}}},
    {"subheading", {{"text", PDF_SHAPE_TEXT}}},
    {"entry",
     {{"mark", PDF_SHAPE_TEXT},
      {"title", PDF_SHAPE_TEXT},
      {"called", PDF_SHAPE_TEXT},
      {"middle", PDF_SHAPE_TEXT},
      {"right", PDF_SHAPE_TEXT}}},
    {"detail", {{"label", PDF_SHAPE_TEXT}, {"items", PDF_SHAPE_TEXTS}}},
    {"line", {{"text", PDF_SHAPE_TEXT}}},
    {"table",
     {{"caption", PDF_SHAPE_TEXT},
      {"heads", PDF_SHAPE_TEXTS},
      {"right", PDF_SHAPE_FLAGS},
      {"rows", PDF_SHAPE_ROWS}}},
    {"task",
     {{"mark", PDF_SHAPE_TEXT},
      {"number", PDF_SHAPE_NUMBER},
      {"takes", PDF_SHAPE_TEXT},
      {"text", PDF_SHAPE_TEXT},
      {"say", PDF_SHAPE_TEXT},
      {"done_when", PDF_SHAPE_TEXT}}},
    {"source",
     {{"number", PDF_SHAPE_NUMBER},
      {"title", PDF_SHAPE_TEXT},
      {"publisher", PDF_SHAPE_TEXT},
      {"about", PDF_SHAPE_TEXT},
      {"url", PDF_SHAPE_TEXT},
      {"brief", PDF_SHAPE_FLAG}}},
    {"timeline",
     {{"days", PDF_SHAPE_NUMBER},
      {"ticks", PDF_SHAPE_TICKS},
      {"bars", PDF_SHAPE_BARS},
      {"marks", PDF_SHAPE_DAYS}}},
};

static const struct pdf_block_rule pdf_head_rule = {"head",
                                                    {{"paper", PDF_SHAPE_TEXT},
                                                     {"one_page", PDF_SHAPE_FLAG},
                                                     {"title", PDF_SHAPE_TEXT},
                                                     {"whose", PDF_SHAPE_TEXT},
                                                     {"language", PDF_SHAPE_TEXT},
                                                     {"day", PDF_SHAPE_TEXT}}};

/* ---- single values --------------------------------------------------------------------------- */

typedef bool pdf_is_fn(const json_t *value);

static bool pdf_is_text(const json_t *value)
{
    return json_is_string(value);
}

static bool pdf_is_number(const json_t *value)
{
    return json_is_integer(value) && json_integer_value(value) >= 0 &&
           json_integer_value(value) <= PDF_NUMBER_MOST;
}

static bool pdf_is_flag(const json_t *value)
{
    return json_is_boolean(value);
}

static bool pdf_is_list(const json_t *list, pdf_is_fn *is)
{
    size_t index;
    json_t *value;

    if (!json_is_array(list))
        return false;
    json_array_foreach(list, index, value) if (!is(value)) return false;
    return true;
}

static bool pdf_is_texts(const json_t *value)
{
    return pdf_is_list(value, pdf_is_text);
}

static bool pdf_is_flags(const json_t *value)
{
    return pdf_is_list(value, pdf_is_flag);
}

static bool pdf_is_rows(const json_t *value)
{
    return pdf_is_list(value, pdf_is_texts);
}

/* A list of as many values as `shape` has letters: t a text, n a number. */
static bool pdf_is_tuple(const json_t *value, const char *shape)
{
    if (!json_is_array(value) || json_array_size(value) != strlen(shape))
        return false;
    for (size_t i = 0; shape[i] != '\0'; i++)
        if (!(shape[i] == 't' ? pdf_is_text : pdf_is_number)(json_array_get(value, i)))
            return false;
    return true;
}

static bool pdf_is_tick(const json_t *value)
{
    return pdf_is_tuple(value, "nt");
}

static bool pdf_is_bar(const json_t *value)
{
    return pdf_is_tuple(value, "ttnnn");
}

static bool pdf_is_ticks(const json_t *value)
{
    return pdf_is_list(value, pdf_is_tick);
}

static bool pdf_is_day(const json_t *value)
{
    return pdf_is_tuple(value, "tn");
}

static bool pdf_is_days(const json_t *value)
{
    return pdf_is_list(value, pdf_is_day);
}

static bool pdf_is_bars(const json_t *value)
{
    return pdf_is_list(value, pdf_is_bar);
}

static pdf_is_fn *const pdf_shapes[] = {
    [PDF_SHAPE_TEXT] = pdf_is_text,   [PDF_SHAPE_NUMBER] = pdf_is_number,
    [PDF_SHAPE_FLAG] = pdf_is_flag,   [PDF_SHAPE_TEXTS] = pdf_is_texts,
    [PDF_SHAPE_FLAGS] = pdf_is_flags, [PDF_SHAPE_ROWS] = pdf_is_rows,
    [PDF_SHAPE_TICKS] = pdf_is_ticks, [PDF_SHAPE_BARS] = pdf_is_bars,
    [PDF_SHAPE_DAYS] = pdf_is_days,
};

/* ---- whole blocks ---------------------------------------------------------------------------- */

static bool pdf_keeps(const json_t *block, const struct pdf_block_rule *rule, const char **what)
{
    for (int i = 0; i < PDF_MEMBERS && rule->members[i].key; i++) {
        *what = rule->members[i].key;
        if (!pdf_shapes[rule->members[i].shape](json_object_get(block, *what)))
            return false;
    }
    return true;
}

/* As many cells in each row as there are heads. */
static bool pdf_is_table(const json_t *block)
{
    size_t columns = json_array_size(json_object_get(block, "heads")), index;
    const json_t *rows = json_object_get(block, "rows");
    json_t *row;

    if (columns == 0 || columns > PDF_COLUMNS_MOST ||
        json_array_size(json_object_get(block, "right")) != columns)
        return false;
    json_array_foreach(rows, index, row) if (json_array_size(row) != columns) return false;
    return true;
}

bool pdf_has_head(const json_t *head, const char **what)
{
    return pdf_keeps(head, &pdf_head_rule, what);
}

bool pdf_has_members(const json_t *block, const char **what)
{
    const char *kind = json_string_value(json_object_get(block, "block"));

    *what = "block";
    for (size_t i = 0; kind && i < sizeof pdf_block_rules / sizeof *pdf_block_rules; i++) {
        if (strcmp(pdf_block_rules[i].kind, kind) != 0)
            continue;
        if (!pdf_keeps(block, &pdf_block_rules[i], what))
            return false;
        *what = "rows";
        return strcmp(kind, "table") != 0 || pdf_is_table(block);
    }
    return false;
}

/* SPDX-License-Identifier: MIT
 * Values that are one scalar, and lists of them. */
#include "catalog/read/scalar.h"

#include <string.h>

#include "catalog/read/fault.h"
#include "catalog/read/placeholder.h"
#include "milepost/nearest.h"

/* ---- text ------------------------------------------------------------------------------------ */

/* A folded block ends with a newline that nobody means. */
static size_t length_without_end(const char *text, size_t length)
{
    while (length > 0 && text[length - 1] == '\n')
        length--;
    return length;
}

/* The scalar's own text, placeholders and all, or NULL with a fault. */
static const char *read_raw(struct loader *loader, struct spot spot)
{
    const char *text = scalar_peek(spot);
    size_t length;
    char *copy;

    if (!text) {
        fault_on(loader, spot,
                 spot.node->type == YAML_SCALAR_NODE
                     ? "a value is missing here"
                     : "a single value is meant here, not a list or a mapping");
        return NULL;
    }
    length = length_without_end(text, spot.node->data.scalar.length);
    if (length > MAX_TEXT_BYTES) {
        fault_on(loader, spot, "a text of %zu bytes is longer than %d", length, MAX_TEXT_BYTES);
        return NULL;
    }
    loader->spent += length;
    copy = arena_copy_bytes(loader->arena, text, length);
    if (strlen(copy) != length || !text_is_clean(copy, false)) {
        fault_on(loader, spot, "a text is one paragraph without tabs or control characters");
        return NULL;
    }
    return copy;
}

static const char *read_expanded(struct loader *loader, struct spot spot, bool *empty)
{
    const char *raw = read_raw(loader, spot);

    *empty = false;
    return raw && spot.scope ? scope_expand(loader, spot, raw, empty) : raw;
}

const char *scalar_text(struct loader *loader, struct spot spot)
{
    bool empty;

    return read_expanded(loader, spot, &empty);
}

static void store_text(const struct schema_field *field, void *record, const char *text)
{
    memcpy((char *)record + field->offset, &text, sizeof text);
}

/* "01" to "12" */
static bool is_month(const char *digits)
{
    return (digits[0] == '0' && digits[1] >= '1' && digits[1] <= '9') ||
           (digits[0] == '1' && digits[1] >= '0' && digits[1] <= '2');
}

/* "2026.11", "2026.11.2": people tell by it which is newer, which no bare number says. */
static bool is_version(const char *text)
{
    enum { YEAR = 4, MONTH = 2 };
    const char *month = text + YEAR + 1;

    if (strspn(text, "0123456789") != YEAR || text[YEAR] != '.' || !is_month(month))
        return false;
    return month[MONTH] == '\0' || (month[MONTH] == '.' && month[MONTH + 1] != '\0');
}

void read_text_field(struct loader *loader, const struct schema_field *field, struct spot spot,
                     void *record)
{
    bool empty;
    const char *text = read_expanded(loader, spot, &empty);

    if (!text)
        return;
    if (empty && field->flags & REQUIRED)
        fault_on(loader, spot, "a placeholder in `%s` is empty for %s", field->key,
                 spot.scope->items[0].value);
    if (field->flags & IS_VERSION && !is_version(text))
        fault_on(loader, spot,
                 "`%.40s` is no version: write the year and the month, such as 2026.11, and after "
                 "another dot what else tells it from others",
                 text);
    store_text(field, record, empty ? "" : text);
}

static bool is_id(const char *text)
{
    static const char allowed[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                  "0123456789-._/";

    return *text && strspn(text, allowed) == strlen(text) && strlen(text) <= 80;
}

void read_id_field(struct loader *loader, const struct schema_field *field, struct spot spot,
                   void *record)
{
    const char *text = scalar_text(loader, spot);

    if (!text)
        return;
    if (is_id(text))
        store_text(field, record, text);
    else
        fault_on(loader, spot,
                 "`%.80s` is no id: letters, digits, '-', '.', '_' and '/', at most 80", text);
}

/* ---- lists of texts -------------------------------------------------------------------------- */

void read_texts_field(struct loader *loader, const struct schema_field *field, struct spot spot,
                      void *record)
{
    int count = spot_count(loader, spot, field->key);
    const char **items = arena_new(loader->arena, (size_t)count, sizeof *items);
    struct text_list list = {.items = items};

    for (int i = 0; i < count; i++) {
        bool empty;
        const char *text = read_expanded(loader, spot_item(spot, i), &empty);

        if (text && !empty)
            items[list.count++] = text;
    }
    memcpy((char *)record + field->offset, &list, sizeof list);
}

static const char *join_texts(struct arena *arena, const struct text_list *list)
{
    struct buffer joined = {0};
    const char *text;

    for (int i = 0; i < list->count; i++) {
        if (i > 0)
            buffer_add(&joined, i + 1 < list->count ? ", " : " and ");
        buffer_add(&joined, list->items[i]);
    }
    text = arena_copy_text(arena, buffer_text(&joined));
    buffer_clear(&joined);
    return text;
}

void read_joined_field(struct loader *loader, const struct schema_field *field, struct spot spot,
                       void *record)
{
    struct text_list list = {0};
    struct schema_field inner = {.key = field->key};

    if (spot.node->type == YAML_SCALAR_NODE) {
        read_text_field(loader, field, spot, record);
        return;
    }
    read_texts_field(loader, &inner, spot, &list);
    store_text(field, record, join_texts(loader->arena, &list));
}

/* ---- numbers and words ----------------------------------------------------------------------- */

static bool scalar_number(struct loader *loader, struct spot spot, int64_t min, int64_t max,
                          int64_t *out)
{
    const char *text = scalar_text(loader, spot);

    if (!text)
        return false;
    if (text_parse_number(text, min, max, out))
        return true;
    fault_on(loader, spot, "`%.40s` is not a whole number from %lld to %lld", text, (long long)min,
             (long long)max);
    return false;
}

void read_int16_field(struct loader *loader, const struct schema_field *field, struct spot spot,
                      void *record)
{
    int64_t number;

    if (scalar_number(loader, spot, field->min, field->max, &number))
        *(int16_t *)(void *)((char *)record + field->offset) = (int16_t)number;
}

void read_int32_field(struct loader *loader, const struct schema_field *field, struct spot spot,
                      void *record)
{
    int64_t number;

    if (scalar_number(loader, spot, field->min, field->max, &number))
        *(int32_t *)(void *)((char *)record + field->offset) = (int32_t)number;
}

void read_numbers_field(struct loader *loader, const struct schema_field *field, struct spot spot,
                        void *record)
{
    int count = spot_count(loader, spot, field->key);
    int16_t *items = arena_new(loader->arena, (size_t)count, sizeof *items);

    for (int i = 0; i < count; i++) {
        int64_t number;

        if (scalar_number(loader, spot_item(spot, i), field->min, field->max, &number))
            items[i] = (int16_t)number;
    }
    memcpy((char *)record + field->offset, &items, sizeof items);
    memcpy((char *)record + field->count_offset, &count, sizeof count);
}

/* All of them, and which is near to what is there. */
static const char *list_names(struct arena *arena, const struct names *names, const char *instead)
{
    struct nearest nearest = {.word = instead};
    struct buffer list = {0};
    const char *text;

    for (int i = 0; i < names->count; i++) {
        buffer_format(&list, "%s%s", i ? ", " : "", names->items[i]);
        nearest_offer(&nearest, names->items[i]);
    }
    buffer_add(&list, nearest_says(&nearest));
    text = arena_copy_text(arena, buffer_text(&list));
    buffer_clear(&list);
    return text;
}

static bool scalar_name(struct loader *loader, struct spot spot, const struct names *names,
                        int *out)
{
    const char *text = scalar_text(loader, spot);

    if (!text)
        return false;
    *out = names_find(names, text);
    if (*out < 0)
        fault_on(loader, spot, "`%.60s` is none of: %s", text,
                 list_names(loader->arena, names, text));
    return *out >= 0;
}

void read_bool_field(struct loader *loader, const struct schema_field *field, struct spot spot,
                     void *record)
{
    static const char *const words[] = {"false", "true"};
    static const struct names names = {words, 2};
    int index;

    if (scalar_name(loader, spot, &names, &index))
        *(bool *)((char *)record + field->offset) = index == 1;
}

void read_enum_field(struct loader *loader, const struct schema_field *field, struct spot spot,
                     void *record)
{
    int index;

    _Static_assert(sizeof(enum phase) == sizeof(int), "enums are stored as int");
    if (scalar_name(loader, spot, field->names, &index))
        memcpy((char *)record + field->offset, &index, sizeof index);
}

void read_date_field(struct loader *loader, const struct schema_field *field, struct spot spot,
                     void *record)
{
    enum date_month_rule rule = field->flags & MONTH_LAST ? DATE_MONTH_LAST : DATE_MONTH_FIRST;
    const char *text = scalar_text(loader, spot);
    date_day day;

    if (!text)
        return;
    if (date_parse(text, rule, &day))
        memcpy((char *)record + field->offset, &day, sizeof day);
    else
        fault_on(loader, spot, "`%.40s` is not a date: YYYY-MM-DD or YYYY-MM", text);
}

/* ---- ranges ---------------------------------------------------------------------------------- */

/* `425` or `153.98` as cents. */
static bool read_cents(const char *text, int64_t *cents)
{
    const char *point = strchr(text, '.');
    char whole[16];
    int64_t dollars, rest = 0;
    size_t length = point ? (size_t)(point - text) : strlen(text);

    if (length >= sizeof whole)
        return false;
    memcpy(whole, text, length);
    whole[length] = '\0';
    if (!text_parse_number(whole, 0, 10000000, &dollars))
        return false;
    if (point) {
        if (strlen(point) != 3 || strspn(point + 1, "0123456789") != 2)
            return false;
        rest = (point[1] - '0') * 10 + (point[2] - '0');
    }
    *cents = dollars * 100 + rest;
    return true;
}

static bool scalar_figure(struct loader *loader, struct spot spot, bool money, int32_t *out)
{
    const char *text = scalar_text(loader, spot);
    int64_t number;

    if (!text)
        return false;
    if (money ? read_cents(text, &number) : text_parse_number(text, 0, 1000000, &number)) {
        *out = (int32_t)number;
        return true;
    }
    fault_on(loader, spot,
             money ? "`%.40s` is no amount: whole dollars, or dollars and cents (153.98)"
                   : "`%.40s` is not a whole number from 0 to 1000000",
             text);
    return false;
}

static bool read_three(struct loader *loader, struct spot spot, bool money, int32_t figures[3])
{
    bool good = true;

    if (spot_count(loader, spot, "range") != 3) {
        fault_on(loader, spot, "a range is one number or three: [low, likely, high]");
        return false;
    }
    for (int i = 0; i < 3; i++) {
        struct spot item = spot_item(spot, i);

        figures[i] = CATALOG_BLANK;
        if (item.node->type != YAML_SCALAR_NODE || !is_null(item.node))
            good = scalar_figure(loader, item, money, &figures[i]) && good;
    }
    return good;
}

bool scalar_range(struct loader *loader, struct spot spot, bool money, struct range *out)
{
    int32_t figures[3];

    if (spot.node->type != YAML_SEQUENCE_NODE) {
        if (!scalar_figure(loader, spot, money, &figures[1]))
            return false;
        *out = (struct range){figures[1], figures[1], figures[1]};
        return true;
    }
    if (!read_three(loader, spot, money, figures))
        return false;
    *out = (struct range){figures[0] == CATALOG_BLANK ? figures[1] : figures[0], figures[1],
                          figures[2] == CATALOG_BLANK ? figures[1] : figures[2]};
    if (out->likely == CATALOG_BLANK && !money) {
        fault_on(loader, spot, "the likely figure is missing: it may be left out only of money");
        return false;
    }
    if (out->likely == CATALOG_BLANK
            ? out->low == CATALOG_BLANK || out->high == CATALOG_BLANK || out->low > out->high
            : out->low > out->likely || out->likely > out->high) {
        fault_on(loader, spot, "low, likely and high go upwards");
        return false;
    }
    return true;
}

void read_range_field(struct loader *loader, const struct schema_field *field, struct spot spot,
                      void *record)
{
    (void)scalar_range(loader, spot, false,
                       (struct range *)(void *)((char *)record + field->offset));
}

void read_money_range_field(struct loader *loader, const struct schema_field *field,
                            struct spot spot, void *record)
{
    (void)scalar_range(loader, spot, true,
                       (struct range *)(void *)((char *)record + field->offset));
}

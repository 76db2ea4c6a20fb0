/* SPDX-License-Identifier: MIT
 * The values of a catalogue against the rows of the fact sheets that they name.
 *
 * A value is a mapping with a `row`; its figures are those of all that stands in the mapping, but
 * for what has a row of its own. */
#include "catalog/sheet/compare.h"

#include <string.h>

#include "catalog/read/fault.h"
#include "catalog/read/records.h"
#include "catalog/sheet/figure.h"
#include "catalog/sheet/sheet.h"

struct sheet_comparison {
    struct loader *loader;
    struct fact_sheet *sheets;
    int sheet_count;
    struct spot value;
    VECTOR(const struct sheet_row *) rows; /* that the value names */
    VECTOR(struct spot) names;             /* one for each row, where it is named */
    struct figure_set figures;             /* that they have */
    const char *derived;                   /* what the figures beside them follow from, or NULL */
};

/* ---- lists that may be one scalar ------------------------------------------------------------ */

static int spot_scalars(struct spot spot)
{
    if (!spot.node)
        return 0;
    return spot.node->type == YAML_SEQUENCE_NODE
               ? (int)(spot.node->data.sequence.items.top - spot.node->data.sequence.items.start)
               : 1;
}

static struct spot spot_scalar(struct spot spot, int index)
{
    return spot.node->type == YAML_SEQUENCE_NODE ? spot_item(spot, index) : spot;
}

/* ---- rows ------------------------------------------------------------------------------------ */

static const struct fact_sheet *sheet_of(const struct sheet_comparison *comparison, const char *id)
{
    size_t length = strcspn(id, "/");

    for (int i = 0; i < comparison->sheet_count; i++) {
        const struct fact_sheet *sheet = &comparison->sheets[i];

        if (sheet->name_length == length && memcmp(sheet->name, id, length) == 0)
            return sheet;
    }
    return NULL;
}

static void row_use(struct sheet_comparison *comparison, const struct sheet_row *row,
                    struct spot name)
{
    VECTOR_PUSH(&comparison->rows, row);
    VECTOR_PUSH(&comparison->names, name);
    figure_set_add_text(row->text, row->length, &comparison->figures);
}

static void row_find(struct sheet_comparison *comparison, struct spot name)
{
    const char *id = scalar_peek(name);
    const struct fact_sheet *sheet = id ? sheet_of(comparison, id) : NULL;
    size_t before = comparison->rows.count;

    if (!id || !strchr(id, '/'))
        return; /* a fault was reported */
    if (!sheet) {
        fault_on(comparison->loader, name, "there is no sheet %.*s.md", (int)strcspn(id, "/"), id);
        return;
    }
    for (size_t i = 0; i < sheet->rows.count; i++)
        if (sheet_row_is(&sheet->rows.items[i], strchr(id, '/') + 1))
            row_use(comparison, &sheet->rows.items[i], name);
    if (comparison->rows.count == before)
        fault_on(comparison->loader, name, "the sheet has no row %s", id);
}

/* "row pathway/E19", "rows pathway/C1, pathway/C2". */
static const char *rows_word(const struct sheet_comparison *comparison)
{
    struct buffer text = {0};
    struct spot rows = spot_child(comparison->value, "row");
    int count = spot_scalars(rows);
    const char *copy;

    buffer_add(&text, count == 1 ? "row" : "rows");
    for (int i = 0; i < count; i++)
        buffer_format(&text, "%s %s", i ? "," : "", scalar_peek(spot_scalar(rows, i)));
    copy = arena_copy_text(comparison->loader->arena, buffer_text(&text));
    buffer_clear(&text);
    return copy;
}

/* ---- figures --------------------------------------------------------------------------------- */

/* What is no figure though it may hold digits. */
static const char *const names_alone[] = {
    "row", "derived", "source", "sources", "id",   "code",       "from", "url", "checked", "when",
    "met", "gives",   "fact",   "assume",  "jobs", "occupation", "min",  "max", "neutral"};

static bool holds_figures(const char *key)
{
    for (size_t i = 0; i < sizeof names_alone / sizeof *names_alone; i++)
        if (strcmp(key, names_alone[i]) == 0)
            return false;
    return true;
}

static bool is_derived(const struct sheet_comparison *comparison, int64_t value)
{
    const char *at = comparison->derived, *end = at ? at + strlen(at) : at;
    struct figure figure;

    while (at && figure_next(comparison->derived, &at, end, &figure))
        if (figure.value == value)
            return true;
    return false;
}

static bool rows_name_month(const struct sheet_comparison *comparison, const char *month)
{
    for (size_t i = 0; i < comparison->rows.count; i++)
        if (figures_name_month(comparison->rows.items[i]->text, comparison->rows.items[i]->length,
                               month))
            return true;
    return comparison->derived && strstr(comparison->derived, month);
}

static void compare_scalar(struct sheet_comparison *comparison, struct spot spot)
{
    const char *text = scalar_peek(spot), *at = text;
    struct figure figure;

    while (text && figure_next(text, &at, text + strlen(text), &figure)) {
        int length = (int)(figure.end - figure.start);

        if (figure.value != 0 && !figure_set_has(&comparison->figures, figure.value) &&
            !is_derived(comparison, figure.value))
            fault_on(comparison->loader, spot, "`%.*s` is not in the %s", length, figure.start,
                     rows_word(comparison));
        else if (figure.month && !rows_name_month(comparison, figure.month))
            fault_on(comparison->loader, spot, "`%s` beside `%.*s` is not in the %s", figure.month,
                     length, figure.start, rows_word(comparison));
    }
}

/* As deep as a document may go. */
static void compare_node(struct sheet_comparison *comparison, struct spot spot, bool whole)
{
    if (spot.node->type == YAML_SCALAR_NODE) {
        compare_scalar(comparison, spot);
    } else if (spot.node->type == YAML_SEQUENCE_NODE) {
        for (int i = 0; i < spot_scalars(spot); i++)
            compare_node(comparison, spot_item(spot, i), false);
    } else if (whole || !spot_has(spot, "row")) {
        for (const yaml_node_pair_t *pair = spot.node->data.mapping.pairs.start;
             pair < spot.node->data.mapping.pairs.top; pair++)
            if (holds_figures(key_text(spot_at(spot, pair->key))))
                compare_node(comparison, spot_at(spot, pair->value), false);
    }
}

/* ---- sources --------------------------------------------------------------------------------- */

/* From the site's name on, without "www.". */
static const char *url_site(const char *url)
{
    const char *site = strstr(url, "://");

    site = site ? site + 3 : url;
    return strncmp(site, "www.", 4) == 0 ? site + 4 : site;
}

static bool text_has(const struct sheet_row *row, const char *part, size_t length)
{
    while (length > 0 && part[length - 1] == '/')
        length--;
    for (size_t i = 0; i + length <= row->length; i++)
        if (memcmp(row->text + i, part, length) == 0)
            return true;
    return false;
}

/* Site and page, which a port may part. */
static bool row_has_page(const struct sheet_row *row, const char *url, bool site_alone)
{
    const char *site = url_site(url);
    size_t length = strcspn(site, ":/");
    const char *page = strchr(site, '/');

    return *url && text_has(row, site, length) &&
           (site_alone || !page || text_has(row, page, strlen(page)));
}

static bool row_has_url(const struct sheet_row *row)
{
    return text_has(row, "http", 4);
}

/* The row has the source's page, or names the row in which the sheet lists the source: the first
 * of the source's rows. */
static bool row_names_source(const struct sheet_comparison *comparison, size_t index, int source)
{
    const struct sheet_row *row = comparison->rows.items[index];
    const char *sheet = scalar_peek(comparison->names.items[index]);
    const struct source *record = records_at(comparison->loader, LIST_SOURCE, source);
    struct spot listed = spot_child(records_spot(comparison->loader, LIST_SOURCE, source), "row");
    size_t length = strcspn(sheet, "/") + 1;
    const char *id;

    if (row_has_page(row, record->url, false))
        return true;
    id = listed.node ? scalar_peek(spot_scalar(listed, 0)) : NULL;
    if (!id || strncmp(id, sheet, length) != 0)
        return false;
    return strcmp(id, sheet) == 0 || sheet_row_names(row, id + length, strlen(id + length));
}

/* It has a page, or a row in which a sheet lists it. */
static bool source_can_be_named(const struct sheet_comparison *comparison, int source)
{
    const struct source *record = records_at(comparison->loader, LIST_SOURCE, source);

    return *record->url || spot_has(records_spot(comparison->loader, LIST_SOURCE, source), "row");
}

/* A page, or a row of the sheet that has one. */
static bool row_names_any(const struct sheet_comparison *comparison, size_t index)
{
    const struct sheet_row *row = comparison->rows.items[index];
    const struct fact_sheet *sheet =
        sheet_of(comparison, scalar_peek(comparison->names.items[index]));

    if (row_has_url(row))
        return true;
    for (size_t i = 0; i < sheet->rows.count; i++) {
        const struct sheet_row *other = &sheet->rows.items[i];

        if (other != row && *other->text != '#' && row_has_url(other) &&
            sheet_row_names(row, other->id, other->id_length))
            return true;
    }
    return false;
}

/* Of one source: a row that names sources has to name it. */
static void compare_source(struct sheet_comparison *comparison, struct spot spot)
{
    const char *id = scalar_peek(spot);
    int source = id ? records_find(comparison->loader, LIST_SOURCE, id) : -1;
    bool any = false;

    if (source < 0 || !source_can_be_named(comparison, source))
        return;
    for (size_t i = 0; i < comparison->rows.count; i++) {
        if (row_names_source(comparison, i, source))
            return;
        any = any || row_names_any(comparison, i);
    }
    if (any)
        fault_on(comparison->loader, spot, "the source `%s` is not the one of the %s", id,
                 rows_word(comparison));
}

/* Of several sources: each row that names sources has to name one of them. */
static void compare_sources(struct sheet_comparison *comparison, struct spot sources)
{
    for (size_t i = 0; i < comparison->rows.count; i++) {
        bool named = !row_names_any(comparison, i);

        for (int j = 0; !named && j < spot_scalars(sources); j++) {
            const char *id = scalar_peek(spot_scalar(sources, j));
            int source = id ? records_find(comparison->loader, LIST_SOURCE, id) : -1;

            named = source >= 0 && (!source_can_be_named(comparison, source) ||
                                    row_names_source(comparison, i, source));
        }
        if (!named)
            fault_on(comparison->loader, comparison->names.items[i],
                     "none of the sources here is one of the row %s",
                     scalar_peek(comparison->names.items[i]));
    }
}

/* A source itself is on the site that its row has. */
static void compare_page(struct sheet_comparison *comparison, struct spot url)
{
    const char *text = scalar_peek(url);

    for (size_t i = 0; text && i < comparison->rows.count; i++)
        if (row_has_page(comparison->rows.items[i], text, true))
            return;
    if (text && comparison->rows.count > 0)
        fault_on(comparison->loader, url, "this site is not in the %s", rows_word(comparison));
}

/* ---- the whole ------------------------------------------------------------------------------- */

static void compare_cited(struct sheet_comparison *comparison)
{
    struct spot rows = spot_child(comparison->value, "row");
    struct spot sources = spot_child(comparison->value, "sources");
    struct spot source = spot_child(comparison->value, "source");
    struct spot url = spot_child(comparison->value, "url");

    comparison->derived = scalar_peek(spot_child(comparison->value, "derived"));
    comparison->rows.count = comparison->names.count = comparison->figures.values.count = 0;
    for (int i = 0; i < spot_scalars(rows); i++)
        row_find(comparison, spot_scalar(rows, i));
    if (comparison->rows.count == 0)
        return;
    compare_node(comparison, comparison->value, true);
    if (source.node)
        compare_source(comparison, source);
    else if (sources.node && sources.node->type == YAML_SEQUENCE_NODE)
        compare_sources(comparison, sources);
    else if (url.node)
        compare_page(comparison, url);
}

void compare_with_sheets(struct loader *loader, const struct sheet_text *texts, int count)
{
    struct sheet_comparison comparison = {.loader = loader, .sheet_count = count};
    struct arena arena = {0};

    comparison.sheets = arena_new(&arena, (size_t)count, sizeof *comparison.sheets);
    for (int i = 0; i < count; i++)
        sheet_read(&texts[i], &comparison.sheets[i]);
    for (size_t i = 0; i < loader->cited.count; i++) {
        comparison.value = loader->cited.items[i];
        compare_cited(&comparison);
    }
    for (int i = 0; i < count; i++)
        VECTOR_CLEAR(&comparison.sheets[i].rows);
    VECTOR_CLEAR(&comparison.rows);
    VECTOR_CLEAR(&comparison.names);
    VECTOR_CLEAR(&comparison.figures.values);
    arena_clear(&arena);
}

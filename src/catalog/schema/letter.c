/* SPDX-License-Identifier: MIT
 * What letters look like. */
#include <string.h>

#include "catalog/read/fault.h"
#include "catalog/schema/entries.h"
#include "catalog/schema/lines.h"

/* ---- placeholders ---------------------------------------------------------------------------- */

static void letter_check_text(struct loader *loader, struct spot spot, const char *text)
{
    for (const char *at = strchr(text, '{'); at; at = strchr(at + 1, '{')) {
        const char *end = strchr(at, '}');

        if (!end || letter_slot_find(at + 1, (size_t)(end - at - 1)) < 0)
            fault_on(loader, spot, "`%.*s` is no placeholder of a letter",
                     end && end - at < 40 ? (int)(end - at + 1) : 1, at);
    }
}

static void letter_check_texts(struct loader *loader, struct spot spot, const char *key,
                               const struct text_list *texts)
{
    struct spot list = spot_child(spot, key);

    for (int i = 0; list.node && i < texts->count; i++)
        letter_check_text(loader, spot_item(list, i), texts->items[i]);
}

static void finish_letter_sheet(struct loader *loader, struct spot spot, void *record)
{
    const struct letter_sheet *sheet = record;

    letter_check_texts(loader, spot, "text", &sheet->text);
    letter_check_texts(loader, spot, "lines", &sheet->lines);
}

/* ---- records --------------------------------------------------------------------------------- */

static const struct schema_field letter_sheet_fields[] = {
    {"title", KIND_TEXT, REQUIRED, AT(struct letter_sheet, title)},
    {"for", KIND_TEXT, REQUIRED, AT(struct letter_sheet, signer)},
    {"when", KIND_CONDITION, 0, AT(struct letter_sheet, when)},
    {"text", KIND_TEXTS, REQUIRED, AT(struct letter_sheet, text)},
    {"lines", KIND_TEXTS, REQUIRED, AT(struct letter_sheet, lines)},
    {"must", KIND_TEXTS, REQUIRED, AT(struct letter_sheet, must)},
    {"source", KIND_REFERENCE, REQUIRED, AT(struct letter_sheet, source), .list = LIST_SOURCE},
    ROWS,
};
const struct schema letter_sheet_schema = {
    SCHEMA("sheet", struct letter_sheet, letter_sheet_fields), .finish = finish_letter_sheet};

static void finish_letter(struct loader *loader, struct spot spot, void *record)
{
    const struct letter *letter = record;

    if (spot_has(spot, "when") != (*letter->otherwise != '\0'))
        fault_on(loader, spot, "`when` and `otherwise` of a letter go together");
}

static const struct schema_field letter_fields[] = {
    {"id", KIND_ID, REQUIRED, AT(struct letter, id)},
    {"title", KIND_TEXT, REQUIRED, AT(struct letter, title)},
    {"about", KIND_TEXT, REQUIRED, AT(struct letter, about)},
    {"when", KIND_CONDITION, 0, AT(struct letter, when)},
    {"otherwise", KIND_TEXT, 0, AT(struct letter, otherwise)},
    {"private", KIND_BOOL, 0, AT(struct letter, is_private)},
    {"sheets", KIND_RECORDS, REQUIRED, AT_LIST(struct letter, sheets, sheet_count),
     .schema = &letter_sheet_schema},
};
const struct schema letter_schema = {SCHEMA("letter", struct letter, letter_fields),
                                     .finish = finish_letter};

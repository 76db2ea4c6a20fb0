/* SPDX-License-Identifier: MIT
 * The digest of a catalogue: of its records as they are compiled, so that a comment or a line break
 * in its files is no change, and all that is said is. It tells others from the same, and guards
 * against nobody: half of a checksum will do. */
#include "catalog/digest.h"

#include <sha2.h>

#include "catalog/schema/emit_record.h"
#include "catalog/schema/files.h"

const char *catalog_digest(const struct catalog *catalog, struct arena *arena)
{
    enum { KEPT = 16 };
    char whole[SHA256_DIGEST_STRING_LENGTH];
    struct buffer text = {0};

    for (int i = 0; i < FILE_COUNT; i++)
        emit_fields(&text, &file_forms[i].schema, catalog);
    SHA256Data((const uint8_t *)buffer_text(&text), text.length, whole);
    buffer_clear(&text);
    return arena_format(arena, "%.*s", KEPT, whole);
}

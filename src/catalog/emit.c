/* SPDX-License-Identifier: MIT
 * A catalogue as C source: nothing but constant data, nested in compound literals (which have
 * static storage outside functions), written by the schemas that it was read by
 * (schema/emit_record.c). */
#include "catalog/schema/emit_record.h"
#include "catalog/schema/files.h"

void catalog_emit(const struct catalog *catalog, struct buffer *out)
{
    buffer_add(out, "/* Made from the catalogue's files by milepost-catalogc. */\n"
                    "#include \"milepost/catalog.h\"\n\n"
                    "static const struct catalog builtin = {\n");
    for (int i = 0; i < FILE_COUNT; i++)
        emit_fields(out, &file_forms[i].schema, catalog);
    buffer_add(out, "};\n\n"
                    "const struct catalog *catalog_builtin(void)\n"
                    "{\n"
                    "    return &builtin;\n"
                    "}\n");
}

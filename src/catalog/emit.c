/* SPDX-License-Identifier: MIT
 * Catalogues as C source: nothing but constant data, nested in compound literals (which have
 * static storage outside functions), written by the schemas that they were read by
 * (schema/emit_record.c). */
#include "catalog/schema/emit_record.h"
#include "catalog/schema/files.h"

static void emit_catalog(struct buffer *out, const struct catalog *catalog, int number)
{
    buffer_format(out, "static const struct catalog builtin_%d = {\n", number);
    for (int i = 0; i < FILE_COUNT; i++)
        emit_fields(out, &file_forms[i].schema, catalog);
    buffer_format(out, ".digest = \"%s\", .on_hand = builtin};\n\n", catalog->digest);
}

void catalog_emit(const struct catalog *const *catalogs, int count, struct buffer *out)
{
    buffer_add(out, "/* Made from the catalogues' files by milepost-catalogc. */\n"
                    "#include \"milepost/catalog.h\"\n\n");
    for (int i = 0; i < count; i++)
        buffer_format(out, "static const struct catalog builtin_%d;\n", i);
    buffer_add(out, "static const struct catalog *const builtin[] = {");
    for (int i = 0; i < count; i++)
        buffer_format(out, "&builtin_%d, ", i);
    buffer_add(out, "NULL};\n\n");
    for (int i = 0; i < count; i++)
        emit_catalog(out, catalogs[i], i);
    buffer_add(out, "const struct catalog *catalog_builtin(void)\n"
                    "{\n"
                    "    return builtin[0];\n"
                    "}\n");
}

/* SPDX-License-Identifier: MIT
 * milepost-catalogc OUTPUT.c FOLDER...: checks catalogues and writes them as C source, for the
 * build. Each fault is one line, `path:line:column: what`, and ends the build. */
#include <stdio.h>
#include <stdlib.h>

#include "milepost/catalog.h"
#include "milepost/catalog/load.h"
#include "milepost/error.h"
#include "milepost/text.h"

static void print_faults(const char *folder, const struct catalog_file *file)
{
    const struct catalog_fault *faults;
    int count = catalog_faults(file, &faults);

    for (int i = 0; i < count; i++)
        fprintf(stderr, "%s/%s:%d:%d: %s\n", folder, faults[i].file, faults[i].line,
                faults[i].column, faults[i].text);
    fprintf(stderr, "%s: %d fault%s\n", folder, count, count == 1 ? "" : "s");
}

/* A file that is not whole is removed, or the next build would take it for finished. */
static int write_source(const struct catalog *const *catalogs, int count, const char *path)
{
    struct buffer source = {0};
    FILE *out = fopen(path, "w");
    bool written = false;

    if (out) {
        catalog_emit(catalogs, count, &source);
        written = fwrite(buffer_text(&source), 1, source.length, out) == source.length;
        written = fclose(out) == 0 && written;
        buffer_clear(&source);
    }
    if (written)
        return EXIT_SUCCESS;
    perror(path);
    if (out)
        remove(path);
    return EXIT_FAILURE;
}

/* NULL: it has faults, which were printed. */
static struct catalog_file *compile_read(const char *folder)
{
    struct catalog_file *file = NULL;
    struct error err = {0};

    if (catalog_load(folder, &file, &err) == STATUS_OK)
        return file;
    if (file)
        print_faults(folder, file);
    else
        fprintf(stderr, "milepost-catalogc: %s\n", err.text);
    catalog_free(&file);
    return NULL;
}

int main(int argc, char **argv)
{
    enum { MOST = 16 };
    struct catalog_file *files[MOST] = {NULL};
    const struct catalog *catalogs[MOST] = {NULL};
    int count = argc - 2, result = EXIT_SUCCESS;

    if (count < 1 || count > MOST) {
        fprintf(stderr, "usage: milepost-catalogc OUTPUT.c FOLDER...\n");
        return 2;
    }
    for (int i = 0; i < count; i++) {
        files[i] = compile_read(argv[i + 2]);
        catalogs[i] = files[i] ? catalog_of(files[i]) : NULL;
        if (!files[i])
            result = EXIT_FAILURE;
    }
    if (result == EXIT_SUCCESS)
        result = write_source(catalogs, count, argv[1]);
    for (int i = 0; i < count; i++)
        catalog_free(&files[i]);
    return result;
}

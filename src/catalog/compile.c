/* SPDX-License-Identifier: MIT
 * milepost-catalogc FOLDER OUTPUT.c: checks a catalogue and writes it as C source, for the
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
static int write_source(const struct catalog *catalog, const char *path)
{
    struct buffer source = {0};
    FILE *out = fopen(path, "w");
    bool written = false;

    if (out) {
        catalog_emit(catalog, &source);
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

int main(int argc, char **argv)
{
    struct catalog_file *file = NULL;
    struct error err = {0};
    int result = EXIT_FAILURE;

    if (argc != 3) {
        fprintf(stderr, "usage: milepost-catalogc FOLDER OUTPUT.c\n");
        return 2;
    }
    if (catalog_load(argv[1], &file, &err) == STATUS_OK)
        result = write_source(catalog_of(file), argv[2]);
    else if (file)
        print_faults(argv[1], file);
    else
        fprintf(stderr, "milepost-catalogc: %s\n", err.text);
    catalog_free(&file);
    return result;
}

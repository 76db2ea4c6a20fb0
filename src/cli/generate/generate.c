/* SPDX-License-Identifier: MIT
 * For the build: writes a manual page to standard output. */
#include "cli/generate/generate.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    const char *name;
    void (*write)(struct buffer *out);
} files[] = {
    {"manual", manual_page},
    {"catalogue", manual_catalogue_page},
};

int main(int argc, char **argv)
{
    for (size_t i = 0; argc == 2 && i < sizeof files / sizeof *files; i++) {
        struct buffer text = {0};
        bool written;

        if (strcmp(files[i].name, argv[1]) != 0)
            continue;
        files[i].write(&text);
        written = fputs(buffer_text(&text), stdout) != EOF && fclose(stdout) == 0;
        buffer_clear(&text);
        return written ? EXIT_SUCCESS : EXIT_FAILURE;
    }
    fputs("usage: milepost-generate manual|catalogue\n", stderr);
    return EXIT_FAILURE;
}

/* SPDX-License-Identifier: MIT
 * A folder with all its files, held in memory: to begin anew from it, and to say what changed. */
#ifndef MILEPOST_TESTS_CAMPAIGN_TREE_H
#define MILEPOST_TESTS_CAMPAIGN_TREE_H

#include <stdbool.h>
#include <sys/types.h>

#include "milepost/text.h"
#include "milepost/vector.h"

struct tree_file {
    char *name; /* from the folder on */
    char *bytes;
    size_t length;
    ino_t inode;
};

struct tree {
    VECTOR(struct tree_file) files; /* plain files alone, by name */
};

void tree_read(const char *folder, struct tree *out);

/* Makes the folder hold these files and no others; its folders stay. */
void tree_write(const char *folder, const struct tree *tree);

/* By name, as tree_find looks for them: after files were added by hand. */
void tree_sort(struct tree *tree);

/* NULL: there is none. */
const struct tree_file *tree_find(const struct tree *tree, const char *name);

bool tree_same(const struct tree_file *left, const struct tree_file *right);
void tree_clear(struct tree *tree);

#endif

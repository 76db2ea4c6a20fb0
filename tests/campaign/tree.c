/* SPDX-License-Identifier: MIT
 * Folders read into memory and written back. */
#define _GNU_SOURCE 1
#include "campaign/tree.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void give_up(const char *path)
{
    perror(path);
    exit(2);
}

static void read_into(const char *path, struct tree_file *file)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    size_t have = 0;

    if (fd < 0)
        give_up(path);
    file->bytes = memory_new(file->length + 1, 1);
    while (have < file->length) {
        ssize_t got = read(fd, file->bytes + have, file->length - have);

        if (got <= 0)
            give_up(path);
        have += (size_t)got;
    }
    close(fd);
}

static void read_folder(const char *folder, size_t root, struct tree *out)
{
    DIR *entries = opendir(folder);
    struct buffer path = {0};

    for (const struct dirent *entry; entries && (entry = readdir(entries));) {
        struct stat about;

        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
            continue;
        buffer_truncate(&path, 0);
        buffer_format(&path, "%s/%s", folder, entry->d_name);
        if (lstat(path.text, &about) == 0 && S_ISDIR(about.st_mode))
            read_folder(path.text, root, out);
        else if (S_ISREG(about.st_mode)) {
            struct tree_file file = {.name = memory_copy_text(path.text + root + 1),
                                     .length = (size_t)about.st_size,
                                     .inode = about.st_ino};

            read_into(path.text, &file);
            VECTOR_PUSH(&out->files, file);
        }
    }
    buffer_clear(&path);
    if (entries)
        closedir(entries);
}

static int by_name(const void *left, const void *right)
{
    return strcmp(((const struct tree_file *)left)->name, ((const struct tree_file *)right)->name);
}

void tree_read(const char *folder, struct tree *out)
{
    read_folder(folder, strlen(folder), out);
    tree_sort(out);
}

void tree_sort(struct tree *tree)
{
    if (tree->files.count > 0)
        qsort(tree->files.items, tree->files.count, sizeof *tree->files.items, by_name);
}

static void make_folders(char *path)
{
    for (char *at = strchr(path + 1, '/'); at; at = strchr(at + 1, '/')) {
        *at = '\0';
        mkdir(path, 0700);
        *at = '/';
    }
}

static void write_one(const char *folder, const struct tree_file *file)
{
    struct buffer path = {0};
    int fd;

    buffer_format(&path, "%s/%s", folder, file->name);
    make_folders(path.text);
    fd = open(path.text, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (fd < 0 || write(fd, file->bytes, file->length) != (ssize_t)file->length)
        give_up(path.text);
    close(fd);
    buffer_clear(&path);
}

void tree_write(const char *folder, const struct tree *tree)
{
    struct tree now = {0};
    struct buffer path = {0};

    tree_read(folder, &now);
    for (size_t i = 0; i < now.files.count; i++) {
        const struct tree_file *file = &now.files.items[i];

        if (tree_same(file, tree_find(tree, file->name)))
            continue;
        buffer_truncate(&path, 0);
        buffer_format(&path, "%s/%s", folder, file->name);
        unlink(path.text);
    }
    for (size_t i = 0; i < tree->files.count; i++)
        if (!tree_same(&tree->files.items[i], tree_find(&now, tree->files.items[i].name)))
            write_one(folder, &tree->files.items[i]);
    buffer_clear(&path);
    tree_clear(&now);
}

const struct tree_file *tree_find(const struct tree *tree, const char *name)
{
    const struct tree_file wanted = {.name = (char *)(uintptr_t)name};

    if (tree->files.count == 0)
        return NULL;
    return bsearch(&wanted, tree->files.items, tree->files.count, sizeof wanted, by_name);
}

bool tree_same(const struct tree_file *left, const struct tree_file *right)
{
    if (!left || !right)
        return left == right;
    return left->length == right->length && memcmp(left->bytes, right->bytes, left->length) == 0;
}

void tree_clear(struct tree *tree)
{
    for (size_t i = 0; i < tree->files.count; i++) {
        free(tree->files.items[i].name);
        free(tree->files.items[i].bytes);
    }
    VECTOR_CLEAR(&tree->files);
}

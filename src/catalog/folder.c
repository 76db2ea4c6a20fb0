/* SPDX-License-Identifier: MIT
 * The files of a catalogue's folder, read whole and within bounds; and the folders of several. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "catalog/load_texts.h"
#include "catalog/schema/files.h"

/* Files of other names are only named, and not all of them. */
enum { MAX_STRANGERS = 16, MAX_SHEETS = 64 };

static char *folder_read_file(struct arena *arena, int fd, size_t size, size_t *length)
{
    char *bytes = arena_new(arena, size + 1, 1);

    *length = 0;
    while (*length < size) {
        ssize_t count = read(fd, bytes + *length, size - *length);

        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return NULL;
        if (count == 0)
            break;
        *length += (size_t)count;
    }
    return bytes;
}

static void read_open_file(struct arena *arena, int fd, struct catalog_text *text)
{
    struct stat info;

    if (fstat(fd, &info) != 0)
        text->trouble = arena_copy_text(arena, error_reason(errno));
    else if (!S_ISREG(info.st_mode))
        text->trouble = "it is not a file";
    else if (info.st_size > MAX_FILE_BYTES)
        text->trouble = "the file is larger than 1 MiB";
    else if (!(text->bytes = folder_read_file(arena, fd, (size_t)info.st_size, &text->length)))
        text->trouble = arena_copy_text(arena, error_reason(errno));
}

/* False when there is no such file. */
static bool read_text_file(struct arena *arena, int folder, const char *name,
                           struct catalog_text *text)
{
    int fd = openat(folder, name, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);

    *text = (struct catalog_text){.name = name, .bytes = ""};
    if (fd < 0 && errno == ENOENT)
        return false;
    if (fd < 0) {
        text->trouble = arena_format(arena, "the file can't be opened: %s", error_reason(errno));
        return true;
    }
    read_open_file(arena, fd, text);
    close(fd);
    return true;
}

static bool is_stranger(const char *name)
{
    const char *end = strrchr(name, '.');

    if (name[0] == '.' || !end || (strcmp(end, ".yaml") != 0 && strcmp(end, ".yml") != 0))
        return false;
    for (int i = 0; i < FILE_COUNT; i++)
        if (strcmp(name, file_forms[i].name) == 0)
            return false;
    return true;
}

static int read_folder(struct arena *arena, DIR *folder,
                       struct catalog_text texts[FILE_COUNT + MAX_STRANGERS])
{
    const struct dirent *entry;
    int count = 0, strangers = 0;

    for (int i = 0; i < FILE_COUNT; i++)
        count += read_text_file(arena, dirfd(folder), file_forms[i].name, &texts[count]);
    while (strangers < MAX_STRANGERS && (entry = readdir(folder)) != NULL)
        if (is_stranger(entry->d_name)) {
            texts[count++] = (struct catalog_text){.name = arena_copy_text(arena, entry->d_name)};
            strangers++;
        }
    return count;
}

/* ---- fact sheets ----------------------------------------------------------------------------- */

static bool is_sheet(const char *name)
{
    size_t length = strlen(name);

    return name[0] != '.' && length > 3 && strcmp(name + length - 3, ".md") == 0;
}

/* As many as there is room for; what can't be read is as good as not there. */
static int read_sheets(struct arena *arena, DIR *folder, struct sheet_text texts[MAX_SHEETS])
{
    const struct dirent *entry;
    int count = 0;

    while (count < MAX_SHEETS && (entry = readdir(folder)) != NULL) {
        struct catalog_text text;

        if (is_sheet(entry->d_name) &&
            read_text_file(arena, dirfd(folder), arena_copy_text(arena, entry->d_name), &text) &&
            !text.trouble)
            texts[count++] = (struct sheet_text){text.name, text.bytes, text.length};
    }
    return count;
}

static DIR *folder_open(const char *folder, const char *what, struct error *err)
{
    DIR *opened = opendir(folder);

    if (!opened)
        (void)error_set(err, STATUS_IO, "the %s folder %s can't be read: %s", what, folder,
                        error_reason(errno));
    return opened;
}

/* ---- one folder a career --------------------------------------------------------------------- */

/* More careers nobody has; what is beyond them is not looked at. */
enum { MAX_FOLDERS = 64 };

static bool folder_has_catalogue(int folder, const char *name)
{
    int fd = openat(folder, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool has = fd >= 0 && faccessat(fd, file_forms[0].name, F_OK, 0) == 0;

    if (fd >= 0)
        close(fd);
    return has;
}

static int order_paths(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static int list_within(const char *folder, DIR *opened, char **paths)
{
    const struct dirent *entry;
    int count = 0;

    while (count < MAX_FOLDERS && (entry = readdir(opened)) != NULL) {
        struct buffer path = {0};

        if (entry->d_name[0] == '.' || !folder_has_catalogue(dirfd(opened), entry->d_name))
            continue;
        buffer_format(&path, "%s/%s", folder, entry->d_name);
        paths[count++] = path.text;
    }
    qsort(paths, (size_t)count, sizeof *paths, order_paths);
    return count;
}

enum status catalog_list_folders(const char *folder, char ***out, int *count, struct error *err)
{
    DIR *opened = folder_open(folder, "catalogue", err);

    *out = NULL;
    *count = 0;
    if (!opened)
        return STATUS_IO;
    *out = memory_new(MAX_FOLDERS, sizeof **out);
    if (!folder_has_catalogue(dirfd(opened), "."))
        *count = list_within(folder, opened, *out);
    if (*count == 0)
        (*out)[(*count)++] = memory_copy_text(folder);
    closedir(opened);
    return STATUS_OK;
}

/* ---- the whole ------------------------------------------------------------------------------- */

static enum status load_opened(DIR *folder, DIR *sheets, struct catalog_file **out,
                               struct error *err)
{
    struct catalog_text texts[FILE_COUNT + MAX_STRANGERS];
    struct sheet_text sheet_texts[MAX_SHEETS];
    struct arena arena = {0};
    int count = read_folder(&arena, folder, texts);
    int sheet_count = sheets ? read_sheets(&arena, sheets, sheet_texts) : 0;
    enum status status =
        catalog_compare_texts(texts, count, sheets ? sheet_texts : NULL, sheet_count, out, err);

    arena_clear(&arena);
    return status;
}

enum status catalog_load_compared(const char *folder, const char *sheets, struct catalog_file **out,
                                  struct error *err)
{
    DIR *opened = folder_open(folder, "catalogue", err);
    DIR *opened_sheets = opened && sheets ? folder_open(sheets, "sheets'", err) : NULL;
    enum status status = STATUS_IO;

    *out = NULL;
    if (opened && (opened_sheets || !sheets)) {
        status = load_opened(opened, opened_sheets, out, err);
        if (status != STATUS_OK)
            error_prefix(err, "%s: ", folder);
    }
    if (opened)
        closedir(opened);
    if (opened_sheets)
        closedir(opened_sheets);
    return status;
}

enum status catalog_load(const char *folder, struct catalog_file **out, struct error *err)
{
    return catalog_load_compared(folder, NULL, out, err);
}

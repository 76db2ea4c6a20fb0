/* SPDX-License-Identifier: MIT
 * Backups: one where the person says, and one a day in Milepost's own folder. A daily one is named
 * NAME-HASH-YYYY-MM-DD.db, the hash being of the data file's path, so that two data files of
 * one name do not share their backups. */
#include "store/keep/backup.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "milepost/memory.h"
#include "milepost/store/keep.h"
#include "milepost/whole_file.h"
#include "store/file/copy.h"
#include "store/file/file.h"

enum { DATE_LENGTH = 10 };

enum status store_backup(struct store *store, const char *path, struct error *err)
{
    struct file_place place = {0};
    enum status status = file_find(path, false, &place, err);

    if (status == STATUS_OK && whole_file_is_beside_database(place.path))
        status =
            error_set(err, STATUS_CONFLICT,
                      "%s: a database would take it for its journal: choose another name", path);
    if (status == STATUS_OK && file_kind(place.path, NULL) != FILE_MISSING)
        status = error_set(err, STATUS_CONFLICT, "%s: is there already: choose another name", path);
    if (status == STATUS_OK)
        status = copy_to_place(store, &place, err);
    file_place_clear(&place);
    return status;
}

/* ---- daily ----------------------------------------------------------------------------------- */

/* 32-bit FNV-1a: telling paths apart, nothing more. */
static uint32_t path_hash(const char *text)
{
    uint32_t hash = 2166136261u;

    for (; *text; text++)
        hash = (hash ^ (unsigned char)*text) * 16777619u;
    return hash;
}

void backups_add_prefix(struct buffer *out, const struct store *store)
{
    const char *dot = strrchr(store->name, '.');
    size_t length = dot && dot > store->name ? (size_t)(dot - store->name) : strlen(store->name);

    buffer_add_bytes(out, store->name, length);
    buffer_format(out, "-%08x-", (unsigned)path_hash(store->path));
}

/* Whether a file's name is one of those that are looked for; the day of a daily backup goes to
 * *day. */
typedef bool wanted_fn(const char *name, const char *prefix, date_day *day);

static enum status backups_scan(const char *folder, const char *prefix, wanted_fn *wanted,
                                struct backup_list *out, struct error *err)
{
    DIR *entries = opendir(folder);
    const struct dirent *entry;

    if (!entries)
        return errno == ENOENT ? STATUS_OK
                               : error_set(err, STATUS_IO, "%s: can't be read (%s)", folder,
                                           error_reason(errno));
    while ((entry = readdir(entries))) {
        struct backup found = {.day = DATE_NONE};
        struct buffer path = {0};

        if (strncmp(entry->d_name, prefix, strlen(prefix)) != 0 ||
            !wanted(entry->d_name, prefix, &found.day))
            continue;
        buffer_format(&path, "%s/%s", folder, entry->d_name);
        found.path = path.text;
        VECTOR_PUSH(out, found);
    }
    closedir(entries);
    return STATUS_OK;
}

static bool name_is_daily(const char *name, const char *prefix, date_day *day)
{
    char date[DATE_LENGTH + 1] = {0};
    const char *rest = name + strlen(prefix);

    if (strlen(rest) != DATE_LENGTH + strlen(BACKUP_SUFFIX) ||
        strcmp(rest + DATE_LENGTH, BACKUP_SUFFIX) != 0)
        return false;
    memcpy(date, rest, DATE_LENGTH);
    return date_parse(date, DATE_MONTH_REFUSED, day);
}

enum status backups_daily(const struct store *store, const char *folder, struct backup_list *out,
                          struct error *err)
{
    struct buffer prefix = {0};
    enum status status;

    backups_add_prefix(&prefix, store);
    status = backups_scan(folder, prefix.text, name_is_daily, out, err);
    buffer_clear(&prefix);
    return status;
}

void backups_clear(struct backup_list *list)
{
    for (size_t i = 0; i < list->count; i++)
        free(list->items[i].path);
    VECTOR_CLEAR(list);
}

/* ---- beside the file, and what was left half made -------------------------------------------- */

static bool name_is_left(const char *name, const char *prefix, date_day *day)
{
    (void)day;
    return name_is_unfinished(name + strlen(prefix) - 1);
}

/* Behind "-20261118" or "-2", if that is there. */
static const char *name_skip_number(const char *name)
{
    size_t digits = *name == '-' ? strspn(name + 1, "0123456789") : 0;

    return digits > 0 ? name + 1 + digits : name;
}

/* Exactly the names that file_free_name gives for what Milepost does; with a journal's ending when
 * `end` asks for one. */
static bool name_is_of_copy(const char *name, const char *prefix, const char *end)
{
    static const char *const words[] = {"restore", "version", "swap", "new"};
    const char *rest = name + strlen(prefix);

    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t length = strlen(words[i]);

        if (strncmp(rest, words[i], length) == 0)
            return strcmp(name_skip_number(name_skip_number(rest + length)), end) == 0;
    }
    return false;
}

static bool name_is_beside(const char *name, const char *prefix, date_day *day)
{
    (void)day;
    return name_is_of_copy(name, prefix, "");
}

static bool name_is_journal_beside(const char *name, const char *prefix, date_day *day)
{
    (void)day;
    return name_is_of_copy(name, prefix, "-journal");
}

/* Of any data file: its name, the hash of its path, a day. */
static bool name_is_daily_of_any(const char *name, const char *prefix, date_day *day)
{
    enum { HASH = 8, END = 1 + HASH + 1 + DATE_LENGTH + sizeof BACKUP_SUFFIX - 1 };
    size_t length = strlen(name);
    const char *hash;

    (void)prefix;
    if (length <= END)
        return false;
    hash = name + length - END + 1;
    return hash[-1] == '-' && strspn(hash, "0123456789abcdef") == HASH && hash[HASH] == '-' &&
           name_is_daily(hash, "12345678-", day);
}

static enum status backups_scan_beside(const struct store *store, const char *infix,
                                       wanted_fn *wanted, struct backup_list *out,
                                       struct error *err)
{
    struct file_place place = {0};
    struct buffer prefix = {0};
    enum status status = file_find(store->path, false, &place, err);

    buffer_format(&prefix, "%s%s", store->name, infix);
    if (status == STATUS_OK)
        status = backups_scan(place.folder, prefix.text, wanted, out, err);
    buffer_clear(&prefix);
    file_place_clear(&place);
    return status;
}

enum status backups_beside(const struct store *store, struct backup_list *out, struct error *err)
{
    return backups_scan_beside(store, ".before-", name_is_beside, out, err);
}

enum status backups_journals(const struct store *store, struct backup_list *out, struct error *err)
{
    return backups_scan_beside(store, ".before-", name_is_journal_beside, out, err);
}

enum status backups_daily_of_any(const char *folder, struct backup_list *out, struct error *err)
{
    return backups_scan(folder, "", name_is_daily_of_any, out, err);
}

enum status backups_unfinished(const struct store *store, const char *folder,
                               struct backup_list *out, struct error *err)
{
    struct buffer prefix = {0};
    enum status status = backups_scan_beside(store, ".", name_is_left, out, err);

    backups_add_prefix(&prefix, store);
    if (status == STATUS_OK && folder)
        status = backups_scan(folder, prefix.text, name_is_left, out, err);
    buffer_clear(&prefix);
    return status;
}

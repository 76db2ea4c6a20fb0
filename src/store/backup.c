/* SPDX-License-Identifier: MIT
 * Backups: one where the person says, and one a day in Milepost's own folder. A daily one is named
 * NAME-HASH-YYYY-MM-DD.db, the hash being of the data file's path, so that two data files of
 * one name do not share their backups. */
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "private.h"

#define BACKUP_SUFFIX ".db"

enum { KEEP_DAYS = 7, DATE_LENGTH = 10 };

enum status store_backup(struct store *store, const char *path, struct error *err)
{
    struct file_place place = {0};
    enum status status = file_find(path, false, &place, err);

    if (status == STATUS_OK && file_kind(place.path, NULL) != FILE_MISSING)
        status = error_set(err, STATUS_CONFLICT, "%s: is there already: choose another name", path);
    if (status == STATUS_OK)
        status = copy_to_place(store, &place, err);
    file_place_clear(&place);
    return status;
}

/* ---- daily
 * ------------------------------------------------------------------------------------------*/

/* 32-bit FNV-1a: telling paths apart, nothing more. */
static uint32_t hash_of(const char *text)
{
    uint32_t hash = 2166136261u;

    for (; *text; text++)
        hash = (hash ^ (unsigned char)*text) * 16777619u;
    return hash;
}

/* What the names of this file's daily backups begin with. */
static void add_prefix(struct buffer *out, const struct store *store)
{
    const char *dot = strrchr(store->name, '.');
    size_t length = dot && dot > store->name ? (size_t)(dot - store->name) : strlen(store->name);

    buffer_add_bytes(out, store->name, length);
    buffer_format(out, "-%08x-", (unsigned)hash_of(store->path));
}

/* The day in a daily backup's name, or DATE_NONE if it is not one of this file's. */
static date_day day_of(const char *name, const char *prefix)
{
    size_t length = strlen(prefix);
    char date[DATE_LENGTH + 1] = {0};
    date_day day;

    if (strncmp(name, prefix, length) != 0 ||
        strlen(name) != length + DATE_LENGTH + strlen(BACKUP_SUFFIX) ||
        strcmp(name + length + DATE_LENGTH, BACKUP_SUFFIX) != 0)
        return DATE_NONE;
    memcpy(date, name + length, DATE_LENGTH);
    return date_parse(date, DATE_MONTH_REFUSED, &day) ? day : DATE_NONE;
}

static void push_path(struct backup_list *out, const char *folder, const char *name, date_day day)
{
    struct buffer path = {0};

    buffer_format(&path, "%s/%s", folder, name);
    VECTOR_PUSH(out, (struct backup){.path = path.text, .day = day});
}

enum status backups_daily(const struct store *store, const char *folder, struct backup_list *out,
                          struct error *err)
{
    struct buffer prefix = {0};
    DIR *entries = opendir(folder);
    const struct dirent *entry;
    date_day day;

    if (!entries)
        return errno == ENOENT
                   ? STATUS_OK
                   : error_set(err, STATUS_IO, "%s: can't be read (%s)", folder, strerror(errno));
    add_prefix(&prefix, store);
    while ((entry = readdir(entries)))
        if ((day = day_of(entry->d_name, prefix.text)) != DATE_NONE)
            push_path(out, folder, entry->d_name, day);
    closedir(entries);
    buffer_clear(&prefix);
    return STATUS_OK;
}

void backups_clear(struct backup_list *list)
{
    for (size_t i = 0; i < list->count; i++)
        free(list->items[i].path);
    VECTOR_CLEAR(list);
}

static bool has_day(const struct backup_list *list, date_day day)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i].day == day)
            return true;
    return false;
}

static enum status make_daily(struct store *store, const char *folder, date_day today,
                              struct error *err)
{
    char date[DATE_TEXT];
    struct file_place place = {0};
    struct buffer path = {0};
    enum status status;

    buffer_format(&path, "%s/", folder);
    add_prefix(&path, store);
    buffer_format(&path, "%s" BACKUP_SUFFIX, date_iso(today, date));
    status = file_find(path.text, true, &place, err);
    if (status == STATUS_OK)
        status = copy_to_place(store, &place, err);
    file_place_clear(&place);
    buffer_clear(&path);
    /* Another program made it at the same moment. */
    return status == STATUS_CONFLICT ? STATUS_OK : status;
}

/* Only after today's is whole: an old backup is never given up for nothing. */
static void drop_old(const struct backup_list *list, date_day today)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i].day < today - KEEP_DAYS)
            unlink(list->items[i].path);
}

enum status store_backup_daily(struct store *store, const char *folder, date_day today,
                               struct error *err)
{
    struct backup_list list = {0};
    enum status status = backups_daily(store, folder, &list, err);

    if (status == STATUS_OK && !has_day(&list, today)) {
        status = make_daily(store, folder, today, err);
        if (status == STATUS_OK)
            drop_old(&list, today);
    }
    backups_clear(&list);
    return status;
}

/* ---- beside the file
 * ------------------------------------------------------------------------------------*/

/* Copies that a migration or a restore left, but not their journals or half-made ones. */
static bool is_beside(const char *name, const char *prefix)
{
    static const char journal[] = "-journal";
    size_t length = strlen(name);

    return strncmp(name, prefix, strlen(prefix)) == 0 && !strstr(name, ".new-") &&
           !(length > sizeof journal && strcmp(name + length - (sizeof journal - 1), journal) == 0);
}

enum status backups_beside(const struct store *store, struct backup_list *out, struct error *err)
{
    struct file_place place = {0};
    struct buffer prefix = {0};
    enum status status = file_find(store->path, false, &place, err);
    const struct dirent *entry;
    DIR *entries;

    if (status != STATUS_OK)
        return status;
    entries = opendir(place.folder);
    if (!entries)
        status = error_set(err, STATUS_IO, "%s: can't be read (%s)", place.folder, strerror(errno));
    buffer_format(&prefix, "%s.before-", store->name);
    while (entries && (entry = readdir(entries)))
        if (is_beside(entry->d_name, prefix.text))
            push_path(out, place.folder, entry->d_name, DATE_NONE);
    if (entries)
        closedir(entries);
    buffer_clear(&prefix);
    file_place_clear(&place);
    return status;
}

/* SPDX-License-Identifier: MIT
 * Opening, checking and closing the data file. A file that is refused stays untouched. After a
 * clean end no journal lies beside it: one that does at opening means that the last program was
 * killed, or that another one is at work, and then the file is checked through. */
#include "store/file/open.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "milepost/memory.h"
#include "milepost/store/rescue.h"
#include "store/file/copy.h"
#include "store/file/fault.h"
#include "store/file/file.h"
#include "store/file/salvage.h"
#include "store/file/settings.h"
#include "store/file/sql.h"

static struct store *handle_new(const struct file_place *place, const struct store_options *options)
{
    struct store *store = memory_new(1, sizeof *store);

    store->schema = options->schema;
    store->busy_ms = options->busy_ms;
    store->salvage = options->salvage;
    store->is_backup = options->is_backup;
    store->path = memory_copy_text(place->path);
    store->name = store->path + (place->name - place->path);
    return store;
}

static void handle_free(struct store *store)
{
    sql_release(store);
    sqlite3_close(store->db);
    VECTOR_CLEAR(&store->seen);
    VECTOR_CLEAR(&store->seen_before);
    looks_clear(&store->names);
    free(store->path);
    free(store);
}

static enum status handle_connect(struct store *store, const struct store_options *options,
                                  int access_flag, struct error *err)
{
    /* The program has no threads, so nothing is to be guarded from one. */
    int flags = access_flag | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX;
    int code = options->salvage ? salvage_connect(store)
                                : sqlite3_open_v2(store->path, &store->db, flags, options->vfs);

    if (code != SQLITE_OK)
        return store_sqlite_fault(store, code, err);
    sqlite3_busy_timeout(store->db, options->busy_ms);
    return STATUS_OK;
}

/* To a database that is empty so far. */
static enum status handle_connect_new(struct store *store, const struct store_options *options,
                                      int access_flag, struct error *err)
{
    enum status status = handle_connect(store, options, access_flag, err);

    if (status == STATUS_OK)
        status = settings_apply(store, err);
    return status == STATUS_OK ? schema_create(store, err) : status;
}

enum status store_open_unfinished(const char *unfinished, const struct file_place *place,
                                  const struct store_options *options, struct store **out,
                                  struct error *err)
{
    struct file_place whole = {.path = (char *)unfinished, .name = unfinished};

    *out = handle_new(&whole, options);
    (*out)->name = place->name;
    return handle_connect_new(*out, options, SQLITE_OPEN_READWRITE, err);
}

/* The new file gets its name only when it is whole: a program that is killed here leaves no data
 * file behind that the next one would have to refuse. */
static enum status data_file_create(const struct file_place *place,
                                    const struct store_options *options, struct error *err)
{
    char *unfinished;
    struct store *store;
    enum status status = file_make_unfinished(place, &unfinished, err);

    if (status != STATUS_OK)
        return status;
    status = store_open_unfinished(unfinished, place, options, &store, err);
    store_close(&store);
    if (status == STATUS_OK)
        status = file_publish(unfinished, place, err);
    if (status != STATUS_OK)
        file_drop(unfinished);
    free(unfinished);
    return status;
}

static const struct {
    const char *what, *to_do, *of_backup;
} refused_kinds[] = {
    [FILE_EMPTY] = {"is empty, so it is not a Milepost data file",
                    "remove it, or name another with --db", "name a backup"},
    [FILE_FOLDER] = {"is a folder, not a Milepost data file", "name a file with --db",
                     "name a backup"},
    [FILE_LINK] = {"is a symbolic link, which is not followed", "name the file itself with --db",
                   "name the file itself"},
    [FILE_OTHER] = {"is not an ordinary file", "name another with --db", "name a backup"},
};

/* Makes what is missing and refuses what can't be a data file. */
static enum status data_file_prepare(const struct file_place *place, enum store_mode mode,
                                     const struct store_options *options,
                                     struct store_notice *notice, struct error *err)
{
    enum file_kind kind = file_kind(place->path, NULL);
    enum status status;

    if (kind == FILE_PLAIN)
        return STATUS_OK;
    if (file_kind_is_unknown(kind))
        return file_refuse_unknown(place->name, kind, err);
    if (kind != FILE_MISSING)
        return error_set(err, STATUS_CORRUPT, "%s: %s: %s", place->name, refused_kinds[kind].what,
                         options->is_backup ? refused_kinds[kind].of_backup
                                            : refused_kinds[kind].to_do);
    if (mode != STORE_CREATE)
        return error_set(err, STATUS_NOT_FOUND, "%s: there is no such data file in %s", place->name,
                         place->folder);
    status = data_file_create(place, options, err);
    notice->created = status == STATUS_OK;
    /* Another program made it at the same moment: that one is as good. */
    return status == STATUS_CONFLICT ? STATUS_OK : status;
}

static bool data_file_may_be_written(const struct file_place *place)
{
    return access(place->path, W_OK) == 0 && access(place->folder, W_OK) == 0;
}

static bool handle_may_write(const struct store *store)
{
    char *folder = memory_copy_bytes(store->path, (size_t)(store->name - store->path));
    bool may = access(store->path, W_OK) == 0 && access(folder, W_OK) == 0;

    free(folder);
    return may;
}

/* Somebody gave the permission that was missing at opening: the file is opened anew, for writing.
 * Where that fails the old connection stays. */
static bool handle_write_again(struct store *store)
{
    const struct store_options options = {.busy_ms = store->busy_ms};
    sqlite3 *old = store->db;
    struct error ignored;

    if (!handle_may_write(store))
        return false;
    sql_release(store);
    store->read_only = false;
    if (handle_connect(store, &options, SQLITE_OPEN_READWRITE, &ignored) == STATUS_OK &&
        settings_apply(store, &ignored) == STATUS_OK) {
        sqlite3_close(old);
        return true;
    }
    sql_release(store);
    sqlite3_close(store->db);
    store->db = old;
    store->read_only = true;
    return false;
}

bool store_is_read_only(const struct store *store)
{
    return store->read_only;
}

static enum status open_check_version(struct store *store, const struct store_options *options,
                                      struct store_notice *notice, struct error *err)
{
    int version = 0;
    enum status status = schema_check(store, &version, err);

    if (status != STATUS_OK || version == store->schema->version || options->any_version)
        return status;
    if (store->read_only)
        return store_fault(store, STATUS_VERSION, err, "is of an older Milepost: %s",
                           notice->read_only
                               ? "give yourself permission to write it and its folder, so that it "
                                 "can be brought up to date"
                               : "`milepost list` brings it up to date, and keeps a copy");
    status = schema_migrate(store, version, err);
    if (status == STATUS_OK)
        notice->migrated_from = version;
    return status;
}

static enum status open_check(struct store *store, const struct store_options *options,
                              bool thoroughly, struct store_notice *notice, struct error *err)
{
    enum status status = schema_check_header(store, err);

    if (status == STATUS_OK)
        status = settings_apply(store, err);
    if (status == STATUS_OK && thoroughly)
        status = copy_check(store, "PRAGMA quick_check(1)", err);
    if (status == STATUS_OK)
        status = open_check_version(store, options, notice, err);
    return status;
}

static enum status open_place(const struct file_place *place, enum store_mode mode,
                              const struct store_options *options, struct store **out,
                              struct store_notice *notice, struct error *err)
{
    enum status status = data_file_prepare(place, mode, options, notice, err);
    bool writable, hot = false, unclean;
    struct store *store;
    unsigned permissions = 0;

    if (status != STATUS_OK)
        return status;
    writable = data_file_may_be_written(place);
    file_kind(place->path, &permissions);
    notice->others_can_read = (permissions & 0077) != 0;
    notice->read_only = mode != STORE_READ && !writable;

    store = handle_new(place, options);
    store->read_only = mode == STORE_READ || !writable;
    store->write_again = notice->read_only ? handle_write_again : NULL;
    unclean = file_has_journal(place->path, &hot) && !options->glance;
    /* Only a handle that may write can roll back what was left half done. */
    status = handle_connect(store, options,
                            writable && ((hot && !options->glance) || !store->read_only)
                                ? SQLITE_OPEN_READWRITE
                                : SQLITE_OPEN_READONLY,
                            err);
    if (status == STATUS_OK && !options->salvage)
        status = open_check(store, options, unclean, notice, err);
    if (status == STATUS_OK)
        *out = store;
    else
        handle_free(store);
    return status;
}

enum status store_open_with(const char *path, enum store_mode mode,
                            const struct store_options *options, struct store **out,
                            struct store_notice *notice, struct error *err)
{
    struct store_notice unread;
    struct file_place place = {0};
    enum status status;

    *out = NULL;
    notice = notice ? notice : &unread;
    *notice = (struct store_notice){0};
    status = file_find(path, mode == STORE_CREATE, &place, err);
    if (status == STATUS_OK)
        status = open_place(&place, mode, options, out, notice, err);
    file_place_clear(&place);
    return status;
}

enum status store_open(const char *path, enum store_mode mode, struct store **out,
                       struct store_notice *notice, struct error *err)
{
    const struct store_options options = {.schema = &store_schema, .busy_ms = STORE_BUSY_MS};

    return store_open_with(path, mode, &options, out, notice, err);
}

enum status store_open_copy(const char *path, enum store_mode mode, struct store **out,
                            struct error *err)
{
    const struct store_options options = {
        .schema = &store_schema, .busy_ms = STORE_BUSY_MS, .any_version = true};

    return store_open_with(path, mode, &options, out, NULL, err);
}

enum status store_open_backup(const char *path, struct store **out, struct error *err)
{
    const struct store_options options = {
        .schema = &store_schema, .busy_ms = STORE_BUSY_MS, .any_version = true, .is_backup = true};

    return store_open_with(path, STORE_READ, &options, out, NULL, err);
}

enum status store_open_glance(const char *path, struct store **out, struct error *err)
{
    const struct store_options options = {.schema = &store_schema, .glance = true};

    return store_open_with(path, STORE_READ, &options, out, NULL, err);
}

enum status store_open_damaged(const char *path, struct store **out, struct error *err)
{
    const struct store_options options = {.schema = &store_schema, .salvage = true};

    return store_open_with(path, STORE_READ, &options, out, NULL, err);
}

/* Nobody else can have it open, and nothing can be wrong with what does not exist yet. */
enum status store_open_memory(struct store **out, struct error *err)
{
    static const char name[] = ":memory:";
    const struct store_options options = {.schema = &store_schema};
    const struct file_place nowhere = {.path = (char *)name, .name = name};
    struct store *store = handle_new(&nowhere, &options);
    enum status status;

    *out = NULL;
    store->in_memory = true;
    status = handle_connect_new(store, &options, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, err);
    if (status == STATUS_OK)
        *out = store;
    else
        handle_free(store);
    return status;
}

/* Leaving the journal mode removes the empty journal, unless another program is at work. */
void store_close(struct store **store)
{
    if (!*store)
        return;
    if (!(*store)->read_only && !(*store)->in_memory && (*store)->db)
        sqlite3_exec((*store)->db, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL);
    handle_free(*store);
    *store = NULL;
}

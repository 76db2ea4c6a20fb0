/* SPDX-License-Identifier: MIT
 * The recording VFS. */
#include "store/file/power.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "campaign/disk.h"
#include "store/fixture.h"

enum which_file { DATA, JOURNAL, FILES, NEITHER = FILES };

/* What the disk calls them. */
static const char *const names[FILES] = {"data", "journal"};

struct power_log {
    sqlite3_vfs vfs, *system;
    char *path, *journal;
    struct disk_log disk;
    enum power_call failing;
    bool is_cut; /* the journal is, and no sync has confirmed it */
};

/* ---- recording
 * -----------------------------------------------------------------------------------*/

/* A file as SQLite sees it; the system's own one lies behind it in memory. */
struct recorded_file {
    sqlite3_file base;
    struct power_log *log;
    enum which_file which;
    sqlite3_file *real;
};

static enum which_file which_of(const struct power_log *log, const char *path)
{
    if (path && strcmp(path, log->path) == 0)
        return DATA;
    return path && strcmp(path, log->journal) == 0 ? JOURNAL : NEITHER;
}

static void note(struct power_log *log, enum which_file which, struct disk_step step,
                 const void *bytes)
{
    if (which == NEITHER)
        return;
    step.inode = which + 1;
    if (bytes)
        step.bytes = memory_copy_bytes(bytes, step.length);
    if (step.kind == DISK_MAKE || step.kind == DISK_REMOVE)
        step.name = memory_copy_text(names[which]);
    VECTOR_PUSH(&log->disk.steps, step);
    log->is_cut = step.kind == DISK_CUT && which == JOURNAL;
    /* What syncs a file syncs its folder, too. */
    if (step.kind == DISK_SYNC)
        VECTOR_PUSH(&log->disk.steps,
                    (struct disk_step){.kind = DISK_FOLDER_SYNC, .name = memory_copy_text("")});
}

/* Once. */
static bool fails(struct power_log *log, enum power_call call)
{
    if (log->failing != call)
        return false;
    log->failing = POWER_NO_CALL;
    return true;
}

static sqlite3_file *real(sqlite3_file *file)
{
    return ((struct recorded_file *)(void *)file)->real;
}

static struct power_log *log_of(sqlite3_file *file)
{
    return ((struct recorded_file *)(void *)file)->log;
}

static int record(sqlite3_file *file, int code, struct disk_step step, const void *bytes)
{
    const struct recorded_file *recorded = (const struct recorded_file *)(const void *)file;

    if (code == SQLITE_OK)
        note(recorded->log, recorded->which, step, bytes);
    return code;
}

static int file_close(sqlite3_file *file)
{
    return real(file)->pMethods->xClose(real(file));
}

static int file_read(sqlite3_file *file, void *bytes, int length, sqlite3_int64 offset)
{
    return real(file)->pMethods->xRead(real(file), bytes, length, offset);
}

static int file_write(sqlite3_file *file, const void *bytes, int length, sqlite3_int64 offset)
{
    struct disk_step step = {
        .kind = DISK_WRITE, .offset = (size_t)offset, .length = (size_t)length};

    return record(file, real(file)->pMethods->xWrite(real(file), bytes, length, offset), step,
                  bytes);
}

static int file_truncate(sqlite3_file *file, sqlite3_int64 length)
{
    struct disk_step step = {.kind = DISK_CUT, .length = (size_t)length};

    return record(file, real(file)->pMethods->xTruncate(real(file), length), step, NULL);
}

static int file_sync(sqlite3_file *file, int flags)
{
    struct disk_step step = {.kind = DISK_SYNC};

    if (log_of(file)->is_cut && fails(log_of(file), POWER_LAST_SYNC))
        return SQLITE_IOERR_FSYNC;
    return record(file, real(file)->pMethods->xSync(real(file), flags), step, NULL);
}

static int file_size(sqlite3_file *file, sqlite3_int64 *length)
{
    return real(file)->pMethods->xFileSize(real(file), length);
}

static int file_lock(sqlite3_file *file, int level)
{
    return real(file)->pMethods->xLock(real(file), level);
}

static int file_unlock(sqlite3_file *file, int level)
{
    if (fails(log_of(file), POWER_UNLOCK))
        return SQLITE_IOERR_UNLOCK;
    return real(file)->pMethods->xUnlock(real(file), level);
}

static int file_reserved(sqlite3_file *file, int *is_reserved)
{
    return real(file)->pMethods->xCheckReservedLock(real(file), is_reserved);
}

static int file_control(sqlite3_file *file, int what, void *argument)
{
    return real(file)->pMethods->xFileControl(real(file), what, argument);
}

static int file_sector(sqlite3_file *file)
{
    return real(file)->pMethods->xSectorSize(real(file));
}

static int file_device(sqlite3_file *file)
{
    return real(file)->pMethods->xDeviceCharacteristics(real(file));
}

/* Version 1: no shared memory and no mapping, so that nothing happens unseen. */
static const sqlite3_io_methods methods = {
    .iVersion = 1,
    .xClose = file_close,
    .xRead = file_read,
    .xWrite = file_write,
    .xTruncate = file_truncate,
    .xSync = file_sync,
    .xFileSize = file_size,
    .xLock = file_lock,
    .xUnlock = file_unlock,
    .xCheckReservedLock = file_reserved,
    .xFileControl = file_control,
    .xSectorSize = file_sector,
    .xDeviceCharacteristics = file_device,
};

static int vfs_open(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *out)
{
    struct recorded_file *recorded = (struct recorded_file *)(void *)file;
    struct power_log *log = vfs->pAppData;
    bool is_new = path && !is_there(path);
    int code;

    *recorded = (struct recorded_file){
        .log = log,
        .which = which_of(log, path),
        .real = (sqlite3_file *)(void *)(recorded + 1),
    };
    code = log->system->xOpen(log->system, path, recorded->real, flags, out);
    if (code != SQLITE_OK)
        return code;
    recorded->base.pMethods = &methods;
    if (is_new)
        note(log, recorded->which, (struct disk_step){.kind = DISK_MAKE}, NULL);
    return SQLITE_OK;
}

static int vfs_delete(sqlite3_vfs *vfs, const char *path, int sync_folder)
{
    struct power_log *log = vfs->pAppData;
    enum which_file which = which_of(log, path);
    int code = log->system->xDelete(log->system, path, sync_folder);

    if (code == SQLITE_OK)
        note(log, which, (struct disk_step){.kind = DISK_REMOVE}, NULL);
    /* A folder that is synced counts as a sync of something. */
    if (code == SQLITE_OK && sync_folder)
        note(log, which, (struct disk_step){.kind = DISK_SYNC}, NULL);
    return code;
}

static void begin_with(struct power_log *log, enum which_file which, const char *path)
{
    long length;
    char *bytes = read_bytes(path, &length);

    if (bytes)
        VECTOR_PUSH(&log->disk.first.files,
                    (struct tree_file){.name = memory_copy_text(names[which]),
                                       .bytes = bytes,
                                       .length = (size_t)length,
                                       .inode = which + 1});
}

struct power_log *power_start(const char *name, const char *path)
{
    struct power_log *log = memory_new(1, sizeof *log);
    struct buffer journal = {0};

    buffer_format(&journal, "%s-journal", path);
    log->path = memory_copy_text(path);
    log->journal = journal.text;
    begin_with(log, DATA, log->path);
    begin_with(log, JOURNAL, log->journal);
    log->system = sqlite3_vfs_find(NULL);
    log->vfs = *log->system;
    log->vfs.zName = name;
    log->vfs.szOsFile = (int)sizeof(struct recorded_file) + log->system->szOsFile;
    log->vfs.pAppData = log;
    log->vfs.xOpen = vfs_open;
    log->vfs.xDelete = vfs_delete;
    ck_assert_int_eq(sqlite3_vfs_register(&log->vfs, 0), SQLITE_OK);
    return log;
}

void power_stop(struct power_log **log)
{
    struct power_log *old = *log;

    sqlite3_vfs_unregister(&old->vfs);
    disk_clear(&old->disk);
    free(old->path);
    free(old->journal);
    free(old);
    *log = NULL;
}

size_t power_steps(const struct power_log *log)
{
    return log->disk.steps.count;
}

void power_fail(struct power_log *log, enum power_call call)
{
    log->failing = call;
}

/* ---- replaying
 * ------------------------------------------------------------------------------------*/

static void lay_out(const char *path, const struct tree_file *file)
{
    unlink(path);
    if (file)
        write_bytes(path, file->bytes, file->length);
}

void power_cut(const struct power_log *log, size_t steps, uint64_t *seed, const char *path)
{
    struct tree after = {0};
    struct buffer journal = {0};

    disk_cut(&log->disk, steps, DISK_HONEST, seed, &after);
    buffer_format(&journal, "%s-journal", path);
    lay_out(path, tree_find(&after, names[DATA]));
    lay_out(journal.text, tree_find(&after, names[JOURNAL]));
    buffer_clear(&journal);
    tree_clear(&after);
}

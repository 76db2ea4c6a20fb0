/* SPDX-License-Identifier: MIT
 * The recording VFS and the disk it replays. */
#include "store/file/power.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "store/fixture.h"

enum { SECTOR = 512 };

enum which_file { DATA, JOURNAL, FILES, NEITHER = FILES };

enum step_kind { STEP_WRITE, STEP_CUT, STEP_SYNC, STEP_MAKE, STEP_REMOVE };

struct step {
    enum step_kind kind;
    enum which_file file;
    size_t offset, length; /* of a cut: the length that is left */
    char *bytes;
};

struct image {
    char *bytes;
    size_t length;
    bool exists;
};

struct power_log {
    sqlite3_vfs vfs, *system;
    char *path, *journal;
    struct image first[FILES];
    VECTOR(struct step) steps;
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

static void note(struct power_log *log, struct step step, const void *bytes)
{
    if (step.file == NEITHER)
        return;
    if (bytes)
        step.bytes = memory_copy_bytes(bytes, step.length);
    VECTOR_PUSH(&log->steps, step);
}

static sqlite3_file *real(sqlite3_file *file)
{
    return ((struct recorded_file *)(void *)file)->real;
}

static int record(sqlite3_file *file, int code, struct step step, const void *bytes)
{
    const struct recorded_file *recorded = (const struct recorded_file *)(const void *)file;

    step.file = recorded->which;
    if (code == SQLITE_OK)
        note(recorded->log, step, bytes);
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
    struct step step = {.kind = STEP_WRITE, .offset = (size_t)offset, .length = (size_t)length};

    return record(file, real(file)->pMethods->xWrite(real(file), bytes, length, offset), step,
                  bytes);
}

static int file_truncate(sqlite3_file *file, sqlite3_int64 length)
{
    struct step step = {.kind = STEP_CUT, .length = (size_t)length};

    return record(file, real(file)->pMethods->xTruncate(real(file), length), step, NULL);
}

static int file_sync(sqlite3_file *file, int flags)
{
    struct step step = {.kind = STEP_SYNC};

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
        note(log, (struct step){.kind = STEP_MAKE, .file = recorded->which}, NULL);
    return SQLITE_OK;
}

static int vfs_delete(sqlite3_vfs *vfs, const char *path, int sync_folder)
{
    struct power_log *log = vfs->pAppData;
    enum which_file which = which_of(log, path);
    int code = log->system->xDelete(log->system, path, sync_folder);

    if (code == SQLITE_OK)
        note(log, (struct step){.kind = STEP_REMOVE, .file = which}, NULL);
    /* A folder that is synced counts as a sync of something. */
    if (code == SQLITE_OK && sync_folder)
        note(log, (struct step){.kind = STEP_SYNC, .file = which}, NULL);
    return code;
}

static struct image image_of_file(const char *path)
{
    long length;
    char *bytes = read_bytes(path, &length);

    return (struct image){
        .bytes = bytes, .length = bytes ? (size_t)length : 0, .exists = bytes != NULL};
}

struct power_log *power_start(const char *name, const char *path)
{
    struct power_log *log = memory_new(1, sizeof *log);
    struct buffer journal = {0};

    buffer_format(&journal, "%s-journal", path);
    log->path = memory_copy_text(path);
    log->journal = journal.text;
    log->first[DATA] = image_of_file(log->path);
    log->first[JOURNAL] = image_of_file(log->journal);
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
    for (size_t i = 0; i < old->steps.count; i++)
        free(old->steps.items[i].bytes);
    VECTOR_CLEAR(&old->steps);
    for (int file = 0; file < FILES; file++)
        free(old->first[file].bytes);
    free(old->path);
    free(old->journal);
    free(old);
    *log = NULL;
}

size_t power_steps(const struct power_log *log)
{
    return log->steps.count;
}

/* ---- replaying
 * ------------------------------------------------------------------------------------*/

/* What becomes of the steps that no sync has confirmed. */
enum fate { FATE_NONE, FATE_ALL, FATE_SOME, FATE_TORN, FATES };

static unsigned chance(unsigned *seed, unsigned of)
{
    *seed = *seed * 1103515245u + 12345u;
    return (*seed >> 16) % of;
}

static void set_length(struct image *image, size_t length)
{
    if (length > image->length) {
        image->bytes = memory_resize(image->bytes, length + 1, 1);
        memset(image->bytes + image->length, 0, length - image->length);
    }
    image->length = length;
}

static void put(struct image *image, size_t offset, const char *bytes, size_t length)
{
    if (length == 0)
        return;
    if (offset + length > image->length)
        set_length(image, offset + length);
    memcpy(image->bytes + offset, bytes, length);
}

static void put_torn(struct image *image, const struct step *step, unsigned *seed)
{
    for (size_t at = 0; at < step->length; at += SECTOR) {
        size_t length = step->length - at < SECTOR ? step->length - at : SECTOR;

        if (chance(seed, 2))
            put(image, step->offset + at, step->bytes + at, length);
    }
}

static void apply(struct image *image, const struct step *step)
{
    switch (step->kind) {
    case STEP_WRITE:
        put(image, step->offset, step->bytes, step->length);
        break;
    case STEP_CUT:
        set_length(image, step->length);
        break;
    case STEP_MAKE:
        image->exists = true;
        set_length(image, 0);
        break;
    case STEP_REMOVE:
        image->exists = false;
        break;
    case STEP_SYNC:
        break;
    }
}

/* The first step of the file that nothing has confirmed: behind its own last sync and, for making
 * and removing, behind the last sync of any file. */
static size_t first_loose(const struct power_log *log, size_t steps, enum which_file file)
{
    const struct step *items = log->steps.items;
    size_t loose = 0, any_sync = 0;

    for (size_t i = 0; i < steps; i++)
        if (items[i].kind == STEP_SYNC)
            any_sync = i;
    for (size_t i = 0; i < steps; i++) {
        bool in_folder = items[i].kind == STEP_MAKE || items[i].kind == STEP_REMOVE;

        if (items[i].file == file && (items[i].kind == STEP_SYNC || (in_folder && i < any_sync)))
            loose = i + 1;
    }
    return loose;
}

static void apply_loose(struct image *image, const struct step *step, enum fate fate,
                        unsigned *seed)
{
    if (fate == FATE_NONE || (fate != FATE_ALL && chance(seed, 2)))
        return;
    if (fate == FATE_TORN && step->kind == STEP_WRITE)
        put_torn(image, step, seed);
    else
        apply(image, step);
}

static struct image replay(const struct power_log *log, size_t steps, enum which_file file,
                           unsigned *seed)
{
    const struct image *first = &log->first[file];
    struct image image = {.exists = first->exists};
    enum fate fate = (enum fate)chance(seed, FATES);
    size_t loose = first_loose(log, steps, file);

    put(&image, 0, first->bytes ? first->bytes : "", first->length);
    for (size_t i = 0; i < steps; i++) {
        if (log->steps.items[i].file != file)
            continue;
        if (i < loose)
            apply(&image, &log->steps.items[i]);
        else
            apply_loose(&image, &log->steps.items[i], fate, seed);
    }
    return image;
}

static void lay_out(const char *path, const struct image *image)
{
    unlink(path);
    if (image->exists)
        write_bytes(path, image->bytes ? image->bytes : "", image->length);
}

void power_cut(const struct power_log *log, size_t steps, unsigned *seed, const char *path)
{
    struct image data = replay(log, steps, DATA, seed);
    struct image journal = replay(log, steps, JOURNAL, seed);
    struct buffer journal_path = {0};

    buffer_format(&journal_path, "%s-journal", path);
    lay_out(path, &data);
    lay_out(journal_path.text, &journal);
    buffer_clear(&journal_path);
    free(data.bytes);
    free(journal.bytes);
}

/* SPDX-License-Identifier: MIT
 * What goes wrong with the data file, in words: what it is and what to do. They never quote what
 * was being written, as SQLite's own message may. */
#include "store/file/fault.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "milepost/memory.h"
#include "store/file/file.h"

enum status store_fault(const struct store *store, enum status code, struct error *err,
                        const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    error_set_list(err, code, format, arguments);
    va_end(arguments);
    error_prefix(err, "%s: ", store->name);
    return code;
}

enum status store_has_file(const struct store *store, struct error *err)
{
    return store->in_memory ? store_fault(store, STATUS_USAGE, err, "is no file: name a data file")
                            : STATUS_OK;
}

enum status store_is_damaged(const struct store *store, struct error *err)
{
    return store_fault(store, STATUS_CORRUPT, err,
                       "is damaged: take a backup back with `milepost restore FILE`, which keeps "
                       "this file beside it");
}

/* SQLite reports a file system without locks as a lock that another program holds. A lock of our
 * own on a new file beside tells the two apart; locking the data file itself here would drop
 * SQLite's locks on it. */
static bool folder_has_no_locks(const struct store *store)
{
    struct file_place place = {0};
    struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_len = 1};
    char *probe = NULL;
    bool none = false;
    int fd;

    if (store->in_memory || file_find(store->path, false, &place, NULL) != STATUS_OK ||
        file_make_unfinished(&place, &probe, NULL) != STATUS_OK) {
        file_place_clear(&place);
        return false;
    }
    fd = open(probe, O_RDWR | O_CLOEXEC);
    if (fd >= 0) {
        none = fcntl(fd, F_SETLK, &lock) != 0 && errno == ENOLCK;
        close(fd);
    }
    unlink(probe);
    free(probe);
    file_place_clear(&place);
    return none;
}

static enum status fault_busy(const struct store *store, struct error *err)
{
    if (folder_has_no_locks(store))
        return store_fault(store, STATUS_IO, err,
                           "the file system it is on has no file locks, so it can't be used "
                           "safely: move it to a local disk");
    return store_fault(store, STATUS_BUSY, err,
                       "is in use by another program: close it and try again");
}

static enum status fault_no_space(const struct store *store, struct error *err)
{
    return store_fault(store, STATUS_IO, err,
                       "no space left on its disk: free some and try again; nothing earlier is "
                       "lost");
}

static bool is_lack_of_space(int system_error)
{
    return system_error == ENOSPC || system_error == EDQUOT || system_error == EFBIG;
}

const char *store_name_another(const struct store *store)
{
    return store->is_backup ? "name a backup" : "name another with --db";
}

/* On a drive that is mounted to be read no permission helps. */
const char *store_let_write(const struct store *store)
{
    return access(store->path, W_OK) != 0 && errno == EROFS
               ? "mount its disk to be written, or copy the file to another disk"
               : "give yourself permission to write it and its folder";
}

static enum status fault_read_only(const struct store *store, int code, struct error *err)
{
    if (code == SQLITE_READONLY_DBMOVED)
        return store_fault(store, STATUS_IO, err,
                           "was moved or replaced while it was open, nothing was saved: start "
                           "Milepost again");
    if (code == SQLITE_READONLY_ROLLBACK)
        return store_fault(store, STATUS_IO, err,
                           "the last program was stopped within a write, which must be taken back "
                           "first: %s",
                           store_let_write(store));
    return store_fault(store, STATUS_IO, err,
                       "can only be read: %s, or name another file with --db",
                       store_let_write(store));
}

static int last_error_of(sqlite3 *db, int which)
{
    sqlite3_file *file = NULL;
    int number = 0;

    if (sqlite3_file_control(db, "main", which, &file) == SQLITE_OK && file && file->pMethods)
        file->pMethods->xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &number);
    return number;
}

/* What the system said. SQLite notes it with the connection or, for a commit, with a file only. */
static int system_error_of(sqlite3 *db)
{
    int number = sqlite3_system_errno(db);

    if (number == 0)
        number = last_error_of(db, SQLITE_FCNTL_JOURNAL_POINTER);
    return number ? number : last_error_of(db, SQLITE_FCNTL_FILE_POINTER);
}

static enum status fault_input_output(const struct store *store, int code, struct error *err)
{
    int system_error = system_error_of(store->db);

    if (is_lack_of_space(system_error))
        return fault_no_space(store, err);
    return store_fault(store, STATUS_IO, err,
                       "can't be read or written (%s): look at its disk and permissions",
                       system_error ? error_reason(system_error) : sqlite3_errstr(code));
}

/* SQLite's own message is left out: it may quote what was being written. */
enum status store_sqlite_fault(const struct store *store, int code, struct error *err)
{
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return fault_busy(store, err);
    case SQLITE_FULL:
        return fault_no_space(store, err);
    case SQLITE_READONLY:
        return fault_read_only(store, code, err);
    case SQLITE_CORRUPT:
    case SQLITE_FORMAT:
        return store_is_damaged(store, err);
    case SQLITE_NOTADB:
        return store_fault(store, STATUS_CORRUPT, err, "is not a Milepost data file: %s",
                           store_name_another(store));
    case SQLITE_NOMEM:
        memory_exhausted();
    case SQLITE_CONSTRAINT:
    case SQLITE_TOOBIG:
        return store_fault(store, STATUS_INVALID, err,
                           "refused what was to be saved (%s): nothing was changed",
                           sqlite3_errstr(code));
    default:
        return fault_input_output(store, code, err);
    }
}

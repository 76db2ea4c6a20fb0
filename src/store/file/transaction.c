/* SPDX-License-Identifier: MIT
 * Transactions. When the end of one that writes returns STATUS_OK all of it is on disk, else
 * nothing is; one that reads sees the file of one moment. Neither is left open while the program
 * waits for a key. */
#include "store/file/transaction.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "milepost/store/change.h"
#include "milepost/text.h"
#include "store/file/fault.h"
#include "store/file/schema.h"
#include "store/file/sql.h"

enum status read_begin(struct store *store, struct error *err)
{
    if (store->together)
        return STATUS_OK;
    return sql_run(store, SQL_BEGIN_READ, NO_CELLS, err);
}

enum status read_end(struct store *store, enum status status, struct error *err)
{
    return write_end(store, status, err);
}

/* Another program may have brought the file to a version that this one does not know. */
enum status write_begin(struct store *store, struct error *err)
{
    int64_t version = 0;
    enum status status;

    if (store->together)
        return STATUS_OK;
    if (store->read_only && !(store->write_again && store->write_again(store)))
        return store_sqlite_fault(store, SQLITE_READONLY, err);
    status = sql_run(store, SQL_BEGIN_WRITE, NO_CELLS, err);
    if (status == STATUS_OK)
        status = sql_number(store, SQL_USER_VERSION, NO_CELLS, &version, NULL, err);
    if (status == STATUS_OK && version != store->schema->version)
        status = store_fault(store, STATUS_VERSION, err,
                             "was brought to version %d by another Milepost meanwhile: start "
                             "Milepost again",
                             (int)version);
    return status;
}

/* ---- commits -------------------------------------------------------------------------------- */

/* How often the file was changed, as its first page says: each commit moves that on. False: there
 * is no file, or it can't be read. */
static bool count_of_changes(const struct store *store, unsigned char count[4])
{
    enum { PLACE = 24, LENGTH = 4 };
    sqlite3_file *file = NULL;
    int code = sqlite3_file_control(store->db, "main", SQLITE_FCNTL_FILE_POINTER, &file);

    if (code != SQLITE_OK || !file || !file->pMethods)
        return false;
    code = file->pMethods->xRead(file, count, LENGTH, PLACE);
    return code == SQLITE_OK || code == SQLITE_IOERR_SHORT_READ;
}

/* A journal that is seen to be empty may come back with the power, and take the change back. */
static bool journal_is_settled(const struct store *store)
{
    struct buffer path = {0};
    int fd;
    bool settled;

    buffer_format(&path, "%s-journal", store->path);
    fd = open(path.text, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    settled = fd >= 0 && fsync(fd) == 0;
    if (fd >= 0)
        close(fd);
    buffer_clear(&path);
    return settled;
}

/* The last steps of a commit come when the change stands already: the empty journal is synced, and
 * locks are given back. Whether it does when one of them fails is seen by reading anew, which takes
 * back what was half done. */
static bool commit_stands(struct store *store, const unsigned char before[4])
{
    unsigned char after[4];
    int64_t version;
    bool stands = sql_run(store, SQL_BEGIN_READ, NO_CELLS, NULL) == STATUS_OK &&
                  sql_number(store, SQL_USER_VERSION, NO_CELLS, &version, NULL, NULL) == STATUS_OK;

    stands = stands && count_of_changes(store, after) && memcmp(before, after, sizeof after) != 0 &&
             journal_is_settled(store);
    if (!sqlite3_get_autocommit(store->db) &&
        sql_run(store, SQL_ROLLBACK, NO_CELLS, NULL) != STATUS_OK)
        return false;
    return stands;
}

/* A failed commit may leave the transaction open or have ended it. */
static enum status write_commit(struct store *store, struct error *err)
{
    unsigned char before[4] = {0};
    bool counted = count_of_changes(store, before);
    enum status status = sql_run(store, SQL_COMMIT, NO_CELLS, err);

    if (status == STATUS_OK || !sqlite3_get_autocommit(store->db))
        return status;
    return counted && commit_stands(store, before) ? STATUS_OK : status;
}

/* A store in memory stands beside that of the data file: it holds its pages alone. */
enum status write_end(struct store *store, enum status status, struct error *err)
{
    if (store->together)
        return status;
    if (status == STATUS_OK)
        status = write_commit(store, err);
    if (status != STATUS_OK && !sqlite3_get_autocommit(store->db))
        (void)!sql_run(store, SQL_ROLLBACK, NO_CELLS, NULL);
    if (store->in_memory)
        sql_release(store);
    return status;
}

static void seen_keep(struct store *store)
{
    for (size_t i = 0; i < store->seen.count; i++)
        VECTOR_PUSH(&store->seen_before, store->seen.items[i]);
}

/* What was taken back was not seen. */
static void seen_put_back(struct store *store)
{
    store->seen.count = 0;
    for (size_t i = 0; i < store->seen_before.count; i++)
        VECTOR_PUSH(&store->seen, store->seen_before.items[i]);
}

enum status store_begin_together(struct store *store, struct error *err)
{
    enum status status = write_begin(store, err);

    store->together = status == STATUS_OK;
    if (store->together)
        seen_keep(store);
    store->told = false;
    return status == STATUS_OK ? status : write_end(store, status, err);
}

enum status store_end_together(struct store *store, enum status status, struct error *err)
{
    store->together = store->told = false;
    status = write_end(store, status, err);
    if (status != STATUS_OK)
        seen_put_back(store);
    VECTOR_CLEAR(&store->seen_before);
    return status;
}

void write_changes_plan(struct store *store)
{
    if (store->before_change && !store->told)
        store->before_change(store, store->before_change_context);
    store->told = store->together; /* a long one keeps others from reading, sooner or later */
}

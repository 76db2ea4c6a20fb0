/* SPDX-License-Identifier: MIT
 * Over minizip: an archive is known by its first bytes. What it says of its own size is believed
 * only to refuse it; no more than that is ever unpacked. */
#include "school/unpack.h"

#include <errno.h>
#include <fcntl.h>
#include <minizip/unzip.h>
#include <sha2.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "milepost/memory.h"
#include "milepost/text.h"
#include "milepost/vector.h"
#include "school/cell.h"

enum { PIECE_BYTES = 64 * 1024, ENTRIES_MOST = 1000, ENTRY_NAME_MOST = 256 };

/* ---- plain files ----------------------------------------------------------------------------- */

/* A pipe or a device would be waited for; a folder can't be read. */
static enum status file_open_plain(const char *path, int *file, int64_t *length, struct error *err)
{
    struct stat there;

    *file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (*file < 0)
        return error_set(err, errno == ENOENT ? STATUS_NOT_FOUND : STATUS_IO, "can't be read (%s)",
                         error_reason(errno));
    if (fstat(*file, &there) != 0 || !S_ISREG(there.st_mode)) {
        close(*file);
        return error_set(err, STATUS_INVALID, "is no ordinary file");
    }
    *length = there.st_size;
    return STATUS_OK;
}

typedef bool piece_fn(void *context, const char *bytes, size_t length);

static enum status file_each_piece(int file, piece_fn *take, void *context, struct error *err)
{
    char *piece = memory_resize(NULL, PIECE_BYTES, 1);
    ssize_t length;

    while ((length = read(file, piece, PIECE_BYTES)) > 0 || (length < 0 && errno == EINTR))
        if (length > 0 && !take(context, piece, (size_t)length))
            break;
    free(piece);
    return length < 0 ? error_set(err, STATUS_IO, "can't be read (%s)", error_reason(errno))
                      : STATUS_OK;
}

static bool checksum_take(void *context, const char *bytes, size_t length)
{
    SHA256Update(context, (const uint8_t *)bytes, length);
    return true;
}

enum status file_checksum(const char *path, char out[CHECKSUM_TEXT], int64_t *length,
                          struct error *err)
{
    SHA2_CTX sum;
    int file;
    enum status status = file_open_plain(path, &file, length, err);

    if (status != STATUS_OK)
        return status;
    SHA256Init(&sum);
    status = file_each_piece(file, checksum_take, &sum, err);
    close(file);
    SHA256End(&sum, out);
    return status;
}

struct plain_reading {
    const struct unpack_sink *sink;
    int64_t done, of;
};

static bool plain_take(void *context, const char *bytes, size_t length)
{
    struct plain_reading *plain = context;

    plain->done += (int64_t)length;
    return plain->sink->take(plain->sink->context, bytes, length, plain->done, plain->of);
}

static const char *unpack_last_part(const char *path)
{
    const char *slash = strrchr(path, '/');

    return slash ? slash + 1 : path;
}

static enum status plain_give(const char *path, const struct unpack_sink *sink, struct error *err)
{
    struct plain_reading plain = {.sink = sink};
    int file;
    enum status status = file_open_plain(path, &file, &plain.of, err), ended;

    if (status != STATUS_OK)
        return status;
    if (plain.of > UNPACK_MOST)
        status = error_set(err, STATUS_INVALID, "is larger than any official file (2 GiB)");
    else
        status = sink->begin(sink->context, unpack_last_part(path), err);
    if (status == STATUS_OK) {
        status = file_each_piece(file, plain_take, &plain, err);
        ended = sink->end(sink->context, status == STATUS_OK ? err : NULL);
        status = status == STATUS_OK ? ended : status;
    }
    close(file);
    return status;
}

/* ---- archives -------------------------------------------------------------------------------- */

struct archive_entry {
    unz_file_info64 info;
    unz64_file_pos at;
    char name[ENTRY_NAME_MOST];
};

struct archive {
    unzFile zip;
    VECTOR(struct archive_entry) tables; /* that come before all others by their names */
    int rank;                            /* of these */
    bool spreadsheet;                    /* it is one, or has one in it */
};

static bool name_ends(const char *name, const char *end)
{
    size_t length = strlen(name), wanted = strlen(end);

    return length >= wanted && text_same(name + length - wanted, end);
}

/* Revised figures of a year lie beside the first ones, as c2022_a_rv.csv. */
static int entry_rank(const char *name)
{
    if (strncmp(name, "__MACOSX/", strlen("__MACOSX/")) == 0)
        return 0;
    if (name_ends(name, "_rv.csv"))
        return 3;
    if (name_ends(name, ".csv"))
        return 2;
    return name_ends(name, ".txt") ? 1 : 0;
}

static void archive_look_at(struct archive *archive)
{
    struct archive_entry entry = {.name = ""};
    int rank;

    if (unzGetCurrentFileInfo64(archive->zip, &entry.info, entry.name, sizeof entry.name - 1, NULL,
                                0, NULL, 0) != UNZ_OK)
        return;
    archive->spreadsheet |=
        strncmp(entry.name, "xl/", strlen("xl/")) == 0 || name_ends(entry.name, ".xlsx");
    rank = entry_rank(entry.name);
    if (rank == 0 || rank < archive->rank || unzGetFilePos64(archive->zip, &entry.at) != UNZ_OK)
        return;
    if (rank > archive->rank)
        archive->tables.count = 0;
    archive->rank = rank;
    VECTOR_PUSH(&archive->tables, entry);
}

static enum status entry_check(const struct archive_entry *entry, struct error *err)
{
    if (entry->info.uncompressed_size > (uint64_t)UNPACK_MOST ||
        entry->info.uncompressed_size / UNPACK_TIMES > entry->info.compressed_size + PIECE_BYTES)
        return error_set(err, STATUS_INVALID,
                         "would grow beyond any official file when it is unpacked: not read");
    if (entry->info.flag & 1)
        return error_set(err, STATUS_INVALID, "is locked with a password");
    return STATUS_OK;
}

/* By its beginning. */
static bool entry_is_known(const struct archive *archive, const struct archive_entry *entry,
                           const struct unpack_sink *sink)
{
    char *piece = memory_resize(NULL, PIECE_BYTES, 1);
    bool known = false;
    int length = -1;

    if (unzGoToFilePos64(archive->zip, &entry->at) == UNZ_OK &&
        unzOpenCurrentFile(archive->zip) == UNZ_OK) {
        length = unzReadCurrentFile(archive->zip, piece, PIECE_BYTES);
        unzCloseCurrentFile(archive->zip);
    }
    if (length > 0)
        known = sink->knows(sink->context, piece, (size_t)length);
    free(piece);
    return known;
}

static enum status archive_refuse_both(const struct archive_entry *one,
                                       const struct archive_entry *other, struct error *err)
{
    struct buffer names = {0};

    cell_add_shown(one->name, &names);
    buffer_add(&names, " and ");
    cell_add_shown(other->name, &names);
    error_set(err, STATUS_INVALID,
              "holds several tables, %s among them: unpack it, and give those that are wanted",
              buffer_text(&names));
    buffer_clear(&names);
    return STATUS_INVALID;
}

/* Of several the one that is known; where none is, the first shows what is wrong. */
static enum status archive_choose_known(const struct archive *archive,
                                        const struct unpack_sink *sink,
                                        const struct archive_entry **out, struct error *err)
{
    const struct archive_entry *known = NULL;

    for (size_t i = 0; i < archive->tables.count; i++) {
        const struct archive_entry *entry = &archive->tables.items[i];

        if (!entry_is_known(archive, entry, sink))
            continue;
        if (known)
            return archive_refuse_both(known, entry, err);
        known = entry;
    }
    *out = known ? known : archive->tables.items;
    return STATUS_OK;
}

static enum status archive_choose(struct archive *archive, const struct unpack_sink *sink,
                                  const struct archive_entry **out, struct error *err)
{
    int code = unzGoToFirstFile(archive->zip);
    enum status status = STATUS_OK;

    for (int i = 0; code == UNZ_OK && i < ENTRIES_MOST; i++) {
        archive_look_at(archive);
        code = unzGoToNextFile(archive->zip);
    }
    if (archive->tables.count == 0 && archive->spreadsheet)
        return error_set(err, STATUS_INVALID,
                         "is a spreadsheet, or holds one: open it and save it as CSV, under its "
                         "name");
    if (archive->tables.count == 0)
        return error_set(err, STATUS_INVALID, "holds no table (.csv)");
    *out = archive->tables.items;
    for (size_t i = 0; status == STATUS_OK && i < archive->tables.count; i++)
        status = entry_check(&archive->tables.items[i], err);
    return status == STATUS_OK && archive->tables.count > 1
               ? archive_choose_known(archive, sink, out, err)
               : status;
}

static enum status archive_is_broken(struct error *err)
{
    return error_set(err, STATUS_INVALID,
                     "is a damaged archive, or one that was cut off: download it again");
}

/* True until the whole table came, or no more is wanted. */
static enum status archive_give_pieces(const struct archive *archive,
                                       const struct archive_entry *entry,
                                       const struct unpack_sink *sink, bool *whole,
                                       struct error *err)
{
    char *piece = memory_resize(NULL, PIECE_BYTES, 1);
    int64_t of = (int64_t)entry->info.uncompressed_size, done = 0;
    int length;
    bool more = true;

    while (more && (length = unzReadCurrentFile(archive->zip, piece, PIECE_BYTES)) > 0) {
        done += length;
        more = sink->take(sink->context, piece, (size_t)length, done, of);
    }
    free(piece);
    *whole = more;
    return more && (length < 0 || done != of) ? archive_is_broken(err) : STATUS_OK;
}

static enum status archive_give(const struct archive *archive, const struct archive_entry *entry,
                                const struct unpack_sink *sink, struct error *err)
{
    enum status status, ended;
    bool whole = false;

    if (unzGoToFilePos64(archive->zip, &entry->at) != UNZ_OK ||
        unzOpenCurrentFile(archive->zip) != UNZ_OK)
        return archive_is_broken(err);
    status = sink->begin(sink->context, unpack_last_part(entry->name), err);
    if (status == STATUS_OK) {
        status = archive_give_pieces(archive, entry, sink, &whole, err);
        ended = sink->end(sink->context, status == STATUS_OK ? err : NULL);
        status = status == STATUS_OK ? ended : status;
    }
    if (unzCloseCurrentFile(archive->zip) == UNZ_CRCERROR && whole && status == STATUS_OK)
        status = archive_is_broken(err);
    return status;
}

static enum status archive_open_and_give(const char *path, const struct unpack_sink *sink,
                                         struct error *err)
{
    struct archive archive = {.zip = unzOpen64(path)};
    const struct archive_entry *entry = NULL;
    enum status status;

    if (!archive.zip)
        return archive_is_broken(err);
    status = archive_choose(&archive, sink, &entry, err);
    if (status == STATUS_OK)
        status = archive_give(&archive, entry, sink, err);
    VECTOR_CLEAR(&archive.tables);
    unzClose(archive.zip);
    return status;
}

static bool file_is_archive(const char *path)
{
    char first[4] = "";
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    bool is = file >= 0 && read(file, first, sizeof first) == (ssize_t)sizeof first &&
              memcmp(first, "PK\3\4", sizeof first) == 0;

    if (file >= 0)
        close(file);
    return is;
}

enum status unpack_file(const char *path, const struct unpack_sink *sink, struct error *err)
{
    return file_is_archive(path) ? archive_open_and_give(path, sink, err)
                                 : plain_give(path, sink, err);
}

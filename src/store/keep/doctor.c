/* SPDX-License-Identifier: MIT
 * The check of a data file: what is wrong with it, and what to do, in words. It changes nothing:
 * even a write that was cut short is left as it is, and taken back in a copy that is looked into
 * in place of the file. */
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>

#include "milepost/memory.h"
#include "milepost/store/keep.h"
#include "milepost/store/plan.h"
#include "store/file/bytes.h"
#include "store/file/file.h"
#include "store/file/schema.h"
#include "store/file/sql.h"

enum { FAULTS_SHOWN = 20 };

#define LITTLE_SPACE ((uint64_t)16 << 20)

struct doctor {
    const struct file_place *place;
    struct store *store;
    store_finding_fn *finding;
    void *context;
    int bad;
    int around; /* of these: what lies around the file, which is sound for all that */
};

static void doctor_say(struct doctor *doctor, bool bad, const char *format, ...) MP_PRINTF(3, 4);

static void doctor_say(struct doctor *doctor, bool bad, const char *format, ...)
{
    char text[512];
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    doctor->bad += bad;
    doctor->finding(doctor->context, bad, text);
}

/* ---- around the file ------------------------------------------------------------------------- */

static void doctor_check_permissions(struct doctor *doctor)
{
    unsigned file = 0, folder = 0;

    file_kind(doctor->place->path, &file);
    file_kind(doctor->place->folder, &folder);
    if (file & 0077)
        doctor_say(doctor, true, "others on this computer may read it: chmod 600 %s",
                   doctor->place->path);
    else
        doctor_say(doctor, false, "only you may read it");
    if (folder & 0022)
        doctor_say(doctor, true, "others may put files into its folder: chmod 700 %s",
                   doctor->place->folder);
}

static void doctor_check_space(struct doctor *doctor)
{
    struct statvfs disk;
    uint64_t left;

    if (statvfs(doctor->place->folder, &disk) != 0)
        return;
    left = (uint64_t)disk.f_bavail * disk.f_frsize;
    if (left < LITTLE_SPACE)
        doctor_say(doctor, true, "its disk has only %" PRIu64 " KiB left: free some", left >> 10);
    else
        doctor_say(doctor, false, "its disk has %" PRIu64 " MiB left", left >> 20);
}

/* A handle that may not write refuses a file with a write to take back, unless a living program
 * has it under way. */
static bool doctor_write_is_cut_short(const struct doctor *doctor)
{
    sqlite3 *db = NULL;
    int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE;
    int code = sqlite3_open_v2(doctor->place->path, &db, flags, NULL);

    if (code == SQLITE_OK)
        code = sqlite3_exec(db, "SELECT count(*) FROM sqlite_schema", NULL, NULL, NULL);
    sqlite3_close(db);
    return code == SQLITE_READONLY_ROLLBACK;
}

/* True when the file can't be looked into without changing it. */
static bool doctor_check_journal(struct doctor *doctor)
{
    bool hot = false;

    if (!file_has_journal(doctor->place->path, &hot)) {
        doctor_say(doctor, false, "the last program ended cleanly");
        return false;
    }
    if (hot && doctor_write_is_cut_short(doctor)) {
        doctor_say(
            doctor, false,
            "the last program was stopped within a write: opening a plan takes the half-done "
            "write back, nothing earlier is lost");
        return true;
    }
    doctor_say(doctor, false,
               "another program is using it, or the last one was stopped between two writes: "
               "nothing is lost");
    return false;
}

/* ---- inside the file ------------------------------------------------------------------------- */

/* SQLite's own text may have several lines, and a head without news. */
static void doctor_say_fault(struct doctor *doctor, const char *what, const char *text)
{
    const char *head = strncmp(text, "*** in database", 15) == 0 ? strchr(text, '\n') : NULL;
    char *line = memory_copy_text(head ? head + 1 : text);

    for (char *at = line; (at = strchr(at, '\n'));)
        *at = ';';
    doctor_say(doctor, true, "%s: %s", what, line);
    free(line);
}

/* One fault for each row of a check that should have none; SQLite's one row "ok" is none. */
static int doctor_count_faults(struct doctor *doctor, const char *query, const char *what)
{
    sqlite3_stmt *rows = NULL;
    int faults = 0;
    int code = sqlite3_prepare_v2(doctor->store->db, query, -1, &rows, NULL);

    while (code == SQLITE_OK && (code = sqlite3_step(rows)) == SQLITE_ROW) {
        const char *text = column_text(rows, 0);

        code = SQLITE_OK;
        if (strstr(text, "error code=7")) /* SQLITE_NOMEM: the check tells it as damage */
            memory_exhausted();
        if (strcmp(text, "ok") == 0)
            continue;
        if (faults++ < FAULTS_SHOWN)
            doctor_say_fault(doctor, what, text);
    }
    sqlite3_finalize(rows);
    if (code == SQLITE_DONE)
        return faults;
    if ((code & 0xff) == SQLITE_NOMEM)
        memory_exhausted();
    doctor_say(doctor, true, "%s: can't be checked (%s)", what, sqlite3_errstr(code));
    return faults + 1;
}

struct inside_check {
    const char *query, *what;
};

static const struct inside_check inside[] = {
    {"PRAGMA integrity_check", "damaged"},
    {"SELECT \"table\" FROM pragma_foreign_key_check", "a row belongs to nothing, in table"},
    {"SELECT DISTINCT question FROM answer LEFT JOIN answer_value USING (plan, question)"
     " WHERE (state = 'v') <> (value IS NOT NULL)",
     "an answer does not fit its state, question"},
    {"SELECT DISTINCT plan FROM program LEFT JOIN program_number USING (plan)"
     " WHERE number > ifnull(last, 0)",
     "a school has a number that was never given, plan"},
    {"SELECT DISTINCT a.plan FROM change AS a JOIN change AS b ON a.plan = b.plan"
     " WHERE a.undone = 1 AND b.undone = 0 AND b.id > a.id",
     "the undo records are out of order, plan"},
    {"SELECT DISTINCT plan FROM change WHERE kind <> 'delete'"
     " AND id NOT IN (SELECT change FROM change_item)",
     "an undo record holds nothing, plan"},
};

static void doctor_check_inside(struct doctor *doctor)
{
    int faults = 0;

    for (size_t i = 0; i < sizeof inside / sizeof *inside; i++)
        faults += doctor_count_faults(doctor, inside[i].query, inside[i].what);
    if (faults > FAULTS_SHOWN)
        doctor_say(doctor, false, "and more of the kind");
    if (faults > 0)
        doctor_say(
            doctor, false,
            "what to do: take a backup back with `milepost restore FILE`; this file is kept beside "
            "it");
    else
        doctor_say(doctor, false, "its content is whole");
}

static void doctor_say_what_it_is(struct doctor *doctor)
{
    struct plan_list plans;
    size_t deleted = 0;
    struct error err;

    if (store_list(doctor->store, true, &plans, &err) != STATUS_OK) {
        doctor_say(doctor, true, "%s", err.text);
        return;
    }
    for (size_t i = 0; i < plans.count; i++)
        deleted += plans.items[i].deleted;
    doctor_say(doctor, false, "a Milepost data file of version %d, plans: %zu, deleted plans: %zu",
               doctor->store->schema->version, plans.count - deleted, deleted);
    plan_list_clear(&plans);
}

/* ---- all of it ------------------------------------------------------------------------------- */

/* What opening refuses is a finding; a file that is locked could not be checked at all. */
static enum status doctor_look_inside(struct doctor *doctor, const char *path, struct error *err)
{
    enum status status = store_open(path, STORE_READ, &doctor->store, NULL, err);

    if (status == STATUS_CORRUPT || status == STATUS_VERSION) {
        doctor_say(doctor, true, "%s%s", doctor->place->name, strchr(err->text, ':'));
        return STATUS_OK;
    }
    if (status != STATUS_OK)
        return status;
    doctor_say_what_it_is(doctor);
    doctor_check_inside(doctor);
    store_close(&doctor->store);
    return STATUS_OK;
}

/* The journal is taken back there. */
static enum status doctor_look_into_copy(struct doctor *doctor, struct error *err)
{
    char *copy = file_free_name(doctor->place->path, "swap");
    int failed = bytes_copy_pair(doctor->place->path, copy);
    enum status status = STATUS_OK;

    if (failed)
        doctor_say(doctor, true, "a copy to look into can't be made (%s): make room in its folder",
                   error_reason(failed));
    else
        status = doctor_look_inside(doctor, copy, err);
    file_drop(copy);
    free(copy);
    return status;
}

static enum status doctor_examine(struct doctor *doctor, struct error *err)
{
    if (file_kind(doctor->place->path, NULL) == FILE_MISSING)
        return error_set(err, STATUS_NOT_FOUND, "%s: there is no such data file in %s",
                         doctor->place->name, doctor->place->folder);
    if (file_kind(doctor->place->path, NULL) != FILE_PLAIN)
        return doctor_look_inside(doctor, doctor->place->path, err);
    doctor_check_permissions(doctor);
    doctor_check_space(doctor);
    doctor->around = doctor->bad;
    return doctor_check_journal(doctor) ? doctor_look_into_copy(doctor, err)
                                        : doctor_look_inside(doctor, doctor->place->path, err);
}

enum status store_doctor(const char *path, store_finding_fn *finding, void *context, int *bad,
                         bool *sound, struct error *err)
{
    struct file_place place = {0};
    struct doctor doctor = {.place = &place, .finding = finding, .context = context};
    struct error unread;
    enum status status;

    err = err ? err : &unread;
    status = file_find(path, false, &place, err);
    if (status == STATUS_OK)
        status = doctor_examine(&doctor, err);
    *bad = doctor.bad;
    *sound = status == STATUS_OK && doctor.bad == doctor.around;
    file_place_clear(&place);
    return status;
}

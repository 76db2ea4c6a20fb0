/* SPDX-License-Identifier: MIT
 * Every row of a data file as text. */
#include "campaign/state.h"

#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

static bool fails(sqlite3 *db, struct buffer *out)
{
    buffer_format(out, "damaged: %s\n", sqlite3_errmsg(db));
    return false;
}

/* Each row that the statement gives, a line. */
static bool add_rows(sqlite3 *db, const char *sql, struct buffer *out)
{
    sqlite3_stmt *rows = NULL;
    int code;

    if (sqlite3_prepare_v2(db, sql, -1, &rows, NULL) != SQLITE_OK)
        return fails(db, out);
    while ((code = sqlite3_step(rows)) == SQLITE_ROW) {
        for (int i = 0; i < sqlite3_column_count(rows); i++) {
            const char *name = sqlite3_column_name(rows, i);
            const char *text = (const char *)sqlite3_column_text(rows, i);

            if (strcmp(name, "uuid") != 0 && strcmp(name, "touched") != 0 &&
                strcmp(name, "place") != 0)
                buffer_format(out, "%s|", text ? text : "-");
        }
        buffer_add(out, "\n");
    }
    sqlite3_finalize(rows);
    return code == SQLITE_DONE || fails(db, out);
}

static bool is_sound(sqlite3 *db, struct buffer *out)
{
    static const char *const checks[] = {"PRAGMA integrity_check", "PRAGMA foreign_key_check"};
    struct buffer said = {0};
    bool sound = add_rows(db, checks[0], &said) && add_rows(db, checks[1], &said) &&
                 strcmp(buffer_text(&said), "ok|\n") == 0;

    if (!sound)
        buffer_format(out, "damaged: %s\n", buffer_text(&said));
    buffer_clear(&said);
    return sound;
}

static bool add_tables(sqlite3 *db, struct buffer *out)
{
    static const char tables[] =
        "SELECT name FROM sqlite_schema WHERE type = 'table'"
        " AND name NOT IN ('outline', 'agenda', 'sqlite_sequence') ORDER BY name";
    sqlite3_stmt *names = NULL;
    bool whole = sqlite3_prepare_v2(db, tables, -1, &names, NULL) == SQLITE_OK;

    while (whole && sqlite3_step(names) == SQLITE_ROW) {
        const char *name = (const char *)sqlite3_column_text(names, 0);
        struct buffer sql = {0};

        buffer_format(out, "[%s]\n", name);
        buffer_format(&sql, "SELECT * FROM %s ORDER BY 1, 2", name);
        whole = add_rows(db, sql.text, out);
        buffer_clear(&sql);
    }
    sqlite3_finalize(names);
    buffer_add(out, STATE_PLACES);
    return whole ? add_rows(db, "SELECT id, place AS at FROM plan ORDER BY id", out)
                 : fails(db, out);
}

bool state_read(const char *path, struct buffer *out)
{
    sqlite3 *db = NULL;
    bool whole;

    if (access(path, F_OK) != 0) {
        buffer_add(out, "none");
        return true;
    }
    whole = sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE, NULL) == SQLITE_OK;
    whole = whole ? is_sound(db, out) && add_tables(db, out) : fails(db, out);
    sqlite3_close(db);
    return whole;
}

long state_count(const char *path, const char *sql)
{
    sqlite3 *db = NULL;
    sqlite3_stmt *rows = NULL;
    long count = -1;

    if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE, NULL) == SQLITE_OK &&
        sqlite3_prepare_v2(db, sql, -1, &rows, NULL) == SQLITE_OK &&
        sqlite3_step(rows) == SQLITE_ROW)
        count = (long)sqlite3_column_int64(rows, 0);
    sqlite3_finalize(rows);
    sqlite3_close(db);
    return count;
}

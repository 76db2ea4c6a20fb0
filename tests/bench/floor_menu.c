/* SPDX-License-Identifier: MIT
 * The least a curses program with a durable data file can do: a list read from SQLite, a focus
 * that moves, Space saves durably and says so. Milepost is measured against it.
 *     floor_menu make FILE     makes the data file
 *     floor_menu read FILE     reads the list and writes it, without a terminal
 *     floor_menu FILE          the list on the screen: Up, Down, Space, Esc, q */
#include <curses.h>
#include <locale.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROWS = 15, ESCAPE_DELAY_MS = 25, SAVED_ROW = 18, LAST_ROW = 23 };

struct menu {
    sqlite3 *db;
    sqlite3_stmt *read, *save;
    int focus, saves;
};

static void run(sqlite3 *db, const char *sql)
{
    if (sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK)
        return;
    fprintf(stderr, "floor_menu: %s\n", sqlite3_errmsg(db));
    exit(EXIT_FAILURE);
}

/* As Milepost opens its own: the same journal, the same syncs. */
static void open_file(struct menu *menu, const char *path)
{
    if (sqlite3_open(path, &menu->db) != SQLITE_OK)
        exit(EXIT_FAILURE);
    sqlite3_busy_timeout(menu->db, 2000);
    run(menu->db, "PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON");
}

static void prepare(struct menu *menu)
{
    sqlite3_prepare_v2(menu->db, "SELECT title FROM item ORDER BY id LIMIT 15", -1, &menu->read,
                       NULL);
    sqlite3_prepare_v2(menu->db, "UPDATE item SET state=?1 WHERE id=?2", -1, &menu->save, NULL);
}

static void close_file(struct menu *menu)
{
    sqlite3_finalize(menu->read);
    sqlite3_finalize(menu->save);
    sqlite3_close(menu->db);
}

static void make(struct menu *menu)
{
    run(menu->db, "CREATE TABLE item (id INTEGER PRIMARY KEY, title TEXT NOT NULL, "
                  "state INTEGER NOT NULL) STRICT;"
                  "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200) "
                  "INSERT INTO item SELECT i, 'Step number ' || i || ' and what to do', 0 FROM n");
}

static void print(struct menu *menu)
{
    while (sqlite3_step(menu->read) == SQLITE_ROW)
        puts((const char *)sqlite3_column_text(menu->read, 0));
}

/* ---- the screen ----------------------------------------------------------------------------- */

static void draw(struct menu *menu)
{
    for (int row = 0; sqlite3_step(menu->read) == SQLITE_ROW; row++) {
        attrset(row == menu->focus ? A_REVERSE : A_NORMAL);
        mvprintw(2 + row, 4, "%2d  %s", row + 1, (const char *)sqlite3_column_text(menu->read, 0));
    }
    attrset(A_NORMAL);
    sqlite3_reset(menu->read);
    mvaddstr(LAST_ROW, 1, "Space save   Esc back   q leave");
    refresh();
}

static void save(struct menu *menu)
{
    sqlite3_bind_int(menu->save, 1, ++menu->saves);
    sqlite3_bind_int(menu->save, 2, menu->focus + 1);
    if (sqlite3_step(menu->save) != SQLITE_DONE)
        exit(EXIT_FAILURE);
    sqlite3_reset(menu->save);
    mvprintw(SAVED_ROW, 4, "Saved %d", menu->saves);
}

static void say(struct menu *menu, const char *text)
{
    mvprintw(SAVED_ROW, 4, "%s %d", text, ++menu->saves);
}

static bool take_key(struct menu *menu, int key)
{
    switch (key) {
    case KEY_DOWN:
        menu->focus = (menu->focus + 1) % ROWS;
        break;
    case KEY_UP:
        menu->focus = (menu->focus + ROWS - 1) % ROWS;
        break;
    case ' ':
        save(menu);
        break;
    case '\033':
        say(menu, "Back");
        break;
    }
    return key != 'q' && key != ERR;
}

static int show(struct menu *menu)
{
    SCREEN *screen = newterm(NULL, stdout, stdin);

    if (!screen)
        return EXIT_FAILURE;
    raw();
    noecho();
    keypad(stdscr, TRUE);
    set_escdelay(ESCAPE_DELAY_MS);
    do
        draw(menu);
    while (take_key(menu, getch()));
    endwin();
    delscreen(screen);
    return EXIT_SUCCESS;
}

int main(int argc, char **argv)
{
    struct menu menu = {0};
    int code = EXIT_SUCCESS;

    setlocale(LC_CTYPE, "");
    if (argc < 2)
        return EXIT_FAILURE;
    open_file(&menu, argv[argc - 1]);
    if (argc == 3 && strcmp(argv[1], "make") == 0)
        make(&menu);
    prepare(&menu);
    if (argc == 3 && strcmp(argv[1], "read") == 0)
        print(&menu);
    if (argc == 2)
        code = show(&menu);
    close_file(&menu);
    return code;
}

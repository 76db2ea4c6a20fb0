/* SPDX-License-Identifier: MIT
 * The stage for whole runs. */
#include "stage.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "milepost/catalog/load.h"
#include "school_files.h"

const struct catalog *stage_catalog(void)
{
    static struct catalog_file *file; /* read once, for the whole run of the tests */
    struct error err;

    if (!file)
        ck_assert_msg(catalog_load(STAGE_CATALOG, &file, &err) == STATUS_OK, "%s", err.text);
    return catalog_of(file);
}

static void open_store(struct stage *stage, enum store_mode mode)
{
    struct error err;

    ck_assert_msg(store_open(stage->path, mode, &stage->options.store, &stage->notice, &err) ==
                      STATUS_OK,
                  "%s", err.text);
    follower_begin(&stage->follower, stage->options.store, stage->options.catalog, &stage->clock);
}

static void start(struct stage *stage, int columns, int rows)
{
    struct error err;

    tui_init(&stage->tui, &stage->options, places, columns, rows, stage->options.ascii);
    ck_assert(tui_start(&stage->tui, &err) == STATUS_OK);
    tui_draw(&stage->tui);
}

static void put_data_file(const char *path, const struct buffer *data)
{
    FILE *file = fopen(path, "w");

    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(buffer_text(data), 1, data->length, file), data->length);
    ck_assert_int_eq(fclose(file), 0);
}

void stage_keep_data(const struct stage *stage, struct buffer *data)
{
    char *bytes;
    size_t length;
    struct error err;

    ck_assert_msg(file_read(stage->path, 1 << 24, &bytes, &length, &err) == STATUS_OK, "%s",
                  err.text);
    buffer_truncate(data, 0);
    buffer_add_bytes(data, bytes, length);
    free(bytes);
}

void stage_open(struct stage *stage, const struct catalog *catalog, int columns, int rows)
{
    stage_open_data(stage, catalog, columns, rows, NULL);
}

void stage_open_data(struct stage *stage, const struct catalog *catalog, int columns, int rows,
                     const struct buffer *data)
{
    *stage = (struct stage){0};
    new_folder(stage->folder, "stage");
    snprintf(stage->path, sizeof stage->path, "%s/plans.db", stage->folder);
    stage->clock.fixed_day = date_from_civil(2026, 11, 23);
    stage->options = (struct tui_options){
        .catalog = catalog,
        .clock = &stage->clock,
        .notice = &stage->notice,
        .data_path = "/home/maria/.local/share/milepost/plans.db",
        .schools = stage->schools,
    };
    setenv("XDG_DATA_HOME", stage->folder, 1);
    snprintf(stage->schools, sizeof stage->schools, "%s/milepost/schools.db", stage->folder);
    if (data)
        put_data_file(stage->path, data);
    open_store(stage, STORE_CREATE);
    start(stage, columns, rows);
}

void stage_open_golden(struct stage *stage, const struct catalog *catalog, int size)
{
    static const struct {
        int columns, rows;
        bool ascii;
    } sizes[GOLDEN_SIZES] = {
        {80, 24, false},  {120, 40, false}, {40, 12, false},
        {200, 60, false}, {80, 24, true},   {40, 12, true},
    };

    setenv("PATH", "/nowhere", 1);
    stage_open(stage, catalog, sizes[size].columns, sizes[size].rows);
    stage->options.ascii = stage->tui.canvas.ascii = sizes[size].ascii;
}

static void stop(struct stage *stage)
{
    tui_end(&stage->tui, TUI_END_LEFT);
    tui_clear(&stage->tui);
    store_close(&stage->options.store);
    follower_end(&stage->follower);
}

static void remove_backups(const struct stage *stage)
{
    DIR *folder = opendir(stage->backups);
    struct dirent *entry;

    while (folder && (entry = readdir(folder)))
        if (entry->d_name[0] != '.')
            ck_assert_int_eq(unlinkat(dirfd(folder), entry->d_name, 0), 0);
    if (folder)
        closedir(folder);
    rmdir(stage->backups);
}

static void remove_file(const char *folder, const char *name)
{
    char path[128];

    snprintf(path, sizeof path, "%s/%s", folder, name);
    unlink(path);
}

static void remove_schools(const struct stage *stage)
{
    char folder[96];

    unlink(stage->schools);
    snprintf(folder, sizeof folder, "%s/milepost", stage->folder);
    rmdir(folder);
}

void stage_close(struct stage *stage)
{
    stop(stage);
    remove_schools(stage);
    remove_file(stage->folder, "plans.db");
    remove_file(stage->folder, "plans.db-journal");
    remove_file(stage->folder, "plans.db.before-version-2");
    remove_file(stage->folder, "print.txt");
    remove_file(stage->folder, "copy.json");
    if (stage->backups[0] != '\0')
        remove_backups(stage);
    rmdir(stage->folder);
}

static void restart(struct stage *stage, enum store_mode mode)
{
    int columns = stage->tui.canvas.columns;
    int rows = stage->tui.canvas.rows;

    stop(stage);
    open_store(stage, mode);
    start(stage, columns, rows);
}

void stage_restart(struct stage *stage)
{
    restart(stage, STORE_CREATE);
}

void stage_restart_read_only(struct stage *stage)
{
    restart(stage, STORE_READ);
}

static date_day fixed_today(const void *clock)
{
    return ((const struct clock_source *)clock)->fixed_day;
}

/* The backup of the day is made before its first change. */
static void make_copy(struct stage *stage)
{
    static struct store_daily daily; /* outlives the store */
    struct error err;

    daily = (struct store_daily){
        .folder = stage->backups, .today = fixed_today, .clock = &stage->clock};
    store_keep_daily(stage->options.store, &daily);
    ck_assert_msg(store_rename(stage->options.store, 1, "Maria", clock_now(&stage->clock), &err) ==
                      STATUS_OK,
                  "%s", err.text);
}

static void spoil_page(const char *path)
{
    enum { PAGE = 4096, TABLE = 9 };
    char page[PAGE];
    FILE *file = fopen(path, "r+");

    memset(page, 0xff, sizeof page);
    ck_assert_ptr_nonnull(file);
    ck_assert_int_eq(fseek(file, (long)PAGE * TABLE, SEEK_SET), 0);
    ck_assert_uint_eq(fwrite(page, 1, sizeof page, file), sizeof page);
    fclose(file);
}

void stage_restart_damaged(struct stage *stage)
{
    int columns = stage->tui.canvas.columns;
    int rows = stage->tui.canvas.rows;

    snprintf(stage->backups, sizeof stage->backups, "%s/backups", stage->folder);
    make_copy(stage);
    stop(stage);
    spoil_page(stage->path);
    stage->options.data_path = stage->path;
    stage->options.backups = stage->backups;
    start(stage, columns, rows);
}

/* ---- keys ------------------------------------------------------------------------------------ */

static uint32_t key_named(const char *name, size_t length)
{
    static const struct {
        const char *name;
        uint32_t key;
    } names[] = {
        {"Up", PRESS_UP},
        {"Down", PRESS_DOWN},
        {"Left", PRESS_LEFT},
        {"Right", PRESS_RIGHT},
        {"Home", PRESS_HOME},
        {"End", PRESS_END},
        {"PgUp", PRESS_PAGE_UP},
        {"PgDn", PRESS_PAGE_DOWN},
        {"Tab", PRESS_TAB},
        {"Shift-Tab", PRESS_TAB_BACK},
        {"Del", PRESS_DELETE},
        {"F1", PRESS_F1},
        {"F10", PRESS_F10},
        {"Enter", PRESS_ENTER},
        {"Esc", PRESS_ESC},
        {"Space", ' '},
        {"Backspace", PRESS_BACKSPACE},
    };

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strlen(names[i].name) == length && strncmp(name, names[i].name, length) == 0)
            return names[i].key;
    if (length == 6 && strncmp(name, "Ctrl-", 5) == 0)
        return PRESS_CTRL(name[5]);
    ck_assert_msg(length == 1, "no key is called %.*s", (int)length, name);
    return (uint32_t)(unsigned char)name[0];
}

static void settle(struct stage *stage, bool slow_work)
{
    if (stage->tui.ended)
        return;
    tui_draw(&stage->tui);
    while (slow_work && tui_work(&stage->tui))
        tui_draw(&stage->tui);
}

void stage_press(struct stage *stage, uint32_t key, bool pasted)
{
    if (!stage->tui.ended)
        tui_key(&stage->tui, (struct press){.key = key, .pasted = pasted});
}

static void type_text(struct stage *stage, const char *text, size_t length)
{
    const char *end = text + length;

    while (text < end)
        stage_press(stage, text_next(&text, end), false);
}

static void press_all(struct stage *stage, const char *keys, bool slow_work)
{
    while (*keys != '\0') {
        size_t length = strcspn(keys, " ");

        if (keys[0] == '=' && length > 1)
            type_text(stage, keys + 1, length - 1);
        else
            stage_press(stage, key_named(keys, length), false);
        settle(stage, slow_work);
        keys += length;
        keys += strspn(keys, " ");
    }
}

void stage_keys(struct stage *stage, const char *keys)
{
    settle(stage, true);
    press_all(stage, keys, true);
}

void stage_quick_keys(struct stage *stage, const char *keys)
{
    press_all(stage, keys, false);
}

void stage_go(struct stage *stage, struct place place)
{
    settle(stage, true);
    tui_act(&stage->tui, action_go(place));
    settle(stage, true);
}

/* ---- plans ----------------------------------------------------------------------------------- */

void stage_import_schools(struct stage *stage)
{
    school_files_import(stage->schools, clock_today(&stage->clock));
}

void stage_begin(struct stage *stage)
{
    stage_keys(stage, "Enter");
    if (stage_shows(stage, "Continue"))
        stage_keys(stage, "Enter");
}

static int64_t stage_make(struct stage *stage, const struct catalog *catalog, const char *name,
                          const char *answers_path)
{
    char *bytes = NULL;
    size_t length = 0;
    struct answers answers = {0};
    struct error err;
    int64_t plan;

    ck_assert_msg(file_read(answers_path, IMPORT_LIMIT, &bytes, &length, &err) == STATUS_OK, "%s",
                  err.text);
    ck_assert_msg(answers_file_read(catalog, bytes, length, answers_path, stage->clock.fixed_day,
                                    &answers, NULL, NULL, &err) == STATUS_OK,
                  "%s", err.text);
    ck_assert_msg(plan_create_answered(stage->options.store, &stage->clock, name, &answers, &plan,
                                       &err) == STATUS_OK,
                  "%s", err.text);
    answers_clear(&answers);
    free(bytes);
    return plan;
}

int64_t stage_plan(struct stage *stage, const char *name, const char *answers_path)
{
    return stage_make(stage, stage->options.catalog, name, answers_path);
}

int64_t stage_plan_of(struct stage *stage, const char *career, const char *name,
                      const char *persona)
{
    const struct catalog *catalog = catalog_on_hand(catalog_builtin(), career);
    char path[256];

    snprintf(path, sizeof path, "%s/%s.answers.json", PERSONAS_FOLDER, persona);
    return stage_make(stage, catalog, name, path);
}

void stage_come_back(struct stage *stage)
{
    stage_restart(stage);
    stage_keys(stage, "Home");
    buffer_truncate(&stage->tui.message, 0); /* it may have been at the first row */
}

const char *stage_answer(struct stage *stage, const char *question, struct buffer *text)
{
    const struct answers *answers = session_answers(stage->tui.session);
    int index = catalog_find_question(answers->catalog, question);

    ck_assert_int_ge(index, 0);
    buffer_truncate(text, 0);
    answer_write(&answers->catalog->questions[index], &answers->items[index], text);
    return buffer_text(text);
}

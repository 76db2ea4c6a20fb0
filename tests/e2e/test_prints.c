/* SPDX-License-Identifier: MIT
 * Covers every format of prints by the table of formats: names and notes of any kind are right or
 * inert in it, and a file is written whole or not at all. */
#define _GNU_SOURCE 1
#include <fcntl.h>
#include <jansson.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "disk.h"
#include "e2e_suites.h"
#include "milepost/report/print.h"

static struct home home;
static struct buffer out, err;

static void prints_set_up(void)
{
    home_make(&home);
    ck_assert_int_eq(HOME_RUN(&home, NULL, &err, "new", "Maria", "--no-input"), 0);
    ck_assert_int_eq(HOME_RUN(&home, NULL, &err, "set", "goal.target=CPC", "school.level=bachelor",
                              "school.program=none", "work.coding_months=0",
                              "time.hours_per_week=10"),
                     0);
}

static void prints_tear_down(void)
{
    home_remove(&home);
    buffer_clear(&out);
    buffer_clear(&err);
}

static const char *format_at(int index)
{
    return report_format_id((enum report_format)index);
}

static void read_print(void)
{
    buffer_truncate(&out, 0);
    home_read(&home, "print.out", &out);
}

/* ---- names and notes ------------------------------------------------------------------------- */

static const char *const names[] = {
    "\u0645\u062d\u0645\u062f \u062e\u0637\u0629", /* Arabic */
    "\u05ea\u05d5\u05db\u05e0\u05d9\u05ea",        /* Hebrew */
    "\u5b66\u4e60\u8ba1\u5212",                    /* Chinese */
    "Zo\u00eb \U0001f393\U0001f4c4",
    "<script>alert(1)</script>",
    "100 % \\ %n \"quoted\" 'too' `x` $(x)",
    "a;b,c:d|e [f](g) {h}",
    "@sum(1)",
    "-1+2",
    "* star",
    "#+INCLUDE: x",
    "END:VCALENDAR",
    "&lt;b&gt;",
};
#define NAMES ((int)(sizeof names / sizeof *names))

/* As no way in allows it, but as it may stand in a file that some other program wrote. */
static const char evil_note[] =
    "one\r\n* two\nEND:VCALENDAR\r\n,=1+1,\"\n<script>alert(2)</script> \\ % \t \x01 end";

static void plant_note(void)
{
    sqlite3_stmt *statement;
    sqlite3 *db = NULL;

    ck_assert_int_eq(
        HOME_RUN(&home, NULL, &err, "start", "exam.CPC", "--note", "planted", "--cost", "1"), 0);
    ck_assert_int_eq(sqlite3_open(home_data(&home), &db), SQLITE_OK);
    ck_assert_int_eq(sqlite3_prepare_v2(db, "UPDATE mark SET note = ?", -1, &statement, NULL),
                     SQLITE_OK);
    sqlite3_bind_text(statement, 1, evil_note, -1, SQLITE_STATIC);
    ck_assert_int_eq(sqlite3_step(statement), SQLITE_DONE);
    sqlite3_finalize(statement);
    ck_assert_int_eq(sqlite3_changes(db), 1);
    sqlite3_close(db);
}

static void check_html(const char *text)
{
    ck_assert_ptr_null(strcasestr(text, "<script"));
}

static void check_json(const char *text)
{
    json_error_t fault;
    json_t *document = json_loads(text, JSON_DISABLE_EOF_CHECK, &fault); /* or one a line */

    ck_assert_msg(document != NULL, "line %d: %s", fault.line, fault.text);
    json_decref(document);
}

static void check_markdown(const char *text)
{
    for (const char *at = text; (at = strstr(at, "<script")); at++)
        ck_assert(at > text && at[-1] == '\\');
}

static void check_org(const char *text)
{
    ck_assert_ptr_null(strstr(text, "\n* two"));
    ck_assert_ptr_null(strstr(text, "\n* star"));
    ck_assert_ptr_null(strstr(text, "\n#+INCLUDE"));
}

/* No cell begins as a formula does; quotes are doubled within one. */
static void check_csv(const char *text)
{
    bool quoted = false;

    for (const char *at = text; *at != '\0'; at++) {
        bool begins = !quoted && (at == text || at[-1] == ',' || at[-1] == '\n');
        const char *cell = *at == '"' ? at + 1 : at;

        ck_assert_msg(!begins || *cell == '\0' || !strchr("=+-@\t", *cell),
                      "a cell is a formula: %.40s", at);
        quoted = quoted != (*at == '"');
    }
}

/* Each line is a property or goes on with one, and is no longer than 75 octets. */
static void check_ics(const char *text)
{
    int ends = 0;

    for (const char *at = text; *at != '\0';) {
        size_t length = strcspn(at, "\r\n");

        ck_assert_msg(at[length] == '\r' && at[length + 1] == '\n' && length <= 75, "%.80s", at);
        ck_assert_msg(*at == ' ' || (*at >= 'A' && *at <= 'Z'), "%.80s", at);
        ends += strncmp(at, "END:VCALENDAR\r", 14) == 0;
        at += length + 2;
    }
    ck_assert_int_eq(ends, 1);
}

/* What else a format must not let a name do. */
static void (*const format_checks[REPORT_FORMAT_COUNT])(const char *text) = {
    [REPORT_HTML] = check_html, [REPORT_JSON] = check_json, [REPORT_TASKWARRIOR] = check_json,
    [REPORT_ORG] = check_org,   [REPORT_CSV] = check_csv,   [REPORT_MARKDOWN] = check_markdown,
    [REPORT_ICS] = check_ics,
};

/* What a format has of its own may stand in it: a byte order mark at the start, its ends of lines,
 * the zero-width space by which Org takes no mark for one. */
static size_t format_own(enum report_format format, size_t at)
{
    const char *text = buffer_text(&out) + at;

    if (at == 0 && strncmp(text, "\xEF\xBB\xBF", 3) == 0)
        return 3;
    if (format == REPORT_ORG && strncmp(text, "\xE2\x80\x8B", 3) == 0)
        return 3;
    return text[0] == '\r' && text[1] == '\n' ? 1 : 0;
}

/* Nothing else of what moves a terminal is left. */
static void check_inert(enum report_format format, const char *about)
{
    struct buffer clean = {0};
    const char *text = buffer_text(&out);

    if (report_format_is_binary(format))
        return;
    ck_assert_msg(text_is_utf8(text, out.length) && strlen(text) == out.length, "%s", about);
    for (size_t i = 0; i < out.length; i++) {
        i += format_own(format, i);
        buffer_add_char(&clean, text[i]);
    }
    ck_assert_msg(text_is_clean(buffer_text(&clean), true), "%s:\n%.2000s", about, text);
    buffer_clear(&clean);
    if (format_checks[format])
        format_checks[format](text);
}

/* Private, so that notes are in it. */
static void print_as(int format, const char *part, const char *value)
{
    const char *words[] = {"print", "--private", "--format", format_at(format), "-o", "print.out",
                           part,    value,       NULL};

    buffer_truncate(&err, 0);
    ck_assert_msg(home_run(&home, NULL, &err, words) == 0, "%s %s: %s", format_at(format),
                  part ? part : "", buffer_text(&err));
    read_print();
    check_inert((enum report_format)format, part ? part : "usual");
}

START_TEST(print__of_names_of_any_kind__is_right_or_inert)
{
    for (int name = 0; name < NAMES; name++) {
        ck_assert_int_eq(HOME_RUN(&home, NULL, &err, "rename", "1", "--", names[name]), 0);
        print_as(_i, NULL, NULL);
        if (name < 4 && (_i == REPORT_TEXT || _i == REPORT_MARKDOWN || _i == REPORT_HTML))
            ck_assert_msg(strstr(buffer_text(&out), names[name]) != NULL, "%s", names[name]);
    }
}
END_TEST

START_TEST(print__of_a_note_with_newlines__is_right_or_inert_in_every_part)
{
    static const char *const parts[REPORT_EXTENT_COUNT] = {[EXTENT_PAGE] = "--page",
                                                           [EXTENT_FULL] = "--full",
                                                           [EXTENT_WEEK] = "--week",
                                                           [EXTENT_STEP] = "--step"};

    plant_note();
    ck_assert_int_eq(
        HOME_RUN(&home, NULL, &err, "rename", "1", "--", "<script>\\ % \" \u05ea\u0645 \U0001f393"),
        0);
    print_as(_i, NULL, NULL);
    for (int part = 0; part < REPORT_EXTENT_COUNT; part++)
        if (parts[part] && report_format_knows((enum report_format)_i, (enum report_extent)part))
            print_as(_i, parts[part], part == EXTENT_STEP ? "exam.CPC" : NULL);
}
END_TEST

/* ---- whole or not at all --------------------------------------------------------------------- */

static int try_print(int format, const char *to)
{
    const char *words[] = {"print", "--format", format_at(format), "-o", to, NULL};

    buffer_truncate(&err, 0);
    return home_run(&home, NULL, &err, words);
}

static void put_old(const char *name)
{
    int file = open(home_path(&home, name), O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, 0600);

    ck_assert_int_ge(file, 0);
    ck_assert_int_eq(write(file, "old", 3), 3);
    close(file);
}

static void expect_old(const char *name)
{
    buffer_truncate(&out, 0);
    home_read(&home, name, &out);
    ck_assert_str_eq(buffer_text(&out), "old");
}

static void expect_line(const char *part)
{
    const char *text = buffer_text(&err);

    ck_assert_msg(strstr(text, part) != NULL, "%s", text);
    ck_assert_msg(err.length > 0 && strchr(text, '\n') == text + err.length - 1, "%s", text);
}

START_TEST(print__without_room__leaves_the_file_before_it)
{
    disk_prepare(&home);
    put_old("print.out");
    disk_fill_folder(&home);
    ck_assert_int_eq(try_print(_i, "print.out"), 3);
    expect_line("milepost: print.out: can't be written: the disk is full");
    expect_old("print.out");
    ck_assert_int_eq(try_print(_i, "new.out"), 3);
    ck_assert_int_ne(access(home_path(&home, "new.out"), F_OK), 0);
}
END_TEST

START_TEST(print__over_somebody_elses_file__leaves_it)
{
    if (geteuid() != 0)
        return;
    put_old("theirs");
    ck_assert_int_eq(chown(home_path(&home, "theirs"), 4321, (gid_t)-1), 0);
    buffer_truncate(&err, 0);
    ck_assert_int_eq(HOME_RUN(&home, NULL, &err, "print", "--private", "--format", format_at(_i),
                              "-o", "theirs"),
                     2);
    expect_line("milepost: theirs: it belongs to somebody else; name another file");
    expect_old("theirs");
}
END_TEST

START_TEST(print__to_what_is_no_file__is_told_in_a_line)
{
    ck_assert_int_eq(try_print(_i, "."), 2);
    expect_line("milepost: .: it is a folder; name a file in it");
    ck_assert_int_eq(try_print(_i, "/dev/full"), 3);
    expect_line("milepost: /dev/full: can't be written: the disk is full");
    ck_assert_int_eq(try_print(_i, "nowhere/print"), 2);
    expect_line("milepost: nowhere/print: can't be written: its folder does not exist");
}
END_TEST

START_TEST(print__through_a_link__reaches_what_it_means)
{
    struct stat about;

    put_old("print.out");
    ck_assert_int_eq(symlink("print.out", home_path(&home, "link")), 0);
    ck_assert_int_eq(try_print(_i, "link"), 0);
    ck_assert_int_eq(lstat(home_path(&home, "link"), &about), 0);
    ck_assert(S_ISLNK(about.st_mode));
    ck_assert_int_eq(try_print(_i, "plain"), 0);
    read_print();
    buffer_truncate(&err, 0);
    home_read(&home, "plain", &err);
    ck_assert_uint_gt(out.length, 100);
    ck_assert_uint_eq(out.length, err.length);
    ck_assert_mem_eq(buffer_text(&out), buffer_text(&err), out.length);
}
END_TEST

Suite *prints_suite(void)
{
    TCase *tcase;
    Suite *suite = e2e_suite("prints", &tcase, prints_set_up, prints_tear_down);

    tcase_add_loop_test(tcase, print__of_names_of_any_kind__is_right_or_inert, 0,
                        REPORT_FORMAT_COUNT);
    tcase_add_loop_test(tcase, print__of_a_note_with_newlines__is_right_or_inert_in_every_part, 0,
                        REPORT_FORMAT_COUNT);
    tcase_add_loop_test(tcase, print__without_room__leaves_the_file_before_it, 0,
                        REPORT_FORMAT_COUNT);
    tcase_add_loop_test(tcase, print__over_somebody_elses_file__leaves_it, 0, REPORT_FORMAT_COUNT);
    tcase_add_loop_test(tcase, print__to_what_is_no_file__is_told_in_a_line, 0,
                        REPORT_FORMAT_COUNT);
    tcase_add_loop_test(tcase, print__through_a_link__reaches_what_it_means, 0,
                        REPORT_FORMAT_COUNT);
    return suite;
}

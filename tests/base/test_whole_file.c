/* SPDX-License-Identifier: MIT
 * Files that are whole or not there: through links, never over what is no file, with the old
 * permissions, and with nothing lost when it fails or is killed. */
#define _XOPEN_SOURCE 700 /* the kinds of a file */

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base_suites.h"
#include "folder_sync.h"
#include "milepost/named_file.h"
#include "new_folder.h"

static char folder[64];

static void set_up(void)
{
    new_folder(folder, "whole");
    ck_assert_int_eq(chdir(folder), 0); /* the tests name files in it */
}

/* Takes everything away; how many entries there were. */
static int sweep(void)
{
    DIR *entries = opendir(folder);
    const struct dirent *entry;
    int count = 0;

    while ((entry = readdir(entries))) {
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
            continue;
        remove(entry->d_name);
        count++;
    }
    closedir(entries);
    return count;
}

static void tear_down(void)
{
    sweep();
    ck_assert_int_eq(chdir("/"), 0);
    rmdir(folder);
}

static int over(const char *path, const char *text)
{
    return whole_file_write(path, text, strlen(text), WHOLE_FILE_OVER);
}

static int new (const char *path, const char *text)
{
    return whole_file_write(path, text, strlen(text), WHOLE_FILE_NEW);
}

static void put(const char *path, const char *text, mode_t mode)
{
    FILE *file = fopen(path, "w");

    ck_assert_ptr_nonnull(file);
    fputs(text, file);
    fclose(file);
    ck_assert_int_eq(chmod(path, mode), 0);
}

static void expect(const char *path, const char *text, mode_t mode)
{
    char content[64] = {0};
    struct stat about;
    FILE *file = fopen(path, "r");

    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fread(content, 1, sizeof content - 1, file), strlen(text));
    fclose(file);
    ck_assert_str_eq(content, text);
    ck_assert_int_eq(lstat(path, &about), 0);
    ck_assert(S_ISREG(about.st_mode));
    ck_assert_uint_eq(about.st_mode & 0777, mode);
}

static mode_t kind_of(const char *path)
{
    struct stat about;

    ck_assert_int_eq(lstat(path, &about), 0);
    return about.st_mode & S_IFMT;
}

START_TEST(whole_file_write__a_new_file__is_its_owners_alone)
{
    ck_assert_int_eq(new ("a", "text"), 0);
    ck_assert_int_eq(over("b", ""), 0);

    expect("a", "text", 0600);
    expect("b", "", 0600);
    ck_assert_int_eq(sweep(), 2);
}
END_TEST

START_TEST(whole_file_write__an_existing_file__is_left_alone_unless_told)
{
    put("a", "old", 0600);

    ck_assert_int_eq(new ("a", "new"), EEXIST);
    expect("a", "old", 0600);
    ck_assert_int_eq(over("a", "new"), 0);
    expect("a", "new", 0600);
    ck_assert_int_eq(sweep(), 1);
}
END_TEST

START_TEST(whole_file_write__over_a_file__keeps_its_permissions)
{
    put("a", "old", 0664);
    put("b", "old", 0400);

    ck_assert_int_eq(over("a", "new"), 0);
    ck_assert_int_eq(over("b", "new"), 0);
    expect("a", "new", 0664);
    expect("b", "new", 0400);
}
END_TEST

START_TEST(whole_file_write__private_over_a_file__makes_it_its_owners_alone)
{
    put("a", "old", 0664);
    ck_assert_int_eq(symlink("a", "link"), 0);

    ck_assert_int_eq(whole_file_write("link", "new", 3, WHOLE_FILE_PRIVATE), 0);
    ck_assert_int_eq(whole_file_write("b", "new", 3, WHOLE_FILE_PRIVATE), 0);
    expect("a", "new", 0600);
    expect("b", "new", 0600);
    ck_assert(kind_of("link") == S_IFLNK);
    ck_assert_int_eq(sweep(), 3);
}
END_TEST

START_TEST(whole_file_write__through_links__reaches_what_they_mean)
{
    char whole[96];

    ck_assert_int_eq(mkdir("deep", 0700), 0);
    put("deep/real", "old", 0640);
    snprintf(whole, sizeof whole, "%s/deep/near", folder);
    ck_assert_int_eq(symlink("real", "deep/near"), 0);
    ck_assert_int_eq(symlink(whole, "far"), 0);

    ck_assert_int_eq(over("far", "new"), 0);
    expect("deep/real", "new", 0640);
    ck_assert(kind_of("far") == S_IFLNK);
    ck_assert(kind_of("deep/near") == S_IFLNK);
    ck_assert_int_eq(new ("far", "newer"), EEXIST);
    unlink("deep/near");
    unlink("deep/real");
}
END_TEST

START_TEST(whole_file_write__through_a_dangling_link__makes_what_it_means)
{
    ck_assert_int_eq(symlink("second", "first"), 0);
    ck_assert_int_eq(symlink("./real", "second"), 0);

    ck_assert_int_eq(new ("first", "new"), EEXIST);
    ck_assert_int_eq(over("first", "new"), 0);
    expect("real", "new", 0600);
    ck_assert(kind_of("first") == S_IFLNK);
    ck_assert(kind_of("second") == S_IFLNK);
    ck_assert_int_eq(sweep(), 3);
}
END_TEST

START_TEST(whole_file_write__links_that_lead_nowhere__are_refused)
{
    ck_assert_int_eq(symlink("b", "a"), 0);
    ck_assert_int_eq(symlink("a", "b"), 0);
    ck_assert_int_eq(symlink("no/such/folder", "c"), 0);

    ck_assert_int_eq(over("a", "new"), ELOOP);
    ck_assert_int_eq(over("c", "new"), ENOENT);
    ck_assert_int_eq(sweep(), 3);
}
END_TEST

START_TEST(whole_file_write__over_a_folder__is_refused)
{
    ck_assert_int_eq(mkdir("folder", 0700), 0);
    ck_assert_int_eq(symlink("folder", "link"), 0);

    ck_assert_int_eq(over("folder", "new"), EISDIR);
    ck_assert_int_eq(over("link", "new"), EISDIR);
    ck_assert_int_eq(new ("folder", "new"), EISDIR);
    ck_assert(kind_of("link") == S_IFLNK);
    ck_assert_int_eq(sweep(), 2);
}
END_TEST

/* The device is a terminal: its folder takes no files, whatever this test would do to it. */
START_TEST(whole_file_write__over_what_is_no_file__is_refused)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX, .sun_path = "socket"};
    int listener = socket(AF_UNIX, SOCK_STREAM, 0);
    int terminal = posix_openpt(O_RDWR | O_NOCTTY);

    ck_assert_int_eq(bind(listener, (const struct sockaddr *)&address, sizeof address), 0);
    ck_assert_int_eq(mkfifo("pipe", 0600), 0);
    ck_assert_int_ge(terminal, 0);
    ck_assert_int_eq(symlink(ptsname(terminal), "device"), 0);

    ck_assert_int_eq(over("socket", "new"), ENOTSUP);
    ck_assert_int_eq(over("pipe", "new"), ENOTSUP);
    ck_assert_int_eq(over("device", "new"), ENOTSUP);
    ck_assert_int_eq(new ("pipe", "new"), EEXIST);
    ck_assert(kind_of("socket") == S_IFSOCK);
    ck_assert(kind_of("pipe") == S_IFIFO);
    ck_assert(kind_of(ptsname(terminal)) == S_IFCHR);
    close(listener);
    close(terminal);
    ck_assert_int_eq(sweep(), 3);
}
END_TEST

START_TEST(whole_file_write__over_a_pipe_without_a_name__is_refused)
{
    char name[32];
    int ends[2];

    ck_assert_int_eq(pipe(ends), 0);
    snprintf(name, sizeof name, "/dev/fd/%d", ends[1]);
    ck_assert_int_eq(symlink(name, "link"), 0);

    ck_assert_int_eq(over(name, "new"), ENOTSUP);
    ck_assert_int_eq(over("link", "new"), ENOTSUP);
    close(ends[0]);
    close(ends[1]);
    ck_assert_int_eq(sweep(), 1);
}
END_TEST

START_TEST(whole_file_write__a_name_that_can_not_be__says_why)
{
    put("a", "old", 0600);

    ck_assert_int_eq(new ("no/such/folder", "new"), ENOENT);
    ck_assert_int_eq(over("", "new"), ENOENT);
    ck_assert_int_eq(over("a/b", "new"), ENOTDIR);
    ck_assert_int_eq(sweep(), 1);
}
END_TEST

/* Runs `work` as somebody who may not write everywhere; what it returns. */
static int without_root(int (*work)(void))
{
    enum { NOBODY = 65534 };
    pid_t child = fork();
    int result = 0;

    ck_assert_int_ge(child, 0);
    if (child == 0)
        _exit(geteuid() != 0 || setuid(NOBODY) == 0 ? work() : 255);
    ck_assert_int_eq(waitpid(child, &result, 0), child);
    ck_assert(WIFEXITED(result));
    return WEXITSTATUS(result);
}

static int write_both(void)
{
    int first = over("a", "new");

    return new ("b", "new") == first ? first : 255;
}

START_TEST(whole_file_write__in_a_read_only_folder__is_refused)
{
    put("a", "old", 0666);
    ck_assert_int_eq(chmod(folder, 0555), 0);

    ck_assert_int_eq(without_root(write_both), EACCES);
    ck_assert_int_eq(chmod(folder, 0700), 0);
    expect("a", "old", 0666);
    ck_assert_int_eq(sweep(), 1);
}
END_TEST

/* Somebody else's file, in a folder where anybody may replace it. */
static void put_anothers(void)
{
    put("a", "old", 0666);
    ck_assert_int_eq(chown("a", 4321, (gid_t)-1), 0);
    ck_assert_int_eq(chmod(folder, 0777), 0);
}

static int write_over(void)
{
    return over("a", "new");
}

START_TEST(whole_file_write__over_what_is_somebody_elses__is_refused)
{
    struct stat about;

    if (geteuid() != 0)
        return; /* only root can give a file away */
    put_anothers();
    ck_assert_int_eq(without_root(write_over), EPERM);
    ck_assert_int_eq(whole_file_write("a", "new", 3, WHOLE_FILE_PRIVATE), EPERM);

    ck_assert_int_eq(stat("a", &about), 0);
    ck_assert_int_eq(about.st_uid, 4321);
    expect("a", "old", 0666);
    ck_assert_int_eq(sweep(), 1);
}
END_TEST

/* Locked against all change, or open to it again; false where that can't be set. */
static bool lock_file(const char *path, bool locked)
{
    int file = open(path, O_RDONLY | O_CLOEXEC), flags = locked ? FS_IMMUTABLE_FL : 0;
    bool set = file >= 0 && ioctl(file, FS_IOC_SETFLAGS, &flags) == 0;

    close(file);
    return set;
}

START_TEST(whole_file_write__over_what_is_locked__is_not_told_as_somebody_elses)
{
    int failed;

    put("a", "old", 0600);
    if (!lock_file("a", true))
        return; /* only root can lock one, and not on every drive */
    failed = over("a", "new");
    ck_assert(lock_file("a", false));
    ck_assert_int_eq(failed, EACCES);
    expect("a", "old", 0600);
}
END_TEST

START_TEST(whole_file_write__by_root_over_what_is_somebody_elses__leaves_it_theirs)
{
    struct stat about;

    if (geteuid() != 0)
        return;
    put_anothers();
    ck_assert_int_eq(over("a", "new"), 0);

    ck_assert_int_eq(stat("a", &about), 0);
    ck_assert_int_eq(about.st_uid, 4321);
    expect("a", "new", 0666);
}
END_TEST

/* ---- no room, killed ------------------------------------------------------------------------- */

static void allow_bytes(rlim_t bytes)
{
    struct rlimit limit;

    ck_assert_int_eq(getrlimit(RLIMIT_FSIZE, &limit), 0);
    limit.rlim_cur = bytes;
    ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &limit), 0);
}

START_TEST(whole_file_write__without_room__leaves_what_was_there)
{
    int first, second;

    put("a", "old", 0600);
    signal(SIGXFSZ, SIG_IGN);
    allow_bytes(4);
    first = over("a", "too much");
    second = new ("b", "too much");
    allow_bytes(RLIM_INFINITY);

    ck_assert_int_eq(first, EFBIG);
    ck_assert_int_eq(second, EFBIG);
    ck_assert(whole_file_no_room(first));
    ck_assert(whole_file_no_room(ENOSPC));
    ck_assert(!whole_file_no_room(ENOENT));
    expect("a", "old", 0600);
    ck_assert_int_eq(sweep(), 1);
}
END_TEST

/* The signal of the fifth byte ends the child in the middle of its text. */
START_TEST(whole_file_write__killed_half_way__leaves_what_was_there)
{
    pid_t child;
    int result = 0;

    put("a", "old", 0600);
    child = fork();
    ck_assert_int_ge(child, 0);
    if (child == 0) {
        const struct rlimit no_core = {0};

        setrlimit(RLIMIT_CORE, &no_core);
        signal(SIGXFSZ, SIG_DFL);
        allow_bytes(4);
        _exit(over("a", "new text"));
    }
    ck_assert_int_eq(waitpid(child, &result, 0), child);

    ck_assert(WIFSIGNALED(result));
    ck_assert_int_eq(WTERMSIG(result), SIGXFSZ);
    expect("a", "old", 0600);
}
END_TEST

START_TEST(whole_file_put__on_a_full_device__says_so)
{
    FILE *full = fopen("/dev/full", "w");

    ck_assert_int_eq(whole_file_put(fileno(full), "x", 1), ENOSPC);
    ck_assert_int_eq(whole_file_put(fileno(full), "", 0), 0);
    fclose(full);
}
END_TEST

START_TEST(whole_file_write__makes__a_private_file_whatever_the_umask)
{
    static const mode_t umasks[] = {0, 077, 0777};
    struct stat about;

    for (size_t i = 0; i < sizeof umasks / sizeof *umasks; i++) {
        mode_t old = umask(umasks[i]);

        ck_assert_int_eq(over("new.txt", "text"), 0);
        umask(old);
        ck_assert_int_eq(stat("new.txt", &about), 0);
        ck_assert_uint_eq(about.st_mode & 0777, 0600);
        ck_assert_int_eq(unlink("new.txt"), 0);
    }
}
END_TEST

static const struct {
    const char *name, *bytes;
    size_t length;
} databases[] = {
    {"plans.db", "SQLite format 3\0and more", 24},
    {"notes.txt", "SQLite format 3", 16},
    {"plans.db-journal", "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7 and pages", 18},
    {"plans.db-wal", "\x37\x7f\x06\x82 and frames", 14},
};

START_TEST(whole_file_write__never_writes__over_a_database_or_its_journal)
{
    FILE *file = fopen(databases[_i].name, "wb");
    char bytes[32];

    ck_assert_uint_eq(fwrite(databases[_i].bytes, 1, databases[_i].length, file),
                      databases[_i].length);
    fclose(file);
    ck_assert_int_eq(symlink(databases[_i].name, "link"), 0);
    ck_assert_int_eq(over(databases[_i].name, "text"), EEXIST);
    ck_assert_int_eq(over("link", "text"), EEXIST);
    file = fopen(databases[_i].name, "rb");

    ck_assert_uint_eq(fread(bytes, 1, sizeof bytes, file), databases[_i].length);
    ck_assert_mem_eq(bytes, databases[_i].bytes, databases[_i].length);
    fclose(file);
    ck_assert_int_eq(sweep(), 2);
}
END_TEST

static const char *const beside[] = {"plans.db-journal", "plans.db-wal", "plans.db-shm"};

START_TEST(whole_file_write__makes__no_journal_of_a_database)
{
    FILE *file = fopen("plans.db", "wb");

    ck_assert_uint_eq(fwrite("SQLite format 3", 1, 16, file), 16);
    fclose(file);

    ck_assert_int_eq(over(beside[_i], "text"), EEXIST);
    ck_assert_int_eq(whole_file_write(beside[_i], "text", 4, WHOLE_FILE_NEW), EEXIST);
    ck_assert_int_eq(over("other.db-journal", "text"), 0);
    ck_assert_int_eq(sweep(), 2);
}
END_TEST

/* What has its name is not to be told as if it had not. */
START_TEST(whole_file_write__on_a_disk_that_syncs_no_folder__says_that_the_file_stands)
{
    struct error err;

    put("a", "old", 0600);
    folder_sync_fails(0);
    ck_assert_int_eq(over("a", "new"), -EIO);
    ck_assert_int_eq(new ("b", "new"), -EIO);
    ck_assert_int_eq(file_write("c", "new", 3, WHOLE_FILE_NEW, &err), STATUS_IO);
    folder_sync_works();

    ck_assert_str_eq(err.text, "c: it is written and in its place, but whether it outlives a power "
                               "cut is not sure (the disk failed to read or write it)");
    expect("a", "new", 0600);
    expect("b", "new", 0600);
    expect("c", "new", 0600);
    ck_assert_int_eq(sweep(), 3);
}
END_TEST

Suite *whole_file_suite(void)
{
    Suite *suite = suite_create("whole_file");
    TCase *tcase = tcase_create("whole_file");

    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_loop_test(tcase, whole_file_write__never_writes__over_a_database_or_its_journal, 0,
                        sizeof databases / sizeof *databases);
    tcase_add_loop_test(tcase, whole_file_write__makes__no_journal_of_a_database, 0,
                        sizeof beside / sizeof *beside);
    tcase_add_test(tcase, whole_file_write__makes__a_private_file_whatever_the_umask);
    tcase_add_test(tcase, whole_file_write__a_new_file__is_its_owners_alone);
    tcase_add_test(tcase, whole_file_write__an_existing_file__is_left_alone_unless_told);
    tcase_add_test(tcase, whole_file_write__over_a_file__keeps_its_permissions);
    tcase_add_test(tcase, whole_file_write__private_over_a_file__makes_it_its_owners_alone);
    tcase_add_test(tcase, whole_file_write__through_links__reaches_what_they_mean);
    tcase_add_test(tcase, whole_file_write__through_a_dangling_link__makes_what_it_means);
    tcase_add_test(tcase, whole_file_write__links_that_lead_nowhere__are_refused);
    tcase_add_test(tcase, whole_file_write__over_a_folder__is_refused);
    tcase_add_test(tcase, whole_file_write__over_what_is_no_file__is_refused);
    tcase_add_test(tcase, whole_file_write__over_a_pipe_without_a_name__is_refused);
    tcase_add_test(tcase, whole_file_write__a_name_that_can_not_be__says_why);
    tcase_add_test(tcase, whole_file_write__over_what_is_somebody_elses__is_refused);
    tcase_add_test(tcase, whole_file_write__over_what_is_locked__is_not_told_as_somebody_elses);
    tcase_add_test(tcase, whole_file_write__by_root_over_what_is_somebody_elses__leaves_it_theirs);
    tcase_add_test(tcase, whole_file_write__in_a_read_only_folder__is_refused);
    tcase_add_test(tcase, whole_file_write__without_room__leaves_what_was_there);
    tcase_add_test(tcase, whole_file_write__killed_half_way__leaves_what_was_there);
    tcase_add_test(tcase,
                   whole_file_write__on_a_disk_that_syncs_no_folder__says_that_the_file_stands);
    tcase_add_test(tcase, whole_file_put__on_a_full_device__says_so);
    suite_add_tcase(suite, tcase);
    return suite;
}

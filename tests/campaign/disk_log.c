/* SPDX-License-Identifier: MIT
 * Preloaded into the program: all that it does to the files below DISK_LOG_ROOT is appended to the
 * file DISK_LOG, for disk.c to replay. A record is a line, and what was written follows it. */
#define _GNU_SOURCE 1
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

/* None of these headers' aliases: both names of a call that takes an offset are caught. */
ssize_t pwrite(int fd, const void *bytes, size_t count, off_t place);
ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t place);
int ftruncate(int fd, off_t length);
int ftruncate64(int fd, off64_t length);
int open(const char *path, int flags, ...);
int open64(const char *path, int flags, ...);

#define REAL(function, name) (*(void **)&(function) = dlsym(RTLD_NEXT, name))

/* By the kernel itself, so that nothing of it is recorded. */
static void add(const char *head, const void *bytes, size_t count)
{
    const char *path = getenv("DISK_LOG");
    struct iovec parts[] = {{(void *)(unsigned long)head, strlen(head)},
                            {(void *)(unsigned long)bytes, count}};
    long fd;

    if (!path)
        return;
    fd = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
        return;
    syscall(SYS_writev, fd, parts, 2);
    syscall(SYS_close, fd);
}

/* The place below the root; NULL: it is elsewhere. */
static const char *below_root(const char *path)
{
    const char *root = getenv("DISK_LOG_ROOT");
    size_t length = root ? strlen(root) : 0;

    return length > 0 && strncmp(path, root, length) == 0 && path[length] == '/' ? path + length + 1
                                                                                 : NULL;
}

static const char *whole_path(const char *path, char out[PATH_MAX])
{
    char folder[PATH_MAX];

    path += 2 * (path[0] == '.' && path[1] == '/');
    if (path[0] == '/' || !getcwd(folder, sizeof folder))
        snprintf(out, PATH_MAX, "%s", path);
    else if (snprintf(out, PATH_MAX, "%s/%s", folder, path) >= PATH_MAX)
        return NULL;
    return below_root(out);
}

static const char *path_of_open(int fd, char out[PATH_MAX])
{
    char link[64];
    ssize_t length;

    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    length = readlink(link, out, PATH_MAX - 1);
    if (length < 0)
        return NULL;
    out[length] = '\0';
    return below_root(out);
}

static bool is_recorded(int fd, struct stat *about)
{
    char path[PATH_MAX];

    return fstat(fd, about) == 0 && S_ISREG(about->st_mode) && path_of_open(fd, path);
}

static void note_write(int fd, const void *bytes, ssize_t count, long long place)
{
    char head[96];
    struct stat about;

    if (count < 0 || !is_recorded(fd, &about))
        return;
    snprintf(head, sizeof head, "W %lu %lld %zd\n", (unsigned long)about.st_ino, place, count);
    add(head, bytes, (size_t)count);
}

static void note_number(const char *kind, int fd, long long number)
{
    char head[96];
    struct stat about;

    if (!is_recorded(fd, &about))
        return;
    snprintf(head, sizeof head, "%s %lu %lld\n", kind, (unsigned long)about.st_ino, number);
    add(head, "", 0);
}

static void note_names(const char *kind, const char *from, const char *to)
{
    char head[2 * PATH_MAX + 16], one[PATH_MAX], two[PATH_MAX];
    const char *first = whole_path(from, one), *second = to ? whole_path(to, two) : "";

    if (!first || !second)
        return;
    snprintf(head, sizeof head, "%s %s\t%s\n", kind, first, second);
    add(head, "", 0);
}

static void note_made(int fd)
{
    char head[PATH_MAX + 64], path[PATH_MAX];
    const char *name;
    struct stat about;

    if (!is_recorded(fd, &about) || !(name = path_of_open(fd, path)))
        return;
    snprintf(head, sizeof head, "M %lu %s\n", (unsigned long)about.st_ino, name);
    add(head, "", 0);
}

static int open_as(const char *real_name, int folder, const char *path, int flags, unsigned mode)
{
    struct stat about;
    bool is_new = flags & O_CREAT && fstatat(folder, path, &about, AT_SYMLINK_NOFOLLOW) != 0;
    int (*real)(int, const char *, int, ...);
    int fd;

    REAL(real, real_name);
    fd = real(folder, path, flags, mode);
    if (fd >= 0 && is_new)
        note_made(fd);
    else if (fd >= 0 && flags & O_TRUNC)
        note_number("C", fd, 0);
    return fd;
}

static unsigned mode_of(int flags, va_list arguments)
{
    return flags & (O_CREAT | O_TMPFILE) ? va_arg(arguments, unsigned) : 0;
}

#define CATCH_OPEN(function, parameters, folder, real)                                             \
    int function parameters                                                                        \
    {                                                                                              \
        va_list arguments;                                                                         \
        unsigned mode;                                                                             \
                                                                                                   \
        va_start(arguments, flags);                                                                \
        mode = mode_of(flags, arguments);                                                          \
        va_end(arguments);                                                                         \
        return open_as(real, folder, path, flags, mode);                                           \
    }

CATCH_OPEN(open, (const char *path, int flags, ...), AT_FDCWD, "openat")
CATCH_OPEN(open64, (const char *path, int flags, ...), AT_FDCWD, "openat64")
CATCH_OPEN(openat, (int folder, const char *path, int flags, ...), folder, "openat")
CATCH_OPEN(openat64, (int folder, const char *path, int flags, ...), folder, "openat64")

int mkstemp(char *template)
{
    int (*real)(char *);
    int fd;

    REAL(real, "mkstemp");
    fd = real(template);
    if (fd >= 0)
        note_made(fd);
    return fd;
}

ssize_t write(int fd, const void *bytes, size_t count)
{
    ssize_t (*real)(int, const void *, size_t);
    off_t place = lseek(fd, 0, SEEK_CUR);
    ssize_t done;

    REAL(real, "write");
    done = real(fd, bytes, count);
    note_write(fd, bytes, done, (long long)place);
    return done;
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t place)
{
    ssize_t (*real)(int, const void *, size_t, off64_t);
    ssize_t done;

    REAL(real, "pwrite64");
    done = real(fd, bytes, count, place);
    note_write(fd, bytes, done, (long long)place);
    return done;
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t place)
{
    return pwrite64(fd, bytes, count, place);
}

int ftruncate64(int fd, off64_t length)
{
    int (*real)(int, off64_t);
    int code;

    REAL(real, "ftruncate64");
    code = real(fd, length);
    if (code == 0)
        note_number("C", fd, (long long)length);
    return code;
}

int ftruncate(int fd, off_t length)
{
    return ftruncate64(fd, length);
}

/* Of a file, or of a folder. It need not be done: the power is only thought to go. */
static int note_sync(int fd)
{
    char head[PATH_MAX + 16], path[PATH_MAX];
    const char *name;
    struct stat about;

    if (fstat(fd, &about) == 0 && S_ISDIR(about.st_mode)) {
        name = path_of_open(fd, path);
        if (!name && getenv("DISK_LOG_ROOT") && strcmp(path, getenv("DISK_LOG_ROOT")) == 0)
            name = "";
        if (name) {
            snprintf(head, sizeof head, "F %s\n", name);
            add(head, "", 0);
        }
        return 0;
    }
    note_number("S", fd, 0);
    return 0;
}

int fsync(int fd)
{
    return note_sync(fd);
}

int fdatasync(int fd)
{
    return note_sync(fd);
}

int rename(const char *from, const char *to)
{
    int (*real)(const char *, const char *);
    int code;

    REAL(real, "rename");
    code = real(from, to);
    if (code == 0)
        note_names("N", from, to);
    return code;
}

int link(const char *from, const char *to)
{
    int (*real)(const char *, const char *);
    int code;

    REAL(real, "link");
    code = real(from, to);
    if (code == 0)
        note_names("L", from, to);
    return code;
}

int unlink(const char *path)
{
    int (*real)(const char *);
    int code;

    REAL(real, "unlink");
    code = real(path);
    if (code == 0)
        note_names("R", path, NULL);
    return code;
}

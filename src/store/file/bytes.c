/* SPDX-License-Identifier: MIT
 * Copies of the bytes of a file that SQLite must not open, because opening it changes it. */
#include "store/file/bytes.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "milepost/text.h"
#include "milepost/whole_file.h"
#include "store/file/file.h"

static int bytes_copy_open(int from, int to)
{
    char part[1 << 16];
    ssize_t length;
    int failed = 0;

    while (!failed && (length = read(from, part, sizeof part)) != 0) {
        if (length < 0 && errno == EINTR)
            continue;
        failed = length < 0 ? errno : whole_file_put(to, part, (size_t)length);
    }
    return failed || fsync(to) == 0 ? failed : errno;
}

static int bytes_copy(const char *from, const char *to)
{
    int source = open(from, O_RDONLY | O_CLOEXEC | O_NOFOLLOW), target, failed;

    if (source < 0)
        return errno == ENOENT ? 0 : errno;
    target = open(to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    failed = target < 0 ? errno : bytes_copy_open(source, target);
    if (target >= 0) {
        (void)!fchmod(target, 0600);
        if (close(target) != 0 && !failed)
            failed = errno;
    }
    close(source);
    return failed;
}

int bytes_copy_pair(const char *from, const char *to)
{
    struct buffer journal = {0}, to_journal = {0};
    int failed;

    buffer_format(&journal, "%s-journal", from);
    buffer_format(&to_journal, "%s-journal", to);
    failed = bytes_copy(from, to);
    if (!failed)
        failed = bytes_copy(journal.text, to_journal.text);
    buffer_clear(&journal);
    buffer_clear(&to_journal);
    if (failed)
        file_drop(to);
    return failed;
}

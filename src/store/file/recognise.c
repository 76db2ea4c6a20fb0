/* SPDX-License-Identifier: MIT
 * Knowing files by their first bytes, whatever they are called. */
#include "store/file/recognise.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

enum { APPLICATION_AT = 68 };

int64_t header_number(const unsigned char *bytes)
{
    return (int64_t)bytes[0] << 24 | bytes[1] << 16 | bytes[2] << 8 | bytes[3];
}

bool header_is_ours(const unsigned char header[HEADER_LENGTH])
{
    static const char magic[16] = "SQLite format 3";

    return memcmp(header, magic, sizeof magic) == 0 &&
           header_number(header + APPLICATION_AT) == STORE_APPLICATION_ID;
}

bool file_is_ours(const char *path)
{
    unsigned char header[HEADER_LENGTH] = {0};
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    bool ours = file >= 0 && read(file, header, sizeof header) == (ssize_t)sizeof header &&
                header_is_ours(header);

    if (file >= 0)
        close(file);
    return ours;
}

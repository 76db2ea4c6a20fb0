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

bool header_is_of(const unsigned char header[HEADER_LENGTH], enum application application)
{
    static const char magic[16] = "SQLite format 3";

    return memcmp(header, magic, sizeof magic) == 0 &&
           header_number(header + APPLICATION_AT) == (int64_t)application;
}

bool file_is_of(const char *path, enum application application)
{
    unsigned char header[HEADER_LENGTH] = {0};
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    bool is = file >= 0 && read(file, header, sizeof header) == (ssize_t)sizeof header &&
              header_is_of(header, application);

    if (file >= 0)
        close(file);
    return is;
}

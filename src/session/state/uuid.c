/* SPDX-License-Identifier: MIT
 * Ids of plans and comments: random UUIDs (version 4), so that plans from two computers never meet
 * by accident. */
#define _DEFAULT_SOURCE /* getrandom */

#include "session/state/uuid.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/random.h>

enum { UUID_BYTES = 16 };

static bool uuid_random(unsigned char *out, size_t count)
{
    size_t have = 0;

    while (have < count) {
        ssize_t got = getrandom(out + have, count - have, 0);

        if (got > 0)
            have += (size_t)got;
        else if (errno != EINTR)
            return false;
    }
    return true;
}

static bool is_dash(size_t place)
{
    return place == 8 || place == 13 || place == 18 || place == 23;
}

enum status uuid_new(char out[STORE_UUID], struct error *err)
{
    static const char digits[] = "0123456789abcdef";
    unsigned char bytes[UUID_BYTES];
    size_t half = 0;

    if (!uuid_random(bytes, sizeof bytes))
        return error_set(err, STATUS_IO, "no random numbers from the system: %s",
                         error_reason(errno));
    bytes[6] = (unsigned char)((bytes[6] & 0x0F) | 0x40);
    bytes[8] = (unsigned char)((bytes[8] & 0x3F) | 0x80);

    for (size_t place = 0; place < STORE_UUID - 1; place++) {
        if (is_dash(place)) {
            out[place] = '-';
            continue;
        }
        out[place] = digits[half % 2 == 0 ? bytes[half / 2] >> 4 : bytes[half / 2] & 0x0F];
        half++;
    }
    out[STORE_UUID - 1] = '\0';
    return STATUS_OK;
}

bool uuid_check(const char *text)
{
    if (strlen(text) != STORE_UUID - 1)
        return false;
    for (size_t place = 0; place < STORE_UUID - 1; place++) {
        if (is_dash(place) ? text[place] != '-' : !strchr("0123456789abcdef", text[place]))
            return false;
    }
    return true;
}

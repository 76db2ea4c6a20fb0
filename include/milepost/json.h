/* SPDX-License-Identifier: MIT
 * Writing JSON: members in the order in which they are put. The document and what stands directly
 * in it get a line a member; anything deeper stays on its line, so that a step, a credit or an
 * answer is one line to read, to grep and to compare. */
#ifndef MILEPOST_JSON_H
#define MILEPOST_JSON_H

#include <stdint.h>

#include "milepost/date.h"
#include "milepost/text.h"

/* Start with `{.out = &buffer}`. Inside an array every `key` is NULL. Texts are made inert. */
struct json_writer {
    struct buffer *out;
    int depth;
    uint32_t arrays; /* bit n: level n is an array */
    uint32_t filled; /* bit n: level n has a member already */
    bool one_line;   /* the whole document */
    bool ascii;      /* what is beyond ASCII becomes \uXXXX: the same texts, for any reader */
};

/* A document begins with its format's name, of version 1; its end closes all that is open. */
void json_open_document(struct json_writer *json, const char *format);
void json_close_document(struct json_writer *json);

void json_open_object(struct json_writer *json, const char *key);
void json_open_array(struct json_writer *json, const char *key);
/* Closes what was opened last; closing the document adds a newline. */
void json_close(struct json_writer *json);

void json_put_text(struct json_writer *json, const char *key, const char *text); /* NULL: null */
void json_put_number(struct json_writer *json, const char *key, int64_t number);
void json_put_number_if(struct json_writer *json, bool known, const char *key,
                        int64_t number); /* null unless it is known */
void json_put_hundredths(struct json_writer *json, const char *key,
                         int64_t hundredths); /* 150 as 1.5 */
/* A list of texts that are parted by commas; "" has none. */
void json_put_list(struct json_writer *json, const char *key, const char *list);
void json_put_boolean(struct json_writer *json, const char *key, bool value);
void json_put_date(struct json_writer *json, const char *key, date_day day); /* DATE_NONE: null */
void json_put_null(struct json_writer *json, const char *key);

#endif

/* SPDX-License-Identifier: MIT
 * JSON values as the written form of an answer, so that what a file holds is read as what a person
 * types, and the two can't differ. */
#ifndef MILEPOST_SESSION_EXCHANGE_JSON_VALUE_H
#define MILEPOST_SESSION_EXCHANGE_JSON_VALUE_H

#include <jansson.h>

#include "milepost/catalog.h"
#include "milepost/text.h"

/* ---- json_value.c */

/* Each is false when the value is not of that form. */
bool json_write_text(const json_t *value, struct buffer *out);
bool json_write_whole(const json_t *value, struct buffer *out);

/* A list, its items parted by commas; each has to pass the test. */
typedef bool json_test_fn(const json_t *item);
bool json_write_list(const json_t *list, json_test_fn *test, struct buffer *out);

/* True for what ids are made of: nothing that could be mistaken for anything else. */
bool json_is_id(const char *text, size_t longest);
#define JSON_LONGEST_ID 80

/* True for values that the question no longer has, in a plan that was made when it had: each of
 * those that commas part could be an id of at most `longest`, and one is unknown. */
bool json_is_retired(const struct question *question, const char *written, size_t longest);

#endif

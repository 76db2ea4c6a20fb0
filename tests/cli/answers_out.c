/* SPDX-License-Identifier: MIT
 * Lines of JSON, one by one. */
#include "cli/answers_out.h"

#include <string.h>

json_t *answer_at(int place)
{
    const char *line = buffer_text(&home.out);
    json_t *answer;

    for (int i = 0; i < place; i++) {
        line = strchr(line, '\n');
        ck_assert_msg(line && line[1], "there are only %d answers:\n%s", i, home.out.text);
        line++;
    }
    answer = json_loadb(line, strcspn(line, "\n"), JSON_REJECT_DUPLICATES, NULL);
    ck_assert_msg(answer != NULL, "no JSON: %.300s", line);
    return answer;
}

int count_answers(void)
{
    int count = 0;

    for (const char *at = buffer_text(&home.out); (at = strchr(at, '\n')) != NULL; at++)
        count++;
    return count;
}

json_t *at_key(json_t *answer, const char *key)
{
    json_t *value = json_object_get(answer, key);

    ck_assert_msg(value != NULL, "there is no \"%s\"", key);
    return value;
}

void check_error(int place, int line, const char *says)
{
    json_t *answer = answer_at(place);

    ck_assert_int_eq(json_integer_value(at_key(answer, "milepost-error")), 1);
    ck_assert_int_eq(json_integer_value(at_key(answer, "line")), line);
    ck_assert_msg(strstr(json_string_value(at_key(answer, "error")), says) != NULL,
                  "\"%s\" does not say \"%s\"", json_string_value(at_key(answer, "error")), says);
    json_decref(answer);
}

void check_summary(int place)
{
    json_t *answer = answer_at(place);

    at_key(answer, "milepost-summary");
    json_decref(answer);
}

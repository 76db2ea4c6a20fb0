/* SPDX-License-Identifier: MIT
 * Covers the roadmap as tasks of Taskwarrior. */
#include <stdlib.h>
#include <string.h>

#include "arrange.h"
#include "milepost/sent.h"
#include "report_suites.h"

/* The plan's id is a name space: RFC 4122's own for domain names, whose uuids others reckon too. */
#define SPACE "6ba7b810-9dad-11d1-80b4-00c04fd430c8"

#define EXAM_UUID "b4bb7df2-e316-5a45-accd-2157665f19fd"
#define LOOK_UUID "b267354c-3598-5956-8824-c0d6d21ded16"

static struct report_plan plan;
static struct sent_calendar sent;

static void set_plan(void)
{
    plan = (struct report_plan){.name = "Maria", .uuid = SPACE};
}

static void forget(void)
{
    sent_clear(&sent);
}

/* The line of a task in what is written, by words that stand in no other. */
static const char *task_line(const char *words)
{
    static char line[4096];
    char *end;

    for (const char *at = out.text; *at; at = end + 1) {
        end = strchr(at, '\n');
        ck_assert_uint_lt((size_t)(end - at), sizeof line);
        memcpy(line, at, (size_t)(end - at));
        line[end - at] = '\0';
        if (strstr(line, words))
            return line;
    }
    return "";
}

static const char *task(const char *words)
{
    buffer_truncate(&out, 0);
    print_sample(&plan, REPORT_TASKWARRIOR);
    return task_line(words);
}

/* The same of a print that knows what the one before had. */
static const char *next_task(const char *words)
{
    const struct report_print print = {
        .format = REPORT_TASKWARRIOR, .extent = EXTENT_FULL, .calendar = &sent};

    buffer_truncate(&out, 0);
    report_print(&sample.roadmap, &plan, &print, &out);
    return task_line(words);
}

static void assert_task(const char *words, const char *part)
{
    const char *line = task(words);

    ck_assert_msg(strstr(line, part) != NULL, "%s is not in: %s", part, line);
}

START_TEST(taskwarrior__is__an_array_of_a_task_a_line)
{
    task("exam");
    ck_assert_int_eq(strncmp(out.text, "[\n{\"uuid\": ", 11), 0);
    ck_assert_ptr_nonnull(strstr(out.text, "}\n,{\"uuid\": "));
    ck_assert_str_eq(out.text + out.length - 4, "}\n]\n");
}
END_TEST

/* As `python3 -c 'import uuid; print(uuid.uuid5(uuid.NAMESPACE_DNS, "exam"))'` has it. */
START_TEST(taskwarrior__uuid__follows_from_plan_and_step)
{
    assert_task("Sit the exam", "\"uuid\": \"" EXAM_UUID "\"");
    plan.uuid = "6ba7b811-9dad-11d1-80b4-00c04fd430c8";
    ck_assert_ptr_null(strstr(task("Sit the exam"), EXAM_UUID));
    plan.uuid = "what-if." SPACE;
    ck_assert_ptr_null(strstr(task("Sit the exam"), EXAM_UUID));
    ck_assert_ptr_null(strstr(out.text, "00000000-0000"));
}
END_TEST

START_TEST(taskwarrior__task_with_a_day__waits_for_it)
{
    assert_task("Sit the exam",
                "\"status\": \"waiting\", \"wait\": \"20270329T120000Z\", \"scheduled\": "
                "\"20270412T120000Z\", \"due\": \"20270412T120000Z\"");
}
END_TEST

START_TEST(taskwarrior__task_of_today__is_pending)
{
    assert_task("Call two schools", "\"status\": \"pending\", \"scheduled\": \"20261123T120000Z\"");
}
END_TEST

START_TEST(taskwarrior__task_told_by_month__has_no_day)
{
    sample.steps[1].by_season = true;
    assert_task("about Apr 2027", "\"status\": \"pending\", \"depends\"");
}
END_TEST

START_TEST(taskwarrior__task__depends_on_what_it_waits_for)
{
    assert_task("Sit the exam", "\"depends\": [\"" LOOK_UUID "\"]");
    assert_task("Call two schools", "\"uuid\": \"" LOOK_UUID "\"");
}
END_TEST

START_TEST(taskwarrior__what_is_done_or_not_needed__is_closed)
{
    sample.steps[0].status = STEP_DONE;
    sample.steps[0].ended = sample.roadmap.today - 1;
    sample.steps[1].status = STEP_WAIVED;
    assert_task("Call two schools", "\"status\": \"completed\", \"end\": \"20261122T120000Z\"");
    assert_task("Sit the exam", "\"status\": \"deleted\", \"end\": \"20261123T120000Z\"");
}
END_TEST

START_TEST(taskwarrior__gate_that_is_clear__is_completed)
{
    assert_task("Record and clearance", "\"due\": \"20261214T120000Z\"");
    sample.gate.time = GATE_NEVER;
    assert_task("Record and clearance", "\"status\": \"completed\"");
}
END_TEST

/* The sample's routes have a step that its roadmap has not. */
START_TEST(taskwarrior__what_only_other_routes_have__is_deleted_once)
{
    assert_task("Practicode, 600 cases", "\"status\": \"deleted\"");
    ck_assert_ptr_null(strstr(strstr(out.text, "Practicode, 600") + 1, "Practicode, 600"));
}
END_TEST

/* Nobody would delete fifty tasks by hand. */
START_TEST(taskwarrior__what_fell_away__is_deleted_until_it_comes_back)
{
    ck_assert_str_ne(next_task("Sit the exam"), "");
    sample.roadmap.step_count = 1;
    for (int i = 0; i < 2; i++) {
        ck_assert_ptr_nonnull(strstr(next_task("Sit the exam"), "\"status\": \"deleted\""));
        ck_assert_ptr_nonnull(strstr(task_line("Sit the exam"), EXAM_UUID));
    }
    sample.roadmap.step_count = 3;
    ck_assert_ptr_null(strstr(next_task("Sit the exam"), "deleted"));
    ck_assert_ptr_null(
        strstr(strstr(out.text, EXAM_UUID "\", \"description") + 1, EXAM_UUID "\", \"description"));
}
END_TEST

START_TEST(taskwarrior__written__leaves_what_calendars_said)
{
    sent_put(&sent, &(struct sent_entry){"exam", "Sit the exam", 20800, 20800, 3, false});
    next_task("");
    ck_assert_int_eq(sent_find(&sent, "exam")->sequence, 3);
    ck_assert_ptr_nonnull(sent_find(&sent, SENT_TASK "exam"));
}
END_TEST

START_TEST(taskwarrior__annotations__have_times_of_their_own)
{
    assert_task(
        "Call two schools",
        "\"annotations\": [{\"entry\": \"20261123T120000Z\", \"description\": \"Call two "
        "schools.\"}, {\"entry\": \"20261123T120001Z\", \"description\": \"Why: milepost why "
        "look\"}]");
}
END_TEST

START_TEST(taskwarrior__names_and_notes__are_escaped_and_inert)
{
    plan.name = "M\"\\<script>\xD7\x90\x1b";
    sample.roadmap.with_private = true;
    sample.steps[1].note = "one\ntwo";
    assert_task("Sit the exam",
                "\"project\": \"M\\\"\\\\<script>\xD7\x90\xEF\xBF\xBD, with private "
                "answers\"");
    assert_task("Sit the exam", "\"description\": \"one\\ntwo\"");
    sample.roadmap.with_private = false;
    ck_assert_ptr_null(strstr(task("Sit the exam"), "two"));
}
END_TEST

Suite *taskwarrior_suite(void)
{
    Suite *suite = suite_create("taskwarrior");
    TCase *tcase = sample_case("taskwarrior");

    tcase_add_checked_fixture(tcase, set_plan, forget);
    tcase_add_test(tcase, taskwarrior__is__an_array_of_a_task_a_line);
    tcase_add_test(tcase, taskwarrior__uuid__follows_from_plan_and_step);
    tcase_add_test(tcase, taskwarrior__task_with_a_day__waits_for_it);
    tcase_add_test(tcase, taskwarrior__task_of_today__is_pending);
    tcase_add_test(tcase, taskwarrior__task_told_by_month__has_no_day);
    tcase_add_test(tcase, taskwarrior__task__depends_on_what_it_waits_for);
    tcase_add_test(tcase, taskwarrior__what_is_done_or_not_needed__is_closed);
    tcase_add_test(tcase, taskwarrior__gate_that_is_clear__is_completed);
    tcase_add_test(tcase, taskwarrior__what_only_other_routes_have__is_deleted_once);
    tcase_add_test(tcase, taskwarrior__what_fell_away__is_deleted_until_it_comes_back);
    tcase_add_test(tcase, taskwarrior__written__leaves_what_calendars_said);
    tcase_add_test(tcase, taskwarrior__annotations__have_times_of_their_own);
    tcase_add_test(tcase, taskwarrior__names_and_notes__are_escaped_and_inert);
    suite_add_tcase(suite, tcase);
    return suite;
}

/* SPDX-License-Identifier: MIT
 * The whole way by keys: from an empty home through every question to the print, and out. */
#include <string.h>

#include "e2e_suites.h"
#include "person.h"

static struct home home;
static struct tty tty;

static void set_up(void)
{
    home_make(&home);
}

static void tear_down(void)
{
    tty_close(&tty);
    home_remove(&home);
}

/* What this person knows; to all else the answer is "I don't know yet". Among them a number, a
 * date, money, one of many, many of many, nothing at all, and a private answer refused. */
static const struct {
    const char *question, *value;
} known[] = {
    {"goal.target", "CPC"},
    {"school.level", "high-school"},
    {"school.program", "enrolled"},
    {"work.coding_months", "6"},
    {"time.hours_per_week", "10"},
    {"goal.preparation", "recommended"},
    {"goal.priority", "cheapest"},
    {"goal.workplace", "on-site"},
    {"goal.start", "2027-01-04"},
    {"goal.by", ""},
    {"money.budget", "5000"},
    {"money.aid", "pell,wioa"},
    {"money.student", "yes"},
    {"school.program_kind", "certificate"},
    {"school.program_end", "2027-05-31"},
    {"school.courses", "medical-terminology,law-ethics"},
    {"school.practicum", "no"},
    {"work.coding_now", "yes"},
    {"work.credentials", "none"},
    {"skill.typing_wpm", "35"},
    {"background.excluded", "no"},
    {"background.record", "declined"},
    {"vaccine.hepb", "partial"},
    {"vaccine.hepb.doses", "1"},
    {"vaccine.mmr", "declined"},
};

static const char *answer_to(const char *question)
{
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strcmp(known[i].question, question) == 0)
            return known[i].value;
    return "unknown";
}

/* Answers what is asked. The question is read when nothing is still being worked out. */
static void answer_one(bool answered[], int question)
{
    const struct question *asked = &catalog_builtin()->questions[question];

    ck_assert_msg(!answered[question], "%s is asked twice", asked->id);
    answered[question] = true;
    person_answers(&tty, asked->id, answer_to(asked->id));
}

/* From the first question to the last page; returns how many were answered. */
static int answer_all(bool answered[])
{
    int count = 0;

    while (!tty_shows(&tty, "Back to the overview")) {
        int question;

        WAIT_SETTLED(&tty);
        question = person_reads(&tty);
        if (question >= 0) {
            answer_one(answered, question);
            count++;
        } else if (!tty_shows(&tty, "Back to the overview")) {
            tty_keys(&tty, "Enter"); /* the start of a section, or the offer of a rough roadmap */
        }
    }
    return count;
}

static void add_expected(struct buffer *lines, const bool answered[])
{
    const struct catalog *catalog = catalog_builtin();

    for (int i = 0; i < catalog->question_count; i++)
        if (answered[i] && answer_to(catalog->questions[i].id)[0] != '\0')
            buffer_format(lines, "%s=%s\n", catalog->questions[i].id,
                          answer_to(catalog->questions[i].id));
}

START_TEST(interview__whole_by_keys__is_on_disk_as_it_was_typed)
{
    bool answered[1024] = {false};
    struct buffer expected = {0};
    struct buffer stored = {0};

    ck_assert_int_le(catalog_builtin()->question_count, 1024);
    TTY_OPEN(&tty, &home, 80, 24, NULL);
    person_starts(&tty);
    answered[catalog_find_question(catalog_builtin(), "person.stage")] = true;
    ck_assert_int_ge(answer_all(answered), 30);
    tty_keys(&tty, "F10");
    WAIT_EXIT(&tty, 0);
    ASSERT_RESTORED(&tty);

    add_expected(&expected, answered);
    person_on_disk(&home, NULL, &stored);
    ck_assert_str_eq(buffer_text(&stored), buffer_text(&expected));
    buffer_clear(&expected);
    buffer_clear(&stored);
}
END_TEST

static void answer_the_first(void)
{
    static const char *const first[] = {"goal.target", "school.level", "school.program",
                                        "work.coding_months", "time.hours_per_week"};

    person_starts(&tty);
    for (size_t i = 0; i < sizeof first / sizeof *first; i++)
        person_answers(&tty, first[i], answer_to(first[i]));
}

START_TEST(first_answers__given__lead_to_roadmap_and_print)
{
    TTY_OPEN(&tty, &home, 80, 24, NULL);
    answer_the_first();
    WAIT_FOR(&tty, "A first sketch of your way");
    tty_keys(&tty, "g");
    WAIT_FOR(&tty, "Roadmap to CPC");
    WAIT_FOR(&tty, "even odds");

    tty_keys(&tty, "Enter");
    WAIT_FOR(&tty, "Roadmap › Step");
    tty_keys(&tty, "y");
    WAIT_FOR(&tty, "Why it is on the roadmap");
    tty_keys(&tty, "Esc");
    WAIT_GONE(&tty, "Why it is on the roadmap");
    tty_keys(&tty, "Esc");
    WAIT_FOR(&tty, "Roadmap to CPC");

    tty_keys(&tty, "p");
    WAIT_FOR(&tty, "private answers left out");
    WAIT_FOR(&tty, "YOUR PLAN: CPC");
    tty_keys(&tty, "q");
    WAIT_EXIT(&tty, 0);
    ASSERT_RESTORED(&tty);
}
END_TEST

START_TEST(views__one_after_the_other__keep_the_route_that_was_chosen)
{
    struct buffer printed = {0};

    TTY_OPEN(&tty, &home, 80, 24, NULL);
    answer_the_first();
    WAIT_FOR(&tty, "A first sketch of your way");
    tty_keys(&tty, "g");
    WAIT_FOR(&tty, "even odds");
    tty_keys(&tty, "r");
    WAIT_FOR(&tty, "Routes to CPC");
    tty_keys(&tty, "Down d");
    WAIT_FOR(&tty, "AGAINST ROUTE 1");
    tty_keys(&tty, "Enter");
    WAIT_FOR(&tty, "Route 2 is followed now");
    tty_keys(&tty, "y");
    WAIT_FOR(&tty, "What it chooses");
    tty_keys(&tty, "Esc Esc Esc");
    WAIT_FOR(&tty, "Roadmap to CPC");

    tty_keys(&tty, "t");
    WAIT_FOR(&tty, "Timeline by months");
    tty_keys(&tty, "-");
    WAIT_FOR(&tty, "Timeline by quarters");
    tty_keys(&tty, "m");
    WAIT_FOR(&tty, "In all");
    tty_keys(&tty, "Esc Esc End Enter");
    WAIT_FOR(&tty, "› Gates");
    tty_keys(&tty, "q");
    WAIT_EXIT(&tty, 0);
    ASSERT_RESTORED(&tty);

    ck_assert_int_eq(HOME_RUN(&home, &printed, NULL, "routes"), 0);
    ck_assert_ptr_nonnull(strstr(buffer_text(&printed), "\n> 2 "));
    buffer_clear(&printed);
}
END_TEST

START_TEST(plan__once_a_route_is_chosen__opens_at_this_week_and_is_marked)
{
    struct buffer printed = {0};

    TTY_OPEN(&tty, &home, 80, 24, NULL);
    answer_the_first();
    WAIT_FOR(&tty, "A first sketch of your way");
    tty_keys(&tty, "g");
    WAIT_FOR(&tty, "even odds");
    tty_keys(&tty, "r");
    WAIT_FOR(&tty, "Routes to CPC");
    tty_keys(&tty, "Enter");
    WAIT_FOR(&tty, "Route 1 is followed now");
    tty_keys(&tty, "q");
    WAIT_EXIT(&tty, 0);
    tty_close(&tty);

    TTY_OPEN(&tty, &home, 80, 24, NULL);
    WAIT_FOR(&tty, "My plan");
    WAIT_FOR(&tty, "CPC");
    tty_keys(&tty, "Enter");
    WAIT_FOR(&tty, "› This week");
    WAIT_FOR(&tty, "IN THE NEXT 7 DAYS");
    tty_keys(&tty, "e");
    WAIT_FOR(&tty, "› Due");
    WAIT_FOR(&tty, "Search the exclusion lists");
    ck_assert_int_eq(HOME_RUN(&home, &printed, NULL, "due", "--within", "0"), 1);
    ck_assert_ptr_nonnull(strstr(buffer_text(&printed), "Search the exclusion lists"));
    buffer_truncate(&printed, 0);
    tty_keys(&tty, "Enter");
    WAIT_FOR(&tty, "Roadmap › Step");

    tty_keys(&tty, "d");
    WAIT_FOR(&tty, "is done, 23 Nov 2026");
    tty_keys(&tty, "F10");
    WAIT_EXIT(&tty, 0);
    ASSERT_RESTORED(&tty);
    HOME_RUN(&home, &printed, NULL, "due", "--within", "0");
    ck_assert_ptr_null(strstr(buffer_text(&printed), "Search the exclusion lists"));
    buffer_clear(&printed);
}
END_TEST

START_TEST(print__saved_from_the_screen__is_what_the_command_prints)
{
    struct buffer printed = {0};
    struct buffer saved = {0};

    TTY_OPEN(&tty, &home, 80, 24, NULL);
    answer_the_first();
    WAIT_FOR(&tty, "A first sketch of your way");
    tty_keys(&tty, "g");
    WAIT_FOR(&tty, "even odds");
    tty_keys(&tty, "p");
    WAIT_FOR(&tty, "YOUR PLAN: CPC");
    tty_keys(&tty, "s");
    WAIT_FOR(&tty, "Save the print");
    tty_keys(&tty, "Ctrl-E Ctrl-U =mine.txt Enter");
    WAIT_FOR(&tty, "mine.txt");
    WAIT_GONE(&tty, "Save the print");
    tty_keys(&tty, "F10");
    WAIT_EXIT(&tty, 0);

    ck_assert_int_eq(HOME_RUN(&home, &printed, NULL, "print"), 0);
    home_read(&home, "mine.txt", &saved);
    ck_assert_str_eq(buffer_text(&saved), buffer_text(&printed));
    buffer_clear(&printed);
    buffer_clear(&saved);
}
END_TEST

START_TEST(home__second_start__opens_the_plan_at_its_overview)
{
    TTY_OPEN(&tty, &home, 80, 24, NULL);
    answer_the_first();
    WAIT_FOR(&tty, "A first sketch of your way");
    tty_keys(&tty, "q");
    WAIT_EXIT(&tty, 0);
    tty_close(&tty);

    TTY_OPEN(&tty, &home, 80, 24, NULL);
    WAIT_FOR(&tty, "My plan");
    WAIT_FOR(&tty, "CPC");
    tty_keys(&tty, "Enter");
    WAIT_FOR(&tty, "DO NEXT");
    WAIT_FOR(&tty, "YOUR PLAN");
    tty_keys(&tty, "q");
    WAIT_EXIT(&tty, 0);
}
END_TEST

Suite *journey_suite(void)
{
    TCase *tcase;
    Suite *suite = e2e_suite("journey", &tcase, set_up, tear_down);

    tcase_add_test(tcase, interview__whole_by_keys__is_on_disk_as_it_was_typed);
    tcase_add_test(tcase, first_answers__given__lead_to_roadmap_and_print);
    tcase_add_test(tcase, views__one_after_the_other__keep_the_route_that_was_chosen);
    tcase_add_test(tcase, plan__once_a_route_is_chosen__opens_at_this_week_and_is_marked);
    tcase_add_test(tcase, print__saved_from_the_screen__is_what_the_command_prints);
    tcase_add_test(tcase, home__second_start__opens_the_plan_at_its_overview);
    return suite;
}

/* SPDX-License-Identifier: MIT
 * What goes out, read by the programs that people use: calendars by libical, khal and calcurse,
 * tasks by Taskwarrior, outlines by Emacs, tables by Python. A program that is not installed is
 * passed over, and that is said. */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "e2e_suites.h"
#include "person.h"
#include "tty.h"

static struct home home;
static struct buffer out, err;

static void set_up(void)
{
    person_with_plan(&home);
}

static void tear_down(void)
{
    buffer_clear(&out);
    buffer_clear(&err);
    home_remove(&home);
}

/* ---- short ways ------------------------------------------------------------------------------ */

static bool has_program(const char *name)
{
    struct buffer script = {0};
    bool has;

    buffer_format(&script, "command -v %s", name);
    has = home_run_shell(&home, NULL, NULL, buffer_text(&script)) == 0;
    buffer_clear(&script);
    if (!has)
        printf("skipped: %s is not installed\n", name);
    return has;
}

/* What the script says, without the last newline. */
static const char *shell(const char *script)
{
    buffer_truncate(&out, 0);
    buffer_truncate(&err, 0);
    ck_assert_msg(home_run_shell(&home, &out, &err, script) == 0, "%s\n%s%s", script,
                  buffer_text(&out), buffer_text(&err));
    buffer_trim(&out);
    if (out.length > 0 && out.text[out.length - 1] == '\n')
        buffer_truncate(&out, out.length - 1);
    return buffer_text(&out);
}

static void print_to(const char *format, const char *file)
{
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "print", "--format", format, "-o", file), 0);
}

static void more_hours(void)
{
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "set", "time.hours_per_week=20"), 0);
}

/* ---- libical --------------------------------------------------------------------------------- */

static void check_component(icalcomponent *component)
{
    icalproperty *start = icalcomponent_get_first_property(component, ICAL_DTSTART_PROPERTY);

    ck_assert_ptr_nonnull(icalcomponent_get_uid(component));
    ck_assert_ptr_nonnull(icalcomponent_get_summary(component));
    ck_assert(icaltime_is_utc(icalcomponent_get_dtstamp(component)));
    if (icalcomponent_isa(component) == ICAL_VTODO_COMPONENT) {
        ck_assert_ptr_null(start);
        return;
    }
    ck_assert_int_eq(icalcomponent_isa(component), ICAL_VEVENT_COMPONENT);
    ck_assert(icaltime_is_date(icalcomponent_get_dtstart(component)));
    ck_assert(icaltime_is_date(icalcomponent_get_dtend(component)));
    ck_assert_int_lt(icaltime_compare_date_only(icalcomponent_get_dtstart(component),
                                                icalcomponent_get_dtend(component)),
                     0);
}

/* Returns how many events and to-dos it has. */
static int check_calendar(const char *text)
{
    icalcomponent *calendar = icalparser_parse_string(text), *other;
    int count = 0;

    ck_assert_ptr_nonnull(calendar);
    icalrestriction_check(calendar);
    ck_assert_msg(icalcomponent_count_errors(calendar) == 0, "%s",
                  icalcomponent_as_ical_string(calendar));
    for (other = icalcomponent_get_first_component(calendar, ICAL_ANY_COMPONENT); other;
         other = icalcomponent_get_next_component(calendar, ICAL_ANY_COMPONENT)) {
        check_component(other);
        count++;
    }
    icalcomponent_free(calendar);
    return count;
}

static const char *const people[] = {
    "hepatitis-b-series",        "keeps-three-of-two-bodies", "rhit-on-the-gi-bill",
    "apprentice-keeps-current",  "cycle-just-over-ahima",     "excluded",
    "first-job-risk-adjustment", "knows-nothing-yet",
};

START_TEST(ics__of_anybody__is_valid_by_libical)
{
    struct buffer answers = {0};

    buffer_format(&answers, "%s/%s.answers.json", PERSONAS, people[_i]);
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "new", "Other", "--no-input", "--answers",
                              buffer_text(&answers)),
                     0);
    ck_assert_int_eq(HOME_RUN(&home, &out, NULL, "print", "Other", "--format", "ics"), 0);
    ck_assert_int_gt(check_calendar(buffer_text(&out)), 3);
    buffer_truncate(&out, 0);
    ck_assert_int_eq(HOME_RUN(&home, &out, NULL, "print", "Maria", "--format", "ics"), 0);
    check_calendar(buffer_text(&out));
    buffer_clear(&answers);
}
END_TEST

#define ODD_NAME                                                                                   \
    "a, b; c\\d \"e\" 100 % <script> \xD7\x90\xD7\x91 \xD8\xB9 \xE8\xAA\x9E \xF0\x9F\x8E\x89"

START_TEST(ics__of_a_plan_with_an_odd_name__is_read_with_that_name)
{
    icalcomponent *calendar;
    icalproperty *property;
    char name[256];

    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "rename", "Maria", ODD_NAME), 0);
    ck_assert_int_eq(HOME_RUN(&home, &out, NULL, "print", "--format", "ics"), 0);
    check_calendar(buffer_text(&out));
    calendar = icalparser_parse_string(out.text);
    property = icalcomponent_get_first_property(calendar, ICAL_X_PROPERTY);
    ck_assert(icalvalue_decode_ical_string(icalproperty_get_value_as_string(property), name,
                                           (int)sizeof name));
    ck_assert_str_eq(name, "Milepost: " ODD_NAME);
    icalcomponent_free(calendar);
}
END_TEST

/* ---- khal ------------------------------------------------------------------------------------ */

#define KHAL                                                                                       \
    "mkdir -p vdir && printf '[calendars]\\n[[m]]\\npath = %s/vdir\\n[sqlite]\\npath = "           \
    "%s/khal.db\\n[locale]\\nlocal_timezone = UTC\\ndefault_timezone = UTC\\ntimeformat = "        \
    "%%H:%%M\\ndateformat = %%Y-%%m-%%d\\nlongdateformat = %%Y-%%m-%%d\\ndatetimeformat = "        \
    "%%Y-%%m-%%d %%H:%%M\\nlongdatetimeformat = %%Y-%%m-%%d %%H:%%M\\n' \"$HOME\" \"$HOME\" > "    \
    "khal.conf && khal -c khal.conf import --batch -a m dates.ics && ls vdir | wc -l"
#define EXAM_DAY     "grep -h DTSTART vdir/exam.CPC@*"
#define EXAM_WRITTEN "tr -d '\\r' < dates.ics | grep -A4 '^UID:exam.CPC@' | grep DTSTART"

START_TEST(khal__reading_a_calendar_twice__has_no_doubles)
{
    char *events, *day;

    if (!has_program("khal"))
        return;
    print_to("ics", "dates.ics");
    events = strdup(shell("grep -c BEGIN:VEVENT dates.ics"));
    ck_assert_str_eq(shell(KHAL), events);
    ck_assert_str_eq(shell(KHAL), events);
    day = strdup(shell(EXAM_WRITTEN));
    ck_assert_ptr_nonnull(strstr(shell(EXAM_DAY), day));

    more_hours();
    print_to("ics", "dates.ics");
    ck_assert_str_eq(shell(KHAL), events);
    ck_assert_str_ne(shell(EXAM_WRITTEN), day);
    free(day);
    day = strdup(shell(EXAM_WRITTEN));
    ck_assert_ptr_nonnull(strstr(shell(EXAM_DAY), day));
    free(day);
    free(events);
}
END_TEST

/* ---- calcurse -------------------------------------------------------------------------------- */

/* It keeps no ids: whoever reads a calendar again empties the folder that it was read into. */
#define CALCURSE                                                                                   \
    "mkdir -p dates && calcurse -D dates -q -P && calcurse -D dates -i dates.ics >log 2>&1 && "    \
    "wc -l < dates/apts && wc -l < dates/todo"

START_TEST(calcurse__reading_a_calendar_again__has_no_doubles)
{
    char *counts;

    if (!has_program("calcurse"))
        return;
    print_to("ics", "dates.ics");
    counts = strdup(shell("grep -c BEGIN:VEVENT dates.ics; grep -c BEGIN:VTODO dates.ics"));
    ck_assert_str_eq(shell(CALCURSE), counts);
    ck_assert_str_eq(shell(CALCURSE), counts);
    ck_assert_ptr_nonnull(strstr(shell("cat log"), "/ 0 skipped"));
    /* The day, and of what takes weeks the last one. */
    ck_assert_ptr_nonnull(strstr(shell("cat dates/apts"), " Sit the CPC exam, booked by then\n"));
    shell("day=$(" EXAM_WRITTEN " | sed 's/.*:\\(....\\)\\(..\\)\\(..\\)/\\2\\/\\3\\/\\1/')"
          " && grep \"^$day \\[1\\].* Sit the CPC exam\" dates/apts");
    free(counts);
}
END_TEST

/* ---- Taskwarrior ----------------------------------------------------------------------------- */

#define TASK "task rc:/dev/null rc.confirmation:no rc.verbose:nothing rc.data.location:tasks "
#define EXAM_DUE                                                                                   \
    TASK "description.startswith:'Sit the CPC exam' export | grep -o '\"due\":\"[^\"]*'"

START_TEST(taskwarrior__importing_twice__has_no_doubles)
{
    char *tasks, *due;

    if (!has_program("task"))
        return;
    print_to("taskwarrior", "tasks.json");
    tasks = strdup(shell("grep -c uuid tasks.json"));
    shell("mkdir -p tasks && " TASK "import tasks.json");
    ck_assert_str_eq(shell(TASK "count"), tasks);
    shell(TASK "import tasks.json");
    ck_assert_str_eq(shell(TASK "count"), tasks);
    due = strdup(shell(EXAM_DUE));

    more_hours();
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "done", "exclusion-search"), 0);
    print_to("taskwarrior", "tasks.json");
    shell(TASK "import tasks.json");
    ck_assert_str_eq(shell(TASK "count"), tasks);
    ck_assert_str_ne(shell(EXAM_DUE), due);
    ck_assert_str_eq(shell(TASK "status:completed count"), "1");
    free(due);
    free(tasks);
}
END_TEST

START_TEST(taskwarrior__of_a_plan_with_an_odd_name__keeps_it)
{
    if (!has_program("task"))
        return;
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "rename", "Maria", ODD_NAME), 0);
    print_to("taskwarrior", "tasks.json");
    shell("mkdir -p tasks && " TASK "import tasks.json");
    ck_assert_ptr_nonnull(strstr(shell(TASK "export"), "\"project\":\"a, b; c\\\\d \\\"e\\\" 100 % "
                                                       "<script> \xD7\x90\xD7\x91 \xD8\xB9 "));
}
END_TEST

/* ---- Emacs ----------------------------------------------------------------------------------- */

START_TEST(org__in_emacs__has_its_headings_and_days)
{
    if (!has_program("emacs"))
        return;
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "rename", "Maria", ODD_NAME), 0);
    print_to("org", "plan.org");
    ck_assert_str_eq(
        shell("emacs -Q --batch plan.org --eval \"(progn (require 'org) (org-mode) (princ (format "
              "\\\"%d %d\\\" (length (org-map-entries t)) (length (delq nil (org-map-entries "
              "(lambda () (org-get-deadline-time (point)))))))))\" 2>/dev/null"),
        shell("echo $(grep -c '^\\*' plan.org) $(grep -c 'DEADLINE: <' plan.org)"));
}
END_TEST

/* ---- tables ---------------------------------------------------------------------------------- */

static const char read_table[] =
    "import csv, json, sys\n"
    "rows = list(csv.DictReader(open('steps.csv', encoding='utf-8-sig', newline=''), "
    "strict=True))\n"
    "steps = json.load(open('plan.json'))['steps']\n"
    "assert [r['id'] for r in rows] == [s['id'] for s in steps]\n"
    "assert [r['title'] for r in rows] == [s['title'] for s in steps]\n"
    "assert all(None not in r and None not in r.values() for r in rows)\n"
    "assert all((c or ' ')[0] not in '=+-@\\t\\r' for r in rows for c in r.values())\n"
    "print([r['note'] for r in rows if r['note']])\n";

START_TEST(csv__in_python__has_a_row_a_step)
{
    struct buffer script = {0};

    if (!has_program("python3"))
        return;
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "done", "exclusion-search", "--note",
                              "=1+1, \"x\"; \xE8\xAA\x9E"),
                     0);
    ck_assert_int_eq(
        HOME_RUN(&home, NULL, NULL, "print", "--private", "--format", "csv", "-o", "steps.csv"), 0);
    ck_assert_int_eq(
        HOME_RUN(&home, NULL, NULL, "print", "--private", "--format", "json", "-o", "plan.json"),
        0);
    buffer_format(&script, "cat > read.py <<'END'\n%sEND\npython3 read.py", read_table);
    ck_assert_str_eq(shell(buffer_text(&script)), "['\\'=1+1, \"x\"; \xE8\xAA\x9E']");
    buffer_clear(&script);
}
END_TEST

/* ---- from the screen ------------------------------------------------------------------------- */

START_TEST(ics__saved_from_the_screen__is_known_to_the_next_one)
{
    struct tty tty;

    TTY_OPEN(&tty, &home, 80, 24, NULL);
    WAIT_FOR(&tty, "Maria");
    tty_keys(&tty, "Enter");
    WAIT_GONE(&tty, "Start");
    tty_keys(&tty, "g");
    WAIT_FOR(&tty, "even odds");
    tty_keys(&tty, "p");
    WAIT_FOR(&tty, "YOUR PLAN: CPC");
    for (int i = 0; i < 20 && !tty_shows(&tty, "iCalendar"); i++) {
        tty_keys(&tty, "f");
        WAIT_SETTLED(&tty);
    }
    WAIT_FOR(&tty, "BEGIN:VCALENDAR");
    ck_assert(!tty_shows(&tty, "\xEF\xBF\xBD")); /* the ends of its lines are not seen */
    tty_keys(&tty, "s");
    WAIT_FOR(&tty, "Save the print");
    tty_keys(&tty, "Ctrl-E Ctrl-U =dates.ics Enter");
    WAIT_FOR(&tty, "Saved to");
    tty_keys(&tty, "F10");
    WAIT_EXIT(&tty, 0);
    tty_close(&tty);

    more_hours();
    ck_assert_int_eq(HOME_RUN(&home, &out, NULL, "print", "--format", "ics"), 0);
    ck_assert_ptr_nonnull(strstr(buffer_text(&out), "SEQUENCE:32601\r\n"));
}
END_TEST

/* ---- a data file that is only read ----------------------------------------------------------- */

START_TEST(ics__of_a_file_that_is_only_read__goes_out_all_the_same)
{
    if (!has_program("setpriv"))
        return;
    shell("chmod 400 data/milepost/plans.db; less=; [ $(id -u) != 0 ] || less='setpriv "
          "--bounding-set=-all --inh-caps=-all'; $less " MILEPOST_PROGRAM " print --format ics");
    check_calendar(buffer_text(&out));
    ck_assert_ptr_nonnull(
        strstr(buffer_text(&err), "milepost: the next one can't say what moved since this one: "));
}
END_TEST

/* In a shared folder, of which the file may not be replaced by one of whoever looks. */
START_TEST(view__of_somebody_elses_file__says_to_look_at_a_copy)
{
    if (geteuid() != 0 || !has_program("setpriv"))
        return;
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "export", "--redacted", "-o", "p.json"), 0);
    shell("chmod 755 . && mkdir -p open && mv p.json open && chown 4321 open && chmod 644 "
          "open/p.json && cp " MILEPOST_PROGRAM " open/m");
    shell("! setpriv --reuid=4321 --clear-groups open/m view open/p.json --step exam.CPC --note x");
    ck_assert_str_eq(buffer_text(&err),
                     "milepost: open/p.json: it belongs to somebody else; look at a copy of it\n");
}
END_TEST

Suite *outside_suite(void)
{
    TCase *tcase;
    Suite *suite = e2e_suite("outside", &tcase, set_up, tear_down);

    tcase_set_tags(tcase, "sweep"); /* once, in the release build: what other programs make of it */
    tcase_add_loop_test(tcase, ics__of_anybody__is_valid_by_libical, 0,
                        (int)(sizeof people / sizeof *people));
    tcase_add_test(tcase, ics__of_a_plan_with_an_odd_name__is_read_with_that_name);
    tcase_add_test(tcase, khal__reading_a_calendar_twice__has_no_doubles);
    tcase_add_test(tcase, calcurse__reading_a_calendar_again__has_no_doubles);
    tcase_add_test(tcase, taskwarrior__importing_twice__has_no_doubles);
    tcase_add_test(tcase, taskwarrior__of_a_plan_with_an_odd_name__keeps_it);
    tcase_add_test(tcase, org__in_emacs__has_its_headings_and_days);
    tcase_add_test(tcase, csv__in_python__has_a_row_a_step);
    tcase_add_test(tcase, ics__saved_from_the_screen__is_known_to_the_next_one);
    tcase_add_test(tcase, ics__of_a_file_that_is_only_read__goes_out_all_the_same);
    tcase_add_test(tcase, view__of_somebody_elses_file__says_to_look_at_a_copy);
    return suite;
}

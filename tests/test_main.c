/* SPDX-License-Identifier: MIT
 * Runs the suites of one folder in a fixed environment. Check's own variables (CK_FORK,
 * CK_RUN_CASE, CK_VERBOSITY ...) are obeyed. How long a test may take is to find what hangs; it is
 * several times what a busy machine needs. */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "new_folder.h"
#include "suites.h"

/* Check writes the place of each assertion that holds into a file, to name it if the test crashes:
 * a system call for each, which is most of what tests of many small things would do. Instead of
 * that function the linker takes this one; where a test crashed the sanitized build tells. */
void __wrap__mark_point(const char *file, int line);

void __wrap__mark_point(const char *file, int line)
{
    (void)file;
    (void)line;
}

static int fix_environment(void)
{
    if (setenv("TZ", "UTC", 1) != 0 || setenv("LC_ALL", "C.UTF-8", 1) != 0 ||
        setenv("CK_TIMEOUT_MULTIPLIER", "5", 0) != 0 ||
        setenv("TMPDIR", temporary_folder(), 1) != 0)
        return -1;
    tzset();
    return setlocale(LC_ALL, "") ? 0 : -1;
}

static SRunner *make_runner(void)
{
    SRunner *runner = srunner_create(NULL);

    for (suite_maker *const *maker = test_suites; *maker; maker++)
        srunner_add_suite(runner, (*maker)());
    return runner;
}

int main(void)
{
    SRunner *runner;
    int ran, failed;

    if (fix_environment() != 0) {
        fprintf(stderr, "the locale C.UTF-8 is missing\n");
        return EXIT_FAILURE;
    }

    runner = make_runner();
    srunner_run_all(runner, CK_ENV);
    ran = srunner_ntests_run(runner);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);

    /* A filter that matches nothing must not look like success. */
    if (ran == 0)
        fprintf(stderr, "no test ran\n");
    return ran > 0 && failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

/* SPDX-License-Identifier: MIT
 * The sample roadmap as one page, to be made into any kind of plan before it is printed. */
#ifndef MILEPOST_TESTS_REPORT_PAGE_ARRANGE_H
#define MILEPOST_TESTS_REPORT_PAGE_ARRANGE_H

#include <string.h>

#include "arrange.h"
#include "milepost/report.h"

/* What the page is printed with besides the sample. */
extern struct next_list page_next;
extern struct due_list page_due;
extern struct report_plan page_plan;

/* The first step is to do now, nothing is due, and the exam is all that is paid. */
void arrange_page(void);

/* Printed anew, into `out`. */
const char *print_page(void);

#define ck_assert_says(words)                                                                      \
    ck_assert_msg(strstr(print_page(), words), "\"%s\" is not in:\n%s", words, buffer_text(&out))
#define ck_assert_says_not(words)                                                                  \
    ck_assert_msg(!strstr(print_page(), words), "\"%s\" is in:\n%s", words, buffer_text(&out))

#endif

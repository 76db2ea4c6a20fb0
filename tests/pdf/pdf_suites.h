/* SPDX-License-Identifier: MIT
 * The suites of this folder. */
#ifndef MILEPOST_TESTS_PDF_PDF_SUITES_H
#define MILEPOST_TESTS_PDF_PDF_SUITES_H

#include "suites.h"

Suite *pdf_bad_suite(void);
Suite *pdf_made_suite(void);

#endif

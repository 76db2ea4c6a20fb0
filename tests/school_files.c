/* SPDX-License-Identifier: MIT */
#include "school_files.h"

#include <check.h>
#include <stdlib.h>

#include "milepost/catalog.h"
#include "milepost/school.h"

void school_files_import(const char *path, date_day today)
{
    static const char *const files[] = {
        FIXTURES "/schools/hd2024.csv",
        FIXTURES "/schools/c2023_a.csv",
        FIXTURES "/schools/c2024_a.csv",
        FIXTURES "/schools/c2024dep.csv",
        FIXTURES "/schools/ic2023_ay.csv",
        FIXTURES "/schools/ic2023_py.csv",
        FIXTURES "/schools/Most-Recent-Cohorts-Institution_05192025.csv",
        FIXTURES "/schools/2024_Gaz_zcta_national.txt",
        FIXTURES "/schools/national_M2025_dl.csv",
        FIXTURES "/schools/state_M2025_dl.csv",
    };
    int careers = 0;
    struct career_codes *codes = catalog_codes_on_hand(catalog_builtin(), &careers);
    const struct school_import import = {.path = path,
                                         .careers = codes,
                                         .career_count = careers,
                                         .files = files,
                                         .file_count = sizeof files / sizeof *files,
                                         .today = today};
    struct error err;

    ck_assert_msg(school_import(&import, &err) == STATUS_OK, "%s", err.text);
    free(codes);
}

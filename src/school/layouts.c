/* SPDX-License-Identifier: MIT
 * The official files: IPEDS and College Scorecard of the US Department of Education, the list of
 * ZIP code areas of the Census Bureau, wages of the Bureau of Labor Statistics, and a small extract
 * of the first two. */
#include "school/layouts.h"

#include <stddef.h>
#include <string.h>

#include "milepost/school/import.h"

#define IPEDS     "https://nces.ed.gov/ipeds/datacenter/DataFiles.aspx"
#define SCORECARD "https://collegescorecard.ed.gov/data/"
#define OEWS      "https://www.bls.gov/oes/tables.htm"
#define GAZETTEER                                                                                  \
    "https://www.census.gov/geographies/reference-files/time-series/geo/gazetteer-files.html"

static const struct layout_figure no_figures[] = {{0}};

static const struct layout_figure completions[] = {
    {.column = "CTOTALT", .what = "graduates"},
    {0},
};

/* How many programs there are in a field, and how many of them can be finished from afar. Of years
 * that do not part short certificates, all awards together stand for these. */
#define PROGRAMS_OF(column_, award_)                                                               \
    {.column = column_, .what = "programs", .award = award_, .of = column_, .optional = true},     \
    {                                                                                              \
        .column = column_ "DE", .what = "programs-online", .award = award_, .of = column_,         \
        .optional = true                                                                           \
    }

static const struct layout_figure distance[] = {
    {.column = "PTOTAL", .what = "programs", .instead = "PCERT1A"},
    {.column = "PTOTALDE", .what = "programs-online", .instead = "PCERT1ADE"},
    PROGRAMS_OF("PCERT1A", 20),
    PROGRAMS_OF("PCERT1B", 21),
    PROGRAMS_OF("PCERT2", 2),
    PROGRAMS_OF("PCERT4", 4),
    PROGRAMS_OF("PASSOC", 3),
    PROGRAMS_OF("PBACHL", 5),
    PROGRAMS_OF("PPBACC", 6),
    PROGRAMS_OF("PMASTR", 7),
    PROGRAMS_OF("PPMAST", 8),
    PROGRAMS_OF("PDOCRS", 17),
    {0},
};

/* The last of the four years in the file is its own. */
static const struct layout_figure yearly[] = {
    {.column = "CHG1AY3", .what = "tuition-in-district"},
    {.column = "CHG2AY3", .what = "tuition-in-state"},
    {.column = "CHG3AY3", .what = "tuition-out-of-state"},
    {.column = "HRCHG2", .what = "credit-in-state"},
    {.column = "CHG4AY3", .what = "books"},
    {0},
};

/* The six largest programs of a school, side by side; the larger one's figures stay where two are
 * of one field. The price of the largest one is among its charges of four years, the last of them
 * its own, but at a school without full-time beginners. */
#define PROGRAM_PRICE(n)                                                                           \
    {.column = "CIPTUIT" #n, .what = "price", .cip = "CIPCODE" #n},                                \
    {                                                                                              \
        .column = "CIPSUPP" #n, .what = "supplies", .cip = "CIPCODE" #n, .optional = true          \
    }
#define PROGRAM_LENGTH(n)                                                                          \
    {.column = "CIPLGTH" #n, .what = "length", .cip = "CIPCODE" #n},                               \
    {                                                                                              \
        .column = "PRGMSR" #n, .what = "length-unit", .cip = "CIPCODE" #n                          \
    }

static const struct layout_figure whole_program[] = {
    PROGRAM_PRICE(1),
    {.column = "CHG1PY3", .what = "price", .cip = "CIPCODE1"},
    {.column = "CHG4PY3", .what = "supplies", .cip = "CIPCODE1", .optional = true},
    PROGRAM_LENGTH(1),
    PROGRAM_PRICE(2),
    PROGRAM_LENGTH(2),
    PROGRAM_PRICE(3),
    PROGRAM_LENGTH(3),
    PROGRAM_PRICE(4),
    PROGRAM_LENGTH(4),
    PROGRAM_PRICE(5),
    PROGRAM_LENGTH(5),
    PROGRAM_PRICE(6),
    PROGRAM_LENGTH(6),
    {0},
};

static const struct layout_figure institution[] = {
    {.column = "MD_EARN_WNE_P10", .what = "earnings-10-years"},
    {.column = "MD_EARN_WNE_P6", .what = "earnings-6-years"},
    {.column = "GRAD_DEBT_MDN", .what = "debt"},
    {0},
};

static const struct layout_figure field_of_study[] = {
    {.column = "DEBT_ALL_STGP_EVAL_MDN", .what = "debt-of-field"},
    {.column = "EARN_MDN_1YR", .what = "earnings-of-field-1-year", .optional = true},
    {.column = "EARN_MDN_4YR", .what = "earnings-of-field-4-years", .optional = true},
    {.column = "EARN_MDN_5YR", .what = "earnings-of-field-5-years", .optional = true},
    {0},
};

static const struct layout_figure wages[] = {
    {.column = "TOT_EMP", .what = "people"},
    {.column = "A_PCT10", .what = "pay-10"},
    {.column = "A_PCT25", .what = "pay-25"},
    {.column = "A_MEDIAN", .what = "pay-median"},
    {.column = "A_PCT75", .what = "pay-75"},
    {.column = "A_PCT90", .what = "pay-90"},
    {0},
};

/* The extract's own layout, whose years are part of it. */
static const struct layout_figure extract_schools[] = {
    {.column = "tuition_fees_indistrict", .what = "tuition-in-district", .year = 2023},
    {.column = "tuition_fees_instate", .what = "tuition-in-state", .year = 2023},
    {.column = "tuition_fees_outstate", .what = "tuition-out-of-state", .year = 2023},
    {.column = "percredit_instate", .what = "credit-in-state", .year = 2023},
    {.column = "books", .what = "books", .year = 2023},
    {.column = "de_share", .what = "online-share", .year = 2024, .scale = 100},
    {.column = "earn_10y_entry", .what = "earnings-10-years", .year = 2025},
    {.column = "earn_6y_entry", .what = "earnings-6-years", .year = 2025},
    {.column = "debt_completers", .what = "debt", .year = 2021},
    {0},
};

static const struct layout_figure extract_programs[] = {
    {.column = "c2020", .what = "graduates", .year = 2020},
    {.column = "c2021", .what = "graduates", .year = 2021},
    {.column = "c2022", .what = "graduates", .year = 2022},
    {.column = "c2023", .what = "graduates", .year = 2023},
    {.column = "c2024", .what = "graduates", .year = 2024},
    {0},
};

static const struct layout_figure extract_prices[] = {
    {.column = "charge", .what = "price"},
    {.column = "length", .what = "length"},
    {.column = "measure(1=clock hours,2=credit hours)", .what = "length-unit"},
    {0},
};

const struct school_layout school_layouts[] = {
    {.id = "ipeds-hd",
     .named = "hd2024.csv",
     .title = "IPEDS directory (HD)",
     .address = IPEDS,
     .unit = "UNITID",
     .directory = {"INSTNM", "CITY", "STABBR", "ZIP", "COUNTYNM", "GENTELE", "WEBADDR", "CLOSEDAT",
                   "CONTROL", "ICLEVEL", "CYACTIVE", "LATITUDE", "LONGITUD"},
     .figures = no_figures},
    {.id = "ipeds-c-a",
     .named = "c2024_a.csv",
     .title = "IPEDS completions (C_A)",
     .address = IPEDS,
     .many_years = true,
     .has_awards = true,
     .unit = "UNITID",
     .cip = "CIPCODE",
     .award = "AWLEVEL",
     .major = "MAJORNUM",
     .figures = completions},
    {.id = "ipeds-c-dep",
     .named = "c2024dep.csv",
     .title = "IPEDS programs by distance (C_DEP)",
     .address = IPEDS,
     .unit = "UNITID",
     .cip = "CIPCODE",
     .figures = distance},
    {.id = "ipeds-ic-ay",
     .named = "ic2024_ay.csv",
     .title = "IPEDS charges of an academic year (IC_AY)",
     .address = IPEDS,
     .unit = "UNITID",
     .figures = yearly},
    {.id = "ipeds-ic-py",
     .named = "ic2024_py.csv",
     .title = "IPEDS charges of whole programs (IC_PY)",
     .address = IPEDS,
     .unit = "UNITID",
     .figures = whole_program},
    {.id = "scorecard-institution",
     .named = "Most-Recent-Cohorts-Institution_05192025.csv",
     .title = "College Scorecard, institutions",
     .address = SCORECARD,
     .unit = "UNITID",
     .figures = institution},
    {.id = "scorecard-field",
     .named = "Most-Recent-Cohorts-Field-of-Study_05192025.csv",
     .title = "College Scorecard, fields of study",
     .address = SCORECARD,
     .unit = "UNITID",
     .cip = "CIPCODE",
     .award = "CREDLEV",
     .credential_levels = true,
     .figures = field_of_study},
    {.id = "oews",
     .named = "national_M2025_dl.csv",
     .title = "Wages by occupation (OEWS)",
     .address = OEWS,
     .in_parts = true,
     .wage = {"AREA", "AREA_TITLE", "PRIM_STATE", "OCC_CODE"},
     .figures = wages},
    {.id = "extract-schools",
     .title = "Extract of IPEDS and College Scorecard, schools",
     .address = IPEDS,
     .year = 2024,
     .unit = "unitid",
     .directory = {"name", "city", "state", "zip", "county", "phone", "web", "closed", "control",
                   "level", "active", "lat", "lon"},
     .figures = extract_schools},
    {.id = "extract-programs",
     .title = "Extract of IPEDS completions, programs",
     .address = IPEDS,
     .year = 2024,
     .has_awards = true,
     .unit = "unitid",
     .cip = "cip",
     .award = "awlevel",
     .figures = extract_programs},
    {.id = "extract-prices",
     .title = "Extract of IPEDS charges of whole programs",
     .address = IPEDS,
     .year = 2023,
     .unit = "unitid",
     .cip = "cip",
     .figures = extract_prices},
    {.id = "census-zcta",
     .named = "2024_Gaz_zcta_national.txt",
     .title = "Census gazetteer, ZIP code areas",
     .address = GAZETTEER,
     .place = {"GEOID", "INTPTLAT", "INTPTLONG"},
     .figures = no_figures},
    {.id = "extract-zip",
     .title = "Extract of the Census gazetteer, ZIP codes",
     .address = GAZETTEER,
     .year = 2013,
     .place = {"zip", "lat", "lon"},
     .figures = no_figures},
    {.id = "extract-zip3",
     .title = "Extract of the Census gazetteer, beginnings of ZIP codes",
     .address = GAZETTEER,
     .year = 2013,
     .place = {"zip3", "lat", "lon"},
     .figures = no_figures},
};

const int school_layout_count = sizeof school_layouts / sizeof *school_layouts;

struct school_layout_words school_layout_words(const char *kind)
{
    for (int i = 0; i < school_layout_count; i++)
        if (strcmp(school_layouts[i].id, kind) == 0)
            return (struct school_layout_words){school_layouts[i].title, school_layouts[i].address,
                                                school_layouts[i].directory[0] != NULL};
    return (struct school_layout_words){kind, "", false};
}

/* SPDX-License-Identifier: MIT
 * The commands for real schools. */
#include "cli/commands/commands.h"
#include "cli/table/part.h"

#define FILTERS                                                                                    \
    (OPTION_BIT(OPTION_WITHIN) | OPTION_BIT(OPTION_ONLINE) | OPTION_BIT(OPTION_AWARD) |            \
     OPTION_BIT(OPTION_MAX_PRICE) | OPTION_BIT(OPTION_SORT) | OPTION_BIT(OPTION_LIMIT) |           \
     OPTION_BIT(OPTION_ALL) | OPTION_BIT(OPTION_AID))

static const struct command schools[] = {
    {.name = "school import",
     .arguments = "FILE ...",
     .help = "Make the file of schools from official files, all or none.",
     .more = "It keeps the programs and wages that the careers on hand are about. It is made anew "
             "from the files that are given, in .zip or unpacked: of IPEDS the "
             "directory (HD) and completions (C_A, several years) at least, C_DEP, IC_AY and "
             "IC_PY; of College Scorecard institutions and fields of study; of the Census Bureau "
             "the gazetteer of ZCTAs, for distances; of the Bureau of Labor Statistics the wages "
             "(OEWS) of the nation and the states, saved as CSV from their spreadsheets. Wages can "
             "be given alone, and schools without them: the others then stay as they were, but "
             "for wages of another year. Of schools all is given together: what these files do not "
             "have is gone. `milepost school sources` says where to get newer ones.",
     .example = "milepost school import HD2024.zip C2024_A.zip IC2023_PY.zip",
     .least = 1,
     .most = -1,
     .run = command_school_import},
    {.name = "school near",
     .arguments = "ZIP|STATE",
     .help = "List programs of a career near a ZIP code, or in a state.",
     .more =
         "They are of --career, else of the career of the plan that --plan names or that was used "
         "last. The ZIP code is not kept. A price that nobody publishes is shown as ask. The first "
         "20 "
         "are shown, in JSON all; a star stands at figures older than two years.",
     .example = "milepost school near 30303 --within 50 --award certificate",
     .least = 1,
     .most = 1,
     .options = PLAN | OPTION_BIT(OPTION_CAREER) | JSON | OUTPUT | FILTERS,
     .run = command_school_near},
    {.name = "school show",
     .arguments = "ID",
     .help = "Show all that is known of one school, each figure with year and source.",
     .more = "ID is the number that `milepost school near` shows.",
     .example = "milepost school show 101143",
     .least = 1,
     .most = 1,
     .options = JSON | OUTPUT,
     .run = command_school_show},
    {.name = "school compare",
     .arguments = "[PLAN] [SCHOOL ...]",
     .help = "Compare up to four schools of the worksheet, with the roadmap each would give.",
     .more = "SCHOOL is its number on the worksheet; without one all are compared. They stand as "
             "they are named. The plan is meant by its name, or by --plan.",
     .example = "milepost school compare Maria 1 3",
     .most = -1,
     .options = PLAN | JSON | OUTPUT,
     .run = command_school_compare},
    {.name = "school add",
     .arguments = "[PLAN] ID",
     .help = "Add a program of a school to the worksheet, with what is known of it.",
     .more = "ID is the number that `milepost school near` shows; of a school with several "
             "programs of the plan's career ID/CIP/AWARD. What nobody publishes stays to be asked.",
     .example = "milepost school add Maria 101143",
     .least = 1,
     .most = 2,
     .options = PLAN | OPTION_BIT(OPTION_KIND),
     .run = command_school_add},
    {.name = "school sources",
     .arguments = "",
     .help = "List the files the schools come from, their years and where to get newer ones.",
     .example = "milepost school sources",
     .options = JSON,
     .without_catalog = true,
     .run = command_school_sources},
};

const struct command_part commands_of_schools = COMMAND_PART(schools);

/* SPDX-License-Identifier: MIT
 * What codes and figures mean, in words; how old is old; and how far two points are. */
#include <math.h>
#include <stddef.h>
#include <string.h>

#include "milepost/school/find.h"

const char *school_cip_words(const char *cip)
{
    static const struct {
        const char *cip, *words;
    } fields[] = {
        {"51.0706", "Health information administration"},
        {"51.0707", "Health information technology"},
        {"51.0713", "Medical insurance coding"},
        {"51.0714", "Medical billing"},
    };

    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        if (strcmp(fields[i].cip, cip) == 0)
            return fields[i].words;
    return NULL;
}

const char *school_award_words(int64_t award)
{
    static const char *const words[] = {
        [1] = "certificate",
        [2] = "certificate, 1 to under 2 years",
        [3] = "associate degree",
        [4] = "certificate, 2 to under 4 years",
        [5] = "bachelor's degree",
        [6] = "certificate after a bachelor's degree",
        [7] = "master's degree",
        [8] = "certificate after a master's degree",
        [17] = "doctor's degree",
        [20] = "certificate, under 12 weeks",
        [21] = "certificate, 12 weeks to under 1 year",
    };

    return award > 0 && award < (int64_t)(sizeof words / sizeof *words) ? words[award] : NULL;
}

/* Length and its unit are two figures of one thing: IPEDS counts in clock hours (1) or credits. */
const struct school_figure_words *school_figure_words(const char *what)
{
    static const struct {
        const char *what;
        struct school_figure_words words;
    } figures[] = {
        {"price", {"tuition and fees of the whole program", FIGURE_DOLLARS}},
        {"supplies", {"books and supplies of the whole program", FIGURE_DOLLARS}},
        {"length", {"length of the program", FIGURE_LENGTH}},
        {"length-unit", {"unit of the length", FIGURE_LENGTH_UNIT}},
        {"graduates", {"graduates", FIGURE_COUNT}},
        {"programs", {"programs in this field", FIGURE_COUNT}},
        {"programs-online", {"of them can be finished online", FIGURE_COUNT}},
        {"tuition-in-district", {"tuition and fees of a year, in the district", FIGURE_DOLLARS}},
        {"tuition-in-state", {"tuition and fees of a year, in the state", FIGURE_DOLLARS}},
        {"tuition-out-of-state", {"tuition and fees of a year, from other states", FIGURE_DOLLARS}},
        {"credit-in-state", {"one credit, in the state", FIGURE_DOLLARS}},
        {"books", {"books and supplies of a year", FIGURE_DOLLARS}},
        {"online-share", {"students with any course online", FIGURE_PERCENT}},
        {"debt", {"median debt of those who graduate", FIGURE_DOLLARS}},
        {"earnings-6-years", {"median earnings 6 years after entry", FIGURE_DOLLARS}},
        {"earnings-10-years", {"median earnings 10 years after entry", FIGURE_DOLLARS}},
        {"debt-of-field", {"median debt of those who graduate", FIGURE_DOLLARS}},
        {"earnings-of-field-1-year", {"median earnings 1 year after the end", FIGURE_DOLLARS}},
        {"earnings-of-field-4-years", {"median earnings 4 years after the end", FIGURE_DOLLARS}},
        {"earnings-of-field-5-years", {"median earnings 5 years after the end", FIGURE_DOLLARS}},
    };

    for (size_t i = 0; i < sizeof figures / sizeof *figures; i++)
        if (strcmp(figures[i].what, what) == 0)
            return &figures[i].words;
    return NULL;
}

bool school_year_is_old(int64_t year, date_day today)
{
    enum { OLD_AFTER_YEARS = 2 }; /* figures of a year come out within the next one */

    return date_to_civil(today).year - year > OLD_AFTER_YEARS;
}

/* By the haversine, which is exact enough for near points, too. */
double school_miles(double latitude, double longitude, double to_latitude, double to_longitude)
{
    static const double radius = 3958.8, degree = 3.14159265358979323846 / 180;
    double north = sin((to_latitude - latitude) * degree / 2);
    double east = sin((to_longitude - longitude) * degree / 2);
    double part = north * north + cos(latitude * degree) * cos(to_latitude * degree) * east * east;

    return 2 * radius * asin(sqrt(part < 1 ? part : 1));
}

/* SPDX-License-Identifier: MIT
 * What codes mean, in words; how old is old; and how far two points are. */
#include <ctype.h>
#include <math.h>
#include <stddef.h>
#include <string.h>

#include "milepost/school/words.h"

/* The code of the career that is the longest beginning of this one, or NULL. */
static const struct program_code *cip_find(const struct career_codes *career, const char *cip)
{
    const struct program_code *found = NULL;

    for (int i = 0; i < career->program_count; i++) {
        const struct program_code *code = &career->programs[i];
        size_t length = strlen(code->code);

        if (strncmp(cip, code->code, length) == 0 && (!found || strlen(found->code) < length))
            found = code;
    }
    return found;
}

bool school_cip_is_of(const struct career_codes *career, const char *cip)
{
    return career->program_count == 0 || cip_find(career, cip) != NULL;
}

const char *school_cip_words(const struct career_codes *careers, int count, const char *cip)
{
    const struct program_code *found = NULL;

    for (int i = 0; i < count && !found; i++)
        found = cip_find(&careers[i], cip);
    return found ? found->title : NULL;
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
        [18] = "doctor's degree, professional practice",
        [19] = "doctor's degree, other",
        [20] = "certificate, under 12 weeks",
        [21] = "certificate, 12 weeks to under 1 year",
    };

    return award > 0 && award < (int64_t)(sizeof words / sizeof *words) ? words[award] : NULL;
}

bool school_year_is_old(int64_t year, date_day today)
{
    enum { OLD_AFTER_YEARS = 2 }; /* figures of a year come out within the next one */

    return date_to_civil(today).year - year > OLD_AFTER_YEARS;
}

/* As the Postal Service writes them. */
const char *school_states(void)
{
    return "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV "
           "NH "
           "NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY AS FM GU MH MP PR PW VI";
}

bool school_is_state(const char *letters)
{
    enum { LETTERS = 2 };

    if (strlen(letters) != LETTERS)
        return false;
    for (const char *at = school_states(); *at; at += strcspn(at, " "), at += *at == ' ')
        if (toupper((unsigned char)letters[0]) == at[0] &&
            toupper((unsigned char)letters[1]) == at[1])
            return true;
    return false;
}

bool school_is_closed(const struct schools_school *school)
{
    enum { CYACTIVE_NO = 3 };

    return school->closed[0] != '\0' || school->active == CYACTIVE_NO;
}

void school_say_closed(const char *source, int year, struct buffer *out)
{
    buffer_format(out, "closed or merged, says %s", source ? source : "its directory");
    if (year > 0)
        buffer_format(out, ", %d", year);
}

bool school_say_standing(const struct school_standing *standing, struct buffer *out)
{
    if (standing->closed)
        school_say_closed(standing->title, standing->year, out);
    else if (standing->known && !standing->there)
        buffer_format(out,
                      "not among the schools of this field in %s, %d: ask whether it is open and "
                      "still has the program",
                      standing->title, standing->year);
    else
        return false;
    return true;
}

void school_say_closed_alone(const char *source, struct buffer *out)
{
    size_t start = out->length;

    school_say_closed(source, 0, out);
    out->text[start] = 'C';
    buffer_add(out, ".");
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

/* SPDX-License-Identifier: MIT
 * What a person's own figures for an assumption may be, and how they are written. Pure. */
#include <string.h>

#include "milepost/session/figures.h"

/* What a unit allows; the last row is for a unit of a catalogue of the person's own. */
static const struct limits {
    const char *unit;
    int32_t least, most;
    const char *hint;
} all_limits[] = {
    {"hours", 0, 6000, ""},   {"days", 0, 3650, ""},
    {"minutes", 0, 6000, ""}, {"per mille", 1, 1000, "; 700 and 70% are the same"},
    {NULL, 0, 1000000, ""},
};

#define PER_MILLE (&all_limits[3])

enum { PER_CENT = 10 }; /* per mille */

static const struct limits *assumption_limits(const struct assumption *assumption)
{
    const struct limits *limits = all_limits;

    while (limits->unit && strcmp(limits->unit, assumption->unit) != 0)
        limits++;
    return limits;
}

static enum status assumption_refuse(const struct assumption *assumption, const char *text,
                                     struct error *err)
{
    const struct limits *limits = assumption_limits(assumption);

    return error_set(err, STATUS_USAGE,
                     "%s: \"%.40s\" is not LOW/LIKELY/HIGH or one figure, in %s from %d to %d%s",
                     assumption->id, text, assumption->unit, limits->least, limits->most,
                     limits->hint);
}

enum status assumption_check(const struct catalog *catalog, int assumption,
                             const struct range *figures, struct error *err)
{
    const struct assumption *asked = &catalog->assumptions[assumption];
    const struct limits *limits = assumption_limits(asked);

    if (figures->low < limits->least || figures->high > limits->most)
        return error_set(err, STATUS_USAGE, "%s: %d to %d is not within %d to %d %s%s", asked->id,
                         figures->low, figures->high, limits->least, limits->most, asked->unit,
                         limits->hint);
    if (figures->low > figures->likely || figures->likely > figures->high)
        return error_set(err, STATUS_USAGE,
                         "%s: %d/%d/%d is out of order; the low figure comes first, the high one "
                         "last",
                         asked->id, figures->low, figures->likely, figures->high);
    return STATUS_OK;
}

/* One figure that ends at `end`. */
static bool assumption_read_figure(const char *at, const char *end, const struct limits *limits,
                                   int32_t *out)
{
    bool percent = end > at && end[-1] == '%' && limits == PER_MILLE;
    char digits[8] = {0};
    int64_t figure;

    end -= percent;
    if (end <= at || (size_t)(end - at) >= sizeof digits)
        return false;
    memcpy(digits, at, (size_t)(end - at));
    if (!text_parse_number(digits, 0, INT32_MAX / 10, &figure))
        return false;
    *out = (int32_t)(percent ? figure * 10 : figure);
    return true;
}

enum status assumption_parse(const struct catalog *catalog, int assumption, const char *text,
                             struct range *out, struct error *err)
{
    const struct assumption *asked = &catalog->assumptions[assumption];
    const struct limits *limits = assumption_limits(asked);
    struct range read = {0};
    int32_t *const figures[] = {&read.low, &read.likely, &read.high};
    enum status status;
    const char *at = text;
    size_t count = 0;

    for (const char *end; at; at = *end ? end + 1 : NULL) {
        end = at + strcspn(at, "/");
        if (count == sizeof figures / sizeof *figures ||
            !assumption_read_figure(at, end, limits, figures[count++]))
            return assumption_refuse(asked, text, err);
    }
    if (count == 2)
        return assumption_refuse(asked, text, err);
    if (count == 1)
        read.likely = read.high = read.low;
    status = assumption_check(catalog, assumption, &read, err);
    if (status == STATUS_OK)
        *out = read;
    return status;
}

/* ---- as they are typed ------------------------------------------------------------------------ */

bool assumption_is_share(const struct assumption *assumption)
{
    return strcmp(assumption->unit, "per mille") == 0;
}

/* Shares in percent, as they are shown, unless that would round them. */
static bool assumption_in_percent(const struct assumption *assumption, const struct range *figures)
{
    return assumption_is_share(assumption) && figures->low % PER_CENT == 0 &&
           figures->likely % PER_CENT == 0 && figures->high % PER_CENT == 0;
}

/* "40/60/120", "30%/42%/50%", or one figure for all three: as they are typed. */
void assumption_write(const struct assumption *assumption, const struct range *figures,
                      struct buffer *out)
{
    const int32_t all[] = {figures->low, figures->likely, figures->high};
    int count = figures->low == figures->high ? 1 : 3;
    bool percent = assumption_in_percent(assumption, figures);

    for (int i = 0; i < count; i++)
        buffer_format(out, "%s%d%s", i > 0 ? "/" : "", percent ? all[i] / PER_CENT : all[i],
                      percent ? "%" : "");
}

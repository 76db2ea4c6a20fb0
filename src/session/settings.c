/* SPDX-License-Identifier: MIT
 * The table of settings, and their values in words. */
#include "milepost/session/settings.h"

#include <string.h>

#include "milepost/nearest.h"

enum { SHOWN_COLUMNS = 40 };

const struct setting_kind setting_kinds[SETTING_COUNT] = {
    [SETTING_THEME] = {.key = "theme",
                       .words = {"default", "high-contrast", "mono"},
                       .title = "Look",
                       .about = "Colors; strong text without colors or dimmed words; or no "
                                "colors at all."},
    [SETTING_ASCII] = {.key = "ascii",
                       .words = {"no", "yes"},
                       .title = "Plain characters",
                       .about = "ASCII alone, for a terminal that shows other marks and dashes "
                                "wrong."},
    [SETTING_DATE_STYLE] = {.key = "date-style",
                            .words = {"day-month", "month-day", "iso"},
                            .title = "Dates",
                            .about = "14 Jun 2027, or Jun 14, 2027, or 2027-06-14. Prints, exports "
                                     "and commands keep the first."},
    [SETTING_WEEK_START] = {.key = "week-start",
                            .words = {"monday", "sunday"},
                            .title = "Week begins on",
                            .about = "The day with which the timeline begins a week."},
    [SETTING_REMINDER_DAYS] = {.key = "reminder-days",
                               .least = 1,
                               .most = 366,
                               .usual = 30,
                               .title = "Days to look ahead",
                               .about = "This week counts what is due within so many days; once "
                                        "it is set, the commands due and next look as far. The "
                                        "alarms of a calendar file keep their own days."},
    [SETTING_HINTS] = {.key = "hints",
                       .words = {"on", "off"},
                       .title = "Hints",
                       .about = "What Home says above your plans, and the line under a field that "
                                "says what to type."},
    [SETTING_MOUSE] = {.key = "mouse",
                       .words = {"off", "on"},
                       .title = "Mouse",
                       .about = "A click focuses and on the focused is Enter; the wheel scrolls. "
                                "To select text while it is on, hold Shift."},
};

int setting_word_count(enum setting setting)
{
    int count = 0;

    while (count < SETTING_WORDS && setting_kinds[setting].words[count])
        count++;
    return count;
}

int setting_usual(enum setting setting)
{
    return setting_word_count(setting) > 0 ? 0 : setting_kinds[setting].usual;
}

void setting_add_value(enum setting setting, int value, struct buffer *out)
{
    if (setting_word_count(setting) > 0)
        buffer_add(out, setting_kinds[setting].words[value]);
    else
        buffer_format(out, "%d", value);
}

/* What somebody typed, no longer than a line has room for. */
static void setting_add_quoted(const char *text, struct buffer *out)
{
    buffer_add_char(out, '"');
    buffer_add_bytes(out, text, text_fit(text, SHOWN_COLUMNS));
    buffer_add_char(out, '"');
}

static void setting_say_words(enum setting setting, const char *text, struct buffer *why)
{
    struct nearest nearest = {.word = text};

    setting_add_quoted(text, why);
    buffer_add(why, " is not one of: ");
    for (int i = 0; i < setting_word_count(setting); i++)
        buffer_format(why, "%s%s", i > 0 ? ", " : "", setting_kinds[setting].words[i]);
    for (int i = 0; i < setting_word_count(setting); i++)
        nearest_offer(&nearest, setting_kinds[setting].words[i]);
    buffer_add(why, nearest_says(&nearest));
}

bool setting_parse(enum setting setting, const char *text, int *value, struct buffer *why)
{
    const struct setting_kind *kind = &setting_kinds[setting];
    int count = setting_word_count(setting);
    int64_t number;

    for (int i = 0; i < count; i++)
        if (strcmp(kind->words[i], text) == 0) {
            *value = i;
            return true;
        }
    if (count > 0) {
        setting_say_words(setting, text, why);
        return false;
    }
    if (!text_parse_number(text, kind->least, kind->most, &number)) {
        setting_add_quoted(text, why);
        buffer_format(why, " is not a number of days, %d to %d", kind->least, kind->most);
        return false;
    }
    *value = (int)number;
    return true;
}

/* SPDX-License-Identifier: MIT
 * The settings: what each is now, and another value for it. */
#include "line/stops/blank.h"
#include "line/stops/stops.h"

/* ---- all of them ------------------------------------------------------------------------------ */

static void looks_tell(struct stop *stop)
{
    const struct settings *settings = stop->plain->options->settings;
    struct buffer value = {0};

    talk_say(&stop->plain->talk, "Settings. Plans and prints stay as they are, whatever is set "
                                 "here.");
    for (int i = 0; i < SETTING_COUNT; i++) {
        buffer_truncate(&value, 0);
        setting_add_value((enum setting)i, plain_setting(stop->plain, (enum setting)i), &value);
        menu_add(&stop->menu, STOP_SETTING, i, "%s: %s", setting_kinds[i].title,
                 buffer_text(&value));
    }
    buffer_clear(&value);
    menu_tell(&stop->menu, &stop->plain->talk);
    if (settings && settings->path)
        talk_say(&stop->plain->talk, "Kept in %s", settings->path);
    if (settings)
        talk_say_text(&stop->plain->talk, buffer_text(&settings->faults));
}

static void looks_ask(const struct stop *stop, struct buffer *out)
{
    (void)stop;
    buffer_add(out, "Which setting do you want to change? . tells them again.");
}

static struct onward looks_choose(struct stop *stop, const struct menu_item *item)
{
    if (stop->plain->options->settings)
        return onward_to(item);
    talk_say(&stop->plain->talk, "Settings can't be kept here.");
    return onward_ask();
}

static const struct stop_ops looks_ops = {
    .name = "the settings", .tell = looks_tell, .ask = looks_ask, .choose = looks_choose};

struct stop *settings_stop(struct plain *plain, const struct stop_place *place)
{
    (void)place;
    return stop_new(plain, &looks_ops, sizeof(struct stop));
}

/* ---- one of them ------------------------------------------------------------------------------ */

struct one_setting {
    struct blank blank;
    struct question question;
    struct question_value values[SETTING_WORDS];
};

static bool one_setting_describe(struct blank *blank)
{
    struct one_setting *one = (struct one_setting *)blank;
    enum setting setting = (enum setting)blank->place.index;
    int count = setting_word_count(setting);

    one->question = (struct question){.id = setting_kinds[setting].key,
                                      .type = ANSWER_CHOICE,
                                      .values = one->values,
                                      .value_count = count};
    for (int i = 0; i < count; i++)
        one->values[i] = (struct question_value){setting_kinds[setting].words[i],
                                                 setting_kinds[setting].words[i], ""};
    blank->question = count > 0 ? &one->question : NULL;
    blank->certain = true;
    buffer_add(&blank->title, setting_kinds[setting].title);
    buffer_add(&blank->about, setting_kinds[setting].about);
    setting_add_value(setting, plain_setting(blank->stop.plain, setting), &blank->standing);
    return true;
}

static struct onward one_setting_take(struct blank *blank, const char *text)
{
    struct plain *plain = blank->stop.plain;
    enum setting setting = (enum setting)blank->place.index;
    struct buffer why = {0};
    struct error err;
    int value;

    if (!setting_parse(setting, text, &value, &why)) {
        talk_say(&plain->talk, "%s", buffer_text(&why));
        buffer_clear(&why);
        return onward_ask();
    }
    if (settings_keep(plain->options->settings, setting, value, &err) != STATUS_OK)
        talk_say(&plain->talk, "It holds until you leave, for it is not kept: %s", err.text);
    else
        talk_say(&plain->talk, "Kept: %s is %s.%s", setting_kinds[setting].title, text,
                 plain->options->settings->fixed[setting]
                     ? " In this run an option or a variable goes before it."
                     : "");
    plain_take_dates(plain);
    if (setting == SETTING_ASCII && !plain->options->ascii)
        plain->talk.ascii = value == ASCII_YES;
    return onward_back();
}

static const struct blank_ops one_setting_ops = {.describe = one_setting_describe,
                                                 .take = one_setting_take};

struct stop *setting_stop(struct plain *plain, const struct stop_place *place)
{
    return blank_new(plain, &one_setting_ops, sizeof(struct one_setting), place);
}

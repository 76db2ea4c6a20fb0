/* SPDX-License-Identifier: MIT
 * `letter`: the text that an employer, a teacher or a provider signs. */
#include "cli/app/app.h"
#include "cli/commands/commands.h"
#include "milepost/nearest.h"

static enum status letter_not_found(struct app *app, const char *word)
{
    const struct catalog *catalog = app->catalog;
    struct nearest nearest = {.word = word};
    struct buffer known = {0};
    enum status status;

    for (int i = 0; i < catalog->letter_count; i++)
        nearest_offer(&nearest, catalog->letters[i].id);
    for (int i = 0; i < catalog->letter_count; i++)
        buffer_format(&known, "%s%s",
                      i == 0                          ? ""
                      : i + 1 < catalog->letter_count ? ", "
                                                      : " or ",
                      catalog->letters[i].id);
    if (known.length == 0)
        status = app_usage(app, "letter: this catalogue has no letters");
    else
        status = app_usage(app, "letter: %s: there is no such letter; name %s%s", app_shown(word),
                           buffer_text(&known), nearest_says(&nearest));
    buffer_clear(&known);
    return status;
}

enum status command_letter(struct app *app)
{
    const char *kind = app_next_word(app);
    struct buffer text = {0};
    enum status status = app_open_plan(app, STORE_READ, app_next_word(app));
    int letter = catalog_find_letter(app->catalog, kind);

    if (status == STATUS_OK && letter < 0)
        return letter_not_found(app, kind);
    if (status == STATUS_OK)
        status = session_print_letter(app->session, letter, app_print_ascii(app), &text, &app->err);
    if (status != STATUS_OK) {
        buffer_clear(&text);
        return status;
    }
    if (!app->catalog->letters[letter].is_private)
        return output_result(app, &text);
    app_say(app, "It holds what you answered about vaccinations, which is private.");
    return output_private_result(app, &text);
}

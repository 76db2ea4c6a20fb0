/* SPDX-License-Identifier: MIT
 * What another version of the catalogue changes for the person, in words and as JSON. */
#include "milepost/json.h"
#include "milepost/report.h"
#include "milepost/session/catalogue.h"
#include "milepost/words.h"
#include "session/state/session.h"

void session_say_catalogue(const struct session *session, struct buffer *out)
{
    if (session_catalogue_is_unmarked(session))
        buffer_format(out,
                      "The rules of the catalogue %s are not those that this plan was last planned "
                      "with, though its version is the same.",
                      session->catalog->version);
    else if (session_catalogue_is_new(session))
        buffer_format(out, "The catalogue is %s now; this plan was last planned with %s.",
                      session->catalog->version, session_catalogue_taken(session));
}

void session_say_catalogue_short(const struct session *session, bool shortest, struct buffer *out)
{
    if (!session_catalogue_is_new(session))
        return;
    buffer_format(out, "By catalogue %s, not taken yet", session->catalog->version);
    if (session_catalogue_is_unmarked(session))
        buffer_add(out, shortest ? "" : ": its rules changed, its version did not");
    else if (!shortest)
        buffer_format(out, ": you planned with %s", session_catalogue_taken(session));
    buffer_add_char(out, '.');
}

/* "The rules of 2026.11 are", of which the version may be the same. */
static void change_say_taken(const struct catalogue_change *change, struct buffer *out)
{
    if (change->unmarked)
        buffer_format(out, "The rules that %s had before are", change->taken);
    else
        buffer_format(out, "The rules of %s are", change->taken);
}

const char *catalogue_before_label(const struct catalogue_change *change)
{
    if (change->known == BEFORE_KEPT)
        return "as planned";
    return change->unmarked ? "before" : change->taken;
}

const char *catalogue_after_label(const struct catalogue_change *change)
{
    return change->unmarked ? "now" : change->now;
}

static void change_say_before(const struct catalogue_change *change, struct buffer *out)
{
    char day[DATE_TEXT];

    switch (change->known) {
    case BEFORE_PLANNED:
        if (change->unmarked)
            buffer_format(out, "%s as its rules are now, for the plan as it is: ", change->now);
        else
            buffer_format(out, "%s in place of %s, for the plan as it is: ", change->now,
                          change->taken);
        return;
    case BEFORE_SHOWN:
        change_say_taken(change, out);
        buffer_format(
            out,
            " not at hand, so this is held against what this plan said by them on %s; what "
            "moved since for other reasons is in it: ",
            date_long(change->made, day));
        return;
    case BEFORE_KEPT:
        change_say_taken(change, out);
        buffer_format(out,
                      " not at hand, so this is held against your plan of %s; what moved since "
                      "for other reasons is in it: ",
                      date_long(change->made, day));
        return;
    case BEFORE_UNKNOWN:
        change_say_taken(change, out);
        buffer_add(out, " not at hand, and ");
        if (change->made == DATE_NONE)
            buffer_add(out, "no route was followed");
        else
            buffer_format(out, "your plan of %s was made with %s", date_long(change->made, day),
                          change->now);
        buffer_format(
            out,
            ", so what they said of this plan is not known: there is no \"before\". By %s "
            "it is: ",
            change->now);
        report_headline(change->after, out);
        buffer_add(out, ", ");
        words_cost_likely(&change->after->cost, change->after->at_least, out);
        buffer_add_char(out, '.');
        return;
    }
}

void catalogue_change_say(const struct catalogue_change *change, struct buffer *out)
{
    change_say_before(change, out);
    if (change->known == BEFORE_UNKNOWN)
        return;
    if (difference_is_empty(&change->difference))
        buffer_add(out, "the same steps, dates, cost and gates.");
    else
        report_difference(&change->difference, out);
}

static const struct {
    const char *id, *words;
} lost_kinds[] = {
    [LOST_ANSWER] = {"answer", "Answer to"},      [LOST_MARK] = {"mark", "Mark on"},
    [LOST_HOURS] = {"hours", "Hours for"},        [LOST_CREDIT] = {"credit", "Credits for"},
    [LOST_FIGURE] = {"figure", "Figures for"},    [LOST_SCHOOL] = {"school", "School of the kind"},
    [LOST_HELD] = {"held", "What is printed on"},
};

void catalogue_lost_say(const struct catalogue_lost *lost, struct buffer *out)
{
    buffer_format(out, "%s ", lost_kinds[lost->kind].words);
    if (lost->title[0] != '\0' && lost->kind != LOST_SCHOOL)
        buffer_format(out, "“%s” (%s)", lost->title, lost->id);
    else
        buffer_format(out, "%s%s%s", lost->id, lost->title[0] ? ": " : "", lost->title);
}

/* ---- JSON ------------------------------------------------------------------------------------ */

static void change_json_questions(const struct catalogue_change *change,
                                  const struct session *session, struct json_writer *json)
{
    json_open_array(json, "questions_new");
    for (int i = 0; i < change->question_count; i++)
        json_put_text(json, NULL, session->catalog->questions[change->questions[i]].id);
    json_close(json);
}

static void change_json_lost(const struct catalogue_change *change, struct json_writer *json)
{
    json_open_array(json, "inactive");
    for (int i = 0; i < change->lost_count; i++) {
        json_open_object(json, NULL);
        json_put_text(json, "kind", lost_kinds[change->lost[i].kind].id);
        json_put_text(json, "id", change->lost[i].id);
        json_close(json);
    }
    json_close(json);
}

void catalogue_change_json(const struct catalogue_change *change, const struct session *session,
                           struct json_writer *json)
{
    static const char *const known[] = {[BEFORE_PLANNED] = "planned",
                                        [BEFORE_SHOWN] = "shown",
                                        [BEFORE_KEPT] = "baseline",
                                        [BEFORE_UNKNOWN] = "unknown"};

    json_put_text(json, "catalogue_before", change->taken);
    json_put_text(json, "catalogue_after", change->now);
    json_put_boolean(json, "same_version", change->unmarked);
    json_put_text(json, "before_is", known[change->known]);
    json_put_date(json, "before_of", change->made);
    if (change->known != BEFORE_UNKNOWN)
        report_difference_json(&change->difference, json);
    change_json_questions(change, session, json);
    change_json_lost(change, json);
}

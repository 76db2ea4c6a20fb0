/* SPDX-License-Identifier: MIT
 * What stands over a list of a roadmap's rows and is never scrolled away. */
#include "tui/parts/head.h"

#include "milepost/report.h"
#include "milepost/report/ahead.h"
#include "milepost/report/slip.h"
#include "milepost/session.h"
#include "milepost/session/catalogue.h"
#include "tui/parts/standing.h"

/* What takes more lines is said in short, where there is a shorter way to say it. */
enum { HEAD_PART = 3 };

/* Nothing of it is cut. */
static int head_put(const struct pane *pane, int row, const char *text, struct style style)
{
    return row +
           draw_wrapped(pane, row, 0, pane->rows - row, text_columns(pane->columns), text, style);
}

static bool head_is_long(const struct pane *pane, const struct buffer *text)
{
    return text_wrap_count(buffer_text(text), text_columns(pane->columns)) > HEAD_PART;
}

/* On a low terminal in short. */
static int head_put_bar(const struct tui *tui, const struct roadmap *roadmap,
                        const struct pane *pane, int row)
{
    struct buffer text = {0};
    bool barred = report_bar(roadmap, &text);

    if (barred && (frame_is_compact(tui) || head_is_long(pane, &text))) {
        buffer_truncate(&text, 0);
        report_bar_short(roadmap, &text);
    }
    if (barred)
        row = head_put(pane, row, buffer_text(&text), STYLE_BAD);
    buffer_clear(&text);
    return row;
}

bool head_is_late(const struct tui *tui)
{
    const struct slip *slip =
        session_roadmap_stale(tui->session) ? NULL : session_slip(tui->session);

    return slip && slip->days > 0 && slip->roadmap->goal_state == GOAL_OPEN;
}

void head_say_not_late(const struct tui *tui, struct buffer *out)
{
    const struct slip *slip;

    if (session_roadmap_stale(tui->session)) {
        buffer_add(out, "The roadmap is still being worked out.");
        return;
    }
    slip = session_slip(tui->session);
    if (!slip)
        buffer_add(out,
                   "No route is followed yet, so there is no day to bring back; r shows them.");
    else if (slip->roadmap->goal_state == GOAL_UNREACHABLE)
        buffer_add(out, "No route leads to the goal: there is no day to bring back.");
    else if (report_keeps_nothing(slip->roadmap))
        buffer_add(out, "Nothing is kept current yet: there is no day to bring back.");
    else if (slip->roadmap->goal_state == GOAL_REACHED)
        buffer_add(out, "The goal is reached: there is no day to bring back.");
    else if (report_slip(slip, out))
        buffer_add(out, " There is no day to bring back.");
    else
        buffer_add(out, "No day is known for the goal, so there is none to bring back.");
}

static void head_say_slip(const struct tui *tui, const struct slip *slip, bool in_short,
                          struct buffer *out)
{
    buffer_truncate(out, 0);
    if ((in_short ? report_slip_short(slip, out) : report_slip(slip, out)) && head_is_late(tui) &&
        !frame_is_compact(tui))
        buffer_add(out, " b: what would bring it back.");
}

/* What moved since the route was chosen; of a low terminal only that it is later, and which key
 * brings it back stands below. */
static int head_put_slip(const struct tui *tui, const struct pane *pane, int row)
{
    const struct slip *slip = session_slip(tui->session);
    struct buffer text = {0};

    if (!slip || slip->days == 0 || (frame_is_compact(tui) && slip->days < 0))
        return row;
    head_say_slip(tui, slip, frame_is_compact(tui), &text);
    if (head_is_long(pane, &text))
        head_say_slip(tui, slip, true, &text);
    if (text.length > 0)
        row = head_put(pane, row, buffer_text(&text), STYLE_PLAIN);
    buffer_clear(&text);
    return row;
}

/* "CPC, Certified Professional Coder" */
static int head_put_goal(const struct roadmap *roadmap, const struct pane *pane, int row)
{
    struct buffer text = {0};

    buffer_format(&text, "%s, %s", roadmap->goal_id,
                  roadmap->catalog->credentials[roadmap->goal_credential].name);
    row = head_put(pane, row, buffer_text(&text), STYLE_BOLD);
    buffer_clear(&text);
    return row;
}

/* "4 Dec 2027, as likely as not by then; in 4 of 5 cases by 28 Dec 2027" */
static bool head_say_ahead(const struct roadmap *roadmap, enum ahead_figure which,
                           struct buffer *out)
{
    struct buffer figure = {0}, words = {0};
    bool known = report_ahead(roadmap, which, &figure, &words);

    if (known)
        buffer_format(out, "%s%s%s", buffer_text(&figure), which == AHEAD_DATE ? ", " : " ",
                      buffer_text(&words));
    buffer_clear(&figure);
    buffer_clear(&words);
    return known;
}

/* On a low terminal the date alone: what it costs is one key away. */
static int head_put_money(const struct tui *tui, const struct roadmap *roadmap,
                          const struct pane *pane, int row)
{
    struct buffer text = {0};

    if (!frame_is_compact(tui) && head_say_ahead(roadmap, AHEAD_MONEY, &text))
        row = head_put(pane, row, buffer_text(&text), STYLE_PLAIN);
    buffer_clear(&text);
    return row;
}

/* Whose figures these are, until the person has seen what another catalogue changes. */
static int head_put_catalogue(const struct tui *tui, const struct pane *pane, int row)
{
    struct buffer text = {0};

    session_say_catalogue_short(tui->session, frame_is_compact(tui), &text);
    if (text.length > 0)
        row = head_put(pane, row, buffer_text(&text), STYLE_PLAIN);
    buffer_clear(&text);
    return row;
}

struct pane head_draw(const struct tui *tui, const struct roadmap *roadmap, const struct pane *pane,
                      enum head_form form)
{
    int row = head_put_bar(tui, roadmap, pane, 0);
    struct buffer text = {0};
    bool in_words;

    if (roadmap->goal_credential < 0)
        row = head_put(pane, row, roadmap->goal_title, STYLE_BOLD);
    else if (form == HEAD_IN_WORDS)
        row = head_put_goal(roadmap, pane, row);
    else if (form == HEAD_CODED)
        buffer_format(&text, "%s   ", roadmap->goal_id);
    in_words = form == HEAD_IN_WORDS && head_say_ahead(roadmap, AHEAD_DATE, &text);
    if (!in_words)
        standing_say_headline(roadmap, &text);
    row = head_put(pane, row, buffer_text(&text), STYLE_BOLD);
    if (in_words)
        row = head_put_money(tui, roadmap, pane, row);
    buffer_clear(&text);
    row = head_put_slip(tui, pane, row);
    if (form == HEAD_UNCODED)
        row = head_put_catalogue(tui, pane, row);
    row += !frame_is_compact(tui);
    return pane_part(pane, row, 0, pane->rows - row, pane->columns);
}

/* ---- another catalogue ----------------------------------------------------------------------- */

bool head_look_at_catalogue(struct screen *screen)
{
    struct tui *tui = screen->tui;

    if (!session_catalogue_is_new(tui->session) || session_catalogue_is_looked_at(tui->session))
        return false;
    screen->stale |= session_catalogue_changes_nothing(tui->session, tui->options->former);
    return true;
}

struct list_row *head_add_catalogue(struct list *list, const struct tui *tui)
{
    static const char *const titles[2][2] = {
        {"See what catalogue %s changes", "See what the new rules of %s change"},
        {"Catalogue %s changes nothing here", "The new rules of %s change nothing here"}};
    struct session *session = tui->session;
    struct buffer title = {0};
    struct list_row *row;
    bool nothing;

    if (!session_catalogue_is_new(session))
        return NULL;
    nothing = session_catalogue_is_looked_at(session) &&
              session_catalogue_changes_nothing(session, tui->options->former);
    buffer_format(&title, titles[nothing][session_catalogue_is_unmarked(session)],
                  session_catalog(session)->version);
    row = list_add_item(list, PLACE_CATALOGUE, -1, nothing ? "·" : "!", buffer_text(&title));
    row->tone = nothing ? TONE_PLAIN : TONE_ACTION;
    buffer_clear(&title);
    return row;
}

/* ---- rows below it --------------------------------------------------------------------------- */

static void head_add_row(struct list *list, struct buffer *text, bool dim)
{
    if (text->length > 0)
        list_add(list, ROW_TEXT, buffer_text(text))->dim = dim;
    buffer_clear(text);
}

void head_add_opening(struct list *list, const struct roadmap *roadmap)
{
    struct buffer text = {0};

    report_over(roadmap, &text);
    head_add_row(list, &text, false);
    for (int i = 0; i < roadmap->notice_count; i++) {
        report_notice(roadmap, i, &text);
        head_add_row(list, &text, false);
    }
    standing_add_odds(list, roadmap);
}

void head_add_standing(struct list *list, const struct tui *tui)
{
    const char *words = session_chosen_standing(tui->session, tui->options->schools);

    if (words[0])
        list_add(list, ROW_TEXT, words)->tone = TONE_BAD;
}

bool head_has_notes(const struct roadmap *roadmap)
{
    return roadmap->notes.count > 0 || roadmap->over > 0;
}

void head_add_notes(struct list *list, const struct roadmap *roadmap)
{
    struct buffer text = {0};

    for (int i = 0; i < roadmap->notes.count; i++)
        list_add(list, ROW_TEXT, roadmap->notes.items[i])->dim = true;
    report_cheaper(roadmap, &text);
    head_add_row(list, &text, true);
}

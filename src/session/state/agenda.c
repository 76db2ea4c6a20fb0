/* SPDX-License-Identifier: MIT
 * The agenda of a plan, and the follower that works it out within each change. */
#include "milepost/session/agenda.h"

#include <stdlib.h>
#include <string.h>

#include "milepost/report.h"
#include "milepost/report/agenda.h"
#include "milepost/report/cycle.h"
#include "milepost/session/change.h"
#include "milepost/session/resume.h"
#include "milepost/session/slip.h"
#include "session/state/baseline_row.h"
#include "session/state/session.h"

/* ---- what lists say -------------------------------------------------------------------------- */

static char *agenda_take(struct buffer *text)
{
    buffer_add(text, "");
    return text->text;
}

/* What is stored is the same however the screens show days, here and where what is due is added. */
static char *agenda_bar(const struct roadmap *roadmap,
                        bool (*say)(const struct roadmap *roadmap, struct buffer *out))
{
    struct buffer text = {0};
    enum date_style shown = date_style_use(DATE_DAY_MONTH);

    if (roadmap)
        say(roadmap, &text);
    date_style_use(shown);
    return agenda_take(&text);
}

/* Of a plan that was only begun: what the answer says, for nothing is planned yet. */
static void agenda_answered_goal(const struct answers *answers, struct outline *out)
{
    const struct catalog *catalog = answers->catalog;
    int index = catalog_find_question(catalog, "goal.target");
    const struct answer *answer = index >= 0 ? &answers->items[index] : NULL;

    if (!answer || answer->state != ANSWER_VALUE)
        return;
    out->goal = memory_copy_text(catalog->questions[index].values[answer->value].id);
    out->title = memory_copy_text(catalog->questions[index].values[answer->value].label);
}

static void agenda_goal(const struct roadmap *roadmap, const struct answers *answers,
                        struct outline *out)
{
    if (!roadmap)
        agenda_answered_goal(answers, out);
    else if (!roadmap->goal_assumed) {
        out->goal = memory_copy_text(roadmap->goal_id);
        out->title = memory_copy_text(roadmap->goal_title);
    }
    if (!out->goal) {
        out->goal = memory_copy_text("");
        out->title = memory_copy_text("");
    }
}

/* The first thing to do now. */
static int agenda_step(struct session *session, const struct roadmap *roadmap)
{
    struct next_list next;

    next_list_make(&next, roadmap, session_kept_baseline(session), NEXT_DAYS,
                   session->plan.record.route.count > 0);
    return next.count > 0 ? next.items[0].line : -1;
}

/* Who keeps what is held stands where the cycles do; false: none is known. */
static bool agenda_say_cycles(struct session *session, const struct roadmap *roadmap,
                              struct buffer *out)
{
    if (roadmap && strcmp(roadmap->goal_id, "keep-current") == 0)
        report_cycles(session->catalog, session_ledger(session), out);
    return out->length > 0;
}

/* Who follows a plan is where its steps are, whatever is left to ask. */
static char *agenda_standing(struct session *session, const struct roadmap *roadmap)
{
    int section = resume_section(session, session_questions(session));
    struct buffer text = {0};
    int step = roadmap ? agenda_step(session, roadmap) : -1;
    bool followed = step >= 0 && session->plan.record.route.count > 0;

    if (agenda_say_cycles(session, roadmap, &text))
        return agenda_take(&text);
    if (section >= 0 && !followed)
        buffer_format(&text, "Interview: %s", session->catalog->sections[section].title);
    else
        buffer_add(&text, step >= 0 ? roadmap->steps[step].title : "Roadmap");
    return agenda_take(&text);
}

/* Of a plan without a baseline, or of a goal without a day, nothing is later. */
static int agenda_late(struct session *session, const struct roadmap *roadmap)
{
    const struct slip *slip = roadmap ? session_slip(session) : NULL;

    return slip && slip->dated ? slip->days : 0;
}

/* A cycle that can still be met, or mended. */
static bool agenda_may_lapse(const struct ledger_cycle *cycle)
{
    bool over = cycle->state >= LEDGER_GRACE && cycle->state <= LEDGER_REINSTATE;

    return cycle->left > 0 && cycle->to != DATE_NONE &&
           (cycle->state == LEDGER_RUNNING || cycle->state == LEDGER_ASK || over);
}

void agenda_lapse(struct session *session, struct outline *out)
{
    const struct ledger *ledger = session_ledger(session);
    int body = -1;

    out->lapse = DATE_NONE;
    for (int i = 0; i < ledger->cycle_count; i++) {
        const struct ledger_cycle *cycle = &ledger->cycles[i];

        if (agenda_may_lapse(cycle) && (body < 0 || cycle->to < out->lapse)) {
            out->lapse = cycle->to;
            body = cycle->body;
        }
    }
    out->lapse_of = memory_copy_text(body >= 0 ? session->catalog->bodies[body].id : "");
}

/* ---- what is due ----------------------------------------------------------------------------- */

static void agenda_add_due(struct session *session, const struct roadmap *roadmap,
                           struct agenda_rows *out)
{
    struct due_list list;
    struct buffer what = {0};
    enum date_style shown = date_style_use(DATE_DAY_MONTH);

    due_list_make(&list, roadmap, session_kept_baseline(session));
    for (int i = 0; i < list.count; i++) {
        const struct due_item *item = &list.items[i];

        buffer_truncate(&what, 0);
        report_due_kept(item, &what);
        agenda_rows_add(out, &(struct agenda_row){.day = item->day,
                                                  .what = what.text,
                                                  .step = (char *)item->step,
                                                  .kind = (char *)due_kind_id(item->kind),
                                                  .is_private = item->is_private});
    }
    due_list_clear(&list);
    buffer_clear(&what);
    date_style_use(shown);
}

/* ---- what it says by this catalogue ---------------------------------------------------------- */

/* By the one that was taken, as long as it is in use: once it is gone this is what tells of it. */
static void agenda_keep_shown(const struct session *session, const struct roadmap *roadmap,
                              struct shown *out)
{
    struct arena arena = {0};
    struct baseline_rows copy = {0};
    struct baseline_row row;

    if (!session_catalogue_is_taken(session))
        return;
    row = baseline_row_of(roadmap, &arena);
    baseline_rows_add(&copy, &row);
    out->row = copy.items[0];
    out->digest = memory_copy_text(stamp_of(session->catalog).digest);
    free(copy.items);
    arena_clear(&arena);
}

/* ---- all of it ------------------------------------------------------------------------------- */

/* While the first questions are being answered a roadmap means nothing, and nothing is due. What
 * was answered by another way than the interview has to do as it is. */
static bool agenda_is_planned(const struct session *session)
{
    const struct answers *answers = &session->plan.answers;

    return interview_is_started(answers) || (session->place < 0 && resume_has_answers(answers));
}

void session_agenda(struct session *session, struct agenda *out)
{
    const struct answers *answers = &session->plan.answers;
    const struct roadmap *roadmap = agenda_is_planned(session) ? session_roadmap(session) : NULL;

    *out = (struct agenda){.outline.planned = session_today(session)};
    agenda_goal(roadmap, answers, &out->outline);
    out->outline.standing = agenda_standing(session, roadmap);
    out->outline.bar = agenda_bar(roadmap, report_bar);
    out->outline.bar_short = agenda_bar(roadmap, report_bar_short);
    out->outline.gate = memory_copy_text(
        out->outline.bar[0] != '\0' ? gate_outcome_id(roadmap_worst_gate(roadmap)) : "");
    out->outline.late = agenda_late(session, roadmap);
    agenda_lapse(session, &out->outline);
    if (!roadmap)
        return;
    agenda_add_due(session, roadmap, &out->due);
    agenda_keep_shown(session, roadmap, &out->shown);
}

/* ---- the follower ---------------------------------------------------------------------------- */

/* Of a plan whose catalogue is not on hand nothing is known, and so nothing is due. */
static struct roadmap *agenda_unknown(date_day today, struct agenda *out)
{
    *out = (struct agenda){.outline.planned = today};
    out->outline.goal = memory_copy_text("");
    out->outline.title = memory_copy_text("");
    out->outline.standing = memory_copy_text("");
    out->outline.bar = memory_copy_text("");
    out->outline.bar_short = memory_copy_text("");
    out->outline.gate = memory_copy_text("");
    out->outline.lapse_of = memory_copy_text("");
    out->outline.lapse = DATE_NONE;
    return NULL;
}

/* What is planned is a session on the record, which stays the caller's. */
struct roadmap *agenda_of_record(const struct catalog *catalog, const struct clock_source *clock,
                                 const struct plan_record *record, struct agenda *out)
{
    const struct catalog *own = catalog_on_hand(catalog, record->row.career);
    struct session *session;
    struct roadmap *roadmap;

    if (!own)
        return agenda_unknown(clock_today(clock), out);
    session = session_of_record(own, clock, record);
    session_agenda(session, out);
    roadmap = session->roadmap;
    session->roadmap = NULL;
    session->plan.record = (struct plan_record){0};
    session_close(&session);
    return roadmap;
}

static void follower_agenda(void *context, const struct plan_record *after, struct agenda *out)
{
    struct plan_follower *follower = context;

    roadmap_free(&follower->roadmap);
    follower->roadmap = agenda_of_record(follower->catalog, follower->clock, after, out);
    follower->plan = after->row.id;
    follower->revision = after->row.revision;
}

void follower_begin(struct plan_follower *follower, struct store *store,
                    const struct catalog *catalog, const struct clock_source *clock)
{
    *follower = (struct plan_follower){.catalog = catalog, .clock = clock};
    follower->base = (struct store_follower){.agenda = follower_agenda, .context = follower};
    store_follow(store, &follower->base);
}

void follower_end(struct plan_follower *follower)
{
    roadmap_free(&follower->roadmap);
}

void session_take_planned(struct session *session)
{
    const struct store_follower *base = store_follower(session->store);
    struct plan_follower *follower = base ? base->context : NULL;

    if (!follower || !follower->roadmap || follower->catalog != session->catalog ||
        follower->plan != session->plan.record.row.id ||
        follower->revision < session->plan.record.row.revision)
        return;
    session_slip_clear(session);
    roadmap_free(&session->roadmap);
    session->roadmap = follower->roadmap;
    session->roadmap_stale = false;
    session->plan.record.row.revision = follower->revision;
    follower->roadmap = NULL;
}

/* ---- of the open plan ------------------------------------------------------------------------ */

enum status session_note_agenda(struct session *session, struct error *err)
{
    struct agenda agenda;
    enum status status;

    session_agenda(session, &agenda);
    status = store_note_agenda(session->store, session->plan.record.row.id, &agenda, err);
    agenda_clear(&agenda);
    return status;
}

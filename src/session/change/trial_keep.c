/* SPDX-License-Identifier: MIT
 * Keeping a what-if: the difference to the plan that it began with becomes one change of the plan.
 */
#include "session/change/trial.h"

/* Reads the plan again if another program wrote to it; what both changed has to be looked at. */
static enum status trial_look_at_plan(struct session *session, struct session *trial,
                                      struct error *err)
{
    struct change change;
    struct error why;
    bool changed;
    enum status status = session_refresh(session, &changed, err), followed;

    if (status != STATUS_OK)
        return status;
    between_make(&trial->base, &trial->plan, &change);
    status = rival_check(&change, &trial->base, &session->plan, err);
    between_clear(&change);
    followed = trial_follow(trial, session, &why);
    if (status == STATUS_OK && followed != STATUS_OK)
        *err = why;
    return status == STATUS_OK ? followed : status;
}

static const char *const kept_words[] = {
    [PLAN_ROUTE] = "the route",     [PLAN_FIGURES] = "your figures",
    [PLAN_SCHOOLS] = "the schools", [PLAN_MARKS] = "what is marked",
    [PLAN_LOGS] = "hours of study", [PLAN_BASELINE] = "the baseline",
    [PLAN_CREDITS] = "credits",     [PLAN_HELD] = "what is printed on credentials",
    [PLAN_COMMENTS] = "comments",
};

_Static_assert(sizeof kept_words / sizeof *kept_words == PLAN_PART_COUNT, "every part is named");

/* "Kept: 3 answers, the route and the schools" */
static void trial_say_kept(const struct change *change, struct buffer *said)
{
    struct buffer answers = {0};
    const char *parts[PLAN_PART_COUNT + 1];
    bool chosen = change->parts & PART_BIT(PLAN_ROUTE); /* its baseline comes with it */
    int count = 0;

    if (change->answer_count > 0) {
        buffer_format(&answers, "%d answer%s", change->answer_count,
                      change->answer_count == 1 ? "" : "s");
        parts[count++] = answers.text;
    }
    for (int i = 0; i < PLAN_PART_COUNT; i++)
        if ((change->parts & PART_BIT(i)) && !(i == PLAN_BASELINE && chosen))
            parts[count++] = kept_words[i];
    buffer_add(said, count > 0 ? "Kept: " : "Kept: nothing, for nothing differs");
    for (int i = 0; i < count; i++)
        buffer_format(said, "%s%s", i == 0 ? "" : i + 1 < count ? ", " : " and ", parts[i]);
    buffer_clear(&answers);
}

enum status session_keep_trial(struct session *session, struct session *trial, struct buffer *said,
                               struct error *err)
{
    struct change change;
    struct error ignored;
    enum status status = trial_look_at_plan(session, trial, err);

    if (status != STATUS_OK)
        return status;
    between_make(&trial->base, &trial->plan, &change);
    change.kept = true;
    status = change_save(session, &change, err);
    if (status == STATUS_OK)
        trial_say_kept(&change, said);
    between_clear(&change);
    /* Another program may have been faster: then there is something to follow again. */
    if (status != STATUS_OK)
        (void)!trial_follow(trial, session, &ignored);
    return status;
}

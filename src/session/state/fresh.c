/* SPDX-License-Identifier: MIT
 * Planning every plan anew. They are planned outside of any lock and noted some at a time, so that
 * other programs are never kept waiting; what one of them changed meanwhile it has planned itself.
 */
#include "milepost/session/agenda.h"
#include "milepost/store/change.h"
#include "session/state/session.h"

enum { AT_ONCE = 64 };

struct fresh_plan {
    int64_t id;
    struct agenda agenda;
};

static enum status fresh_plan_one(struct store *store, const struct catalog *catalog,
                                  const struct clock_source *clock, struct fresh_plan *plan,
                                  struct error *err)
{
    struct session *session = NULL;
    enum status status = session_open(store, catalog, clock, plan->id, &session, err);

    if (status == STATUS_OK)
        session_agenda(session, &plan->agenda);
    session_close(&session);
    /* Purged meanwhile, or of a career whose rules are not on hand: what is kept of it stays. */
    return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

static enum status fresh_note_one(struct store *store, struct fresh_plan *plan, struct error *err)
{
    enum status status = plan->agenda.outline.goal
                             ? store_note_agenda(store, plan->id, &plan->agenda, err)
                             : STATUS_OK;

    agenda_clear(&plan->agenda);
    /* It was changed, deleted or purged since it was read. */
    return status == STATUS_CONFLICT || status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

static enum status fresh_note_all(struct store *store, struct fresh_plan *plans, size_t count,
                                  struct error *err)
{
    enum status status = store_begin_together(store, err), begun = status;

    for (size_t i = 0; i < count; i++)
        if (status == STATUS_OK)
            status = fresh_note_one(store, &plans[i], err);
        else
            agenda_clear(&plans[i].agenda);
    return begun == STATUS_OK ? store_end_together(store, status, err) : begun;
}

static enum status fresh_some(struct store *store, const struct catalog *catalog,
                              const struct clock_source *clock, const struct plan_cards *cards,
                              size_t first, struct error *err)
{
    struct fresh_plan plans[AT_ONCE] = {0};
    enum status status = STATUS_OK;
    size_t count = 0;

    while (status == STATUS_OK && count < AT_ONCE && first + count < cards->count) {
        plans[count].id = cards->items[first + count].id;
        status = fresh_plan_one(store, catalog, clock, &plans[count++], err);
        if (status == STATUS_NOT_FOUND)
            status = STATUS_OK;
    }
    if (status == STATUS_OK)
        return fresh_note_all(store, plans, count, err);
    for (size_t i = 0; i < count; i++)
        agenda_clear(&plans[i].agenda);
    return status;
}

enum status session_plan_all(struct store *store, const struct catalog *catalog,
                             const struct clock_source *clock, progress_fn *progress, void *context,
                             struct error *err)
{
    struct plan_cards cards;
    enum status status = store_list_cards(store, false, 0, &cards, err);

    for (size_t i = 0; status == STATUS_OK && i < cards.count; i += AT_ONCE) {
        if (progress)
            progress(context, "planning", i, cards.count);
        status = fresh_some(store, catalog, clock, &cards, i, err);
    }
    plan_cards_clear(&cards); /* empty when it could not be read */
    return status;
}

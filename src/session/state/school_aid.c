/* SPDX-License-Identifier: MIT
 * Which programs of the file of schools a kind of help with paying may pay for. */
#include "milepost/session/school_aid.h"

#include <stdio.h>

#include "milepost/school/words.h"
#include "milepost/session.h"

/* As IPEDS codes them. */
enum { AWARD_ASSOCIATE = 3, AWARD_BACHELOR = 5, AWARD_UNDER_12_WEEKS = 20, FOR_PROFIT = 3 };

const char *school_offer_kind(const struct school_offer *offer)
{
    switch (offer->award) {
    case AWARD_ASSOCIATE:
        return "associate";
    case AWARD_BACHELOR:
        return "bachelor";
    case AWARD_UNDER_12_WEEKS:
        return "course";
    case 1:
    case 2:
    case 4:
    case 6:
    case 21:
        return offer->control == FOR_PROFIT ? "diploma" : "certificate";
    default:
        return NULL;
    }
}

/* The program as the planner would take it: kind, clock hours and price, as far as they are known.
 */
static struct plan_school offer_school(const struct catalog *catalog,
                                       const struct school_offer *offer)
{
    const char *kind = school_offer_kind(offer);
    int64_t price = offer->numbers[SCHOOL_PRICE].value;
    int64_t length = offer->numbers[SCHOOL_LENGTH].value;
    bool hours = length != SCHOOLS_UNKNOWN && length <= INT32_MAX &&
                 offer->numbers[SCHOOL_LENGTH_UNIT].value == SCHOOL_CLOCK_HOURS;

    return (struct plan_school){
        .name = offer->name,
        .program = kind ? catalog_find_program(catalog, kind) : -1,
        .hours = hours ? (int)length : -1,
        .weeks = -1,
        .price = price != SCHOOLS_UNKNOWN ? price * CENTS : MONEY_NONE,
        .intake = DATE_NONE,
        .practicum = TRUTH_UNKNOWN,
    };
}

/* What a rule says of lengths decides before what it says of kinds: an award is no kind for sure. A
 * rule without lengths that names no kind of this sort is against it: the person can still ask, but
 * did not ask for those. Nor is a degree above those of the catalogue of any kind. */
static bool offer_may_be_paid(const void *context, const struct school_offer *offer)
{
    const struct school_aid_query *query = context;
    const struct plan_school school = offer_school(query->catalog, offer);
    const struct aid_fit fit = aid_fit(query->catalog, query->aid, &school, query->today);

    return school.program >= 0 && fit.answer != AID_DOES_NOT && fit.why != AID_WHY_KIND;
}

void school_query_aid(struct school_query *query, struct school_aid_query *aid)
{
    snprintf(aid->words, sizeof aid->words, "%s not ruled out", aid->catalog->aids[aid->aid].title);
    query->fits = offer_may_be_paid;
    query->fits_context = aid;
    query->fits_words = aid->words;
}

struct school_query session_school_query(const struct session *session,
                                         const struct school_wish *wish, const char *where,
                                         const char *name, struct school_aid_query *aid)
{
    struct school_query query = {
        .where = where,
        .within = wish->within,
        .online = wish->online,
        .award = school_award_kinds[wish->award].id,
        .most_price = wish->most_price,
        .name = name,
        .sort = wish->sort,
        .career = catalog_codes(session_catalog(session)),
    };

    *aid = (struct school_aid_query){
        .catalog = session_catalog(session), .aid = wish->aid, .today = session_today(session)};
    if (wish->aid >= 0)
        school_query_aid(&query, aid);
    return query;
}

/* SPDX-License-Identifier: MIT
 * What each statement of the handle says. */
#include "store/file/sql_texts.h"

/* Later than every other plan was used, even within one second or after the clock went back. */
#define TOUCHED "max(?2, 1 + ifnull((SELECT max(touched) FROM plan WHERE id <> ?1), 0))"

#define ANSWERS                                                                                    \
    "SELECT question, state, as_of, value FROM answer LEFT JOIN answer_value"                      \
    " USING (plan, question)"

#define PLANS                                                                                      \
    "SELECT id, uuid, name, created, changed, catalogue, place, deleted, revision, career,"        \
    " digest FROM plan"

/* True of what has no day of its own in a plan of which no route was chosen. */
#define MOVES                                                                                      \
    "kind NOT IN ('dose', 'evidence', 'renewal')"                                                  \
    " AND NOT EXISTS (SELECT 1 FROM route_choice WHERE route_choice.plan = plan.id)"

/* What is due, as it is told of every plan alike. CROSS JOIN keeps the plans in front, so that the
 * rows come in their order without being sorted. */
#define DUE                                                                                        \
    "SELECT plan.id, name, planned, CASE WHEN day < ?2 AND " MOVES                                 \
    " THEN ?2 ELSE day END, what, step, kind, private FROM plan"                                   \
    " CROSS JOIN outline ON outline.plan = plan.id CROSS JOIN agenda ON agenda.plan = plan.id"     \
    " WHERE deleted IS NULL AND day <= ?1"

const char *const store_sql_texts[] = {
    [SQL_BEGIN_READ] = "BEGIN",
    [SQL_BEGIN_WRITE] = "BEGIN IMMEDIATE",
    [SQL_COMMIT] = "COMMIT",
    [SQL_ROLLBACK] = "ROLLBACK",
    [SQL_DATA_VERSION] = "PRAGMA data_version",
    [SQL_USER_VERSION] = "PRAGMA user_version",
    [SQL_PAGE_COUNT] = "PRAGMA page_count",
    [SQL_PAGE_SIZE] = "PRAGMA page_size",

    [SQL_PLAN_LIST] = PLANS " WHERE deleted IS NULL OR ?1 ORDER BY touched DESC, id DESC",
    [SQL_PLAN_GET] = PLANS " WHERE id = ?1",
    [SQL_PLAN_REVISION] = "SELECT revision, deleted IS NOT NULL, uuid FROM plan WHERE id = ?1",
    [SQL_PLAN_BY_UUID] = "SELECT id, deleted IS NOT NULL FROM plan WHERE uuid = ?1",
    [SQL_PLAN_NAMES] = "SELECT id, name FROM plan WHERE deleted IS NULL",
    [SQL_PLAN_NAMED] = "SELECT id, name, deleted IS NOT NULL FROM plan"
                       " WHERE ?1 = '' OR substr(name, 1, length(?1)) = ?1",
    [SQL_PLAN_BY_USE] = "SELECT id, name, deleted IS NOT NULL FROM plan"
                        " ORDER BY touched DESC, id DESC",
    [SQL_PLAN_NAMED_SO] = "SELECT id, name, deleted IS NOT NULL FROM plan"
                          " WHERE name = ?1 ORDER BY touched DESC, id DESC",
    [SQL_PLAN_NUMBERED] = "SELECT id, name, deleted IS NOT NULL FROM plan WHERE id = ?1",
    [SQL_PLAN_LAST] = "SELECT id, name, deleted IS NOT NULL FROM plan"
                      " WHERE (deleted IS NULL AND ?1) OR (deleted IS NOT NULL AND ?2)"
                      " ORDER BY touched DESC, id DESC LIMIT 1",
    [SQL_PLAN_NEW] =
        "INSERT INTO plan (name, created, changed, touched, uuid, catalogue, place,"
        " career, digest) VALUES (?3, ?4, ?2, " TOUCHED ", ?5, ?6, ?7, ?8, ?9) RETURNING id",
    [SQL_PLAN_TOUCH] = "UPDATE plan SET touched = " TOUCHED " WHERE id = ?1"
                       " AND touched <= (SELECT max(touched) FROM plan WHERE id <> ?1)",
    [SQL_PLAN_PLACE] = "UPDATE plan SET place = ?2 WHERE id = ?1",
    [SQL_PLAN_CAREER] = "SELECT career FROM plan WHERE id = ?1",
    [SQL_PLAN_CATALOGUE] = "UPDATE plan SET catalogue = ?2, digest = ?3, career = ?4"
                           " WHERE id = ?1",
    [SQL_PLAN_STAMP] = "SELECT catalogue, digest, career, place, created FROM plan WHERE id = ?1",
    [SQL_PLAN_TAKEN] = "UPDATE plan SET catalogue = ?2, digest = ?3 WHERE id = ?1",
    [SQL_PLAN_CHANGED] = "UPDATE plan SET changed = ?2, touched = " TOUCHED ","
                         " revision = revision + 1 WHERE id = ?1",
    [SQL_PLAN_NAME] = "UPDATE plan SET name = ?2 WHERE id = ?1",
    [SQL_PLAN_DELETED] = "UPDATE plan SET deleted = ?2 WHERE id = ?1",
    [SQL_PLAN_BECOMES_OF] = "UPDATE plan SET career = ?2 WHERE id = ?1",
    [SQL_PLAN_BEGUN] = "UPDATE plan SET created = ?2 WHERE id = ?1",
    [SQL_PLAN_PURGE] = "DELETE FROM plan WHERE uuid = ?1",
    [SQL_PLAN_DELETED_LIST] =
        "SELECT uuid FROM plan WHERE deleted IS NOT NULL AND ?1 IN (0, id) ORDER BY id",

    [SQL_ANSWER_LIST] = ANSWERS " WHERE plan = ?1 ORDER BY question, position",
    [SQL_ANSWER_GET] = ANSWERS " WHERE plan = ?1 AND question = ?2 ORDER BY position",
    [SQL_ANSWER_DROP] = "DELETE FROM answer WHERE plan = ?1 AND question = ?2",
    [SQL_ANSWER_PUT] = "INSERT INTO answer (plan, question, state, as_of) VALUES (?1, ?2, ?3, ?4)",
    [SQL_VALUE_PUT] =
        "INSERT INTO answer_value (plan, question, position, value) VALUES (?1, ?2, ?3, ?4)",

    [SQL_ROUTE_LIST] = "SELECT need, path FROM route_choice WHERE plan = ?1 ORDER BY position",
    [SQL_ROUTE_CLEAR] = "DELETE FROM route_choice WHERE plan = ?1",
    [SQL_ROUTE_PUT] =
        "INSERT INTO route_choice (plan, position, need, path) VALUES (?1, ?2, ?3, ?4)",

    [SQL_ASSUMPTION_LIST] = "SELECT assumption, low, likely, high FROM assumption WHERE plan = "
                            "?1 ORDER BY assumption",
    [SQL_ASSUMPTION_DROP] = "DELETE FROM assumption WHERE plan = ?1 AND assumption = ?2",
    [SQL_ASSUMPTION_PUT] = "INSERT OR REPLACE INTO assumption (plan, assumption, low, likely, high)"
                           " VALUES (?1, ?2, ?3, ?4, ?5)",

    [SQL_PROGRAM_LIST] = "SELECT number, chosen, name, kind, hours, weeks, price, practicum,"
                         " refund, intake FROM program WHERE plan = ?1 ORDER BY number",
    [SQL_PROGRAM_VALUE_LIST] = "SELECT program, value, field = 'aid' FROM program_value"
                               " WHERE plan = ?1 ORDER BY program, field, position",
    [SQL_PROGRAM_ANSWER_LIST] = "SELECT program, question, text FROM program_answer"
                                " WHERE plan = ?1 ORDER BY program, question",
    [SQL_PROGRAM_NUMBER] = "SELECT last FROM program_number WHERE plan = ?1",
    [SQL_PROGRAM_DROP] = "DELETE FROM program WHERE plan = ?1 AND number = ?2",
    [SQL_PROGRAM_PUT] = "INSERT INTO program (plan, number, chosen, name, kind, hours, weeks,"
                        " price, practicum, refund, intake)"
                        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    [SQL_PROGRAM_VALUE_PUT] = "INSERT INTO program_value (plan, program, field, position, value)"
                              " VALUES (?1, ?2, ?3, ?4, ?5)",
    [SQL_PROGRAM_ANSWER_PUT] =
        "INSERT INTO program_answer (plan, program, question, text) VALUES (?1, ?2, ?3, ?4)",
    [SQL_PROGRAM_NUMBER_PUT] = "INSERT OR REPLACE INTO program_number (plan, last) VALUES (?1, ?2)",

    [SQL_MARK_LIST] = "SELECT number, step, kind, day, cost, note FROM mark WHERE plan = ?1"
                      " ORDER BY number",
    [SQL_MARK_DROP] = "DELETE FROM mark WHERE plan = ?1 AND number = ?2",
    [SQL_MARK_PUT] = "INSERT OR REPLACE INTO mark (plan, number, step, kind, day, cost, note)"
                     " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    [SQL_LOG_LIST] = "SELECT number, step, day, minutes, note FROM study_log WHERE plan = ?1"
                     " ORDER BY number",
    [SQL_LOG_DROP] = "DELETE FROM study_log WHERE plan = ?1 AND number = ?2",
    [SQL_LOG_PUT] = "INSERT OR REPLACE INTO study_log (plan, number, step, day, minutes, note)"
                    " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    [SQL_CREDIT_LIST] = "SELECT number, day, units, title, provider, evidence, note FROM credit"
                        " WHERE plan = ?1 ORDER BY number",
    [SQL_CREDIT_BODY_LIST] = "SELECT credit, body FROM credit_body WHERE plan = ?1"
                             " ORDER BY credit, position",
    [SQL_CREDIT_CATEGORY_LIST] = "SELECT credit, category FROM credit_category WHERE plan = ?1"
                                 " ORDER BY credit, position",
    [SQL_CREDIT_DROP] = "DELETE FROM credit WHERE plan = ?1 AND number = ?2",
    [SQL_CREDIT_PUT] =
        "INSERT INTO credit (plan, number, day, units, title, provider, evidence, note)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    [SQL_CREDIT_BODY_PUT] =
        "INSERT INTO credit_body (plan, credit, position, body) VALUES (?1, ?2, ?3, ?4)",
    [SQL_CREDIT_CATEGORY_PUT] =
        "INSERT INTO credit_category (plan, credit, position, category) VALUES (?1, ?2, ?3, ?4)",
    [SQL_HELD_LIST] = "SELECT code, number, expires FROM credential_held WHERE plan = ?1"
                      " ORDER BY code",
    [SQL_HELD_DROP] = "DELETE FROM credential_held WHERE plan = ?1 AND code = ?2",
    [SQL_HELD_PUT] = "INSERT OR REPLACE INTO credential_held (plan, code, number, expires)"
                     " VALUES (?1, ?2, ?3, ?4)",
    [SQL_COMMENT_LIST] = "SELECT uuid, step, author, text, day, taken FROM comment WHERE plan = ?1",
    [SQL_COMMENT_DROP] = "DELETE FROM comment WHERE plan = ?1 AND uuid = ?2",
    [SQL_COMMENT_PUT] =
        "INSERT OR REPLACE INTO comment (plan, uuid, step, author, text, day, taken)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    [SQL_BASELINE_LIST] = "SELECT number, made, catalogue, route, p50, p80, cost, hours_per_week"
                          " FROM baseline WHERE plan = ?1 ORDER BY number",
    [SQL_BASELINE_STEP_LIST] = "SELECT baseline, step, start, finish, cost FROM baseline_step"
                               " WHERE plan = ?1 ORDER BY baseline, step",
    [SQL_BASELINE_CURRENT] = "SELECT number FROM baseline_current WHERE plan = ?1",
    [SQL_BASELINE_PUT] =
        "INSERT INTO baseline (plan, number, made, catalogue, route, p50, p80, cost,"
        " hours_per_week) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    [SQL_BASELINE_STEP_PUT] =
        "INSERT INTO baseline_step (plan, baseline, step, start, finish, cost)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    [SQL_BASELINE_CURRENT_PUT] =
        "INSERT OR REPLACE INTO baseline_current (plan, number) VALUES (?1, ?2)",
    [SQL_BASELINE_CURRENT_DROP] = "DELETE FROM baseline_current WHERE plan = ?1",
    [SQL_BASELINE_PURGE] = "DELETE FROM baseline WHERE ?1 IN (0, plan) AND (plan, number) NOT IN"
                           " (SELECT plan, number FROM baseline_current)",
    [SQL_PROGRESS_NUMBER] = "SELECT last FROM progress_number WHERE plan = ?1 AND part = ?2",
    [SQL_PROGRESS_NUMBER_PUT] =
        "INSERT OR REPLACE INTO progress_number (plan, part, last) VALUES (?1, ?2, ?3)",

    [SQL_CHANGE_NEW] = "INSERT INTO change (plan, kind, made) VALUES (?1, ?2, ?3) RETURNING id",
    [SQL_CHANGE_DROP_UNDONE] = "DELETE FROM change WHERE plan = ?1 AND undone = 1",
    [SQL_CHANGE_LAST] = "SELECT id, kind FROM change WHERE plan = ?1 AND undone = 0"
                        " ORDER BY id DESC LIMIT 1",
    [SQL_CHANGE_LAST_PLAN] = "SELECT plan FROM change WHERE ?1 IN (0, plan) AND plan <> ?2"
                             " AND undone = ?3 ORDER BY id DESC LIMIT 1",
    [SQL_CHANGE_LIST] = "SELECT id, kind, made, undone FROM change WHERE plan = ?1 ORDER BY id",
    [SQL_CHANGE_NEXT] = "SELECT id, kind FROM change WHERE plan = ?1 AND undone = 1"
                        " ORDER BY id LIMIT 1",
    [SQL_CHANGE_MARK] = "UPDATE change SET undone = ?2 WHERE id = ?1",
    [SQL_CHANGE_PURGE] = "DELETE FROM change WHERE ?1 IN (0, plan)",
    [SQL_ITEM_NEW] = "INSERT INTO change_item (change, position, part, subject, before_state,"
                     " before_value, before_day, after_state, after_value, after_day)"
                     " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    [SQL_ITEM_LIST] = "SELECT part, subject, before_state, before_value, before_day, after_state,"
                      " after_value, after_day FROM change_item WHERE change = ?1"
                      " ORDER BY position",

    [SQL_PLAN_CARDS] =
        "SELECT id, uuid, name, changed, place, deleted, planned, goal, title, standing, bar,"
        " bar_short, gate, day, what, private, " MOVES ", late, lapse, lapse_of, career FROM plan"
        " LEFT JOIN outline ON"
        " outline.plan = id"
        " LEFT JOIN agenda ON agenda.plan = id AND position = 0 WHERE deleted IS NULL OR ?1"
        " ORDER BY touched DESC, id DESC LIMIT ?2",
    [SQL_PLAN_COUNT] = "SELECT count(*) FROM plan WHERE deleted IS NULL",
    [SQL_OUTLINE_GET] = "SELECT planned, goal, title, standing, bar, bar_short, gate,"
                        " late, lapse, lapse_of FROM outline WHERE plan = ?1",
    [SQL_OUTLINE_PUT] = "INSERT OR REPLACE INTO outline (plan, planned, goal, title, standing, bar,"
                        " bar_short, gate, late, lapse, lapse_of)"
                        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    [SQL_OUTLINE_DROP] = "DELETE FROM outline WHERE plan = ?1",
    /* Where the digest is not known any of that version will do: the one of the last day. */
    [SQL_SHOWN_GET] = "SELECT made, route, p50, p80, cost, hours_per_week, steps FROM shown"
                      " WHERE plan = ?1 AND catalogue = ?2 AND ?3 IN ('', digest)"
                      " ORDER BY made DESC LIMIT 1",
    [SQL_SHOWN_PURGE] = "DELETE FROM shown WHERE ?1 IN (0, plan)",
    [SQL_SHOWN_PUT] =
        "INSERT OR REPLACE INTO shown (plan, catalogue, digest, made, route, p50, p80,"
        " cost, hours_per_week, steps)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    [SQL_AGENDA_LIST] = "SELECT day, what, step, kind, private FROM agenda WHERE plan = ?1"
                        " ORDER BY position",
    [SQL_AGENDA_CLEAR] = "DELETE FROM agenda WHERE plan = ?1",
    [SQL_AGENDA_PUT] = "INSERT INTO agenda (plan, position, day, what, step, kind, private)"
                       " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    [SQL_DUE_ALL] = DUE " ORDER BY plan.id, position",
    [SQL_DUE_OF] = DUE " AND agenda.plan = ?3 ORDER BY position",
    [SQL_UNPLANNED] = "SELECT count(*) FROM plan WHERE deleted IS NULL"
                      " AND id NOT IN (SELECT plan FROM outline)",

    [SQL_CALENDAR_LIST] = "SELECT uid, title, day, finish, sequence, cancelled FROM calendar"
                          " WHERE plan = ?1 AND is_private = ?2 ORDER BY uid",
    [SQL_CALENDAR_CLEAR] = "DELETE FROM calendar WHERE plan = ?1 AND is_private = ?2",
    [SQL_CALENDAR_PURGE] = "DELETE FROM calendar WHERE is_private = 1 AND ?1 IN (0, plan)",
    [SQL_CALENDAR_PUT] = "INSERT INTO calendar (plan, is_private, uid, title, day, finish,"
                         " sequence, cancelled) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",

    [SQL_DRAFT_GET] = "SELECT text FROM draft WHERE plan = ?1 AND question = ?2",
    [SQL_DRAFT_PUT] = "INSERT OR REPLACE INTO draft (plan, question, text) VALUES (?1, ?2, ?3)",
    [SQL_DRAFT_DROP] = "DELETE FROM draft WHERE plan = ?1 AND question = ?2",

    [SQL_SCHOOLS_SOURCE_PUT] = "INSERT INTO source VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    [SQL_SCHOOLS_SCHOOL_PUT] =
        "INSERT OR IGNORE INTO school VALUES"
        " (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
    [SQL_SCHOOLS_PROGRAM_PUT] = "INSERT OR IGNORE INTO program VALUES (?1, ?2, ?3)",
    [SQL_SCHOOLS_FIGURE_PUT] = "INSERT OR IGNORE INTO figure VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    [SQL_SCHOOLS_PLACE_PUT] = "INSERT OR IGNORE INTO place VALUES (?1, ?2, ?3)",
    [SQL_SCHOOLS_WAGE_PUT] = "INSERT OR IGNORE INTO wage VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    [SQL_SCHOOLS_SCHOOL_PRUNE] = "DELETE FROM school WHERE unit NOT IN (SELECT unit FROM program)",
    [SQL_SCHOOLS_FIGURE_PRUNE] = "DELETE FROM figure WHERE unit NOT IN (SELECT unit FROM school)",
    [SQL_SCHOOLS_PROGRAM_PRUNE] = "DELETE FROM program WHERE unit NOT IN (SELECT unit FROM school)",
    [SQL_SCHOOLS_SOURCE_PRUNE] =
        "DELETE FROM source WHERE id > ?1 AND id NOT IN (SELECT source FROM wage)",
    [SQL_SCHOOLS_SOURCE_LIST] =
        "SELECT id, kind, file, year, checksum, bytes, rows, imported FROM source ORDER BY id",
    [SQL_SCHOOLS_SCHOOL_LIST] =
        "SELECT unit, name, city, state, zip, county, phone, web, closed, control, level, active,"
        " latitude, longitude, source FROM school WHERE unit BETWEEN ?1 AND ?2 AND ?3 IN ('', "
        "state)"
        " ORDER BY unit",
    [SQL_SCHOOLS_PROGRAM_LIST] = "SELECT unit, cip, award FROM program WHERE unit BETWEEN ?1 AND ?2"
                                 " ORDER BY unit, cip, award",
    [SQL_SCHOOLS_FIGURE_LIST] = "SELECT unit, cip, award, what, year, value, source FROM figure "
                                "WHERE unit BETWEEN ?1 AND ?2"
                                " ORDER BY unit, cip, award, what, year DESC",
    [SQL_SCHOOLS_WAGE_LIST] =
        "SELECT state, occupation, what, year, area, value, source FROM wage"
        " WHERE ?1 IN ('', state) ORDER BY state, occupation, what, year DESC",
    [SQL_SCHOOLS_PLACE_LIST] = "SELECT zip, latitude, longitude FROM place ORDER BY zip",
    /* the ZIP code itself, else those that begin alike, else the schools of these */
    [SQL_SCHOOLS_PLACE_GET] = "SELECT 0, latitude, longitude FROM place WHERE zip = ?1 UNION ALL"
                              " SELECT 1, avg(latitude), avg(longitude) FROM place"
                              " WHERE zip >= ?2 AND zip < ?2 || ':' HAVING count(*) > 0 UNION ALL"
                              " SELECT 1, avg(latitude), avg(longitude) FROM school"
                              " WHERE zip >= ?2 AND zip < ?2 || ':' AND latitude IS NOT NULL"
                              " HAVING count(*) > 0 LIMIT 1",
};

_Static_assert(sizeof store_sql_texts / sizeof *store_sql_texts == SQL_COUNT,
               "every statement has its text");

/* SPDX-License-Identifier: MIT
 * Credits out of a file and into one: what each row becomes, every fault by its place, all or
 * none, nothing twice. */
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "session_suites.h"

static struct fixture fixture;
static struct credit_file *file;
static struct buffer faults;

static void credit_file_set_up(void)
{
    fixture_setup_builtin(&fixture);
    fixture_answer(&fixture, "goal.target", "keep-current");
    fixture_answer(&fixture, "work.credentials", "CPC,CCS");
    fixture_answer(&fixture, "held.CPC.since", "2025-03-02");
    fixture_answer(&fixture, "held.CCS.since", "2025-05-01");
}

static void credit_file_tear_down(void)
{
    credit_file_free(&file);
    buffer_clear(&faults);
    fixture_teardown(&fixture);
}

static void note_fault(void *context, const char *line)
{
    (void)context;
    buffer_format(&faults, "%s\n", line);
}

static enum status read_bytes(const char *bytes, size_t length)
{
    struct credit_job job = {
        .bytes = bytes, .length = length, .name = "t.csv", .fault = note_fault};

    credit_file_free(&file);
    return credit_file_read(fixture.session, &job, &file, &fixture.err);
}

static enum status read_text(const char *text)
{
    return read_bytes(text, strlen(text));
}

static void take(void)
{
    struct buffer said = {0};

    ck_assert_msg(credit_file_take(fixture.session, file, &said, &fixture.err) == STATUS_OK, "%s",
                  fixture.err.text);
    buffer_clear(&said);
}

static size_t held_count(void)
{
    return session_credits(fixture.session)->count;
}

/* ---- what is taken --------------------------------------------------------------------------- */

#define THREE                                                                                      \
    "Course title,Completed on,CEUs earned,Vendor,Organization,Type,Certificate,Cost\r\n"          \
    "\"Update,\r\n2026\",03/14/2026,2.0,AAPC,AAPC,,file.pdf,10\r\n"                                \
    "Auditing basics,3/4/2026,1.5,Zhealth,AAPC; AHIMA,auditing,,0\r\n"                             \
    "Auditing basics,3/4/2026,1.5,Zhealth,AAPC;AHIMA,,,0\r\n"

START_TEST(credit_file__in_any_order_of_columns__is_read_by_its_headers)
{
    const struct credit_row *row;

    ck_assert_msg(read_text("\xEF\xBB\xBF" THREE) == STATUS_OK, "%s", fixture.err.text);
    ck_assert_uint_eq(file->column_count, 8);
    ck_assert_int_eq(file->columns[7].field, -1);
    ck_assert_uint_eq(file->fates[FATE_NEW], 2);
    ck_assert_uint_eq(file->fates[FATE_REPEATED], 1);
    ck_assert_int_eq(file->rows[2].same, 3);
    ck_assert(file->month_first);
    take();

    ck_assert_uint_eq(held_count(), 2);
    row = &session_credits(fixture.session)->items[0];
    ck_assert_str_eq(row->title, "Update, 2026");
    ck_assert_int_eq(row->day, date_from_civil(2026, 3, 14));
    ck_assert_int_eq(row->units, 200);
    ck_assert_str_eq(row->evidence, "file.pdf");
    ck_assert_str_eq(row[1].bodies, "AAPC,AHIMA");
    ck_assert_str_eq(row[1].categories, "auditing");
}
END_TEST

START_TEST(credit_file__read_twice__adds_nothing)
{
    ck_assert(read_text(THREE) == STATUS_OK);
    take();
    ck_assert(read_text(THREE) == STATUS_OK);

    ck_assert_uint_eq(file->fates[FATE_NEW], 0);
    ck_assert_uint_eq(file->fates[FATE_THERE], 2);
    ck_assert_int_eq(file->rows[0].same, 1);
    take();
    ck_assert_uint_eq(held_count(), 2);
}
END_TEST

START_TEST(credit_file__changed_since__is_still_known)
{
    const struct credit_request request = {
        .number = 1, .fields = {[CREDIT_CATEGORIES] = "auditing", [CREDIT_PROVIDER] = "Other"}};
    struct buffer said = {0};

    ck_assert(read_text(THREE) == STATUS_OK);
    take();
    ck_assert(session_write_credits(fixture.session, &request, 1, NULL, NULL, &said,
                                    &fixture.err) == STATUS_OK);
    ck_assert(read_text(THREE) == STATUS_OK);

    ck_assert_uint_eq(file->fates[FATE_NEW], 0);
    buffer_clear(&said);
}
END_TEST

START_TEST(credit_file__taken__is_undone_at_once)
{
    struct buffer said = {0};

    ck_assert(read_text(THREE) == STATUS_OK);
    take();
    ck_assert(session_undo(fixture.session, &said, &fixture.err) == STATUS_OK);

    ck_assert_uint_eq(held_count(), 0);
    buffer_clear(&said);
}
END_TEST

/* ---- what is refused ------------------------------------------------------------------------- */

#define HEAD "Date,Title,Units,Body,Category\n"

static const struct {
    const char *text, *faults;
} refused[] = {
    {HEAD "2026-02-30,A,0,AAPC,\n",
     "t.csv: row 2, column Date: \"2026-02-30\": write the day on which it was earned, such as "
     "2026-11-23\n"
     "t.csv: row 2, column Units: \"0\": write a number above 0 with two decimals at most, such as "
     "1, 1.5 or 0.25\n"},
    {HEAD "2026-03-01,A,1e3,AAPC,\n", "t.csv: row 2, column Units: \"1e3\": write a number above 0 "
                                      "with two decimals at most, such as 1, 1.5 or 0.25\n"},
    {HEAD "2026-03-01,A,-1,AAPC,\n", "t.csv: row 2, column Units: \"-1\": write a number above 0 "
                                     "with two decimals at most, such as 1, 1.5 or 0.25\n"},
    {HEAD "2026-11-24,A,1,AAPC,\n",
     "t.csv: row 2, column Date: 24 Nov 2026 is still to come; a credit is entered once it is "
     "earned\n"},
    {HEAD "2026-03-01,,1,AAPC,\n",
     "t.csv: row 2, column Title: it is missing; write what it was about\n"},
    {HEAD "2026-03-01,A,1,XX,\n",
     "t.csv: row 2, column Body: \"XX\" is none that is known: AAPC, AHIMA, NHA\n"},
    {HEAD "4/1/2026,A,1,AAPC,\n",
     "t.csv: row 2, column Date: \"4/1/2026\" can be read in two ways, and no other date of the "
     "file tells which; write 2026-04-01 or 2026-01-04\n"},
    {HEAD "2026-03-01,=B1,1,AAPC,\n",
     "t.csv: row 2, column Title: \"=B1\" is a formula; save the file with the values in place of "
     "formulas\n"},
    {HEAD "2026-03-01,a\xFF,1,AAPC,\n",
     "t.csv: row 2, column Title: it is not UTF-8 text; save the file as UTF-8\n"},
    {HEAD "2026-03-01,a\x01,1,AAPC,\n",
     "t.csv: row 2, column Title: it is one line of text; control characters can't be part of "
     "it\n"},
    {HEAD "2026-03-01,A,1,AAPC,\n2026-03-01,1\" B,1,AAPC,\n",
     "t.csv: row 3, column Title: a quotation mark stands within the cell; put the cell in "
     "quotation marks, and write those within it twice\n"},
    {HEAD "2026-03-01,\"A,1,AAPC,\n",
     "t.csv: row 2, column Title: the file ends within a cell in quotation marks; close it\n"},
    {"Date,Units\n2026-03-01,1\n",
     "t.csv: no column is the title of a credit; the first row has Date, Units; give one the "
     "header Title\n"},
    {"\x7F"
     "ELF,\x01\n\"a\"b\n",
     "t.csv: row 1: the headers are not UTF-8 text; save the file as CSV in UTF-8\n"},
    {"", "t.csv: the file is empty; its first row names the columns\n"},
    {"\xFF\xFE"
     "D",
     "t.csv: it is UTF-16 text; save the file as CSV in UTF-8\n"},
};

START_TEST(credit_file__with_faults__names_each_by_row_and_column)
{
    ck_assert_int_eq(read_text(refused[_i].text), STATUS_INVALID);

    ck_assert_str_eq(buffer_text(&faults), refused[_i].faults);
    ck_assert_uint_eq(held_count(), 0);
}
END_TEST

START_TEST(credit_file__with_a_faulty_row__holds_the_rest_of_it)
{
    ck_assert_int_eq(read_text(HEAD "2026-03-01,Good title,0,AAPC,\n,,x,AAPC,\n"), STATUS_INVALID);

    ck_assert_int_eq(file->rows[0].fate, FATE_FAULTY);
    ck_assert_str_eq(file->rows[0].credit.title, "Good title");
    ck_assert_int_eq(file->rows[0].credit.day, date_from_civil(2026, 3, 1));
    ck_assert_int_eq(file->rows[0].credit.units, 0);
    ck_assert_int_eq(file->rows[1].credit.day, DATE_NONE);
    ck_assert_str_eq(file->rows[1].credit.title, "");
}
END_TEST

START_TEST(credit_file__with_a_row_of_ten_megabytes__is_one_fault)
{
    struct buffer text = {0};

    buffer_add(&text, HEAD "2026-03-01,\"");
    buffer_repeat(&text, "0123456789", 1000000);
    buffer_add(&text, "\",1,AAPC,\n");

    ck_assert_int_eq(read_bytes(text.text, text.length), STATUS_INVALID);
    ck_assert_str_eq(buffer_text(&faults),
                     "t.csv: row 2, column Title: the row is longer than 64 KiB or has more than "
                     "100 cells; look for a quotation mark that does not end\n");
    buffer_clear(&text);
}
END_TEST

START_TEST(credit_file__of_a_hundred_thousand_rows__is_one_fault)
{
    struct buffer text = {0};

    buffer_add(&text, HEAD);
    for (int i = 0; i < 100000; i++)
        buffer_format(&text, "2026-03-01,T%d,1,AAPC,\n", i);

    ck_assert_int_eq(read_bytes(text.text, text.length), STATUS_INVALID);
    ck_assert_str_eq(buffer_text(&faults),
                     "t.csv: row 20002: a plan holds at most 20000 credits; part the file, and "
                     "leave out what no cycle needs any more\n");
    buffer_clear(&text);
}
END_TEST

/* ---- there and back -------------------------------------------------------------------------- */

static void add_odd_credits(void)
{
    const struct credit_request requests[] = {
        {.fields = {"2026-03-01", "=SUM(A1), \"quoted\"", "0.25", "-x", "AAPC,AHIMA", "auditing",
                    "'=kept", "@note"}},
        {.fields = {"2026-03-02", "'plain", "12", "", "AAPC", "", "", "é – ü"}},
    };
    struct buffer said = {0};

    ck_assert_msg(session_write_credits(fixture.session, requests, 2, NULL, NULL, &said,
                                        &fixture.err) == STATUS_OK,
                  "%s", fixture.err.text);
    buffer_clear(&said);
}

typedef void write_fn(const struct session *session, struct buffer *out);
static write_fn *const writers[] = {credit_file_csv, credit_file_json};

START_TEST(credit_file__written_and_read_back__is_the_same)
{
    struct buffer first = {0}, second = {0}, said = {0};

    add_odd_credits();
    writers[_i](fixture.session, &first);
    ck_assert_msg(read_bytes(first.text, first.length) == STATUS_OK, "%s", buffer_text(&faults));
    ck_assert_uint_eq(file->fates[FATE_THERE], 2);
    ck_assert(session_undo(fixture.session, &said, &fixture.err) == STATUS_OK);
    ck_assert(read_bytes(first.text, first.length) == STATUS_OK);
    take();
    credit_file_csv(fixture.session, &second);
    buffer_truncate(&first, 0);
    ck_assert(session_undo(fixture.session, &said, &fixture.err) == STATUS_OK);
    add_odd_credits();
    credit_file_csv(fixture.session, &first);

    ck_assert_str_eq(buffer_text(&second), buffer_text(&first));
    buffer_clear(&first);
    buffer_clear(&second);
    buffer_clear(&said);
}
END_TEST

/* An entry that is all there, on a day that is still to come. */
#define TOMORROW                                                                                   \
    "{\"milepost-credits\": 1, \"credits\": [{\"id\": 1, \"date\": \"2026-11-24\", \"title\": "    \
    "\"A\", "                                                                                      \
    "\"units\": 1, \"bodies\": [\"AAPC\"]}]}"

START_TEST(credit_file__of_thousands__is_read_back_as_json)
{
    struct buffer text = {0}, json = {0};

    buffer_add(&text, HEAD);
    for (int i = 0; i < 5000; i++)
        buffer_format(&text, "2026-03-01,T%d,1,AAPC,\n", i);
    ck_assert(read_bytes(text.text, text.length) == STATUS_OK);
    take();
    credit_file_json(fixture.session, &json);

    ck_assert_msg(read_bytes(json.text, json.length) == STATUS_OK, "%s", buffer_text(&faults));
    ck_assert_uint_eq(file->fates[FATE_THERE], 5000);
    buffer_clear(&text);
    buffer_clear(&json);
}
END_TEST

static const char *const broken_json[] = {
    "{",
    "{\"milepost-credits\": 2}",
    "{\"milepost-credits\": 1, \"credits\": [{\"id\": 1}]}",
    TOMORROW,
};

START_TEST(credit_file__of_broken_json__is_refused)
{
    ck_assert_int_eq(read_text(broken_json[_i]), STATUS_INVALID);
    ck_assert_uint_gt(faults.length, 0);
}
END_TEST

Suite *credit_file_suite(void)
{
    Suite *suite = suite_create("credit_file");
    TCase *tcase = tcase_create("credit_file");

    tcase_add_checked_fixture(tcase, credit_file_set_up, credit_file_tear_down);
    tcase_add_test(tcase, credit_file__in_any_order_of_columns__is_read_by_its_headers);
    tcase_add_test(tcase, credit_file__read_twice__adds_nothing);
    tcase_add_test(tcase, credit_file__changed_since__is_still_known);
    tcase_add_test(tcase, credit_file__taken__is_undone_at_once);
    ADD_TABLE_TEST(tcase, credit_file__with_faults__names_each_by_row_and_column, refused);
    tcase_add_test(tcase, credit_file__with_a_faulty_row__holds_the_rest_of_it);
    tcase_add_test(tcase, credit_file__with_a_row_of_ten_megabytes__is_one_fault);
    tcase_add_test(tcase, credit_file__of_a_hundred_thousand_rows__is_one_fault);
    ADD_TABLE_TEST(tcase, credit_file__written_and_read_back__is_the_same, writers);
    tcase_add_test(tcase, credit_file__of_thousands__is_read_back_as_json);
    ADD_TABLE_TEST(tcase, credit_file__of_broken_json__is_refused, broken_json);
    suite_add_tcase(suite, tcase);
    return suite;
}

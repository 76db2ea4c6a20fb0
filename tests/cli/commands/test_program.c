/* SPDX-License-Identifier: MIT
 * Covers the worksheet of schools from the command line. */
#include <stdlib.h>
#include <string.h>

#include "cli/arrange.h"
#include "cli/cli_suites.h"
#include "milepost/memory.h"

#define FOUNDATION                                                                                 \
    "program add Maria 'Foundation BC' --kind course --hours 80 --weeks 10 --price 3895 "          \
    "--approval pcap,aapc --practicum no --refund 'Half until week 3.' --aid wioa,mycaa "          \
    "--intake 2027-01-12 --answer 'exam=The CPC, two tries.'"

static void add_two(void)
{
    run(&home, FOUNDATION);
    ck_assert_done(&home);
    run(&home, "program add College --kind certificate --approval none");
    ck_assert_done(&home);
}

START_TEST(program_list__shows__the_schools_side_by_side)
{
    add_two();
    run(&home, "program choose 'Foundation BC'");
    ck_assert_str_eq(buffer_text(&home.err),
                     "milepost: Maria: school 1, Foundation BC, is the chosen one\n");
    run(&home, "program list");

    ck_assert_done(&home);
    ck_assert_str_eq(buffer_text(&home.out),
                     "School         1 Foundation BC (chosen)    2 College\n"
                     "Kind           Coding course, 80 hours or  College certificate in\n"
                     "               so                          coding\n"
                     "Contact hours  80 hours                    ask\n"
                     "Weeks          10 weeks                    ask\n"
                     "Whole price    $3,895                      ask\n"
                     "A contact hour $49                         ask\n"
                     "Next class     12 Jan 2027                 ask\n"
                     "Approval       AAPC course, PCAP, approved None of these\n"
                     "               by AHIMA\n"
                     "Practicum      No                          ask\n"
                     "Takes          WIOA voucher of a workforce ask\n"
                     "               board, MyCAA\n"
                     "Refund         Half until week 3.          ask\n"
                     "Questions      1 of 12 answered            0 of 12 answered\n");
}
END_TEST

/* The width of the widest line. */
static int widest(const char *text)
{
    int most = 0;

    while (*text) {
        size_t length = strcspn(text, "\n");
        char *line = memory_copy_bytes(text, length);
        int width = text_width(line);

        most = width > most ? width : most;
        free(line);
        text += length + (text[length] == '\n');
    }
    return most;
}

START_TEST(program_list__keeps__to_72_columns)
{
    static const char *const adds[] = {
        "program add 'A school with a name that is as long as a name may be, or nearly so' --kind "
        "associate --aid pell,wioa,gi-bill,mycaa,employer",
        "program add B --kind course --refund 'Half of what was paid is given back until the end "
        "of the third week; after that nothing is given back at all, whatever the reason.'",
        "program add C --kind diploma", "program add D --kind course"};

    for (size_t i = 0; i < sizeof adds / sizeof *adds; i++) {
        run(&home, adds[i]);
        ck_assert_done(&home);
    }
    run(&home, "program list");
    ck_assert_int_le(widest(buffer_text(&home.out)), 72);
    ck_assert_has(&home.out, "\nSchool         4 D\n");
    ck_assert_has(&home.out, "the ...\n");
    run(&home, "program show B");
    ck_assert_int_le(widest(buffer_text(&home.out)), 72);
    ck_assert_has(&home.out, "whatever the reason.\n");
}
END_TEST

START_TEST(program_list__as_json__has_the_figures_of_the_export)
{
    add_two();
    run(&home, "program list Maria --json");

    ck_assert_str_eq(
        buffer_text(&home.out),
        "{\n"
        "  \"milepost-programs\": 1,\n"
        "  \"questions\": 12,\n"
        "  \"programs\": [\n"
        "    {\"id\": 1, \"name\": \"Foundation BC\", \"kind\": \"course\", \"hours\": 80, "
        "\"weeks\": 10, \"price\": 3895, \"practicum\": \"no\", \"refund\": \"Half until week "
        "3.\", \"intake\": \"2027-01-12\", \"approval\": [\"aapc\", \"pcap\"], \"aid\": "
        "[\"wioa\", \"mycaa\"], \"chosen\": false, \"answers\": {\"exam\": \"The CPC, two "
        "tries.\"}, \"price_per_hour\": 49, \"answered\": 1, \"aid_fit\": []},\n"
        "    {\"id\": 2, \"name\": \"College\", \"kind\": \"certificate\", \"hours\": null, "
        "\"weeks\": null, \"price\": null, \"practicum\": null, \"refund\": null, \"intake\": "
        "null, \"approval\": [\"none\"], \"aid\": [], \"chosen\": false, \"answers\": {}, "
        "\"price_per_hour\": null, \"answered\": 0, \"aid_fit\": []}\n"
        "  ]\n"
        "}\n");
}
END_TEST

START_TEST(program_list__says__that_there_is_none_yet)
{
    run(&home, "program list");
    ck_assert_done(&home);
    ck_assert_str_eq(buffer_text(&home.err),
                     "milepost: Maria: no schools yet; `milepost program add` adds one\n");
    run(&home, "program list --json");
    ck_assert_has(&home.out, "\"programs\": []");
}
END_TEST

START_TEST(program_show__lists__the_questions_with_what_was_said)
{
    add_two();
    run(&home, "program show Maria 1");

    ck_assert_has(&home.out, "School: 1 Foundation BC\nKind: Coding course, 80 hours or so\n");
    ck_assert_has(&home.out, "Questions to ask, 1 of 12 answered\n[x] exam: Which exam does");
    ck_assert_has(&home.out, "\n        The CPC, two tries.\n[ ] approval: ");
    run(&home, "program show 2 --json");
    ck_assert_has(&home.out, "{\n  \"milepost-program\": 1,\n  \"program\": {\n    \"id\": 2,");
    ck_assert_has(&home.out, "{\"id\": \"exam\", \"text\": \"Which exam does");
    ck_assert_has(&home.out, "\"answer\": null}");
}
END_TEST

START_TEST(program_show__lists__promises_beside_what_is_published)
{
    add_two();
    run(&home, "program set Maria 1 --answer promise.salary=60000 --answer "
               "'promise.approval=Accredited by AAPC'");
    run(&home, "set Maria money.aid=pell,wioa");
    run(&home, "program show Maria 1");

    ck_assert_done(&home);
    ck_assert_has(&home.out, "\nHelp you named: Pell Grant: does not fit, WIOA voucher: ask\n");
    ck_assert_has(&home.out, "\nWhat it promised, beside what is published\n"
                             "- Find work (promise.placement): ask – not told yet\n");
    ck_assert_has(&home.out, "\n- Pay (promise.salary): $60,000 – differs\n"
                             "  No public file has the starting pay of one program.");
    ck_assert_has(&home.out, "\nLook into\n- You were told \"Accredited by AAPC\".");
    ck_assert_has(&home.out, "\nHelp with paying\n- Pell Grant – does not fit: the school named");
    ck_assert_ptr_null(strstr(buffer_text(&home.out), "In this field"));
}
END_TEST

START_TEST(program_show_as_json__has__promises_and_help)
{
    add_two();
    run(&home, "program set Maria 1 --answer promise.salary=60000");
    run(&home, "set Maria money.aid=pell");
    run(&home, "program show Maria 1 --json");

    ck_assert_done(&home);
    ck_assert_has(&home.out, "\"aid_fit\": [{\"aid\": \"pell\", \"answer\": \"does-not\"}]");
    ck_assert_has(&home.out, "\"in_this_field\": null");
    ck_assert_has(&home.out, "{\"id\": \"promise.salary\", \"told\": \"$60,000\", \"verdict\": "
                             "\"differs\", \"beside\": \"No public file");
    ck_assert_has(&home.out, "\"look_into\": []");
    ck_assert_has(&home.out, "{\"aid\": \"pell\", \"text\": \"the school named");
}
END_TEST

START_TEST(program_set__changes__all_of_it_as_one_change)
{
    add_two();
    run(&home, "program set Maria 2 --name 'City College' --hours 634 --price unknown --answer "
               "'approval=The state.' --answer exam=CCA");
    ck_assert_str_eq(buffer_text(&home.err),
                     "milepost: Maria: school 2, City College, is changed\n");
    run(&home, "program list --json");
    ck_assert_has(&home.out,
                  "\"name\": \"City College\", \"kind\": \"certificate\", \"hours\": 634");
    ck_assert_has(&home.out, "\"answers\": {\"approval\": \"The state.\", \"exam\": \"CCA\"}");
    run(&home, "undo");
    ck_assert_str_eq(buffer_text(&home.err),
                     "milepost: Maria: Undone: the school College is as it was before\n");
    run(&home, "program list --json");
    ck_assert_has(&home.out, "\"name\": \"College\", \"kind\": \"certificate\", \"hours\": null");
    run(&home, "program set 1 --answer exam=");
    run(&home, "program list --json");
    ck_assert_has(&home.out, "\"answers\": {}, \"price_per_hour\": 49, \"answered\": 0");
}
END_TEST

START_TEST(program_choose__makes__the_roadmap_take_its_figures)
{
    add_two();
    run(&home, "program choose 1");
    run(&home, "print");
    ck_assert_has(&home.out, "Coding course at Foundation BC");
    ck_assert_has(&home.out, "$3,895");
    run(&home, "program choose Maria 0");
    ck_assert_str_eq(buffer_text(&home.err), "milepost: Maria: no school is chosen\n");
    run(&home, "print");
    ck_assert_has_not(&home.out, "Foundation BC");
    run(&home, "undo");
    ck_assert_str_eq(buffer_text(&home.err),
                     "milepost: Maria: Undone: the chosen school is again Foundation BC\n");
}
END_TEST

START_TEST(program_remove__can_be__undone)
{
    add_two();
    run(&home, "program remove 1");
    ck_assert_str_eq(buffer_text(&home.err),
                     "milepost: Maria: school 1, Foundation BC, is removed\n");
    run(&home, "undo");
    ck_assert_str_eq(buffer_text(&home.err),
                     "milepost: Maria: Undone: the school Foundation BC is back\n");
    run(&home, "redo");
    run(&home, "program add Third --kind course");
    ck_assert_str_eq(buffer_text(&home.err), "milepost: Maria: school 3, Third, is added\n");
}
END_TEST

static const struct {
    const char *line, *said;
} refused[] = {
    {"program", "program: say which: add, list, show, set, choose, remove"},
    {"program add", "program add: too few arguments; it is written `milepost program add [PLAN] "
                    "NAME --kind KIND`"},
    {"program add X", "program add: --kind is missing; `milepost catalog show` lists the programs, "
                      "such as course"},
    {"program add College --kind course",
     "school 2 is named \"College\" already: choose another name"},
    {"program add 7 --kind course", "the school's name '7': digits alone mean a school's number"},
    {"program add X --kind evening", "--kind: \"evening\" is not one of course, certificate, "
                                     "diploma, associate, bachelor, apprenticeship"},
    {"program add X --kind course --hours 1e3",
     "--hours: \"1e3\" is not a whole number from 0 to 6000"},
    {"program add X --kind course --practicum maybe",
     "--practicum: \"maybe\" is not one of: yes no unknown"},
    {"program add X --kind course --name Y",
     "--name: program add takes no such option; `milepost program add --help` lists them"},
    {"program set 2", "program set: nothing to set; `milepost program set --help` lists what may "
                      "be said of a school"},
    {"program set 2 --name 'Foundation BC'",
     "school 1 is named \"Foundation BC\" already: choose another name"},
    {"program set 2 --hours 10 --aid bank",
     "--aid: \"bank\" is not one of pell, wioa, gi-bill, mycaa, employer, none"},
    {"program set 2 --answer exam", "--answer: \"exam\" has no \"=\"; write QUESTION=TEXT"},
    {"program set 2 --answer pay=low",
     "--answer: there is no question \"pay\"; `milepost program show` lists them"},
    {"program set 2 --answer exam=a --answer exam=b",
     "--answer: \"exam\" is there twice; give it once"},
    {"program set 3 --hours 10",
     "3: this plan has no such school; `milepost program list` shows them"},
    {"program choose 9", "9: this plan has no such school; `milepost program list` shows them"},
    {"program remove Foundation",
     "Foundation: this plan has no such school; did you mean `Foundation BC`?"},
    {"program show Maria 99999999999999999999",
     "99999999999999999999: this plan has no such school; `milepost program list` shows them"},
    {"program list Bo", "Bo: there is no such plan; `milepost list` lists them"},
};

START_TEST(program__refuses__with_what_to_do)
{
    struct buffer before = {0}, line = {0};

    add_two();
    run(&home, "export");
    buffer_add(&before, buffer_text(&home.out));
    run(&home, refused[_i].line);
    buffer_format(&line, "milepost: %s\n", refused[_i].said);
    ck_assert_str_eq(buffer_text(&home.err), buffer_text(&line));
    ck_assert_int_eq(home.code, 2);
    run(&home, "export");

    ck_assert_str_eq(buffer_text(&home.out), buffer_text(&before));
    buffer_clear(&before);
    buffer_clear(&line);
}
END_TEST

START_TEST(export__takes_with_it__schools_and_figures)
{
    struct buffer first = {0};

    add_two();
    run(&home, "program choose 2");
    run(&home, "assume practicode=40/60/80");
    run(&home, "export Maria -o maria.json");
    run(&home, "export Maria");
    buffer_add(&first, buffer_text(&home.out));
    run(&home, "program remove 1");
    run(&home, "assume practicode=");
    run(&home, "import maria.json --replace");
    ck_assert_done(&home);
    run(&home, "export Maria");

    ck_assert_str_eq(buffer_text(&home.out), buffer_text(&first));
    run(&home, "undo");
    ck_assert_str_eq(buffer_text(&home.err),
                     "milepost: Maria: Undone: the plan is as it was before the import\n");
    run(&home, "program list");
    ck_assert_has_not(&home.out, "Foundation BC");
    buffer_clear(&first);
}
END_TEST

Suite *program_suite(void)
{
    Suite *suite = suite_create("program");
    TCase *tcase = maria_case("program");

    tcase_add_test(tcase, program_list__shows__the_schools_side_by_side);
    tcase_add_test(tcase, program_list__keeps__to_72_columns);
    tcase_add_test(tcase, program_list__as_json__has_the_figures_of_the_export);
    tcase_add_test(tcase, program_list__says__that_there_is_none_yet);
    tcase_add_test(tcase, program_show__lists__the_questions_with_what_was_said);
    tcase_add_test(tcase, program_show__lists__promises_beside_what_is_published);
    tcase_add_test(tcase, program_show_as_json__has__promises_and_help);
    tcase_add_test(tcase, program_set__changes__all_of_it_as_one_change);
    tcase_add_test(tcase, program_choose__makes__the_roadmap_take_its_figures);
    tcase_add_test(tcase, program_remove__can_be__undone);
    ADD_TABLE_TEST(tcase, program__refuses__with_what_to_do, refused);
    tcase_add_test(tcase, export__takes_with_it__schools_and_figures);
    suite_add_tcase(suite, tcase);
    return suite;
}

/* SPDX-License-Identifier: MIT
 * Covers the reading of arguments: every refusal is one line, exit 2, and nothing is done. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/arrange.h"
#include "cli/cli_suites.h"

static const struct {
    const char *line, *says;
} refused[] = {
    {"bogus", "bogus: there is no such command; `milepost --help` lists them"},
    {"''", "\"\": there is no such command; `milepost --help` lists them"},
    {"catalog", "catalog: say which: check, show, sources, diff, stale, take"},
    {"catalog bogus", "catalog: say which: check, show, sources, diff, stale, take"},
    {"--bogus", "--bogus: there is no such option; `milepost --help` lists them"},
    {"list --bogus=3", "--bogus: there is no such option; `milepost list --help` lists them"},
    {"list --js", "--js: there is no such option; `milepost list --help` lists them"},
    {"-x", "-x: there is no such option; `milepost --help` lists them"},
    {"list --db", "--db: its FILE is missing"},
    {"list --db=", "--db: its FILE is empty"},
    {"list --db a --db b", "--db: it is there twice; give it once"},
    {"list --ascii=yes", "--ascii: it takes no value"},
    {"list --color sometimes", "--color: \"sometimes\" is not one of: auto always never"},
    {"print --format html5", "--format: \"html5\" is not one of: text markdown html pdf json ics "
                             "csv org taskwarrior; did you mean `html`?"},
    {"print --full --page", "--page: --full says otherwise; give one of them"},
    {"print --step tb-test --week", "--week: --step says otherwise; give one of them"},
    {"print --page --format json", "--page: json is always the whole; leave one of the two out"},
    {"print --json --week", "--week: json is always the whole; leave one of the two out"},
    {"print --step", "--step: its ID is missing"},
    {"print --step=", "--step: its ID is empty"},
    {"print --paper letter", "--paper: only a PDF has one; add --format pdf"},
    {"print --paper a5", "--paper: \"a5\" is not one of: a4 letter"},
    {"print --to-printer -o x", "--to-printer: --output says otherwise; give one of them"},
    {"print --to-printer --to-printer", "--to-printer: it is there twice; give it once"},
    {"list --to-printer",
     "--to-printer: list takes no such option; `milepost list --help` lists them"},
    {"list --today 2027-02-30",
     "--today: \"2027-02-30\" is not a day from 1900 to 2199; write YYYY-MM-DD"},
    {"list --today 2027-02",
     "--today: \"2027-02\" is not a day from 1900 to 2199; write YYYY-MM-DD"},
    {"list --today tomorrow",
     "--today: \"tomorrow\" is not a day from 1900 to 2199; write YYYY-MM-DD"},
    {"list --private", "--private: list takes no such option; `milepost list --help` lists them"},
    {"doctor Maria", "doctor: \"Maria\" is one argument too many; it is written `milepost doctor`"},
    {"print a b", "print: \"b\" is one argument too many; it is written `milepost print [PLAN]`"},
    {"choose", "choose: too few arguments; it is written `milepost choose [PLAN] N`"},
    {"set", "set: too few arguments; it is written `milepost set [PLAN] ID=VALUE ...`"},
    {"set Maria", "set: no answer is given; write ID=VALUE"},
    {"rename Maria", "rename: the new name is missing; it is written `milepost rename PLAN NEW`"},
    {"copy", "copy: name the plan; `milepost list` lists them"},
    {"delete", "delete: name the plan; `milepost list` lists them"},
    {"import", "import: too few arguments; it is written `milepost import FILE`"},
    {"import x --as-copy --replace", "--as-copy: --replace says otherwise; give one of them"},
    {"import nope.json", "nope.json: there is no such file"},
    {"import .", ".: it is a folder, not a file"},
    {"new x --answers nope.json", "nope.json: there is no such file"},
    {"new",
     "new: no terminal to ask in: --no-input makes the plan without, and --accessible asks in "
     "plain lines"},
    {"new 12 --no-input", "the plan's name '12': digits alone mean a plan's number"},
    {"new a=b --no-input", "the plan's name 'a=b': it can't hold a '='"},
    {"choose x", "choose: \"x\" is not the number of a route; `milepost routes` shows them"},
    {"choose -- -1", "choose: \"-1\" is not the number of a route; `milepost routes` shows them"},
    {"print --route 0", "--route: \"0\" is not the number of a route"},
    {"print --json --format text", "--json: --format text says otherwise"},
    {"resume",
     "resume: the screens need a terminal, and no --no-input; --accessible, `milepost answers` and "
     "`milepost print` do without"},
    {"catalog check nope",
     "the catalogue folder nope can't be read: there is no such file or folder"},
    {"catalog show nope",
     "nope: the catalogue holds nothing of that id; `milepost catalog show` lists it"},
    {"list --catalog nope",
     "--catalog: there is no folder nope, and no catalogue of that id; there "
     "are medical-coder, pharmacy-technician"},
};

/* What takes a path, and a file that is in the home folder. */
static const char *const homely[] = {
    "list --db ~/plans.db",
    "new Ann --no-input --db=~/new.db",
    "export -o ~/out.json --db data.db",
    "backup ~/backup.db --db data.db",
    "restore ~/plans.db --db other.db",
    "import ~/plan.json --db new.db",
    "new Bea --answers ~/answers.json --db new.db",
};

START_TEST(home_folder__in_a_path__is_found)
{
    static const char answers[] = "{\"milepost-answers\": 1, \"answers\": {}}";

    run(&home, "new Maria --no-input --db data.db");
    run(&home, "backup plans.db --db data.db");
    run(&home, "export -o plan.json --db data.db");
    ck_assert_done(&home);
    put_text(&home, "answers.json", answers);
    run(&home, homely[_i]);
    ck_assert_done(&home);
}
END_TEST

START_TEST(home_folder__in_a_variable__is_found)
{
    run(&home, "new Maria --no-input --db data.db");
    home.variable = "MILEPOST_DB=~/nowhere.db";
    run(&home, "list");
    ck_assert_has_not(&home.err, "~");
}
END_TEST

/* A home that is none, and what is said of it. */
static const struct {
    const char *variable, *line, *says;
} bad_homes[] = {
    {"HOME=homes/maria", "list",
     "HOME: \"homes/maria\" does not begin with /; set it to a whole path, or name the data file "
     "with --db FILE"},
    {"HOME=", "list", "HOME: it is not set; set it, or name the data file with --db FILE"},
    {"HOME=maria", "list --db ~/x.db",
     "HOME: \"maria\" does not begin with /; set it to a whole path, or write the path without ~"},
    {"HOME=maria", "import ~/x.json",
     "HOME: \"maria\" does not begin with /; set it to a whole path, or write the path without ~"},
};

START_TEST(home_folder__that_is_none__is_named_as_such)
{
    struct buffer expected = {0};

    home.variable = bad_homes[_i].variable;
    run(&home, bad_homes[_i].line);
    buffer_format(&expected, "milepost: %s\n", bad_homes[_i].says);
    ck_assert_str_eq(buffer_text(&home.err), buffer_text(&expected));
    ck_assert_int_eq(home.code, 2);
    buffer_clear(&expected);
}
END_TEST

START_TEST(arguments__are_refused__in_one_line)
{
    struct buffer expected = {0};

    run(&home, refused[_i].line);
    buffer_format(&expected, "milepost: %s\n", refused[_i].says);

    ck_assert_str_eq(buffer_text(&home.err), buffer_text(&expected));
    ck_assert_str_eq(buffer_text(&home.out), "");
    ck_assert_int_eq(home.code, 2);
    ck_assert_int_ne(access(home.data, F_OK), 0);
    buffer_clear(&expected);
}
END_TEST

START_TEST(milepost__without_terminal_or_command__shows_its_usage)
{
    run(&home, "");

    ck_assert_int_eq(home.code, 2);
    ck_assert_str_eq(buffer_text(&home.out), "");
    ck_assert_has(&home.err, "milepost [OPTIONS] [COMMAND [ARGS]]\n");
    ck_assert_int_ne(access(home.data, F_OK), 0);
}
END_TEST

static const char *const commands[] = {
    "new",     "list",   "resume", "answers", "set",           "routes",       "choose",
    "print",   "why",    "undo",   "redo",    "rename",        "copy",         "delete",
    "purge",   "export", "import", "backup",  "catalog check", "catalog show", "catalog sources",
    "restore", "doctor",
};

START_TEST(arguments__with_controls__are_named_in_one_clean_line)
{
    run(&home, "a\033[2J\nb");

    ck_assert_refused(&home, 2,
                      "milepost: a\xEF\xBF\xBD[2J b: there is no such command; `milepost --help` "
                      "lists them");
}
END_TEST

START_TEST(help__of_each_command__has_an_example)
{
    struct buffer line = {0};

    buffer_format(&line, "%s --help", commands[_i]);
    run(&home, buffer_text(&line));

    ck_assert_done(&home);
    buffer_truncate(&line, 0);
    buffer_format(&line, "\nExample:\n  milepost %s", commands[_i]);
    ck_assert_has(&home.out, buffer_text(&line));
    buffer_truncate(&line, 0);
    buffer_format(&line, "milepost %s", commands[_i]);
    ck_assert_ptr_eq(strstr(buffer_text(&home.out), buffer_text(&line)), home.out.text);
    buffer_clear(&line);
}
END_TEST

START_TEST(help__of_the_program__names_every_command_and_option)
{
    run(&home, "--help");

    ck_assert_done(&home);
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
        ck_assert_has(&home.out, commands[i]);
    ck_assert_has(&home.out, "--no-input");
    ck_assert_has(&home.out, "--accessible");
}
END_TEST

START_TEST(version__goes__to_standard_output)
{
    run(&home, "--version");

    ck_assert_done(&home);
    ck_assert_ptr_eq(strstr(buffer_text(&home.out), "milepost "), home.out.text);
}
END_TEST

START_TEST(variables__stand_in_for__options)
{
    home.variable = "MILEPOST_DB=other.db";
    run(&home, "new Maria --no-input");
    ck_assert_done(&home);
    run(&home, "list");
    ck_assert_has(&home.out, "Maria");
    home.variable = NULL;
    run(&home, "list");
    ck_assert_str_eq(buffer_text(&home.out), "");
    home.variable = "MILEPOST_DB=nope.db"; /* what is given goes before */
    run(&home, "list --db other.db");
    ck_assert_has(&home.out, "Maria");
    home.variable = "MILEPOST_COLOR=pink";
    run(&home, "list");
    ck_assert_refused(&home, 2,
                      "milepost: MILEPOST_COLOR: \"pink\" is not one of: auto always never");
}
END_TEST

START_TEST(variables__of_switches__can_say_no)
{
    make_maria(&home);
    home.variable = "MILEPOST_JSON=1";
    run(&home, "list");
    ck_assert_has(&home.out, "\"milepost-plans\": 1");
    home.variable = "MILEPOST_JSON=0";
    run(&home, "list");
    ck_assert_has_not(&home.out, "milepost-plans");
}
END_TEST

static const struct {
    const char *line, *has;
} typed_forms[] = {
    {"print --page", "Maria"},
    {"print --full", "Maria"},
    {"print --week", "Maria"},
    {"print --step exam.CPC", "SIT THE CPC EXAM"},
    {"print --format text", "Maria"},
    {"credit export --format csv", "\"Date\","},
    {"due --short", ""},
};

START_TEST(variables__of_json__give_way_to_what_is_typed)
{
    make_maria(&home);
    home.variable = "MILEPOST_JSON=1";
    run(&home, typed_forms[_i].line);
    ck_assert_str_eq(buffer_text(&home.err), "");
    ck_assert_has_not(&home.out, "\"milepost-");
    ck_assert_has(&home.out, typed_forms[_i].has);
}
END_TEST

START_TEST(quiet__says__nothing_but_errors)
{
    run(&home, "new Maria --no-input --quiet");
    ck_assert_done(&home);
    ck_assert_str_eq(buffer_text(&home.err), "");
    run(&home, "print Bo --quiet");
    ck_assert_refused(&home, 2, "milepost: Bo: there is no such plan; `milepost list` lists them");
}
END_TEST

START_TEST(options__may_come__before_and_after_the_command)
{
    make_maria(&home);
    run(&home, "--json --plan Maria routes");
    ck_assert_done(&home);
    ck_assert_has(&home.out, "\"milepost-routes\": 1");
    run(&home, "routes -- Maria");
    ck_assert_done(&home);
}
END_TEST

Suite *options_suite(void)
{
    Suite *suite = suite_create("options");
    TCase *tcase = home_case("options");

    ADD_TABLE_TEST(tcase, arguments__are_refused__in_one_line, refused);
    tcase_add_test(tcase, milepost__without_terminal_or_command__shows_its_usage);
    tcase_add_test(tcase, arguments__with_controls__are_named_in_one_clean_line);
    ADD_TABLE_TEST(tcase, help__of_each_command__has_an_example, commands);
    tcase_add_test(tcase, help__of_the_program__names_every_command_and_option);
    tcase_add_test(tcase, version__goes__to_standard_output);
    ADD_TABLE_TEST(tcase, home_folder__in_a_path__is_found, homely);
    tcase_add_test(tcase, home_folder__in_a_variable__is_found);
    ADD_TABLE_TEST(tcase, home_folder__that_is_none__is_named_as_such, bad_homes);
    tcase_add_test(tcase, variables__stand_in_for__options);
    tcase_add_test(tcase, variables__of_switches__can_say_no);
    ADD_TABLE_TEST(tcase, variables__of_json__give_way_to_what_is_typed, typed_forms);
    tcase_add_test(tcase, quiet__says__nothing_but_errors);
    tcase_add_test(tcase, options__may_come__before_and_after_the_command);
    suite_add_tcase(suite, tcase);
    return suite;
}

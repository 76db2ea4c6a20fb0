/* SPDX-License-Identifier: MIT
 * The bytes of keys: every spelling of a key that is known, and nothing at all of what is not,
 * wherever the bytes come apart. */
#include "tui/terminal/decoder.h"

#include <stdio.h>
#include <string.h>

#include "milepost/text.h"
#include "tui/tui_suites.h"

enum { ESCAPE_DELAY = 25, MOST_TOLD = 2000 };

/* What was pressed, as text: characters as they are, keys by name, pasted ones in brackets. */
static char told[MOST_TOLD];

static const struct {
    uint32_t key;
    const char *name;
} names[] = {
    {PRESS_UP, "<up>"},
    {PRESS_DOWN, "<down>"},
    {PRESS_LEFT, "<left>"},
    {PRESS_RIGHT, "<right>"},
    {PRESS_HOME, "<home>"},
    {PRESS_END, "<end>"},
    {PRESS_PAGE_UP, "<page up>"},
    {PRESS_PAGE_DOWN, "<page down>"},
    {PRESS_TAB_BACK, "<tab back>"},
    {PRESS_DELETE, "<delete>"},
    {PRESS_F1, "<f1>"},
    {PRESS_F10, "<f10>"},
    {PRESS_OTHER, "<other>"},
    {PRESS_TAB, "<tab>"},
    {PRESS_ENTER, "<enter>"},
    {PRESS_ESC, "<esc>"},
    {PRESS_BACKSPACE, "<backspace>"},
    {PRESS_CTRL('c'), "<ctrl-c>"},
    {'\n', "<newline>"},
};

static void tell(struct press press)
{
    char text[5] = {0};
    const char *name = NULL;

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (names[i].key == press.key)
            name = names[i].name;
    if (!name)
        text_encode(press.key, text);
    ck_assert_uint_lt(strlen(told) + 40, sizeof told);
    strcat(told, press.pasted ? "[" : "");
    strcat(told, name ? name : text);
    strcat(told, press.pasted ? "]" : "");
}

static void tell_all(struct decoder *decoder)
{
    struct press press;

    while (decoder_next(decoder, &press))
        tell(press);
}

static void take(struct decoder *decoder, const char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        decoder_take(decoder, bytes[i]);
        tell_all(decoder);
    }
}

static void fall_silent(struct decoder *decoder)
{
    decoder_silence(decoder);
    tell_all(decoder);
    ck_assert_int_eq(decoder_patience(decoder, ESCAPE_DELAY), -1);
}

static const char *decode(const char *bytes)
{
    struct decoder decoder = {0};

    told[0] = '\0';
    take(&decoder, bytes, strlen(bytes));
    fall_silent(&decoder);
    return told;
}

/* ---- keys ------------------------------------------------------------------------------------ */

static const struct {
    const char *bytes, *pressed;
} spellings[] = {
    {"\033[A", "<up>"},
    {"\033OA", "<up>"},
    {"\033[B", "<down>"},
    {"\033OB", "<down>"},
    {"\033[C", "<right>"},
    {"\033OC", "<right>"},
    {"\033[D", "<left>"},
    {"\033OD", "<left>"},
    {"\033[H", "<home>"},
    {"\033OH", "<home>"},
    {"\033[1~", "<home>"},
    {"\033[7~", "<home>"},
    {"\033[F", "<end>"},
    {"\033OF", "<end>"},
    {"\033[4~", "<end>"},
    {"\033[8~", "<end>"},
    {"\033[5~", "<page up>"},
    {"\033[6~", "<page down>"},
    {"\033[3~", "<delete>"},
    {"\033[Z", "<tab back>"},
    {"\033OP", "<f1>"},
    {"\033[P", "<f1>"},
    {"\033[11~", "<f1>"},
    {"\033[[A", "<f1>"},
    {"\033[21~", "<f10>"},
    {"\033", "<esc>"},
    {"\r", "<enter>"},
    {"\t", "<tab>"},
    {"\177", "<backspace>"},
    {"\003", "<ctrl-c>"},
    /* with something held: moves stay moves */
    {"\033[1;5A", "<up>"},
    {"\033[1;2H", "<home>"},
    {"\033[6;5~", "<page down>"},
    {"\033[1;2Z", ""},
    {"\033\033[A", "<up>"},
    {"\033\033OB", "<down>"},
    {"\033[a", "<up>"},
    {"\033Od", "<left>"},
    {"\033O5C", "<right>"},
    {"\033[1;129A", "<up>"},
    {"\033[3;129~", "<delete>"}, /* Num Lock is not held */
    /* other keys are then others */
    {"\033[3;5~", "<other>"},
    {"\033[1;2P", "<other>"},
    {"\033[21;3~", "<other>"},
    /* keys that mean nothing, so that they are answered: F2 to F12, Insert, Alt with a key */
    {"\033OQ", "<other>"},
    {"\033OR", "<other>"},
    {"\033OS", "<other>"},
    {"\033[Q", "<other>"},
    {"\033[15~", "<other>"},
    {"\033[15;5~", "<other>"},
    {"\033[17~", "<other>"},
    {"\033[20~", "<other>"},
    {"\033[23~", "<other>"},
    {"\033[24~", "<other>"},
    {"\033[34~", "<other>"},
    {"\033[[B", "<other>"},
    {"\033[[E", "<other>"},
    {"\033[57376u", "<other>"},
    {"\033[2~", "<other>"},
    {"\033[E", "<other>"},
    {"\033OE", "<other>"},
    {"\033u", "<other>"},
    {"\033q", "<other>"},
    {"\033\r", "<other>"},
    {"\033\033q", "<other>"},
    {"\033\003", "<other>"},
    {"\033[15;1:3~", ""},
    /* the keypad */
    {"\033Op", "0"},
    {"\033Oq", "1"},
    {"\033Or", "2"},
    {"\033Os", "3"},
    {"\033Ot", "4"},
    {"\033Ou", "5"},
    {"\033Ov", "6"},
    {"\033Ow", "7"},
    {"\033Ox", "8"},
    {"\033Oy", "9"},
    {"\033OM", "<enter>"},
    {"\033Ok", "+"},
    {"\033Om", "-"},
    {"\033On", "."},
    {"\033Oo", "/"},
    {"\033Oj", "*"},
    {"\033Ol", ","},
    {"\033OX", "="},
    /* the kitty protocol */
    {"\033[27u", "<esc>"},
    {"\033[27;1:1u", "<esc>"},
    {"\033[27;1:2u", "<esc>"},
    {"\033[27;1:3u", ""},
    {"\033[13u", "<enter>"},
    {"\033[9;2u", "<tab back>"},
    {"\033[127u", "<backspace>"},
    {"\033[99;5u", "<ctrl-c>"},
    {"\033[117;3u", "<other>"},
    {"\033[97u", "a"},
    {"\033[57400u", "1"},
    {"\033[57404u", "5"},
    {"\033[57414u", "<enter>"},
    {"\033[57419u", "<up>"},
    {"\033[57413u", "+"},
    {"\033[1;1:3A", ""},
    {"\033[3;1:3~", ""},
    {"\033[57441;2u", ""},
    {"\033[27;129u", "<esc>"},
    {"\033[27;5;99~", "<ctrl-c>"},
    {"\033[27;2;13~", "<other>"},
};

START_TEST(decoder__a_key_in_any_spelling__is_that_key)
{
    ck_assert_str_eq(decode(spellings[_i].bytes), spellings[_i].pressed);
}
END_TEST

/* What a terminal sends of the mouse: the press, and where. */
static const struct {
    const char *bytes;
    uint32_t key;
    int row, column;
} mouse[] = {
    {"\033[<0;5;6M", PRESS_CLICK, 5, 4},     {"\033[<16;300;100M", PRESS_CLICK, 99, 299},
    {"\033[<64;1;1M", PRESS_WHEEL_UP, 0, 0}, {"\033[<65;80;24M", PRESS_WHEEL_DOWN, 23, 79},
    {"\033[M %&", PRESS_CLICK, 5, 4},        {"\033[M`!!", PRESS_WHEEL_UP, 0, 0},
    {"\033[Ma!!", PRESS_WHEEL_DOWN, 0, 0},
};

static bool takes(const char *bytes, struct press *press)
{
    struct decoder decoder = {.points = true};

    for (; *bytes != '\0'; bytes++)
        decoder_take(&decoder, *bytes);
    return decoder_next(&decoder, press);
}

START_TEST(decoder__the_mouse__says_what_was_pressed_where)
{
    struct press press;

    ck_assert(takes(mouse[_i].bytes, &press));
    ck_assert_uint_eq(press.key, mouse[_i].key);
    ck_assert_int_eq(press.row, mouse[_i].row);
    ck_assert_int_eq(press.column, mouse[_i].column);
}
END_TEST

/* Let go, dragged, another button, nowhere. */
static const char *const no_clicks[] = {"\033[<0;5;6m",  "\033[<32;5;6M", "\033[<2;5;6M",
                                        "\033[<0;0;6M",  "\033[<0M",      "\033[M#%&",
                                        "\033[?<0;5;6M", "\033[M@%&"};

START_TEST(decoder__what_the_mouse_does_besides__is_no_press)
{
    struct press press;

    ck_assert(!takes(no_clicks[_i], &press));
}
END_TEST

/* What terminals send that is no key. */
static const char *const unknown[] = {
    "\033[I",
    "\033[O",
    "\033[?0u",
    "\033[?62;22c",
    "\033[>1;4000;19c",
    "\033[5;20R",
    "\033[1;20R",
    "\033[M !!",
    "\033[<0;5;6M",
    "\033[<0;5;6m",
    "\033[32;5;6M",
    "\033[99~",
    "\033[16;5R",
    "\033\\",
    "\033OZ",
    "\033[?2026;2$y",
    "\033[4;600;800t",
    "\033[1;2;3;4;5;6;7;8q",
    "\033[99999999999999999999u",
    "\033[5:5:5:5:5u",
    "\033]0;quit now\007",
    "\033]11;rgb:ffff/ffff/ffff\033\\",
    "\033P>|XTerm(370)\033\\",
    "\033P1$r0m\033\\",
    "\033_Gi=31;OK\033\\",
    "\033^private\033\\",
    "\033Xstring\033\\",
    "\033[",
    "\033O",
    "\033]0;never ended",
    "\033[201~",
};

START_TEST(decoder__what_is_no_key__is_read_to_its_end_and_dropped)
{
    ck_assert_str_eq(decode(unknown[_i]), "");
}
END_TEST

START_TEST(decoder__behind_what_is_no_key__goes_on)
{
    char bytes[80];

    /* A lone end is told from a key by silence alone. */
    if (strlen(unknown[_i]) < 3 || strstr(unknown[_i], "never"))
        return;
    snprintf(bytes, sizeof bytes, "%s8", unknown[_i]);
    ck_assert_str_eq(decode(bytes), "8");
}
END_TEST

START_TEST(decoder__a_sequence_broken_off__gives_the_key_that_breaks_it)
{
    ck_assert_str_eq(decode("\033[12\r"), "<enter>");
    ck_assert_str_eq(decode("\033[\033[A"), "<up>");
    ck_assert_str_eq(decode("\033[1;\303\251"), "\303\251");
    ck_assert_str_eq(decode("\033O\003"), "<ctrl-c>");
    ck_assert_str_eq(decode("\033]0;title\003"), "<ctrl-c>");
    ck_assert_str_eq(decode("\033]0;title\033[A"), "<up>");
    ck_assert_str_eq(decode("\033[M\003"), "<ctrl-c>");
}
END_TEST

START_TEST(decoder__escapes_and_silence__are_as_many_presses)
{
    ck_assert_str_eq(decode("\033\033\033"), "<esc><esc><esc>");
}
END_TEST

/* ---- silence --------------------------------------------------------------------------------- */

static int patience_behind(const char *bytes)
{
    struct decoder decoder = {0};

    take(&decoder, bytes, strlen(bytes));
    return decoder_patience(&decoder, ESCAPE_DELAY);
}

START_TEST(decoder__half_a_thing__is_waited_for_as_long_as_it_takes)
{
    told[0] = '\0';
    ck_assert_int_eq(patience_behind(""), -1);
    ck_assert_int_eq(patience_behind("q\033[A"), -1);
    ck_assert_int_eq(patience_behind("\033"), ESCAPE_DELAY);
    ck_assert_int_ge(patience_behind("\033["), 1000);
    ck_assert_int_ge(patience_behind("\033]0;"), 1000);
    ck_assert_int_ge(patience_behind("\033[200~12"), 2000);
    ck_assert_int_ge(patience_behind("\033[200~12\033"), 2000);
}
END_TEST

/* ---- characters ------------------------------------------------------------------------------ */

static const struct {
    const char *bytes, *typed;
} characters[] = {
    {"J\303\274\377\303\342\202\254.", "J\303\274\342\202\254."},
    {"\360\237\230\200", "\360\237\230\200"},
    {"\300\200a", "a"},
    {"\355\240\200a", "a"},
    {"\364\220\200\200a", "a"},
    {"\200\200a", "a"},
    {"\342\202a", "a"},
    {"\342\202\033[A", "<up>"},
    {"\342\202\r", "<enter>"},
};

START_TEST(decoder__broken_text__is_passed_over)
{
    ck_assert_str_eq(decode(characters[_i].bytes), characters[_i].typed);
}
END_TEST

/* ---- pastes ---------------------------------------------------------------------------------- */

START_TEST(decoder__a_paste__is_text_up_to_its_end)
{
    ck_assert_str_eq(decode("\033[200~12q\n\033[201~q"), "[1][2][q][<newline>]q");
    ck_assert_str_eq(decode("\033[200~a\033[Ab\033[201~"), "[a][[][A][b]");
    ck_assert_str_eq(decode("\033[200~a\033[20b\033[201~"), "[a][[][2][0][b]");
    ck_assert_str_eq(decode("\033[200~a\033\033[201~q"), "[a]q");
    ck_assert_str_eq(decode("\033[200~\033]0;t\033[201~q"), "[]][0][;][t]q");
    ck_assert_str_eq(decode("\033[200~\303\033[201~\251q"), "q");
}
END_TEST

START_TEST(decoder__a_paste_without_an_end__ends_with_silence)
{
    struct decoder decoder = {0};

    told[0] = '\0';
    take(&decoder, "\033[200~12\033[20", 12);
    fall_silent(&decoder);
    take(&decoder, "q", 1);
    ck_assert_str_eq(told, "[1][2]q");
}
END_TEST

START_TEST(decoder__a_huge_paste__is_cut)
{
    struct decoder decoder = {0};
    struct press press;
    int presses = 0;

    take(&decoder, "\033[200~", 6);
    for (int i = 0; i < 5 << 20; i++) {
        decoder_take(&decoder, 'x');
        presses += decoder_next(&decoder, &press);
    }
    ck_assert_int_ge(presses, 4096);
    ck_assert_int_le(presses, 1 << 17);

    told[0] = '\0';
    take(&decoder, "\033[201~q", 7);
    ck_assert_str_eq(told, "q");
}
END_TEST

/* ---- random bytes ---------------------------------------------------------------------------- */

/* An ESC goes nowhere without silence, and no byte that may stand in a sequence is then a key. */
START_TEST(decoder__any_three_bytes_behind_an_escape__never_ask_for_more_than_they_may)
{
    static const char bytes[] = "\033[]OPM0;:<?~uqA \001\303\251\\\007";

    for (size_t i = 0; i < sizeof bytes; i++)
        for (size_t j = 0; j < sizeof bytes; j++) {
            struct decoder decoder = {0};
            char sequence[] = {'\033', bytes[i], bytes[j], 'q'};

            told[0] = '\0';
            take(&decoder, sequence, sizeof sequence);
            fall_silent(&decoder);
            take(&decoder, "k", 1);
            ck_assert(told[strlen(told) - 1] == 'k');
        }
}
END_TEST

Suite *decoder_suite(void)
{
    Suite *suite = suite_create("decoder");
    TCase *tcase = tcase_create("decoder");

    ADD_TABLE_TEST(tcase, decoder__a_key_in_any_spelling__is_that_key, spellings);
    ADD_TABLE_TEST(tcase, decoder__the_mouse__says_what_was_pressed_where, mouse);
    ADD_TABLE_TEST(tcase, decoder__what_the_mouse_does_besides__is_no_press, no_clicks);
    ADD_TABLE_TEST(tcase, decoder__what_is_no_key__is_read_to_its_end_and_dropped, unknown);
    ADD_TABLE_TEST(tcase, decoder__behind_what_is_no_key__goes_on, unknown);
    tcase_add_test(tcase, decoder__a_sequence_broken_off__gives_the_key_that_breaks_it);
    tcase_add_test(tcase, decoder__escapes_and_silence__are_as_many_presses);
    tcase_add_test(tcase, decoder__half_a_thing__is_waited_for_as_long_as_it_takes);
    ADD_TABLE_TEST(tcase, decoder__broken_text__is_passed_over, characters);
    tcase_add_test(tcase, decoder__a_paste__is_text_up_to_its_end);
    tcase_add_test(tcase, decoder__a_paste_without_an_end__ends_with_silence);
    tcase_add_test(tcase, decoder__a_huge_paste__is_cut);
    tcase_add_test(tcase,
                   decoder__any_three_bytes_behind_an_escape__never_ask_for_more_than_they_may);
    suite_add_tcase(suite, tcase);
    return suite;
}

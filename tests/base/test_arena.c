/* SPDX-License-Identifier: MIT
 * Covers arenas: alignment, zeroing, growth over several blocks, clear and reset. */
#include "milepost/memory.h"

#include <stdalign.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base_suites.h"

static struct arena arena;

static void start_empty(void)
{
    arena = (struct arena){0};
}

static void finish(void)
{
    arena_clear(&arena);
}

START_TEST(arena_clear__accepts__an_empty_arena)
{
    arena_clear(&arena);

    ck_assert_ptr_null(arena.first);
}
END_TEST

START_TEST(arena_reset__accepts__an_empty_arena)
{
    arena_reset(&arena);

    ck_assert_ptr_null(arena.first);
}
END_TEST

START_TEST(arena_new__gives_a_piece__of_nothing)
{
    ck_assert_ptr_nonnull(arena_new(&arena, 0, 8));
}
END_TEST

START_TEST(arena_new__aligns__pieces_of_every_size)
{
    for (size_t size = 0; size < 200; size++) {
        void *piece = arena_new(&arena, size, 1);

        ck_assert_uint_eq((uintptr_t)piece % alignof(max_align_t), 0);
    }
}
END_TEST

START_TEST(arena_new__gives__zeroed_pieces_that_do_not_overlap)
{
    static const char zeroes[100];

    for (int i = 0; i < 1000; i++) {
        char *piece = arena_new(&arena, 1, 100);

        ck_assert_mem_eq(piece, zeroes, 100);
        memset(piece, 'x', 100);
    }
}
END_TEST

START_TEST(arena_new__keeps__pieces_when_it_grows)
{
    char *early = arena_copy_text(&arena, "early");

    for (int i = 0; i < 100; i++)
        arena_new(&arena, 1, 1000);

    ck_assert_str_eq(early, "early");
}
END_TEST

START_TEST(arena_new__gives_a_piece__larger_than_any_block)
{
    size_t size = (size_t)8 << 20;
    char *piece = arena_new(&arena, size, 1);

    piece[0] = piece[size - 1] = 'x';
    ck_assert_int_eq(piece[size / 2], 0);
}
END_TEST

START_TEST(arena_copy_text__copies__an_empty_text)
{
    ck_assert_str_eq(arena_copy_text(&arena, ""), "");
}
END_TEST

START_TEST(arena_copy_bytes__ends_in_nul__after_the_length)
{
    ck_assert_str_eq(arena_copy_bytes(&arena, "CPC-A", 3), "CPC");
}
END_TEST

START_TEST(arena_format__gives__a_text_of_any_length)
{
    const char *text = arena_format(&arena, "%s %09000d", "number", 7);

    ck_assert_uint_eq(strlen(text), 9007);
    ck_assert_int_eq(text[9006], '7');
}
END_TEST

START_TEST(arena_clear__leaves__an_arena_that_can_be_used)
{
    arena_copy_text(&arena, "before");
    arena_clear(&arena);

    ck_assert_str_eq(arena_copy_text(&arena, "after"), "after");
}
END_TEST

START_TEST(arena_reset__gives_again__the_same_memory)
{
    void *before = arena_new(&arena, 1, 100);

    arena_reset(&arena);

    ck_assert_ptr_eq(arena_new(&arena, 1, 100), before);
}
END_TEST

START_TEST(arena_reset__gives_again__zeroes)
{
    static const char zeroes[100];

    memset(arena_new(&arena, 1, 100), 'x', 100);
    arena_reset(&arena);

    ck_assert_mem_eq(arena_new(&arena, 1, 100), zeroes, 100);
}
END_TEST

/* Work that is done again and again must stop asking libc for memory. */
START_TEST(arena_reset__settles__on_one_block)
{
    struct arena_block *settled;

    for (int round = 0; round < 2; round++) {
        arena_reset(&arena);
        for (int i = 0; i < 100; i++)
            arena_new(&arena, 1, 1000);
    }
    settled = arena.first;
    arena_reset(&arena);
    for (int i = 0; i < 100; i++)
        arena_new(&arena, 1, 1000);

    ck_assert_ptr_eq(arena.first, settled);
}
END_TEST

Suite *arena_suite(void)
{
    Suite *suite = suite_create("arena");
    TCase *pieces = tcase_create("pieces");
    TCase *again = tcase_create("again");

    tcase_add_checked_fixture(pieces, start_empty, finish);
    tcase_add_test(pieces, arena_new__gives_a_piece__of_nothing);
    tcase_add_test(pieces, arena_new__aligns__pieces_of_every_size);
    tcase_add_test(pieces, arena_new__gives__zeroed_pieces_that_do_not_overlap);
    tcase_add_test(pieces, arena_new__keeps__pieces_when_it_grows);
    tcase_add_test(pieces, arena_new__gives_a_piece__larger_than_any_block);
    tcase_add_test(pieces, arena_copy_text__copies__an_empty_text);
    tcase_add_test(pieces, arena_copy_bytes__ends_in_nul__after_the_length);
    tcase_add_test(pieces, arena_format__gives__a_text_of_any_length);
    suite_add_tcase(suite, pieces);

    tcase_add_checked_fixture(again, start_empty, finish);
    tcase_add_test(again, arena_clear__accepts__an_empty_arena);
    tcase_add_test(again, arena_reset__accepts__an_empty_arena);
    tcase_add_test(again, arena_clear__leaves__an_arena_that_can_be_used);
    tcase_add_test(again, arena_reset__gives_again__the_same_memory);
    tcase_add_test(again, arena_reset__gives_again__zeroes);
    tcase_add_test(again, arena_reset__settles__on_one_block);
    suite_add_tcase(suite, again);
    return suite;
}

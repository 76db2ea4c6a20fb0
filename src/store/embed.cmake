# SPDX-License-Identifier: MIT
# Turns an SQL file into a C table of its statements, without comments:
# cmake -D IN=schema.sql -D OUT=schema_sql.c -D NAME=store_schema_sql -P embed.cmake
file(READ "${IN}" text)

string(REGEX REPLACE "[ ]*--[^\n]*" "" text "${text}")
string(STRIP "${text}" text)
string(REPLACE "\\" "\\\\" text "${text}")
string(REPLACE "\"" "\\\"" text "${text}")
# A statement ends with a semicolon at the end of a line; blank lines lie only between statements.
string(REGEX REPLACE ";$" "" text "${text}")
string(REGEX REPLACE ";[ \n]*\n" "@next@" text "${text}")
string(REPLACE "\n" "\\n\"\n    \"" text "${text}")
string(REPLACE "@next@" "\",\n\n    \"" text "${text}")

get_filename_component(source "${IN}" NAME)
get_filename_component(maker "${CMAKE_CURRENT_LIST_FILE}" NAME)
file(WRITE "${OUT}.new"
"/* Made from ${source} by ${maker}: do not edit. */
#include <stddef.h>

extern const char *const ${NAME}[];

const char *const ${NAME}[] = {
    \"${text}\",
    NULL,
};
")
file(RENAME "${OUT}.new" "${OUT}")

# SPDX-License-Identifier: MIT
# Turns a file into C, for a program that reads none of it when it runs:
# cmake -D IN=schema.sql -D OUT=schema_sql.c -D NAME=store_schema_sql -P embed.cmake
# A .sql file becomes a table of its statements, without comments; a .css file one string, without
# comments and indents.
file(READ "${IN}" text)

get_filename_component(kind "${IN}" LAST_EXT)
get_filename_component(source "${IN}" NAME)
get_filename_component(maker "${CMAKE_CURRENT_LIST_FILE}" NAME)
if(kind STREQUAL ".sql")
    string(REGEX REPLACE "[ ]*--[^\n]*" "" text "${text}")
else()
    string(REGEX REPLACE "/\\*([^*]|\\*[^/])*\\*/" "" text "${text}")
    string(REGEX REPLACE "\n[ \n]*" "\n" text "${text}")
endif()
string(STRIP "${text}" text)
string(REPLACE "\\" "\\\\" text "${text}")
string(REPLACE "\"" "\\\"" text "${text}")
if(kind STREQUAL ".sql")
    # A statement ends with a semicolon at the end of a line; blank lines lie only between
    # statements.
    string(REGEX REPLACE ";$" "" text "${text}")
    string(REGEX REPLACE ";[ \n]*\n" "@next@" text "${text}")
endif()
string(REPLACE "\n" "\\n\"\n    \"" text "${text}")
string(REPLACE "@next@" "\",\n\n    \"" text "${text}")

if(kind STREQUAL ".sql")
    set(type "const char *const ${NAME}[]")
    set(value "{\n    \"${text}\",\n    NULL,\n}")
else()
    set(type "const char ${NAME}[]")
    set(value "\n    \"${text}\\n\"")
endif()
file(WRITE "${OUT}.new"
"/* Made from ${source} by ${maker}: do not edit. */
#include <stddef.h>

extern ${type};

${type} = ${value};
")
file(RENAME "${OUT}.new" "${OUT}")

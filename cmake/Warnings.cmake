# One interface target that every library and program links: language level, warnings, sanitizers.
add_library(milepost_options INTERFACE)
target_include_directories(milepost_options INTERFACE ${CMAKE_SOURCE_DIR}/include)
target_compile_definitions(milepost_options INTERFACE _POSIX_C_SOURCE=200809L)
target_compile_options(milepost_options INTERFACE
    -Wall -Wextra -Wconversion -Werror
    # Among files compiled together, what a parameter hides is often another file's.
    $<$<NOT:$<BOOL:$<TARGET_PROPERTY:UNITY_BUILD>>>:-Wshadow>
    -Wstrict-prototypes -Wmissing-prototypes -Wvla -Wpointer-arith
    -fno-common -fstack-protector-strong)
if(MILEPOST_SANITIZE)
    target_compile_options(milepost_options INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(milepost_options INTERFACE -fsanitize=address,undefined)
    # The sanitizers add 200,000 addresses that would be moved at each start: tests start it often.
    target_compile_options(milepost_options INTERFACE -fno-pie)
    target_link_options(milepost_options INTERFACE -no-pie)
endif()

# milepost_library(NAME SOURCES... [LINK libs...]): one static library a folder.
# It may only link the libraries below it, so a wrong include arrow also fails to link.
# Headers that are not public are included by their place below src/: "plan/profile/profile.h".
function(milepost_library name)
    cmake_parse_arguments(ARG "" "" "LINK" ${ARGN})
    add_library(${name} STATIC ${ARG_UNPARSED_ARGUMENTS})
    target_link_libraries(${name} PUBLIC ${ARG_LINK} PRIVATE milepost_options)
    target_include_directories(${name}
        PUBLIC ${CMAKE_SOURCE_DIR}/include PRIVATE ${CMAKE_SOURCE_DIR}/src)
    milepost_unity(${name})
    # A little optimisation halves the time of what the sanitizers watch; gcc then guesses wrongly at
    # what is not initialised, which it does not without them.
    if(MILEPOST_SANITIZE)
        target_compile_options(${name} PRIVATE
            -O1 $<$<C_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
    endif()
endfunction()

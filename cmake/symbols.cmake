# Run when the symbols are installed: what a debugger wants to know of ${programs}, where it looks
# for it, by the id that the linker gave to each. No variable may be named as a component here: what
# is installed next is compared with that name.
foreach(program ${programs})
    execute_process(COMMAND readelf -n ${program}
        OUTPUT_VARIABLE notes COMMAND_ERROR_IS_FATAL ANY)
    if(NOT notes MATCHES "Build ID: ([0-9a-f][0-9a-f])([0-9a-f]+)")
        message(FATAL_ERROR "${program}: the linker gave it no id")
    endif()
    set(folder ${CMAKE_MATCH_1})
    set(split ${workplace}/${CMAKE_MATCH_2}.debug)
    execute_process(COMMAND objcopy --only-keep-debug
        ${program} ${split} COMMAND_ERROR_IS_FATAL ANY)
    file(INSTALL DESTINATION ${CMAKE_INSTALL_PREFIX}/lib/debug/.build-id/${folder}
        TYPE FILE FILES ${split})
    file(REMOVE ${split})
endforeach()

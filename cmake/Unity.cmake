# With CMAKE_UNITY_BUILD the files of a library are compiled a dozen at a time, in a third of the
# time: for the builds that are there to be tested. The release build compiles each by itself, and so
# shows that each includes what it needs.
set(CMAKE_UNITY_BUILD_BATCH_SIZE 12)

# A file that asks for more than POSIX.1-2008 has to ask before the first header.
function(milepost_unity target)
    if(NOT CMAKE_UNITY_BUILD)
        return()
    endif()
    get_target_property(sources ${target} SOURCES)
    foreach(source ${sources})
        cmake_path(ABSOLUTE_PATH source)
        if(source MATCHES "\\.c$" AND EXISTS ${source})
            file(STRINGS ${source} asks REGEX "^#define _[A-Z_]+_SOURCE")
            if(asks)
                set_source_files_properties(${source} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
            endif()
        endif()
    endforeach()
endfunction()

# Read by cpack before it packs.
# Without these it would make packages that depend on nothing.
foreach(needed dpkg-shlibdeps file)
    find_program(found_${needed} ${needed})
    if(NOT found_${needed})
        message(FATAL_ERROR "${needed} is missing: install the Debian packages dpkg-dev and file")
    endif()
endforeach()

# The time that all in a package has: SOURCE_DATE_EPOCH if it is set; else the last commit's; else,
# where there is no history, the day on which a catalogue was checked last.
if(NOT DEFINED ENV{SOURCE_DATE_EPOCH})
    execute_process(
        COMMAND git -C ${CPACK_MILEPOST_SOURCE} log -1 --format=%ct -- .
        OUTPUT_VARIABLE time OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
    if(NOT time MATCHES "^[0-9]+$")
        file(GLOB catalogues ${CPACK_MILEPOST_SOURCE}/assets/catalog/*/catalogue.yaml)
        set(last "")
        foreach(catalogue ${catalogues})
            file(STRINGS ${catalogue} day REGEX "^checked: ")
            if(day STRGREATER last)
                set(last "${day}")
            endif()
        endforeach()
        string(REPLACE "checked: " "" last "${last}")
        execute_process(COMMAND date -u -d ${last} +%s
            OUTPUT_VARIABLE time OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
    endif()
    set(ENV{SOURCE_DATE_EPOCH} ${time})
endif()

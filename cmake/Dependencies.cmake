# Every library Milepost builds on, each found with a message that says what to install.
find_package(PkgConfig)
if(NOT PKG_CONFIG_FOUND)
    message(FATAL_ERROR "pkg-config is missing: install the Debian package pkg-config (./run does it)")
endif()

function(milepost_require target module minimum package reason)
    pkg_check_modules(${target} QUIET IMPORTED_TARGET GLOBAL "${module}>=${minimum}")
    if(NOT ${target}_FOUND)
        message(FATAL_ERROR
            "${module} ${minimum} or newer is missing (${reason}): "
            "install the Debian package ${package} (./run does it)")
    endif()
endfunction()

milepost_require(ncursesw ncursesw 6.2 libncurses-dev "the screens")
milepost_require(sqlite3 sqlite3 3.40 libsqlite3-dev "the data file")
milepost_require(yaml yaml-0.1 0.2.5 libyaml-dev "the catalogue")
milepost_require(utf8proc libutf8proc 2.6 libutf8proc-dev "names that look alike")
milepost_require(uuid uuid 2.38 uuid-dev "the ids of tasks")
milepost_require(jansson jansson 2.14 libjansson-dev "JSON in and out")

milepost_require(minizip minizip 1.1 libminizip-dev "official files as they are packed")
milepost_require(md libmd 1.0 libmd-dev "checksums of official files and of catalogues")

# libcsv comes without a pkg-config file.
find_path(CSV_HEADERS csv.h)
find_library(CSV_LIBRARY csv)
if(NOT CSV_HEADERS OR NOT CSV_LIBRARY)
    message(FATAL_ERROR
        "libcsv is missing (CSV in and out): install the Debian package libcsv-dev (./run does it)")
endif()
add_library(milepost_csv INTERFACE)
target_include_directories(milepost_csv SYSTEM INTERFACE ${CSV_HEADERS})
target_link_libraries(milepost_csv INTERFACE ${CSV_LIBRARY})

# The one part that may be missing: milepost prints all but PDF without it.
pkg_check_modules(pangocairo QUIET IMPORTED_TARGET GLOBAL "pangocairo>=1.50")
pkg_check_modules(cairo_pdf QUIET IMPORTED_TARGET GLOBAL "cairo-pdf>=1.16")

if(NOT MILEPOST_TESTS)
    return()
endif()
milepost_require(check check 0.15.2 check "the unit tests")
milepost_require(vterm vterm 0.1.4 libvterm-dev "the terminal tests")
milepost_require(ical libical 3.0 libical-dev "calendars, read as others do")

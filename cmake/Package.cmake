# What `cmake --install` puts where, and the Debian packages that `cpack` makes of it.
include(GNUInstallDirs)
set(docs ${CMAKE_INSTALL_DATADIR}/doc)

# ---- what is installed ---------------------------------------------------------------------------

# Packed as policy wants it, and without a time in it.
find_program(GZIP gzip REQUIRED)
function(milepost_install_packed component source name folder)
    set(packed ${CMAKE_BINARY_DIR}/packed/${component}/${name}.gz)
    file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/packed/${component})
    add_custom_command(OUTPUT ${packed}
        COMMAND ${GZIP} -9nc ${source} > ${packed}
        DEPENDS ${source} VERBATIM)
    add_custom_target(packed-${component}-${name} ALL DEPENDS ${packed})
    add_dependencies(packed packed-${component}-${name})
    install(FILES ${packed} DESTINATION ${folder} COMPONENT ${component} ${ARGN})
endfunction()
add_custom_target(packed)

# What every package tells of itself.
function(milepost_install_about component package)
    set(about ${CMAKE_SOURCE_DIR}/assets/package)
    milepost_install_packed(${component} ${about}/changelog changelog ${docs}/${package} ${ARGN})
    install(FILES ${about}/copyright DESTINATION ${docs}/${package} COMPONENT ${component} ${ARGN})
endfunction()

# A program with its manual.
function(milepost_install_program component program manual)
    install(TARGETS ${program} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT ${component})
    milepost_install_packed(${component} ${manual} ${program}.1 ${CMAKE_INSTALL_MANDIR}/man1)
    milepost_install_about(${component} ${program})
endfunction()

set(assets ${CMAKE_SOURCE_DIR}/assets)
set(data ${CMAKE_INSTALL_DATADIR})
milepost_install_program(program milepost ${assets}/milepost.1)
milepost_install_packed(program ${assets}/milepost-catalogue.5 milepost-catalogue.5
    ${CMAKE_INSTALL_MANDIR}/man5)
install(FILES ${assets}/completions/milepost.bash RENAME milepost
    DESTINATION ${data}/bash-completion/completions COMPONENT program)
install(FILES ${assets}/completions/_milepost
    DESTINATION ${data}/zsh/vendor-completions COMPONENT program)
install(FILES ${assets}/completions/milepost.fish
    DESTINATION ${data}/fish/vendor_completions.d COMPONENT program)
install(FILES ${assets}/package/milepost.desktop
    DESTINATION ${data}/applications COMPONENT program)
install(FILES ${assets}/package/milepost.svg
    DESTINATION ${data}/icons/hicolor/scalable/apps COMPONENT program)
# What each key of them is for, to which milepost-catalogue.5 leads.
milepost_install_packed(program ${CMAKE_SOURCE_DIR}/docs/catalogue.md catalogue.md
    ${docs}/milepost)
# The catalogues as they are written: to read, to check, and to begin one's own with.
install(DIRECTORY ${assets}/catalog DESTINATION ${data}/milepost COMPONENT program)
if(MILEPOST_SCHOOLS_FILE)
    install(FILES ${MILEPOST_SCHOOLS_FILE} DESTINATION ${data}/milepost COMPONENT program)
endif()

set(CPACK_COMPONENTS_ALL program symbols)
set(programs $<TARGET_FILE:milepost>)
if(TARGET milepost-pdf)
    list(APPEND programs $<TARGET_FILE:milepost-pdf>)
    milepost_install_program(pdf milepost-pdf ${assets}/package/milepost-pdf.1)
    list(APPEND CPACK_COMPONENTS_ALL pdf)
endif()

# Symbols are packed and not installed. CPack would make such packages itself, but names the folder
# of the build in them.
install(CODE "set(programs \"${programs}\")\nset(workplace \"${CMAKE_BINARY_DIR}/packed\")"
    COMPONENT symbols EXCLUDE_FROM_ALL)
install(SCRIPT ${CMAKE_CURRENT_LIST_DIR}/symbols.cmake COMPONENT symbols EXCLUDE_FROM_ALL)
milepost_install_about(symbols milepost-dbgsym EXCLUDE_FROM_ALL)

# ---- the packages --------------------------------------------------------------------------------

# Whoever gives packages to others puts a name and an address of their own here.
set(MILEPOST_MAINTAINER "The Milepost authors <authors@milepost.invalid>" CACHE STRING
    "Maintainer of the Debian packages")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "${MILEPOST_MAINTAINER}")
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR}/packages)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)

set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME milepost)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION education)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_RECOMMENDS milepost-pdf)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SUGGESTS cups-client)
set(CPACK_DEBIAN_PROGRAM_DESCRIPTION
"planner for a career in medical coding, in a terminal
Milepost interviews one person, keeps every answer as it is given, and draws
a dated, costed and explained roadmap to a credential in medical coding: from
the choice of a school through the examinations and the first job to
continuing education.
.
Each date, price and rule says where it comes from. The program works
offline, without an account, and keeps its data in one file.")

set(CPACK_DEBIAN_PDF_PACKAGE_NAME milepost-pdf)
set(CPACK_DEBIAN_PDF_PACKAGE_SECTION education)
set(CPACK_DEBIAN_PDF_PACKAGE_DEPENDS "milepost (= ${PROJECT_VERSION})")
set(CPACK_DEBIAN_PDF_PACKAGE_ENHANCES milepost)
set(CPACK_DEBIAN_PDF_DESCRIPTION
"planner for a career in medical coding, prints as PDF
Milepost draws a dated, costed and explained roadmap to a credential in
medical coding. This package has the program that it runs to print a roadmap
as PDF, which alone needs the libraries that set and draw text.")

set(CPACK_DEBIAN_SYMBOLS_PACKAGE_NAME milepost-dbgsym)
set(CPACK_DEBIAN_SYMBOLS_PACKAGE_SECTION debug)
set(CPACK_DEBIAN_SYMBOLS_PACKAGE_DEPENDS "milepost (= ${PROJECT_VERSION})")
set(CPACK_DEBIAN_SYMBOLS_PACKAGE_ENHANCES milepost-pdf)
set(CPACK_DEBIAN_SYMBOLS_DESCRIPTION
"debug symbols for milepost and milepost-pdf
Milepost draws a dated, costed and explained roadmap to a credential in
medical coding. This package has what a debugger needs to show where in the
source a program stands.")

# Times in a package are that of the last change, so that it can be made again to the byte.
set(CPACK_MILEPOST_SOURCE ${CMAKE_SOURCE_DIR})
set(CPACK_PROJECT_CONFIG_FILE ${CMAKE_SOURCE_DIR}/cmake/packing.cmake)
include(CPack)

# What the build that is shipped adds (RelWithDebInfo, Release): guards against what a fault of ours
# could be used for, and nothing that tells where or when it was built. Debian's own set, but for what
# its gcc does anyway; tests/package/contents.sh reads from the programs that each is there.
include(CheckCCompilerFlag)

set(shipped $<CONFIG:RelWithDebInfo,Release>)
target_compile_options(milepost_options INTERFACE
    $<${shipped}:-fPIE> $<${shipped}:-U_FORTIFY_SOURCE> $<${shipped}:-D_FORTIFY_SOURCE=2>)
# The second guards indirect calls and returns, where processor and kernel can do that.
foreach(flag -fstack-clash-protection -fcf-protection)
    string(MAKE_C_IDENTIFIER "HAS${flag}" has)
    check_c_compiler_flag(${flag} ${has})
    if(${has})
        target_compile_options(milepost_options INTERFACE $<${shipped}:${flag}>)
    endif()
endforeach()
target_link_options(milepost_options INTERFACE
    $<${shipped}:-pie> $<${shipped}:LINKER:-z,relro,-z,now>)

# Small: the catalogue's pointers packed (a sixth of the program), nothing that is not called, and no
# tables to unwind by, which C does not need and debuggers have in the symbols; no gaps in the code,
# of which there were sixty kilobytes.
target_compile_options(milepost_options INTERFACE
    $<${shipped}:-ffunction-sections> $<${shipped}:-fdata-sections>
    $<${shipped}:-falign-functions=1> $<${shipped}:-falign-jumps=1> $<${shipped}:-falign-loops=1>
    $<${shipped}:-fno-asynchronous-unwind-tables>)
target_link_options(milepost_options INTERFACE
    $<${shipped}:LINKER:--gc-sections> $<${shipped}:LINKER:-z,pack-relative-relocs>)

# Places in messages and symbols begin at the tree; of two that fit, the last counts.
target_compile_options(milepost_options INTERFACE
    $<${shipped}:-ffile-prefix-map=${CMAKE_SOURCE_DIR}=.>
    $<${shipped}:-ffile-prefix-map=${CMAKE_BINARY_DIR}=build>)

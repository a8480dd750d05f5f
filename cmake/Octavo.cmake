# How every library, program and test of Octavo is built: warnings, sanitizers, the libraries found once.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)

# A small document takes most of its time and memory for the loading of libraries. Those that have an archive are linked
# in; the others, and what they bring with them anyway (zlib, libpng), stay shared.
macro(octavo_prefer_archives)
  if(OCTAVO_STATIC)
    set(CMAKE_FIND_LIBRARY_SUFFIXES .a .so)
    set(Boost_USE_STATIC_LIBS ON)
  endif()
endmacro()

function(octavo_link_statically program)
  if(OCTAVO_STATIC)
    target_link_options(${program} PRIVATE -static-libstdc++ -static-libgcc LINKER:--gc-sections)
    # gold takes functions that came out alike for one, as those of many vectors do (measured: half a megabyte of memory).
    find_program(OCTAVO_GOLD ld.gold)
    if(OCTAVO_GOLD)
      target_link_options(${program} PRIVATE -fuse-ld=gold LINKER:--icf=safe)
    endif()
  endif()
endfunction()

# A short document needs little time, but loads most of the program: what is not busy is kept small (measured: a fifth of
# the code, 0.7 MB of memory), and what nobody calls is left out when linking.
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG -ffunction-sections -fdata-sections")

add_library(octavo_flags INTERFACE)
target_compile_options(octavo_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
                       -Wzero-as-null-pointer-constant
                       -Wno-restrict)  # GCC 12 warns of std::string where nothing overlaps (GCC bug 105651)
target_include_directories(octavo_flags INTERFACE ${PROJECT_SOURCE_DIR}/src)
if(OCTAVO_SANITIZE)
  target_compile_options(octavo_flags INTERFACE -fsanitize=${OCTAVO_SANITIZE} -fno-sanitize-recover=all
                                                -fno-omit-frame-pointer)
  target_link_options(octavo_flags INTERFACE -fsanitize=${OCTAVO_SANITIZE})
endif()

# octavo_library(base SOURCES a.cpp b.cpp LINKS fmt::fmt): the static library of one folder under src. MOVES_VARIANTS: it
# fills display lists, in whose items the compiler sees errors that are none. BUSY: a long document spends its time here.
# IDLE: no document does, so that its code is kept smaller still.
function(octavo_library name)
  cmake_parse_arguments(ARG "MOVES_VARIANTS;BUSY;IDLE" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
  add_library(octavo_${name} STATIC ${ARG_SOURCES})
  if(ARG_BUSY)
    target_compile_options(octavo_${name} PRIVATE $<$<CONFIG:Release>:-O3>)
  endif()
  if(ARG_IDLE)
    target_compile_options(octavo_${name} PRIVATE $<$<CONFIG:Release>:-Os>)
  endif()
  if(ARG_MOVES_VARIANTS)
    # In optimised code GCC 12 takes one alternative of a std::variant that is moved for another.
    target_compile_options(octavo_${name} PRIVATE -Wno-maybe-uninitialized -Wno-array-bounds)
  endif()
  add_library(octavo::${name} ALIAS octavo_${name})
  target_link_libraries(octavo_${name} PUBLIC octavo_flags ${ARG_LINKS} PRIVATE ${ARG_PRIVATE_LINKS})
endfunction()

# octavo_test(base SOURCES length_test.cpp LINKS octavo::base): one doctest program whose cases ctest lists singly.
function(octavo_test name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
  add_executable(test_${name} ${ARG_SOURCES} ${PROJECT_SOURCE_DIR}/tests/main.cpp)
  target_link_libraries(test_${name} PRIVATE octavo_flags doctest::doctest ${ARG_LINKS})
  target_compile_definitions(test_${name} PRIVATE OCTAVO_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
                                                  OCTAVO_BINARY_DIR="${PROJECT_BINARY_DIR}")
  doctest_discover_tests(test_${name} TEST_PREFIX "${name}: " DISCOVERY_TIMEOUT 60)
endfunction()

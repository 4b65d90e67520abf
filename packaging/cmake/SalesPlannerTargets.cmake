# SPDX-License-Identifier: MPL-2.0
#
# What all our own targets have in common.

# Language, warnings and sanitizers of a target of ours; nothing that spreads to those who link it.
function(salesplanner_target target)
  target_compile_features(${target} PRIVATE cxx_std_20)
  set_target_properties(${target} PROPERTIES
    CXX_EXTENSIONS OFF
    CXX_VISIBILITY_PRESET hidden
    VISIBILITY_INLINES_HIDDEN ON
    POSITION_INDEPENDENT_CODE ON)
  if(MSVC)
    target_compile_options(${target} PRIVATE /W4 /utf-8 $<$<BOOL:${SALESPLANNER_WERROR}>:/WX>)
  else()
    target_compile_options(${target} PRIVATE
      -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual
      $<$<BOOL:${SALESPLANNER_WERROR}>:-Werror>
      # GCC 12 warns of overlaps that cannot be in plain string concatenations (its bug 105651).
      $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>
      # Two builds of one commit are equal wherever they are made.
      -ffile-prefix-map=${PROJECT_SOURCE_DIR}=. -ffile-prefix-map=${PROJECT_BINARY_DIR}=build)
    if(SALESPLANNER_SANITIZE)
      target_compile_options(${target} PRIVATE -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
        # The office makes the classes of its proxies at run time, without the type information that this check reads.
        -fno-sanitize=vptr)
      target_link_options(${target} PRIVATE -fsanitize=address,undefined)
    endif()
    if(SALESPLANNER_FUZZ)
      target_compile_options(${target} PRIVATE -fsanitize=fuzzer-no-link,address,undefined
        -fno-sanitize-recover=undefined -fno-sanitize=vptr -fno-omit-frame-pointer)
      target_link_options(${target} PRIVATE -fsanitize=address,undefined)
    endif()
    if(SALESPLANNER_COVERAGE)
      target_compile_options(${target} PRIVATE --coverage -fprofile-update=atomic)
      target_link_options(${target} PRIVATE --coverage)
    endif()
  endif()
endfunction()

# A library that the office loads as a component.
function(salesplanner_component target)
  salesplanner_target(${target})
  set(exports ${PROJECT_SOURCE_DIR}/packaging/salesplanner.map)
  # The office finds its own libraries; a path of the machine that built it has no place in the package.
  set_target_properties(${target} PROPERTIES LINK_DEPENDS ${exports} SKIP_BUILD_RPATH ON)
  if(UNIX AND NOT APPLE)
    # The office opens the library with RTLD_GLOBAL: export nothing but the constructors.
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fno-gnu-unique>)
    target_link_options(${target} PRIVATE -Wl,--version-script=${exports} -Wl,--as-needed -Wl,-z,relro,-z,now
      $<$<NOT:$<BOOL:${SALESPLANNER_SANITIZE}>>:-Wl,--no-undefined>)
  endif()
endfunction()

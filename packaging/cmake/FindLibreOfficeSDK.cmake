# SPDX-License-Identifier: MPL-2.0
#
# FindLibreOfficeSDK
#
# Finds the LibreOffice SDK and the office it belongs to.  Looks where Debian and Ubuntu put them
# (/usr/lib/libreoffice), where the packages of The Document Foundation do (/opt/libreoffice*), and in the
# usual folders of Windows and macOS.  Set LIBREOFFICE_ROOT to choose another installation: the folder that
# holds "program" (on macOS: the .app folder) or the one that holds "sdk".
#
# Defines
#   LibreOfficeSDK_FOUND            whether everything below was found
#   LibreOfficeSDK_UNOIDL_WRITE     the compiler from IDL to type libraries
#   LibreOfficeSDK_CPPUMAKER        the generator of C++ headers from type libraries
#   LibreOfficeSDK_TYPES            types.rdb and offapi.rdb, the type libraries of the office
#   LibreOfficeSDK_PROGRAM_DIR      the folder of soffice.bin and unopkg (of "soffice" on macOS)
#   LibreOfficeSDK_DIALOG_DTD       the document type of dialogs, where the office ships it
# and the imported targets
#   LibreOfficeSDK::headers         include folders and platform definitions, nothing to link
#   LibreOfficeSDK::uno             the UNO runtime libraries and the headers
# and the command
#   libreoffice_uno_headers(target OUTPUT dir)   a target that generates the C++ headers of the office's types

set(_lo_hints ${LIBREOFFICE_ROOT} $ENV{LIBREOFFICE_ROOT})
file(GLOB _lo_versioned
  /opt/libreoffice*
  "$ENV{ProgramFiles}/LibreOffice*"
  "$ENV{HOME}/Applications/LibreOffice*.app")
list(SORT _lo_versioned COMPARE NATURAL ORDER DESCENDING)
list(APPEND _lo_hints
  /usr/lib/libreoffice /usr/lib64/libreoffice ${_lo_versioned}
  /Applications/LibreOffice.app /Applications/LibreOffice.app/Contents)

# The SDK is a folder "sdk" inside or beside the office, or a folder of its own (macOS: LibreOffice*_SDK).
file(GLOB _lo_mac_sdk "$ENV{HOME}/LibreOffice*_SDK" "/Applications/LibreOffice*_SDK")
set(_lo_suffixes bin sdk/bin)
find_program(LibreOfficeSDK_UNOIDL_WRITE NAMES unoidl-write
  HINTS ${_lo_hints} ${_lo_mac_sdk} PATH_SUFFIXES ${_lo_suffixes} NO_DEFAULT_PATH)
find_program(LibreOfficeSDK_CPPUMAKER NAMES cppumaker
  HINTS ${_lo_hints} ${_lo_mac_sdk} PATH_SUFFIXES ${_lo_suffixes} NO_DEFAULT_PATH)
find_path(LibreOfficeSDK_INCLUDE_DIR NAMES sal/config.h
  HINTS ${_lo_hints} ${_lo_mac_sdk} /usr/include/libreoffice
  PATH_SUFFIXES sdk/include include include/libreoffice NO_DEFAULT_PATH)
# sal/typesizes.h differs per architecture: Debian keeps it apart.
find_path(LibreOfficeSDK_ARCH_INCLUDE_DIR NAMES sal/typesizes.h
  HINTS ${LibreOfficeSDK_INCLUDE_DIR} /usr/include/${CMAKE_LIBRARY_ARCHITECTURE}/libreoffice NO_DEFAULT_PATH)
find_path(LibreOfficeSDK_PROGRAM_DIR NAMES soffice.bin soffice.exe soffice
  HINTS ${_lo_hints} PATH_SUFFIXES program Contents/MacOS MacOS NO_DEFAULT_PATH)
find_path(LibreOfficeSDK_TYPES_DIR NAMES types.rdb
  HINTS ${_lo_hints} PATH_SUFFIXES program Contents/Resources/ure/share/misc Resources/ure/share/misc
  NO_DEFAULT_PATH)
find_file(LibreOfficeSDK_OFFAPI NAMES offapi.rdb
  HINTS ${_lo_hints} PATH_SUFFIXES program/types Contents/Resources/types Resources/types NO_DEFAULT_PATH)
find_file(LibreOfficeSDK_DIALOG_DTD NAMES dialog.dtd
  HINTS ${_lo_hints} PATH_SUFFIXES share/dtd/officedocument/1_0 Resources/dtd/officedocument/1_0 NO_DEFAULT_PATH)

set(_lo_libraries uno_cppuhelpergcc3 uno_cppu uno_salhelpergcc3 uno_sal)
if(WIN32)
  set(_lo_libraries icppuhelper icppu isalhelper isal)
endif()
set(LibreOfficeSDK_LIBRARIES)
foreach(_lo_library IN LISTS _lo_libraries)
  find_library(LibreOfficeSDK_${_lo_library}_LIBRARY NAMES ${_lo_library}
    HINTS ${_lo_hints} ${_lo_mac_sdk}
    PATH_SUFFIXES sdk/lib lib Contents/Frameworks Frameworks program NO_DEFAULT_PATH)
  list(APPEND LibreOfficeSDK_LIBRARIES ${LibreOfficeSDK_${_lo_library}_LIBRARY})
  list(APPEND _lo_required LibreOfficeSDK_${_lo_library}_LIBRARY)
  mark_as_advanced(LibreOfficeSDK_${_lo_library}_LIBRARY)
endforeach()

if(LibreOfficeSDK_TYPES_DIR AND LibreOfficeSDK_OFFAPI)
  set(LibreOfficeSDK_TYPES ${LibreOfficeSDK_TYPES_DIR}/types.rdb ${LibreOfficeSDK_OFFAPI})
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(LibreOfficeSDK
  REQUIRED_VARS LibreOfficeSDK_UNOIDL_WRITE LibreOfficeSDK_CPPUMAKER LibreOfficeSDK_INCLUDE_DIR
    LibreOfficeSDK_ARCH_INCLUDE_DIR LibreOfficeSDK_PROGRAM_DIR LibreOfficeSDK_TYPES ${_lo_required}
  REASON_FAILURE_MESSAGE
    "Install the LibreOffice SDK: on Debian and Ubuntu the packages libreoffice-dev and libreoffice-calc, elsewhere \
the SDK of the same version from the LibreOffice download page.  Another place than the usual ones: \
-DLIBREOFFICE_ROOT=<folder that holds 'program'>.")
mark_as_advanced(LibreOfficeSDK_UNOIDL_WRITE LibreOfficeSDK_CPPUMAKER LibreOfficeSDK_INCLUDE_DIR
  LibreOfficeSDK_ARCH_INCLUDE_DIR LibreOfficeSDK_PROGRAM_DIR LibreOfficeSDK_TYPES_DIR LibreOfficeSDK_OFFAPI
  LibreOfficeSDK_DIALOG_DTD)

if(LibreOfficeSDK_FOUND AND NOT TARGET LibreOfficeSDK::uno)
  add_library(LibreOfficeSDK::headers INTERFACE IMPORTED)
  set_target_properties(LibreOfficeSDK::headers PROPERTIES
    INTERFACE_INCLUDE_DIRECTORIES "${LibreOfficeSDK_INCLUDE_DIR};${LibreOfficeSDK_ARCH_INCLUDE_DIR}")
  if(WIN32)
    set(_lo_definitions WNT CPPU_ENV=mscx)
  elseif(APPLE)
    set(_lo_definitions UNX GCC MACOSX CPPU_ENV=gcc3)
  else()
    set(_lo_definitions UNX GCC LINUX CPPU_ENV=gcc3)
  endif()
  set_target_properties(LibreOfficeSDK::headers PROPERTIES INTERFACE_COMPILE_DEFINITIONS "${_lo_definitions}")
  add_library(LibreOfficeSDK::uno INTERFACE IMPORTED)
  set_target_properties(LibreOfficeSDK::uno PROPERTIES
    INTERFACE_LINK_LIBRARIES "LibreOfficeSDK::headers;${LibreOfficeSDK_LIBRARIES}")
  if(UNIX AND NOT APPLE)
    # The libraries need others of the office, which lie in none of the linker's folders.
    set_target_properties(LibreOfficeSDK::uno PROPERTIES
      INTERFACE_LINK_OPTIONS "LINKER:-rpath-link,${LibreOfficeSDK_PROGRAM_DIR}")
  endif()
endif()

# Distributions ship only the core headers; those of the API are made from the type libraries, in about a second.
function(libreoffice_uno_headers target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "OUTPUT" "")
  set(stamp ${arg_OUTPUT}/.generated)
  add_custom_command(OUTPUT ${stamp}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${arg_OUTPUT}
    COMMAND ${LibreOfficeSDK_CPPUMAKER} -Gc -O${arg_OUTPUT} ${LibreOfficeSDK_TYPES}
    COMMAND ${CMAKE_COMMAND} -E touch ${stamp}
    DEPENDS ${LibreOfficeSDK_TYPES}
    COMMENT "Generating the C++ headers of the office's types"
    VERBATIM)
  add_custom_target(${target}_files DEPENDS ${stamp})
  add_library(${target} INTERFACE)
  add_dependencies(${target} ${target}_files)
  target_include_directories(${target} SYSTEM INTERFACE ${arg_OUTPUT})
  target_link_libraries(${target} INTERFACE LibreOfficeSDK::uno)
endfunction()

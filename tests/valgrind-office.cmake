# SPDX-License-Identifier: MPL-2.0
#
# Judges what valgrind has written of an office, LOG: each error with LIBRARY among its calls is ours.

file(STRINGS ${LOG} lines)
set(block "")
set(ours "")
set(ran FALSE)
foreach(line IN LISTS lines)
  if(line MATCHES "ERROR SUMMARY")
    set(ran TRUE)
  endif()
  if(line MATCHES "^==[0-9]+== *$") # between two errors
    if(block MATCHES "${LIBRARY}")
      string(APPEND ours "${block}\n")
    endif()
    set(block "")
  else()
    string(APPEND block "${line}\n")
  endif()
endforeach()
if(NOT ran)
  message(FATAL_ERROR "The office did not end under valgrind: ${LOG}")
endif()
if(NOT ours STREQUAL "")
  message(FATAL_ERROR "Errors in ${LIBRARY}:\n${ours}")
endif()
message(STATUS "No error passes through ${LIBRARY}: ${LOG}")

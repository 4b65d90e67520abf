# SPDX-License-Identifier: MPL-2.0
#
# The data of the sample company are what templates/make-sample-data.py writes.
#
#   cmake -DSCRIPT=... -DDATA=<folder of the committed files> -DFOLDER=<to write into> -P sample_data_is_current.cmake

cmake_minimum_required(VERSION 3.25)

find_program(python python3 REQUIRED)
file(REMOVE_RECURSE ${FOLDER})
file(MAKE_DIRECTORY ${FOLDER})
execute_process(COMMAND ${python} ${SCRIPT} ${FOLDER} COMMAND_ERROR_IS_FATAL ANY)
file(GLOB written RELATIVE ${FOLDER} ${FOLDER}/*)
list(LENGTH written count)
if(count LESS 4)
  message(FATAL_ERROR "The script wrote ${count} files only.")
endif()
foreach(name IN LISTS written)
  file(SHA256 ${FOLDER}/${name} fresh)
  set(kept "nothing")
  if(EXISTS ${DATA}/${name})
    file(SHA256 ${DATA}/${name} kept)
  endif()
  if(NOT kept STREQUAL fresh)
    message(SEND_ERROR "templates/data/${name} is not what the script writes: run templates/make-sample-data.py.")
  endif()
endforeach()

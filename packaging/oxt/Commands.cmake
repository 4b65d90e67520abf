# SPDX-License-Identifier: MPL-2.0
#
# The entries of the menu "Sales Planner" and of the toolbar, said once: Addons.xcu wants title and icon of a command in
# three places.

set(addons_menu)
set(addons_toolbar)
set(addons_images)
set(addons_icons)

# The office shows the nodes of a set in the order of their names.
macro(addons_node list name content)
  list(LENGTH ${list} position)
  math(EXPR position "10 + ${position}")
  list(APPEND ${list} "<node oor:name=\"${name}${position}\" oor:op=\"replace\">\n${content}\n</node>")
endmacro()

function(addons_property variable name value)
  set(${variable} "<prop oor:name=\"${name}\"><value>${value}</value></prop>" PARENT_SCOPE)
endfunction()

# addons_command(NAME ICON TITLE [TOOLBAR]): "~" stands before the letter that chooses the entry; on the toolbar, where
# the title is shown beside the pointer, it has neither letter nor dots.
macro(addons_command name icon title)
  set(url "<prop oor:name=\"URL\"><value>org.salesplanner:${name}</value></prop>")
  set(target "<prop oor:name=\"Target\"><value>_self</value></prop>")
  addons_node(addons_menu m
    "${url}\n<prop oor:name=\"Title\"><value xml:lang=\"en-US\">${title}</value></prop>\n${target}")
  if("${ARGN}" STREQUAL "TOOLBAR")
    string(REGEX REPLACE "~|…" "" label "${title}")
    set(context "<prop oor:name=\"Context\"><value>com.sun.star.sheet.SpreadsheetDocument</value></prop>")
    addons_node(addons_toolbar t
      "${url}\n<prop oor:name=\"Title\"><value xml:lang=\"en-US\">${label}</value></prop>\n${target}\n${context}")
  endif()
  set(files "<prop oor:name=\"ImageSmallURL\"><value>vnd.sun.star.extension://org.salesplanner.SalesPlanner/icons/commands/${icon}_16.png</value></prop>")
  string(APPEND files
    "\n<prop oor:name=\"ImageBigURL\"><value>vnd.sun.star.extension://org.salesplanner.SalesPlanner/icons/commands/${icon}_26.png</value></prop>")
  addons_node(addons_images i "${url}\n<node oor:name=\"UserDefinedImages\">\n${files}\n</node>")
  list(APPEND addons_icons icons/commands/${icon}_16.png icons/commands/${icon}_26.png)
endmacro()

# addons_separator(MENU|TOOLBAR...)
macro(addons_separator)
  set(line "<prop oor:name=\"URL\"><value>private:separator</value></prop>")
  foreach(bar ${ARGN})
    if(bar STREQUAL "MENU")
      addons_node(addons_menu m "${line}")
    else()
      addons_node(addons_toolbar t "${line}")
    endif()
  endforeach()
endmacro()

addons_command(SalesPlan sales-plan "~Sales Plan…" TOOLBAR)
addons_command(Swot swot "S~WOT Analysis…" TOOLBAR)
addons_command(AccountTiering account-tiering "~Account Tiering…" TOOLBAR)
addons_command(CommissionPlan commission-plan "~Commission Plan…" TOOLBAR)
addons_separator(MENU TOOLBAR)
addons_command(InsertMetric insert-metric "~Insert Metric…" TOOLBAR)
addons_command(Templates templates "~Templates…" TOOLBAR)
addons_separator(MENU TOOLBAR)
addons_command(SaveCopy save-copy "Sa~ve a Copy for Others…" TOOLBAR)
addons_command(ClearExampleData clear-example-data "Clear ~Example Data…")
addons_separator(MENU)
addons_command(FunctionReference function-reference "~Function Reference")
addons_command(Guides guides "~Guides")
addons_command(Options options "~Options…")
addons_command(About salesplanner "A~bout Sales Planner")

foreach(list addons_menu addons_toolbar addons_images)
  list(JOIN ${list} "\n" ${list})
endforeach()

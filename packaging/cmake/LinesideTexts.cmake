# Texts and their translations. lupdate reads the sources and writes .ts files, lrelease makes of them what the
# program loads. Only the target lineside_lupdate writes into the source tree; what a build extracts for the
# pseudo-language and the tests stays in the build tree.
foreach(tool IN ITEMS lupdate lrelease)
  string(TOUPPER ${tool} variable)
  find_program(LINESIDE_${variable} NAMES ${tool} ${tool}6 ${tool}-qt6 REQUIRED
    HINTS "${QT6_INSTALL_PREFIX}/${QT6_INSTALL_BINS}" "${QT6_INSTALL_PREFIX}/lib/qt6/bin"
    DOC "Of Qt's Linguist tools: qt6-l10n-tools, qttools")
endforeach()

set(folder "${CMAKE_SOURCE_DIR}/resources/translations")
set(built "${LINESIDE_TEXTS_FOLDER}")
set(LINESIDE_TRANSLATED_FOLDERS app ui models)
set(extract "${LINESIDE_LUPDATE}" -I "${CMAKE_SOURCE_DIR}" -locations none -source-language en_US ${LINESIDE_TRANSLATED_FOLDERS})
file(MAKE_DIRECTORY "${built}")
# It stands beside the program, where --language finds it; translations that are shipped are compiled in.
cmake_path(GET LINESIDE_PSEUDO_QM PARENT_PATH beside)
file(MAKE_DIRECTORY "${beside}")

set(sources "")
foreach(part IN LISTS LINESIDE_TRANSLATED_FOLDERS)
  file(GLOB_RECURSE found CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/${part}/*.cpp" "${CMAKE_SOURCE_DIR}/${part}/*.h"
    "${CMAKE_SOURCE_DIR}/${part}/*.ui")
  list(APPEND sources ${found})
endforeach()

# English: only the texts that count something, in their two forms.
file(GLOB languages CONFIGURE_DEPENDS "${folder}/lineside_*.ts")
set(LINESIDE_QM "")
set(update "")
foreach(ts IN LISTS languages)
  cmake_path(GET ts STEM name)
  add_custom_command(OUTPUT "${built}/${name}.qm" DEPENDS "${ts}" VERBATIM
    COMMAND "${LINESIDE_LRELEASE}" -silent "${ts}" -qm "${built}/${name}.qm" COMMENT "Translation ${name}")
  list(APPEND LINESIDE_QM "${built}/${name}.qm")
  set(plural "")
  if(name STREQUAL "lineside_en")
    set(plural -pluralonly)
  endif()
  list(APPEND update COMMAND ${extract} -no-obsolete ${plural} -ts "${ts}")
endforeach()
add_custom_target(lineside_lupdate ${update} WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" VERBATIM
  COMMENT "Writing the texts of the sources into resources/translations")

# Every text of the sources, and of them the pseudo-language xx.
add_executable(lineside_pseudo "${folder}/pseudo.cpp")
target_link_libraries(lineside_pseudo PRIVATE lineside_options Qt6::Core)
set_target_properties(lineside_pseudo PROPERTIES AUTOMOC OFF AUTOUIC OFF AUTORCC OFF)
add_custom_command(OUTPUT "${built}/all.ts" DEPENDS ${sources} WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" VERBATIM
  COMMAND "${CMAKE_COMMAND}" -E rm -f "${built}/all.ts"
  COMMAND ${extract} -silent -target-language en_US -ts "${built}/all.ts" COMMENT "Texts of the sources")
add_custom_command(OUTPUT "${LINESIDE_PSEUDO_QM}" DEPENDS "${built}/all.ts" lineside_pseudo VERBATIM
  COMMAND lineside_pseudo "${built}/all.ts" "${built}/lineside_xx.ts"
  COMMAND "${LINESIDE_LRELEASE}" -silent "${built}/lineside_xx.ts" -qm "${LINESIDE_PSEUDO_QM}"
  COMMENT "Pseudo-language xx")
add_custom_target(lineside_texts ALL DEPENDS "${LINESIDE_PSEUDO_QM}" ${LINESIDE_QM})

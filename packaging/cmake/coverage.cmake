# Prints lines and branches that the tests ran, by folder, and fails where a folder that is held to 95 % of its
# lines has fewer: cmake --preset coverage && cmake --build --preset coverage && ctest --preset coverage -j2, and
# then cmake --build --preset coverage --target coverage. Needs gcovr.
cmake_minimum_required(VERSION 3.25)
find_program(GCOVR gcovr)
if(NOT GCOVR)
  message(FATAL_ERROR "gcovr is not installed (Debian: gcovr).")
endif()
set(held "^(models/.*|app/(api|offline|flows))$")
set(floor 950) # per mille

execute_process(
  COMMAND "${GCOVR}" --root "${ROOT}" --object-directory "${BUILD}" --filter "${ROOT}/(app|models|ui)/"
          --exclude-throw-branches --exclude-unreachable-branches --csv "${BUILD}/coverage.csv" "${BUILD}"
  WORKING_DIRECTORY "${ROOT}" COMMAND_ERROR_IS_FATAL ANY)
file(STRINGS "${BUILD}/coverage.csv" files)
list(POP_FRONT files) # the heads of the columns

set(folders "")
foreach(file IN LISTS files)
  string(REPLACE "," ";" cells "${file}")
  list(GET cells 0 name)
  # models/wire, app/practice and ui/order, with all that is below them
  string(REGEX MATCH "^[^/]+/[^/]+" folder "${name}")
  list(GET cells 1 lines)
  list(GET cells 2 lines_run)
  list(GET cells 4 branches)
  list(GET cells 5 branches_run)
  if(NOT folder IN_LIST folders)
    list(APPEND folders "${folder}")
    foreach(count IN ITEMS lines lines_run branches branches_run)
      set("${folder}_${count}" 0)
    endforeach()
  endif()
  foreach(count IN ITEMS lines lines_run branches branches_run)
    math(EXPR "${folder}_${count}" "${${folder}_${count}} + ${${count}}")
  endforeach()
endforeach()

# "950" as "95.0 %"; nothing to run is all run.
function(per_mille out part whole)
  if(whole EQUAL 0)
    set(value 1000)
  else()
    math(EXPR value "${part} * 1000 / ${whole}")
  endif()
  math(EXPR full "${value} / 10")
  math(EXPR tenth "${value} % 10")
  set(${out} ${value} PARENT_SCOPE)
  set(${out}_text "${full}.${tenth} %" PARENT_SCOPE)
endfunction()

list(SORT folders)
set(short "")
foreach(folder IN LISTS folders)
  per_mille(line "${${folder}_lines_run}" "${${folder}_lines}")
  per_mille(branch "${${folder}_branches_run}" "${${folder}_branches}")
  string(SUBSTRING "${folder}                        " 0 24 name)
  message(NOTICE "${name} lines ${line_text} of ${${folder}_lines}, branches ${branch_text} of ${${folder}_branches}")
  if(folder MATCHES "${held}" AND line LESS floor)
    list(APPEND short "${folder} (${line_text})")
  endif()
endforeach()
if(short)
  list(JOIN short ", " short)
  message(FATAL_ERROR "Less than 95 % of the lines run in ${short}.")
endif()

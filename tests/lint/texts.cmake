# lupdate reads the whole tree: it may complain of nothing, and each English text that counts something has both its
# forms in resources/translations/lineside_en.ts.
# cmake -DLUPDATE=… -DROOT=… -DFOLDER=… -P texts.cmake
file(REMOVE_RECURSE "${FOLDER}")
file(MAKE_DIRECTORY "${FOLDER}")
set(english "${ROOT}/resources/translations/lineside_en.ts")
set(extract "${LUPDATE}" -silent -I "${ROOT}" -locations none app ui models)

execute_process(COMMAND ${extract} -source-language en_US -target-language en_US -ts "${FOLDER}/all.ts"
  WORKING_DIRECTORY "${ROOT}" ERROR_VARIABLE complaints RESULT_VARIABLE failed)
if(failed OR complaints MATCHES "lacks Q_OBJECT|Qualifying with unknown|is not recognized")
  message(FATAL_ERROR "lupdate does not know in which context these texts are looked up:\n${complaints}")
endif()

# Contexts, texts and forms, whatever the layout of the file.
function(texts_of file result)
  file(STRINGS "${file}" lines ENCODING UTF-8 REGEX "<(name|source|comment|numerusform|message)[ >]|unfinished|obsolete|vanished")
  set(${result} "${lines}" PARENT_SCOPE)
endfunction()

file(COPY "${english}" DESTINATION "${FOLDER}")
execute_process(COMMAND ${extract} -pluralonly -no-obsolete -ts "${FOLDER}/lineside_en.ts" WORKING_DIRECTORY "${ROOT}")
texts_of("${english}" kept)
texts_of("${FOLDER}/lineside_en.ts" now)
if(NOT kept STREQUAL now)
  message(FATAL_ERROR "Texts that count something have changed. Build the target lineside_lupdate and fill in what "
    "resources/translations/lineside_en.ts lacks.")
endif()
if(now MATCHES "unfinished|<numerusform></numerusform>")
  message(FATAL_ERROR "resources/translations/lineside_en.ts lacks forms.")
endif()

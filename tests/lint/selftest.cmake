# cmake -DINCLUDES=PROGRAM -DPROSE=PROGRAM -DTREE=FOLDER -P selftest.cmake: what the lint programs say of a small
# tree with one fault of each sort, word for word. A lint that finds nothing would look the same as a clean tree.
function(put path)
  list(JOIN ARGN "\n" text)
  file(WRITE "${TREE}/src/${path}" "${text}\n")
endfunction()

function(expect program arguments code output)
  execute_process(COMMAND "${program}" ${arguments} RESULT_VARIABLE result OUTPUT_VARIABLE said)
  if(NOT result EQUAL code OR NOT said STREQUAL output)
    message(FATAL_ERROR "${program}: exit code ${result}, expected ${code}\nsaid:\n${said}\nexpected:\n${output}")
  endif()
endfunction()

file(REMOVE_RECURSE "${TREE}")
foreach(header IN ITEMS QtCore/QString QtWidgets/QWidget QtNetwork/QTcpSocket QtSql/QSqlQuery)
  file(WRITE "${TREE}/qt/${header}" "")
endforeach()

put(models/value.h "#pragma once" "#include <QString>" "#include <vector>")
put(ui/page.h "#pragma once" "#include \"models/value.h\"" "#include <QWidget>")
put(ui/page.cpp "#include \"ui/page.h\"" "#include \"ui_page.h\"")
put(app/api/call.cpp "#include \"models/value.h\"" "#include <QTcpSocket>")
put(app/main.cpp "#include \"app/practice/server.h\"" "#include \"ui/page.h\"")
put(app/practice/server.h "#include <QSqlQuery>")
put(tests/data/old.h "#include \"tests/data/old.h\"")
string(REPEAT "// line\n" 300 longest)
file(WRITE "${TREE}/src/app/longest.cpp" "${longest}")
expect("${INCLUDES}" "${TREE}/src;${TREE}/qt" 0 "7 files, 0 faults\n")
expect("${PROSE}" "${TREE}/src" 0 "7 files, 0 faults\n")

put(models/a.h "#include \"models/b.h\"")
put(models/b.h "" "  # include \"models/c.h\" // why")
put(models/c.h "#include <models/a.h>")
put(models/self.h "#include \"models/self.h\"")
put(models/up.cpp "#include \"ui/page.h\"" "#include \"app/practice/server.h\"" "#include <QWidget>"
  "#include <QtNetwork/QTcpSocket>" "#include <QSqlQuery>" "#include \"value.h\"")
put(ui/up.cpp "#include \"app/api/call.h\"" "#include <QTcpSocket>" "#include \"../models/value.h\"")
put(app/api/up.cpp "#include \"ui/page.h\"" "#include \"app/practice/server.h\"")
put(app/flows/up.cpp "#include \"ui/page.h\"" "#include \"app/practice/server.h\"" "#include \"tests/x.h\""
  "service->call(request)")
put(app/flows/ask.cpp "service->call(request)")
file(WRITE "${TREE}/src/app/longest.cpp" "${longest}// one more\n")
string(JOIN "\n" faults
  "app/longest.cpp:301: longer than 300 lines"
  "app/api/up.cpp:1: app/api/ may not include ui/page.h"
  "app/api/up.cpp:2: app/api/ may not include app/practice/server.h"
  "app/flows/up.cpp:4: asks past app/flows/ask.cpp"
  "app/flows/up.cpp:1: app/flows/ may not include ui/page.h"
  "app/flows/up.cpp:2: app/flows/ may not include app/practice/server.h"
  "app/flows/up.cpp:3: app/ may not include tests/x.h"
  "models/c.h:1: include cycle: models/a.h -> models/b.h -> models/c.h -> models/a.h"
  "models/self.h:1: include cycle: models/self.h -> models/self.h"
  "models/up.cpp:1: models/ may not include ui/page.h"
  "models/up.cpp:2: models/ may not include app/practice/server.h"
  "models/up.cpp:3: models/ may not include QWidget"
  "models/up.cpp:4: models/ may not include QtNetwork/QTcpSocket"
  "models/up.cpp:5: models/ may not include QSqlQuery"
  "models/up.cpp:6: not from the root: value.h"
  "ui/up.cpp:1: ui/ may not include app/api/call.h"
  "ui/up.cpp:2: ui/ may not include QTcpSocket"
  "ui/up.cpp:3: not from the root: ../models/value.h"
  "16 files, 18 faults\n")
expect("${INCLUDES}" "${TREE}/src;${TREE}/qt" 1 "${faults}")

# Each word in two halves, so that this file passes the check it proves.
string(CONCAT todo "// TO" "DO: later")
string(CONCAT fixme "# FIX" "ME")
string(CONCAT xs "XX" "X")
string(CONCAT home "/ho" "me/ann/lineside")
string(CONCAT users "C:\\Us" "ers\\ann")
put(ui/notes.cpp "${todo}" "${xs}X is a number" "int ${xs}_1;" "/srv${home}" "// ${xs}")
put(packaging/notes.txt "${fixme}" "cd ${home}" "cd ${users}")
string(JOIN "\n" faults
  "ui/notes.cpp:1: ${todo}" "ui/notes.cpp:5: // ${xs}"
  "packaging/notes.txt:1: ${fixme}" "packaging/notes.txt:2: cd ${home}" "packaging/notes.txt:3: cd ${users}"
  "18 files, 5 faults\n")
expect("${PROSE}" "${TREE}/src" 1 "${faults}")
expect("${INCLUDES}" "${TREE}/nowhere" 1 "0 files, 0 faults\n")
expect("${PROSE}" "${TREE}/nowhere" 1 "0 files, 0 faults\n")

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

put(rooms.txt "# what may include what" "models/record:" "known: models/record" "ui/look: known"
  "ui/page: known ui/look" "app/api: known" "app/practice:" "app/flows: known"
  "app/program: known ui/page app/practice")
set(rooms "${TREE}/src/rooms.txt")

put(models/record/value.h "#pragma once" "#include <QString>" "#include <vector>")
put(ui/look/ink.h "#include \"models/record/value.h\"")
put(ui/page/page.h "#pragma once" "#include \"models/record/value.h\"" "#include \"ui/look/ink.h\""
  "#include <QWidget>")
put(ui/page/page.cpp "#include \"ui/page/page.h\"" "#include \"ui_page.h\"")
put(app/api/call.cpp "#include \"models/record/value.h\"" "#include <QTcpSocket>")
put(app/program/main.cpp "#include \"app/practice/server.h\"" "#include \"ui/page/page.h\"")
put(app/practice/server.h "#include <QSqlQuery>")
put(tests/data/old.h "#include \"tests/data/old.h\"")
string(REPEAT "// line\n" 300 longest)
file(WRITE "${TREE}/src/app/api/longest.cpp" "${longest}")
expect("${INCLUDES}" "${TREE}/src;${rooms};${TREE}/qt" 0 "8 files, 0 faults\n")
expect("${PROSE}" "${TREE}/src" 0 "8 files, 0 faults\n")

put(models/record/a.h "#include \"models/record/b.h\"")
put(models/record/b.h "" "  # include \"models/record/c.h\" // why")
put(models/record/c.h "#include <models/record/a.h>")
put(models/record/self.h "#include \"models/record/self.h\"")
put(models/record/up.cpp "#include \"ui/page/page.h\"" "#include \"app/practice/server.h\"" "#include <QWidget>"
  "#include <QtNetwork/QTcpSocket>" "#include <QSqlQuery>" "#include \"value.h\"")
put(models/loose.h "#include \"models/record/value.h\"")
put(ui/page/up.cpp "#include \"app/api/call.h\"" "#include <QTcpSocket>" "#include \"../../models/record/value.h\"")
put(ui/look/up.cpp "#include \"ui/page/page.h\"")
put(ui/attic/box.cpp "#include \"ui/page/page.h\"")
put(app/api/up.cpp "#include \"ui/page/page.h\"" "#include \"app/practice/server.h\"")
put(app/flows/up.cpp "#include \"ui/page/page.h\"" "#include \"app/practice/server.h\"" "#include \"tests/x.h\""
  "service->call(request)")
put(app/flows/ask.cpp "service->call(request)")
file(WRITE "${TREE}/src/app/api/longest.cpp" "${longest}// one more\n")
string(JOIN "\n" faults
  "app/api/longest.cpp:301: longer than 300 lines"
  "app/api/up.cpp:1: app/api may not include ui/page/page.h"
  "app/api/up.cpp:2: app/api may not include app/practice/server.h"
  "app/flows/up.cpp:4: asks past app/flows/ask.cpp"
  "app/flows/up.cpp:1: app/flows may not include ui/page/page.h"
  "app/flows/up.cpp:2: app/flows may not include app/practice/server.h"
  "app/flows/up.cpp:3: app/ may not include tests/x.h"
  "models/loose.h:1: models is no room of the table"
  "models/record/c.h:1: include cycle: models/record/a.h -> models/record/b.h -> models/record/c.h -> models/record/a.h"
  "models/record/self.h:1: include cycle: models/record/self.h -> models/record/self.h"
  "models/record/up.cpp:1: models/record may not include ui/page/page.h"
  "models/record/up.cpp:2: models/record may not include app/practice/server.h"
  "models/record/up.cpp:3: models/ may not include QWidget"
  "models/record/up.cpp:4: models/ may not include QtNetwork/QTcpSocket"
  "models/record/up.cpp:5: models/ may not include QSqlQuery"
  "models/record/up.cpp:6: not from the root: value.h"
  "ui/attic/box.cpp:1: ui/attic is no room of the table"
  "ui/look/up.cpp:1: ui/look may not include ui/page/page.h"
  "ui/page/up.cpp:1: ui/page may not include app/api/call.h"
  "ui/page/up.cpp:2: ui/ may not include QTcpSocket"
  "ui/page/up.cpp:3: not from the root: ../../models/record/value.h"
  "20 files, 21 faults\n")
expect("${INCLUDES}" "${TREE}/src;${rooms};${TREE}/qt" 1 "${faults}")

# The table itself: a circle of rooms that no include needs, and an arrow to nowhere.
put(circle.txt "models/record: models/wire" "models/wire: models/schema models/old" "models/schema: models/record")
string(JOIN "\n" faults
  "circle.txt:1: an arrow to models/old, which is no room"
  "circle.txt:1: rooms in a circle: models/record -> models/wire -> models/schema -> models/record"
  "0 files, 2 faults\n")
expect("${INCLUDES}" "${TREE}/nowhere;${TREE}/src/circle.txt" 1 "${faults}")

# Each word in two halves, so that this file passes the check it proves.
string(CONCAT todo "// TO" "DO: later")
string(CONCAT fixme "# FIX" "ME")
string(CONCAT xs "XX" "X")
string(CONCAT home "/ho" "me/ann/lineside")
string(CONCAT users "C:\\Us" "ers\\ann")
put(ui/page/notes.cpp "${todo}" "${xs}X is a number" "int ${xs}_1;" "/srv${home}" "// ${xs}")
put(packaging/notes.txt "${fixme}" "cd ${home}" "cd ${users}")
string(JOIN "\n" faults
  "ui/page/notes.cpp:1: ${todo}" "ui/page/notes.cpp:5: // ${xs}"
  "packaging/notes.txt:1: ${fixme}" "packaging/notes.txt:2: cd ${home}" "packaging/notes.txt:3: cd ${users}"
  "22 files, 5 faults\n")
expect("${PROSE}" "${TREE}/src" 1 "${faults}")
expect("${INCLUDES}" "${TREE}/nowhere;${rooms}" 1 "0 files, 0 faults\n")
expect("${PROSE}" "${TREE}/nowhere" 1 "0 files, 0 faults\n")

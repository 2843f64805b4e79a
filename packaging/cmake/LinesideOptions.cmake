# Compiler settings that every target of the project shares, and the helper that makes a library of a folder.
# Warnings are errors at the compilers that the project is held to (Debian 12's), and a hint to whoever has another.
set(LINESIDE_PINNED OFF)
if((CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION MATCHES "^12\\.") OR
   (CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND CMAKE_CXX_COMPILER_VERSION MATCHES "^14\\."))
  set(LINESIDE_PINNED ON)
endif()
option(LINESIDE_WERROR "Treat warnings as errors" ${LINESIDE_PINNED})
option(LINESIDE_SANITIZE "Build with the address and undefined-behaviour sanitizers" OFF)
option(LINESIDE_TSAN "Build with the thread sanitizer" OFF)
option(LINESIDE_COVERAGE "Count which lines and branches of the libraries run" OFF)
option(LINESIDE_FUZZ "Instrument everything for the fuzz programs of tests/fuzz (clang only)" OFF)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTOUIC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
# Where resources/ leaves translations that are built.
set(LINESIDE_TEXTS_FOLDER "${CMAKE_BINARY_DIR}/texts")
set(LINESIDE_PSEUDO_QM "${CMAKE_RUNTIME_OUTPUT_DIRECTORY}/translations/lineside_xx.qm")

add_library(lineside_options INTERFACE)
target_include_directories(lineside_options INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_definitions(lineside_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
  # QCoro's own headers connect without a context from version 0.10 on.
  $<$<NOT:$<BOOL:$<TARGET_PROPERTY:LINESIDE_COROUTINES>>>:QT_NO_CONTEXTLESS_CONNECT>
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(MSVC)
  target_compile_options(lineside_options INTERFACE /W4 /permissive- /utf-8 $<$<BOOL:${LINESIDE_WERROR}>:/WX>)
else()
  target_compile_options(lineside_options INTERFACE -Wall -Wextra -Wno-missing-field-initializers -Wpedantic -Wshadow -Wnon-virtual-dtor
    -Woverloaded-virtual $<$<BOOL:${LINESIDE_WERROR}>:-Werror>)
endif()
# What makes a fault in memory handling end the program before it is of use to anybody: release builds on Linux and macOS.
# Not beside a sanitizer, which sees more, and not without optimisation, which _FORTIFY_SOURCE needs.
set(LINESIDE_HARDENED OFF)
if(UNIX AND CMAKE_BUILD_TYPE MATCHES "^(Release|RelWithDebInfo|MinSizeRel)$" AND
   NOT (LINESIDE_SANITIZE OR LINESIDE_TSAN OR LINESIDE_COVERAGE OR LINESIDE_FUZZ))
  set(LINESIDE_HARDENED ON)
  include(CheckCXXSourceCompiles)
  include(CheckPIESupported)
  # Level 3 also checks sizes that are known at run time only; older compilers and C libraries know 2.
  set(CMAKE_REQUIRED_FLAGS "-O1 -Werror -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3")
  check_cxx_source_compiles("#include <cstdio>\nint main() { return 0; }" LINESIDE_FORTIFY_3)
  unset(CMAKE_REQUIRED_FLAGS)
  # Distributions set a level of their own in some compilers: two would be an error.
  target_compile_options(lineside_options INTERFACE -fstack-protector-strong -U_FORTIFY_SOURCE
    -D_FORTIFY_SOURCE=$<IF:$<BOOL:${LINESIDE_FORTIFY_3}>,3,2>)
  check_pie_supported()
  set(CMAKE_POSITION_INDEPENDENT_CODE ON)
  if(NOT APPLE)
    target_link_options(lineside_options INTERFACE LINKER:-z,relro,-z,now)
  endif()
endif()
if(LINESIDE_SANITIZE)
  target_compile_options(lineside_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined
    -fno-omit-frame-pointer)
  target_link_options(lineside_options INTERFACE -fsanitize=address,undefined)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC 12 takes what the sanitizers add to std::regex for a use of unset memory.
    target_compile_options(lineside_options INTERFACE -Wno-maybe-uninitialized)
  endif()
endif()
if(LINESIDE_TSAN)
  target_compile_options(lineside_options INTERFACE -fsanitize=thread -fno-omit-frame-pointer
    # GCC 12 warns that the sanitizer does not follow fences; those stand in Qt's headers, which order by their atomics too.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-tsan>)
  target_link_options(lineside_options INTERFACE -fsanitize=thread)
endif()
if(LINESIDE_COVERAGE)
  target_link_options(lineside_options INTERFACE --coverage)
  add_custom_target(coverage COMMAND "${CMAKE_COMMAND}" "-DROOT=${CMAKE_SOURCE_DIR}" "-DBUILD=${CMAKE_BINARY_DIR}"
    -P "${CMAKE_SOURCE_DIR}/packaging/cmake/coverage.cmake" USES_TERMINAL)
endif()
if(LINESIDE_FUZZ)
  target_compile_options(lineside_options INTERFACE -fsanitize=fuzzer-no-link,address -fno-omit-frame-pointer)
  target_link_options(lineside_options INTERFACE -fsanitize=fuzzer-no-link,address)
endif()
if(CMAKE_CXX_CLANG_TIDY)
  # What moc and uic write is not ours to tidy; clang-tidy refuses an empty list of checks.
  file(WRITE "${CMAKE_BINARY_DIR}/.clang-tidy" "Checks: '-*,llvm-twine-local'\n")
endif()

find_program(LINESIDE_CCACHE ccache)
if(LINESIDE_CCACHE)
  # Sees through precompiled headers, and makes paths relative: a second clone's build finds what the first left. A
  # precompiled header has 140 MB: its digest is kept by inode, or each of the 600 files that use it costs 0.7 s for that.
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
    "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" CCACHE_NOHASHDIR=1 CCACHE_INODECACHE=1 "${LINESIDE_CCACHE}")
endif()

option(LINESIDE_PCH "Precompile Qt's headers: builds about twice as fast" ON)
set(LINESIDE_CORE_HEADERS <QAbstractTableModel> <QCoreApplication> <QDateTime> <QFuture> <QHash> <QList> <QMap> <QObject> <QPointer>
  <QPromise> <QSet> <QString> <QStringList> <QTimer> <QUndoStack> <QUrl> <QVariant> <algorithm> <array> <functional>
  <memory> <optional> <span> <variant> <vector>)
set(LINESIDE_WIDGET_HEADERS <QAbstractItemDelegate> <QAction> <QApplication> <QBoxLayout> <QCheckBox> <QComboBox> <QDialog>
  <QEvent> <QFormLayout> <QKeyEvent> <QLabel> <QLineEdit> <QListView> <QMouseEvent> <QPainter> <QPushButton> <QScrollArea>
  <QStyleOption> <QTableView> <QToolButton> <QWidget>)
if(NOT MSVC AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  add_compile_options(-fpch-preprocess) # lets ccache see through precompiled headers
endif()

# Precompiles what the target may include anyway.
function(lineside_precompile target)
  if(NOT LINESIDE_PCH)
    return()
  endif()
  set(headers ${LINESIDE_CORE_HEADERS})
  if(lineside_ui IN_LIST ARGN OR Qt6::Widgets IN_LIST ARGN OR lineside_program IN_LIST ARGN)
    list(APPEND headers ${LINESIDE_WIDGET_HEADERS})
  endif()
  target_precompile_headers(${target} PRIVATE ${headers})
endfunction()

# lineside_library(NAME FOLDER… LINK …): a static library of all sources in the folders, here or below.
# What it links is what it may include: the linker holds the direction of the house.
function(lineside_library name)
  cmake_parse_arguments(arg "" "" "FOLDER;EXCLUDE;LINK" ${ARGN})
  set(sources "")
  foreach(folder IN LISTS arg_FOLDER)
    file(GLOB_RECURSE found CONFIGURE_DEPENDS "${folder}/*.cpp" "${folder}/*.h" "${folder}/*.ui")
    list(APPEND sources ${found})
  endforeach()
  foreach(pattern IN LISTS arg_EXCLUDE)
    list(FILTER sources EXCLUDE REGEX "${pattern}")
  endforeach()
  add_library(${name} STATIC ${sources})
  target_link_libraries(${name} PUBLIC lineside_options ${arg_LINK})
  if(LINESIDE_COVERAGE)
    target_compile_options(${name} PRIVATE --coverage -fprofile-update=atomic)
  endif()
  if("${name}" STREQUAL "lineside_models" OR lineside_models IN_LIST arg_LINK OR lineside_ui IN_LIST arg_LINK)
    lineside_precompile(${name} ${arg_LINK})
  endif()
endfunction()

# The end of a test program that failed in nothing and skipped something. Not only "SKIP": to ctest a skip outweighs
# a failure, also one that comes after the last test, as of a sanitizer.
set(lineside_skipped "Totals: [0-9]+ passed, 0 failed, [1-9][0-9]* skipped, [^\n]*\n[*]+ Finished testing of [^\n]*[\n]*$")

# lineside_tests(FOLDER… LINK …): each tst_*.cpp in the folder, here or below, is a test program of that name. Its
# label is its folder ("app/api"), and the target tests_app_api builds all that have it.
function(lineside_tests)
  cmake_parse_arguments(arg "" "" "FOLDER;LINK" ${ARGN})
  set(first "")
  foreach(folder IN LISTS arg_FOLDER)
    file(GLOB_RECURSE found CONFIGURE_DEPENDS "${folder}/tst_*.cpp")
    foreach(source IN LISTS found)
      cmake_path(GET source STEM name)
      add_executable(${name} "${source}")
      target_link_libraries(${name} PRIVATE ${arg_LINK} lineside_test_support lineside_test_texts
        $<$<BOOL:${LINESIDE_TSAN}>:lineside_test_order> Qt6::Test)
      if(LINESIDE_COVERAGE) # for what stands in headers
        target_compile_options(${name} PRIVATE --coverage -fprofile-update=atomic)
      endif()
      if(NOT first)
        set(first ${name}) # the others take over its precompiled headers
        lineside_precompile(${name} ${arg_LINK})
      elseif(LINESIDE_PCH)
        target_precompile_headers(${name} REUSE_FROM ${first})
      endif()
      add_test(NAME ${name} COMMAND ${name})
      set_tests_properties(${name} PROPERTIES ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8"
        SKIP_REGULAR_EXPRESSION "${lineside_skipped}")
      cmake_path(RELATIVE_PATH source BASE_DIRECTORY "${CMAKE_SOURCE_DIR}/tests" OUTPUT_VARIABLE label)
      cmake_path(GET label PARENT_PATH label)
      set_tests_properties(${name} PROPERTIES LABELS "${label}")
      string(MAKE_C_IDENTIFIER "tests_${label}" group)
      if(NOT TARGET ${group})
        add_custom_target(${group})
      endif()
      add_dependencies(${group} ${name})
    endforeach()
  endforeach()
endfunction()

# Libraries that Homebrew lacks, built along from their source when LINESIDE_FETCH is on. Declared so that the
# usual find_package calls find them; commits are named in full, so that what is built never changes by itself.
include(FetchContent)

set(QCORO_BUILD_EXAMPLES OFF)
set(QCORO_BUILD_TESTING OFF)
foreach(part IN ITEMS QTDBUS QTNETWORK QTWEBSOCKETS QTQUICK QML QTTEST)
  set(QCORO_WITH_${part} OFF)
endforeach()
FetchContent_Declare(QCoro6 SYSTEM OVERRIDE_FIND_PACKAGE
  GIT_REPOSITORY https://github.com/qcoro/qcoro.git # v0.11.0
  GIT_TAG 3a6efdbe6a2a4b7fef9093b564a14ad1e046e9a4)
FetchContent_Declare(rapidcheck SYSTEM OVERRIDE_FIND_PACKAGE
  GIT_REPOSITORY https://github.com/emil-e/rapidcheck.git
  GIT_TAG ff6af6fc683159deb51c543b065eba14dfcf329b)

# Not installed, QCoro has its capitalised headers one folder deeper than its target says.
find_package(QCoro6 REQUIRED COMPONENTS Core)
FetchContent_GetProperties(QCoro6 BINARY_DIR qcoro)
add_library(QCoro::Core INTERFACE IMPORTED GLOBAL)
target_link_libraries(QCoro::Core INTERFACE QCoro6Core)
target_include_directories(QCoro::Core SYSTEM INTERFACE "${qcoro}/qcoro/QCoro" "${qcoro}/qcoro/core/QCoro")

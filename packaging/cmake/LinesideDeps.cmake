# Where the libraries come from. Distributions ship some with pkg-config, vcpkg and Homebrew with CMake files:
# the rest of the tree names Lineside::httplib and Lineside::sodium and never their source.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Network PrintSupport Xml Sql Svg Test)
# Not the folders of source and build, which Qt hands to every test: with them no test is found in the compiler's cache
# by a clone in another place. tests/support/testdata.h knows where the data is.
set_property(TARGET Qt6::Test PROPERTY INTERFACE_COMPILE_DEFINITIONS QT_TESTLIB_LIB)
option(LINESIDE_FETCH "Build QCoro and RapidCheck from their source, for systems that don't package them" OFF)
if(LINESIDE_FETCH)
  include(LinesideFetch)
endif()
find_package(QCoro6 REQUIRED COMPONENTS Core)
find_package(Threads REQUIRED)
# Replies are inflated as they arrive, under a size limit of our own: Qt's ratio check refuses good large ones.
find_package(ZLIB REQUIRED)
find_package(PkgConfig QUIET)
set(CMAKE_FIND_PACKAGE_PREFER_CONFIG ON)

function(lineside_alias name config_target package pkg)
  add_library(Lineside::${name} INTERFACE IMPORTED GLOBAL)
  find_package(${package} CONFIG QUIET)
  if(TARGET ${config_target})
    target_link_libraries(Lineside::${name} INTERFACE ${config_target})
    return()
  endif()
  if(NOT PkgConfig_FOUND)
    message(FATAL_ERROR "Neither a CMake package ${package} nor pkg-config was found for ${name}.")
  endif()
  pkg_check_modules(${name} REQUIRED IMPORTED_TARGET GLOBAL ${pkg})
  target_link_libraries(Lineside::${name} INTERFACE PkgConfig::${name})
endfunction()

lineside_alias(httplib httplib::httplib httplib cpp-httplib)
# Where httplib was built with TLS, what calls it calls OpenSSL too; pkg-config does not say so.
find_package(OpenSSL QUIET COMPONENTS Crypto)
if(TARGET OpenSSL::Crypto)
  target_link_libraries(Lineside::httplib INTERFACE OpenSSL::Crypto)
endif()
lineside_alias(sodium unofficial-sodium::sodium unofficial-sodium libsodium)
find_package(Qt6Keychain REQUIRED)

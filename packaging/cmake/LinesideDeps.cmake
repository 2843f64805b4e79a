# Where the libraries come from. Distributions ship some with pkg-config, vcpkg and Homebrew with CMake files:
# the rest of the tree names Lineside::httplib and never its source.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Network PrintSupport Xml Sql Svg Test)
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

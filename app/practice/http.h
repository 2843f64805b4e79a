#pragma once

#include "app/practice/dispatcher.h"

#include <memory>

namespace lineside::practice {

/// The dispatcher behind HTTP on 127.0.0.1, with the drills' own paths (ControlPage).
class HttpServer {
public:
    HttpServer(const PracticeOptions& options, Dispatcher& dispatcher, PracticeFaults& faults, Store& store);
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    bool start(); ///< false when the port can't be had
    void stop();
    [[nodiscard]] int port() const;
    [[nodiscard]] QString token() const; ///< of the ledger

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace lineside::practice

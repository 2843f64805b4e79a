#pragma once

#include <QString>

namespace lineside::bench {

/// What a child process shows until its first paint.
enum class Shown : quint8 {
    Page,    ///< the main window with a customer's page filled from a record in memory
    Bare,    ///< an empty QMainWindow: not even the fonts are loaded for it
    BareText ///< one with a line of text, the least that says anything
};
QString argument(Shown shown);

/// The child process.
int showAndEnd(int& argc, char** argv, Shown shown);
/// Start to first paint, as whole processes in pairs.
void start(const QString& self);

} // namespace lineside::bench

#pragma once

#include "models/wire/names.h"

#include <QUrl>

namespace lineside {

/// Everything that a person or the machine's policy can set. A value; nothing in it is secret: a password is
/// never part of it.
struct Settings {
    enum class Look : quint8 { System, Light, Dark };
    enum class Density : quint8 { Comfortable, Compact };

    QUrl serviceAddress; ///< empty: none; only practice mode works then
    WireNames::Profile profile = WireNames::Profile::Live;
    QHash<ElementId, QString> nameOverrides; ///< full path on the wire of single elements
    int queryTimeoutSeconds = 30;
    int changeTimeoutSeconds = 120;
    qint64 sizeLimitBytes = 64 * 1024 * 1024; ///< of a reply, decompressed
    QString catalogFile;                      ///< absolute path; empty: none
    bool figuresEditable = false;             ///< Balance, Due, Overdue, UnbilledUsage
    Look look = Look::System;
    Density density = Density::Comfortable;
    int zoomPercent = 100;
    QString userName;   ///< of the last sign-in; empty: not kept
    QString clientName; ///< likewise

    friend bool operator==(const Settings&, const Settings&) = default;
};

} // namespace lineside

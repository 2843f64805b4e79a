#include "ui/look/system.h"

#include <QGuiApplication>
#include <QStyleHints>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif
#if QT_VERSION >= QT_VERSION_CHECK(6, 10, 0)
#include <QAccessibilityHints>
#endif

namespace lineside::look {

Scheme systemScheme(const QPalette& platform) {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    switch (QGuiApplication::styleHints()->colorScheme()) {
    case Qt::ColorScheme::Dark:
        return Scheme::Dark;
    case Qt::ColorScheme::Light:
        return Scheme::Light;
    case Qt::ColorScheme::Unknown:
        break;
    }
#endif
    return schemeOf(platform);
}

bool systemHighContrast([[maybe_unused]] const QPalette& platform) {
#if QT_VERSION >= QT_VERSION_CHECK(6, 10, 0)
    return QGuiApplication::styleHints()->accessibility()->contrastPreference() ==
           Qt::ContrastPreference::HighContrast;
#elif defined(Q_OS_WIN)
    HIGHCONTRASTW facts{};
    facts.cbSize = sizeof(facts);
    return SystemParametersInfoW(SPI_GETHIGHCONTRAST, sizeof(facts), &facts, 0) &&
           (facts.dwFlags & HCF_HIGHCONTRASTON) != 0;
#elif defined(Q_OS_MACOS)
    return false;
#else
    // Desktops tell it by nothing but their colours: pure black on pure white, or the reverse.
    return contrast(platform.color(QPalette::Window), platform.color(QPalette::WindowText)) > 20.9;
#endif
}

} // namespace lineside::look

#include "ui/look/look.h"

#include "ui/look/guards.h"
#include "ui/look/plainstyle.h"
#include "ui/look/style.h"
#include "ui/look/system.h"

#include <QApplication>
#include <QEvent>
#include <QStyleHints>
#include <QToolTip>

#include <algorithm>
#include <array>

namespace lineside::look {

namespace {

constexpr std::array ZOOM_STEPS{80, 90, 100, 110, 125, 150, 175, 200};

} // namespace

Look::Look(QApplication& app, QObject* parent)
    : QObject(parent)
    , m_app(app)
    , m_keys(new KeyGuard(this))
    , m_systemFont(QApplication::font())
    , m_systemPalette(QApplication::palette()) {
    m_app.installEventFilter(this);
    m_app.installEventFilter(m_keys);
    m_app.installEventFilter(new WheelGuard(this));
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Look::readSystem);
#endif
    applyStyle();
    applyPalette();
}

void Look::setChoice(Choice choice) {
    if (choice == m_choice)
        return;
    m_choice = choice;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    // The title bar too, where the system draws it.
    QGuiApplication::styleHints()->setColorScheme(choice == Choice::Dark    ? Qt::ColorScheme::Dark
                                                  : choice == Choice::Light ? Qt::ColorScheme::Light
                                                                            : Qt::ColorScheme::Unknown);
#endif
    const bool plain = m_plain;
    applyPalette();
    if (plain != m_plain) {
        applyStyle();
        applyPalette();
    }
    emit changed();
}

void Look::setZoom(int percent) {
    percent = std::clamp(percent, MIN_ZOOM, MAX_ZOOM);
    if (percent == m_zoom)
        return;
    m_zoom = percent;
    applyFont();
    applyStyle();
    emit changed();
}

void Look::zoomIn() {
    const auto* next = std::upper_bound(ZOOM_STEPS.begin(), ZOOM_STEPS.end(), m_zoom);
    setZoom(next == ZOOM_STEPS.end() ? MAX_ZOOM : *next);
}

void Look::zoomOut() {
    const auto* next = std::lower_bound(ZOOM_STEPS.begin(), ZOOM_STEPS.end(), m_zoom);
    setZoom(next == ZOOM_STEPS.begin() ? MIN_ZOOM : *(next - 1));
}

void Look::setDensity(Density density) {
    if (density == look::density())
        return;
    look::setDensity(density);
    applyStyle();
    emit changed();
}

bool Look::eventFilter(QObject* watched, QEvent* event) {
    // One change of the system reaches every window: read it once, after the last.
    if (event->type() == QEvent::ThemeChange && !m_reading) {
        m_reading = true;
        QMetaObject::invokeMethod(this, &Look::readSystem, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void Look::readSystem() {
    // An empty palette uncovers the platform's.
    QApplication::setPalette(QPalette());
    m_systemPalette = QApplication::palette();
    m_reading = false;
    applyStyle();
    applyPalette();
    emit changed();
}

void Look::applyStyle() {
    m_plain = m_choice == Choice::System && systemHighContrast(m_systemPalette);
    if (m_plain)
        QApplication::setStyle(new PlainStyle);
    else
        QApplication::setStyle(new Style);
}

void Look::applyPalette() {
    m_plain = m_choice == Choice::System && systemHighContrast(m_systemPalette);
    m_scheme = m_choice == Choice::System ? systemScheme(m_systemPalette)
               : m_choice == Choice::Dark ? Scheme::Dark
                                          : Scheme::Light;
    const QPalette now = m_plain ? QPalette() : palette(m_scheme);
    QApplication::setPalette(now);
    QToolTip::setPalette(QApplication::palette());
}

void Look::applyFont() {
    QFont font = m_systemFont;
    const double factor = m_zoom / 100.0;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    QApplication::setFont(font);
}

} // namespace lineside::look

#pragma once

#include "ui/look/metrics.h"
#include "ui/look/tokens.h"

#include <QFont>
#include <QObject>
#include <QPalette>

class QApplication;

namespace lineside::look {

class KeyGuard;

/// Puts the look on the application and keeps it: style, palette, font. One object, made after QApplication
/// and before any window. All setters work live. Widgets that set sizes of their own by px() set them again
/// on QEvent::StyleChange or FontChange, which each gets after a change of zoom or density.
class Look : public QObject {
    Q_OBJECT

public:
    enum class Choice { System, Light, Dark };
    static constexpr int MIN_ZOOM = 80;
    static constexpr int MAX_ZOOM = 200;

    explicit Look(QApplication& app, QObject* parent = nullptr);

    void setChoice(Choice choice);
    Choice choice() const { return m_choice; }
    /// What is shown now.
    Scheme scheme() const { return m_scheme; }
    /// The platform's own style and palette are shown. A choice of Light or Dark overrules it.
    bool isHighContrast() const { return m_plain; }

    /// Per cent of the system's font, held within MIN_ZOOM and MAX_ZOOM.
    void setZoom(int percent);
    int zoom() const { return m_zoom; }
    /// To the next of the steps 80, 90, 100, 110, 125, 150, 175, 200.
    void zoomIn();
    void zoomOut();

    void setDensity(Density density);
    Density density() const { return look::density(); }

    /// Takes the shortcuts that win over text fields.
    KeyGuard& keyGuard() { return *m_keys; }

signals:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void readSystem();
    void applyStyle();
    void applyPalette();
    void applyFont();

    QApplication& m_app;
    KeyGuard* m_keys;
    QFont m_systemFont;
    QPalette m_systemPalette;
    Choice m_choice = Choice::System;
    Scheme m_scheme = Scheme::Light;
    int m_zoom = 100;
    bool m_plain = false;
    bool m_reading = false;
};

} // namespace lineside::look

#include "tests/gallery/gallery.h"

#include "tests/gallery/plaintexts.h"

#include <QApplication>
#include <QWidget>

namespace lineside::gallery {

using namespace Qt::StringLiterals;

Gallery::Gallery(look::Look& look, const QDir& folder, const Taking& taking)
    : m_look(look)
    , m_folder(folder)
    , m_taking(taking) {
    m_folder.mkpath(u"."_s);
    light();
}

void Gallery::light(int zoom) const {
    m_look.setDensity(look::Density::Comfortable);
    m_look.setChoice(look::Look::Choice::Light);
    m_look.setZoom(m_taking.zoom.value_or(zoom));
}

void Gallery::dark() const {
    m_look.setZoom(m_taking.zoom.value_or(100));
    m_look.setChoice(look::Look::Choice::Dark);
}

void Gallery::settle() {
    for (int i = 0; i < 5; ++i)
        QApplication::processEvents();
}

void Gallery::save(QWidget& widget, const QString& name) const {
    widget.show();
    settle();
    widget.grab().save(fileName(name));
    if (m_taking.plain) {
        for (const QString& text : plainTexts(widget))
            m_taking.plain->append(u"%1/%2: %3"_s.arg(m_folder.dirName(), name, text));
    }
}

} // namespace lineside::gallery

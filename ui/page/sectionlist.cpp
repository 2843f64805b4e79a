#include "ui/page/sectionlist.h"

#include <QComboBox>

namespace lineside {

using namespace Qt::StringLiterals;

SectionList::SectionList(const QString& name, const QString& one, const QString& all, QWidget* page)
    : QObject(page)
    , m_model(new PageListModel(this))
    , m_list(new PageList(m_model, page))
    , m_combo(new QComboBox(page)) {
    m_list->setObjectName(name + u"List"_s);
    m_list->setAccessibleName(all);
    m_combo->setModel(m_model);
    m_combo->setObjectName(name + u"Combo"_s);
    m_combo->setAccessibleName(one);
    connect(m_list, &PageList::pageChanged, this, &SectionList::picked);
    connect(m_combo, &QComboBox::activated, this, &SectionList::picked);
}

QWidget* SectionList::pane() const {
    return m_list->isVisible() ? static_cast<QWidget*>(m_list) : m_combo;
}

void SectionList::follow(int section) {
    m_list->followPage(section);
    m_combo->setCurrentIndex(section);
}

} // namespace lineside

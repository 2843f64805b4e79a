#include "ui/page/pagebody.h"

#include "ui/look/line.h"
#include "ui/look/metrics.h"

#include <QComboBox>
#include <QHBoxLayout>

namespace lineside {

using look::px;

PageBody::PageBody(QWidget* left, QComboBox* combo, QWidget* form, QWidget* side, QWidget* parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_left(left)
    , m_above(new QWidget(this))
    , m_side(side)
    , m_leftLine(new look::Line(Qt::Vertical, this))
    , m_sideLine(new look::Line(Qt::Vertical, this)) {
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    m_above->setBackgroundRole(QPalette::Window);
    m_above->setAutoFillBackground(true);
    auto* above = new QHBoxLayout(m_above);
    above->addWidget(combo);
    above->addStretch();
    auto* middle = new QVBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_above);
    middle->addWidget(form, 1);
    m_row->addWidget(left);
    m_row->addWidget(m_leftLine);
    m_row->addLayout(middle, 1);
    m_row->addWidget(m_sideLine);
    m_row->addWidget(side);
}

void PageBody::setStacked(bool stacked) {
    m_left->setVisible(!stacked);
    m_leftLine->setVisible(!stacked);
    m_above->setVisible(stacked);
    m_above->layout()->setContentsMargins(px(24), px(8), px(24), px(8));
}

void PageBody::setSideLineShown(bool shown) {
    m_sideLine->setVisible(shown);
}

void PageBody::takeSide() {
    m_row->addWidget(m_side);
}

} // namespace lineside

#include "ui/order/missingcolumn.h"

#include "ui/forms/issuelist.h"
#include "ui/forms/pagelist.h"
#include "ui/look/label.h"
#include "ui/look/metrics.h"

#include <QHBoxLayout>

#include <algorithm>

namespace lineside {

using look::px;

MissingColumn::MissingColumn(PageList* sections, IssueList* missing, QWidget* parent)
    : QWidget(parent)
    , m_sections(sections)
    , m_missing(missing)
    , m_title(new look::Label(look::Type::Strong, look::Token::Text, tr("Still missing"), this))
    , m_count(new look::Label(look::Type::Small, look::Token::Second, {}, this)) {
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    auto* title = new QHBoxLayout;
    title->addWidget(m_title);
    title->addWidget(m_count);
    title->addStretch(1);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_sections);
    lines->addLayout(title);
    lines->addWidget(m_missing, 1);
    lines->addStretch();
}

void MissingColumn::show(int missing, int wrong) {
    m_title->setText(wrong == 0     ? tr("Still missing")
                     : missing == 0 ? tr("To mend")
                                    : tr("Missing or to mend"));
    m_count->setText(QString::number(missing + wrong));
    for (QWidget* part : std::initializer_list<QWidget*>{m_title, m_count, m_missing})
        part->setVisible(missing + wrong > 0);
}

void MissingColumn::measure(bool wide, int height) {
    setFixedWidth(m_sections->widthFor(px(wide ? 208 : 184)));
    m_sections->setFixedHeight(std::min(m_sections->wholeHeight(), std::max(px(120), height - px(200))));
    m_title->setContentsMargins(px(24), px(8), px(8), px(4));
    m_count->setContentsMargins(0, px(8), 0, px(4));
}

} // namespace lineside

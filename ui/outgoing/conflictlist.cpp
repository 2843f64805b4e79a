#include "ui/outgoing/conflictlist.h"

#include "ui/look/label.h"
#include "ui/look/metrics.h"
#include "ui/words/labels.h"

#include <QButtonGroup>
#include <QEvent>
#include <QGridLayout>
#include <QRadioButton>
#include <QVBoxLayout>

namespace lineside {

using namespace Qt::StringLiterals;
using look::px;
using look::Token;

namespace {

enum Column { ElementColumn, LoadedColumn, MineColumn, TheirsColumn };

} // namespace

ConflictList::ConflictList(const ReviewWords& words, QWidget* parent) : QWidget(parent), m_words(words) {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void ConflictList::setConflicts(const QList<Conflict>& conflicts) {
    m_refreshes.clear();
    m_radios.clear();
    delete m_inner;
    m_inner = new QWidget(this);
    m_grid = new QGridLayout(m_inner);
    m_grid->setContentsMargins(0, 0, 0, 0);
    layout()->addWidget(m_inner);
    m_row = 0;
    addHeader();
    for (int i = 0; i < conflicts.size(); ++i)
        addConflict(i, conflicts.at(i));
    refresh();
    measure();
    m_inner->show();
}

void ConflictList::addHeader() {
    const QStringList names{tr("When you opened it"), tr("Yours"), tr("At the service now")};
    for (int i = 0; i < names.size(); ++i)
        m_grid->addWidget(new look::Label(look::Type::Caption, Token::Second, names.at(i), m_inner), 0,
                          i + 1);
    ++m_row;
}

void ConflictList::addName(const QString& name) {
    auto* cell = new QWidget(m_inner);
    auto* row = new QHBoxLayout(cell);
    row->setContentsMargins(px(8), 0, 0, 0);
    row->setSpacing(px(8));
    row->addWidget(new look::IconLabel(look::Mark::Conflict, cell));
    row->addWidget(new look::ElidedLabel(look::Type::Body, Token::Text, name, cell), 1);
    m_grid->addWidget(cell, m_row, ElementColumn);
}

void ConflictList::addText(int column, const std::function<QString()>& text) {
    auto* label = new look::ElidedLabel(look::Type::Body,
                                        column == LoadedColumn ? Token::Second : Token::Text, {}, m_inner);
    label->setTextInteractionFlags(Qt::NoTextInteraction);
    m_grid->addWidget(label, m_row, column);
    m_refreshes.append([label, text] {
        label->setText(text());
        label->setToolTip({});
    });
}

QRadioButton* ConflictList::addRadio(int number, Take take, const QString& unit,
                                     const std::function<QString()>& value) {
    auto* radio = new QRadioButton(m_inner);
    const bool mine = take == Take::Mine;
    m_grid->addWidget(radio, m_row, mine ? MineColumn : TheirsColumn);
    m_refreshes.append([radio, mine, unit, value] {
        const QString what = value();
        const QString words = mine ? tr("Send %1").arg(what) : tr("Keep %1").arg(what);
        const int room = radio->fontMetrics().averageCharWidth() * 26;
        QString cut = radio->fontMetrics().elidedText(words, Qt::ElideRight, room);
        radio->setToolTip(cut == words ? QString() : words);
        radio->setText(cut.replace(u'&', u"&&"_s));
        radio->setAccessibleName(unit + u": "_s + words);
    });
    connect(radio, &QRadioButton::toggled, this, [this, number, take](bool on) {
        if (on)
            Q_EMIT chosen(number, take);
    });
    m_radios.append(radio);
    return radio;
}

void ConflictList::addConflict(int number, const Conflict& conflict) {
    const QString unit = m_words.unit(conflict);
    addName(unit);
    auto* group = new QButtonGroup(m_inner);
    std::function<QString()> mine = [] { return tr("yours"); };
    std::function<QString()> theirs = [] { return tr("theirs"); };
    const bool single = conflict.sides.size() == 1;
    if (conflict.group != GroupId()) {
        addText(LoadedColumn, [this, conflict] { return m_words.rows(conflict.group, conflict.loadedRows); });
        mine = [this, conflict] { return m_words.rows(conflict.group, conflict.mineRows); };
        theirs = [this, conflict] { return m_words.rows(conflict.group, conflict.theirRows); };
    } else if (single) {
        const Conflict::Side side = conflict.sides.first();
        addText(LoadedColumn, [this, side] { return m_words.value(side.id, side.loaded); });
        mine = [this, side] { return m_words.value(side.id, side.mine); };
        theirs = [this, side] { return m_words.value(side.id, side.theirs); };
    }
    group->addButton(addRadio(number, Take::Mine, unit, mine));
    group->addButton(addRadio(number, Take::Theirs, unit, theirs));
    ++m_row;
    if (single)
        return;
    for (const Conflict::Side& side : conflict.sides)
        addSide(side);
}

void ConflictList::addSide(const Conflict::Side& side) {
    auto* name = new look::ElidedLabel(look::Type::Body, Token::Second, longLabel(side.id), m_inner);
    name->setContentsMargins(px(8 + 16 + 8), 0, 0, 0);
    m_grid->addWidget(name, m_row, ElementColumn);
    addText(LoadedColumn, [this, side] { return m_words.value(side.id, side.loaded); });
    addText(MineColumn, [this, side] { return m_words.value(side.id, side.mine); });
    addText(TheirsColumn, [this, side] { return m_words.value(side.id, side.theirs); });
    ++m_row;
}

void ConflictList::refresh() {
    for (const auto& again : m_refreshes)
        again();
}

void ConflictList::focusFirst() {
    if (!m_radios.isEmpty())
        m_radios.first()->setFocus(Qt::OtherFocusReason);
}

void ConflictList::setColumns(int element, int loaded) {
    m_element = element;
    m_loaded = loaded;
    measure();
}

void ConflictList::measure() {
    if (!m_grid)
        return;
    m_grid->setHorizontalSpacing(0);
    m_grid->setVerticalSpacing(px(8));
    const std::array widths{m_element, m_loaded, 0, 0};
    for (int column = ElementColumn; column <= TheirsColumn; ++column) {
        m_grid->setColumnMinimumWidth(column, widths[std::size_t(column)]);
        m_grid->setColumnStretch(column, column < MineColumn ? 0 : 1);
    }
    for (int row = 0; row < m_grid->rowCount(); ++row) {
        for (int column = ElementColumn; column <= LoadedColumn; ++column) {
            if (QLayoutItem* item = m_grid->itemAtPosition(row, column))
                item->widget()->setFixedWidth(widths[std::size_t(column)]);
        }
    }
}

void ConflictList::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        measure();
}

} // namespace lineside

#include "tests/gallery/lookwidgets.h"

#include "ui/look/icons.h"
#include "ui/look/label.h"
#include "ui/look/line.h"
#include "ui/look/look.h"
#include "ui/look/message.h"
#include "ui/look/states.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace lineside::look;

namespace lineside::gallery {

namespace {

QWidget* column(QWidget* heading, QFormLayout* form) {
    auto* made = new QWidget;
    auto* lines = new QVBoxLayout(made);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(px(12));
    lines->addWidget(heading);
    lines->addLayout(form);
    lines->addStretch();
    return made;
}

QFormLayout* form() {
    auto* made = new QFormLayout;
    made->setHorizontalSpacing(px(12));
    made->setVerticalSpacing(rowGap());
    return made;
}

void addRow(QFormLayout* form, const QString& words, QWidget* widget, bool strong = false) {
    auto* label = new Label(strong ? Type::Strong : Type::Body, strong ? Token::Text : Token::Second, words);
    label->setMinimumHeight(controlHeight());
    form->addRow(label, widget);
}

} // namespace

QWidget* surface(QPalette::ColorRole role) {
    auto* made = new QWidget;
    made->setBackgroundRole(role);
    made->setAutoFillBackground(true);
    return made;
}

QLineEdit* field(const QString& text, bool changed) {
    auto* made = new QLineEdit(text);
    setChanged(made, changed);
    if (changed)
        made->addAction(icon(Icon::Undo), QLineEdit::TrailingPosition);
    return made;
}

QPushButton* button(const QString& text) {
    return new QPushButton(text);
}

QWidget* fields(QWidget** focused) {
    QFormLayout* rows = form();
    addRow(rows, u"First name"_s, field(u"Rosa"_s));
    auto* plain = field(u"Marisol"_s);
    setReadOnlyField(plain);
    plain->setReadOnly(true);
    addRow(rows, u"Middle, suffix"_s, plain);
    addRow(rows, u"Address 1"_s, field(u"418 Cedar Ridge Rd"_s, true), true);
    auto* cleared = field({}, true);
    setCleared(cleared, true);
    cleared->setPlaceholderText(u"Will be emptied"_s);
    addRow(rows, u"Address 2"_s, cleared, true);
    auto* cell = new QWidget;
    auto* lines = new QVBoxLayout(cell);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    auto* zip = field(u"3230"_s, true);
    setProblem(zip, Problem::Refuse);
    auto* message = new Message;
    lines->addWidget(zip);
    lines->addWidget(message);
    message->setMessage(Problem::Refuse, u"A ZIP has 5 digits. This one has 4."_s);
    addRow(rows, u"ZIP"_s, cell, true);
    auto* warned = new Message;
    rows->addRow(QString(), warned);
    warned->setMessage(Problem::Warn, u"This ZIP is in another city."_s, u"Use 32351"_s);
    auto* city = field(u"Tallahassee"_s);
    *focused = city;
    addRow(rows, u"City"_s, city);
    auto* state = new QComboBox;
    state->addItems({u"FL  Florida"_s, u"GA  Georgia"_s});
    addRow(rows, u"State"_s, state);
    auto* disabled = field(u"Not now"_s);
    disabled->setEnabled(false);
    addRow(rows, u"Disabled"_s, disabled);
    return column(new SectionLabel(u"Service address"_s), rows);
}

QWidget* inputs() {
    QFormLayout* rows = form();
    auto* spin = new QSpinBox;
    spin->setValue(7);
    addRow(rows, u"Spin"_s, spin);
    auto* editable = new QComboBox;
    editable->setEditable(true);
    editable->addItems({u"Talk and 5 GB  118"_s, u"Basic"_s});
    setChanged(editable, true);
    addRow(rows, u"Package"_s, editable, true);
    auto* ticks = new QWidget;
    auto* tickRow = new QHBoxLayout(ticks);
    tickRow->setContentsMargins(0, 0, 0, 0);
    tickRow->setSpacing(px(16));
    for (int i = 0; i < 3; ++i) {
        auto* tick = new QCheckBox(QStringList{u"No"_s, u"Not stated"_s, u"Yes"_s}[i]);
        tick->setTristate(true);
        tick->setCheckState(Qt::CheckState(i));
        tickRow->addWidget(tick);
    }
    tickRow->addStretch();
    addRow(rows, u"Ticks"_s, ticks);
    auto* radios = new QWidget;
    auto* radioRow = new QHBoxLayout(radios);
    radioRow->setContentsMargins(0, 0, 0, 0);
    radioRow->setSpacing(px(16));
    for (const auto& words : {u"Send 30 days"_s, u"Keep 20 days"_s}) {
        auto* radio = new QRadioButton(words);
        radio->setChecked(words.startsWith(u'S'));
        radioRow->addWidget(radio);
    }
    auto* off = new QRadioButton(u"Off"_s);
    off->setEnabled(false);
    radioRow->addWidget(off);
    radioRow->addStretch();
    addRow(rows, u"Radios"_s, radios);
    auto* note = new QPlainTextEdit(u"Rings twice, then\nhangs up."_s);
    note->setFixedHeight(px(64));
    setChanged(note, true);
    addRow(rows, u"Note"_s, note);
    auto* buttons = new QWidget;
    auto* buttonRow = new QHBoxLayout(buttons);
    buttonRow->setContentsMargins(0, 0, 0, 0);
    auto* disabled = button(u"Ask now"_s);
    disabled->setEnabled(false);
    auto* menuButton = button(u"More"_s);
    menuButton->setMenu(new QMenu(menuButton));
    auto* tool = new QToolButton;
    tool->setAutoRaise(true);
    tool->setIcon(icon(Icon::Eye));
    for (QWidget* part :
         {static_cast<QWidget*>(disabled), static_cast<QWidget*>(menuButton), static_cast<QWidget*>(tool)})
        buttonRow->addWidget(part);
    buttonRow->addStretch();
    addRow(rows, u"Buttons"_s, buttons);
    return column(new SectionLabel(u"Other inputs"_s), rows);
}

QTableWidget* table() {
    auto* made = new QTableWidget(5, 3);
    made->setHorizontalHeaderLabels({u"State"_s, u"Who"_s, u"Now"_s});
    const QList<Mark> marks{Mark::Uncertain, Mark::Refused, Mark::Sending, Mark::Waiting, Mark::Sent};
    for (int i = 0; i < marks.size(); ++i) {
        made->setItem(i, 0, new QTableWidgetItem(mark(marks[i]), markText(marks[i])));
        made->setItem(i, 1, new QTableWidgetItem(u"Marcus Bell"_s));
        made->setItem(i, 2, new QTableWidgetItem(u"10:2%1"_s.arg(i)));
    }
    made->verticalHeader()->hide();
    made->horizontalHeader()->setStretchLastSection(true);
    made->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    made->setSelectionBehavior(QAbstractItemView::SelectRows);
    made->setFrameShape(QFrame::NoFrame);
    made->setSortingEnabled(true);
    made->sortItems(2);
    made->selectRow(0);
    return made;
}

QWidget* side() {
    QWidget* made = surface(QPalette::Window);
    auto* lines = new QVBoxLayout(made);
    lines->addWidget(new SectionLabel(u"Marks"_s));
    auto* grid = new QGridLayout;
    for (int i = 0; i <= int(Mark::ChangedTab); ++i) {
        grid->addWidget(new IconLabel(Mark(i)), i / 2, 2 * (i % 2));
        grid->addWidget(new Label(Type::Small, Token::Second, markText(Mark(i))), i / 2, 2 * (i % 2) + 1);
    }
    lines->addLayout(grid);
    lines->addWidget(new Line);
    auto* icons = new QGridLayout;
    for (int i = 0; i <= int(Icon::ZoomOut); ++i)
        icons->addWidget(new IconLabel(Icon(i), Token::Text), i / 10, i % 10);
    lines->addLayout(icons);
    lines->addWidget(new Line);
    auto* list = new QListWidget;
    list->addItems({u"Account"_s, u"Addresses"_s, u"Billing"_s});
    list->setCurrentRow(1);
    list->setFixedHeight(px(120));
    list->setFrameShape(QFrame::NoFrame);
    lines->addWidget(list);
    auto* tree = new QTreeWidget;
    tree->setColumnCount(2);
    auto* parent = new QTreeWidgetItem(tree, {u"Products"_s, u"2"_s});
    new QTreeWidgetItem(parent, {u"Talk"_s, u"30.00"_s});
    tree->expandAll();
    tree->setFrameShape(QFrame::NoFrame);
    lines->addWidget(tree, 1);
    return made;
}

} // namespace lineside::gallery

#include "ui/customer/extrastable.h"

#include "ui/fields/sight.h"
#include "ui/forms/plaintable.h"
#include "ui/look/label.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace lineside {

namespace {
constexpr int RevealTime = 20'000;
}

ExtrasTable::ExtrasTable(QWidget* parent)
    : QWidget(parent)
    , m_model(new ExtrasModel(this))
    , m_words(new look::Label(look::Type::Body, look::Token::Second, {}, this))
    , m_table(new PlainTable(this)) {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(look::px(12));
    lines->addWidget(m_words);
    lines->addWidget(m_table, 1);
    m_words->setWordWrap(true);
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Other"));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->installEventFilter(this);
    m_timer.setSingleShot(true);
    m_timer.setInterval(RevealTime);
    connect(&m_timer, &QTimer::timeout, this, &ExtrasTable::conceal);
    connect(&Sight::instance(), &Sight::covered, this, &ExtrasTable::conceal);
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex& at) { reveal(at.row()); });
    setExtras({}, {});
}

void ExtrasTable::setExtras(const QList<Record::Extra>& extras, const ExtrasModel::Harmless& harmless) {
    conceal();
    m_model->setExtras(extras, harmless);
    m_table->setVisible(!extras.isEmpty());
    static_cast<QVBoxLayout*>(layout())->setStretchFactor(m_words, extras.isEmpty() ? 1 : 0);
    m_words->setText(
        extras.isEmpty()
            ? tr("The service sent nothing that Lineside does not know.")
            : tr("The service sent these too. Lineside shows them and never sends them. F8 shows what "
                 "is hidden on the line at hand."));
    m_table->resizeColumnToContents(ExtrasModel::ElementColumn);
}

void ExtrasTable::reveal(int row) {
    if (!m_model->isMasked(row) || Sight::instance().isCovered())
        return;
    m_model->reveal(row);
    m_timer.start();
}

void ExtrasTable::conceal() {
    if (m_model->revealed() >= 0)
        Sight::instance().emptyClipboard();
    mask();
}

void ExtrasTable::mask() {
    m_timer.stop();
    m_model->reveal(-1);
}

void ExtrasTable::leave(Qt::FocusReason reason) {
    if (reason == Qt::PopupFocusReason || reason == Qt::MenuBarFocusReason || m_model->revealed() < 0)
        return;
    Sight::instance().emptyClipboardFor(reason);
    mask();
}

/// What is revealed may be copied, and leaves the clipboard with the mask.
void ExtrasTable::copy() {
    m_table->copySelection();
    if (m_model->revealed() >= 0)
        Sight::instance().noteCopied(m_table->selectedText());
}

bool ExtrasTable::takeKey(QKeyEvent* event) {
    const bool revealed = m_model->revealed() >= 0;
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return true;
    }
    if (event->key() == Qt::Key_F8 && event->modifiers() == Qt::NoModifier) {
        const int row = m_table->currentIndex().row();
        row == m_model->revealed() ? conceal() : reveal(row);
        return true;
    }
    if (event->key() != Qt::Key_Escape || !revealed)
        return false;
    conceal();
    return true;
}

void ExtrasTable::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    conceal();
}

bool ExtrasTable::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress)
        return takeKey(static_cast<QKeyEvent*>(event));
    if (event->type() == QEvent::FocusOut)
        leave(static_cast<QFocusEvent*>(event)->reason());
    return QWidget::eventFilter(watched, event);
}

} // namespace lineside

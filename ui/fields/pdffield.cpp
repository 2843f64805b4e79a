#include "ui/fields/pdffield.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>

namespace lineside {

PdfField::PdfField(QWidget* parent)
    : QWidget(parent)
    , m_words(new QLabel(this))
    , m_choose(new QPushButton(tr("Choose…"), this))
    , m_remove(new QPushButton(tr("Remove"), this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_words, 1);
    row->addWidget(m_choose);
    row->addWidget(m_remove);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (QPushButton* button : {m_choose, m_remove})
        button->setAutoDefault(false);
    setFocusProxy(m_choose);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_choose, &QPushButton::clicked, this, &PdfField::choose);
    connect(m_remove, &QPushButton::clicked, this, &PdfField::removed);
    refresh();
}

void PdfField::setFiles(Files* files) {
    m_files = files;
    refresh();
}

void PdfField::setEditable(bool editable) {
    m_editable = editable;
    refresh();
}

void PdfField::setWords(const QString& words, bool own) {
    m_words->setText(words);
    m_own = own;
    if (!own)
        m_chosen.clear();
    refresh();
}

QString PdfField::words() const {
    return m_words->text();
}

void PdfField::choose() {
    // The question may outlive the page.
    m_files->openPdf([field = QPointer<PdfField>(this)](const std::optional<Files::File>& file) {
        if (!field || !file)
            return;
        field->m_chosen = QString::fromLatin1(file->bytes.toBase64());
        Q_EMIT field->chosen();
    });
}

void PdfField::refresh() {
    m_choose->setVisible(m_editable);
    m_choose->setEnabled(m_files);
    m_remove->setVisible(m_editable && m_own);
}

} // namespace lineside

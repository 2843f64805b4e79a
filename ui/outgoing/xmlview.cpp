#include "ui/outgoing/xmlview.h"

#include "ui/look/label.h"
#include "ui/look/metrics.h"
#include "ui/look/states.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSyntaxHighlighter>

namespace lineside {

using namespace Qt::StringLiterals;
using look::px;
using look::Token;

namespace {

/// Tags in the second colour, values in the text's, emptied elements bold. Values come escaped, so "<" is
/// always a tag's.
class XmlInk : public QSyntaxHighlighter {
public:
    explicit XmlInk(QTextDocument* document) : QSyntaxHighlighter(document) {}

protected:
    void highlightBlock(const QString& text) override {
        static const QRegularExpression emptied(u"^\\s*<([^/>]+)></\\1>$"_s);
        static const QRegularExpression tag(u"<[^>]*>?|^\\s*xmlns=.*>$"_s);
        const QPalette palette = QGuiApplication::palette();
        QTextCharFormat value;
        value.setForeground(look::color(Token::Text, palette));
        if (emptied.match(text).hasMatch())
            value.setFontWeight(QFont::Bold);
        setFormat(0, int(text.size()), value);
        if (value.fontWeight() == QFont::Bold)
            return;
        auto tags = tag.globalMatch(text);
        while (tags.hasNext()) {
            const QRegularExpressionMatch match = tags.next();
            setFormat(int(match.capturedStart()), int(match.capturedLength()),
                      look::color(Token::Second, palette));
        }
    }
};

} // namespace

XmlView::XmlView(QWidget* parent)
    : QWidget(parent)
    , m_edit(new QPlainTextEdit(this))
    , m_copy(new QPushButton(tr("Copy"), this)) {
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    auto* lines = new QVBoxLayout(this);
    auto* row = new QHBoxLayout;
    auto* title = new look::SectionLabel(tr("What goes out"), this);
    auto* note =
        new look::ElidedLabel(look::Type::Small, Token::Second, tr("as sent, session key hidden"), this);
    row->addWidget(title);
    row->addWidget(note, 1);
    row->addWidget(m_copy);
    lines->addLayout(row);
    lines->addWidget(m_edit, 1);
    note->setToolTip(tr("Laid out for reading: it goes out without the line breaks and the indentation."));
    look::setLink(m_copy);
    m_copy->setAutoDefault(false);
    m_copy->setAccessibleName(tr("Copy what goes out, as it is shown"));
    m_edit->setReadOnly(true);
    m_edit->setUndoRedoEnabled(false);
    m_edit->setTabChangesFocus(true);
    m_edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_edit->setFrameShape(QFrame::NoFrame);
    m_edit->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_edit->viewport()->setBackgroundRole(QPalette::Window);
    m_edit->document()->setDocumentMargin(0);
    m_edit->setAccessibleName(tr("What goes out"));
    new XmlInk(m_edit->document());
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_edit->toPlainText()); });
    measure();
}

void XmlView::setText(const QString& xml) {
    if (xml == m_edit->toPlainText())
        return;
    const int down = m_edit->verticalScrollBar()->value();
    const int along = m_edit->horizontalScrollBar()->value();
    m_edit->setPlainText(xml);
    m_edit->verticalScrollBar()->setValue(down);
    m_edit->horizontalScrollBar()->setValue(along);
}

void XmlView::measure() {
    layout()->setContentsMargins(px(20), px(20), px(16), px(16));
    layout()->setSpacing(px(12));
    m_edit->setFont(look::font(look::Type::Fixed));
}

void XmlView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        measure();
    if (event->type() != QEvent::PaletteChange)
        return;
    for (auto* ink : m_edit->document()->findChildren<QSyntaxHighlighter*>())
        ink->rehighlight();
}

} // namespace lineside

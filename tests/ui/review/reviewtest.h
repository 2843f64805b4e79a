#pragma once

#include "tests/support/rosa.h"
#include "tests/ui/review/fakedesk.h"
#include "ui/forms/plaintable.h"
#include "ui/look/look.h"
#include "ui/outgoing/conflictlist.h"
#include "ui/outgoing/reviewnotice.h"
#include "ui/outgoing/reviewpanel.h"
#include "ui/outgoing/xmlview.h"
#include "ui/review/outcomepanel.h"
#include "ui/review/reviewdialog.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

using namespace lineside;
using namespace Qt::StringLiterals;
using Stage = ChangeStory::State;

/// Everything that a widget, its tooltip, a screen reader or a view's model gives away.
inline QStringList everyText(QWidget* root) {
    QStringList found;
    QList<QWidget*> widgets = root->findChildren<QWidget*>();
    widgets.append(root);
    for (QWidget* widget : widgets) {
        found << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription()
              << widget->windowTitle() << widget->whatsThis();
        for (const char* property : {"text", "plainText", "placeholderText"})
            found << widget->property(property).toString();
        if (QAccessibleInterface* reader = QAccessible::queryAccessibleInterface(widget)) {
            for (const auto part : {QAccessible::Name, QAccessible::Description, QAccessible::Value})
                found << reader->text(part);
        }
        auto* view = qobject_cast<QAbstractItemView*>(widget);
        const QAbstractItemModel* model = view ? view->model() : nullptr;
        for (int row = 0; model && row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                for (int role = 0; role < Qt::UserRole + 20; ++role)
                    found << model->index(row, column).data(role).toString();
            }
        }
    }
    return found;
}

inline bool tells(QWidget* root, const QString& secret) {
    const QStringList texts = everyText(root);
    return std::any_of(texts.cbegin(), texts.cend(),
                       [&](const QString& text) { return text.contains(secret); });
}

/// The dialog against a desk whose answers are scripted.
class ReviewTest : public QObject {
protected:
    const FormSchema& m_form = FormSchema::customer();
    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<FakeDesk> m_desk;
    std::shared_ptr<RecordModel> m_model;
    std::unique_ptr<ReviewDialog> m_dialog;

    void show(QSize size = {1080, 512}) {
        ReviewContext context;
        context.sendSeconds = 120;
        m_dialog = std::make_unique<ReviewDialog>(m_desk->change(m_model), context);
        m_dialog->resize(size);
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    QList<QRadioButton*> radios() const { return m_dialog->panel()->findChildren<QRadioButton*>(); }
    QString xml() const { return m_dialog->xml()->edit()->toPlainText(); }
    void press() { QTest::mouseClick(m_dialog->primary(), Qt::LeftButton); }
    /// Presses Send and answers the question before the sending.
    void sendOver(const Record& theirs) {
        press();
        m_desk->reread(theirs);
        QTRY_COMPARE(m_dialog->story().state(), Stage::Sending);
    }
    QStringList rows() const {
        QStringList found;
        const ReviewModel* model = m_dialog->panel()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            found.append(model->index(row, 0).data().toString());
        return found;
    }

    void begin() {
        m_desk = std::make_unique<FakeDesk>();
        m_model = std::make_shared<RecordModel>(m_form);
        m_model->setBaseline(rosa::loaded());
    }
    void end() {
        m_dialog.reset();
        QGuiApplication::clipboard()->clear();
    }
};

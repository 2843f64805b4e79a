#include "tests/tour/driver.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QTest>

namespace lineside::tour {
namespace {

using namespace Qt::StringLiterals;

constexpr int PatienceMs = 20'000;

} // namespace

void await(const QString& what, const std::function<bool()>& isSo) {
    if (!QTest::qWaitFor(isSo, PatienceMs))
        throw StepFailed(u"Waited in vain for: "_s + what);
}

QWidget* findVisible(QWidget* root, const QString& name) {
    const QList<QWidget*> found = root->findChildren<QWidget*>(name);
    for (QWidget* widget : found) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

QWidget* visible(QWidget* root, const QString& name) {
    await(u"the widget "_s + name, [&] { return findVisible(root, name) != nullptr; });
    return findVisible(root, name);
}

void type(QWidget* field, const QString& text) {
    field->setFocus();
    if (auto* combo = qobject_cast<QComboBox*>(field); combo && combo->lineEdit())
        field = combo->lineEdit();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClicks(field, text);
}

void click(QWidget* button) {
    await(u"the button "_s + button->objectName(), [&] { return button->isEnabled(); });
    QTest::mouseClick(button, Qt::LeftButton);
}

} // namespace lineside::tour

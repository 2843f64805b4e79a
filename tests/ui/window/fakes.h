#pragma once

#include "tests/support/lookupdesk.h"
#include "ui/page/page.h"
#include "ui/settings/settingsport.h"

#include <QUndoStack>

namespace lineside {

inline Failure failure(Failure::Kind kind, const QString& code = {}, const QString& text = {}) {
    Failure made;
    made.kind = kind;
    made.code = code;
    made.text = text;
    return made;
}

inline Record customer(const QString& id, const QString& first, const QString& last) {
    Record record;
    record.set("Customer/ID"_element, id);
    record.set("Customer/PhysicalAddress/FirstName"_element, first);
    record.set("Customer/PhysicalAddress/LastName"_element, last);
    record.set("Customer/SSN"_element, QStringLiteral("123456789"));
    record.set("Customer/DOB"_element, QStringLiteral("1961-04-17T00:00:00"));
    return record;
}

/// A customer's page that a test changes by hand.
class FakePage : public Page {
public:
    explicit FakePage(const Record& record) : m_record(record) {
        setFocusPolicy(Qt::StrongFocus);
        connect(&m_stack, &QUndoStack::cleanChanged, this, &Page::modifiedChanged);
    }

    QString title() const override {
        return m_record.text("Customer/PhysicalAddress/FirstName"_element) + u' ' +
               m_record.text("Customer/PhysicalAddress/LastName"_element);
    }
    QString customerId() const override { return m_record.text("Customer/ID"_element); }
    CustomerLine line() const override {
        return {customerId(), title(), QStringLiteral("8505550101"), QStringLiteral("Recertify by Dec 12")};
    }
    bool isModified() const override { return !m_stack.isClean(); }
    QUndoStack* undoStack() const override { return const_cast<QUndoStack*>(&m_stack); }
    bool canRefresh() const override { return true; }
    bool canReview() const override { return isModified(); }
    void refresh() override { ++refreshed; }
    void review() override { ++reviewed; }
    void takeRecord(const Record& now) override {
        m_record = now;
        ++taken;
    }
    QByteArray saveLayout() const override { return layout; }
    void restoreLayout(const QByteArray& bytes) override { layout = bytes; }

    void change() { m_stack.push(new QUndoCommand(QStringLiteral("Email"))); }
    void save() {
        m_stack.setClean();
        emit saved();
    }

    int refreshed = 0;
    int reviewed = 0;
    int taken = 0;
    QByteArray layout;

private:
    Record m_record;
    QUndoStack m_stack;
};

class FakeSettingsPort : public SettingsPort {
public:
    void chooseCatalog(std::function<void(QString)> done) override { done(chosen); }
    void readCatalog(const QString& path, std::function<void(CatalogReport)> done) override {
        done(reports.value(path));
    }

    QString chosen;
    QHash<QString, CatalogReport> reports;
};

} // namespace lineside

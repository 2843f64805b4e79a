#pragma once

#include "models/catalog/sitecatalog.h"
#include "ui/binder/formbinder.h"

class QCheckBox;

namespace lineside {

class GroupTick;

/// What the form of a new order shows, by what is typed: fields that do not apply are hidden, parts come out
/// with their ticks, and lines say what is left out and why. Finds the parts of the form by their names.
class OrderRules : public QObject {
    Q_OBJECT

public:
    /// The fields below `body` are bound already. Record and body must outlive it.
    OrderRules(QWidget& body, RecordModel& record, const FormBinder& binder);

    void setCatalog(const SiteCatalog& catalog);
    void apply();

    [[nodiscard]] GroupTick* port() const { return m_port; }
    [[nodiscard]] GroupTick* shipping() const { return m_shipping; }
    [[nodiscard]] GroupTick* lifeline() const { return m_lifeline; }
    /// Whether nothing of an order is typed.
    [[nodiscard]] bool isProspect() const;

Q_SIGNALS:
    /// A person opened a part, of which this is the first field.
    void opened(QWidget* first);

private:
    /// A row of the form and the elements in it.
    struct Cell {
        QWidget* widget = nullptr;
        QList<std::pair<QWidget*, ElementId>> fields;
    };

    void findCells(const FormBinder& binder);
    void bindTicks();
    void hintDevices();
    [[nodiscard]] bool isLifelinePackage() const;
    void showParts();
    void setShown(const QString& name, bool shown) const;
    void say(const QString& name, const QString& words) const;

    QWidget& m_body;
    RecordModel& m_record;
    SiteCatalog m_catalog;
    QList<Cell> m_cells;
    QCheckBox* m_mailSame = nullptr;
    GroupTick* m_shipping = nullptr;
    GroupTick* m_port = nullptr;
    GroupTick* m_lifeline = nullptr;
};

} // namespace lineside

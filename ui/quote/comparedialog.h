#pragma once

#include "models/ports/orderdesk.h"
#include "models/recordmodel/recordmodel.h"

#include <QDialog>
#include <QPointer>

class QHBoxLayout;
class QPushButton;

namespace lineside {

class CompareColumn;

/// Two or three packages side by side for the caller of an order. Choosing one sets the order's package, in
/// one undo step, and closes. Opened with open().
class CompareDialog : public QDialog {
    Q_OBJECT

public:
    /// `desk` must outlive it; the model may die first.
    CompareDialog(RecordModel& model, OrderDesk& desk, SiteCatalog catalog, QWidget* parent = nullptr);

    void setOnline(bool online);
    [[nodiscard]] const QList<CompareColumn*>& columns() const { return m_columns; }

signals:
    void packageChosen(const QString& id);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    CompareColumn* addColumn();
    void compare();
    void choose(const QString& package);
    void measure();

    QPointer<RecordModel> m_model;
    OrderDesk& m_desk;
    SiteCatalog m_catalog;
    QList<CompareColumn*> m_columns;
    QWidget* m_holder;
    QHBoxLayout* m_row;
    QPushButton* m_third;
    bool m_online = true;
};

} // namespace lineside

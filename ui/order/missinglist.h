#pragma once

#include "models/schema/schema.h"
#include "ui/look/icons.h"

#include <QAbstractListModel>
#include <QListView>

namespace lineside {

/// What an order still lacks, and what is wrong with it, in the fields' own words.
class MissingModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { ElementRole = Qt::UserRole, RefusedRole };
    struct Entry {
        ElementId element;
        QString words;
        bool refused = false; ///< wrong, not missing
        friend bool operator==(const Entry&, const Entry&) = default;
    };

    using QAbstractListModel::QAbstractListModel;

    void setEntries(const QList<Entry>& entries);
    [[nodiscard]] const QList<Entry>& entries() const { return m_entries; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<Entry> m_entries;
};

/// Shows them as links; a click or Enter jumps.
class MissingList : public QListView {
    Q_OBJECT

public:
    explicit MissingList(MissingModel* model, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void jumpAsked(lineside::ElementId id);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void jump(const QModelIndex& index);
    void measure();
};

} // namespace lineside

#pragma once

#include "models/record/record.h"

#include <QWidget>

class QStandardItemModel;

namespace lineside {

class PlainTable;
namespace look {
class Label;
}

/// What came and no operation knows: shown, never sent.
class ExtrasTable : public QWidget {
    Q_OBJECT

public:
    explicit ExtrasTable(QWidget* parent = nullptr);

    void setExtras(const QList<Record::Extra>& extras);
    [[nodiscard]] PlainTable* table() const { return m_table; }

private:
    QStandardItemModel* m_model;
    look::Label* m_words;
    PlainTable* m_table;
};

} // namespace lineside

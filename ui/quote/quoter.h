#pragma once

#include "models/recordmodel/recordmodel.h"
#include "ui/quote/quoteasker.h"

#include <QPointer>

namespace lineside {

/// Keeps the quote of an order that is being typed. Knows no widgets.
class Quoter : public QuoteAsker {
    Q_OBJECT

public:
    /// `desk` must outlive it; the model may die first.
    Quoter(RecordModel& model, OrderDesk& desk, SiteCatalog catalog, QObject* parent = nullptr);

    /// Null once the model has died.
    [[nodiscard]] RecordModel* model() const { return m_model; }

private:
    QPointer<RecordModel> m_model;
};

} // namespace lineside

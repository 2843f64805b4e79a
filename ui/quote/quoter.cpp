#include "ui/quote/quoter.h"

namespace lineside {

Quoter::Quoter(RecordModel& model, OrderDesk& desk, SiteCatalog catalog, QObject* parent)
    : QuoteAsker(desk, std::move(catalog), parent)
    , m_model(&model) {
    const auto follow = [this] { want(m_model->current()); };
    connect(&model, &RecordModel::changesChanged, this, follow);
    connect(&model, &RecordModel::rowsChanged, this, follow);
    follow();
}

} // namespace lineside

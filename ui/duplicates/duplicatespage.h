#pragma once

#include "models/catalog/sitecatalog.h"
#include "models/ports/orderdesk.h"
#include "models/recordmodel/recordmodel.h"
#include "ui/page/page.h"

#include <memory>

class QHBoxLayout;
class QPushButton;
class QScrollArea;

namespace Ui {
class DuplicatesForm;
}

namespace lineside {

class CustomerTable;
class FormBinder;
class MatchModel;
class Waiting;
namespace look {
class Label;
}

/// Duplicate_Query with everything that it can be asked: who, where, what to look at, by which patterns;
/// matches in a table below.
class DuplicatesPage : public Page {
    Q_OBJECT

public:
    /// `desk` must outlive it.
    DuplicatesPage(OrderDesk& desk, const SiteCatalog& catalog, QWidget* parent = nullptr);
    ~DuplicatesPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QUndoStack* undoStack() const override {
        return const_cast<RecordModel&>(m_model).undoStack();
    }
    [[nodiscard]] QList<QWidget*> panes() const override;
    [[nodiscard]] bool canRefresh() const override { return true; }
    void refresh() override { find(); }

    /// What an order says of its caller, in place of what stands there.
    void takeCaller(const Record& order);
    /// Asks, or goes to what stands in the way.
    void find();
    /// Focus where typing goes on.
    void take();

    [[nodiscard]] RecordModel& model() { return m_model; }
    [[nodiscard]] FormBinder& binder() { return *m_binder; }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void bindLists(const SiteCatalog& catalog);
    void addPattern();
    [[nodiscard]] bool fillsAPattern(const Request& request) const;
    void answer(const Result<DuplicateReport>& result);
    void say(const QString& text);
    void measure();

    OrderDesk& m_desk;
    RecordModel m_model;
    std::unique_ptr<Ui::DuplicatesForm> m_ui;
    QWidget* m_form;
    FormBinder* m_binder = nullptr;
    QScrollArea* m_area = nullptr;
    QHBoxLayout* m_actions = nullptr;
    QHBoxLayout* m_below = nullptr;
    MatchModel* m_matches;
    QPushButton* m_find;
    Waiting* m_waiting;
    look::Label* m_words;
    CustomerTable* m_table;
    CancelToken m_token;
    int m_turn = 0; ///< an answer of an earlier turn is dropped
};

} // namespace lineside

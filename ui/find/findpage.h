#pragma once

#include "ui/find/findform.h"
#include "ui/page/page.h"

class QVBoxLayout;

namespace lineside {

namespace look {
class Label;
}
class CustomerTable;
class MatchModel;
class Waiting;

/// A search by name with what else the caller knows; matches in a table below.
class FindPage : public Page {
    Q_OBJECT

public:
    explicit FindPage(Desk& desk, QWidget* parent = nullptr);
    ~FindPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QList<QWidget*> panes() const override;
    void setName(const PersonName& name);
    /// Focus where typing goes on.
    void take();
    /// Asks for what the fields hold, as Enter does.
    void find(const FindQuery& query);

signals:
    void customerOpened(const QString& customerId);

protected:
    void changeEvent(QEvent* event) override;

private:
    void answer(const Result<QList<Match>>& result);
    void say(const QString& text);
    void measure();

    Desk& m_desk;
    CancelToken m_token;
    int m_turn = 0; ///< an answer of an earlier turn is dropped
    FindForm* m_form;
    MatchModel* m_matches;
    QVBoxLayout* m_lines;
    Waiting* m_waiting;
    look::Label* m_words;
    CustomerTable* m_table;
};

} // namespace lineside

#pragma once

#include "models/ports/desk.h"
#include "ui/page/page.h"

class QPushButton;
class QVBoxLayout;

namespace lineside {

namespace look {
class Label;
}
class Waiting;

/// One look-up from Enter to its answer, in the place where the answer will appear. The window shows it when
/// it takes long or finds nothing; a customer who was found takes its place.
class LookupPage : public Page {
    Q_OBJECT

public:
    explicit LookupPage(Desk& desk, QWidget* parent = nullptr);
    ~LookupPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool canRefresh() const override { return true; }
    /// Whether a caller who is no customer can order.
    void offerOrder(bool offered) { m_offersOrder = offered; }
    void refresh() override;

    /// Looks up; one that still runs is dropped. `others` are offered when nothing is found.
    void lookUp(const Guess& guess, const QList<Guess>& others);
    [[nodiscard]] bool isWaiting() const;
    /// What was asked last.
    [[nodiscard]] const Guess& guess() const { return m_guess; }

signals:
    /// Nobody was found, and the caller wants service.
    void newOrderWanted();
    /// There is something to see: progress, or an answer without a customer.
    void wanted();
    void found(const lineside::Record& record);
    void cancelled();
    /// Another guess that searches by name.
    void nameWanted(const QString& name);

protected:
    void changeEvent(QEvent* event) override;

private:
    void answer(const Result<Record>& result);
    void say(const QString& text, const QString& more);
    void offerOthers();
    void clear();
    void measure();

    Desk& m_desk;
    CancelToken m_token;
    int m_turn = 0; ///< an answer of an earlier turn is dropped
    Guess m_guess;
    QList<Guess> m_others;
    QString m_title;
    QVBoxLayout* m_lines;
    Waiting* m_waiting;
    look::Label* m_words;
    look::Label* m_more;
    QVBoxLayout* m_links;
    QVBoxLayout* m_offers;
    QPushButton* m_again;
    bool m_offersOrder = false;
};

} // namespace lineside

#pragma once

#include "models/wire/requestview.h"
#include "ui/look/icons.h"
#include "ui/review/reviewcontext.h"
#include "ui/review/reviewflow.h"
#include "ui/review/reviewwords.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QTimer>

class QDialogButtonBox;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace lineside {

class OutcomePanel;
class ReviewNotice;
class ReviewPanel;
class XmlView;
namespace look {
class ElidedLabel;
class Line;
} // namespace look

/// Review and send: what is sent, before and after and as XML; asks the service again, lets the agent choose
/// where both sides changed something, sends, compares and says what was not taken. Opening it asks nothing.
/// Show it with open(); it puts the model on what the service holds, so the page has only to follow. Ends
/// accepted when nothing is left to send, else rejected; leaving it loses nothing.
class ReviewDialog : public QDialog {
    Q_OBJECT

public:
    /// Model and desk must outlive the dialog.
    ReviewDialog(RecordModel& model, Desk& desk, ReviewContext context, QWidget* parent = nullptr);
    ReviewDialog(RecordModel& model, Desk& desk, QWidget* parent = nullptr);

    /// Shows what is masked for 20 s.
    void reveal();
    /// Takes everything sensitive off the screen: lock.
    void conceal();
    void setRevealTime(int milliseconds) { m_revealTimer.setInterval(milliseconds); }

    [[nodiscard]] ReviewFlow& flow() { return m_flow; }
    [[nodiscard]] ReviewPanel* panel() const { return m_panel; }
    [[nodiscard]] OutcomePanel* outcome() const { return m_outcome; }
    [[nodiscard]] XmlView* xml() const { return m_xml; }
    [[nodiscard]] ReviewNotice* notice() const { return m_notice; }
    [[nodiscard]] QPushButton* primary() const { return m_primary; }
    [[nodiscard]] QPushButton* cancelButton() const { return m_cancel; }
    /// The footer's words.
    [[nodiscard]] QString status() const;

    void reject() override;

Q_SIGNALS:
    /// The baseline of the model is now this.
    void rebased(const lineside::Record& now);
    /// The service took the changes and was read again. Comes before the dialog closes or shows what was not
    /// taken; the model holds the new baseline, what was not taken as edits, and an empty undo stack.
    void saved(const lineside::Saved& saved);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    QWidget* buildBody();
    QWidget* buildFooter();
    void connectFlow();
    void connectParts();
    void act();
    void follow();
    void followButtons(const ChangeSet& next);
    void followXml(const ChangeSet& next);
    void followReveal();
    void followRoom();
    void followProgress();
    void startProgress();
    [[nodiscard]] QString waitingFor() const;
    [[nodiscard]] wire::Hidden hidden(const ChangeSet& next) const;
    void showOutcome(const Saved& saved);
    void showEnd(look::Mark mark, const QString& text);
    void measure();

    RecordModel& m_model;
    Desk& m_desk;
    ReviewContext m_context;
    ReviewWords m_words;
    ReviewFlow m_flow;
    QTimer m_revealTimer;
    QTimer m_ticks;
    QElapsedTimer m_clock;
    QStackedWidget* m_pages = nullptr;
    QTabBar* m_tabs = nullptr;
    ReviewPanel* m_panel = nullptr;
    look::Line* m_line = nullptr;
    XmlView* m_xml = nullptr;
    OutcomePanel* m_outcome = nullptr;
    ReviewNotice* m_notice = nullptr;
    look::ElidedLabel* m_status = nullptr;
    QDialogButtonBox* m_buttons = nullptr;
    QPushButton* m_primary = nullptr;
    QPushButton* m_cancel = nullptr;
};

} // namespace lineside

#pragma once

#include "models/wire/requestview.h"
#include "ui/look/icons.h"
#include "ui/outgoing/reviewcontext.h"
#include "ui/outgoing/reviewwords.h"

#include <QDialog>
#include <QTimer>

class QDialogButtonBox;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QVBoxLayout;

namespace lineside {

class ReviewNotice;
class ReviewPanel;
class WaitClock;
class XmlView;
namespace look {
class ElidedLabel;
class Line;
} // namespace look

/// What reviews have in common: at the left what is sent, at the right the XML, one behind a tab where there
/// is no room; a notice, and a footer with the progress and two buttons. What is masked shows for 20 s. Show
/// it with open().
class ReviewFrame : public QDialog {
    Q_OBJECT

public:
    /// Shows what is masked for 20 s; not while Sight is covered.
    void reveal();
    /// Takes everything sensitive off the screen: lock.
    void conceal();
    void setRevealTime(int milliseconds) { m_revealTimer.setInterval(milliseconds); }

    [[nodiscard]] ReviewPanel* panel() const { return m_panel; }
    [[nodiscard]] XmlView* xml() const { return m_xml; }
    [[nodiscard]] ReviewNotice* notice() const { return m_notice; }
    [[nodiscard]] QPushButton* primary() const { return m_primary; }
    [[nodiscard]] QPushButton* cancelButton() const { return m_cancel; }
    /// The footer's words.
    [[nodiscard]] QString status() const;

protected:
    /// `partName` stands on the tab of the left part. The form must outlive the dialog.
    ReviewFrame(const FormSchema& form, ReviewContext context, const QString& partName, QWidget* parent);

    /// The primary button, or Ctrl+Return.
    virtual void act() = 0;
    /// Something was revealed or masked again.
    virtual void followReveal() = 0;

    [[nodiscard]] const ReviewContext& context() const { return m_context; }
    [[nodiscard]] const ReviewWords& words() const { return m_words; }
    [[nodiscard]] QStackedWidget* pages() const { return m_pages; }
    [[nodiscard]] QTabBar* tabs() const { return m_tabs; }
    /// A strip above the notice.
    void addStrip(QWidget* strip);
    /// The XML of an envelope, with the bullets that these changes need.
    void showXml(const QByteArray& envelope, const ChangeSet& next);
    /// The eye is there when bullets stand for something.
    void showEye(const ChangeSet& next, bool more = false);
    /// Words of a call under way, when the WaitClock says so. `anew` counts from here.
    void showBusy(const QString& words, bool anew = false);
    void showIdle(const QString& words);
    /// The usual size, within the window that it stands over.
    void takeRoom();

    /// A key that is held answers one question, not the next one that appears under it.
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildBody(const QString& partName);
    QWidget* buildFooter();
    void connectParts();
    [[nodiscard]] wire::Hidden hidden(const ChangeSet& next) const;
    void followRoom();
    void measure();

    ReviewContext m_context;
    ReviewWords m_words;
    QTimer m_revealTimer;
    WaitClock* m_wait;
    QVBoxLayout* m_lines = nullptr;
    QStackedWidget* m_pages = nullptr;
    QTabBar* m_tabs = nullptr;
    ReviewPanel* m_panel = nullptr;
    look::Line* m_line = nullptr;
    XmlView* m_xml = nullptr;
    ReviewNotice* m_notice = nullptr;
    look::ElidedLabel* m_status = nullptr;
    QDialogButtonBox* m_buttons = nullptr;
    QPushButton* m_primary = nullptr;
    QPushButton* m_cancel = nullptr;
};

} // namespace lineside

#pragma once

#include <QWidget>

namespace lineside {

class RecordModel;
namespace look {
class Message;
}

/// One line of a review about edits that may not be made any more: they are not sent and stay in the form,
/// until they are reverted, which it offers. Hidden where there are none.
class HeldEdits : public QWidget {
    Q_OBJECT

public:
    /// The model must outlive it.
    HeldEdits(RecordModel& model, QWidget* parent);

protected:
    void changeEvent(QEvent* event) override;

private:
    void follow();
    void revert();
    void measure();

    RecordModel& m_model;
    look::Message* m_message;
};

} // namespace lineside

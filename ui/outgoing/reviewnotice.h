#pragma once

#include "ui/look/alert.h"
#include "ui/look/icons.h"
#include "ui/words/failurewords.h"

class QPushButton;

namespace lineside {

namespace look {
class IconLabel;
class Label;
} // namespace look

/// What happened, above the footer, with the details for support behind a link. Hidden while there is nothing
/// to say.
class ReviewNotice : public look::AlertWidget {
    Q_OBJECT

public:
    explicit ReviewNotice(QWidget* parent = nullptr);

    void tell(look::Mark mark, const FailureWords& words);
    void clear();
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void measure();

    look::IconLabel* m_icon;
    look::Label* m_text;
    look::Label* m_details;
    QPushButton* m_link;
};

} // namespace lineside

#pragma once

#include "ui/forms/issuemodel.h"

#include <QListView>

namespace lineside {

/// Shows issues, as a panel of their own or as links below something else; a click or Enter asks to jump to
/// the field. Ctrl+Return is left to the window.
class IssueList : public QListView {
    Q_OBJECT

public:
    enum class Place : quint8 { Panel, Links };

    IssueList(IssueModel* model, Place place, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void jumpAsked(lineside::ElementId id);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void jump(const QModelIndex& index);
    void measure();

    Place m_place;
};

} // namespace lineside

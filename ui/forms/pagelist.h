#pragma once

#include "ui/look/icons.h"

#include <QAbstractListModel>
#include <QListView>

#include <optional>

namespace lineside {

/// The pages of a customer, each with a count and the worst mark of what is in it.
class PageListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { CountRole = Qt::UserRole, MarkRole, LeadingRole };
    struct Page {
        QString title;
        int count = 0;
        std::optional<look::Mark> mark;
        friend bool operator==(const Page&, const Page&) = default;
    };

    using QAbstractListModel::QAbstractListModel;

    /// Marks before the titles, all of which then begin at one edge.
    void setLeadingMarks(bool leading) { m_leading = leading; }
    void setPages(const QList<Page>& pages);
    [[nodiscard]] const QList<Page>& pages() const { return m_pages; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<Page> m_pages;
    bool m_leading = false;
};

/// The list at the left: a click, the arrows, Home and End change the page at once.
class PageList : public QListView {
    Q_OBJECT

public:
    explicit PageList(PageListModel* model, QWidget* parent = nullptr);

    [[nodiscard]] int page() const { return currentIndex().row(); }
    void setPage(int row);

    /// Marks the page that is shown already.
    void followPage(int row);
    /// As high as all its rows.
    [[nodiscard]] int wholeHeight() const;
    /// At least so wide, and up to a third more where the titles are longer.
    [[nodiscard]] int widthFor(int least) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pageChanged(int row);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void changeEvent(QEvent* event) override;

private:
    void measure();
};

} // namespace lineside

#pragma once

#include <QList>
#include <QWidget>

class QStackedWidget;

namespace lineside {

namespace look {
class TabBar;
class TabStrip;
} // namespace look
class Page;

/// The document tabs and the pages below them. Owns its pages; the first one stays.
class PageTabs : public QWidget {
    Q_OBJECT

public:
    explicit PageTabs(QWidget* parent = nullptr);
    ~PageTabs() override;

    /// At the end, or in the place of another page, which is deleted.
    void add(Page* page, bool inFront, Page* inPlaceOf = nullptr);
    /// Deletes the page. Not the first one.
    void remove(Page* page);
    void show(Page* page);
    void showAt(int index);
    /// Round the tabs by a number of steps.
    void step(int by);

    [[nodiscard]] Page* current() const;
    [[nodiscard]] Page* at(int index) const;
    [[nodiscard]] int count() const;
    [[nodiscard]] QList<Page*> pages() const;
    /// The page of that customer; null when there is none.
    [[nodiscard]] Page* customer(const QString& id) const;
    [[nodiscard]] QWidget* bar() const;

signals:
    void currentChanged();
    void closeWanted(lineside::Page* page);
    /// Title or changes of a page are others.
    void pageChanged(lineside::Page* page);

private:
    void describe(Page* page);
    [[nodiscard]] int indexOf(const Page* page) const;

    look::TabStrip* m_strip;
    look::TabBar* m_bar;
    QStackedWidget* m_stack;
    QList<Page*> m_pages; ///< in the order of the tabs
};

} // namespace lineside

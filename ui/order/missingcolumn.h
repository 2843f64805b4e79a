#pragma once

#include <QWidget>

namespace lineside {

class IssueList;
class PageList;
namespace look {
class Label;
}

/// The column at the left of an order: its sections, and below them what is still missing or to mend.
class MissingColumn : public QWidget {
    Q_OBJECT

public:
    /// Takes both lists.
    MissingColumn(PageList* sections, IssueList* missing, QWidget* parent);

    void show(int missing, int wrong);
    /// All sections are in view while that leaves some of the height for what is missing.
    void measure(bool wide, int height);

private:
    PageList* m_sections;
    IssueList* m_missing;
    look::Label* m_title;
    look::Label* m_count;
};

} // namespace lineside

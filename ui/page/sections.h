#pragma once

#include "models/schema/groups.h"

#include <QWidget>

#include <functional>

namespace lineside {

/// A form in sections, one shown at a time or all below each other, as a RecordPage sees it.
class Sections {
public:
    Sections() = default;
    Sections(const Sections&) = delete;
    Sections& operator=(const Sections&) = delete;
    virtual ~Sections() = default;

    /// The form itself.
    [[nodiscard]] virtual QWidget& body() = 0;
    [[nodiscard]] virtual int sectionCount() const = 0;
    [[nodiscard]] virtual QString sectionTitle(int section) const = 0;
    /// The section that a widget stands in; -1 for none.
    [[nodiscard]] virtual int sectionWith(const QWidget* widget) const = 0;
    /// The section in which all of a group stands; -1 for none.
    [[nodiscard]] virtual int sectionWith(const schema::Group& group) const = 0;
    /// Makes what is made when it is first shown.
    virtual void complete() {}

    [[nodiscard]] virtual int currentSection() const = 0;
    virtual void showSection(int section) = 0;
    /// Where the focus goes in a section that is opened.
    [[nodiscard]] virtual QWidget* firstFieldIn(int section) = 0;
    /// Where the focus goes for a list that has no field of its own.
    [[nodiscard]] virtual QWidget* listIn(int section) { return firstFieldIn(section); }
    /// Shows the section of a field and scrolls it and its message into view.
    virtual void showField(QWidget* field) = 0;

    /// Sizes of everything; `stacked`: one column, `narrow`: what is beside it leaves little.
    virtual void measure(bool stacked, bool narrow, int columnWidth) = 0;

    /// Called whenever another section is in view.
    void onSectionShown(std::function<void(int)> shown) { m_shown = std::move(shown); }

protected:
    void tellShown(int section) const {
        if (m_shown)
            m_shown(section);
    }

private:
    std::function<void(int)> m_shown;
};

} // namespace lineside

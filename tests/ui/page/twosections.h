#pragma once

#include "ui/fields/numberfield.h"
#include "ui/page/recordpage.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

/// A page of a record as small as one can be: two sections, one shown at a time.
namespace lineside::test {

using namespace Qt::StringLiterals;

class TwoSections : public QStackedWidget, public Sections {
public:
    enum Section { First, Second, Count };

    explicit TwoSections(QWidget* parent) : QStackedWidget(parent) {
        auto* first = new QFormLayout;
        add(first, "Customer/Email", new QLineEdit);
        add(first, "Customer/PhysicalAddress/Zip", new QLineEdit);
        auto* second = new QFormLayout;
        add(second, "Customer/AutoPaymentAccountID", new NumberField);
        for (QFormLayout* rows : {first, second}) {
            auto* section = new QWidget;
            section->setLayout(rows);
            addWidget(section);
        }
    }

    [[nodiscard]] QWidget& body() override { return *this; }
    [[nodiscard]] int sectionCount() const override { return Count; }
    [[nodiscard]] QString sectionTitle(int section) const override {
        return section == First ? u"First"_s : u"Second"_s;
    }
    [[nodiscard]] int sectionWith(const QWidget* field) const override {
        for (int section = 0; section < count(); ++section) {
            if (field && widget(section)->isAncestorOf(field))
                return section;
        }
        return -1;
    }
    [[nodiscard]] int sectionWith(const schema::Group& /*group*/) const override { return -1; }
    [[nodiscard]] int currentSection() const override { return currentIndex(); }
    void showSection(int section) override {
        setCurrentIndex(section);
        tellShown(section);
    }
    [[nodiscard]] QWidget* firstFieldIn(int section) override {
        return widget(section)->findChild<QLineEdit*>();
    }
    void showField(QWidget* field) override { showSection(sectionWith(field)); }
    void measure(bool stacked, bool /*narrow*/, int columnWidth) override {
        isStacked = stacked;
        column = columnWidth;
    }

    bool isStacked = false;
    int column = 0;

private:
    static void add(QFormLayout* rows, const char* element, QWidget* field) {
        field->setProperty("element", QString::fromLatin1(element));
        rows->addRow(u"@"_s, field);
    }
};

class SmallPage : public RecordPage {
public:
    SmallPage()
        : RecordPage(FormSchema::customer(),
                     {u"part"_s, u"Part"_s, u"Parts"_s, u"issues"_s, IssueList::Place::Links, {}, {}},
                     nullptr) {
        makeList();
        form = new TwoSections(this);
        makeIssues();
        m_count = makeFooter()->addCount(look::Mark::Refuse, FooterBar::Weight::Strong, u"problemCount"_s);
        footer()->addStatus();
        finishFooter(u"Review"_s);
        join(*form, {}, nullptr, list(), issues());
        connect(m_count.button(), &QPushButton::clicked, this, [this] { openIssues(m_count.button()); });
        makeFieldActions();
        makeSectionActions();
        startFollowing();
    }

    [[nodiscard]] QString title() const override { return u"Small"_s; }
    [[nodiscard]] bool canReview() const override { return isModified(); }
    [[nodiscard]] const QList<PageListModel::Page>& shownSections() const { return listModel()->pages(); }

    TwoSections* form = nullptr;

protected:
    void followIssues() override {
        QList<Issue> links;
        for (const ElementId id : stops().atLeast(Severity::Missing))
            links.append({Issue::Kind::Link, id, look::Mark::Refuse, schema::path(id), {}, {}});
        issueModel()->setIssues(links);
        m_count.show(int(links.size()), QString::number(links.size()));
        reviewButton()->setEnabled(isModified());
    }
    void dressSections(QList<PageListModel::Page>& sections) override {
        for (const ElementId id : stops().atLeast(Severity::Missing))
            ++sections[sectionOf(id)].count;
    }
    void takeRoom(const Room& room) override {
        issues()->setVisible(!room.isStacked());
        form->measure(room.isStacked(), !room.isWide(), room.column);
    }
    [[nodiscard]] QList<QWidget*> middlePanes() const override {
        return {form->firstFieldIn(form->currentSection())};
    }
    [[nodiscard]] QByteArray draftView() const override { return QByteArray::number(form->currentSection()); }
    void takeDraftView(const QByteArray& view) override {
        showSection(view.toInt());
        follow();
    }

private:
    FooterCount m_count;
};

} // namespace lineside::test

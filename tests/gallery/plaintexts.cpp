#include "tests/gallery/plaintexts.h"

#include "models/formats/country.h"
#include "models/formats/state.h"

#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QRegularExpression>
#include <QSet>
#include <QTabBar>
#include <QWidget>

#include <array>

namespace lineside::gallery {
namespace {

using namespace Qt::StringLiterals;

constexpr int mostRows = 60;

const QRegularExpression& letters() {
    static const QRegularExpression words(u"\\p{L}{2,}"_s);
    return words;
}

QSet<QString> wordsOf(const QString& text) {
    QSet<QString> found;
    auto each = letters().globalMatch(text);
    while (each.hasNext())
        found.insert(each.next().captured());
    return found;
}

const QSet<QString>& values() {
    static const QSet<QString> known = [] {
        QFile file(u"" LINESIDE_VALUES ""_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("The list of values can't be read.");
        QSet<QString> words = wordsOf(QString::fromUtf8(file.readAll()));
        for (const UspsState& state : uspsStates())
            words += wordsOf(state.name.toString()) + wordsOf(state.code.toString());
        for (const Country& country : countries())
            words += wordsOf(country.name.toString()) + wordsOf(country.alpha3.toString());
        return words;
    }();
    return known;
}

/// What stands in no bracket.
QString outside(const QString& text) {
    static const QRegularExpression tag(u"<[^<>]*>"_s);
    QString bare = text;
    bare.remove(tag);
    QString plain;
    int depth = 0;
    for (const QChar letter : std::as_const(bare)) {
        if (letter == u'[')
            ++depth;
        else if (letter == u']')
            --depth;
        else if (depth == 0)
            plain += letter;
    }
    return plain;
}

class Search {
public:
    explicit Search(const QWidget& shown) {
        note(shown, shown.windowTitle());
        look(shown);
        const QList<QWidget*> children = shown.findChildren<QWidget*>();
        for (const QWidget* child : children) {
            if (child->isVisibleTo(&shown))
                look(*child);
        }
    }

    QStringList found() const { return m_found; }

private:
    void look(const QWidget& widget) {
        for (const char* name :
             {"text", "title", "placeholderText", "toolTip", "accessibleName", "suffix", "statusTip"})
            readProperty(widget, name);
        for (const QAction* action : widget.actions())
            note(widget, action->text());
        if (const auto* combo = qobject_cast<const QComboBox*>(&widget)) {
            for (int i = 0; i < std::min(combo->count(), mostRows); ++i)
                note(widget, combo->itemText(i));
        }
        if (const auto* tabs = qobject_cast<const QTabBar*>(&widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                note(widget, tabs->tabText(i));
        }
        if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget))
            readCells(*view);
    }

    void readProperty(const QWidget& widget, const char* name) {
        const bool typed =
            qstrcmp(name, "text") == 0 && (widget.inherits("QLineEdit") || widget.inherits("QSpinBox"));
        if (!typed)
            note(widget, widget.property(name).toString());
    }

    void readCells(const QAbstractItemView& view) {
        const QAbstractItemModel* model = view.model();
        for (int column = 0; model && column < model->columnCount(); ++column) {
            note(view, model->headerData(column, Qt::Horizontal).toString());
            for (int row = 0; row < std::min(model->rowCount(), mostRows); ++row)
                note(view, model->index(row, column).data().toString());
        }
    }

    void note(const QWidget& widget, const QString& text) {
        const QSet<QString> plain = wordsOf(outside(text)) - values();
        if (plain.isEmpty())
            return;
        const QString where = widget.objectName().isEmpty()
                                  ? QString::fromLatin1(widget.metaObject()->className())
                                  : widget.objectName();
        const QString line = u"%1: %2"_s.arg(where, text.simplified());
        if (!m_found.contains(line))
            m_found.append(line);
    }

    QStringList m_found;
};

} // namespace

QStringList plainTexts(const QWidget& shown) {
    return Search(shown).found();
}

} // namespace lineside::gallery

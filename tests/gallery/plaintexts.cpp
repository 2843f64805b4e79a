#include "tests/gallery/plaintexts.h"

#include "models/formats/country.h"
#include "models/formats/state.h"

#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTabBar>
#include <QWidget>

#include <algorithm>

namespace lineside::gallery {
namespace {

using namespace Qt::StringLiterals;

constexpr int mostRows = 60;

const QRegularExpression& letters() {
    static const QRegularExpression words(u"\\p{L}{2,}"_s);
    return words;
}

void addTexts(const QJsonValue& value, QStringList& texts) {
    if (value.isString())
        texts.append(value.toString());
    for (const QJsonValue& item : value.isObject()
                                      ? QJsonArray::fromVariantList(value.toObject().toVariantMap().values())
                                      : value.toArray())
        addTexts(item, texts);
}

QByteArray contents(const QString& name) {
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The values of the galleries can't be read.");
    return file.readAll();
}

/// Longest first: "Talk and 5 GB" before "Talk".
const QStringList& values() {
    static const QStringList all = [] {
        QStringList texts;
        addTexts(QJsonDocument::fromJson(contents(u":/catalog/sample.json"_s)).object(), texts);
        for (const QString& line : QString::fromUtf8(contents(u"" LINESIDE_VALUES ""_s)).split(u'\n')) {
            if (!line.startsWith(u'#'))
                texts.append(line.trimmed());
        }
        for (const UspsState& state : uspsStates())
            texts += {state.name.toString(), state.code.toString()};
        for (const Country& country : countries())
            texts += {country.name.toString(), country.alpha3.toString()};
        texts.removeAll(QString());
        std::sort(texts.begin(), texts.end(),
                  [](const QString& a, const QString& b) { return a.size() > b.size(); });
        return texts;
    }();
    return all;
}

/// What stands in no bracket.
QString outside(const QString& text) {
    static const QRegularExpression tag(u"<[^<>]*>"_s);
    const QString untagged = QString(text).remove(tag);
    QString plain;
    int depth = 0;
    for (const QChar letter : untagged) {
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
        const auto* view = qobject_cast<const QAbstractItemView*>(&widget);
        if (view && !widget.inherits("QHeaderView"))
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
        QString plain = outside(text);
        for (const QString& value : values()) {
            if (!plain.contains(letters()))
                return;
            plain.replace(value, u" "_s);
        }
        if (!plain.contains(letters()))
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

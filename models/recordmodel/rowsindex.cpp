#include "models/recordmodel/rowsindex.h"

#include "models/formats/signs.h"

#include <algorithm>
#include <numeric>

namespace lineside {
namespace {

bool isFigure(QStringView text) {
    return !text.isEmpty() && text.size() <= 18 &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// Whole numbers by value: without leading zeros the longer one is larger. All else letter by letter.
int compareKeys(QStringView a, QStringView b) {
    if (isFigure(a) && isFigure(b)) {
        const auto bare = [](QStringView text) {
            while (text.size() > 1 && text.front() == u'0')
                text = text.sliced(1);
            return text;
        };
        const QStringView x = bare(a), y = bare(b);
        if (x.size() != y.size())
            return x.size() < y.size() ? -1 : 1;
        return x.compare(y);
    }
    return a.compare(b);
}

} // namespace

void RowsIndex::setRows(const Rows& rows) {
    beginResetModel();
    m_rows = rows;
    m_folded.reset();
    if (m_column >= int(m_rows.columns().size()))
        m_column = -1;
    reorder();
    endResetModel();
}

void RowsIndex::setFilter(const QString& text) {
    const QString filter = text.simplified().toCaseFolded();
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    reorder();
    endResetModel();
}

void RowsIndex::sort(int column, Qt::SortOrder order) {
    if (column == m_column && order == m_direction)
        return;
    beginResetModel();
    m_column = column < columnCount() ? column : -1;
    m_direction = order;
    reorder();
    endResetModel();
}

void RowsIndex::fold() {
    if (m_folded)
        return;
    Folded folded;
    const int columns = int(m_rows.columns().size());
    folded.starts.reserve(std::size_t(m_rows.count()) * std::size_t(columns) + 1);
    for (int row = 0; row < m_rows.count(); ++row) {
        for (int column = 0; column < columns; ++column) {
            folded.starts.push_back(quint32(folded.text.size()));
            folded.text += m_rows.text(row, column);
            folded.text += u'\n';
        }
    }
    folded.starts.push_back(quint32(folded.text.size()));
    // Folding as a whole is fast; the rare text that changes its length is folded cell by cell.
    QString whole = folded.text.toCaseFolded();
    if (whole.size() == folded.text.size()) {
        folded.text = std::move(whole);
    } else {
        QString text;
        for (std::size_t i = 0; i + 1 < folded.starts.size(); ++i) {
            const QString cell =
                folded.text.mid(folded.starts[i], folded.starts[i + 1] - folded.starts[i]).toCaseFolded();
            folded.starts[i] = quint32(text.size());
            text += cell;
        }
        folded.starts.back() = quint32(text.size());
        folded.text = std::move(text);
    }
    m_folded = std::move(folded);
}

QStringView RowsIndex::key(int row, int column) const {
    const auto columns = std::size_t(m_rows.columns().size());
    const std::size_t at = std::size_t(row) * columns + std::size_t(column);
    const quint32 start = m_folded->starts[at];
    return QStringView(m_folded->text).sliced(start, m_folded->starts[at + 1] - start - 1);
}

bool RowsIndex::matches(int row, const QStringList& words) const {
    const auto columns = std::size_t(m_rows.columns().size());
    const quint32 start = m_folded->starts[std::size_t(row) * columns];
    const quint32 end = m_folded->starts[(std::size_t(row) + 1) * columns];
    const QStringView text = QStringView(m_folded->text).sliced(start, end - start);
    return std::all_of(words.cbegin(), words.cend(),
                       [&](const QString& word) { return text.contains(word); });
}

void RowsIndex::reorder() {
    m_order.resize(std::size_t(m_rows.count()));
    std::iota(m_order.begin(), m_order.end(), 0);
    if (m_filter.isEmpty() && m_column < 0)
        return;
    fold();
    if (!m_filter.isEmpty()) {
        const QStringList words = m_filter.split(u' ');
        std::erase_if(m_order, [&](int row) { return !matches(row, words); });
    }
    if (m_column < 0)
        return;
    const bool down = m_direction == Qt::DescendingOrder;
    std::stable_sort(m_order.begin(), m_order.end(), [&](int a, int b) {
        const QStringView x = key(a, m_column), y = key(b, m_column);
        if (x.isEmpty() || y.isEmpty())
            return !x.isEmpty() && y.isEmpty();
        const int way = compareKeys(x, y);
        return down ? way > 0 : way < 0;
    });
}

int RowsIndex::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_order.size());
}

int RowsIndex::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.columns().size());
}

QVariant RowsIndex::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    return withMarks(m_rows.text(sourceRow(index.row()), index.column()).toString());
}

QVariant RowsIndex::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    return m_rows.columns().value(section);
}

} // namespace lineside

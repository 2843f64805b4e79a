#pragma once

#include "models/recordmodel/formcontent.h"

#include <QStringList>

namespace lineside {

/// Reads the bytes of saveForm(), once they are a map: all that this version knows and whose documents are
/// there, the rest to be kept as it is.
class FormReader {
public:
    FormReader(const FormSchema& form, Documents documents)
        : m_form(form)
        , m_documents(std::move(documents)) {}

    /// False for another form, or for no form of Lineside.
    bool read(QCborMap map);
    [[nodiscard]] FormContent content() const;
    /// Paths of edits and lists that this version does not know.
    [[nodiscard]] QStringList unknown() const;

private:
    void readBaseline(const QCborMap& map);
    void readGround(const QCborMap& map);
    template <typename Take>
    QCborMap readValues(const QCborMap& map, Take take) const;
    template <typename Take>
    QCborMap readGroups(const QCborMap& map, bool sent, Take take) const;
    QCborMap readEdits(const QCborMap& map);
    [[nodiscard]] std::optional<Entry> entryOf(const FormRow& row, const QCborArray& edit) const;

    const FormSchema& m_form;
    Documents m_documents;
    QString m_key;
    Record m_baseline;
    Ground m_ground;
    Entries m_edits;
    Lists m_lists;
    KeptParts m_kept;
    bool m_mirrored = false;
};

} // namespace lineside

#include "ui/fields/secretmime.h"

#include <QGuiApplication>
#include <QMimeData>

#if defined(Q_OS_MACOS) && QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
#include <QUtiMimeConverter>
#endif

namespace lineside {

namespace {

using namespace Qt::StringLiterals;

const QString kdeHint = u"x-kde-passwordManagerHint"_s;
const QString concealed = u"application/x-nspasteboard-concealed-type"_s;

/// As Qt names a format that Windows registers by its name.
QString windowsFormat(const QString& name) {
    return u"application/x-qt-windows-mime;value=\"%1\""_s.arg(name);
}

#if defined(Q_OS_MACOS) && QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)

/// Gives `concealed` the name that nspasteboard.org asks for. Earlier versions of Qt have no way to.
class ConcealedType : public QUtiMimeConverter {
public:
    QString utiForMime(const QString& mime) const override {
        return mime == concealed ? u"org.nspasteboard.ConcealedType"_s : QString();
    }
    QString mimeForUti(const QString& uti) const override {
        return uti == "org.nspasteboard.ConcealedType"_L1 ? concealed : QString();
    }
    QList<QByteArray> convertFromMime(const QString&, const QVariant& data, const QString&) const override {
        return {data.toByteArray()};
    }
    QVariant convertToMime(const QString&, const QList<QByteArray>& data, const QString&) const override {
        return data.value(0);
    }
};

/// Known to Qt from the first copy on; the application owns it.
void nameConcealedType() {
    static const auto* type = new ConcealedType;
    Q_UNUSED(type)
}

#else

void nameConcealedType() {}

#endif

} // namespace

QMimeData* secretMime(const QString& text) {
    nameConcealedType();
    const QByteArray no(4, '\0'); // a DWORD of 0
    auto* data = new QMimeData;
    data->setText(text);
    data->setData(kdeHint, "secret");
    data->setData(windowsFormat(u"ExcludeClipboardContentFromMonitorProcessing"_s), no);
    data->setData(windowsFormat(u"CanIncludeInClipboardHistory"_s), no);
    data->setData(windowsFormat(u"CanUploadToCloudClipboard"_s), no);
    data->setData(concealed, "1");
    return data;
}

bool isSecretMime(const QMimeData* data) {
    return data && data->hasFormat(kdeHint);
}

} // namespace lineside

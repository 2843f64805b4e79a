#include "app/program/signinwords.h"

#include <QCoreApplication>

namespace lineside {
namespace {

using namespace Qt::StringLiterals;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(signIn)
};

QString hostOf(const QUrl& address) {
    const QString host = address.host(QUrl::FullyEncoded);
    return address.port() < 0 ? host : u"%1:%2"_s.arg(host, QString::number(address.port()));
}

} // namespace

QuestionDialog::Words hostQuestion(const QUrl& address) {
    return {.title = Texts::tr("Sign in"),
            .text = Texts::tr("Sign in to %1 for the first time?").arg(hostOf(address)),
            .note = Texts::tr("Nothing was sent there yet. Whoever runs it gets your password: go on only if "
                              "this is the address that you were given."),
            .yes = Texts::tr("Sign in"),
            .no = Texts::tr("Don't sign in")};
}

} // namespace lineside

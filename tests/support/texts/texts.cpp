// Linked into every test program. Gives them the English plurals, as the program has them; and a program that
// asks for a text that lupdate does not find in the sources, or finds in another context, ends with a
// failure: that text could never be translated. With LINESIDE_TEXTS=xx in the environment it speaks the
// pseudo-language instead.
#include <QCoreApplication>
#include <QSet>
#include <QTranslator>

#include <cstdio>
#include <cstdlib>
#include <mutex>

namespace {

bool failed = false;

/// After everything else, so that a test's own failures are seen too.
void endAsFailed() {
    if (failed)
        std::_Exit(70);
}

class Texts : public QTranslator {
public:
    Texts() {
        const bool pseudo = qEnvironmentVariable("LINESIDE_TEXTS") == QLatin1StringView("xx");
        const bool found = m_all.load(QStringLiteral(LINESIDE_TEXTS_XX)) &&
                           m_english.load(QStringLiteral(LINESIDE_TEXTS_EN));
        m_language = pseudo ? &m_all : &m_english;
        if (!found)
            qFatal("The translations of the build can't be read.");
        std::atexit(endAsFailed);
    }

    [[nodiscard]] bool isEmpty() const override { return false; }

    [[nodiscard]] QString translate(const char* context, const char* source, const char* note,
                                    int n) const override {
        if (isOurs(context) && source && *source && m_all.translate(context, source, note, n).isNull())
            say(context, source);
        return m_language->translate(context, source, note, n);
    }

private:
    /// Qt's own contexts are names of its classes.
    static bool isOurs(const char* context) {
        const bool qt = context[0] == 'Q' && (context[1] < 'a' || context[1] > 'z');
        return *context && !qt && qstrcmp(context, "CloseButton") != 0;
    }

    void say(const char* context, const char* source) const {
        const std::lock_guard guard(m_lock);
        failed = true;
        const QByteArray key = QByteArray(context) + '\n' + source;
        if (m_said.contains(key))
            return;
        m_said.insert(key);
        std::fprintf(stderr, "FAIL! : lupdate does not find \"%s\" in the context \"%s\"\n", source, context);
    }

    QTranslator m_all, m_english;
    const QTranslator* m_language = nullptr;
    mutable std::mutex m_lock;
    mutable QSet<QByteArray> m_said;
};

void install() {
    static Texts texts;
    QCoreApplication::installTranslator(&texts);
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(install)

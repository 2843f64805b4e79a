#pragma once

#include <QByteArray>

#include <memory>

namespace lineside::api {

/// Turns the bytes of a reply back into the document, piece by piece: as they are (identity), or gzip. It
/// never makes more than `pieceSize` bytes at once, so its user can stop a bomb at a limit of its own.
class Inflater {
public:
    enum class Coding : quint8 { Identity, Gzip };
    enum class Step : quint8 { Piece, NeedsInput, Bad };
    static constexpr qsizetype pieceSize = qsizetype(64) * 1024;

    explicit Inflater(Coding coding);
    ~Inflater();
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    /// Takes the next bytes; call pull() until NeedsInput before the next push.
    void push(QByteArray bytes);
    /// Piece: `piece` holds the next bytes. Bad: the bytes are no gzip; nothing more will come.
    [[nodiscard]] Step pull(QByteArray& piece);
    /// True when nothing of the coding is missing: gzip ends in a check sum that was right.
    [[nodiscard]] bool isComplete() const;

private:
    class Gzip;
    QByteArray m_input;
    std::unique_ptr<Gzip> m_gzip; ///< none for identity
};

} // namespace lineside::api

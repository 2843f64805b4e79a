#include "app/api/inflater.h"

#include <zlib.h>

namespace lineside::api {

class Inflater::Gzip {
public:
    Gzip() { m_ready = inflateInit2(&m_stream, 16 + MAX_WBITS) == Z_OK; }
    ~Gzip() { inflateEnd(&m_stream); }
    Gzip(const Gzip&) = delete;
    Gzip& operator=(const Gzip&) = delete;

    void setInput(const QByteArray& bytes) {
        m_stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.constData()));
        m_stream.avail_in = uInt(bytes.size());
    }

    Step pull(QByteArray& piece) {
        piece.resize(pieceSize);
        m_stream.next_out = reinterpret_cast<Bytef*>(piece.data());
        m_stream.avail_out = uInt(pieceSize);
        while (m_ready && m_stream.avail_out > 0 && (m_stream.avail_in > 0 || m_hasMore)) {
            // A gzip file may be several members one after the other (RFC 1952, 2.2).
            if (m_atEnd && m_stream.avail_in == 0)
                break;
            if (m_atEnd)
                inflateReset(&m_stream);
            const int result = inflate(&m_stream, Z_NO_FLUSH);
            if (result == Z_BUF_ERROR)
                break;
            m_atEnd = result == Z_STREAM_END;
            m_ready = m_atEnd || result == Z_OK;
        }
        m_hasMore = m_stream.avail_out == 0;
        piece.truncate(pieceSize - qsizetype(m_stream.avail_out));
        if (!piece.isEmpty())
            return Step::Piece;
        return m_ready ? Step::NeedsInput : Step::Bad;
    }

    [[nodiscard]] bool isComplete() const { return m_ready && m_atEnd; }

private:
    z_stream m_stream{};
    bool m_ready = false;
    bool m_atEnd = false;
    bool m_hasMore = false; ///< the last piece was full: zlib may hold more without further input
};

Inflater::Inflater(Coding coding) : m_gzip(coding == Coding::Gzip ? std::make_unique<Gzip>() : nullptr) {}

Inflater::~Inflater() = default;

void Inflater::push(QByteArray bytes) {
    m_input = std::move(bytes);
    if (m_gzip)
        m_gzip->setInput(m_input);
}

Inflater::Step Inflater::pull(QByteArray& piece) {
    if (m_gzip)
        return m_gzip->pull(piece);
    if (m_input.isEmpty())
        return Step::NeedsInput;
    piece = m_input.left(pieceSize);
    m_input.remove(0, pieceSize);
    return Step::Piece;
}

bool Inflater::isComplete() const {
    return !m_gzip || m_gzip->isComplete();
}

} // namespace lineside::api

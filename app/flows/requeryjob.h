#pragma once

#include "models/ports/desk.h"

namespace lineside {

/// The RequeryStory of a desk, which must outlive it.
class RequeryJob : public RequeryStory {
    Q_OBJECT

public:
    explicit RequeryJob(Desk& desk) : m_desk(desk) {}

    [[nodiscard]] bool isAsking() const override { return m_asking; }
    [[nodiscard]] const std::optional<Result<Record>>& answer() const override { return m_answer; }
    void ask(const QString& customerId) override;
    void cancel() override;

private:
    Desk& m_desk;
    CancelToken m_cancel;
    std::optional<Result<Record>> m_answer;
    int m_call = 0; ///< answers to earlier calls are not waited for
    bool m_asking = false;
};

} // namespace lineside

#pragma once

#include "app/program/program.h"
#include "tests/tour/touroptions.h"
#include "tests/tour/transcript.h"

namespace lineside {
class CustomerPage;
}

namespace lineside::tour {

/// The main job, step by step, on a program that was started. Each step leaves a numbered picture.
class Tour {
public:
    Tour(Program& program, Options options, const Transcript& transcript);
    /// Throws StepFailed, after a picture of where it failed.
    void run();

private:
    void steps();
    void signIn();
    void lookUp(const QString& text, const QString& how);
    void edit();
    void reviewAndSend(const QString& picture);
    void compare();
    void putBack();
    void order();
    void unlockDrafts();
    void signOut();
    void shoot(const QString& name);
    void write(const QString& fieldName, const QString& text);
    [[nodiscard]] CustomerPage* page();
    [[nodiscard]] QWidget* field(const QString& page, const QString& name);

    Program& m_program;
    Options m_options;
    const Transcript& m_transcript;
    QString m_email;
    QString m_address2;
    QString m_newEmail;
    int m_pictures = 0;
};

} // namespace lineside::tour

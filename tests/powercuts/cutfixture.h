#pragma once

#include "app/offline/trouble.h"
#include "app/offline/vault.h"
#include "tests/app/offline/support/storefixture.h"
#include "tests/powercuts/faultydisk.h"

namespace lineside::test {

/// A store on a disk that fails, and what is done to it again and again until nothing fails any more.
class CutFixture {
protected:
    void begin();
    void end();

    static DraftContent newer();
    [[nodiscard]] Attempt inState(Attempt::State state) const;
    bool opens(offline::Vault& vault) const;
    /// A store with a draft and an attempt, as a program leaves it that was killed: a draft is removed and
    /// not purged, and what was written last is in the journal.
    void makeTheStore(Attempt::State state);
    /// One of an earlier Lineside, under its key.
    void takeStoreOfVersion1();

    using Work = std::function<bool(offline::Vault&)>; ///< true: the store said that it is done
    using Check = std::function<void(offline::Vault&, bool done)>;
    /// One failing operation after the other, by the row of addFaults(), until the work comes to its end
    /// before. `opening`: the disk may fail from the opening on. After each, `check` gets a vault on a disk
    /// that works.
    void failEach(const Work& work, const Check& check, bool opening = false);
    static void addFaults();
    void beginWithACopy(int number);

    FaultyDisk& m_disk = FaultyDisk::installed();
    offline::Key m_key = offline::Key::random();
    offline::Place m_place; ///< a copy of the store, or of none, on the disk that fails
    QString m_draftId;
    Attempt m_attempt;
    bool m_ofBefore = false; ///< the store has the place of an earlier Lineside, and is to be taken over

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_before; ///< a store to begin with; empty: none
};

} // namespace lineside::test

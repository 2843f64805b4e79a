#include "tests/powercuts/faultydisk.h"

#include <sqlite3.h>

// https://www.sqlite.org/vfs.html: a layer over the system's own.
namespace lineside::test {
namespace {

using Verdict = FaultyDisk::Verdict;

struct File {
    sqlite3_file base; ///< first: SQLite knows nothing else
    UnsyncedWrites* unsynced;
    [[nodiscard]] sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

File* of(sqlite3_file* file) {
    return reinterpret_cast<File*>(file);
}

sqlite3_vfs* system() {
    static sqlite3_vfs* const found = sqlite3_vfs_find(nullptr);
    return found;
}

FaultyDisk& disk() {
    return FaultyDisk::installed();
}

/// Calls the same method of the system's file.
template <auto Method, typename... Args>
int passOn(sqlite3_file* file, Args... args) {
    sqlite3_file* real = of(file)->real();
    return (real->pMethods->*Method)(real, args...);
}

int closeFile(sqlite3_file* file) {
    disk().remove(of(file)->unsynced);
    delete of(file)->unsynced;
    return passOn<&sqlite3_io_methods::xClose>(file);
}

int writeFile(sqlite3_file* file, const void* bytes, int length, sqlite3_int64 at) {
    const Verdict verdict = disk().next();
    const int arriving = verdict == Verdict::Half ? length / 2 : length;
    if (verdict == Verdict::Fails)
        return disk().code();
    of(file)->unsynced->remember(at, arriving);
    const int written = passOn<&sqlite3_io_methods::xWrite>(file, bytes, arriving, at);
    return verdict == Verdict::Half ? disk().code() : written;
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
    if (disk().next() != Verdict::Works)
        return disk().code();
    sqlite3_int64 before = 0;
    passOn<&sqlite3_io_methods::xFileSize>(file, &before);
    of(file)->unsynced->remember(size, before - size);
    return passOn<&sqlite3_io_methods::xTruncate>(file, size);
}

/// What counts as synchronised is this layer's to say: the real disk is not waited for.
int syncFile(sqlite3_file* file, int /*flags*/) {
    if (disk().next() != Verdict::Works)
        return disk().code();
    of(file)->unsynced->forget();
    return SQLITE_OK;
}

void shmBarrier(sqlite3_file* file) {
    of(file)->real()->pMethods->xShmBarrier(of(file)->real());
}

sqlite3_io_methods methodsOfVersion(int version) {
    sqlite3_io_methods methods{};
    methods.iVersion = version;
    methods.xClose = closeFile;
    methods.xRead = passOn<&sqlite3_io_methods::xRead>;
    methods.xWrite = writeFile;
    methods.xTruncate = truncateFile;
    methods.xSync = syncFile;
    methods.xFileSize = passOn<&sqlite3_io_methods::xFileSize>;
    methods.xLock = passOn<&sqlite3_io_methods::xLock>;
    methods.xUnlock = passOn<&sqlite3_io_methods::xUnlock>;
    methods.xCheckReservedLock = passOn<&sqlite3_io_methods::xCheckReservedLock>;
    methods.xFileControl = passOn<&sqlite3_io_methods::xFileControl>;
    methods.xSectorSize = passOn<&sqlite3_io_methods::xSectorSize>;
    methods.xDeviceCharacteristics = passOn<&sqlite3_io_methods::xDeviceCharacteristics>;
    methods.xShmMap = passOn<&sqlite3_io_methods::xShmMap>;
    methods.xShmLock = passOn<&sqlite3_io_methods::xShmLock>;
    methods.xShmBarrier = shmBarrier;
    methods.xShmUnmap = passOn<&sqlite3_io_methods::xShmUnmap>;
    return methods;
}

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags) {
    static const sqlite3_io_methods sharing = methodsOfVersion(2);
    static const sqlite3_io_methods alone = methodsOfVersion(1);
    file->pMethods = nullptr;
    if (disk().next() != Verdict::Works)
        return disk().code();
    sqlite3_file* real = of(file)->real();
    const int opened = system()->xOpen(system(), name, real, flags, outFlags);
    if (!real->pMethods)
        return opened;
    of(file)->unsynced = new UnsyncedWrites(real);
    disk().add(of(file)->unsynced);
    file->pMethods = disk().sharesMemory() ? &sharing : &alone;
    return opened;
}

int removeFile(sqlite3_vfs*, const char* name, int syncFolder) {
    if (disk().next() != Verdict::Works)
        return disk().code();
    return system()->xDelete(system(), name, syncFolder);
}

int accessFile(sqlite3_vfs*, const char* name, int flags, int* result) {
    return system()->xAccess(system(), name, flags, result);
}

int fullPath(sqlite3_vfs*, const char* name, int length, char* full) {
    return system()->xFullPathname(system(), name, length, full);
}

} // namespace

void registerFaultyDisk() {
    static sqlite3_vfs layer = *system();
    layer.zName = "faulty disk";
    layer.szOsFile = int(sizeof(File)) + system()->szOsFile;
    layer.xOpen = openFile;
    layer.xDelete = removeFile;
    layer.xAccess = accessFile;
    layer.xFullPathname = fullPath;
    if (sqlite3_vfs_register(&layer, 1) != SQLITE_OK)
        qFatal("SQLite takes no other disk");
}

} // namespace lineside::test

/// Tells the thread sanitizer what Qt orders between threads: its libraries are not built with it, so that it
/// does not see their queues. (Locks tell it by Qt's headers.) Stands between the program and Qt; works by
/// being linked.
#include <QMetaObject>
#include <QRunnable>
#include <QThread>
#include <QThreadPool>

#include <dlfcn.h>
#include <sanitizer/tsan_interface.h>

namespace {

/// What Qt itself has under that name.
template <typename Function>
Function* original(const char* symbol) {
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, symbol));
}

/// A call that is sent to another thread: what came before the sending comes before the call, and the call
/// before whatever follows the end of its thread.
class OrderedSlot : public QtPrivate::QSlotObjectBase {
public:
    explicit OrderedSlot(QtPrivate::QSlotObjectBase* slot)
        : QSlotObjectBase(&OrderedSlot::run)
        , m_slot(slot) {
        __tsan_release(this);
    }

private:
    static void run(int which, QSlotObjectBase* self, QObject* receiver, void** arguments, bool* /*equal*/) {
        __tsan_acquire(self);
        auto* ordered = static_cast<OrderedSlot*>(self);
        if (which == Call) {
            ordered->m_slot->call(receiver, arguments);
            __tsan_release(self); // whoever lets go of it last destroys it
            __tsan_release(QThread::currentThread());
        } else if (which == Destroy) {
            ordered->m_slot->destroyIfLastRef();
            delete ordered;
        }
    }

    QtPrivate::QSlotObjectBase* m_slot;
};

class OrderedWork : public QRunnable {
public:
    explicit OrderedWork(std::function<void()> work) : m_work(std::move(work)) { __tsan_release(this); }
    void run() override {
        __tsan_acquire(this);
        m_work();
    }

private:
    std::function<void()> m_work;
};

} // namespace

bool QMetaObject::invokeMethodImpl(QObject* object, QtPrivate::QSlotObjectBase* slot, Qt::ConnectionType type,
                                   void* result) {
    static auto* const qt = original<bool(QObject*, QtPrivate::QSlotObjectBase*, Qt::ConnectionType, void*)>(
        "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv");
    return qt(object, new OrderedSlot(slot), type, result);
}

void QThreadPool::start(std::function<void()> work, int priority) {
    start(new OrderedWork(std::move(work)), priority);
}

bool QThread::wait(QDeadlineTimer until) {
    static auto* const qt = original<bool(QThread*, QDeadlineTimer)>("_ZN7QThread4waitE14QDeadlineTimer");
    const bool ended = qt(this, until);
    if (ended)
        __tsan_acquire(this);
    return ended;
}

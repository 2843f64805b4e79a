#include "app/api/personservice.h"

#include "app/api/servicejobs.h"

namespace lineside {

PersonService::PersonService(std::shared_ptr<ApiService> service, Person person)
    : m_service(std::move(service))
    , m_person(std::move(person)) {}

QFuture<Result<Reply>> PersonService::call(Request request, CancelToken cancel) {
    if (!m_person.isNobody() && m_service->person() == m_person)
        return m_service->call(std::move(request), std::move(cancel));
    const auto promise = startedPromise<Reply>();
    finish<Reply>(promise,
                  failureOf(m_person.isNobody() ? Failure::Kind::SignIn : Failure::Kind::OtherPerson));
    return promise->future();
}

QByteArray PersonService::preview(const Request& request) const {
    return m_service->preview(request);
}

} // namespace lineside

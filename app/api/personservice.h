#pragma once

#include "app/api/service.h"
#include "models/person/person.h"

namespace lineside {

/// The service as one person has it: what their stories call. While another is signed in, or nobody, a call
/// fails with Failure::OtherPerson and nothing leaves; once they are signed in again it goes on. Nobody's
/// calls always fail, as SignIn. Holds the service alive.
class PersonService : public Service {
public:
    PersonService(std::shared_ptr<ApiService> service, Person person);

    [[nodiscard]] const Person& person() const { return m_person; }
    QFuture<Result<Reply>> call(Request request, CancelToken cancel) override;
    [[nodiscard]] QByteArray preview(const Request& request) const override;

private:
    std::shared_ptr<ApiService> m_service;
    Person m_person;
};

} // namespace lineside

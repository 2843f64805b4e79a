#pragma once

#include "models/schema/schema.h"

#include <QString>

class QWidget;

namespace lineside {

class OrderForm;

/// What the form of a new order calls an element: the words beside its field, where those say enough alone.
QString fieldWords(const OrderForm& form, ElementId id, const QWidget* field);

} // namespace lineside

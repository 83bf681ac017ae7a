/// The JSON Schemas that editors read are kept true: they and our own reader agree on shape.
@NullMarked
package org.detente.agreement.schema;

import org.jspecify.annotations.NullMarked;

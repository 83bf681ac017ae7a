/// What an event that nobody recorded would owe: supposed facts beside the ledger, never in it.
@NullMarked
package org.detente.assessment.supposed;

import org.jspecify.annotations.NullMarked;

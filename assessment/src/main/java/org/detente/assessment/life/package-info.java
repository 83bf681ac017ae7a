/// The life of an instrument and each party's place in it, as timelines folded from acts.
///
/// The states are those of the language reference. Ends are exclusive: an instrument whose term
/// ends on 5 February is in force through the last instant of the 4th. An act that the text does
/// not allow changes nothing and leaves a remark. Trap: *extended* and *rests* are not states of an
/// instrument; an extension moves the end of the term, and a suspension is one party's.
@NullMarked
package org.detente.assessment.life;

import org.jspecify.annotations.NullMarked;

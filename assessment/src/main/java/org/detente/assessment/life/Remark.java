package org.detente.assessment.life;

import java.time.Instant;
import java.util.List;
import org.detente.model.EntryRef;
import org.detente.model.Phrase;

/// Something to say, from an instant of the valid axis on, about an act that did not do what it
/// says, or did it in part.
public record Remark(Instant at, Phrase phrase, List<EntryRef> entries) {}

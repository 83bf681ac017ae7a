package org.detente.assessment.limit;

import org.detente.assessment.life.Gate;
import org.detente.assessment.reading.Interpretation;
import org.detente.assessment.timeline.Timeline;

/// Whether a limit applies to its bearer over time, read one way.
public record Gated(Interpretation under, Timeline<Gate> gates) {}

package org.detente.model;

import java.time.Instant;

/// The two times of every question: the instant asked about (`valid`) and the state of knowledge
/// used (`known`).
public record AsOf(Instant valid, Known known) {}

package org.detente.agreement;

import java.util.List;
import org.detente.model.Citation;

/// A named region as a list of country codes; an empty list with `everywhere` is the world.
///
/// @param ours the list is ours, not the text's, and every explanation says so
public record Region(
    String name, boolean everywhere, List<String> countries, boolean ours, List<Citation> cites) {}

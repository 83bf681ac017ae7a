package org.detente.model;

import org.jspecify.annotations.Nullable;

/// A place in a text, in our own words.
///
/// @param agreement the id of the agreement file that holds the text
/// @param article such as `II.1`
/// @param says our paraphrase
/// @param title the source's title
/// @param url the source's address, where there is one
/// @param checked false when nobody here has compared the paraphrase with the official text
public record Citation(
    String agreement,
    String article,
    String says,
    String title,
    @Nullable String url,
    boolean checked) {}

package org.detente.agreement.cases;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detente.model.Fact;
import org.detente.model.Party;

/// One test: what a ledger holds, and what follows from it.
///
/// @param line where its name stands, counted from 1
/// @param column as `line`
/// @param keepers the parties whose ledger it is; empty for a public record
/// @param cast who plays whom, where states that do not exist play parties: the player's code to
///   the party's. The facts and findings bear the parties' codes
/// @param given in the order written, lists flattened one level
/// @param expect in the order written, an item for each finding named
/// @param due what is expected of the calendar, in the order written
public record Case(
    String name,
    int line,
    int column,
    Set<Party> keepers,
    Map<String, String> cast,
    List<Fact> given,
    List<Expectation> expect,
    List<Dated> due) {}

package org.detente.assessment.quota;

import java.util.List;
import java.util.TreeSet;
import org.detente.agreement.Agreement;
import org.detente.agreement.Quota;
import org.detente.assessment.fold.Dossier;
import org.detente.model.Body;
import org.detente.model.Party;
import org.detente.model.Value;
import org.jspecify.annotations.Nullable;

/// A quota of one holder; or as much of it as one user may use, where each user's is counted apart.
///
/// @param user null where all uses are counted together
record Held(Quota quota, Party holder, @Nullable Party user) {

  /// Every holding of a quota: one for each holder; where users are counted apart, one for each of
  /// these of whose uses something is known.
  static List<Held> of(Quota quota, Agreement agreement, Dossier dossier) {
    String by = quota.by();
    return by == null
        ? quota.holders().stream().map(holder -> new Held(quota, holder, null)).toList()
        : quota.holders().stream()
            .flatMap(holder ->
                users(quota, holder, by, dossier).stream()
                    .filter(user -> agreement.parties().containsKey(user))
                    .map(user -> new Held(quota, holder, user)))
            .toList();
  }

  private static TreeSet<Party> users(Quota quota, Party holder, String by, Dossier dossier) {
    TreeSet<Party> users = new TreeSet<>();
    dossier
        .observations(quota.uses())
        .forEach(fact -> {
          if (fact.body() instanceof Body.Observation seen
              && names(seen, quota.whose(), holder)
              && seen.fields().get(by) instanceof Value.Text(String user)) {
            users.add(new Party(user));
          }
        });
    return users;
  }

  private static boolean names(Body.Observation seen, String field, Party party) {
    return new Value.Text(party.code()).equals(seen.fields().get(field));
  }

  /// `quotas.flights@XN`, `quotas.flights@XN>XS`
  String name() {
    return "quotas." + quota.name() + "@" + holder + (user == null ? "" : ">" + user);
  }

  /// Whether an event uses it.
  boolean isUsedBy(Body.Observation seen) {
    String by = quota.by();
    return names(seen, quota.whose(), holder)
        && (by == null || user == null || names(seen, by, user));
  }

  /// Another quota, of the same holder.
  Held ofHolder(Quota other) {
    return new Held(other, holder, null);
  }

  /// Another quota, of the user.
  Held ofUser(Quota other) {
    return new Held(other, user == null ? holder : user, null);
  }
}

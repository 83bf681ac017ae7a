package org.detente.agreement.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detente.agreement.Agreement;
import org.detente.agreement.Duty;
import org.detente.agreement.Life;
import org.detente.agreement.Limit;
import org.detente.agreement.Quota;
import org.detente.agreement.Restraint;
import org.detente.model.Party;
import org.detente.model.Verdict;
import org.detente.model.Word;

/// The findings an agreement gives rise to, by the names a case uses, and the verdicts each may
/// have.
final class Findings {
  // What may follow a duty's bearer: the addressee where they are judged apart, and the instance.
  private static final Pattern INSTANCE = Pattern.compile("(>[A-Z]{2})?(/[A-Za-z0-9._-]{1,60})?");

  private static final Pattern OF_LIFE = Pattern.compile("life@([A-Z]{2})(?:>([A-Z]{2}))?");

  private static final Pattern PARTY = Pattern.compile("[@>]([A-Z]{2})");

  private Findings() {}

  /// `life`, `life@US`, `limits.launchers@US`, `duties.launch-notice@US` and so on; of duties
  /// without their instances.
  static List<String> all(Agreement agreement) {
    List<String> findings = new ArrayList<>(List.of("life"));
    List<Party> parties = List.copyOf(agreement.parties().keySet());
    add("life", parties, findings);
    for (Limit limit : agreement.limits()) {
      add("limits." + limit.name(), limit.bound(), findings);
    }
    if (agreement.pledge() != null && agreement.pledge().borrows() != null) {
      var borrows = agreement.pledge().borrows();
      borrows.limits().forEach(limit -> add("limits." + limit, borrows.bearers(), findings));
    }
    for (Duty duty : agreement.duties()) {
      add("duties." + duty.name(), bearers(duty, parties), findings);
    }
    for (Quota quota : agreement.quotas()) {
      if (quota.by() == null) {
        add("quotas." + quota.name(), quota.holders(), findings);
      }
    }
    for (Restraint restraint : agreement.restraints()) {
      List<Party> bound = restraint.of(parties).stream().map(Restraint::declarant).toList();
      add("restraints." + restraint.name(), bound, findings);
    }
    return findings;
  }

  private static List<Party> bearers(Duty duty, List<Party> parties) {
    return switch (duty) {
      case Duty.Owed owed when owed.bearer() instanceof Duty.Bearer.Named(var named) -> named;
      case Duty.AsIn asIn when !asIn.bearers().isEmpty() -> asIn.bearers();
      default -> parties;
    };
  }

  private static void add(String rule, List<Party> parties, List<String> findings) {
    parties.forEach(party -> findings.add(rule + "@" + party.code()));
  }

  /// The words a finding's verdict may be; empty when the agreement has no such finding.
  static List<String> verdicts(Agreement file, String finding) {
    Agreement agreement = joined(file, finding);
    List<String> known = all(agreement);
    if (finding.startsWith("duties.")) {
      boolean fine =
          known.stream()
              .filter(finding::startsWith)
              .anyMatch(one -> INSTANCE.matcher(finding.substring(one.length())).matches());
      return fine ? words(Verdict.OfDuty.values()) : List.of();
    }
    if (isOfLife(agreement, finding)) {
      return words(Verdict.OfParticipation.values());
    }
    if (isOfUser(agreement, finding)) {
      return words(Verdict.OfQuota.values());
    }
    if (!known.contains(finding)) {
      return List.of();
    }
    String section = finding.split("[.@]", 2)[0];
    return switch (section) {
      case "life" ->
          words(
              finding.equals("life") ? Verdict.OfLife.values() : Verdict.OfParticipation.values());
      case "limits" -> words(Verdict.OfLimit.values());
      case "quotas" -> words(Verdict.OfQuota.values());
      default -> words(Verdict.OfRestraint.values());
    };
  }

  // Of an instrument open to others, whoever a finding is about may be a party.
  private static Agreement joined(Agreement file, String finding) {
    List<Party> named =
        PARTY
            .matcher(finding)
            .results()
            .map(of -> new Party(of.group(1)))
            .filter(file::admits)
            .toList();
    return named.isEmpty() ? file : file.joinedBy(named);
  }

  // A quota of which each user's part is counted apart.
  private static boolean isOfUser(Agreement agreement, String finding) {
    return agreement.quotas().stream()
        .filter(quota -> quota.by() != null)
        .anyMatch(quota ->
            quota.holders().stream()
                .map(holder -> "quotas." + quota.name() + "@" + holder.code() + ">")
                .filter(finding::startsWith)
                .anyMatch(start ->
                    agreement.parties().containsKey(new Party(finding.substring(start.length())))));
  }

  // A party's part, and its part toward another.
  private static boolean isOfLife(Agreement agreement, String finding) {
    Matcher life = OF_LIFE.matcher(finding);
    if (!life.matches() || !agreement.admits(new Party(life.group(1)))) {
      return false;
    }
    Life.Suspension suspend = agreement.life().suspend();
    return life.group(2) == null
        || (suspend != null
            && suspend.pairs() != null
            && !life.group(2).equals(life.group(1))
            && agreement.admits(new Party(life.group(2))));
  }

  private static List<String> words(Word[] verdicts) {
    return Arrays.stream(verdicts).map(Word::word).toList();
  }
}

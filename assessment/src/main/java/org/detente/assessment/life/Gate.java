package org.detente.assessment.life;

import java.util.List;
import org.detente.agreement.Agreement;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.Party;
import org.detente.model.Verdict.OfLife;

/// Whether a rule applies to a party at all, before anything is counted or matched.
public enum Gate {
  OPEN,
  NOT_YET,
  RESTING,
  /// the instrument has ended, or the party has left it
  ENDED;

  /// The gate of a rule, such as `limits.launchers`, over time, read one way.
  public static Timeline<Gate> of(
      Agreement agreement, String rule, LifeCourse life, PartyCourse.Way way) {
    return of(agreement, rule, life, way, List.of());
  }

  /// The gate of what is owed to some. Where that is one alone, what rests toward it rests here.
  public static Timeline<Gate> of(
      Agreement agreement,
      String rule,
      LifeCourse life,
      PartyCourse.Way way,
      List<Party> addressees) {
    Timeline<Standing> standings =
        addressees.size() == 1 ? way.toward(addressees.getFirst()) : way.standings();
    return life.life()
        .combine(standings, (state, standing) -> gate(agreement, rule, state, standing));
  }

  private static Gate gate(Agreement agreement, String rule, OfLife life, Standing standing) {
    if (LifeCourse.isOver(life)) {
      return ENDED;
    }
    return switch (standing.state()) {
      case LEFT, SUCCEEDED, FREE -> ENDED;
      // A signatory may adhere to what is not in force, and who has left to what is.
      case ADHERING_VOLUNTARILY ->
          life == OfLife.IN_FORCE ? ENDED : beforeForce(agreement, rule, life, standing);
      case NONE, SIGNATORY, RATIFIED -> beforeForce(agreement, rule, life, standing);
      case BOUND, RESTING, LEAVING ->
          !LifeCourse.binds(agreement, life, rule)
              ? NOT_YET
              : standing.rests(rule) ? RESTING : OPEN;
      case CONTESTED, UNKNOWN ->
          throw new IllegalStateException("one reading has one standing: " + standing);
    };
  }

  private static Gate beforeForce(
      Agreement agreement, String rule, OfLife life, Standing standing) {
    boolean provisionally =
        life == OfLife.PROVISIONALLY_APPLIED && LifeCourse.binds(agreement, life, rule);
    return provisionally || Standing.covers(standing.applies(), rule) ? OPEN : NOT_YET;
  }
}

package org.detente.agreement.problem;

import org.detente.model.Word;

/// Everything that can be wrong with an agreement file or a test file. The code is stable;
/// constants that share one are the same defect in other words. The sentence is `check.<word>` in
/// the catalogue.
///
/// E1xx is YAML, E2xx shape, names and units, E3xx predicates, E4xx meaning; W4xx warns and refuses
/// nothing.
public enum Defect implements Word {
  DUPLICATE_KEY("E101"),
  NOT_YAML("E102"),
  TAB_INDENTS("E102"),
  STRAY_COLON("E102"),
  MISSING_COLON("E102"),
  UNEVEN_INDENT("E102"),
  UNCLOSED_QUOTE("E102"),
  EMPTY_FILE("E103"),
  NOT_UTF_8("E104"),
  FORBIDDEN_CHARACTER("E105"),
  TOO_BIG("E106"),
  TOO_DEEP("E107"),
  TOO_MANY_ALIASES("E108"),
  TOO_MANY_VALUES("E108"),
  TAG("E109"),
  SECOND_DOCUMENT("E110"),
  COMPLEX_KEY("E111"),
  UNKNOWN_ALIAS("E112"),
  UNREADABLE("E113"),

  WRONG_TYPE("E201"),
  NO_SUCH_NAME("E202"),
  UNKNOWN_KEY("E203"),
  MISSPELT_KEY("E203"),
  MISSING_KEY("E204"),
  HOURS_IN_DAYS("E205"),
  DAYS_IN_HOURS("E205"),
  MONTHS_IN_HOURS("E205"),
  MONTHS_IN_WORKING_DAYS("E205"),
  NOT_A_CHOICE("E206"),
  NO_SUCH_DATE("E207"),
  NOT_A_DATE("E207"),
  NOT_A_DAY_OF_YEAR("E207"),
  NOT_A_PERIOD("E208"),
  NOT_AN_AMOUNT("E208"),
  NOT_A_SPAN("E208"),
  OUT_OF_RANGE("E209"),
  BAD_NAME("E210"),
  OTHER_VERSION("E211"),
  TOO_LONG("E212"),
  EMPTY("E213"),
  GIVEN_TWICE("E213"),
  BAD_ADDRESS("E214"),
  EITHER_OR("E215"),
  ONE_OF("E215"),
  AGREEMENT_REFUSED("E216"),
  NAMED_AGREEMENT_REFUSED("E216"),
  ENTRY_KIND("E217"),
  NOTHING_EXPECTED("E218"),
  NAMES_OUT_OF_ORDER("E219"),
  NOT_ELSEWHERE("E220"),
  NO_PLACE("E221"),
  ID_NOT_FILE("E222"),
  NO_SUCH_FIELD("E223"),
  NOT_A_STATE("E230"),
  ENDS_FIRST("E231"),
  SILENT_UNFOUNDED("E232"),
  OTHER_OF_MANY("E240"),
  NO_GROUPS("E241"),

  UNKNOWN_FIELD("E301"),
  UNKNOWN_ROW("E301"),
  DATE_FIELD("E301"),
  SINGLE_EQUALS("E302"),
  WRITTEN_OPERATOR("E302"),
  PREDICATE_ENDS("E302"),
  PREDICATE_QUOTE("E302"),
  PREDICATE_SYNTAX("E302"),
  NOT_COMPARABLE("E303"),
  PREDICATE_RESULT("E303"),
  FOLDED("E304"),
  NOT_IN_SUBSET("E305"),
  PREDICATE_TOO_BIG("E306"),

  MONTHS_AND_DAYS("E401"),
  TERM_END_UNSTATED("E402"),
  EXCEPTIONS_OVERLAP("E403"),
  NOTHING_TO_EXTEND("E404"),
  TOO_MANY_READINGS("E405"),
  OPEN_OR_DEFAULT("E406"),
  OPTION_HELD_BY_NOBODY("E407"),
  HELD_AND_HYPOTHETICAL("E407"),
  OPTION_SAYS_NOTHING("E408"),
  SUSPENSION_UNASKED("E409"),
  VALUES_OVERLAP("E410"),
  VALUE_ENDS_FIRST("E411"),
  NOTHING_BORROWED("E412"),
  MONTH_END_UNSTATED("E413"),
  RESTRAINT_UNSEEN("E414"),
  CIRCULAR("E415"),
  NEVER_WORKS("E416"),
  MOST_BELOW_LEAST("E417"),
  SPELL_ENDS_FIRST("E418"),
  DUTY_ENDS_FIRST("E418"),
  WITHIN_ABOVE_EVERY("E419"),
  EXIT_BEFORE_ENTRY("E430"),
  EFFECT_BEFORE_NOTICE("E431"),
  TOWARD_ITSELF("E432"),
  PAIRS_UNSAID("E433"),
  TOWARD_NOT_YET("E434"),
  TOWARD_NO_MORE("E434"),
  PART_ABOVE_WHOLE("E440"),
  CAP_OF_ITSELF("E441"),
  BEARER_WITHOUT_NUMBER("E442"),
  SHARES_ABOVE_GROUP("E443"),

  TEXT_UNCITED("W401"),
  RULE_UNCITED("W402"),
  TEXT_UNCHECKED("W403"),
  EVIDENCE_ALWAYS_STALE("W404"),
  OPTION_UNUSED("W405"),
  EFFECT_UNUSED("W405"),
  DUTY_UNVERIFIABLE("W406"),
  NO_HOLIDAYS("W407");

  private final String code;

  Defect(String code) {
    this.code = code;
  }

  /// The stable code, such as `E203`.
  public String code() {
    return code;
  }

  /// A warning if the code begins with W.
  public Severity severity() {
    return code.startsWith("W") ? Severity.WARNING : Severity.ERROR;
  }

  /// The key of its sentence.
  public String key() {
    return "check." + word();
  }
}

package org.signalbox.dsl.diagnostic;

/**
 * What can be wrong with a strategy.
 *
 * <p>The code is part of the language's contract: it is printed, documented under {@code
 * docs/language/problems} and never given a second meaning. Its letter is the severity. Its first
 * digit is the subject: 1 words and names, 2 units, 3 time, 4 rules of trading, 5 doubts, 6
 * remarks, 7 limits of this version, 8 JSON. Static rules of the language are named by their
 * number.
 */
public enum Problem {
  // Words
  TEXT_TOO_LONG("E100"),
  UNEXPECTED_TEXT("E101"),
  ENDS_TOO_EARLY("E102"),
  UNKNOWN_STATEMENT("E103"),
  MISSPELT_KEYWORD("E104"),
  /** S1. */
  MIXED_AND_OR("E105"),
  UNTERMINATED_STRING("E106"),
  MALFORMED_NUMBER("E107"),
  UNKNOWN_CHARACTER("E108"),
  NESTED_TOO_DEEPLY("E109"),
  UNSUPPORTED_LEVEL("E110"),
  MISSING_ELSE("E111"),
  /** An operator of another language: {@code ==}, {@code &&}. */
  FOREIGN_OPERATOR("E112"),
  /** A phrase of another language: {@code buy when}. */
  FOREIGN_PHRASE("E113"),
  REPEATED_STATEMENT("E114"),
  REPEATED_MODIFIER("E115"),
  /** No such time, day or escape: {@code 27:00}, {@code 2021-02-30}. */
  IMPOSSIBLE_LITERAL("E116"),
  MISPLACED_LIMIT("E117"),
  /** {@code Spy}, {@code When}: capitals are for instruments. */
  WRONG_CASE("E132"),

  // Names
  UNKNOWN_NAME("E118"),
  UNKNOWN_FUNCTION("E119"),
  /** S17. */
  DUPLICATE_NAME("E120"),
  /** S17. */
  SHADOWED_BUILT_IN("E121"),
  /** S17. */
  RECURSIVE_DEFINITION("E122"),
  WRONG_ARGUMENT_COUNT("E123"),
  UNKNOWN_ARGUMENT("E124"),
  REPEATED_ARGUMENT("E125"),
  UNKNOWN_FIELD("E126"),
  /** S15: a symbol, universe, data name or timeframe that the catalogue of data does not hold. */
  UNRESOLVED_INSTRUMENT("E127"),
  UNKNOWN_ENTRY("E128"),
  UNKNOWN_STEP("E129"),
  UNKNOWN_TYPE("E130"),
  UNKNOWN_ZONE("E131"),

  // Units: S2
  PERCENT_WITH_PRICE("E201"),
  UNIT_MISMATCH("E202"),
  WRONG_ARGUMENT_UNIT("E203"),
  CONDITION_EXPECTED("E204"),
  VALUE_EXPECTED("E205"),
  PRICES_OF_DIFFERENT_INSTRUMENTS("E206"),
  POWER_OF_UNIT("E207"),
  WRONG_SIZE_UNIT("E208"),
  WRONG_DISTANCE_UNIT("E209"),
  WRONG_LEVEL_UNIT("E210"),
  MIXED_CURRENCIES("E211"),
  RECORD_AS_VALUE("E212"),
  FUNCTION_AS_VALUE("E213"),
  WRONG_DURATION_UNIT("E214"),

  // Time
  /** S3. */
  NOT_CONSTANT("E301"),
  /** S3. */
  WINDOW_OUT_OF_RANGE("E302"),
  /** S4. */
  CYCLIC_DEFINITIONS("E303"),
  /** S4. */
  MISSING_START("E304"),
  /** S5. */
  PREVIOUS_OUTSIDE_LET("E305"),
  /** S6. */
  LIVE_IN_WINDOW("E306"),
  /** S6. */
  LIVE_IN_RUNNING_LET("E307"),
  /** S6. */
  LIVE_IN_DATA("E308"),
  /** S8. */
  TIMEFRAME_NOT_A_MULTIPLE("E309"),
  /** S3: a negative offset asks for a bar that has not happened. */
  FUTURE_REFERENCE("E310"),
  /** S16. */
  EXTERN_NOT_PURE("E311"),
  CLOCK_OUTSIDE_SESSION("E312"),

  // Rules of trading
  /** S7. */
  MIXED_STYLES("E401"),
  /** S9. */
  RISK_WITHOUT_STOP("E402"),
  /** S11. */
  INCREASING_LADDER("E403"),
  /** S11. */
  TARGETS_EXCEED_WHOLE("E404"),
  INVALID_PARAMETER_DOMAIN("E405"),
  PARAMETER_OUTSIDE_DOMAIN("E406"),
  UNMET_REQUIREMENT("E407"),
  NOTHING_TRADED("E408"),
  IMPOSSIBLE_AMOUNT("E409"),
  /** S12. */
  NEVER_TRUE("E412"),

  // Doubts
  UNUSED_NAME("W501"),
  ALWAYS_TRUE("W502"),
  /** S12, for the parameter values of one run only. */
  NEVER_TRUE_IN_RUN("W503"),
  /** {@code (a + b) / 4 on weekly bars}: the move reaches no further than the 4. */
  CONSTANT_MOVED("W504"),
  /** S14. */
  PRICES_RANKED("W510"),
  CLOSE_DECIDED_EARLY("W520"),
  /** S13. */
  REENTRY_AFTER_STOP("W531"),

  // Remarks
  FIRST_ORDER("I601"),
  /** S18. */
  OPENS_NO_POSITION("I602"),
  /** S10. */
  OPPOSITE_SIGNALS_REVERSE("I603"),
  /** S15. */
  HISTORY_GAP("I604"),

  // Limits of this version
  NOT_EXECUTED_YET("E701"),

  // JSON
  MALFORMED_JSON("E801"),
  UNKNOWN_JSON_FIELD("E802"),
  MISSING_JSON_FIELD("E803"),
  WRONG_JSON_VALUE("E804"),
  REPEATED_JSON_ID("E805");

  private final String code;
  private final Severity severity;

  Problem(String code) {
    this.code = code;
    this.severity = Severity.of(code);
  }

  public String code() {
    return code;
  }

  public Severity severity() {
    return severity;
  }
}

package org.ascreturns.rule;

import java.util.List;

/**
 * A rule as the catalogue prints it, wherever its home is. See {@link Rule} for the components;
 * {@code home} is the class or the SQL file.
 */
public record RuleDefinition(
    String id,
    Scope scope,
    Severity severity,
    List<String> fields,
    List<String> eventTypes,
    String check,
    String message,
    String why,
    String fix,
    String example,
    String basis,
    int from,
    int until,
    boolean outside,
    boolean fixed,
    String home) {

  public RuleDefinition {
    fields = List.copyOf(fields);
    eventTypes = List.copyOf(eventTypes);
  }

  /**
   * The definition that stands on a class.
   *
   * @throws IllegalArgumentException if the class carries no {@link Rule}
   */
  public static RuleDefinition of(Class<?> home) {
    Rule rule = home.getAnnotation(Rule.class);
    if (rule == null) {
      throw new IllegalArgumentException(home.getSimpleName() + " has no @Rule");
    }
    return new RuleDefinition(
        rule.id(),
        rule.scope(),
        rule.severity(),
        List.of(rule.fields()),
        List.of(rule.eventTypes()),
        rule.check(),
        rule.message(),
        rule.why(),
        rule.fix(),
        rule.example(),
        rule.basis(),
        rule.from(),
        rule.until(),
        rule.outside(),
        rule.fixed(),
        home.getSimpleName());
  }

  public RuleDefinition withSeverity(Severity other) {
    return new RuleDefinition(
        id,
        scope,
        other,
        fields,
        eventTypes,
        check,
        message,
        why,
        fix,
        example,
        basis,
        from,
        until,
        outside,
        fixed,
        home);
  }

  public boolean inForce(int year) {
    return from <= year && year <= until;
  }
}

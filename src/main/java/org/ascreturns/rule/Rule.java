package org.ascreturns.rule;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The one home of a rule's words. Stands on the class that applies the rule (a row rule, a
 * cleansing rule, a file rule) or on the constraint annotation that does. Rules across records have
 * the same facts in the head of their SQL file.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Rule {

  /** For example {@code CLD-R033}. Never reused. */
  String id();

  Scope scope();

  Severity severity();

  /** Fields as the national specification names them; {@code (any)} and the like as printed. */
  String[] fields();

  /** Kinds of row that it applies to; empty means every kind. */
  String[] eventTypes() default {};

  /** What the rule tests, in plain words. */
  String check();

  /** To the officer, with {slots}: what is wrong with the value in hand. */
  String message();

  /** Why it matters. */
  String why();

  /** What the officer does about it. */
  String fix();

  /** A value or row that breaks it. */
  String example();

  /** {@code source} or {@code assumed}: whether a national source states it. */
  String basis();

  /** What it rejects is no error: the row is no part of this return. Such rows are told apart. */
  boolean outside() default false;

  /**
   * No job can change its severity: what breaks it cannot be read at all, so there is nothing that
   * could be let pass.
   */
  boolean fixed() default false;

  /** First year of a return in which it is in force: 2025 means 2025-26, 0 every year so far. */
  int from() default 0;

  /** Last year in which it is in force. */
  int until() default 9999;
}

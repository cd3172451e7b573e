package org.ascreturns.returns.table;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorFactory;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/**
 * Holds rows to the constraints on their components and to their {@link RowRules}; for one thread.
 *
 * @param <F> the fields of the row
 */
public final class RowValidator<F> {

  private static final ValidatorFactory SHARED =
      Validation.byProvider(HibernateValidator.class)
          .configure()
          .ignoreXmlConfiguration()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory();

  private final Validator validator;

  /**
   * @param context what constraints can ask for as their payload
   */
  public RowValidator(RowChecks context) {
    this.validator =
        SHARED
            .unwrap(HibernateValidatorFactory.class)
            .usingContext()
            .constraintValidatorPayload(context)
            .getValidator();
  }

  /**
   * What a row breaks.
   *
   * @param components constraints on one component: the annotation, and the component's name
   * @param row rules on several fields
   */
  public record Broken<F>(List<Component> components, List<RowHit<F>> row) {}

  /** A constraint that a component breaks. */
  public record Component(Class<?> home, String name) {}

  /**
   * @param groups of constraints; the default one if none is named
   */
  @SuppressWarnings("unchecked")
  public <R> Broken<F> broken(R row, Class<?>... groups) {
    List<Component> components = new ArrayList<>();
    List<RowHit<F>> hits = new ArrayList<>();
    for (ConstraintViolation<R> violation : validator.validate(row, groups)) {
      HibernateConstraintViolation<?> known = violation.unwrap(HibernateConstraintViolation.class);
      RowRulesValidator.@Nullable AllHits all =
          known.getDynamicPayload(RowRulesValidator.AllHits.class);
      if (all != null) {
        all.hits().forEach(hit -> hits.add((RowHit<F>) hit));
      } else {
        components.add(
            new Component(
                violation.getConstraintDescriptor().getAnnotation().annotationType(),
                violation.getPropertyPath().toString()));
      }
    }
    return new Broken<>(components, hits);
  }
}

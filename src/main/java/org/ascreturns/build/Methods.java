package org.ascreturns.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The methods of choosing events that an extract has: {@code sql/<extract>/methods.yaml}.
 *
 * @param periods files that work out the period of each submission, once a run
 * @param byName each method by its name
 * @param defaults what holds where a selection says nothing; null means nothing
 */
record Methods(
    List<SqlFile> periods, Map<String, Method> byName, Map<String, @Nullable Object> defaults) {

  /**
   * One method.
   *
   * @param with what sets it apart from others that share its files
   */
  record Method(
      List<SqlFile> files, List<SqlFile> events, List<SqlFile> details, Map<String, Object> with) {}

  @SuppressWarnings("unchecked")
  static Methods of(String extractId) {
    String path = "sql/" + extractId + "/methods.yaml";
    try (InputStream in = new ClassPathResource(path).getInputStream()) {
      Map<String, Object> yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      String folder = "sql/" + extractId + "/methods/";
      Map<String, Method> methods = new HashMap<>();
      ((Map<String, Map<String, Object>>) yaml.getOrDefault("methods", Map.of()))
          .forEach((name, method) -> methods.put(name, method(folder, method)));
      return new Methods(
          files(folder, yaml, "periods"),
          methods,
          (Map<String, @Nullable Object>) yaml.getOrDefault("defaults", Map.of()));
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + path + " could not be read", e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Method method(String folder, Map<String, Object> yaml) {
    return new Method(
        files(folder, yaml, "files"),
        files(folder, yaml, "events"),
        files(folder, yaml, "details"),
        (Map<String, Object>) yaml.getOrDefault("with", Map.of()));
  }

  @SuppressWarnings("unchecked")
  private static List<SqlFile> files(String folder, Map<String, Object> yaml, String key) {
    return ((List<String>) yaml.getOrDefault(key, List.of()))
        .stream().map(name -> SqlFile.read(folder + name + ".sql")).toList();
  }
}

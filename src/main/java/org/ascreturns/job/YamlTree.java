package org.ascreturns.job;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A YAML document as plain values, each with the line it stands on. Dates stay text, decimals are
 * exact, and no Java object is ever made from a tag.
 *
 * @param source named in messages
 * @param value Map of YamlTree, List of YamlTree, String, Integer, BigDecimal, Boolean or null
 */
record YamlTree(String source, int line, @Nullable Object value) {

  /**
   * @throws WrongUseException if it is not YAML; says where
   */
  static YamlTree parse(String source, String text) {
    try {
      LoaderOptions options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      Node root = new Yaml(options).compose(new StringReader(text));
      return root == null
          ? new YamlTree(source, 1, new LinkedHashMap<String, YamlTree>())
          : of(source, root, Collections.newSetFromMap(new IdentityHashMap<>()));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new WrongUseException(
          source + ", line " + line + ": this is not valid YAML (" + e.getProblem() + ").");
    } catch (YAMLException e) {
      throw new WrongUseException(source + " is not valid YAML.");
    }
  }

  /**
   * @param around the nodes that this one stands in
   */
  private static YamlTree of(String source, Node node, Set<Node> around) {
    int line = node.getStartMark().getLine() + 1;
    if (!around.add(node)) {
      throw new WrongUseException(
          source + ", line " + line + ": what has a name (&) here must not hold itself (*).");
    }
    YamlTree tree = of(source, node, line, around);
    around.remove(node);
    return tree;
  }

  private static YamlTree of(String source, Node node, int line, Set<Node> around) {
    if (node instanceof MappingNode mapping) {
      Map<String, YamlTree> entries = new LinkedHashMap<>();
      mapping
          .getValue()
          .forEach(
              entry -> {
                String key = key(source, entry.getKeyNode());
                YamlTree value = of(source, entry.getValueNode(), around);
                YamlTree before =
                    entries.put(
                        key,
                        new YamlTree(
                            source, entry.getKeyNode().getStartMark().getLine() + 1, value.value));
                if (before != null) {
                  throw value.wrong("\"" + key + "\" stands here for the second time");
                }
              });
      return new YamlTree(source, line, entries);
    }
    if (node instanceof SequenceNode sequence) {
      List<YamlTree> items = new ArrayList<>();
      sequence.getValue().forEach(item -> items.add(of(source, item, around)));
      return new YamlTree(source, line, items);
    }
    return new YamlTree(source, line, scalar((ScalarNode) node));
  }

  private static String key(String source, Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw new WrongUseException(
        source + ", line " + (node.getStartMark().getLine() + 1) + ": a name was expected here.");
  }

  private static @Nullable Object scalar(ScalarNode node) {
    String text = node.getValue();
    Tag tag = node.getTag();
    if (tag.equals(Tag.NULL)) {
      return null;
    }
    if (tag.equals(Tag.BOOL)) {
      return List.of("true", "yes", "on").contains(text.toLowerCase(java.util.Locale.ROOT));
    }
    // Only plain decimal writing: 012 and 1_000 stay text, so that a code is never a number.
    if (tag.equals(Tag.INT) && text.matches("-?(0|[1-9][0-9]{0,8})")) {
      return Integer.valueOf(text);
    }
    if (tag.equals(Tag.FLOAT) && text.matches("-?[0-9]+\\.[0-9]+")) {
      return new BigDecimal(text);
    }
    return text;
  }

  boolean empty() {
    return value == null;
  }

  /**
   * @throws WrongUseException if it is not a mapping; an empty value is an empty mapping
   */
  @SuppressWarnings("unchecked")
  Map<String, YamlTree> entries() {
    if (value == null) {
      return Map.of();
    }
    if (value instanceof Map<?, ?>) {
      return (Map<String, YamlTree>) value;
    }
    throw wrong("names with values were expected here");
  }

  @SuppressWarnings("unchecked")
  List<YamlTree> items() {
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?>) {
      return (List<YamlTree>) value;
    }
    throw wrong("a list was expected here, for example [first, second]");
  }

  List<String> texts() {
    return items().stream().map(YamlTree::text).toList();
  }

  String text() {
    if (value == null || value instanceof Map<?, ?> || value instanceof List<?>) {
      throw wrong("one value was expected here");
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  /** Plain maps, lists and scalars, without lines. */
  @Nullable Object plain() {
    if (value instanceof Map<?, ?>) {
      Map<String, Object> map = new LinkedHashMap<>();
      entries().forEach((key, entry) -> map.put(key, entry.plain()));
      return map;
    }
    if (value instanceof List<?>) {
      List<Object> list = new ArrayList<>();
      items().forEach(item -> list.add(item.plain()));
      return list;
    }
    return value;
  }

  /** Says what is wrong and on which line. */
  WrongUseException wrong(String what) {
    return new WrongUseException(source + ", line " + line + ": " + what + ".");
  }
}

package org.ascreturns.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium without a window, that looks at pages of this machine only. */
public final class Browser implements AutoCloseable {

  /** Set to {@code required} where a missing browser is a failure and not a reason to skip. */
  private static final String PROPERTY = "report.browser";

  private static final List<String> BROWSERS =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static final List<String> DRIVERS =
      List.of("/usr/bin/chromedriver", "/usr/lib/chromium-browser/chromedriver");
  private static final Path SCREENSHOTS = Path.of("target", "report-screenshots");
  private static final int HEIGHT = 900;

  private final ChromeDriver driver;
  private int width = 1280;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Whether the tests with a browser can run here; says so if they cannot. */
  public static boolean isThere() {
    boolean there = first(BROWSERS) != null && first(DRIVERS) != null;
    if (!there) {
      assertThat(System.getProperty(PROPERTY))
          .as(
              "Chromium and its driver are not installed (apt-get install chromium chromium-driver)")
          .isNotEqualTo("required");
      System.out.println(
          "Tests with a browser are left out: Chromium and its driver are not installed.");
    }
    return there;
  }

  private static Path first(List<String> places) {
    return places.stream().map(Path::of).filter(Files::isExecutable).findFirst().orElse(null);
  }

  public static Browser open() {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(first(BROWSERS).toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run",
        "--force-prefers-reduced-motion");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    return new Browser(
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(first(DRIVERS).toFile())
                .build(),
            options));
  }

  public void width(int pixels) {
    width = pixels;
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Opens a page; with scripts or as somebody sees it who has none. */
  public void visit(Path page, boolean withScript) {
    driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !withScript));
    driver.get(page.toUri().toString());
  }

  /** What a script gives, run in the page. */
  public Object ask(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  public String said(String script, Object... arguments) {
    return String.valueOf(ask(script, arguments));
  }

  public long number(String script, Object... arguments) {
    return ((Number) ask(script, arguments)).longValue();
  }

  /** Errors and warnings of the console since the last time. */
  public List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /**
   * What axe-core finds that is serious or critical, each rule with where.
   *
   * @param rules to look for; none for all
   */
  public List<String> barriers(String... rules) {
    AxeBuilder axe = new AxeBuilder();
    Results results = (rules.length == 0 ? axe : axe.withRules(List.of(rules))).analyze(driver);
    return results.getViolations().stream()
        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
        .map(Browser::words)
        .toList();
  }

  private static String words(Rule rule) {
    Stream<String> nodes = rule.getNodes().stream().limit(5).map(node -> node.getHtml());
    return rule.getId() + " " + rule.getHelp() + ": " + String.join(" | ", nodes.toList());
  }

  /** Keeps what the page looks like from the top on, for somebody to look at. */
  public void keep(String name, int height) throws IOException {
    Map<String, Object> clip = new HashMap<>();
    clip.put("x", 0);
    clip.put("y", 0);
    clip.put("width", width);
    clip.put("height", height);
    clip.put("scale", 1);
    Map<String, Object> shot =
        driver.executeCdpCommand(
            "Page.captureScreenshot",
            Map.of("format", "png", "captureBeyondViewport", true, "clip", clip));
    Files.createDirectories(SCREENSHOTS);
    Files.write(
        SCREENSHOTS.resolve(name + ".png"),
        Base64.getDecoder().decode(String.valueOf(shot.get("data"))));
  }

  @Override
  public void close() {
    driver.quit();
  }
}

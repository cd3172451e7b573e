package org.ascreturns.report;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import javax.sql.DataSource;
import org.ascreturns.publish.OwnersFile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the report: one page that needs no server, no internet and, to be read, no script. The
 * same database and the same clock give the same bytes.
 */
public final class PerformanceReport {

  public static final String FILE = "index.html";

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(ContentType.Html);

  private final DataSource dataSource;

  public PerformanceReport(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Writes the page in one step: readers see the old one or the new one.
   *
   * @return where it stands
   * @throws IOException if it cannot be written
   */
  public Path write(ReportRequest request) throws IOException {
    byte[] page = page(request);
    Path file = request.folder().resolve(FILE);
    OwnersFile.replace(file, page);
    return file;
  }

  /** The page itself. */
  byte[] page(ReportRequest request) {
    TransactionTemplate oneState = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    oneState.setReadOnly(true);
    oneState.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    List<Written> written =
        Objects.requireNonNull(
            oneState.execute(
                state ->
                    parts(
                        request,
                        new DatabaseSource(request, new NamedParameterJdbcTemplate(dataSource)))));
    Utf8ByteOutput output = new Utf8ByteOutput();
    TEMPLATES.render("report/page.jte", shell(request, written), output);
    return output.toByteArray();
  }

  private record Written(Section section, Part part) {}

  /** What every section shows; the overview comes last, since it points at the others. */
  private static List<Written> parts(ReportRequest request, Source source) {
    List<Section> others = new ArrayList<>();
    others.add(new DataQualitySection(request));
    others.add(new ReturnsSection(request));
    ServiceLoader.load(Section.class).forEach(others::add);
    List<Written> written = new ArrayList<>();
    for (Section section : others) {
      section.part(source).ifPresent(part -> written.add(new Written(section, part)));
    }
    written.sort(Comparator.comparing((Written one) -> one.section().order()));
    List<Part.Headline> headlines =
        written.stream().flatMap(one -> one.part().headlines().stream()).toList();
    Section overview = new OverviewSection(request, headlines);
    overview.part(source).ifPresent(part -> written.add(0, new Written(overview, part)));
    return written;
  }

  private static Page shell(ReportRequest request, List<Written> written) {
    String style = resource("report.css");
    String script = resource("report.js");
    boolean open = request.disclosure().isPublic();
    return new Page(
        "Adult social care performance, " + request.councilName() + ", " + request.year(),
        request.councilName(),
        request.year(),
        Figures.longDay(request.asAt()),
        open
            ? "For the public: counts under 5 are shown as [c], other counts to the nearest 5."
                + " No record of a person is listed."
            : "",
        open
            ? "Made by asc-returns from the returns of the council."
            : "Made by asc-returns from its last complete runs. Records are named by the council's"
                + " own numbers: keep the page where case records may be kept.",
        "default-src 'none'; img-src data:; style-src '"
            + digest(style)
            + "'; script-src '"
            + digest(script)
            + "'; base-uri 'none'; form-action 'none'",
        style,
        script,
        written.stream()
            .map(
                one ->
                    new Page.Shown(
                        one.section().id(),
                        one.section().title(),
                        one.part().links(),
                        content(one.part())))
            .toList());
  }

  private static Content content(Part part) {
    return new Content() {
      @Override
      public void writeTo(TemplateOutput output) {
        StringOutput text = new StringOutput();
        TEMPLATES.render(part.template(), part.model(), text);
        output.writeContent(text.toString());
      }
    };
  }

  private static String resource(String name) {
    try (InputStream in = new ClassPathResource("report/" + name).getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("report/" + name + " could not be read", e);
    }
  }

  /** As a content security policy names what it lets pass. */
  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

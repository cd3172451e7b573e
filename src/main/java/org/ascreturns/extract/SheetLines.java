package org.ascreturns.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Counts the rows of a sheet in its XML, by other means than those that read the rows: that is what
 * makes the count a proof. Refuses a formula without result.
 */
final class SheetLines {
  private static final XMLInputFactory XML = factory();

  private final ZipFile zip;

  private SheetLines(ZipFile zip) {
    this.zip = zip;
  }

  /** Number of the last row of the sheet. */
  static long count(Path path, String sheetId) {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      return new SheetLines(zip).count(sheetId);
    } catch (IOException | XMLStreamException | NumberFormatException e) {
      throw Unreadable.brokenWorkbook(FileNames.name(path));
    }
  }

  private long count(String sheetId) throws IOException, XMLStreamException {
    String workbook =
        target("", "_rels/.rels", xml -> attribute(xml, "Type").endsWith("/officeDocument"));
    String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
    String relations = folder + "_rels/" + workbook.substring(folder.length()) + ".rels";
    String sheet = target(folder, relations, xml -> attribute(xml, "Id").equals(sheetId));
    try (InputStream content = open(sheet)) {
      XMLStreamReader xml = XML.createXMLStreamReader(content);
      long number = 0;
      long highest = 0;
      String type = "";
      while (xml.hasNext()) {
        xml.next();
        // What follows has formulas and rows of its own: lists of values, buttons on the sheet.
        if (xml.isEndElement() && xml.getLocalName().equals("sheetData")) {
          break;
        }
        if (!xml.isStartElement()) {
          continue;
        }
        if (xml.getLocalName().equals("row")) {
          String stated = attribute(xml, "r");
          number = stated.isEmpty() ? number + 1 : Long.parseLong(stated);
          highest = Math.max(highest, number);
        } else if (xml.getLocalName().equals("c")) {
          type = attribute(xml, "t");
        } else if (xml.getLocalName().equals("f")) {
          calculated(xml, type, number);
        }
      }
      return highest;
    }
  }

  /**
   * Reads on from a formula to the end of its cell. A formula whose result is no text has one, if
   * only 0; where there is none it was never calculated. The reader of rows cannot tell that from
   * the text of no length.
   */
  private void calculated(XMLStreamReader xml, String type, long line) throws XMLStreamException {
    boolean inValue = false;
    boolean valued = type.equals("str");
    while (xml.hasNext() && !(xml.isEndElement() && xml.getLocalName().equals("c"))) {
      if (xml.isStartElement()) {
        inValue = xml.getLocalName().equals("v");
      }
      valued |= inValue && xml.isCharacters() && !xml.isWhiteSpace();
      xml.next();
    }
    if (!valued) {
      throw Unreadable.noValue(FileNames.name(Path.of(zip.getName())), line);
    }
  }

  /** The part that the first fitting relationship points to. */
  private String target(String folder, String relations, Predicate<XMLStreamReader> fits)
      throws IOException, XMLStreamException {
    try (InputStream content = open(relations)) {
      XMLStreamReader xml = XML.createXMLStreamReader(content);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("Relationship")
            && fits.test(xml)) {
          String target = attribute(xml, "Target");
          return target.startsWith("/") ? target.substring(1) : folder + target;
        }
      }
    }
    throw Unreadable.brokenWorkbook(FileNames.name(Path.of(zip.getName())));
  }

  private static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  /** The names of parts may differ in case. */
  private InputStream open(String part) throws IOException {
    Optional<? extends ZipEntry> entry =
        zip.stream().filter(candidate -> candidate.getName().equalsIgnoreCase(part)).findFirst();
    if (entry.isEmpty()) {
      throw Unreadable.brokenWorkbook(FileNames.name(Path.of(zip.getName())));
    }
    return zip.getInputStream(entry.get());
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}

package org.ascreturns.publish;

/** Text that a cell of a workbook can hold: no characters that XML cannot, and not too long. */
final class PlainText {

  private static final int LONGEST = 32_767;

  private PlainText() {}

  static String of(String value) {
    StringBuilder text = new StringBuilder(value.length());
    for (int i = 0; i < value.length() && i < LONGEST; i++) {
      char c = value.charAt(i);
      boolean control = c < ' ' && c != '\n' && c != '\t';
      text.append(control || c == '\ufffe' || c == '\uffff' ? '\ufffd' : c);
    }
    return text.toString();
  }
}

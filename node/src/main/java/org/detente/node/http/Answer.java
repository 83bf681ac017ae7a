package org.detente.node.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;

/// What is sent back.
public final class Answer {
  public static final int OK = 200;
  public static final int SEE_OTHER = 303;
  public static final int BAD_REQUEST = 400;
  public static final int NOT_FOUND = 404;
  public static final int FAULT = 500;

  static final int METHOD_NOT_ALLOWED = 405;
  static final int URI_TOO_LONG = 414;
  static final int MISDIRECTED = 421;

  public static final String HTML = "text/html; charset=utf-8";
  public static final String JSON = "application/json";
  public static final String TEXT = "text/plain; charset=utf-8";
  public static final String CSV = "text/csv; charset=utf-8";
  public static final String CALENDAR = "text/calendar; charset=utf-8";
  public static final String SVG = "image/svg+xml";

  private final int status;
  private final String type;
  private final byte[] body;
  private final Map<String, String> headers;

  private Answer(int status, String type, byte[] body, Map<String, String> headers) {
    this.status = status;
    this.type = type;
    this.body = body;
    this.headers = headers;
  }

  /// @param status as HTTP numbers it
  /// @param type the media type of the body
  public static Answer of(int status, String type, byte[] body) {
    return new Answer(status, type, body, Map.of());
  }

  /// A body that is found.
  public static Answer found(String type, byte[] body) {
    return of(OK, type, body);
  }

  /// A sentence for a person.
  public static Answer text(int status, String sentence) {
    return of(status, TEXT, (sentence + "\n").getBytes(UTF_8));
  }

  /// The reader is sent to another address of ours.
  public static Answer seeOther(String address) {
    return text(SEE_OTHER, address).with("Location", address);
  }

  /// The same with one more header.
  public Answer with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Answer(status, type, body, more);
  }

  /// The same to be kept as a file of this name.
  public Answer asFile(String name) {
    return with("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }

  /// As HTTP numbers it.
  public int status() {
    return status;
  }

  /// The media type of the body.
  String type() {
    return type;
  }

  /// The body. Not copied, for pages are long: nobody may change it.
  public byte[] bytes() {
    return body;
  }

  /// Headers beside those that every answer carries.
  Map<String, String> headers() {
    return headers;
  }
}

package org.detente.node.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/// HTTP/1.1 as the library speaks it, over connections that are read by [HeadReader].
final class Http implements ServerConnectionSelector {
  private final Http1ConnectionSelector library;
  private final InstantSource clock;
  private final Duration longest;

  /// @param longest from the first byte of a request to its last
  Http(Http1Config config, InstantSource clock, Duration longest) {
    this.library = Http1ConnectionSelector.builder().config(config).build();
    this.clock = clock;
    this.longest = longest;
  }

  @Override
  public int bytesToIdentifyConnection() {
    return library.bytesToIdentifyConnection();
  }

  @Override
  public Support supports(BufferData data) {
    return library.supports(data);
  }

  @Override
  public Set<String> supportedApplicationProtocols() {
    return library.supportedApplicationProtocols();
  }

  @Override
  public ServerConnection connection(ConnectionContext context) {
    DataReader all = context.dataReader();
    Patience patience = new Patience(longest);
    HeadReader reader = HeadReader.of(() -> patience.wait(() -> next(all)), clock, longest);
    return library.connection(new ReadConnection(context, reader));
  }

  private static byte[] next(DataReader all) {
    all.ensureAvailable();
    return all.readBytes(all.available());
  }
}

package org.detente.node.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PeerInfo;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.ProxyProtocolData;
import io.helidon.webserver.Router;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/// A connection that is read by a reader of ours, which is told when an answer is written.
///
/// @param all the connection as the library has it
record ReadConnection(ConnectionContext all, HeadReader reader) implements ConnectionContext {

  @Override
  public DataReader dataReader() {
    return reader;
  }

  @Override
  public DataWriter dataWriter() {
    return new Telling(all.dataWriter(), reader);
  }

  /// Writes as the connection does.
  private record Telling(DataWriter all, HeadReader reader) implements DataWriter {
    @Override
    public void write(BufferData... buffers) {
      reader.answered();
      all.write(buffers);
    }

    @Override
    public void write(BufferData buffer) {
      reader.answered();
      all.write(buffer);
    }

    @Override
    public void writeNow(BufferData... buffers) {
      reader.answered();
      all.writeNow(buffers);
    }

    @Override
    public void writeNow(BufferData buffer) {
      reader.answered();
      all.writeNow(buffer);
    }

    @Override
    public void flush() {
      all.flush();
    }

    @Override
    public void close() {
      all.close();
    }
  }

  @Override
  public ListenerContext listenerContext() {
    return all.listenerContext();
  }

  @Override
  public ExecutorService executor() {
    return all.executor();
  }

  @Override
  public Router router() {
    return all.router();
  }

  @Override
  public Optional<ProxyProtocolData> proxyProtocolData() {
    return all.proxyProtocolData();
  }

  @Override
  public HelidonSocket serverSocket() {
    return all.serverSocket();
  }

  @Override
  public PeerInfo remotePeer() {
    return all.remotePeer();
  }

  @Override
  public PeerInfo localPeer() {
    return all.localPeer();
  }

  @Override
  public boolean isSecure() {
    return all.isSecure();
  }

  @Override
  public String socketId() {
    return all.socketId();
  }

  @Override
  public String childSocketId() {
    return all.childSocketId();
  }
}

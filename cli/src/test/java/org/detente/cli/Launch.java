package org.detente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The launcher in a folder of its own, with the tools of any system on its path, and neither Java
/// nor Maven.
final class Launch {
  private static final List<String> TOOLS =
      List.of(
          "cat cp dirname find grep head ln mkdir mv printf readlink rm sed sha256sum shasum sleep tee touch"
              .split(" "));
  private static final List<Path> PLACES = List.of(Path.of("/usr/bin"), Path.of("/bin"));

  private final Path folder;
  private final Path tools;

  private Launch(Path folder) {
    this.folder = folder;
    this.tools = folder.resolve("tools");
  }

  /// A folder with a source and nothing built.
  static Launch in(Path folder) throws IOException {
    Launch launch = new Launch(folder);
    Files.createDirectories(launch.tools);
    Files.createDirectories(folder.resolve("empty"));
    for (String tool : TOOLS) {
      for (Path place : PLACES) {
        Path there = place.resolve(tool);
        Path here = launch.tools.resolve(tool);
        if (Files.isExecutable(there) && Files.notExists(here)) {
          script(here, "exec " + there + " \"$@\"");
        }
      }
    }
    Files.writeString(folder.resolve("pom.xml"), "<project/>\n");
    Files.copy(
        Run.HOME.resolve("detente"),
        folder.resolve("detente"),
        StandardCopyOption.COPY_ATTRIBUTES,
        StandardCopyOption.REPLACE_EXISTING);
    return launch;
  }

  /// The folders in which a JDK usually lies are not looked into.
  Launch withoutJdk() throws IOException {
    Path script = folder.resolve("detente");
    String text = Files.readString(script);
    Files.writeString(script, text.replaceAll("(?<= )/(?:usr|opt|Library)/", "/nowhere/"));
    return this;
  }

  /// A Maven that fails with these words.
  Launch withMavenSaying(String words) throws IOException {
    script(tools.resolve("mvn"), "echo '" + words + "'; exit 1");
    return this;
  }

  private static void script(Path file, String line) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + line + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  /// Another launch that builds: this very process.
  Launch whileAnotherBuilds() throws IOException {
    Files.createDirectories(folder.resolve(".launch"));
    Files.createSymbolicLink(
        folder.resolve(".launch/lock"), Path.of(Long.toString(ProcessHandle.current().pid())));
    return this;
  }

  /// What it says, to its end.
  String says(boolean withJdk) throws IOException {
    Process process = start(withJdk);
    try (BufferedReader said = lines(process)) {
      return said.lines().collect(Collectors.joining("\n"));
    }
  }

  /// The first line that it says; then it is stopped.
  String says() throws IOException {
    Process process = start(/* withJdk= */ true);
    try (BufferedReader said = lines(process)) {
      return said.readLine();
    } finally {
      process.destroy();
    }
  }

  private Process start(boolean withJdk) throws IOException {
    ProcessBuilder launch =
        new ProcessBuilder("/bin/sh", folder.resolve("detente").toString(), "status");
    Map<String, String> environment = launch.environment();
    environment.clear();
    environment.put("PATH", tools.toString());
    environment.put("HOME", folder.resolve("empty").toString());
    if (withJdk) {
      environment.put("JAVA_HOME", System.getProperty("java.home"));
    }
    return launch.redirectErrorStream(true).start();
  }

  private static BufferedReader lines(Process process) {
    return new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
  }
}

package mailpath.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a correct judge says about a practice domain to somebody with a mail program: of each port
 * of its servers, and of each source of settings. Written down by hand from the tables of the
 * standard (sections D1 to D4, client-settings 1b and 1c).
 */
public record ClientExpectation(List<ExpectedService> services, List<ExpectedSource> sources) {
  public static final ClientExpectation NONE = new ClientExpectation(List.of(), List.of());

  public ClientExpectation {
    services = List.copyOf(services);
    sources = List.copyOf(sources);
  }

  ClientExpectation services(ExpectedService... more) {
    return new ClientExpectation(
        Stream.concat(services.stream(), Stream.of(more)).toList(), sources);
  }

  ClientExpectation source(ExpectedSource source) {
    List<ExpectedSource> longer = new ArrayList<>(sources);
    longer.add(source);
    return new ClientExpectation(services, longer);
  }
}

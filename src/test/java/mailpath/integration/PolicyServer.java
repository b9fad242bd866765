package mailpath.integration;

import java.nio.file.Path;
import java.util.List;
import mailpath.Requires;

/** nginx with one MTA-STS policy (RFC 8461 3.3). */
final class PolicyServer {
  private PolicyServer() {}

  static Daemon nginx(
      Namespace in, Path folder, String address, Certificates.Identity identity, String policy) {
    String socket = Addressing.socket(address, 443);
    Path file = Folder.write(folder.resolve("mta-sts.txt"), policy);
    Path settings =
        Folder.write(
            folder.resolve("nginx.conf"),
            """
            daemon off;
            pid %1$s/nginx.pid;
            error_log stderr;
            events {}
            http {
              access_log off;
              client_body_temp_path %1$s/body;
              proxy_temp_path %1$s/proxy;
              fastcgi_temp_path %1$s/fastcgi;
              uwsgi_temp_path %1$s/uwsgi;
              scgi_temp_path %1$s/scgi;
              server {
                listen %2$s ssl;
                ssl_certificate %3$s;
                ssl_certificate_key %4$s;
                location = /.well-known/mta-sts.txt {
                  default_type text/plain;
                  alias %5$s;
                }
              }
            }
            """
                .formatted(folder, socket, identity.certificate(), identity.key(), file));
    List<String> line =
        List.of(
            Requires.program("nginx").toString(),
            "-p",
            folder.toString(),
            "-e",
            "stderr",
            "-c",
            settings.toString());
    return Daemon.start(in, folder.resolve("nginx.log"), line, List.of(socket));
  }
}

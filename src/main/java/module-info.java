import org.jspecify.annotations.NullMarked;

/**
 * What happens to mail on its way to a domain: a desktop program and a command line.
 *
 * <p>The module opens nothing, and exports nothing that is not named here with its reason. Nothing
 * is null unless its type says so.
 */
@NullMarked
module mailpath {
  requires atlantafx.base;
  requires com.ibm.icu;
  requires info.picocli;
  requires java.naming;
  requires java.net.http;
  requires java.xml;
  requires javafx.controls;
  requires org.bouncycastle.pkix;
  requires org.bouncycastle.provider;
  requires org.bouncycastle.tls;
  requires org.bouncycastle.util;
  requires org.controlsfx.controls;
  requires org.dnsjava;
  requires static org.jspecify;
  requires tools.jackson.databind;
}

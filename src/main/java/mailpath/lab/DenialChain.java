package mailpath.lab;

import java.util.List;
import org.xbill.DNS.Name;

/** How a zone proves that something is not there (RFC 4035 3.1.3, RFC 5155 7.2). */
interface DenialChain {
  /** An unsigned zone proves nothing. */
  DenialChain NONE =
      new DenialChain() {
        @Override
        public List<SignedSet> noData(Name name) {
          return List.of();
        }

        @Override
        public List<SignedSet> noName(Name name, Name encloser) {
          return List.of();
        }
      };

  /** The name exists, perhaps only as a parent of names, but not with the type asked for. */
  List<SignedSet> noData(Name name);

  /**
   * The name does not exist, and no wildcard would have made it.
   *
   * @param encloser its longest ancestor that exists
   */
  List<SignedSet> noName(Name name, Name encloser);
}

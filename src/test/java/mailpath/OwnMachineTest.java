package mailpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import mailpath.casefile.OwnTraces;
import org.junit.jupiter.api.Test;

class OwnMachineTest {

  @Test
  void whatTheSystemSaysOfItselfIsKnown() {
    OwnTraces own = OwnMachine.look("192.0.2.53:53", Optional.of("mail.example"));
    assertTrue(own.userNames().contains(System.getProperty("user.name")));
    assertTrue(own.addresses().contains(InetAddress.getLoopbackAddress()));
    assertFalse(own.hostNames().isEmpty());
    assertEquals(List.of("192.0.2.53:53"), own.resolvers());
    assertEquals(List.of("mail.example"), own.ehloNames());
  }
}

package mailpath.delivery;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All cells, every sender against every attacker. */
public record Matrix(List<Cell> cells) {
  public Matrix {
    cells = List.copyOf(cells);
  }

  public Cell cell(SenderKind sender, Attacker attacker) {
    return cells.stream()
        .filter(cell -> cell.sender() == sender && cell.attacker() == attacker)
        .findFirst()
        .orElseThrow();
  }

  /** One row as letters, {@code "u u w w w"}; "?" where it is open. */
  public String row(SenderKind sender) {
    Map<Attacker, String> letters = new EnumMap<>(Attacker.class);
    for (Attacker attacker : Attacker.values()) {
      letters.put(attacker, cell(sender, attacker).outcome().map(Outcome::letter).orElse("?"));
    }
    return String.join(" ", letters.values());
  }
}

package mailpath.delivery;

import java.util.List;

/** What the game says that repairs would come to, for a test that makes them. */
public final class Promise {
  private Promise() {}

  /** The least headline that the repairs give, whatever senders read and unknown facts are. */
  public static Word of(MailPath path, List<Repair> set) {
    Repairs repairs = new Repairs(path.domain());
    Rows rows = new Rows();
    Word least = Word.SECURE;
    for (Readings.Reading reading : Readings.of(path)) {
      for (Valued<World> valued : Worlds.of(reading)) {
        World mended = valued.value();
        for (Repair repair : set) {
          mended = repairs.made(repair, mended);
        }
        Word headline = Board.of(mended, rows).headline();
        least = headline.compareTo(least) < 0 ? headline : least;
      }
    }
    return least;
  }
}

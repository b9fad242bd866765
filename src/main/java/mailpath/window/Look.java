package mailpath.window;

import mailpath.report.Words;

/**
 * How things are drawn: in which words, with how much room, at which text size.
 *
 * @param unit pixels for one unit of the design, 1 at a text size of 100 %
 */
record Look(Words words, Room room, double unit) {

  /** How much room the window leaves at its text size. */
  enum Room {
    WIDE,
    /** Under 1100 units of width or 720 of height. */
    NARROW,
    /** So little that lists take the place of pictures, as at 200 % in a window of 1280 x 800. */
    LARGE_TEXT;

    private static final double WIDE_WIDTH = 1100;
    private static final double WIDE_HEIGHT = 720;
    private static final double NARROW_WIDTH = 900;
    private static final double NARROW_HEIGHT = 560;

    /** Of a window in units. */
    static Room of(double width, double height) {
      if (width < NARROW_WIDTH || height < NARROW_HEIGHT) {
        return LARGE_TEXT;
      }
      return width < WIDE_WIDTH || height < WIDE_HEIGHT ? NARROW : WIDE;
    }
  }

  boolean wide() {
    return room == Room.WIDE;
  }

  boolean large() {
    return room == Room.LARGE_TEXT;
  }
}

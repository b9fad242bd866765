package mailpath.investigation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import mailpath.delivery.Game;
import mailpath.delivery.MailPath;
import mailpath.delivery.Result;
import mailpath.investigation.Difference.Effect;

/**
 * Decides by playing what a difference does: its part of one path is put into the other, both ways.
 * Where no part by itself changes a verdict that did change, one smallest set is named that does
 * together: parts are left out one after the other as long as the rest still gives the other
 * verdict. That set need not be the only one.
 */
final class Effects {
  private final MailPath before;
  private final MailPath after;
  private final Map<MailPath, Result> played = new HashMap<>();
  private final Function<MailPath, Result> game = Game.variants();

  Effects(MailPath before, MailPath after) {
    this.before = BarePath.of(before);
    this.after = BarePath.of(after);
  }

  /** The effect of every part, in the same order. */
  List<Effect> of(List<PathPart> parts) {
    List<Effect> effects = new ArrayList<>(parts.stream().map(this::alone).toList());
    boolean explained = effects.contains(Effect.VERDICT);
    if (!explained && !result(before).sameVerdict(result(after))) {
      Set<Integer> together = new LinkedHashSet<>(together(parts, before, after));
      together.addAll(together(parts, after, before));
      together.forEach(i -> effects.set(i, Effect.VERDICT_TOGETHER));
    }
    return List.copyOf(effects);
  }

  private Effect alone(PathPart part) {
    Effect forth = change(result(before), result(put(part, before, after)));
    Effect back = change(result(after), result(put(part, after, before)));
    return forth.compareTo(back) <= 0 ? forth : back;
  }

  private static Effect change(Result from, Result to) {
    if (!from.sameVerdict(to)) {
      return Effect.VERDICT;
    }
    return from.equals(to) ? Effect.NOTHING : Effect.MATRIX;
  }

  private Set<Integer> together(List<PathPart> parts, MailPath into, MailPath from) {
    Map<Integer, PathPart> left = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      if (!put(parts.get(i), into, from).equals(into)) {
        left.put(i, parts.get(i));
      }
    }
    if (!result(putAll(left, into, from)).sameVerdict(result(from))) {
      return Set.of();
    }
    for (Integer i : List.copyOf(left.keySet())) {
      Map<Integer, PathPart> fewer = new LinkedHashMap<>(left);
      fewer.remove(i);
      if (result(putAll(fewer, into, from)).sameVerdict(result(from))) {
        left = fewer;
      }
    }
    return left.keySet();
  }

  private static MailPath putAll(Map<Integer, PathPart> parts, MailPath into, MailPath from) {
    MailPath all = into;
    for (PathPart part : parts.values()) {
      all = put(part, all, from);
    }
    return all;
  }

  private static MailPath put(PathPart part, MailPath into, MailPath from) {
    return BarePath.of(part.put(into, from));
  }

  private Result result(MailPath path) {
    return played.computeIfAbsent(path, game);
  }
}

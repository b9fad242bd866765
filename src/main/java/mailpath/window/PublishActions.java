package mailpath.window;

import mailpath.delivery.RepairPlan.Way;
import mailpath.investigation.PublishingOptions.Pair;
import mailpath.report.PublishForm;

/** Everything a user can ask of the part of the policy preview about what to publish. */
interface PublishActions {
  /** Shows it, or folds it away. */
  void open(boolean shown);

  void way(Way way);

  void form(PublishForm form);

  void pair(Pair pair);

  /** Addresses for TLS reports, as typed. */
  void reports(String typed);

  /**
   * The TLSA record of a host's next key, as typed.
   *
   * @param host its TLSA base domain
   */
  void nextKey(String host, String typed);

  /** Asks where, and saves the policy file of a step. */
  void save(String step);

  /** Makes the plan from what is known now. */
  void anew();
}

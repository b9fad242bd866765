package mailpath.client.preset;

/** How sure a preset is, the surest first. */
public enum PresetCertainty {
  HIGH,
  MEDIUM_HIGH,
  MEDIUM
}

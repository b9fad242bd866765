/**
 * What providers are known to want their users to set (client settings 1d). A {@link
 * mailpath.client.preset.ProviderPreset} is a lesson with a date and a source: it is never taken
 * for what a server does, and no verdict knows of it. {@link
 * mailpath.client.preset.PresetComparison} says in what settings differ from it.
 */
package mailpath.client.preset;

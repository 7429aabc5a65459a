const prefix = "manifest.";

/** The texts of a program's manifest. Thunderbird measures no pages and has no keyboard shortcut, so it has a description of its own. */
export function manifestMessages(
  texts: Readonly<Record<string, unknown>>,
  program: string,
): Record<string, { message: unknown }> {
  const { thunderbirdDescription, weightSpace, goToSuggestion, ...common } = Object.fromEntries(
    Object.entries(texts).map(([key, message]) => [key.replace(prefix, ""), message]),
  );
  const own =
    program === "thunderbird"
      ? { ...common, extDescription: thunderbirdDescription, weightSpace }
      : { ...common, goToSuggestion };
  return Object.fromEntries(Object.entries(own).map(([key, message]) => [key, { message }]));
}

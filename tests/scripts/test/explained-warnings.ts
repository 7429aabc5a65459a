/** What the linter of addons.mozilla.org says of files that are as they have to be, in the words that the stores' reviewers read. */
export const explainedWarnings: Record<string, string> = {
  UNSAFE_VAR_ASSIGNMENT: "Preact’s own writing of `innerHTML`, which the extension never uses",
  KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION:
    "Firefox for Android, which the manifest does not name",
};

/** What a person waits for or what every page runs, in kB of 1000 bytes after gzip, with room of about 15 %. */
export const budgetsKilobytes = {
  /** The popup, its styles and its texts, until it shows the figures of the page. */
  popup: 45,
  /** The dashboard until Home is shown. */
  home: 100,
  /** In place of a video or a map. */
  embed: 23,
  /** Runs in every page: in the isolated world, and in the page's own, where alone a call is seen. */
  observer: 4,
  /** Runs in every frame whose video plays. */
  video: 7.1,
  /** Runs in a watched webmail; the three whose deletions are counted have their readers in it. */
  webmail: 24,
  /** Injected when a suggestion is shown. */
  suggestion: 19,
} as const;

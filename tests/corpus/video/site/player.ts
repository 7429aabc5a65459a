/** How a page starts a player. */
export type Player = {
  scripts: string[];
  styles?: string[];
  className?: string;
  /** The HTML inside the element. */
  markup?: (media: string) => string;
  /** JavaScript at the top level of the page's script. */
  declarations?: string;
  /**
   * JavaScript with `video`, `media` (the address of the videos), `bufferSeconds` and `isFixed` in
   * scope.
   */
  start: string;
};

/** How a page starts a player. */
export type Player = {
  scripts: string[];
  styles?: string[];
  className?: string;
  /** The HTML inside the element. */
  markup?: (media: string) => string;
  /** JavaScript that sees `video`, `media` (the address of the films), `bufferSeconds` and `isFixed`. */
  start: string;
};

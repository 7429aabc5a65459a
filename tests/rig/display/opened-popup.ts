/** Runs `look` in the popup's document and returns its result. */
export type Inside = <Found>(
  look: (popup: Window, selector: string) => Found,
  selector: string,
) => Promise<Found>;
export type Opened = { inside: Inside; isOpen: () => Promise<boolean> };

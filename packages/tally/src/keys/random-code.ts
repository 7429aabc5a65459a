import { randomInt } from "node:crypto";

/** Without 0, O, 1 and I, since codes are read aloud and typed from paper. */
const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** Random letters and digits, with five random bits each. */
export const randomCode = (length: number): string =>
  Array.from({ length }, () => letters[randomInt(letters.length)]).join("");

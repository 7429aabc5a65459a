import { randomInt } from "node:crypto";

/** Neither 0 and O nor 1 and I: what is drawn is read aloud, and typed from paper. */
const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** Letters and digits that nobody chose: five random bits each. */
export const randomCode = (length: number): string =>
  Array.from({ length }, () => letters[randomInt(letters.length)]).join("");

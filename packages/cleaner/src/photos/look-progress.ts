/**
 * How far a look at photos is. `done` of `all` photos of the present pass. Bytes are of all passes: what may still have to be read
 * is in `leftBytes` until it is known that it need not be.
 */
export type LookProgress = {
  pass: "headers" | "pictures";
  done: number;
  all: number;
  doneBytes: number;
  leftBytes: number;
};

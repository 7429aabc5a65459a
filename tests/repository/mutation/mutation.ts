/** A promise, a change to the code that breaks it, and the tests that must then fail. */
export type Mutation = {
  /** The promise in one sentence. */
  promise: string;
  /** Path from the root. */
  file: string;
  /**
   * Each original text occurs exactly once in the file. Several, if the code keeps the promise in
   * more than one place.
   */
  changes: { original: string; broken: string }[];
  /** Test files from the root. At least one of their tests must fail. */
  tests: string[];
};

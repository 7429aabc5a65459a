import { reportError } from "./report-error.ts";

/** `task`, whose calls run one after the other, so that the last one to end saw the newest state. Reports the error of a call. */
export function serialize(task: () => Promise<void>): () => Promise<void> {
  let last = Promise.resolve();
  return () => (last = last.then(task).catch(reportError));
}

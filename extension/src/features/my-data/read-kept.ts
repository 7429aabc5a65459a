import { measureSession } from "../../platform/database/measure-store.ts";
import { readSent } from "../../platform/sent/sent-log.ts";
import { measureKinds } from "./measure-kind.ts";

/** What the entries show; `bytes` is their sum. */
export async function readKept() {
  const [sizes, sent, memoryBytes] = await Promise.all([
    measureKinds(),
    readSent(),
    measureSession(),
  ]);
  const bytes = sizes.reduce((sum, kind) => sum + kind.bytes, memoryBytes);
  return { sizes, sent, memoryBytes, bytes };
}

import path from "node:path";
import type { Text } from "@digital-cleanup/text";
import { freePort } from "../../rig/servers/free-port.ts";
import { startTally, type TallyProcess } from "../../rig/servers/tally.ts";
import { root } from "../test/run-command.ts";

const usualPort = 4680;

/**
 * Starts the tally on `PORT`, or on the next free port if that one is in use, with its data in
 * `DATA`.
 */
export async function startTallyHere(
  t: Text,
  print: (line: string) => void,
): Promise<TallyProcess> {
  const wanted = Number(process.env.PORT ?? usualPort);
  const port = await freePort(wanted);
  if (port !== wanted) print(t("start.portTaken", { wanted: String(wanted), port: String(port) }));
  // Only this machine can reach it, so creating events may stay open.
  return startTally({
    port,
    dataFolder: process.env.DATA ?? usualData(port),
    creation: "open",
  });
}

/** An event belongs to the host it was created for, so each port has data of its own. */
const usualData = (port: number): string =>
  path.join(root, ".data", ...(port === usualPort ? [] : [String(port)]));

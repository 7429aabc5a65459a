import path from "node:path";
import type { Text } from "@digital-cleanup/text";
import { freePort } from "../rig/free-port.ts";
import { startTally, type TallyProcess } from "../rig/tally.ts";
import { root } from "../run/run-command.ts";

const usualPort = 4680;

/** Starts the tally on `PORT`, or on the next free port where that one is taken. */
export async function startTallyHere(t: Text, say: (line: string) => void): Promise<TallyProcess> {
  const wanted = Number(process.env.PORT ?? usualPort);
  const port = await freePort(wanted);
  if (port !== wanted) say(t("start.portTaken", { wanted: String(wanted), port: String(port) }));
  // An event knows the host it was created for, so each port keeps its own.
  const data = path.join(root, ".data");
  return startTally({
    port,
    dataFolder: port === usualPort ? data : path.join(data, String(port)),
  });
}

import { fileURLToPath } from "node:url";
import type { ServerCommand } from "../support/run-tally.ts";

const serverFile = fileURLToPath(new URL("server.ts", import.meta.url));

/** The words that start the server broken in this way, on a folder and a port. */
export const brokenServer =
  (fault: string): ServerCommand =>
  (directory, port) => [process.execPath, serverFile, fault, directory, String(port)];

import { fileURLToPath } from "node:url";
import type { ServerCommand } from "../support/servers/run-tally.ts";

const serverFile = fileURLToPath(new URL("server.ts", import.meta.url));

/** The command that starts the server with a fault, on a folder and a port. */
export const brokenServer =
  (fault: string): ServerCommand =>
  (directory, port) => [process.execPath, serverFile, fault, directory, String(port)];

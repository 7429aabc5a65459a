import { once } from "node:events";
import { createServer } from "node:net";

/** The first free TCP port of 127.0.0.1 from `from` upwards, or any free one if `from` is 0. */
export async function freePort(from = 0): Promise<number> {
  for (let port = from; port < 65_536; port++) {
    const server = createServer();
    server.listen(port, "127.0.0.1");
    try {
      await once(server, "listening");
    } catch {
      // The port is in use. The next one may be free.
      continue;
    }
    const address = server.address();
    server.close();
    await once(server, "close");
    if (address && typeof address === "object") return address.port;
  }
  throw new Error(`No free port from ${from}.`);
}

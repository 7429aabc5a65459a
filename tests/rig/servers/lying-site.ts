import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { closeWithTests } from "../close-with-tests.ts";

/** The largest length that a record accepts: 9 PB. */
const claimedBytes = Number.MAX_SAFE_INTEGER;

const answer = (status: string, headers: readonly string[], body = ""): string =>
  [`HTTP/1.1 ${status}`, "Connection: close", "Cache-Control: no-store", ...headers, "", body].join(
    "\r\n",
  );

const claim = `Content-Length: ${claimedBytes}`;
const html = `<!doctype html><title>A page</title><link rel="icon" href="data:,">`;

/** No server framework sends these: each header claims a body of 9 PB that does not follow. */
const answers: Record<string, string> = {
  "/": answer("200 OK", ["Content-Type: text/html", `Content-Length: ${html.length}`], html),
  "/empty": answer("200 OK", ["Content-Length: 0", "Access-Control-Allow-Origin: *"]),
  "/head": answer("200 OK", [claim]),
  "/no-content": answer("204 No Content", [claim]),
  "/not-modified": answer("304 Not Modified", [claim]),
  "/redirect": answer("302 Found", ["Location: /empty", claim]),
  "/cut": answer("200 OK", [claim], "x".repeat(1000)),
  "/chunked": answer(
    "200 OK",
    [claim, "Transfer-Encoding: chunked"],
    "3e8\r\n" + "x".repeat(1000) + "\r\n0\r\n\r\n",
  ),
};

/** A site whose answers claim bodies that they do not have: `/head`, `/redirect`, `/cut` … */
export async function openLyingSite() {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => sockets.delete(socket));
    socket.once("data", (data) => {
      const [, target = "/"] = data.toString("latin1").split(" ");
      socket.end(answers[target.replace(/\?.*/, "")] ?? answer("404 Not Found", []));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    /** The same server, which a browser treats as another site. */
    otherOrigin: `http://localhost:${port}`,
    close: closeWithTests(async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    }),
  };
}

import { once } from "node:events";
import { connect } from "node:net";
import { expect, test } from "vitest";
import { eachTally, withEvent } from "../../test/support/open-tally.ts";
import { serveListener } from "../../test/support/servers/serve-listener.ts";
import { createNodeListener } from "./node-listener.ts";

const tally = eachTally(withEvent);

/** Sends the head of a request, and returns the whole answer once the connection is closed. */
async function ask(head: string): Promise<string> {
  const { port } = await serveListener(createNodeListener(tally.app.fetch));
  const socket = connect(port, "127.0.0.1");
  let text = "";
  socket.setEncoding("utf8").on("data", (data: string) => (text += data));
  socket.write(`${head}\r\n\r\n`);
  await once(socket, "close");
  return text;
}

test("a request of HTTP/1.0 without a host is answered, with or without a body", async () => {
  const answer = await ask("GET /api/events/BRUME HTTP/1.0");
  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  expect(answer).toContain('"code":"BRUME"');
  expect(answer).not.toContain("chunked");
  expect(await ask("HEAD /e/BRUME HTTP/1.0")).toMatch(/^HTTP\/1\.1 200 /);
  expect(await ask("OPTIONS / HTTP/1.0")).toMatch(/^HTTP\/1\.1 404 /);
});

test("HTTP/1.1 needs a host, as its specification says", async () => {
  expect(await ask("GET /api/events/BRUME HTTP/1.1\r\nconnection: close")).toMatch(
    /^HTTP\/1\.1 400 /,
  );
});

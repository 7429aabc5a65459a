import { expect, test } from "vitest";
import { serveListener } from "../../test/support/servers/serve-listener.ts";
import { DocumentTooLarge, fetchSigned } from "./fetch-signed.ts";
import { isPrivateAddress } from "./private-addresses.ts";

const signal = new AbortController().signal;

test("an address of a private network is read only if the operator allows it", async () => {
  const { port } = await serveListener((incoming, outgoing) => {
    if (incoming.url === "/moved") outgoing.writeHead(302, { location: "/states" }).end();
    else outgoing.end("signed");
  });
  const url = new URL(`http://127.0.0.1:${port}/states`);
  expect(await fetchSigned(url, true, signal)).toBe("signed");
  for (const address of [
    url.href,
    `https://127.0.0.1:${port}/states`,
    `https://[::1]:${port}/states`,
    `https://[::ffff:127.0.0.1]:${port}/states`,
    // Its name is no address, and is looked up.
    `https://localhost:${port}/states`,
  ]) {
    await expect(fetchSigned(new URL(address), false, signal)).rejects.toMatchObject({
      name: "PrivateAddress",
    });
  }
  await expect(fetchSigned(new URL("/moved", url), true, signal)).rejects.toThrow("status 302");
});

test("no more than 2 MB is read", async () => {
  let sentBytes = 0;
  const { port } = await serveListener((_incoming, outgoing) => {
    const piece = Buffer.alloc(100_000, " ");
    const send = () => {
      while (!outgoing.destroyed && sentBytes < 100_000_000) {
        sentBytes += piece.length;
        if (!outgoing.write(piece)) return;
      }
      outgoing.end();
    };
    outgoing.on("drain", send);
    send();
  });
  const url = new URL(`http://127.0.0.1:${port}/states`);
  await expect(fetchSigned(url, true, signal)).rejects.toThrow(DocumentTooLarge);
  // What sockets hold is sent before the connection is closed.
  expect(sentBytes).toBeLessThan(30_000_000);
});

test("networks that are not of the internet are private", () => {
  const addresses = ["10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1"];
  for (const address of [...addresses, "fd00::1", "fe80::1", "::1", "::ffff:10.0.0.1"]) {
    expect(isPrivateAddress(address), address).toBe(true);
  }
  for (const address of ["8.8.8.8", "172.32.0.1", "2a01:e0a::1"]) {
    expect(isPrivateAddress(address), address).toBe(false);
  }
});

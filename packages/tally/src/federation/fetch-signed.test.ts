import { expect, test } from "vitest";
import { serveListener } from "../../test/support/servers/serve-listener.ts";
import { fetchSigned } from "./fetch-signed.ts";
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

test("networks that are not of the internet are private", () => {
  const addresses = ["10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1"];
  for (const address of [...addresses, "fd00::1", "fe80::1", "::1", "::ffff:10.0.0.1"]) {
    expect(isPrivateAddress(address), address).toBe(true);
  }
  for (const address of ["8.8.8.8", "172.32.0.1", "2a01:e0a::1"]) {
    expect(isPrivateAddress(address), address).toBe(false);
  }
});

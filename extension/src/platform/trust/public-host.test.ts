import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isPublicHost } from "./public-host.ts";

const isPublic = (url: string) => isPublicHost(new URL(url).hostname);

test.each([
  "https://lists.example.org/",
  "https://93.184.215.14/",
  "https://172.15.0.1/",
  "https://172.32.0.1/",
  "https://[2606:4700::1111]/",
  "https://[2001:4860:4860::8888]/",
  "https://local.example/",
])("%s may be a public server", (url) => {
  expect(isPublic(url)).toBe(true);
});

test.each([
  "https://localhost/",
  "https://LOCALHOST./",
  "https://a.localhost/",
  "https://printer.local/",
  "https://wiki.internal/",
  "https://router.home.arpa/",
  "https://intranet/",
  "https://127.0.0.1/",
  // The same address in other notations.
  "https://127.1/",
  "https://2130706433/",
  "https://0x7f.0.0.1/",
  "https://0177.0.0.1/",
  "https://127.0.0.1./",
  "https://10.1.2.3/",
  "https://172.16.0.1/",
  "https://172.31.255.255/",
  "https://192.168.1.1/",
  "https://169.254.169.254/",
  "https://100.64.0.1/",
  "https://0.0.0.0/",
  "https://255.255.255.255/",
  "https://[::1]/",
  "https://[::]/",
  "https://[::ffff:127.0.0.1]/",
  "https://[::ffff:93.184.215.14]/",
  "https://[64:ff9b::7f00:1]/",
  "https://[2002:7f00:1::]/",
  "https://[2001:0:7f00:1::]/",
  "https://[2001:db8::1]/",
  "https://[fe80::1]/",
  "https://[fc00::1]/",
  "https://[fd12:3456::1]/",
  "https://[ff02::1]/",
])("%s is not", (url) => {
  expect(isPublic(url)).toBe(false);
});

test("no notation of a loopback or private IPv4 address is public", () => {
  const byte = fc.integer({ min: 0, max: 255 });
  const privates = fc.oneof(
    fc.tuple(fc.constant(127), byte, byte, byte),
    fc.tuple(fc.constant(10), byte, byte, byte),
    fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte),
    fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
  );
  const notations = (bytes: readonly number[]) => {
    const number = bytes.reduce((sum, one) => sum * 256 + one, 0);
    const dotted = bytes.join(".");
    return [
      dotted,
      String(number),
      `0x${number.toString(16)}`,
      bytes.map((one) => `0${one.toString(8)}`).join("."),
      `[::ffff:${dotted}]`,
    ];
  };
  fc.assert(
    fc.property(privates, (bytes) => {
      expect(notations(bytes).filter((host) => isPublic(`https://${host}/`))).toEqual([]);
    }),
  );
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { paths } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { serve, serveCommand } from "../support/servers/run-tally.ts";
import { contribute } from "../support/events/contribute.ts";
import { newTally } from "../support/new-tally.ts";
import { findPersonalData, type Known } from "./find-personal-data.ts";
import { freePort } from "../support/servers/free-port.ts";
import { measuredFiles, sampleEvent, secretOf } from "../support/samples.ts";

const event = sampleEvent({ startsOn: "2026-01-01", endsOn: "2099-12-31" });
const people = Array.from({ length: 40 }, (_, person) => person);
const personAddress = (person: number) =>
  person % 2 === 0 ? `198.51.100.${person}` : `2001:db8:77:${person}::1`;
const personAgent = (person: number) => `Mozilla/5.0 (Brume ${person}) Probe/7.${person}`;

/** Four bytes of an IPv4 address, or the first eight of an IPv6 one. */
const packed = (address: string): Buffer =>
  address.includes(".")
    ? Buffer.from(address.split(".").map(Number))
    : Buffer.from(
        address
          .split("::")[0]!
          .split(":")
          .map((group) => group.padStart(4, "0"))
          .join(""),
        "hex",
      );

test("files and output of a tally contain no address, browser, secret or time of day", async () => {
  const fromMs = Date.now();
  const directory = newTally(event);
  const port = await freePort();
  const server = await serve(directory, port, serveCommand(port), {
    TRUSTED_PROXIES: "127.0.0.1",
  });
  for (const person of people) {
    const headers = {
      "x-forwarded-for": personAddress(person),
      "user-agent": personAgent(person),
      referer: `https://${personAddress(person)}/`,
    };
    await fetch(server.baseUrl + paths.eventPage(event.code), { headers });
    const send = (seq: number, files: number | null, code = event.code) => {
      const totals = files === null ? null : measuredFiles(files);
      return contribute(server.baseUrl, code, { person, seq, totals }, headers);
    };
    expect((await send(1, 3)).status).toBe(200);
    expect((await send(2, 4)).status).toBe(200);
    if (person % 5 === 0) expect((await send(3, null)).status).toBe(200);
    // Refusals run other code, which must not store them either.
    expect((await send(4, 1, "NOWHERE")).status).toBe(404);
    expect((await send(4, -1)).status).toBe(422);
  }

  const known: Known = {
    words: people.flatMap((person) => [
      personAddress(person),
      personAgent(person),
      secretOf(person),
    ]),
    bytes: people.flatMap((person) => [
      packed(personAddress(person)),
      Buffer.from(secretOf(person), "base64url"),
    ]),
    fromMs,
    toMs: Date.now(),
  };
  const findInFile = (name: string) =>
    findPersonalData(readFileSync(join(directory, name)), known).map(
      (trace) => `${name}: ${trace}`,
    );
  const running = readdirSync(directory);
  expect(running).toContain("tally.sqlite-wal");
  expect(running.flatMap(findInFile)).toEqual([]);

  server.process.kill("SIGTERM");
  await server.exited;
  expect(readdirSync(directory).flatMap(findInFile)).toEqual([]);
  expect(findPersonalData(Buffer.from(server.printed()), known)).toEqual([]);
});

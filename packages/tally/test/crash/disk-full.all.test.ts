import { paths, problemSchema, publishedSchema } from "@digital-cleanup/challenge";
import { describe, expect, test } from "vitest";
import { brokenServer } from "../broken/broken-server.ts";
import { builtServer, type ServerCommand } from "../support/servers/run-tally.ts";
import { contribute } from "../support/events/contribute.ts";
import { newFolder, writeEvent } from "../support/new-tally.ts";
import { isEveryCheckRequired } from "../support/every-check.ts";
import { measuredFiles, sampleEvent } from "../support/samples.ts";
import { fixedFileSize, fullDisk, type Shortage } from "./disk-full.ts";

const event = sampleEvent({ startsOn: "2026-01-01", endsOn: "2099-12-31" });
const { code } = event;

/** A server with an event, and short functions for requests to it. */
async function open({ start }: Shortage, server: ServerCommand) {
  const { command, fill, free, ...running } = await start(server);
  const { baseUrl } = running.server;
  const created = command("create-event", "--file", writeEvent(newFolder(), event));
  expect(created).toMatchObject({ stderr: "", status: 0 });
  return {
    command,
    fill,
    free,
    send: (person: number) =>
      contribute(baseUrl, code, { person, seq: 1, totals: measuredFiles(1) }),
    async health() {
      const response = await fetch(`${baseUrl}/health`);
      return `${response.status} ${await response.text()}`;
    },
    page: () => fetch(baseUrl + paths.eventPage(code)),
    async look() {
      const response = await fetch(baseUrl + paths.published(code));
      return publishedSchema.parse(await response.json());
    },
  };
}

describe.each<[string, Shortage]>([
  ["a full disk", fullDisk],
  ["files that may not grow", fixedFileSize],
])("with %s", (_, shortage) => {
  const isLeftOut = !isEveryCheckRequired && !shortage.isPossible();

  test.skipIf(isLeftOut)(
    "writes are refused, pages and state are read, and writing continues when there is room again",
    async () => {
      const { send, look, page, health, fill, free, command } = await open(shortage, builtServer);
      for (let person = 0; person < 10; person += 1) expect((await send(person)).status).toBe(200);
      // The first three are published at once, the others a second later.
      await expect
        .poll(async () => (await look()).participations)
        .toEqual({ received: 10, published: 10, waiting: 0 });
      const before = await look();
      expect(await health()).toBe('200 {"status":"ok"}');

      fill();
      for (let person = 10; person < 20; person += 1) {
        const refused = await send(person);
        expect(refused.status).toBe(503);
        expect(refused.headers.get("content-type")).toBe("application/problem+json");
        expect(problemSchema.parse(await refused.json()).type).toBe(
          "/problems/storage-unavailable",
        );
      }
      expect(await look()).toEqual(before);
      expect((await page()).status).toBe(200);
      // Health is measured once a second at most.
      await expect.poll(health).toBe('503 {"status":"failing","failing":"writes"}');

      free();
      await expect.poll(health).toBe('200 {"status":"ok"}');
      for (let person = 10; person < 20; person += 1) expect((await send(person)).status).toBe(200);
      const { participations, totals } = await look();
      expect(participations.received).toBe(20);
      expect(participations.published + participations.waiting).toBe(20);
      expect(totals?.files?.sum).toBe(String(participations.published));
      expect(command("recount")).toMatchObject({
        status: 0,
        stdout: `${code}: the recount is equal.\n`,
      });
    },
  );

  test.skipIf(isLeftOut)(
    "a server that acknowledges regardless of the disk is detected",
    async () => {
      const { send, look, fill } = await open(shortage, brokenServer("ignore-write-errors"));
      for (let person = 0; person < 3; person += 1) await send(person);
      fill();
      for (let person = 3; person < 6; person += 1) expect((await send(person)).status).toBe(200);
      // The second batch of 3 was not stored.
      expect(await look()).toMatchObject({
        participations: { received: 3, published: 3, waiting: 0 },
      });
    },
  );
});

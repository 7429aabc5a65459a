import { paths, publishedSchema } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import type { Server } from "../support/run-tally.ts";
import { serveTown, takePart, townEvent } from "./town-hall.ts";

const everyPhone = (server: Server, phones: number) =>
  Promise.all(Array.from({ length: phones }, (_, person) => takePart(server, person)));

test("300 phones behind one address take part within a minute, none refused", async () => {
  const server = await serveTown();
  const startedAtMs = performance.now();
  const answers = await everyPhone(server, 300);
  expect(performance.now() - startedAtMs).toBeLessThan(60_000);
  expect(answers.filter((statuses) => statuses.some((status) => status !== 200))).toEqual([]);
  const response = await fetch(server.baseUrl + paths.published(townEvent.code));
  const { participations, pending } = publishedSchema.parse(await response.json());
  // Of K = 3, at most two may still wait to be shown for the first time.
  expect(pending).toBeLessThan(3);
  expect(participations).toBeGreaterThanOrEqual(300 - pending);
}, 60_000);

test("a limit below what they need refuses some of them", async () => {
  // 30 × 2 writes; two minutes would take 58 of them.
  const server = await serveTown({ WRITES_PER_ADDRESS: "29" });
  const answers = await everyPhone(server, 30);
  expect(answers.flat()).toContain(429);
}, 60_000);

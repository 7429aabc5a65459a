import { paths, publishedSchema } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import type { Server } from "../support/servers/run-tally.ts";
import { serveTownHall, takePart, townHallEvent } from "./town-hall.ts";

const everyPhone = (server: Server, phones: number) =>
  Promise.all(Array.from({ length: phones }, (_, person) => takePart(server, person)));

test("300 phones behind one address contribute at the same time, and none is refused", async () => {
  const server = await serveTownHall();
  const answers = await everyPhone(server, 300);
  expect(answers.filter((statuses) => statuses.some((status) => status !== 200))).toEqual([]);
  const received = async () => {
    const response = await fetch(server.baseUrl + paths.published(townHallEvent.code));
    return publishedSchema.parse(await response.json()).participations.received;
  };
  // Under a crowd, the public state may be a second old.
  await expect.poll(received, { timeout: 30_000 }).toBe(300);
}, 60_000);

import { newEventSchema } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { demoEvent } from "./demo-event.ts";

test("the demonstration event lasts the calendar month of its time zone", () => {
  // 23:30 UTC is 00:30 of the next day in Paris.
  const event = demoEvent(Date.UTC(2028, 0, 31, 23, 30));
  expect([event.code, event.startsOn, event.endsOn]).toEqual([
    "DEMO2802",
    "2028-02-01",
    "2028-02-29",
  ]);
  expect(newEventSchema.safeParse({ ...event, host: "127.0.0.1:4680" }).error).toBeUndefined();
});

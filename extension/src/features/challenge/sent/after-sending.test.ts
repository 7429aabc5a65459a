import { zeroTotals } from "@digital-cleanup/challenge";
import { sampleEvent } from "@digital-cleanup/challenge/testing/sample-event.ts";
import { expect, test } from "vitest";
import { afterSending } from "./after-sending.ts";

const point = { name: "Mairie", address: "1 place", opening: { fr: "9 h", en: "9 am" } };

const withPhones = () => {
  const totals = zeroTotals();
  totals.declared.devices = { smartphone: { working: 1, broken: 1 } };
  return totals;
};

test("devices are taken to the event's collection points", () => {
  const event = sampleEvent({ collectionPoints: [point] });
  expect(afterSending(event, withPhones(), [])).toEqual({ kind: "bringDevices", devices: 2 });
  expect(afterSending(event, zeroTotals(), [])).toEqual({ kind: "bringDevices", devices: 0 });
});

test("without a collection point, devices come next, then data", () => {
  const event = sampleEvent({ challenges: ["data", "reuse"] });
  const devices = { kind: "moreToDo", section: "devices" };
  const session = { kind: "moreToDo", section: "session" };
  expect(afterSending(event, zeroTotals(), [])).toEqual(devices);
  expect(afterSending(event, withPhones(), [])).toEqual(session);
  expect(afterSending(event, zeroTotals(), ["devices"])).toEqual(session);
  expect(afterSending(event, withPhones(), ["session", "cleanup", "declare"])).toEqual(devices);
});

import { describe } from "vitest";
import type { Participation } from "./participation.ts";
import { type TestDevice, testParticipant, testSecret } from "./testing/participant-contract.ts";
import { testTakePlace } from "./testing/place-contract.ts";

const newDevice = (): TestDevice<Participation> => {
  let stored: Participation | undefined = { secret: testSecret, lastSeq: 0 };
  return {
    open: () => ({
      read: () => stored,
      change: (update) => {
        if (stored) stored = update(stored);
      },
    }),
    leave: () => {
      stored = undefined;
    },
  };
};
describe("a participant with a store in memory", () => {
  testParticipant(newDevice);
  testTakePlace(newDevice);
});

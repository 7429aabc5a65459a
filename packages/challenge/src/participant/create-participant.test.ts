import { describe } from "vitest";
import type { Participation } from "./participation.ts";
import { testParticipant, testSecret } from "./testing/participant-contract.ts";

describe("a participant with a store in memory", () =>
  testParticipant(() => {
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
  }));

import {
  testAddress,
  testParticipant,
  testSecret,
} from "@digital-cleanup/challenge/testing/participant-contract.ts";
import { testTakePlace } from "@digital-cleanup/challenge/testing/place-contract.ts";
import { describe } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { leaveEvent } from "./join/join-event.ts";
import { eventPage } from "./participation.ts";
import { changeChallenge, participationStore } from "./store.ts";
import { participation } from "./test-data/participation.ts";

const newDevice = async () => {
  fakeBrowser.reset();
  const joined = participation({ address: testAddress, secret: testSecret });
  const other = participation({
    address: { baseUrl: "https://autre.exemple.fr", code: "AUTRE" },
  });
  await changeChallenge(() => ({ participations: [other, joined] }));
  return {
    open: () => participationStore(eventPage(joined)),
    leave: () => leaveEvent(joined),
  };
};
describe("a participant with the browser's storage", () => {
  testParticipant(newDevice);
  testTakePlace(newDevice);
});

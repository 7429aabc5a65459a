import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, describe, test } from "vitest";
import type { Rig } from "../../rig/rig.ts";
import { openHostileTally } from "../../rig/servers/hostile-tally.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { firstOrAll } from "../support/extent.ts";
import { firstBrowser } from "../support/browsers.ts";

/** What is read, and what sockets and the browser hold until the connection is closed. */
const maxSentBytes = 100_000_000;

describe.each(firstBrowser)("the page of a hostile tally in %s", (name, launch) => {
  let rig: Rig;
  let tally: Awaited<ReturnType<typeof openHostileTally>>;
  beforeAll(async () => {
    [rig, tally] = await Promise.all([launch(), openHostileTally()]);
  });

  const openPopupOver = async (address: string) => {
    const page = await rig.visit(address);
    return rig.openPopup(await rig.tabIdOf(page));
  };

  for (const code of firstOrAll(["ENDLESS", "REFUSED"])) {
    test(`cannot fill the memory with an answer without end (${code})`, async () => {
      const before = { ...tally.state };
      const popup = await openPopupOver(tally.eventPage(code));
      await waitUntil(
        "the answer is cut",
        () => tally.state.cutAnswers > before.cutAnswers,
        60_000,
      );
      const sentBytes = tally.state.sentBytes - before.sentBytes;
      assert.ok(sentBytes < maxSentBytes, `${sentBytes} bytes were sent`);
      assert.equal(await popup.$("#challenge-in-front"), null);
      await popup.close();
    });
  }

  test("offers the event that is asked for, and no other one", async () => {
    const offering = await openPopupOver(tally.eventPage("BRUME"));
    await offering.waitForSelector("#challenge-in-front");
    await offering.close();
    const { descriptions } = tally.state;
    const popup = await openPopupOver(tally.eventPage("OTHER"));
    await waitUntil("it is described", () => tally.state.descriptions > descriptions);
    // Nothing announces that nothing is shown.
    await wait(1000);
    assert.equal(await popup.$("#challenge-in-front"), null);
    await popup.close();
  });
});

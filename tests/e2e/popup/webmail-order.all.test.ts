import { afterAll, beforeAll, describe, test } from "vitest";
import type { Rig } from "../../rig/rig.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { press } from "../support/press.ts";
import { assertPopupFits } from "./popup-height.ts";
import { firstBrowser } from "../support/browsers.ts";

type Apis = {
  storage: {
    session: {
      set: (items: object) => Promise<void>;
      get: (key: string) => Promise<Record<string, unknown>>;
    };
  };
};
const key = "choices-to-confirm";

/** What a person chose in a panel: lists of three servers, and messages of a webmail with a long name. */
const order = {
  feature: "webmail",
  id: crypto.randomUUID(),
  chosenMs: Date.now(),
  tabId: 1,
  number: 1,
  origin: "https://messagerie.collectivites-du-territoire.example",
  addressIds: ["a", "b", "c"],
  hosts: ["lettres.mediatheque.example", "news.example", "list-manage.example"],
  moves: 12,
};

describe.each(firstBrowser)("what waits for a confirmation in the popup in %s", (name, launch) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await launch();
  });
  afterAll(() => rig?.close());

  test("a choice in a panel of a webmail fits, is accessible, and closes the popup once it is answered", async () => {
    const control = await rig.openDashboard("settings");
    await control.evaluate(
      async (at, stored) => {
        const { browser, chrome } = globalThis as { browser?: Apis; chrome?: Apis };
        await (browser ?? chrome)!.storage.session.set({ [at]: [stored] });
      },
      key,
      order,
    );
    const popup = await rig.openPopup(await rig.tabIdOf(control));
    await assertPopupFits(rig, popup, "order", { selector: "#webmail-confirm .btn" });
    await press(popup, "#webmail-confirm .btn + .btn");
    // Here it is a tab, which Firefox does not let close itself; `hostile/leaving-a-list` closes the popup of its toolbar.
    if (name === "chromium") await waitUntil("a closed popup", () => popup.isClosed());
    await waitUntil("an answered choice", () =>
      control.evaluate(async (at) => {
        const { browser, chrome } = globalThis as { browser?: Apis; chrome?: Apis };
        const { [at]: left = [] } = await (browser ?? chrome)!.storage.session.get(at);
        return (left as unknown[]).length === 0;
      }, key),
    );
  });
});

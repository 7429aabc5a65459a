import type { Page } from "puppeteer-core";
import type { MessageRecord } from "../../rig/page/record-messages.ts";
import { withApis } from "../../rig/page/with-apis.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import type { Rig } from "../../rig/rig.ts";

/**
 * Opens a page once its scripts are registered, which happens shortly after the setting changes.
 */
export const visitWatched = (
  rig: Rig,
  messageRecord: MessageRecord,
  address: string,
): Promise<Page> => {
  const hellos = async () =>
    (await messageRecord.messages()).filter((text) => text.includes('"webmail/hello"')).length;
  return waitUntil(`a watched ${new URL(address).pathname}`, async () => {
    const heard = await hellos();
    const page = await rig.visit(address);
    if ((await hellos()) > heard) return page;
    await page.close();
    return undefined;
  });
};

/** Like `visitWatched`, and waits until the page's changes are observed: until then it answers no popup. */
export async function visitObserved(
  rig: Rig,
  messageRecord: MessageRecord,
  address: string,
): Promise<Page> {
  const page = await visitWatched(rig, messageRecord, address);
  const tabId = await rig.tabIdOf(page);
  await waitUntil("an observed page", () =>
    withApis(
      messageRecord.page,
      ({ tabs }, id) =>
        tabs.sendMessage(id, { type: "webmail/state" }).then(
          (state) => state !== undefined,
          () => false,
        ),
      tabId,
    ),
  );
  return page;
}

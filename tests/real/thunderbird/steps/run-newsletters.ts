import { lists as newsletters } from "../../../corpus/webmail/messages.ts";
import { listsHost } from "../../../corpus/webmail/unsubscribe-server.ts";
import { waitUntil } from "../../../rig/wait-until.ts";
import type { Row } from "../../row.ts";
import type { ExtensionPage } from "../extension-page.ts";
import { readCounted } from "../read-counted.ts";
import type { ThunderbirdStage } from "../stage.ts";

/** As the person does in Thunderbird's question, and the certificate of the test server. */
export const grantLists = `
const { extension } = WebExtensionPolicy.getByID(args[0]);
const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
await ExtensionPermissions.add(args[0], { permissions: [], origins: [args[1]] }, extension);
Cc["@mozilla.org/security/certoverride;1"].getService(Ci.nsICertOverrideService)
  .setDisableAllSecurityChecksAndLetAttackersInterceptMyData(true);`;

const itemOf = (word: string) => `li[data-address="lettre@${word}.test"]`;

/** Newsletters of the inbox: found, left with one click, and one whose server redirects. The mailbox was read before. */
export async function runNewsletters(
  { thunderbird, onDisk, lists }: ThunderbirdStage,
  page: ExtensionPage,
): Promise<Row[]> {
  const id = await thunderbird.runInExtension<string>("async () => browser.runtime.id", []);
  await thunderbird.marionette.run(grantLists, id, `https://${listsHost}/*`);
  await page.press("#again");
  await page.until('[role="status"][data-state="done"]');
  await page.press("#tab-newsletters");
  await page.press("#search-newsletters");
  await page.until('#results [data-state="ready"]');
  const found = (await page.look("#results li[data-address]")).map(({ data }) => data.address!);
  const expected = newsletters.filter(
    ({ folder, leave }) => folder === "INBOX" && leave !== "none",
  );
  const rows: Row[] = [
    {
      what: "looks for newsletters",
      truth: `${expected.length} lists in the inbox with a way to unsubscribe, 1 without, 1 in the junk folder`,
      extension: `${found.length} found`,
      isRight:
        expected.every(({ word }) => found.includes(`lettre@${word}.test`)) &&
        found.length === expected.length,
    },
  ];

  const before = onDisk();
  const { setAside } = await readCounted(thunderbird);
  const counted = async () => (await readCounted(thunderbird)).actions.length;
  const countedBefore = await counted();
  await page.press(`${itemOf("pommelune")} input[value="leave"]`);
  await page.press(`${itemOf("pommelune")} input[type="checkbox"]`);
  await page.press("#apply-newsletters");
  await page.until(`${itemOf("pommelune")} [data-outcome]:not([data-outcome=""])`);
  const [outcome] = await page.look(`${itemOf("pommelune")} [data-outcome]`);
  // Earlier steps have deleted some of them.
  const old = Number(outcome!.data.setAside);
  await waitUntil(
    "the old ones in the trash",
    () => onDisk().Trash.messages === before.Trash.messages + old,
  );
  // Thunderbird reports a move later than it is on the disk, and what comes next compares with it.
  await waitUntil(
    "the old ones set aside",
    async () => (await readCounted(thunderbird)).setAside === setAside + old,
  );
  const request = lists.requests().at(-1);
  rows.push({
    what: "leaves one with one click, and moves the old ones to the trash",
    truth: `${lists.requests().length} request: ${request?.method} ${request?.body}, origin ${request?.origin}, cookie ${request?.cookie}; trash ${before.Trash.messages} → ${onDisk().Trash.messages}`,
    extension: `${outcome!.data.outcome}, ${outcome!.data.setAside} set aside, ${(await counted()) - countedBefore} counted`,
    isRight:
      old > 0 &&
      lists.requests().length === 1 &&
      request?.method === "POST" &&
      request.cookie === undefined &&
      request.origin === "null" &&
      outcome!.data.outcome === "confirmed" &&
      (await counted()) === countedBefore + 1,
  });

  lists.redirectTo = `${lists.loopbackOrigin}/elsewhere`;
  await page.press(`${itemOf("tricotrouge")} input[value="leave"]`);
  await page.press("#apply-newsletters");
  await page.until(`${itemOf("tricotrouge")} [data-outcome]:not([data-outcome=""])`);
  const [redirected] = await page.look(`${itemOf("tricotrouge")} [data-outcome]`);
  const elsewhere = lists.requests().filter(({ path }) => path.startsWith("/elsewhere"));
  rows.push({
    what: "leaves one whose server answers with another address",
    truth: `${elsewhere.length} requests to the other address`,
    extension: `${redirected!.data.outcome}, ${(await counted()) - countedBefore - 1} counted`,
    isRight:
      elsewhere.length === 0 &&
      redirected!.data.outcome === "redirected" &&
      (await counted()) === countedBefore + 1,
  });
  return rows;
}

import { listsHost } from "../../../corpus/webmail/unsubscribe-server.ts";
import type { ThunderbirdVersion } from "../../../rig/thunderbird/find-versions.ts";
import type { Row } from "../../row.ts";
import { openExtensionPage } from "../extension-page.ts";
import { openThunderbirdStage } from "../stage.ts";
import { grantLists } from "./run-newsletters.ts";

/** Addresses that are also properties of every object. */
const senders = ["constructor", "__proto__"] as const;
/** Between two addresses of a header. A parser that is not linear takes 15 s for it. */
const spaces = `\r\n${" ".repeat(900)}`.repeat(22);

const letter = (sender: string, number: number, listsOrigin: string): string =>
  [
    `From: ${sender}`,
    "To: agent@mairie.test",
    `Subject: letter ${number}`,
    "Date: Mon, 01 Jun 2026 10:00:00 +0000",
    `Message-ID: <${number}.${sender}@odd.test>`,
    `List-Unsubscribe: <mailto:leave@odd.test>,${spaces} <${listsOrigin}/leave/${sender}>`,
    "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
    "",
    "A letter.",
    "",
  ].join("\r\n");

const prepare = (listsOrigin: string): string[] =>
  senders
    .flatMap((sender) => [letter(sender, 1, listsOrigin), letter(sender, 2, listsOrigin)])
    .map((text) => `APPEND INBOX {${text.length}+}\r\n${text}`);

/** Leaves lists whose senders and headers are made to harm. */
export async function runOddSenders({ program }: ThunderbirdVersion): Promise<Row[]> {
  const stage = await openThunderbirdStage({ program, prepare });
  try {
    const { thunderbird, lists } = stage;
    const page = await openExtensionPage(thunderbird, "mailbox-weight.html");
    const id = await thunderbird.runInExtension<string>("async () => browser.runtime.id", []);
    await thunderbird.marionette.run(grantLists, id, `https://${listsHost}/*`);
    await page.press("#start");
    await page.until('[role="status"][data-state="done"]');
    await page.press("#tab-newsletters");
    await page.press("#search-newsletters");
    await page.until('#results [data-state="ready"]');
    const itemOf = (sender: string) => `li[data-address="${sender}"]`;
    for (const sender of senders) await page.press(`${itemOf(sender)} input[value="leave"]`);
    await page.press("#apply-newsletters");
    const outcomes: string[] = [];
    for (const sender of senders) {
      const [outcome] = await page.until(`${itemOf(sender)} [data-outcome]:not([data-outcome=""])`);
      outcomes.push(outcome!.data.outcome!);
    }
    return [
      {
        what: `leaves the lists of ${senders.join(" and ")}, whose header has 20,000 spaces`,
        truth: `requests: ${lists
          .requests()
          .map(({ path }) => path)
          .join(", ")}`,
        extension: outcomes.join(", "),
        isRight:
          lists.requests().length === senders.length &&
          outcomes.every((outcome) => outcome === "confirmed"),
      },
    ];
  } finally {
    await stage.close();
  }
}

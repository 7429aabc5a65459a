import { browser } from "../../platform/browser.ts";
import { mailApi } from "../../platform/mail/thunderbird-api.ts";
import { reportError } from "../../platform/report-error.ts";

/** The dashboard and what takes up space as spaces of their own, in Thunderbird's bar of spaces. Call it at each start: Thunderbird forgets spaces. */
export const startSpaces = (): void => void addSpaces().catch(reportError);

const ownSpaces = () =>
  [
    {
      name: "digital_cleanup",
      page: "/dashboard.html",
      title: browser.runtime.getManifest().name,
      defaultIcons: "icon/32.png",
    },
    {
      name: "mailbox_weight",
      page: "/mailbox-weight.html",
      title: browser.i18n.getMessage("weightSpace"),
      defaultIcons: "icon/weight.svg",
    },
  ] as const;

async function addSpaces(): Promise<void> {
  const { spaces } = mailApi();
  const known = (await spaces.query({ isSelfOwned: true })).map(({ name }) => name);
  for (const { name, page, ...button } of ownSpaces()) {
    if (known.includes(name)) continue;
    await spaces.create(name, browser.runtime.getURL(page), button);
  }
}

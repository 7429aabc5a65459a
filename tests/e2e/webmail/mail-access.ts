import type { Page } from "puppeteer-core";
import { withApis } from "../../rig/page/with-apis.ts";
import { waitUntil } from "../../rig/wait-until.ts";

/**
 * The origins that the browser grants access to, and those into which each of the two e-mail
 * scripts is injected.
 */
export type MailAccess = { origins: string[]; scripts: string[] };

export const noAccess: MailAccess = { origins: [], scripts: [] };

/** Access to this one site. The browser's patterns have no port. */
export const accessTo = (origin: string): MailAccess => {
  const pattern = `http://${new URL(origin).hostname}/*`;
  return { origins: [pattern], scripts: [pattern, pattern] };
};

/** `control` is a page of the extension. */
export const mailAccess = (control: Page): Promise<MailAccess> =>
  withApis(control, async ({ permissions, scripting }) => {
    const [{ origins = [] }, scripts] = await Promise.all([
      permissions.getAll(),
      scripting.getRegisteredContentScripts(),
    ]);
    const mail = scripts.filter(({ id }) => id === "habits-mail" || id === "webmail-page");
    return { origins, scripts: mail.flatMap(({ matches = [] }) => matches) };
  });

export const untilMailAccess = (control: Page, wanted: MailAccess): Promise<true> =>
  waitUntil(
    JSON.stringify(wanted),
    async () => JSON.stringify(await mailAccess(control)) === JSON.stringify(wanted),
  );

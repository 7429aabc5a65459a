import * as z from "zod/mini";
import { browser } from "../../../platform/browser.ts";
import { panelIdSchema } from "../messages.ts";

/**
 * The panel that the background opened in a tab, and the addresses of lists that the person confirmed to leave. In session storage,
 * because the worker may end meanwhile.
 */
const panelSchema = z.object({
  origin: z.string(),
  panel: panelIdSchema,
  addresses: z.array(z.object({ id: z.string(), isUsed: z.boolean() })),
});
export type OpenPanel = z.infer<typeof panelSchema>;

/** A digest of an address, so that none is stored. */
export async function addressIdOf(url: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(url));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const keyFor = (tabId: number): string => `webmail-panel-${tabId}`;

export async function readPanel(tabId: number): Promise<OpenPanel | undefined> {
  const key = keyFor(tabId);
  return panelSchema.safeParse((await browser.storage.session.get(key))[key]).data;
}

/** Changes the panel of a tab; `undefined` leaves it as it is. Changes are serialized, so that an address is used once. */
export const changePanel = (
  tabId: number,
  change: (panel: OpenPanel | undefined) => OpenPanel | undefined,
): Promise<void> =>
  navigator.locks.request(keyFor(tabId), async () => {
    const after = change(await readPanel(tabId));
    if (after) await browser.storage.session.set({ [keyFor(tabId)]: after });
  });

export const forgetPanel = (tabId: number): Promise<void> =>
  browser.storage.session.remove(keyFor(tabId));

/** An address that was confirmed before stays as it is, so that it is used once. */
export const confirmAddresses = (panel: OpenPanel, ids: readonly string[]): OpenPanel => {
  const known = new Set(panel.addresses.map(({ id }) => id));
  const added = ids.filter((id) => !known.has(id)).map((id) => ({ id, isUsed: false }));
  return { ...panel, addresses: [...panel.addresses, ...added] };
};

export const markAddressUsed = (panel: OpenPanel, usedId: string): OpenPanel => ({
  ...panel,
  addresses: panel.addresses.map((one) => (one.id === usedId ? { ...one, isUsed: true } : one)),
});

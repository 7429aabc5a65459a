import { beforeEach, expect, test, vi } from "vitest";
import { browser } from "../../../platform/browser.ts";
import { readPendingChoices } from "../../../platform/pending-choices/pending-choices.ts";
import { changePanel, readPanel } from "../trust/open-panel.ts";
import { answerOrder, orderSchema, removeOrdersOf } from "./order.ts";
import { placeOrder } from "./place-order.ts";

const origin = "https://mail.example";
const leaves = ["https://lists.example/off?u=1", "https://news.example/off"];
const place = (number: number, moves = 0) =>
  placeOrder(
    { type: "webmail/order", number, leaves, moves },
    { id: 5, windowId: 2 } as never,
    origin,
  );
const pending = () => readPendingChoices(orderSchema, Date.now());
const openPopup = vi.fn<(target?: object) => Promise<void>>();
const createWindow = vi.fn<(window: object) => Promise<void>>();

beforeEach(async () => {
  openPopup.mockReset().mockResolvedValue();
  createWindow.mockReset().mockResolvedValue();
  Object.assign(browser.action, { openPopup });
  Object.assign(browser.windows, { create: createWindow });
  Object.assign(browser.tabs, { sendMessage: async () => undefined });
  await removeOrdersOf(5);
});

test("the popup opens, and knows servers but no address of a list", async () => {
  await place(1, 12);
  expect(openPopup).toHaveBeenCalledExactlyOnceWith({ windowId: 2 });
  expect(createWindow).not.toHaveBeenCalled();
  const [order] = await pending();
  expect(order).toMatchObject({ origin, moves: 12, hosts: ["lists.example", "news.example"] });
  expect(JSON.stringify(order)).not.toContain("/off");
});

test("where no popup can be opened it is a window; a later order of the tab replaces the earlier one", async () => {
  openPopup.mockRejectedValue(new Error("no active window"));
  await place(1);
  await place(2);
  const { url } = createWindow.mock.lastCall![0] as { url: string };
  expect(url).toMatch(/\/popup\.html\?tabId=5$/);
  expect((await pending()).map(({ number }) => number)).toEqual([2]);
});

test("addresses may be used once the order is confirmed, in the webmail that it was placed in", async () => {
  const addressesAfter = async (openOrigin: string, isConfirmed: boolean) => {
    await place(1);
    await changePanel(5, () => ({ origin: openOrigin, panel: "newsletters", addresses: [] }));
    const [order] = await pending();
    await answerOrder(order!, isConfirmed);
    expect(await pending()).toEqual([]);
    return (await readPanel(5))!.addresses.length;
  };
  expect(await addressesAfter(origin, false)).toBe(0);
  expect(await addressesAfter("https://other.example", true)).toBe(0);
  expect(await addressesAfter(origin, true)).toBe(2);
});

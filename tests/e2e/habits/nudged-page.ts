import { createServer } from "node:http";
import type { HabitEvent, Observation } from "@digital-cleanup/habits";
import { compose, quietMoment, video } from "@digital-cleanup/habits/test-samples";
import type { Page } from "puppeteer-core";
import { listenOnLoopback } from "../../rig/servers/listen-on-loopback.ts";
import { nudgeHost } from "../../rig/page/nudge-host.ts";
import type { Rig } from "../../rig/rig.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { inTab } from "../../rig/page/in-tab.ts";
import { sendFrom } from "../../rig/page/send-from.ts";

type OpenRoot = (element: Element) => ShadowRoot | null;
/** Chromium has it in its extension API, Firefox on the element. */
type Dom = { chrome?: { dom?: { openOrClosedShadowRoot: OpenRoot } } };
type WithRoot = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

/** A message to `recipients` people, with or without a file of 8.4 MB. */
export const composed = (
  recipients: number,
  mode: "new" | "replyAll" = "new",
  bytes: number[] = [8_400_000],
): HabitEvent =>
  compose({
    mode,
    attachments: bytes.map((size) => ({ bytes: size, exact: true })),
    to: recipients,
  });

/** A video that only a site rule can lower, by default. */
export const lowerable = (change: Parameters<typeof video>[0] = {}): HabitEvent =>
  video({
    boxWidthPx: 640,
    boxHeightPx: 360,
    renditionHeightsPx: [240, 360, 720, 1080],
    reach: "nextLoad",
    bytesPerHour: undefined,
    ...change,
  });

/**
 * Pages with a strict policy, and with style rules that would hide, move or restyle injected
 * elements.
 */
export async function openStrictSite() {
  const server = createServer((_request, response) => {
    response.writeHead(200, {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": "default-src 'none'; style-src 'self' 'nonce-page'",
    });
    response.end(`<!doctype html><html lang="fr"><meta charset="utf-8"><title>Page</title>
<link rel="icon" href="data:,"><style nonce="page">
* { color: #f0f !important; font-size: 40px !important }
html > div { display: none !important; opacity: 0 !important; --u: 90px !important; --surface: #f0f !important }
</style><main><h1>Page</h1><p>Un texte.</p><input id="field" aria-label="Champ"></main></html>`);
  });
  const { origin, otherOrigin, close } = await listenOnLoopback(server);
  /** Only a watched webmail may report messages. */
  const watched = { webmails: [origin, otherOrigin] };
  return { origin, otherOrigin, host: new URL(origin).host, watched, close };
}

export type TabSide = Awaited<ReturnType<typeof tabSide>>;

/**
 * Runs code in a tab's page, in the extension's isolated world where its content scripts run.
 * `control` is a page of the extension.
 */
export async function tabSide(rig: Rig, control: Page, page: Page) {
  const tabId = await rig.tabIdOf(page);
  return {
    tabId,
    /** Sends a real message as a content script does. Returns whether a nudge is shown. */
    observe: (event: HabitEvent, moment: Partial<Observation["moment"]> = {}) =>
      sendFrom(control, tabId, {
        type: "habits/observe",
        observation: { event, moment: { ...quietMoment, ...moment } },
      }) as Promise<{ isNudgeShown: boolean }>,
    /** The text and position of the page's nudge, or undefined. */
    nudge: () => readNudge(control, tabId),
    /** Whether the script of the nudge still shows it, even if the page has removed its element. */
    isOpen: () =>
      inTab(
        control,
        tabId,
        () =>
          (globalThis as { digitalCleanupOpenNudge?: unknown }).digitalCleanupOpenNudge !==
          undefined,
      ),
    /** The nudge, once its text contains `part`. */
    untilText: async (part: string) => {
      let shown = "";
      const what = () => `a nudge with "${part}" instead of "${shown}"`;
      return waitUntil(
        what,
        async () => {
          const nudge = await readNudge(control, tabId);
          shown = nudge?.text ?? "";
          return shown.includes(part) && nudge;
        },
        maxShownMs,
      );
    },
    untilGone: () =>
      waitUntil("no nudge any more", async () => !(await readNudge(control, tabId)), maxShownMs),
    /**
     * Presses Tab, as a person without a pointer does, until the button has the focus. Returns the
     * stops in the nudge.
     */
    tabTo: async (button: string): Promise<string[]> => {
      await page.bringToFront();
      const stops: string[] = [];
      for (let tabs = 0; tabs < 40; tabs++) {
        const focused = (await readNudge(control, tabId))?.focused;
        if (focused !== undefined) stops.push(focused);
        if (focused === button) {
          await untilReady(control, tabId);
          return stops;
        }
        await page.keyboard.press("Tab");
      }
      throw new Error(`Tab does not reach ${button}: ${stops.join(", ")}`);
    },
  };
}

/** Presses count once the nudge has been seen for a second. */
export const untilReady = (control: Page, tabId: number) =>
  waitUntil(
    "a nudge that accepts presses",
    async () => (await readNudge(control, tabId))?.isReady,
    maxShownMs,
  );

/** A nudge stays for twenty seconds, and a busy machine is late. */
const maxShownMs = 60_000;

const readNudge = (control: Page, tabId: number) => inTab(control, tabId, lookAt, nudgeHost);

/** Runs in the isolated world of a tab. */
function lookAt(selector: string) {
  const { chrome } = globalThis as unknown as Dom;
  const hosts = document.querySelectorAll<HTMLElement>(selector);
  const [host] = hosts;
  if (!host) return undefined;
  const root = (chrome?.dom?.openOrClosedShadowRoot(host) ??
    (host as WithRoot).openOrClosedShadowRoot)!;
  const box = root.querySelector<HTMLElement>(".nudge")!;
  const { width, height, right, bottom } = host.getBoundingClientRect();
  const { color, fontSize, backgroundColor } = getComputedStyle(box);
  return {
    count: hosts.length,
    kind: box.dataset.kind,
    text: box.innerText,
    focused: root.activeElement?.textContent ?? undefined,
    isReady: !root.querySelector("[aria-disabled]"),
    buttons: [...root.querySelectorAll("button")].map((button) => button.textContent),
    /** The middle of each button. */
    middles: [...root.querySelectorAll("button")].map((button) => {
      const { left, top, width: wide, height: high } = button.getBoundingClientRect();
      return { x: left + wide / 2, y: top + high / 2 };
    }),
    place: { width, height, right: innerWidth - right, bottom: innerHeight - bottom },
    style: { color, fontSize, backgroundColor },
  };
}

import type { NetworkRule } from "../../../platform/network-rules.ts";
import { embedPattern, embeds } from "./embeds.ts";
import { isPausedAt, type Sober, type SoberPages } from "../sober-state.ts";

/** Where our own pages are: the address of the page in place of an embed, and the host rules know it by. */
export type Own = { embedPage: string; host: string };

const pageSaveDataId = 1;
const partsSaveDataId = 2;
export const fontsId = 3;
const firstEmbedId = 100;
const pausedId = 1;
const firstComparedId = 100;
const firstOpenedId = 1000;

/** Those that both browsers name, without sockets, which carry no header for a server to be sober by. */
const parts = [
  "sub_frame",
  "stylesheet",
  "script",
  "image",
  "font",
  "object",
  "xmlhttprequest",
  "ping",
  "media",
  "other",
] as const;

type Condition = NetworkRule["condition"];

const saveData = (id: number, condition: Condition): NetworkRule => ({
  id,
  priority: 1,
  action: {
    type: "modifyHeaders",
    requestHeaders: [{ header: "save-data", operation: "set", value: "on" }],
  },
  condition,
});

const embedRules = (firstId: number, asking: Condition, own: Own): NetworkRule[] =>
  embeds.map((embed, place) => ({
    id: firstId + place,
    priority: 1,
    action: { type: "redirect", redirect: { regexSubstitution: `${own.embedPage}#\\0` } },
    condition: {
      ...asking,
      regexFilter: embedPattern(embed),
      requestDomains: embed.domains,
      resourceTypes: ["sub_frame"],
    },
  }));

/** As many rules for one site as for hundreds. None while the mode is paused or on nowhere. */
export function lastingRules(sober: Sober, own: Own, nowMs: number): NetworkRule[] {
  const { everywhere, sites } = sober;
  if (isPausedAt(sober, nowMs) || (!everywhere && sites.length === 0)) return [];
  // An embed that a person opened is asked for by our own page in its place, so that no rule holds it.
  const asking: Condition = everywhere
    ? { excludedInitiatorDomains: [own.host] }
    : { initiatorDomains: sites };
  return [
    ...(everywhere
      ? [saveData(pageSaveDataId, { resourceTypes: ["main_frame", ...parts] })]
      : [
          saveData(pageSaveDataId, { requestDomains: sites, resourceTypes: ["main_frame"] }),
          saveData(partsSaveDataId, { initiatorDomains: sites, resourceTypes: [...parts] }),
        ]),
    {
      id: fontsId,
      priority: 1,
      action: { type: "block" },
      condition: { ...asking, domainType: "thirdParty", resourceTypes: ["font"] },
    },
    ...embedRules(firstEmbedId, { ...asking, domainType: "thirdParty" }, own),
  ];
}

/**
 * What holds for single tabs: pages where the mode is set aside, pages with an embed that was opened, and the tab of a
 * comparison's second load. Firefox puts frames back as they were when it loads a page again, asked for by nobody.
 */
export function sessionRules(
  { paused, opened }: SoberPages,
  own: Own,
  comparedTabId?: number,
): NetworkRule[] {
  const aside: NetworkRule = {
    id: pausedId,
    priority: 2,
    action: { type: "allow" },
    condition: {
      tabIds: paused.map(({ tabId }) => tabId),
      resourceTypes: ["main_frame", ...parts],
    },
  };
  return [
    ...(paused.length > 0 ? [aside] : []),
    ...(comparedTabId === undefined
      ? []
      : embedRules(firstComparedId, { tabIds: [comparedTabId] }, own)),
    ...opened.map(({ tabId, origin }, place): NetworkRule => ({
      id: firstOpenedId + place,
      priority: 1,
      // Players refuse a frame that does not say which site it stands in; the page would have said this much.
      action: {
        type: "modifyHeaders",
        requestHeaders: [{ header: "referer", operation: "set", value: `${origin}/` }],
      },
      condition: { tabIds: [tabId], initiatorDomains: [own.host], resourceTypes: ["sub_frame"] },
    })),
  ];
}

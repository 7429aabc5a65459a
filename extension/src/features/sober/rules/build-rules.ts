import type { NetworkRule } from "../../../platform/network-rules.ts";
import { embedPattern, embeds } from "./embeds.ts";
import type { Sober, SoberPages } from "../sober-schema.ts";
import { isPausedAt } from "../sober-state.ts";

/** The URL of the page that replaces an embed, and its host in network rules. */
export type OwnPages = { embedPage: string; host: string };

const pageSaveDataId = 1;
const resourceSaveDataId = 2;
export const fontsId = 3;
const firstEmbedId = 100;
const pausedId = 1;
const firstComparedId = 100;
const firstOpenedId = 1000;

/** Resource types that both browsers know, without websocket, whose requests cannot carry the header. */
const resourceTypes = [
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

const embedRules = (firstId: number, initiator: Condition, own: OwnPages): NetworkRule[] =>
  embeds.map((embed, index) => ({
    id: firstId + index,
    priority: 1,
    action: { type: "redirect", redirect: { regexSubstitution: `${own.embedPage}#\\0` } },
    condition: {
      ...initiator,
      regexFilter: embedPattern(embed),
      requestDomains: embed.domains,
      resourceTypes: ["sub_frame"],
    },
  }));

/** Rules that outlive the browser: as many for one site as for hundreds. None while the mode is off or paused. */
export function dynamicRules(sober: Sober, own: OwnPages, nowMs: number): NetworkRule[] {
  const { everywhere, sites } = sober;
  if (isPausedAt(sober, nowMs) || (!everywhere && sites.length === 0)) return [];
  // An opened embed is requested by the page that replaced it, which no rule may block.
  const initiator: Condition = everywhere
    ? { excludedInitiatorDomains: [own.host] }
    : { initiatorDomains: sites };
  return [
    ...(everywhere
      ? [saveData(pageSaveDataId, { resourceTypes: ["main_frame", ...resourceTypes] })]
      : [
          saveData(pageSaveDataId, { requestDomains: sites, resourceTypes: ["main_frame"] }),
          saveData(resourceSaveDataId, {
            initiatorDomains: sites,
            resourceTypes: [...resourceTypes],
          }),
        ]),
    {
      id: fontsId,
      priority: 1,
      action: { type: "block" },
      condition: { ...initiator, domainType: "thirdParty", resourceTypes: ["font"] },
    },
    ...embedRules(firstEmbedId, { ...initiator, domainType: "thirdParty" }, own),
  ];
}

/**
 * Rules for single tabs: paused tabs, tabs with an opened embed, and the tab of a comparison's second load. On reload, Firefox
 * restores frames with requests that have no initiator.
 */
export function sessionRules(
  { paused, opened }: SoberPages,
  own: OwnPages,
  comparedTabId?: number,
): NetworkRule[] {
  const pause: NetworkRule = {
    id: pausedId,
    priority: 2,
    action: { type: "allow" },
    condition: {
      tabIds: paused.map(({ tabId }) => tabId),
      resourceTypes: ["main_frame", ...resourceTypes],
    },
  };
  return [
    ...(paused.length > 0 ? [pause] : []),
    ...(comparedTabId === undefined
      ? []
      : embedRules(firstComparedId, { tabIds: [comparedTabId] }, own)),
    ...opened.map(({ tabId, origin }, index): NetworkRule => ({
      id: firstOpenedId + index,
      priority: 1,
      // Players refuse a frame without a referrer. The page itself would have sent this one.
      action: {
        type: "modifyHeaders",
        requestHeaders: [{ header: "referer", operation: "set", value: `${origin}/` }],
      },
      condition: { tabIds: [tabId], initiatorDomains: [own.host], resourceTypes: ["sub_frame"] },
    })),
  ];
}
